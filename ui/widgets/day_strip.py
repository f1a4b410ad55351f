"""'Vì sao ngày này?': one painted cell per day from receipt to the promised day (ui.md §0.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import tr
from ui.theme import colour, fit, font, px, tokens, tone

if TYPE_CHECKING:
    from app.rules.time.deadlines import Promise

HEIGHT = 68
_GAP = 4.0
_NARROWEST, _WIDEST = 21, 56
"""Sizes at 100 %."""
_FAINT = 0.45
"""How much of the pause's colour its hatching has in either theme: the day's figure stands out of it."""
_WEEKDAYS = (tr("T2"), tr("T3"), tr("T4"), tr("T5"), tr("T6"), tr("T7"), tr("CN"))
_WEEKEND = frozenset({"thứ Bảy", "Chủ nhật"})


@dataclass(frozen=True, slots=True)
class Day:
    """One cell. ``kind`` is received, counted, skipped, waiting (for the citizen), plain, due or late (after it).

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
    """At most ``room`` cells: the middle of a long span becomes one cell that says how many days it holds.

    A day on which something happened stays, and each span between two of them folds by itself; where even so there
    is no room only the first day, the one promised and the last stay.
    """
    for stay in (_EVENTS, {"due"}):
        kept = [n for n, day in enumerate(days) if n in {0, len(days) - 1} or _happened(days, n) in stay]
        spans = [days[one + 1 : other] for one, other in pairwise(kept)]
        if len(kept) + sum(map(bool, spans)) <= room:
            break
    seen = [len(span) for span in spans]

    def cells() -> int:
        return len(kept) + sum(n + (n < len(span)) for n, span in zip(seen, spans, strict=True))

    while cells() > room and any(seen):
        widest = seen.index(max(seen))
        whole = seen[widest] == len(spans[widest])
        seen[widest] = max(0, seen[widest] - 1 - whole)  # a cell for one day would save no room
    folded = [days[kept[0]]] if kept else []
    for span, n, end in zip(spans, seen, kept[1:], strict=True):
        folded += [*_folded(span, n), days[end]]
    return folded


_EVENTS = frozenset({"received", "waiting", "due"})


def _happened(days: Sequence[Day], n: int) -> str:
    """The kind of a day on which something happened: of those in which the clock stands still the first, on which it stopped."""
    before = next((day.kind for day in reversed(days[:n]) if day.kind != "skipped"), "")
    return "" if days[n].kind == before == "waiting" else days[n].kind


def _folded(span: Sequence[Day], seen: int) -> list[Day]:
    """A span of which ``seen`` days are seen, half of them at each end."""
    if seen == len(span):
        return list(span)
    head, tail = span[: (seen + 1) // 2], span[len(span) - seen // 2 :]
    left_out = span[len(head) : len(span) - len(tail)]
    fold = Day(left_out[0].on, "plain", tr("{count} ngày").format(count=len(left_out)), folded=len(left_out))
    return [*head, fold, *tail]


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
    for fewer in range(max(room, 3), 2, -1):
        shown = fold_days(days, fewer)
        cells = sum(2 if day.folded else 1 for day in shown)
        if cells <= room:
            break
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
    due, last = next((day.on for day in days if day.kind == "due"), None), days[-1].on
    if due is not None:
        words.append(tr("hẹn {on:%d/%m}").format(on=due))
    if due != last:
        words.append((tr("trễ đến {on:%d/%m}") if due else tr("đến {on:%d/%m}")).format(on=last))
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
        _hatch(painter, cell, border, fill)
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
    pause, bad = tokens().statuses["pause"], tokens().bad
    hatching = QColor(pause.solid)
    hatching.setAlphaF(_FAINT)
    return {
        "received": (colour("surface"), colour("ink3"), colour("ink")),
        "counted": (
            colour("primary_soft"),
            colour("primary_line"),
            colour("ink" if tokens().dark else "primary"),
        ),
        "skipped": (colour("sunken"), colour("line2"), colour("ink3")),
        "waiting": (QColor(pause.tint), hatching, QColor(pause.text)),
        "plain": (colour("surface"), colour("line"), colour("ink2")),
        "due": (colour("primary"), colour("primary"), colour("on_primary")),
        "late": (QColor(bad.tint), QColor(bad.solid), QColor(bad.text)),
    }[day.kind]


def _hatch(painter: QPainter, box: QRectF, ink: QColor, ground: QColor) -> None:
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
    ground.setAlphaF(0.8)
    painter.setBrush(ground)
    painter.drawEllipse(box.center(), px(10), px(9))
    painter.restore()


def _paint_captions(painter: QPainter, days: Sequence[Day], boxes: Sequence[QRectF]) -> None:
    painter.setFont(font("strip"))
    for kind, words, room in captions(days, boxes):
        painter.setPen(tone({"counted": "primary", "due": "primary", "late": "bad"}.get(kind, "ink2")))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, words)


def captions(days: Sequence[Day], boxes: Sequence[QRectF]) -> Iterator[tuple[str, str, QRectF]]:
    """The kind, the words and their place under each day or run of days; none over another."""
    metrics, ended = QFontMetricsF(font("strip")), 0.0
    for kind, run in groupby(zip(days, boxes, strict=True), key=lambda cell: cell[0].kind):
        spread = list(run)
        merged = [spread] if kind in {"skipped", "waiting"} else [[cell] for cell in spread]
        for group in merged:
            left, right = group[0][1].left() - 2, group[-1][1].right() + 2
            words = next((day.caption for day, _ in group if day.caption), "")
            if metrics.horizontalAdvance(words) > right - left and kind == "skipped":
                words = tr("nghỉ")
            broad = metrics.horizontalAdvance(words)
            begins = (left + right - broad) / 2
            if (
                broad > right - left - 4 and kind == "received"
            ):  # the first day has no room before it, another none after it
                begins = left + 2 if group[0][0] is days[0] else right - 2 - broad
            if not words or (kind == "skipped" and begins < ended + 2):
                continue  # the hatching says it; words over words say nothing
            ended = begins + broad
            yield kind, words, QRectF(begins, px(52), broad, px(15))
