"""Who has the dossier: the fields of a person or an organisation, what is odd about them, and what they say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.refusal import Refusal
from app.rules.text.identity import CitizenCard, applicant_number, normal_phone, year_told
from app.rules.text.words import fold
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
    odd_phone,
    overlong,
    phone_hint,
    show_left,
    shown_birth,
    year_typed,
)
from ui.places.wording import grouped, grouped_phone
from ui.widgets.field import Field, LineField, Picker
from ui.widgets.field_rows import FieldRows
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from app.dossier.receipt import Person
    from app.dossier.registers.receipts import KnownPerson

_KNOWN_BY = (
    ("none", tr("Tự khai")),
    ("card", tr("Quét thẻ căn cước")),
    ("card_shown", tr("Xem thẻ căn cước")),
    ("vneid", "VNeID"),
    ("passport", tr("Hộ chiếu")),
    ("known", tr("Quen biết")),
)


class ApplicantFields(FieldRows):
    """``number_left(str)`` when an identity number was typed, so that its owner can be recalled; ``changed`` when what
    stands here became other than by typing.
    """

    number_left = Signal(str)
    changed = Signal()

    def __init__(self) -> None:
        self._is_person, self.owner = True, ""
        self.name = LineField(tr("Họ và tên"))
        self.number = LineField(tr("Số định danh"), figures=True)
        self.birth = LineField(tr("Ngày sinh"), figures=True)
        self.sex = Segments(tr("Giới tính"), (("", "–"), ("nam", tr("Nam")), ("nữ", tr("Nữ"))), "")
        self.representative = LineField(tr("Đại diện theo pháp luật"))
        self.address = LineField(tr("Nơi cư trú"))
        self.phone = LineField(tr("Điện thoại"), figures=True)
        self.known_by = Picker()
        for value, words in _KNOWN_BY:
            self.known_by.addItem(words, value)
        self.sex_field = Field(tr("Giới tính"), self.sex)
        self.known_field = Field(tr("Biết qua"), self.known_by)
        super().__init__((640, self._two_rows()), (460, self._three_rows()), (0, self._five_rows()))
        self.sex.chosen.connect(lambda _: self._change())
        self.known_by.currentIndexChanged.connect(lambda _: self._change())
        self.number.line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def _two_rows(self) -> tuple[tuple[tuple[Field, int], ...], ...]:
        told = ((self.birth, 15), (self.sex_field, 15), (self.representative, 30))
        return (
            ((self.name, 30), (self.number, 22), *told),
            ((self.address, 47), (self.phone, 22), (self.known_field, 20)),
        )

    def _three_rows(self) -> tuple[tuple[tuple[Field, int], ...], ...]:
        told = ((self.birth, 30), (self.sex_field, 30), (self.representative, 60))
        return (
            ((self.name, 55), (self.number, 45)),
            (*told, (self.phone, 35)),
            ((self.address, 60), (self.known_field, 40)),
        )

    def _five_rows(self) -> tuple[tuple[tuple[Field, int], ...], ...]:
        return (
            ((self.name, 1),),
            ((self.number, 55), (self.birth, 45)),
            ((self.sex_field, 50), (self.representative, 50), (self.phone, 50)),
            ((self.address, 1),),
            ((self.known_field, 1),),
        )

    def fields(self) -> list[LineField]:
        """The lines to type into, in the order of the rows as they stand."""
        return [field for field in self.in_rows if isinstance(field, LineField)]

    @property
    def id_number(self) -> str:
        """The number as it is kept."""
        kind = "person" if self._is_person else "organisation"
        return applicant_number(self.number.line.text(), kind, str(self.known_by.currentData()))

    @property
    def year_of_birth(self) -> str:
        """The whole year that stands at the end of what was typed; '' where none does."""
        return year_typed(self.birth.line.text())

    @property
    def born_in(self) -> int | None:
        """The year of birth as typed, else as the number tells it; None where neither does, and of an organisation."""
        if not self._is_person:
            return None
        return int(self.year_of_birth) if self.year_of_birth else year_told(self.id_number)

    def show_kind(self, *, person: bool) -> None:
        """Ask what a ``person`` is asked, or an organisation."""
        self._is_person = person
        self.name.label.setText(tr("Họ và tên") if person else tr("Tên tổ chức"))
        self.number.label.setText(tr("Số định danh") if person else tr("Mã số thuế"))
        self.address.label.setText(tr("Nơi cư trú") if person else tr("Trụ sở"))
        for field in (self.name, self.number, self.address):
            field.line.setAccessibleName(field.label.text())
        self.birth.setVisible(person)
        self.sex_field.setVisible(person)
        self.representative.setVisible(not person)

    def edited(self, field: LineField) -> None:
        """A line was typed into: what was said of the number before is not of this one."""
        if field is self.number:
            self.number.line.show_checked(False)
            self.owner = ""
        elif field is self.name and self.owner:
            self._hint_number()

    def leave(self, line: QObject, today: date) -> None:
        """Format only, softly, when a line is left."""
        if line is self.number.line:
            show_left(self.number.line, grouped(self.id_number))
            self.number_left.emit(self.id_number)
            self._hint_number()
        elif line is self.birth.line:
            leave_birth(self.birth, today)
            self._hint_number()
        elif line is self.name.line and self._is_person:
            leave_name(self.name)
        elif line is self.phone.line:
            show_left(self.phone.line, grouped_phone(self.phone.line.text()))
            self.phone.show_hint(phone_hint(self.phone.line.text()))

    def _change(self) -> None:
        self._hint_number()
        self.changed.emit()

    def _hint_number(self) -> None:
        self.number.show_hint(self._hint())

    def _hint(self) -> str:
        """What is odd about the number, by what else is filled in; a warning, never an obstacle."""
        kind = "person" if self._is_person else "organisation"
        known_by, birth = str(self.known_by.currentData()), self.birth.line.text()
        return number_hint(self.number.words_typed, kind, self.sex.value, birth, known_by) or self._whose()

    def _whose(self) -> str:
        """Whose number it is by the register, where another name stands here."""
        name = self.name.words_typed
        if not name or not self.owner or fold(name) == fold(self.owner):
            return ""
        return tr("số của {name}").format(name=self.owner)

    def odd(self) -> list[Problem]:
        """What is asked about before saving."""
        named = odd_name(self.name) if self._is_person else []
        return [*named, *odd_number(self.number, self._hint()), *odd_phone(self.phone)]

    @property
    def has_cursor(self) -> bool:
        """Is the cursor among these lines?"""
        return self.isAncestorOf(self.window().focusWidget())

    @property
    def asks_representative(self) -> bool:
        """Is the cursor where an organisation's representative is named?"""
        return not self._is_person and self.window().focusWidget() is self.representative.line

    def represent(self, card: CitizenCard) -> None:
        """Name the owner of the card as the representative; the cursor goes on."""
        self.representative.show_error("")
        self.representative.line.show_words(card.name)
        fields = self.fields()
        following = fields[fields.index(self.representative) + 1]
        following.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def may_be(self, card: CitizenCard) -> bool:
        """Does nothing that stands here speak against ``card`` being theirs?"""
        return may_be(card, self.name, self.number, self.birth.words_typed, self.sex.value)

    def fill(self, card: CitizenCard) -> None:
        """Take over what an identity card says."""
        self.owner = ""
        self.name.line.show_words(card.name)
        self.number.line.show_words(grouped(card.id_number))
        self.birth.line.show_words(f"{card.birth_date:%d/%m/%Y}")
        self.sex.show_value(card.sex)
        self.address.line.show_words(card.address)
        self.known_by.setCurrentIndex(self.known_by.findData("card"))

    def belongs_to(self, owner: str) -> None:
        """Whose number it is was asked before: nothing is filled in once more."""
        self.owner = owner
        self._hint_number()

    def recall(self, person: KnownPerson) -> bool:
        """Fill what is still empty from what the person told before.

        Where another name stands here already, the number is somebody else's: that is said, and nothing is mixed.
        """
        before, self.owner = self._known(), person.name
        is_theirs = not self._whose()
        if is_theirs:
            self._fill_empty(person)
        if self._known() != before:
            self._change()
        return is_theirs

    def _known(self) -> list[str]:
        return [self.owner, self.sex.value, *(field.line.text() for field in self.fields())]

    def _fill_empty(self, person: KnownPerson) -> None:
        for field, known in (
            (self.name, person.name),
            (self.address, person.address),
            (self.phone, grouped_phone(person.phone)),
        ):
            if not field.line.text():
                field.line.show_words(known)
        if not self.birth.line.text():
            self.birth.line.show_words(shown_birth(person.birth))
        if not self.sex.value and person.sex in {"nam", "nữ"}:
            self.sex.show_value(person.sex)

    def clear(self) -> None:
        """Back to nobody; the lines are emptied by their owner."""
        self.owner = ""
        self.number.line.show_checked(False)
        self.sex.show_value("")
        self.known_by.setCurrentIndex(0)

    def person(self, today: date) -> Person:
        """The applicant as typed. Ask :meth:`problems` first.

        :raises Refusal: ``birth.unreadable`` or ``birth.future``.
        """
        from app.dossier.receipt import Person  # noqa: PLC0415 - the core is read after the first paint

        told = Person(
            name=self.name.words_typed,
            id_number=self.id_number,
            address=self.address.words_typed,
            phone=normal_phone(self.phone.line.text()),
        )
        if not self._is_person:
            return replace(told, representative=self.representative.words_typed)
        return replace(told, birth=birth_of(self.birth.line.text(), today), sex=self.sex.value)

    def problems(self, today: date) -> list[Problem]:
        """What must be mended before saving; says it at the fields too."""
        found: list[Problem] = []
        if not self.name.words_typed:
            self.name.show_error(tr("chưa có"))
            found.append((tr("{text}: chưa có").format(text=self.name.label.text()), self.name.line))
        if self._is_person and self.known_by.currentData() != "passport":
            found += overlong(self.number)
        try:
            birth_of(self.birth.line.text() if self._is_person else "", today)
        except Refusal as refusal:
            problem = birth_words(refusal)
            self.birth.show_error(problem)
            found.append((tr("Ngày sinh: {problem}").format(problem=problem), self.birth.line))
        return found
