"""What stands around every place: the rail, the top bar, the foot with its keys. It tells how broad it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.breadth import Breadth, breadth
from ui.states import Banner
from ui.theme import scale
from ui.widgets.key_bar import KeyBar
from ui.widgets.rail import Rail, Stop
from ui.widgets.room import Walled
from ui.widgets.top_bar import RehearsalBanner, TopBar

Box = TypeVar("Box", bound=QLayout)


class Frame(QWidget):
    """``reflowed(Breadth)`` when it became broader or narrower, or words are of another size (ui.md §8)."""

    reflowed = Signal(object)

    def __init__(self, stops: Sequence[Stop], office: str, counter_name: str, *, demo: bool) -> None:
        super().__init__()
        self.breadth = Breadth.FULL
        self.rail, self.top, self.key_bar = Rail(stops), TopBar(office, counter_name), KeyBar()
        self.pages = QStackedWidget()
        right = _flush(QVBoxLayout())
        right.addWidget(self.top)
        if demo:
            right.addWidget(RehearsalBanner())
        self.banner = Banner()
        right.addWidget(self.banner)
        right.addWidget(Walled(self.pages), 1)
        right.addWidget(self.key_bar)
        row = _flush(QHBoxLayout(self))
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._reflow(anew=True)

    def _reflow(self, *, anew: bool = False) -> None:
        found = breadth(self.width(), scale())
        if anew or found != self.breadth:
            self.breadth = found
            self.rail.reflow(found)
            self.reflowed.emit(found)


def _flush(layout: Box) -> Box:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout
