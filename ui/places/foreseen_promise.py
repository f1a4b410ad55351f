"""A promise that is not recorded yet: the day strip of what a sheet would promise, beside the day it replaces."""

from __future__ import annotations

from datetime import datetime

from app.rules.time.calendar import Calendar
from app.rules.time.deadlines import Promise
from ui.language import tr
from ui.places.standing_words import plain_days
from ui.places.wording import capital, due_words, weekday
from ui.widgets.card import Surface
from ui.widgets.day_strip import DayStrip
from ui.widgets.text import Text, announce


class ForeseenPromise(Surface):
    """Shows a promise while it can be counted, says why it cannot; either is told to a screen reader when it changes."""

    def __init__(self) -> None:
        super().__init__("sunken", (14, 10, 14, 10))
        self._head = Text("", "emphasis", wrap=True)
        self._strip = DayStrip()
        self._why = Text("", "secondary", "ink2", wrap=True)
        for part in (self._head, self._strip, self._why):
            self.body.addWidget(part)
        self._strip.hide()  # shown before anything is foreseen it would be a tab stop that says nothing
        self._said = ""

    @property
    def words(self) -> str:
        """What is said about the day."""
        return self._head.text()

    def show_promise(
        self, counted: Promise, due_at: datetime, before: datetime, *, again: bool = False
    ) -> None:
        """The citizen would be told ``due_at`` instead of ``before``; ``counted`` explains it where they differ.

        ``again``: a letter gave ``before`` instead of the first day.
        """
        explains = counted.due_at == due_at != before
        self._strip.show_promise(counted)
        self._show(
            capital(" ".join(counted.explanation)) if explains else "",
            due_at,
            before,
            strip=explains,
            again=again,
        )

    def show_resumed(self, counted: Promise, before: datetime, calendar: Calendar) -> None:
        """The clock would go on as ``counted`` says; its days are those left, the last one due."""
        first, last = counted.received_at.date(), counted.due_at.date()
        words = capital(" ".join(counted.explanation))
        self._strip.show_days(plain_days(first, last, calendar, tr("tiếp tục")), words)
        self._show(words, counted.due_at, before, strip=last > first)

    def _show(
        self, why: str, due_at: datetime, before: datetime, *, strip: bool, again: bool = False
    ) -> None:
        self._strip.setVisible(strip)
        told, old = tr("Giữ ngày đã hẹn lại: {day}") if again else tr("Ngày hẹn giữ nguyên: {day}"), ""
        if due_at != before:
            told = tr("Hẹn mới: {day}")
            old = tr("Ngày hẹn cũ {day} {before:%d/%m/%Y}.").format(day=weekday(before), before=before)
        self._why.setText(" ".join(filter(None, (why, old))))
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
