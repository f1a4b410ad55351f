"""What else can be done with a dossier, each by its key; and an answer in words where a key does nothing now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.language import tr
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.sheet import Sheet
from ui.widgets.text import Mark, Text, announce

_BESIDE = 2
OTHER = "V"
"""The key of the sheet, in the queue and in a dossier."""


class PlaceLine(Surface):
    """An answer in words in the place itself, where a key does nothing now. Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__("notice", (14, 8, 14, 8))
        self._words = Text("", "body", "ink", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Mark("info-circle", 18, "primary"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.body.addLayout(row)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say ``words``, to a screen reader too; '' takes them away."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            announce(self, words)


class OtherActs(Sheet):
    """Emits ``chosen(key)`` for an act, once the sheet is closed."""

    chosen = Signal(str)
    breadth = 700  # two columns of the longest words, in either language

    def __init__(
        self, window: QWidget, subject: str, acts: Sequence[tuple[str, str]], title: str = ""
    ) -> None:
        super().__init__(window, title or tr("Việc khác với hồ sơ"), subject)
        self._keys = {key for key, _ in acts}
        self.buttons: list[Button] = []
        rows = self.scroll_body()
        grid = QGridLayout()
        grid.setSpacing(8)
        for n, (key, words) in enumerate(acts):
            button = Button(words, key=key)
            button.clicked.connect(lambda _=False, key=key: self._choose(key))
            grid.addWidget(button, n // _BESIDE, n % _BESIDE)
            self.buttons.append(button)
        rows.addLayout(grid)
        rows.addStretch(1)
        self._close = Button(tr("Đóng"), key="Esc")
        self._close.clicked.connect(self.step_back)
        self.foot.addWidget(self._close, 1)
        self.closed.connect(self.deleteLater)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or (self.buttons[0] if self.buttons else self._close))

    def _choose(self, key: str) -> None:
        self.step_back()
        self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text().upper() or QKeySequence(event.key()).toString()
        if key in self._keys:
            self._choose(key)
        else:
            super().keyPressEvent(event)
