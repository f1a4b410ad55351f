"""A few sentences to type. Enter belongs to the sheet, which saves; Shift+Enter begins a new line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from ui.theme import fit


class Passage(QPlainTextEdit):
    """An editor ``lines`` high; Tab leaves it."""

    def __init__(self, lines: int = 3, placeholder: str = "") -> None:
        super().__init__()
        fit(self, role="body", height=22 * lines + 18)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)

    @property
    def words(self) -> str:
        """What stands there, without blanks at its ends."""
        return self.toPlainText().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not shift:
            event.ignore()
        else:
            super().keyPressEvent(event)
