"""'Vì sao ngày này?': one painted cell per day from receipt to the promised day (ui.md §0.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import tr
from ui.theme import colour, fit, font, px, tokens

if TYPE_CHECKING:
    from app.rules.deadlines import Promise

HEIGHT = 68
_GAP = 4.0
_NARROWEST, _WIDEST = 21, 56
"""Sizes at 100 %."""
_WEEKDAYS = (tr("T2"), tr("T3"), tr("T4"), tr("T5"), tr("T6"), tr("T7"), tr("CN"))
_WEEKEND = frozenset({"thứ Bảy", "Chủ nhật"})


@dataclass(frozen=True, slots=True)
class Day:
    """One cell. ``kind`` is received, counted, skipped, waiting (for the citizen), plain or due.

    ``caption`` stands below; equal captions of neighbouring skipped or waiting days are written once.
    ``folded`` > 0 makes the cell stand for that many days left out.
    """

    on: date
    kind: str
    caption: str = ""
    folded: int = 0


def days_of(promise: Promise) -> list[Day]:
    """The cells of a promise: received, counted (numbered), skipped (why), due."""
    received, due = promise.received_at.date(), promise.due_at.date()
    numbers = {on: str(n) for n, on in enumerate(promise.counted, 1)}
    why = {skipped.on: skipped.why for skipped in promise.skipped}
    days = []
    for on in (received + timedelta(n) for n in range((due - received).days + 1)):
        if on == due:
            days.append(Day(on, "due", numbers.get(on, tr("hẹn"))))
        elif on == received and on not in numbers:
            days.append(Day(on, "received", tr("nhận")))
        elif on in numbers:
            days.append(Day(on, "counted", numbers[on]))
        else:
            label = why.get(on, "")
            days.append(Day(on, "skipped" if on in why else "plain", "" if label in _WEEKEND else label))
    return days


def fold_days(days: Sequence[Day], room: int) -> list[Day]:
    """At most ``room`` cells: the middle of a long span becomes one cell that says how many days it holds."""
    if len(days) <= room:
        return list(days)
    head = max(1, room // 2)
    tail = max(1, room - head - 1)
    left_out = days[head:-tail]
    fold = Day(left_out[0].on, "plain", tr("{count} ngày").format(count=len(left_out)), folded=len(left_out))
    return [*days[:head], fold, *days[-tail:]]


class DayStrip(QWidget):
    """Shows days; folds what does not fit. One tab stop that says everything in words."""

    def __init__(self) -> None:
        super().__init__()
        self._days: list[Day] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        fit(self, height=HEIGHT)

    def show_promise(self, promise: Promise) -> None:
        """Show a promise, described by its own explanation."""
        self.show_days(days_of(promise), " ".join(promise.explanation))

    def show_days(self, days: Sequence[Day], description: str) -> None:
        """Show ``days``; ``description`` says the same in words."""
        self._days = list(days)
        self.setAccessibleName(_in_words(days))
        self.setAccessibleDescription(description)
        self.setToolTip(description)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(348), px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_days(painter, self._days, self.width())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("primary"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


def draw_days(painter: QPainter, days: Sequence[Day], width: float, narrowest: float = _NARROWEST) -> None:
    """Draw a strip ``px(HEIGHT)`` high and ``width`` broad; what does not fit in cells of ``narrowest`` is folded."""
    room = int((width + _GAP) // (px(narrowest) + _GAP))
    # The cell that stands for many days is twice as broad: it says how many.
    shown = fold_days(days, room if len(days) <= room else room - 1)
    cells = sum(2 if day.folded else 1 for day in shown)
    broad = min(px(_WIDEST), (width + _GAP) / cells - _GAP)
    boxes, x = [], 0.0
    for day in shown:
        wide = 2 * broad + _GAP if day.folded else broad
        boxes.append(QRectF(x, px(18), wide, px(32)))
        x += wide + _GAP
    for day, box in zip(shown, boxes, strict=True):
        _paint_day(painter, day, box)
    _paint_captions(painter, shown, boxes)


def _in_words(days: Sequence[Day]) -> str:
    if not days:
        return ""
    counted = [
        f"{day.on:%d/%m}"
        for day in days
        if day.kind == "counted" or (day.kind == "due" and day.caption.isdigit())
    ]
    words = [tr("Nhận {on:%d/%m}").format(on=days[0].on)]
    if counted:
        words.append(tr("ngày tính: ") + ", ".join(counted))
    for (kind, caption), run in groupby(days, key=lambda day: (day.kind, day.caption)):
        spread = list(run)
        if kind in {"skipped", "waiting"} and caption:
            words.append(
                tr("{caption} {first:%d/%m} đến {last:%d/%m}").format(
                    caption=caption, first=spread[0].on, last=spread[-1].on
                )
            )
    words.append(
        tr("hẹn {on:%d/%m}").format(on=days[-1].on)
        if days[-1].kind == "due"
        else tr("đến {on:%d/%m}").format(on=days[-1].on)
    )
    return "; ".join(words)


def _paint_day(painter: QPainter, day: Day, box: QRectF) -> None:
    fill, border, ink = _inks(day)
    painter.setBrush(fill)
    pen = QPen(border, 1.4 if day.kind == "received" else 1)
    if day.kind == "received":
        pen.setStyle(Qt.PenStyle.DashLine)
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    cell = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(cell, 6, 6)
    if day.kind in {"skipped", "waiting"}:
        _hatch(painter, cell, border)
    painter.setFont(font("figure_strip"))
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "…" if day.folded else str(day.on.day))
    painter.setFont(font("strip"))
    painter.setPen(colour("primary" if day.kind == "due" else "ink2"))
    weekday = "" if day.folded else _WEEKDAYS[day.on.weekday()]
    painter.drawText(
        QRectF(box.left() - 4, 0, box.width() + 8, px(15)), Qt.AlignmentFlag.AlignCenter, weekday
    )


def _inks(day: Day) -> tuple[QColor, QColor, QColor]:
    """Fill, border and figure of a cell."""
    pause = tokens().statuses["pause"]
    return {
        "received": (colour("surface"), colour("ink3"), colour("ink")),
        "counted": (
            colour("primary_soft"),
            colour("primary_line"),
            colour("ink" if tokens().dark else "primary"),
        ),
        "skipped": (colour("sunken"), colour("line2"), colour("ink3")),
        "waiting": (QColor(pause.tint), QColor(pause.solid).lighter(150), QColor(pause.text)),
        "plain": (colour("surface"), colour("line"), colour("ink2")),
        "due": (colour("primary"), colour("primary"), colour("on_primary")),
    }[day.kind]


def _hatch(painter: QPainter, box: QRectF, ink: QColor) -> None:
    outline = QPainterPath()
    outline.addRoundedRect(box, 6, 6)
    painter.save()
    painter.setClipPath(outline)
    painter.setPen(QPen(ink, 1))
    start = box.left() - box.height()
    while start < box.right():
        painter.drawLine(int(start), int(box.bottom()), int(start + box.height()), int(box.top()))
        start += 5
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("sunken", 0.8))
    painter.drawEllipse(box.center(), px(10), px(9))
    painter.restore()


def _paint_captions(painter: QPainter, days: Sequence[Day], boxes: Sequence[QRectF]) -> None:
    painter.setFont(font("strip"))
    metrics = QFontMetricsF(font("strip"))
    cells, ended = list(zip(days, boxes, strict=True)), 0.0
    for kind, run in groupby(cells, key=lambda cell: cell[0].kind):
        spread = list(run)
        merged = [spread] if kind in {"skipped", "waiting"} else [[cell] for cell in spread]
        for group in merged:
            words = next((day.caption for day, _ in group if day.caption), "")
            room = QRectF(
                group[0][1].left() - 2, px(52), group[-1][1].right() - group[0][1].left() + 4, px(15)
            )
            if metrics.horizontalAdvance(words) > room.width() and kind == "skipped":
                words = tr("nghỉ")
            broad = metrics.horizontalAdvance(words)
            begins = room.center().x() - broad / 2
            if kind == "skipped" and begins < ended + 2:
                continue  # the hatching says it; words over words say nothing
            ended = begins + broad if words else ended
            painter.setPen(colour("primary" if kind in {"counted", "due"} else "ink2"))
            side = Qt.AlignmentFlag.AlignHCenter
            if group[0][0] is days[0] and metrics.horizontalAdvance(words) > room.width() - 4:
                side = Qt.AlignmentFlag.AlignLeft
            painter.drawText(
                room.adjusted(2, 0, 0, 0) if side == Qt.AlignmentFlag.AlignLeft else room,
                side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip,
                words,
            )
