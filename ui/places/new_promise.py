"""A promise that is about to be made, shown before it is saved: the days that lead to it, and what it means."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout

from app.dossier.registers.dossiers import Dossier
from app.rules.time.calendar import Calendar
from app.rules.time.counting import Unit
from ui.places.dossier_clock import Stop, stopped_days
from ui.places.wording import weekday
from ui.widgets.card import Surface
from ui.widgets.day_strip import DayStrip
from ui.widgets.text import Mark, Text


class PromiseBox(Surface):
    """A strong line, the strip of days, and a sentence below it."""

    def __init__(self, icon: str, ink: str) -> None:
        super().__init__("sunken", (14, 10, 14, 10))
        self.title, self.below = (
            Text("", "body_bold", ink, wrap=True),
            Text("", "secondary", "ink2", wrap=True),
        )
        self.strip = DayStrip()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Mark(icon, 18, ink))
        head.addWidget(self.title, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.below)

    def say(self, title: str, below: str) -> None:
        """Say what it means."""
        self.title.setText(title)
        self.below.setText(below)

    def show_days(self, whole: Dossier, stops: Sequence[Stop], due_at: datetime, calendar: Calendar) -> None:
        """Show the days of a dossier to ``due_at``, with the times in which its clock stands still."""
        unit = Unit(whole.limit_unit)
        days = stopped_days(whole.line.received_at, stops, due_at, due_at.date(), calendar, unit)
        self.strip.show_days(*days)


def day_named(at: datetime) -> str:
    """'thứ Tư 07/02'."""
    return f"{weekday(at)} {at:%d/%m}"
