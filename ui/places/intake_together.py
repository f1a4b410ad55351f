"""Those who ask together with the applicant: a couple, heirs. A row for each, as many as are needed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.refusal import Refusal
from app.rules.identity import CitizenCard
from ui.language import tr
from ui.places.intake_submitter import Problem
from ui.places.person_hints import BIRTH_WORDS, as_name, birth_of, number_hint
from ui.places.wording import grouped
from ui.widgets.field import LineField
from ui.widgets.field_rows import FieldRows

if TYPE_CHECKING:
    from app.acts.intake import Person

MOST = 9
"""Beside the first applicant, as ``receipt_form.MOST_APPLICANTS`` has it."""


class _Row(QWidget):
    """Name, number and birth of one more applicant."""

    def __init__(self) -> None:
        super().__init__()
        self.name = LineField(tr("Cùng đứng tên"))
        self.number = LineField(tr("Số định danh"), figures=True)
        self.birth = LineField(tr("Ngày sinh"), figures=True)
        self.fields = [self.name, self.number, self.birth]
        rows = FieldRows(
            (420, (((self.name, 50), (self.number, 30), (self.birth, 20)),)),
            (0, (((self.name, 1),), ((self.number, 55), (self.birth, 45)))),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(rows)

    @property
    def is_empty(self) -> bool:
        return not any(field.words_typed for field in self.fields)


class TogetherFields(QWidget):
    """``added(row)`` when a row was added, so that its owner can follow what is typed there."""

    added = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def fields(self) -> list[LineField]:
        """The lines to type into, in their order."""
        return [field for row in self._rows for field in row.fields]

    def add(self) -> LineField | None:
        """Give room for one more person: the name to type, of a row still empty if there is one; None when ten are named."""
        row = next((row for row in self._rows if row.is_empty), None)
        if row is None and len(self._rows) == MOST:
            return None
        if row is None:
            row = _Row()
            self._rows.append(row)
            self._column.addWidget(row)
            self.show()
            self.added.emit(row.fields)
        return row.name

    def takes(self, card: CitizenCard) -> bool:
        """Fill the row that waits for somebody with what their card says; False when none does."""
        row = next((row for row in self._rows if row.is_empty), None)
        if row is None:
            return False
        row.name.line.show_words(card.name)
        row.number.line.show_words(grouped(card.id_number))
        row.birth.line.show_words(f"{card.birth_date:%d/%m/%Y}")
        return True

    def leave(self, line: QObject) -> None:
        """A line was left: the number is shown in groups, with what is odd about it."""
        for row in self._rows:
            if line is row.name.line:
                row.name.line.setText(as_name(row.name.line.text()))
            elif line is row.number.line:
                row.number.line.show_words(grouped(row.number.line.text()))
                row.number.show_hint(number_hint(row.number.words_typed, "person", ""))

    def written(self) -> list[list[str]]:
        """What stands in the rows."""
        return [[field.line.text() for field in row.fields] for row in self._rows if not row.is_empty]

    def show_written(self, rows: Iterable[Iterable[str]]) -> None:
        """Show rows as they were written."""
        for words in rows:
            if self.add() is not None:
                for field, typed in zip(self._rows[-1].fields, words, strict=False):
                    field.line.setText(typed)

    def clear(self) -> None:
        """Take every row away."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        self.hide()

    def people(self, today: date) -> tuple[Person, ...]:
        """Everybody named. Ask :meth:`problems` first.

        :raises Refusal: ``birth.unreadable`` or ``birth.future``.
        """
        from app.acts.intake import Person  # noqa: PLC0415 - the core is read after the first paint

        return tuple(
            Person(
                name=row.name.words_typed,
                id_number=row.number.line.text().replace(" ", ""),
                birth=birth_of(row.birth.line.text(), today),
            )
            for row in self._rows
            if not row.is_empty
        )

    def problems(self, today: date) -> list[Problem]:
        """What must be mended before saving; a row left empty is nobody."""
        found: list[Problem] = []
        for row in self._rows:
            if not row.is_empty and not row.name.words_typed:
                row.name.show_error(tr("chưa có"))
                found.append((tr("Cùng đứng tên: chưa có tên"), row.name.line))
            try:
                birth_of(row.birth.line.text(), today)
            except Refusal as refusal:
                row.birth.show_error(BIRTH_WORDS[refusal.code])
                words = tr("Ngày sinh: {problem}").format(problem=BIRTH_WORDS[refusal.code])
                found.append((words, row.birth.line))
        return found
