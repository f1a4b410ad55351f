"""The parts of a form stand apart where there is room, and nothing is ever scrolled for it."""

import pytest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import LIGHT, wear
from ui.widgets.air import Airy

PARTS, HIGH = 3, 50


class Form(Airy):
    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.parts = [QWidget() for _ in range(PARTS)]
        for part in self.parts:
            part.setFixedHeight(HIGH)
            if part is not self.parts[0]:
                self.air(column)
            column.addWidget(part)
        column.addStretch(1)

    @property
    def apart(self) -> int:
        return self.parts[1].geometry().top() - self.parts[0].geometry().bottom() - 1


@pytest.mark.parametrize(("height", "apart"), [(300, 10), (166, 8), (158, 4), (156, 3), (100, 3)])
def test_what_is_free_is_shared_and_nothing_scrolls_for_it(
    qtbot: QtBot, qapp, height: int, apart: int
) -> None:
    wear(qapp, LIGHT)
    scroll, page, form = QScrollArea(), QWidget(), Form()
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(form, 1)
    scroll.setWidget(page)
    qtbot.addWidget(scroll)
    scroll.resize(400, 300)
    scroll.show()
    qtbot.waitUntil(lambda: form.apart == 10)
    scroll.resize(400, height)
    qtbot.waitUntil(lambda: form.apart == apart, timeout=1000)
    scrolls = scroll.verticalScrollBar().maximum() > 0
    assert scrolls == (height < PARTS * HIGH + 2 * 3)
