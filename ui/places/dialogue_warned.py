"""At the head of Đối thoại: what the rhythm misses, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from ui.theme import restyle
from ui.widgets.card import Surface
from ui.widgets.text import Mark, Text


class Warned(Surface):
    """What the rhythm misses, as one paragraph; quiet when nothing is missed."""

    def __init__(self) -> None:
        super().__init__("notice", (14, 8, 14, 8))
        self._mark, self._words = Mark("info-circle", 18, "primary"), Text("", "body_strong", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.body.addLayout(row)

    def say(self, missed: Sequence[str], coming: str) -> None:
        """Say what was missed, and what comes next."""
        ink = "caution" if missed else "primary"
        restyle(self, kind="caution" if missed else "notice")
        self._mark.show_icon("alert-triangle-filled" if missed else "info-circle", ink)
        self._words.set_tone("caution" if missed else "ink")
        self._words.setText(" ".join([*missed, coming]))
        self.setAccessibleName(self._words.text())
