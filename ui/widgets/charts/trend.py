"""Lines over time: a year against the year before, and the small line beside a figure."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from ui.language import tr
from ui.theme import colour, tokens, tone
from ui.widgets.charts.amounts import share
from ui.widgets.charts.chart import Chart, Swatch, width_of, write

Values = Sequence[float | None]
_RIGHT = Qt.AlignmentFlag.AlignRight
_LINES = 4
_STEPS = (1, 2, 4, 5, 10, 15, 20, 25)


class TrendLine(Chart):
    """Shares in per cent by month against those a year earlier, with a target. The axis may be cut, so nothing is filled."""

    def __init__(self, name: str, target: float) -> None:
        super().__init__(name)
        self.target = target
        self._labels: Sequence[str] = ()
        self.earlier: Values = ()
        self.now: Values = ()

    @property
    def legend(self) -> Sequence[Swatch]:
        hollow = Qt.BrushStyle.NoBrush
        return (
            (tr("12 tháng trước đó"), colour("inputline"), hollow),
            (tr("12 tháng này"), colour("primary"), Qt.BrushStyle.SolidPattern),
            (
                tr("mục tiêu {share}").format(share=f"{self.target:g}%"),
                QColor(tokens().good.solid),
                Qt.BrushStyle.HorPattern,
            ),
        )

    def show_months(self, labels: Sequence[tuple[str, str]], earlier: Values, now: Values) -> None:
        """Show twelve months: each label short and whole; None is a month without any."""
        self._labels = [short for short, _ in labels]
        self.earlier, self.now = tuple(earlier), tuple(now)
        empty = all(value is None for value in (*earlier, *now))
        self.headings = (tr("Tháng"), tr("12 tháng trước đó"), tr("12 tháng này"))
        self.rows = [
            (whole, share(then), share(today))
            for (_, whole), then, today in zip(labels, earlier, now, strict=True)
        ]
        self.readings = (
            []
            if empty
            else [
                tr("{month}: {now} đúng hạn, cùng tháng năm trước {earlier}").format(
                    month=month, now=today if today != "–" else tr("không có hồ sơ nào"), earlier=then
                )
                for month, then, today in self.rows
            ]
        )
        self.shown()

    def _axis(self) -> tuple[float, float]:
        """The lowest line and the step of the axis, which ends at 100."""
        found = [value for value in (*self.earlier, *self.now, self.target) if value is not None]
        span = max(4.0, 100 - min(found))
        step = next((step for step in _STEPS if step * _LINES >= span), 25)
        return float(100 - step * _LINES), float(step)

    def _plot(self, rect: QRectF) -> QRectF:
        right = width_of("100,0%", "figure_small") + 16
        return rect.adjusted(width_of("100%", "figure_small") + 10, 9, -right, -26)

    def _place(self, plot: QRectF, n: int, value: float) -> QPointF:
        low, _ = self._axis()
        x = plot.left() + plot.width() * n / max(1, len(self._labels) - 1)
        return QPointF(x, plot.bottom() - plot.height() * (value - low) / (100 - low))

    def spots(self, rect: QRectF) -> Sequence[QRectF]:
        plot = self._plot(rect)
        half = plot.width() / max(1, len(self._labels) - 1) / 2
        low, _ = self._axis()
        columns = []
        for n in range(len(self._labels)):
            values = [v for v in (self.earlier[n], self.now[n]) if v is not None] or [low]
            middle = self._place(plot, n, max(values))
            bottom = self._place(plot, n, min(values))
            columns.append(
                QRectF(
                    middle.x() - min(half, 9), middle.y() - 6, min(2 * half, 18), bottom.y() - middle.y() + 12
                )
            )
        return columns

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        plot = self._plot(rect)
        self._paint_axis(painter, rect, plot)
        goal = self._place(plot, 0, self.target).y()
        pen = QPen(QColor(tokens().good.solid), 1.4)
        pen.setDashPattern([5, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(plot.left(), goal), QPointF(plot.right(), goal))
        ends: list[tuple[float, str, str]] = []
        for values, ink, thick, words in (
            (self.earlier, colour("inputline"), 1.8, "ink2"),
            (self.now, colour("primary"), 2.4, "primary"),
        ):
            last = self._paint_line(painter, plot, values, ink, thick, solid=words == "primary")
            if last is not None:
                ends.append((last.y(), share(next(v for v in reversed(values) if v is not None)), words))
        self._paint_ends(painter, plot, ends)

    def _paint_axis(self, painter: QPainter, rect: QRectF, plot: QRectF) -> None:
        low, step = self._axis()
        for n in range(_LINES + 1):
            value = low + n * step
            y = self._place(plot, 0, value).y()
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            write(
                painter,
                QRectF(rect.left(), y - 9, plot.left() - rect.left() - 8, 18),
                f"{value:g}%",
                "figure_small",
                "ink2",
                _RIGHT,
            )
        for n, label in enumerate(self._labels):
            x = self._place(plot, n, low).x()
            write(
                painter,
                QRectF(x - 20, plot.bottom() + 9, 40, 17),
                label,
                "caption",
                "ink2",
                Qt.AlignmentFlag.AlignHCenter,
            )

    def _paint_line(
        self, painter: QPainter, plot: QRectF, values: Values, ink: QColor, thick: float, *, solid: bool
    ) -> QPointF | None:
        points = [None if value is None else self._place(plot, n, value) for n, value in enumerate(values)]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, thick))
        painter.drawPath(_joined(points))
        known = [point for point in points if point is not None]
        painter.setBrush(ink if solid else colour("surface"))
        painter.setPen(QPen(ink, 1.6))
        for n, point in enumerate(points):
            alone = point is not None and all(
                p is None for p in (*points[max(0, n - 1) : n], *points[n + 1 : n + 2])
            )
            if point is not None and (alone or not solid or point is known[-1]):
                size = 4.5 if point is known[-1] else 2.4
                painter.drawEllipse(point, size, size)
        return known[-1] if known and points[-1] is not None else None

    def _paint_ends(self, painter: QPainter, plot: QRectF, ends: Sequence[tuple[float, str, str]]) -> None:
        """The last values beside the lines' ends, never one over the other."""
        places = sorted(ends)
        for n, (y, words, ink) in enumerate(places):
            apart = 8 if len(places) == 2 and abs(places[0][0] - places[1][0]) < 16 else 0
            top = y + (apart if n else -apart)
            write(
                painter,
                QRectF(plot.right() + 10, top - 9, width_of(words, "figure_small"), 18),
                words,
                "figure_small",
                ink,
            )


