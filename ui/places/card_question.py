"""A card of another person was scanned over a form already begun: asked in place, answered by Enter or Esc."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.widgets.card import Surface
from ui.widgets.text import Text


class CardQuestion(Surface):
    """``asked`` when it is put; by Esc the cursor is put back where it was. ``gone`` when it stands there no longer.

    Only a bare Enter answers. What is typed meanwhile is of the line where the cursor was: everybody stays, as by Esc.
    """

    asked = Signal()
    gone = Signal()

    def __init__(self) -> None:
        super().__init__("caution", (14, 8, 14, 8))
        self._replace: Callable[[], None] | None = None
        self._before: QWidget | None = None
        self._cursor = 0
        self._words = Text("", "body_strong", "caution", wrap=True)
        self.body.addWidget(self._words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def ask(self, words: str, replace: Callable[[], None]) -> None:
        """Ask in ``words`` who takes whose place; Enter does ``replace``. What was asked before gave way."""
        self._replace = replace
        self._before = before = self.window().focusWidget()
        self._cursor = before.cursorPosition() if isinstance(before, QLineEdit) else 0
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
        self.setFocus()
        self.asked.emit()

    def give_way(self) -> None:
        """Something else is asked now: the person stays, and the cursor is back where it was."""
        before, cursor = self._before, self._cursor
        self.forget()
        if before is not None:
            before.setFocus()
        if isinstance(before, QLineEdit):
            before.setCursorPosition(cursor)

    def forget(self) -> None:
        """Nothing is asked any more: the form was emptied, or gone on with as it is."""
        stood = not self.isHidden()
        self._replace = self._before = None
        self._words.setText("")
        self.setAccessibleName("")
        self.hide()
        if stood:
            self.gone.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        now, form = QApplication.focusWidget(), self.parentWidget()
        if now is not None and form is not None and form.isAncestorOf(now):
            self.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._answer(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.give_way()
        elif event.text().isprintable() and event.text() and not held:
            self._write_on(event)
        else:
            if event.key() == Qt.Key.Key_F5:
                self.give_way()  # another kind is named then, and it was asked about this one
            super().keyPressEvent(event)

    def _answer(self, event: QKeyEvent) -> None:
        replace, held = self._replace, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if replace is not None and not held and not event.isAutoRepeat():
            self.forget()
            replace()

    def _write_on(self, event: QKeyEvent) -> None:
        before = self._before
        self.give_way()
        if before is not None:
            QApplication.sendEvent(before, event)
