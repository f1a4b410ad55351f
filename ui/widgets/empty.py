"""An empty list says so in one sentence, and what to do instead (ui.md §6)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.text import Mark, Text


class Empty(QWidget):
    """An icon, a sentence, and a quieter one with the next step."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = Mark("inbox", 34, "ink3")
        self._words, self._hint = Text("", "body_bold"), Text("", "secondary", "ink2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 20, 40, 20)
        column.setSpacing(6)
        column.addStretch(2)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self._words, self._hint):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        column.addStretch(3)

    def say(self, icon: str, words: str, hint: str) -> None:
        """Say what is not there and what to do."""
        self._mark.show_icon(icon)
        self._words.setText(words)
        self._hint.setText(hint)
        self.setAccessibleName(f"{words} {hint}")
