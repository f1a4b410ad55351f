"""A side task about what the ward works by: Enter saves, Esc keeps what was typed; it scrolls in a low window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.refusal import Refusal
from ui.counter import Counter
from ui.language import say, tr
from ui.places.kept import Kept
from ui.places.task_sheet import TaskSheet
from ui.widgets.field import Field


class ReferenceSheet(TaskSheet):
    """``form`` takes the fields. ``fields`` are those that can be wrong, by the column that each of them fills.

    ``kept_as`` names what is left half filled.
    """

    kept_as = ""

    def __init__(self, window: QWidget, counter: Counter, title: str, subject: str, save: str) -> None:
        super().__init__(window, title, subject, save, "check")
        self.counter = counter
        self.fields: dict[str, Field] = {}
        self.form = self.scroll_body()
        self.form.setSpacing(12)
        self.body.addWidget(self.error)

    def controls(self) -> dict[str, QWidget]:
        return {column: field.control for column, field in self.fields.items()}

    def add(self, column: str, field: Field) -> Field:
        """Put a field into the form."""
        self.fields[column] = field
        self.form.addWidget(field)
        return field

    def add_row(self, *pairs: tuple[str, Field, int]) -> None:
        """Put fields side by side, each with its share of the width."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for column, field, share in pairs:
            self.fields[column] = field
            row.addWidget(field, share)
        self.form.addLayout(row)

    def begin(self, focus: QWidget, subject: str) -> None:
        """Take up what was left of this task, and show the sheet."""
        self.form.addStretch(1)
        self.keep_as(Kept(self.counter, self.kept_as, subject))
        self.open(focus)

    def told(self, faults: Mapping[str, Refusal]) -> bool:
        """Mark each field that is wrong, say the first reason, and put the focus there; True when nothing is wrong."""
        for column, field in self.fields.items():
            field.show_error(tr("xem lý do ở dưới") if column in faults else "")
        first = next((column for column in self.fields if column in faults), next(iter(faults), None))
        if first is None:
            return True
        self.show_error(say(faults[first]))
        if first in self.fields:
            self.fields[first].control.setFocus()
        return False
