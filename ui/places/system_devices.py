"""What stands at this counter and how it fares, in one card: a row leads to the section where it is tried or changed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.language import tr
from ui.places.system_page import Card, SystemPage
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.text import Elided, Mark, Text


class DevicesCard(Card):
    """``asked(section)`` when somebody wants to see one of them."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("device-desktop", tr("Thiết bị ở quầy này"))
        self.below.hide()
        self._pages: Mapping[str, SystemPage] = {}
        self._states: dict[str, Elided] = {}

    def offer(self, pages: Mapping[str, SystemPage]) -> None:
        """The sections of the devices, by name; once."""
        self._pages = pages
        for name, page in pages.items():
            if self._states:
                rule = Surface("rule", (0, 0, 0, 0))
                rule.setFixedHeight(1)
                self.body.addWidget(rule)
            self.body.addLayout(self._row(name, page))

    def _row(self, name: str, page: SystemPage) -> QHBoxLayout:
        state = self._states[name] = Elided("", "secondary", "ink2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(page.title, "body_bold"))
        words.addWidget(state)
        see = Button(tr("Xem"))
        see.setAccessibleName(tr("Xem {title}").format(title=page.title))
        see.clicked.connect(partial(lambda section, _=False: self.asked.emit(section), name))
        row = QHBoxLayout()
        row.setSpacing(13)
        row.addWidget(Mark(page.icon, 22))
        row.addLayout(words, 1)
        row.addWidget(see)
        return row

    def show_states(self) -> None:
        """Read how each fares."""
        for name, page in self._pages.items():
            self._states[name].setText(page.state)
