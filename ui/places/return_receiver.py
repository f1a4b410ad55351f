"""Who receives a result, and what is handed over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QWidget

from ui.language import tr
from ui.places.next_card import direction
from ui.places.return_roles import APPLICANT, POST, PROXY, SUBMITTER
from ui.theme import px
from ui.widgets.field import Line
from ui.widgets.text import Text
from ui.widgets.tick import Choice

_GIVING = 220
"""Width in which 'Giao' and what is written there can be read, at 100 %."""


class Receiver(QWidget):
    """The ``choices`` by role, and beside them ``handed``; below them where beside it could not be read."""

    def __init__(self) -> None:
        super().__init__()
        self.choices = {
            APPLICANT: Choice(tr("Chính người nộp"), checked=True),
            SUBMITTER: Choice(tr("Người nộp thay")),
            PROXY: Choice(tr("Được ủy quyền")),
            POST: Choice(tr("Gửi bưu chính")),
        }
        self.handed = Line(placeholder=tr("1 bản chính"))
        self.handed.setAccessibleName(tr("Giao những gì"))
        self._narrow = False
        self._group = QButtonGroup(self)
        self._choosing = _row(Text(tr("Người nhận"), "secondary", "ink2"), *self.choices.values())
        for choice in self.choices.values():
            self._group.addButton(choice)
        giving = _row(Text(tr("Giao"), "secondary", "ink2"), self.handed)
        giving.setStretch(1, 1)
        self._parts = QBoxLayout(direction(narrow=False), self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(12)
        self._parts.addLayout(self._choosing)
        self._parts.addLayout(giving, 1)
        self._parts.setAlignment(self._choosing, Qt.AlignmentFlag.AlignLeft)

    @property
    def to(self) -> str:
        """The role chosen."""
        return next(role for role, choice in self.choices.items() if choice.isChecked())

    def offer(self, *, submitter: bool, post: bool) -> None:
        """Only what the dossier knows can be chosen."""
        self.choices[SUBMITTER].setVisible(submitter)
        self.choices[POST].setVisible(post)
        self._fit()

    def reflow(self, *, narrow: bool) -> None:
        """In a narrow window the choices stand under each other."""
        self._narrow = narrow
        self._choosing.setDirection(direction(narrow=narrow))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        tight = self._choosing.sizeHint().width() + px(_GIVING) > self.width()
        self._parts.setDirection(direction(narrow=self._narrow or tight))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    return row
