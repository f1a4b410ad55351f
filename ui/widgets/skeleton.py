"""Rows without words, in place of those that a register has not given yet (ui.md §6). Nothing in them moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.language import tr
from ui.theme import colour, px
from ui.widgets.text import announce

PATIENCE_MS = 150
_LEFT, _BAR, _APART = 13, 10, 9
"""Where words begin in a cell, how high a line of them looks, and what is between two lines, at 100 %."""
_SHARES = ((0.62, 0.42), (0.5, 0.58), (0.7, 0.36), (0.56, 0.48))
"""How much of a cell its two lines take, row by row: rows of words are never of one length."""

Columns = Callable[[], tuple[int, list[tuple[int, int]]]]
"""Gives the height of a row, and the (left, width) of each column."""


class Skeleton(QWidget):
    """Lies over the rows of ``view`` while they are not those asked for; what is under it takes neither key nor click."""

    def __init__(self, view: QAbstractScrollArea, columns: Columns) -> None:
        super().__init__(view.viewport())
        self._view, self._columns = view, columns
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        self.setAccessibleName(tr("Đang đọc danh sách"))
        view.viewport().installEventFilter(self)
        self.hide()

    def wait(self) -> None:
        """The register was asked and has not answered: for 150 ms nothing changes."""
        if self.isHidden() and not self._patience.isActive():
            self._patience.start()

    def answered(self) -> None:
        """The rows are those asked for again."""
        self._patience.stop()
        if not self.isHidden():
            self.hide()
            self._view.setAccessibleDescription("")

    def _appear(self) -> None:
        self.setGeometry(self._view.viewport().rect())
        self.show()
        self.raise_()
        self._view.setAccessibleDescription(self.accessibleName())
        announce(self._view, self._view.accessibleDescription())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.viewport().rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("surface"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("line"))
        row, columns = self._columns()
        for n, top in enumerate(range(0, self.height(), row)):
            painter.fillRect(QRectF(0, top + row - 1, self.width(), 1), colour("line"))
            for left, width in columns:
                _paint_cell(painter, QRectF(left, top, width, row), _SHARES[n % len(_SHARES)])


def _paint_cell(painter: QPainter, cell: QRectF, shares: tuple[float, float]) -> None:
    bar, room = px(_BAR), cell.width() - 2 * px(_LEFT)
    top = cell.center().y() - bar - px(_APART) / 2
    for share in shares:
        painter.drawRoundedRect(QRectF(cell.left() + px(_LEFT), top, room * share, bar), bar / 2, bar / 2)
        top += bar + px(_APART)
