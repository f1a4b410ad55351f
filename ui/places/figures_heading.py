"""The heading of Thống kê: what it shows and whose, the period, and what takes the figures out of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.language import tr
from ui.places.figures_period import PERIODS
from ui.widgets.button import Button
from ui.widgets.segments import Segments
from ui.widgets.text import Text


class FiguresHeading(QWidget):
    """``confirmation`` is the place's. Over the reports only their title is left, for they bring their own period."""

    def __init__(self, confirmation: QWidget) -> None:
        super().__init__()
        self.period = Segments(tr("Kỳ"), PERIODS, "month")
        self.to_reports = Button(tr("Báo cáo"), icon="file-text", key="B")
        self.export = Button(tr("Xuất bảng tính"), icon="files", key="Ctrl E")
        self.paper = Button(tr("In trang này"), icon="printer", key="P")
        self._said = ""
        self._title, self._whose = Text(tr("Thống kê"), "page"), Text("", "caption", "ink2", wrap=True)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._whose)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(titles, 1)
        for widget in (self.period, self.to_reports, self.export, self.paper):
            row.addWidget(widget)
        self.period.setMaximumWidth(380)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        # below the row: beside the buttons a file's name has no room
        column.addWidget(confirmation, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, whose: str, wider: str = "") -> None:
        """Say whose figures are shown, and of which days; ``wider`` is who sees more, where somebody does."""
        self._said = whose
        self._fit_said()
        self._whose.setToolTip(wider)
        self._whose.setAccessibleDescription(wider)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_said()

    def _fit_said(self) -> None:
        """In one line, or parted where its dot stands: no line begins with a dot."""
        fits = self._whose.fontMetrics().horizontalAdvance(self._said) <= self._whose.width()
        self._whose.setText(self._said if fits else self._said.replace(" · ", "\n"))

    def show_for(self, *, reports: bool, roomy: bool) -> None:
        """Show what belongs to the reports, or to the figures; the tables' button only where there is room."""
        self._title.setText(tr("Báo cáo") if reports else tr("Thống kê"))
        for widget in (self.period, self.to_reports, self.paper, self._whose):
            widget.setVisible(not reports)
        self.export.setVisible(roomy and not reports)
