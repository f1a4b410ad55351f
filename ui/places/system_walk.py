"""The steps of the first start once more, on a desk that works: one section after the other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.language import tr
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.text import Text, announce

STEPS = ("people", "procedures", "scanner", "printers", "exchange")


class WalkStrip(Surface):
    """``turned(section)`` at each step, ``ended`` after the last or when it is broken off."""

    turned = Signal(str)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__("notice", (16, 8, 16, 8))
        self._at = 0
        self.words = Text("", "body_strong", wrap=True)
        self.next, self.stop = Button(tr("Bước sau"), icon="arrow-right"), Button(tr("Thôi"), icon="x")
        self.next.clicked.connect(lambda _=False: self._show(self._at + 1))
        self.stop.clicked.connect(self.end)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        row.addWidget(self.next)
        row.addWidget(self.stop)
        self.body.addLayout(row)
        self.hide()

    def begin(self) -> None:
        """From the first step."""
        self.show()
        self._show(0)

    def end(self) -> None:
        """No more steps; what was chosen at each was kept at once."""
        self.hide()
        self.ended.emit()

    def _show(self, at: int) -> None:
        if at == len(STEPS):
            self.end()
            return
        self._at = at
        self.words.setText(
            tr("Cài đặt lại, bước {step} trên {count}. Chọn gì nhớ ngay.").format(
                step=at + 1, count=len(STEPS)
            )
        )
        self.next.show_words(tr("Bước sau") if at + 1 < len(STEPS) else tr("Xong"))
        self.turned.emit(STEPS[at])
        announce(self, self.words.text())
        self.next.setFocus()
