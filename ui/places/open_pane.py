"""Beside a list of the open office: what is chosen there, whole, and what can be done with it now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import px
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.clearing import clear
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Text


class Act(NamedTuple):
    """One thing to do: its key, words and icon, and what it opens."""

    key: str
    words: str
    icon: str
    take: Callable[[], None]


Line = tuple[str, str]
"""A quiet word above, '' for none, and what it says."""


_ROOMY = 680
"""In a window so high, at 100 %, the buttons stand under what scrolls; in a lower one all but the first scroll with it."""


class OpenPane(Surface):
    """A title, lines that scroll, the next thing to do as the primary button, and the others above it."""

    def __init__(self) -> None:
        super().__init__(margins=(18, 14, 18, 16))
        self._title = Text("", "card", wrap=True)
        scroll, self._column = scrolling("clear")
        self._column.setSpacing(4)
        self.body.addWidget(self._title)
        self.body.addWidget(scroll, 1)
        self._foot = QVBoxLayout()
        self.body.addLayout(self._foot)
        self._foot.setSpacing(8)
        self._acts: Sequence[Act] = ()
        self._others: list[Button] = []
        self._placed: tuple[bool, list[Button]] = (False, [])

    def show_choice(self, title: str, lines: Sequence[Line], acts: Sequence[Act], aside: str = "") -> None:
        """Show what was chosen. ``aside`` says who may do what is absent here."""
        self._acts = acts
        self._title.setText(title)
        for part in (self._column, self._foot):
            clear(part)
        for above, words in lines:
            if above:
                self._column.addWidget(Text(above, "label", "ink2", wrap=True))
            self._column.addWidget(Text(words, "body", wrap=True))
            self._column.addSpacing(4)
        if aside:
            self._column.addWidget(Text(aside, "caption", "ink2", wrap=True))
        self._column.addStretch(1)
        self._others = [_button(act, "secondary") for act in acts[1:]]
        self._place_others()
        if acts:
            # As the bar at the foot says; its letter works too.
            self._foot.addWidget(_button(acts[0]._replace(key="Enter"), "primary_small"))

    def _place_others(self) -> None:
        """Where the other buttons stand, by the height there is."""
        roomy = self.window().height() >= px(_ROOMY)  # not this pane's: where they stand changes it
        if self._placed == (roomy, self._others):
            return  # placing them resizes this pane, which asks again
        self._placed = (roomy, self._others)
        for n, button in enumerate(self._others):
            if roomy:
                self._foot.insertWidget(n, button)
            else:
                self._column.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_others()

    def take(self, key: str) -> bool:
        """Do what ``key`` stands for; False when nothing here does."""
        act = next((act for act in self._acts if act.key == key), None)
        if act is None:
            return False
        act.take()
        return True

    @property
    def acts(self) -> Sequence[Act]:
        """What can be done now."""
        return self._acts


def _button(act: Act, kind: str) -> Button:
    button = Button(act.words, kind, icon=act.icon, key=act.key)
    button.clicked.connect(act.take)
    return button
