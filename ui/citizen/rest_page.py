"""Few large words: a greeting between two people, thanks, a counter that pauses, an office that is closed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.citizen.blossom import BRANCH_HEIGHT, draw_branch
from ui.citizen.lettering import BOLD, MEDIUM, height_of, lettering, write
from ui.citizen.page import MARGIN, Page, card
from ui.language import tr
from ui.places.wording import capital, weekday
from ui.theme import colour

if TYPE_CHECKING:
    from app.rules.time.calendar import Calendar

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_DAYS_AHEAD = 30
_AIR = 14.0


class RestPage(Page):
    """A title, and lines below it."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._lines = "", ""

    def say(self, title: str, lines: str = "") -> None:
        """Show other words."""
        if (title, lines) == (self._title, self._lines):
            return
        self._title, self._lines = title, lines
        self.setAccessibleDescription(f"{title}. {lines}")
        self.update()

    def draw(self, painter: QPainter, room: QRectF) -> None:
        width = min(1392.0, room.width() - 2 * MARGIN)
        inner = width - 128
        title = lettering(84, BOLD)
        title_height = height_of(self._title, title, inner)
        lines_height = height_of(self._lines, lettering(42, MEDIUM), inner) + 40 if self._lines else 0
        height = min(room.height() - 160, title_height + lines_height + 128)
        middle = room.center().y() + 40
        box = QRectF((room.width() - width) / 2, middle - height / 2, width, height)
        # Whole above the card, which would slice the lowest flower.
        most = (box.top() - _AIR - room.top()) / BRANCH_HEIGHT
        size = min(1.3 if room.width() > room.height() else 0.9, most)
        draw_branch(painter, 0, room.top() - 2, size)
        draw_branch(painter, room.width(), room.top() - 2, size, mirrored=True)
        card(painter, box)
        above = QRectF(box.left() + 64, box.top() + 64, inner, title_height + 4)
        write(painter, above, self._title, title, colour("ink"), _CENTRE, wrap=True)
        below = QRectF(above.left(), above.bottom() + 36, inner, box.bottom() - above.bottom() - 40)
        write(painter, below, self._lines, lettering(42, MEDIUM), colour("ink2"), _CENTRE, wrap=True)


def open_now(calendar: Calendar, now: datetime) -> bool:
    """Does the office sit at ``now``?"""
    if not calendar.covers(now.year):
        return True
    at = now.time()
    return any(start <= at < end for start, end in calendar.sessions(now.date()))


def closed_words(calendar: Calendar, now: datetime) -> str:
    """Today's hours, and when the office opens next as the calendar has it."""
    lines = []
    if calendar.covers(now.year):
        on = now.date()
        if calendar.sessions(on):
            hours = ", ".join(f"{start:%H:%M}–{end:%H:%M}" for start, end in calendar.sessions(on))
            lines.append(tr("Giờ làm việc hôm nay: {hours}").format(hours=hours))
        else:
            lines.append(tr("Hôm nay nghỉ: {why}").format(why=calendar.why_off(on)))
    opens = next_opening(calendar, now)
    if opens is not None:
        lines.append(
            tr("Mở cửa lại: {weekday}, {opens:%d/%m}, lúc {opens:%H:%M}").format(
                weekday=weekday(opens.date()) if opens.date() != now.date() else tr("hôm nay"), opens=opens
            )
        )
    return "\n".join(capital(line) for line in lines)


def next_opening(calendar: Calendar, now: datetime) -> datetime | None:
    """When the office next sits after ``now``; None when the calendar does not reach that far."""
    for ahead in range(_DAYS_AHEAD):
        on = now.date() + timedelta(days=ahead)
        if not calendar.covers(on.year):
            return None
        for start, _ in calendar.sessions(on):
            opens = datetime.combine(on, start, now.tzinfo)
            if opens > now:
                return opens
    return None
