"""What was just done, said as a chip; of a paper that became a file, with the way to its folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.widgets.button import Button
from ui.widgets.chip import NoteChip


class Confirmation(QWidget):
    """:meth:`say` something; :meth:`offer_folder` after it. ``folder`` is the button, its key works everywhere."""

    def __init__(self) -> None:
        super().__init__()
        self._chip = NoteChip("")
        self.folder = Button("", "quiet", icon="folders", key="Ctrl O")
        self.folder.hide()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self._chip)
        self._row.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def stack(self) -> None:
        """Where there is little room beside: the button stands below, long words in further lines."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom)
        self._chip.break_words()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def give_way(self) -> None:
        """In a heading with other parts: words that are too long end in dots, the tool tip has them whole."""
        self._chip.give_way()

    def say(self, words: str, tone: str, icon: str = "") -> None:
        """Say ``words``; the folder is offered no longer."""
        self._chip.say(words, tone, icon)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.folder.hide()

    def offer_folder(self, file: Path, words: str) -> None:
        """The paper is ``file``; ``words`` name its folder."""
        self.folder.show_words(words)
        self.setToolTip(str(file))
        self.folder.setToolTip(str(file.parent))
        self.folder.setAccessibleDescription(str(file.parent))
        self.folder.show()
