"""A promise that is not recorded yet: the day strip of what a sheet would promise, beside the day it replaces."""

from __future__ import annotations

from datetime import datetime

from app.rules.deadlines import Promise
from ui.language import tr
from ui.places.wording import capital, due_words, weekday
from ui.widgets.card import Surface
from ui.widgets.day_strip import DayStrip
from ui.widgets.text import Text, announce


class ForeseenPromise(Surface):
    """``show_promise`` while it can be counted, ``say`` why it cannot; each is told to a screen reader when it changes."""

    def __init__(self) -> None:
        super().__init__("sunken", (14, 10, 14, 10))
        self._head = Text("", "emphasis", wrap=True)
        self._strip = DayStrip()
        self._why = Text("", "secondary", "ink2", wrap=True)
        for part in (self._head, self._strip, self._why):
            self.body.addWidget(part)
        self._said = ""

    @property
    def words(self) -> str:
        """What is said about the day."""
        return self._head.text()

    def show_promise(self, counted: Promise, due_at: datetime, before: datetime) -> None:
        """The citizen would be told ``due_at`` instead of ``before``; ``counted`` explains it."""
        same = due_at == before
        told = tr("Ngày hẹn giữ nguyên: {day}") if same else tr("Hẹn mới: {day}")
        old = (
            ""
            if same
            else tr(" Ngày hẹn cũ {day} {before:%d/%m/%Y}.").format(day=weekday(before), before=before)
        )
        self._strip.show_promise(counted)
        ahead = counted.due_at.date() > counted.received_at.date()
        self._strip.setVisible(counted.due_at == due_at and ahead)
        why = capital(" ".join(counted.explanation)) if counted.due_at == due_at else ""
        self._why.setText(f"{why}{old}".strip())
        self._why.setVisible(bool(self._why.text()))
        self._tell(told.format(day=f"{due_words(due_at)}, {due_at:%d/%m/%Y}"), "ink")

    def say(self, words: str, ink: str = "bad") -> None:
        """There is no day to show, and why."""
        self._strip.hide()
        self._why.hide()
        self._tell(words, ink)

    def _tell(self, words: str, ink: str) -> None:
        self._head.set_tone(ink)
        self._head.setText(words)
        self.setAccessibleName(words)
        if self._said and words != self._said:
            announce(self, words)
        self._said = words