def _joined(points: Sequence[QPointF | None]) -> QPainterPath:
    """A line through the points, broken where one is missing."""
    path, pen_down = QPainterPath(), False
    for point in points:
        if point is not None:
            (path.lineTo if pen_down else path.moveTo)(point)
        pen_down = point is not None
    return path


class Sparkline(QWidget):
    """The small line of a figure over the last months. Its figure and words stand beside it: it has no stop of its own."""

    def __init__(self, ink: str = "primary") -> None:
        super().__init__()
        self.values: Values = ()
        self._ink = ink
        self.setFixedHeight(34)
        self.setMinimumWidth(56)
        self.setMaximumWidth(84)

    def show_values(self, values: Values, description: str) -> None:
        """Show ``values``, oldest first; ``description`` says them."""
        self.values = tuple(values)
        self.setAccessibleName(description)
        self.setVisible(sum(value is not None for value in values) > 1)
        self.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the line into ``rect``."""
        known = [value for value in self.values if value is not None]
        low, high = min(known), max(known)
        span = high - low or 1.0
        inside = rect.adjusted(3, 5, -5, -4)
        points = [
            None
            if value is None
            else QPointF(
                inside.left() + inside.width() * n / (len(self.values) - 1),
                inside.bottom() - inside.height() * ((value - low) / span if high > low else 0.5),
            )
            for n, value in enumerate(self.values)
        ]
        painter.setPen(QPen(tone(self._ink), 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_joined(points))
        last = next(point for point in reversed(points) if point is not None)
        painter.setBrush(tone(self._ink))
        painter.drawEllipse(last, 2.6, 2.6)

    def paintEvent(self, event: object) -> None:
        if sum(value is not None and not math.isnan(value) for value in self.values) > 1:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint(painter, QRectF(self.rect()))
