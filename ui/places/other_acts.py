"""What else can be done with a dossier, each by its key; and an answer in words where a key does nothing now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.language import tr
from ui.theme import px
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.sheet import Sheet
from ui.widgets.text import Mark, Text, announce

Group = tuple[str, Sequence[tuple[str, str]]]
"""A heading, '' for none, and under it acts by key and words."""

_APART, _MARGIN = 8, 36
"""Between two acts, and at each side of them; pixels at 100 %."""
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
    """Emits ``chosen(key)`` for an act, once the sheet is closed. ``groups`` of acts stand under their headings."""

    chosen = Signal(str)
    breadth = 700  # two columns of the longest words, in either language

    def __init__(self, window: QWidget, subject: str, groups: Sequence[Group], title: str = "") -> None:
        super().__init__(window, title or tr("Việc khác với hồ sơ"), subject)
        self._keys = {key for _, acts in groups for key, _ in acts}
        self.buttons: list[Button] = []
        self._grids: list[tuple[QGridLayout, list[Button]]] = []
        rows = self.scroll_body()
        rows.setSpacing(6)
        for heading, acts in groups:
            if heading:
                rows.addWidget(Text(heading, "label", "ink2"))
            rows.addLayout(self._grid(acts))
        rows.addStretch(1)
        self._close = Button(tr("Đóng"))
        self._close.clicked.connect(self.step_back)
        self.foot.addWidget(self._close, 1)
        self.closed.connect(self.deleteLater)

    def _grid(self, acts: Sequence[tuple[str, str]]) -> QGridLayout:
        grid, buttons = QGridLayout(), [Button(words, key=key) for key, words in acts]
        grid.setHorizontalSpacing(_APART)
        grid.setVerticalSpacing(6)
        for button in buttons:
            button.clicked.connect(lambda _=False, key=button.key: self._choose(key))
        self.buttons += buttons
        self._grids.append((grid, buttons))
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns, or one where two have no room."""
        super().resizeEvent(event)
        broadest = max((button.sizeHint().width() for button in self.buttons), default=0)
        room = self._place().width() - px(2 * _MARGIN)
        beside = 2 if 2 * broadest + _APART <= room else 1
        for grid, buttons in self._grids:
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, beside - 1)
            for n, button in enumerate(buttons):
                grid.addWidget(button, n // beside, n % beside)

    def open(self, focus: QWidget | None = None) -> None:
        by_enter = [button for button in self.buttons if button.key == "Enter"]
        super().open(focus or next(iter([*by_enter, *self.buttons]), self._close))

    def _choose(self, key: str) -> None:
        self.step_back()
        self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text().upper() or QKeySequence(event.key()).toString()
        if key in self._keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._choose(key)
        else:
            super().keyPressEvent(event)
