"""Beside the list of the board: the paper of the sheet chosen, where it hangs, and what can be done with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from ui.language import tr
from ui.places.open_pane import Line
from ui.theme import px
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.clearing import clear
from ui.widgets.pdf_preview import PdfPreview
from ui.widgets.text import Elided

_MOST_LINES = 3
_BROAD, _HIGH = 1300, 680
"""Of the window, in pixels at 100 %: from here on two buttons stand side by side, and there is room for them at all."""


class BoardPane(Surface):
    """``one`` prints the sheet shown; ``letters`` are the buttons that a letter presses too."""

    def __init__(self) -> None:
        super().__init__(margins=(1, 1, 1, 1))
        self.preview = PdfPreview(tr("Xem trước tờ niêm yết"))
        self.one = Button(tr("In tờ này"), icon="printer", key="F9")
        self.letters = {
            "D": Button(tr("Đã treo"), icon="checks", key="D"),
            "K": Button(tr("Đã kiểm tra"), icon="eye", key="K"),
            "L": Button(tr("In cả lĩnh vực"), icon="printer", key="L"),
            "G": Button(tr("Nhiệm vụ cán bộ"), icon="users", key="G"),
        }
        self._said = QVBoxLayout()
        self._said.setContentsMargins(18, 0, 14, 0)
        self._said.setSpacing(1)
        title = QHBoxLayout()
        title.setContentsMargins(18, 12, 14, 6)
        title.setSpacing(8)
        title.addWidget(Elided(tr("Xem trước A4"), "card"), 1)
        zoom = ((0.8, "zoom-out", tr("Thu nhỏ")), (1.25, "zoom-in", tr("Phóng to")))
        for factor, icon, name in zoom:
            button = Button(kind="icon", icon=icon, name=name)
            button.clicked.connect(lambda _=False, by=factor: self.preview.zoom(by))
            title.addWidget(button)
        title.addWidget(self.one)
        self._buttons = QGridLayout()
        self._buttons.setContentsMargins(14, 4, 14, 12)
        self._buttons.setSpacing(8)
        self._acting: Collection[str] = ()
        self._placed: tuple[int, list[Button]] = (0, [])
        self.body.addLayout(title)
        self.body.addWidget(self.preview, 1)
        self.body.addLayout(self._said)
        self.body.addLayout(self._buttons)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Say where the sheet hangs; what has no room is in the sheet that K opens."""
        clear(self._said)
        for above, words in lines[:_MOST_LINES]:
            if above:
                self._said.addWidget(Elided(above, "secondary_strong"))
            if words:
                self._said.addWidget(Elided(words, "secondary", "ink2"))

    def show_keys(self, letters: Collection[str]) -> None:
        """Show the buttons that act now, two in a row where there is room."""
        self._acting = letters
        self._place_buttons()

    def _place_buttons(self) -> None:
        """In a low pane the paper needs the room: the foot of the window names the keys."""
        window = self.window()  # not this pane: where its buttons stand changes how broad it is
        across = 2 if window.width() >= px(_BROAD) else 1
        acting = [button for letter, button in self.letters.items() if letter in self._acting]
        shown = acting if window.height() >= px(_HIGH) else []
        if (across, shown) == self._placed:
            return  # placing them resizes this pane, which asks again
        self._placed = (across, shown)
        for button in self.letters.values():
            self._buttons.removeWidget(button)
            button.setVisible(False)
        for n, button in enumerate(shown):
            self._buttons.addWidget(button, n // across, n % across)
            button.setVisible(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()
