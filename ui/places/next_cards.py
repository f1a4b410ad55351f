"""The cards at the head of a dossier, one for each way it may stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.dossier.line import DossierLine
from app.dossier.registers.dossiers import Dossier, HistoryLine
from app.dossier.registers.office import Asked
from app.rules.course.course import STOPPED, Status
from ui.counter import Counter
from ui.language import tr
from ui.places.dossier_tasks import unnamed_keys
from ui.places.foresight_answer import running_answer, says_kept
from ui.places.next_card import ClosedCard, FinishCard, StoppedCard
from ui.places.other_acts import OTHER
from ui.places.return_card import ReturnCard
from ui.places.wording import uncapital
from ui.widgets.key_bar import Key

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

    def show(self, whole: Dossier, asked: Sequence[str], counter: Counter) -> None:
        """Show how a dossier stands and what was ``asked`` for; what was said and ticked on its card before is gone."""
        now, calendar = counter.now(), counter.desk.calendar
        shown = self.of(whole.line.status)
        if isinstance(shown, ReturnCard):
            shown.show_dossier(whole, whole.fee, now, calendar)
        elif isinstance(shown, FinishCard):
            shown.show_error("")
            shown.show_line(whole.line, now, calendar, kept=says_kept(running_answer(counter, whole.line)))
            shown.show_asked(asked)
        else:
            shown.show_error("")
            shown.show_line(whole.line, now, calendar)
        if isinstance(shown, StoppedCard):
            shown.show_missing(asked)
        for card in self:
            card.setVisible(card is shown)

    def keys(self, line: DossierLine | None, counter: Counter, prints: str) -> list[Key]:
        """The keys of the page while ``line`` is shown, whose paper ``prints`` names."""
        card = self.of(line.status if line else Status.RETURNED)
        if isinstance(card, FinishCard) and card.asks:
            return card.keys()
        named = isinstance(card, FinishCard | StoppedCard)  # by the key on the button
        keys = [] if named or card.primary.isHidden() else [Key("Enter", uncapital(card.primary.text()))]
        if isinstance(card, FinishCard | ReturnCard):
            keys += card.keys()
        keys += [Key(OTHER, tr("việc khác")), Key("F9", prints)]
        if line is not None and not isinstance(card, ReturnCard):
            keys += unnamed_keys(line, counter, keys)
        return [*keys, Key("F3", tr("tìm")), Key("Esc", tr("quay lại"))]


def asked_for(line: DossierLine, history: Sequence[HistoryLine], replies: Sequence[Asked]) -> list[str]:
    """What is still to come: of a dossier that waits the papers asked for, else the agencies that owe an answer."""
    if line.status != Status.WAITING:
        return [each.agency for each in replies if each.replied_at is None]
    asked = [entry for entry in history if entry.kind == "supplement.requested"]
    return [str(item) for item in asked[-1].words.get("items", ())] if asked else []
