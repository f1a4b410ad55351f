"""What stands half filled on the card that hands a result over: kept for whoever began it until the day ends.

Who receives and the words are; that slip, card and authorisation were seen is not: they are seen anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from app.refusal import Refusal
from ui.counter import Counter
from ui.language import say
from ui.places.half_typed import HalfTyped
from ui.places.kept import Kept
from ui.places.return_roles import KEPT_AS

if TYPE_CHECKING:
    from ui.places.return_card import ReturnCard


class ReturnDraft:
    """``half`` stands on the card while what was left stands there. Nothing is written of a card nobody touched."""

    def __init__(self, card: ReturnCard) -> None:
        self._card = card
        self._kept: Kept | None = None
        self._blank: Mapping[str, object] = {}
        self._known: Mapping[str, object] = {}
        self.half = HalfTyped()
        card.body.insertWidget(1, self.half)

    def end(self) -> None:
        """The card shows no dossier any more: nothing of one is kept, or given up, until it :meth:`begin` s."""
        self._kept = None
        self.half.hide()

    def begin(self, counter: Counter, dossier: str) -> None:
        """The card was just shown for a dossier, with nothing filled in: put back what was left."""
        self._kept = Kept(counter, KEPT_AS, dossier)
        self._blank = self._known = _written(self._card)
        left = self._kept.read()
        self.half.setVisible(left is not None)
        if left is not None and self._kept.since is not None:
            _fill(self._card, left)
            self._known = _written(self._card)
            self.half.say_taken_up(self._kept.since)

    def keep(self) -> None:
        """Keep what changed since it was kept or begun.

        :raises Refusal: those of :meth:`Desk.writing`.
        """
        stands = _written(self._card)
        if self._kept is None or self._card.isHidden() or stands == self._known:
            return
        if stands == self._blank:
            self._kept.forget()
        else:
            self._kept.write(stands)
        self._known = stands

    def give_up(self) -> bool:
        """Forget what was left and stands on the card; False where nothing was, or the card says why it cannot be."""
        if self._kept is None or self.half.isHidden():
            return False
        try:
            self._kept.forget()
        except Refusal as refusal:
            self._card.show_error(say(refusal))
            return False
        self.end()
        return True


def _controls(card: ReturnCard) -> Mapping[str, QAbstractButton | QLineEdit]:
    """What the clerk chooses and types there; who receives is chosen first, for the rest depends on it."""
    return {
        **card.choices, "reason": card.reason, "handed": card.handed, "name": card.proxy.name.line,
        "number": card.proxy.number.line, "dispatch": card.dispatch.line,
    }  # fmt: skip


def _written(card: ReturnCard) -> Mapping[str, object]:
    stands: dict[str, object] = {
        name: each.text() if isinstance(each, QLineEdit) else each.isChecked()
        for name, each in _controls(card).items()
    }
    return stands if card.reason.isVisibleTo(card) else stands | {"reason": ""}


def _fill(card: ReturnCard, left: Mapping[str, object]) -> None:
    """Put back what was left; a slip scanned meanwhile stays seen, who may not receive any more is passed over."""
    if left.get("reason") and not card.slip.isChecked():
        card.switch_slip()
    for name, each in _controls(card).items():
        stood = left.get(name)
        if isinstance(each, QLineEdit):
            each.setText(stood if isinstance(stood, str) else "")
        elif stood is True and not (name in card.choices and each.isHidden()):
            chosen_by_hand = QSignalBlocker(each) if name in card.choices else None  # would lead to the name
            each.setChecked(True)
            del chosen_by_hand
