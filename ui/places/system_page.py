"""What every section of Hệ thống answers to, and the card that its pages are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.counter import Counter
from ui.theme import px
from ui.widgets.card import Surface
from ui.widgets.key_bar import Key
from ui.widgets.lines import Column, Lines, LinesView, Row
from ui.widgets.text import Mark, Text

if TYPE_CHECKING:
    from ui.main_window import MainWindow

LINE = 24
"""Height of a line with a button beside it, at 100 %."""


class Card(Surface):
    """A mark, a title, a line below it, room for a button at the right."""

    def __init__(self, icon: str, title: str) -> None:
        super().__init__(margins=(20, 16, 20, 18))
        self.body.setSpacing(12)
        self.mark, self.title = Mark(icon, 24), Text(title, "card", wrap=True)
        self.below = Text("", "secondary", "ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.below)
        self.head = QHBoxLayout()
        self.head.setSpacing(13)
        self.head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        self.head.addLayout(words, 1)
        self.body.addLayout(self.head)

    def say(self, words: str) -> None:
        """Say something in the line below the title; '' takes it away."""
        self.below.setText(words)
        self.below.setVisible(bool(words))


class SystemPage(QScrollArea):
    """One section: ``icon`` and ``title`` in the list, ``state`` below them. ``changed`` when the state has other words.

    It scrolls where the window is low. ``body`` holds its cards.
    """

    changed = Signal()
    keys_changed = Signal()

    def __init__(self, icon: str, title: str, counter: Counter) -> None:
        super().__init__()
        self.icon, self.title, self.counter = icon, title, counter
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        inside = QWidget()
        inside.setProperty("kind", "page")
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(14)
        self.setWidget(inside)

    @property
    def state(self) -> str:
        """What the list says below the title."""
        return ""

    def show_state(self) -> None:
        """Read what the page shows; called whenever it comes to be seen."""

    def keys(self) -> Sequence[Key]:
        """Its own keys that are valid right now; ``keys_changed`` when they are others."""
        return ()

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key of :meth:`keys` stands for, wherever in the place the focus is; False for none."""
        return False

    def leave(self) -> None:
        """The page is no longer seen."""

    @property
    def host(self) -> MainWindow:
        """The window that the page stands in."""
        from ui.main_window import MainWindow  # noqa: PLC0415 - which itself loads the places

        window = self.window()
        assert isinstance(window, MainWindow)
        return window

    @property
    def leads(self) -> bool:
        """Is a supervisor or somebody who signs before the counter?"""
        return self.counter.person.leads


class ListPage(SystemPage):
    """A page of rows, with a line about them and room for what narrows them."""

    def __init__(self, icon: str, title: str, counter: Counter, columns: Sequence[Column]) -> None:
        super().__init__(icon, title, counter)
        self.card = Card(icon, title)
        self.rows: list[Row] = []
        self.lines = Lines(
            columns, lambda offset, limit: self.rows[offset : offset + limit], lambda: len(self.rows)
        )
        self.view = LinesView(title, self.lines)
        self.body.addWidget(self.card, 1)

    def show_rows(self, rows: list[Row]) -> None:
        """Show these."""
        self.rows = rows
        self.lines.refresh()


class FactsCard(Card):
    """Names and values, one below the other."""

    def __init__(self, icon: str, title: str) -> None:
        super().__init__(icon, title)
        self.below.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.values: dict[str, Text] = {}
        self._rows = 0

    def add_part(self, label: str, part: QWidget) -> None:
        """A value of several lines, each at least ``LINE`` high, above those that are shown later."""
        caption = Text(label, "secondary", "ink2")
        caption.setMinimumHeight(px(LINE))
        self._grid.addWidget(caption, self._rows, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(part, self._rows, 1, 1, 2)
        self._rows += 1

    def show_facts(
        self, facts: Sequence[tuple[str, str]], leads: Mapping[str, QWidget] | None = None
    ) -> None:
        """Show the values, in this order; beside a label what leads to its cases."""
        for label, words in facts:
            if label not in self.values:
                if leads and label in leads:
                    self._grid.addWidget(leads[label], self._rows, 2)
                self.values[label] = Text("", "body_strong", wrap=True)
                self._grid.addWidget(Text(label, "secondary", "ink2"), self._rows, 0)
                self._grid.addWidget(self.values[label], self._rows, 1)
                self._rows += 1
            self.values[label].setText(words)
        if leads:  # each line is as high as one with a button beside it
            self._grid.setVerticalSpacing(4)
            for n in range(self._rows):
                self._grid.setRowMinimumHeight(n, max(lead.sizeHint().height() for lead in leads.values()))
