"""What keeps intake from saving, and where F10 leads; what is only odd is asked once, and mended on the way to saving."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.language import tr
from ui.widgets.chord_pause import PAUSE_MS

if TYPE_CHECKING:
    from ui.places.intake_form import IntakeForm
    from ui.places.intake_promise import PromisePanel
    from ui.places.intake_submitter import Problem

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def _words_of(problems: list[Problem]) -> str:
    return "".join(words for words, _ in problems)


class Mending(QObject):
    """Says it beside the button. ``confirmed(with_shift)`` when Enter is pressed again at what was asked about."""

    confirmed = Signal(bool)

    def __init__(self, form: IntakeForm, panel: PromisePanel) -> None:
        super().__init__()
        self._form, self._panel = form, panel
        self._asked = ""
        self._at: QWidget | None = None
        self._since = QElapsedTimer()
        self.forget()

    def forget(self) -> None:
        """Nobody waits to save what stands in the form."""
        self._meant = ""
        self.rest()

    def rest(self) -> None:
        """It was saved, nothing is said of it any more; a number meant so is so for the same person's next dossier."""
        self.keep_asking()
        self._at = None
        self._find_wrong: Callable[[], list[Problem]] = list
        self._find_odd: Callable[[], list[Problem]] = list
        self._words = ""

    def keep_asking(self) -> None:
        """Something was changed before the answer: nothing is said of it now, and it is asked anew, should it still be odd."""
        self._asked = ""
        self._panel.show_problems("", [])

    def stops(self, find: Callable[[], list[Problem]], words: str) -> bool:
        """Does what is wrong by ``find`` stop the saving? Then that is said under ``words``."""
        self._find_wrong, self._find_odd, self._words = find, list, words
        return bool(self._told(find(), words))

    def asks(self, now: Callable[[], datetime]) -> bool:
        """Must what is odd ``now`` in the form or its promise be asked about first? Enter again says that it is meant so,
        unless it came along with the first; then it is also for the next dossier of the same person.
        """
        self._find_odd = lambda: [*self._form.person.odd(), *self._panel.odd(now())]
        if self._asked and self._asked == _words_of(self._find_odd()) and self._since.hasExpired(PAUSE_MS):
            self._meant = self._asked
        return self._ask()

    def _ask(self) -> bool:
        odd = self._find_odd()
        asked = _words_of(odd)
        if not odd:
            self._at = None  # mended: Enter there is on to the next field again
        if not odd or asked == self._meant:
            return False
        self._told(odd, tr("Kiểm tra lại. Đúng vậy thì Enter lần nữa để ghi"))
        if asked != self._asked:
            self._since.start()
        self._asked, self._at = asked, odd[0][1]
        self._at.installEventFilter(self)  # before the card's own, for which Enter is on to the next field
        self._at.setFocus(Qt.FocusReason.TabFocusReason)  # what is typed now takes its place
        return True

    def to_first(self) -> None:
        """F10: into the first field of what is wrong; where nothing is any more, what is odd is asked about as on saving."""
        problems = self._told(self._find_wrong(), self._words)
        for _, field in problems[:1]:
            field.setFocus()
        if not problems:
            self._ask()

    def _told(self, problems: list[Problem], words: str) -> list[Problem]:
        if problems:
            self._panel.show_problems(words.format(count=len(problems)), problems)
            self._form.show_states()
        return problems

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not (
            watched is self._at and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        ):
            return super().eventFilter(watched, event)
        if event.key() not in _ENTER:
            return False
        if event.isAutoRepeat():
            return True
        if self._asked:
            self.confirmed.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:  # it was mended
            self._panel.primary.setFocus()
            self.to_first()
        return True
