"""Columns by the hour of a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.language import tr
from ui.theme import colour
from ui.widgets.charts.amounts import whole
from ui.widgets.charts.chart import Chart, bar, most, width_of, write

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_BETWEEN = 5


class HourColumns(Chart):
    """A column for each hour; the present hour is darker and framed."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.counts: Mapping[int, int] = {}
        self._hours: Sequence[int] = ()
        self._present = -1

    def show_hours(self, counts: Mapping[int, int], hours: Sequence[int], present: int) -> None:
        """Show ``counts`` by hour for ``hours`` and whatever else has any; ``present`` is the hour it is now."""
        self.counts, self._present = dict(counts), present
        self._hours = sorted({*hours, *counts})
        self.headings = (tr("Giờ"), tr("Lượt nộp"))
        self.rows = [(f"{hour}h", whole(counts.get(hour, 0))) for hour in self._hours]
        self.readings = [
            tr("{hour} giờ đến {next} giờ: {count} lượt").format(
                hour=hour, next=hour + 1, count=whole(counts.get(hour, 0))
            )
            for hour in self._hours
        ]
        self.shown()

    def spots(self, rect: QRectF) -> Sequence[QRectF]:
        width = rect.width() / max(1, len(self._hours))
        return [
            QRectF(rect.left() + n * width + 1, rect.top(), width - 2, rect.height())
            for n in range(len(self._hours))
        ]

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        tallest = most(list(self.counts.values()))
        for hour, box in zip(self._hours, self.spots(rect), strict=True):
            count, present = self.counts.get(hour, 0), hour == self._present
            room = box.height() - 40
            height = max(2.0, room * count / tallest)
            width = min(30.0, box.width() * 0.64)
            column = QRectF(box.center().x() - width / 2, box.bottom() - 20 - height, width, height)
            bar(painter, column, colour("primary" if present else "primary_line"))
            if not present and count:
                painter.setPen(QPen(colour("inputline"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(column, 3, 3)
            above = QRectF(box.left() - 6, column.top() - 20, box.width() + 12, 18)
            write(painter, above, whole(count), "figure_small", "ink" if count else "ink2", _CENTRE)
            below = QRectF(box.left() - 6, box.bottom() - 18, box.width() + 12, 17)
            role = "caption_strong" if present else "caption"
            if (hour - self._present) % self._apart(box.width()) == 0:
                write(painter, below, f"{hour}h", role, "primary" if present else "ink2", _CENTRE)

    def _apart(self, width: float) -> int:
        """1 where each hour has room for its name in columns so wide, 2 where every second has."""
        return 1 if width_of("13h", "caption_strong") + _BETWEEN <= width else 2
