"""Those who ask together with the applicant: a couple, heirs. A row for each, as many as are needed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.refusal import Refusal
from app.rules.text.identity import CitizenCard, normal_number
from ui.language import tr
from ui.places.intake_submitter import Problem
from ui.places.person_hints import (
    birth_of,
    birth_words,
    leave_birth,
    leave_name,
    may_be,
    number_hint,
    odd_name,
    odd_number,
    overlong,
    show_left,
)
from ui.places.wording import grouped
from ui.widgets.field import LineField
from ui.widgets.field_rows import FieldRows

if TYPE_CHECKING:
    from app.dossier.receipt import Person

MOST = 9
"""Beside the first applicant, as ``receipt_form.MOST_APPLICANTS`` has it."""
_TWICE = tr("Trùng số với người khác")


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

    @property
    def id_number(self) -> str:
        return normal_number(self.number.line.text())

    @property
    def has_cursor(self) -> bool:
        return self.isAncestorOf(self.window().focusWidget())


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
        """Fill their own row, by number, else where the cursor is, else by name, or the one that waits for somebody, with
        what a card says; False when there is none.
        """
        rows = sorted(self._rows, key=lambda row: (not row.has_cursor, row.is_empty))
        theirs = [row for row in rows if row.id_number == card.id_number]
        theirs += [row for row in rows if may_be(card, row.name, row.number, row.birth.words_typed)]
        row = next(iter(theirs), None)
        if row is None:
            return False
        row.name.line.show_words(card.name)
        row.number.line.show_words(grouped(card.id_number))
        row.birth.line.show_words(f"{card.birth_date:%d/%m/%Y}")
        return True

    def names(self, number: str) -> bool:
        """Does an identity number stand in one of the rows?"""
        return number in {row.id_number for row in self._rows}

    @property
    def has_cursor(self) -> bool:
        """Is the cursor in one of the rows?"""
        return any(row.has_cursor for row in self._rows)

    @property
    def waits(self) -> bool:
        """Is a row still empty?"""
        return any(row.is_empty for row in self._rows)

    def leave(self, line: QObject, today: date, applicant: str) -> None:
        """A line was left: the number is shown in groups, with what is odd about it."""
        for row in self._rows:
            if line is row.name.line:
                leave_name(row.name)
            elif line is row.number.line:
                show_left(row.number.line, grouped(row.id_number))
                row.number.show_hint(number_hint(row.number.words_typed, "person", ""))
            elif line is row.birth.line:
                leave_birth(row.birth, today)
        self.tell_apart(applicant)

    def tell_apart(self, applicant: str) -> list[Problem]:
        """Nobody is named twice, by the number of the ``applicant`` and of each row; '' of one who is no person."""
        found: list[Problem] = []
        before = {applicant}
        for row in self._rows:
            is_twice = bool(row.id_number) and row.id_number in before
            if is_twice or row.number.error == _TWICE:
                row.number.show_error(_TWICE if is_twice else "")
            if is_twice:
                found.append((tr("Cùng đứng tên: trùng số với người khác"), row.number.line))
            before.add(row.id_number)
        return found

    def odd(self) -> list[Problem]:
        """What is asked about before saving."""
        found: list[Problem] = []
        for row in self._rows:
            hint = number_hint(row.number.words_typed, "person", "")
            found += [*odd_name(row.name), *odd_number(row.number, hint)]
        return found

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
        from app.dossier.receipt import Person  # noqa: PLC0415 - the core is read after the first paint

        return tuple(
            Person(
                name=row.name.words_typed,
                id_number=row.id_number,
                birth=birth_of(row.birth.line.text(), today),
            )
            for row in self._rows
            if not row.is_empty
        )

    def problems(self, today: date, applicant: str) -> list[Problem]:
        """What must be mended before saving; a row left empty is nobody."""
        found = self.tell_apart(applicant)
        for row in self._rows:
            if not row.is_empty and not row.name.words_typed:
                row.name.show_error(tr("chưa có"))
                found.append((tr("Cùng đứng tên: chưa có tên"), row.name.line))
            found += overlong(row.number)
            try:
                birth_of(row.birth.line.text(), today)
            except Refusal as refusal:
                problem = birth_words(refusal)
                row.birth.show_error(problem)
                found.append((tr("Ngày sinh: {problem}").format(problem=problem), row.birth.line))
        return found
