"""One of the things that the pane beside the queue says about a dossier."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.text import Elided, Mark


class PaneLine(QWidget):
    """An icon with a strong line and a quiet one."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = Mark("user", 18)
        self.first, self._second = Elided("", "body_strong"), Elided("", "caption", "ink2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.first)
        words.addWidget(self._second)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(11)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    @property
    def says(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.first.text())

    def say(self, icon: str, first: str = "", second: str = "", ink: str = "ink2") -> None:
        if icon:
            self._mark.show_icon(icon, ink)
        self.first.setText(first)
        self._second.setText(second)
        self.setVisible(self.says)
