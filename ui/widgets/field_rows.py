"""Fields in rows, and in more rows where there is less room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import scale
from ui.widgets.field import Field

Row = Sequence[tuple[QWidget, int]]
"""The fields of a row, each with its share of the width."""


class FieldRows(QWidget):
    """``ways`` are (width at 100 % from which it holds, rows), the broadest first; the last must hold from 0."""

    def __init__(self, *ways: tuple[int, Sequence[Row]]) -> None:
        super().__init__()
        self._ways, self._way = ways, -1
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._rows = [field_row() for _ in range(max(len(rows) for _, rows in ways))]
        for row in self._rows:
            column.addLayout(row)
        for field in {field for _, rows in ways for row in rows for field, _ in row}:
            if isinstance(field, Field):
                field.placed.connect(self._level)
        self._arrange(0)

    def _level(self) -> None:
        for row in self._rows:
            _level(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() / scale()
        self._arrange(next(n for n, (width, _) in enumerate(self._ways) if room >= width))

    def _arrange(self, way: int) -> None:
        if way == self._way:
            return
        self._way = way
        for row, fields in zip(self._rows, self._ways[way][1], strict=False):
            for field, share in fields:
                for other in self._rows:
                    other.removeWidget(field)
                row.addWidget(field, share)
        self._follow_rows()
        self._level()

    @property
    def in_rows(self) -> list[QWidget]:
        """The fields as they are read, row by row."""
        return [field for row in self._ways[self._way][1] for field, _ in row]

    def _follow_rows(self) -> None:
        """Tab goes along the rows as they stand: by the chain, and in a sheet, which asks for the order of the parts."""
        for field in self.in_rows:
            field.raise_()  # the last of its brothers
        controls = [field.control if isinstance(field, Field) else field for field in self.in_rows]
        for before, after in pairwise(controls):
            QWidget.setTabOrder(before, after)


def field_row(*fields: tuple[QWidget, int]) -> QHBoxLayout:
    """Fields side by side, each with its share of the width."""
    row = QHBoxLayout()
    row.setSpacing(12)
    for field, share in fields:
        row.addWidget(field, share)
        if isinstance(field, Field):
            field.placed.connect(lambda: _level(row))
    return row


def _level(row: QHBoxLayout) -> None:
    items = [row.itemAt(n) for n in range(row.count())]
    level([field for item in items if item is not None and isinstance(field := item.widget(), Field)])


def level(fields: Sequence[Field]) -> None:
    """Keep the controls of a row in line where something is said under one of them."""
    for field in fields:
        field.keep_free(max(other.foot for other in fields) - field.foot)
