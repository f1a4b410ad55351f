"""The card around a chart: its heading, what the marks mean, and its table behind it."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from ui.theme import colour, font
from ui.widgets.card import Surface
from ui.widgets.charts.chart import Chart, Swatch, width_of
from ui.widgets.charts.table import ChartTable
from ui.widgets.text import Elided, Text

_SWATCH, _GAP = 12.0, 18.0


class Legend(QWidget):
    """What a chart's marks mean. Words that do not fit are left to the table, first ones first kept."""

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self._chart = chart
        self.setFixedHeight(20)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _width(self, swatch: Swatch) -> float:
        return _SWATCH + 6 + width_of(swatch[0], "caption") + _GAP

    def sizeHint(self) -> QSize:
        return QSize(math.ceil(sum(map(self._width, self._chart.legend))), 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = max(0.0, self.width() - sum(map(self._width, self._chart.legend)) + _GAP)
        for swatch in self._chart.legend:
            if x + self._width(swatch) - _GAP > self.width() + 1:
                break
            self._paint_swatch(painter, swatch, QRectF(x, 4.5, _SWATCH, 11))
            painter.setFont(font("caption"))
            painter.setPen(colour("ink2"))
            at = QRectF(x + _SWATCH + 6, 0, self._width(swatch), 20)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, swatch[0])
            x += self._width(swatch)

    @staticmethod
    def _paint_swatch(painter: QPainter, swatch: Swatch, box: QRectF) -> None:
        _words, ink, hatch = swatch
        painter.setPen(Qt.PenStyle.NoPen)
        if hatch == Qt.BrushStyle.HorPattern:  # a dashed line
            painter.setPen(QPen(ink, 2))
            middle = box.center().y()
            for start in (box.left(), box.left() + 8):
                painter.drawLine(round(start), round(middle), round(start + 4), round(middle))
            return
        if hatch == Qt.BrushStyle.NoBrush:  # a line with hollow points
            painter.setPen(QPen(ink, 1.8))
            painter.setBrush(colour("surface"))
            painter.drawEllipse(box.center(), 4, 4)
            return
        painter.setBrush(ink)
        painter.drawRoundedRect(box, 3, 3)
        if hatch != Qt.BrushStyle.SolidPattern:
            painter.setBrush(QBrush(colour("surface", 0.45), hatch))
            painter.drawRoundedRect(box, 3, 3)


class ChartCard(Surface):
    """``opened(key)`` from the chart or its table; ``skeleton`` shows pale bars while the values are read.

    What the marks mean goes below the title where both do not fit side by side. Of the sum beside the title no half of a
    number is shown, which would be another one.
    """

    opened = Signal(str)

    def __init__(self, title: str, chart: Chart) -> None:
        super().__init__(margins=(18, 12, 18, 12))
        self.chart, self.table = chart, ChartTable(title)
        self._sum, self.aside = "", Elided("", "secondary", "ink2")
        self._legend = Legend(chart)
        self._title, self._heading = Text(title, "card"), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        titles = QHBoxLayout()
        titles.setSpacing(10)
        titles.addWidget(self._title)
        titles.addWidget(self.aside, 1)
        self._heading.setSpacing(6)
        self._heading.addLayout(titles, 1)
        self._heading.addWidget(self._legend)
        self._pages = QStackedWidget()
        self._skeleton = Skeleton()
        for page in (chart, self.table, self._skeleton):
            self._pages.addWidget(page)
        self._as_table = False
        self.body.setSpacing(6)
        self.body.addLayout(self._heading)
        self.body.addWidget(self._pages, 1)
        self.setAccessibleName(title)
        chart.opened.connect(self.opened)
        self.table.opened.connect(self._open_row)

    def _open_row(self, row: int) -> None:
        if row < len(self.chart.keys):
            self.opened.emit(self.chart.keys[row])

    def refresh(self, aside: str = "") -> None:
        """The chart has new values."""
        self._sum = aside
        self._title.setToolTip(aside)
        self.table.show_values(self.chart.headings, self.chart.rows)
        self._legend.updateGeometry()
        self._legend.update()
        self._fit_legend()
        self._show()

    def _fit_legend(self) -> None:
        margins = self.body.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 20 - self._title.sizeHint().width()
        legend = self._legend.sizeHint().width()
        direction = QBoxLayout.Direction
        self._heading.setDirection(direction.LeftToRight if legend <= room else direction.TopToBottom)
        self._fit_sum(room - legend if legend <= room else room)

    def _fit_sum(self, room: int) -> None:
        """The whole, or what stands before ' · ' or in front of a bracket."""
        advance = self.aside.fontMetrics().horizontalAdvance
        shorter = (self._sum, self._sum.partition(" · ")[0], self._sum.partition(" (")[0])
        self.aside.setText(next((words for words in shorter if advance(words) <= room), ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_legend()

    def show_table(self, table: bool) -> None:
        """Show the table instead of the chart, or the chart again; the focus stays in this card."""
        shown = self._pages.currentWidget()
        had = shown is not None and shown.hasFocus()
        self._as_table = table
        self._show()
        now = self._pages.currentWidget()
        if had and now is not None:
            now.setFocus()

    def show_skeleton(self) -> None:
        """Pale bars, while the values take long to read."""
        self._pages.setCurrentWidget(self._skeleton)

    def _show(self) -> None:
        self._legend.setVisible(not self._as_table)
        self._pages.setCurrentWidget(self.table if self._as_table else self.chart)


class Skeleton(QWidget):
    """Pale bars where values will be."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("line"))
        top, row = 8, 0
        while top + 14 < self.height():
            width = self.width() * (0.9, 0.65, 0.78, 0.5)[row % 4]
            painter.drawRoundedRect(QRectF(0, top, width, 12), 6, 6)
            top, row = top + 30, row + 1
