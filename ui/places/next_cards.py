"""The cards at the head of a dossier, one for each way it may stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from app.dossier_lines import DossierLine
from app.registers.consultations import Asked
from app.registers.dossiers import Dossier, HistoryLine
from app.rules.calendar import Calendar
from app.rules.standing import STOPPED, Status
from ui.places.next_card import ClosedCard, FinishCard, StoppedCard
from ui.places.return_card import ReturnCard

Card = FinishCard | ReturnCard | StoppedCard | ClosedCard


class NextCards(NamedTuple):
    """One of them is shown: the one :meth:`of` the dossier's status."""

    finish: FinishCard
    give: ReturnCard
    stopped: StoppedCard
    closed: ClosedCard

    def of(self, status: str) -> Card:
        """The card that holds for a status."""
        if status in STOPPED:
            return self.stopped
        cards: dict[str, Card] = {Status.WORKING: self.finish, Status.READY: self.give}
        return cards.get(status, self.closed)

    def show(self, whole: Dossier, asked: Sequence[str], now: datetime, calendar: Calendar) -> None:
        """Show how a dossier stands and what was ``asked`` for; what was said and ticked on its card before is gone."""
        shown = self.of(whole.line.status)
        if isinstance(shown, ReturnCard):
            shown.show_dossier(whole, whole.fee, now, calendar)
        else:
            shown.show_error("")
            shown.show_line(whole.line, now, calendar)
        if isinstance(shown, FinishCard):
            shown.show_asked(asked)
        elif isinstance(shown, StoppedCard):
            shown.show_missing(asked)
        for card in self:
            card.setVisible(card is shown)


def asked_for(line: DossierLine, history: Sequence[HistoryLine], replies: Sequence[Asked]) -> list[str]:
    """What is still to come: of a dossier that waits the papers asked for, else the agencies that owe an answer."""
    if line.status != Status.WAITING:
        return [each.agency for each in replies if each.replied_at is None]
    asked = [entry for entry in history if entry.kind == "supplement.requested"]
    return [str(item) for item in asked[-1].words.get("items", ())] if asked else []
