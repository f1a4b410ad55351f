"""Everybody who may come in, one of them marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.entrance.staff_row import HIGH, LOW, StaffRow
from ui.theme import px

if TYPE_CHECKING:
    from app.desk.reference import StaffMember

DIGITS, _GAP = 9, 6


class StaffList(QScrollArea):
    """``marked`` when it is another one, by the arrows too; ``picked`` when one was pressed."""

    marked = Signal()
    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[StaffRow] = []
        self._group = QButtonGroup(self)
        people = QWidget()
        people.setProperty("kind", "page")
        self._list = QVBoxLayout(people)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(_GAP)
        self.setWidget(people)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_staff(self, members: Sequence[StaffMember], last: str) -> None:
        """These, in this order; ``last``, a staff code, is marked, else the first."""
        for row in self.rows:
            self._group.removeButton(row)
            row.deleteLater()
        self.rows = []
        for n, member in enumerate(members, 1):
            row = StaffRow(member, str(n) if n <= DIGITS else "")
            self._group.addButton(row)
            self._list.insertWidget(n - 1, row)
            row.show()  # a row that is not shown yet takes no focus
            row.toggled.connect(lambda on: self.marked.emit() if on else None)
            row.clicked.connect(self.picked)
            self.rows.append(row)
        self._measure()
        for row in [row for row in self.rows if row.member.code == last] or self.rows[:1]:
            row.setChecked(True)

    def show_digits(self, *, pick: bool) -> None:
        """Whether the digits beside the names pick now."""
        for row in self.rows:
            row.show_digit(picks=pick)

    def show_marked_alone(self, *, alone: bool) -> None:
        """Whether only the one marked is shown: the others are not for choosing now."""
        alone = alone and self.row is not None
        for row in self.rows:
            row.setHidden(alone and not row.isChecked())
        self._measure()

    def _measure(self) -> None:
        """Where not all have room, they are lower, so that as many as can be are seen at once."""
        shown = [row for row in self.rows if not row.isHidden()]
        if shown:
            self.setMaximumHeight(len(shown) * (px(HIGH) + _GAP))
            room = self.height() // len(shown) - _GAP
            for row in shown:
                row.setFixedHeight(max(px(LOW), min(px(HIGH), room)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()

    @property
    def row(self) -> StaffRow | None:
        """The row marked."""
        return next((row for row in self.rows if row.isChecked()), None)

    def pick(self, digit: str) -> None:
        """Pick the one whose digit this is, if it is anybody's."""
        if 1 <= int(digit) <= min(DIGITS, len(self.rows)):
            self.rows[int(digit) - 1].setChecked(True)
            self.picked.emit()
