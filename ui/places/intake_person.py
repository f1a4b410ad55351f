"""The first part of intake: who has the dossier, how that is known, and who hands it in for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.refusal import Refusal
from app.rules.identity import CitizenCard, normal_phone
from ui.language import tr
from ui.places.person_hints import birth_of, number_hint, phone_hint, shown_birth
from ui.places.wording import grouped, grouped_phone
from ui.widgets.button import Button
from ui.widgets.card import StepCard
from ui.widgets.chip import NoteChip
from ui.widgets.field import Field, LineField, Picker
from ui.widgets.field_rows import FieldRows, field_row
from ui.widgets.segments import Segments
from ui.widgets.text import Elided

if TYPE_CHECKING:
    from app.acts.intake import Person
    from app.registers.receipts import KnownPerson

Problem = tuple[str, QWidget]
"""What is wrong in words, and where to put the focus to mend it."""

_KNOWN_BY = (
    ("none", tr("Tự khai")),
    ("card", tr("Quét thẻ căn cước")),
    ("card_shown", tr("Xem thẻ căn cước")),
    ("vneid", "VNeID"),
    ("passport", tr("Hộ chiếu")),
    ("known", tr("Quen biết")),
)
_BIRTH_WORDS = {"birth.unreadable": tr("ghi như 17/09/1996"), "birth.future": tr("sau hôm nay")}


class PersonCard(StepCard):
    """Fields of the applicant, and of the submitter when another person hands it in (F6).

    ``edited`` on any change; ``done`` when Enter leaves the last field; ``number_left(str)`` when an identity
    number was typed, so that its owner can be recalled.
    """

    edited = Signal()
    done = Signal()
    number_left = Signal(str)

    def __init__(self) -> None:
        super().__init__(1, tr("Người nộp"))
        self.mark.show_state("open")
        self.note = NoteChip(tr("Quét thẻ để bắt đầu"), "primary", "scan")
        self.past = Elided("", "secondary", "ink2")
        self.beside.addWidget(self.note)
        self.beside.addWidget(self.past, 1)
        self.kind = Segments(
            tr("Loại người nộp"), (("person", tr("Cá nhân")), ("organisation", tr("Tổ chức"))), "person"
        )
        self.kind.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.kind.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.kind.chosen.connect(lambda _: self._show_kind())
        self.proxy = Button(tr("Nộp thay"), "quiet", icon="users", key="F6")
        self.proxy.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.proxy.clicked.connect(self.toggle_submitter)
        self.at_right.addWidget(self.kind)
        self.at_right.addWidget(self.proxy)
        self._make_fields()
        self._lay_out()
        self._show_kind()

    def _make_fields(self) -> None:
        self.name = LineField(tr("Họ và tên"))
        self.number = LineField(tr("Số định danh"), figures=True)
        self.birth = LineField(tr("Ngày sinh"), figures=True)
        self.sex = Segments(tr("Giới tính"), (("", "–"), ("nam", tr("Nam")), ("nữ", tr("Nữ"))), "")
        self.address = LineField(tr("Nơi cư trú"))
        self.phone = LineField(tr("Điện thoại"), figures=True)
        self.known_by = Picker()
        for value, words in _KNOWN_BY:
            self.known_by.addItem(words, value)
        self.submitter_name = LineField(tr("Người nộp thay"))
        self.submitter_number = LineField(tr("Số định danh"), figures=True)
        self.submitter_phone = LineField(tr("Điện thoại"), figures=True)
        for field in self._fields():
            line = field.line
            line.installEventFilter(self)
            line.textEdited.connect(lambda _, field=field: self._edited(field))
        self.number.line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def _fields(self) -> list[LineField]:
        applicant = [self.name, self.number, self.birth, self.address, self.phone]
        return [*applicant, self.submitter_name, self.submitter_number, self.submitter_phone]

    def _lay_out(self) -> None:
        self.sex_field = Field(tr("Giới tính"), self.sex)
        self.known_field = Field(tr("Biết qua"), self.known_by)
        self.body.addWidget(
            FieldRows(
                (
                    640,
                    (
                        ((self.name, 30), (self.number, 22), (self.birth, 15), (self.sex_field, 15)),
                        ((self.address, 47), (self.phone, 22), (self.known_field, 20)),
                    ),
                ),
                (
                    460,
                    (
                        ((self.name, 55), (self.number, 45)),
                        ((self.birth, 30), (self.sex_field, 30), (self.phone, 35)),
                        ((self.address, 60), (self.known_field, 40)),
                    ),
                ),
                (
                    0,
                    (
                        ((self.name, 1),),
                        ((self.number, 55), (self.birth, 45)),
                        ((self.sex_field, 50), (self.phone, 50)),
                        ((self.address, 1),),
                        ((self.known_field, 1),),
                    ),
                ),
            )
        )
        self._submitter = QWidget()
        row = field_row((self.submitter_name, 45), (self.submitter_number, 25), (self.submitter_phone, 19))
        row.setContentsMargins(0, 0, 0, 0)
        self._submitter.setLayout(row)
        self._submitter.hide()
        self.body.addWidget(self._submitter)

    def _show_kind(self) -> None:
        person = self.kind.value == "person"
        self.name.label.setText(tr("Họ và tên") if person else tr("Tên tổ chức"))
        self.number.label.setText(tr("Số định danh") if person else tr("Mã số thuế"))
        self.address.label.setText(tr("Nơi cư trú") if person else tr("Trụ sở"))
        for field in (self.name, self.number, self.address):
            field.line.setAccessibleName(field.label.text())
        self.birth.setVisible(person)
        self.sex_field.setVisible(person)
        self.edited.emit()

    def toggle_kind(self) -> None:
        """F5: a person or an organisation."""
        self.kind.show_value("organisation" if self.kind.value == "person" else "person")
        self._show_kind()

    def toggle_submitter(self) -> None:
        """F6: another person hands the dossier in, or no longer does. What was typed stays."""
        self._submitter.setVisible(self._submitter.isHidden())
        self.title.setText(tr("Người có hồ sơ") if self.has_submitter else tr("Người nộp"))
        (self.submitter_name if self.has_submitter else self.name).line.setFocus()
        self.edited.emit()

    @property
    def has_submitter(self) -> bool:
        """Does another person hand the dossier in?"""
        return not self._submitter.isHidden()

    @property
    def touched(self) -> bool:
        """Was anything typed or filled?"""
        return any(field.line.text() for field in self._fields())

    def _edited(self, field: LineField) -> None:
        field.show_error("")
        field.show_hint("")
        if field is self.number:
            self.number.line.show_checked(False)
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._next(watched)
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self._left(watched)
        return super().eventFilter(watched, event)

    def _next(self, line: QObject) -> None:
        shown = [field.line for field in self._fields() if not field.isHidden()]
        if not self.has_submitter:
            shown = [control for control in shown if not self._submitter.isAncestorOf(control)]
        at = next(n for n, shown_line in enumerate(shown) if shown_line is line)
        if at + 1 < len(shown):
            shown[at + 1].setFocus()
        else:
            self.done.emit()

    def _left(self, line: QObject) -> None:
        """Format only, softly, when a field is left."""
        if line is self.number.line:
            typed = self.number.line.text()
            self.number.line.show_words(grouped(typed))
            self.number_left.emit(typed.replace(" ", ""))
            self.number.show_hint(number_hint(self.number.words_typed, self.kind.value, self.sex.value))
        elif line is self.phone.line:
            self.phone.line.show_words(grouped_phone(self.phone.line.text()))
            self.phone.show_hint(phone_hint(self.phone.line.text()))
        elif line is self.submitter_phone.line:
            self.submitter_phone.line.show_words(grouped_phone(self.submitter_phone.line.text()))

    def fill_card(self, card: CitizenCard) -> None:
        """Take over what an identity card says about the applicant."""
        self.kind.show_value("person")
        self._show_kind()
        self.name.line.show_words(card.name)
        self.number.line.show_words(grouped(card.id_number))
        self.birth.line.show_words(f"{card.birth_date:%d/%m/%Y}")
        self.sex.show_value(card.sex)
        self.address.line.show_words(card.address)
        self.known_by.setCurrentIndex(self.known_by.findData("card"))
        self.number.line.show_checked(True)
        self.note.say(tr("Đã đọc thẻ căn cước"), "good", "scan")
        for field in self._fields():
            field.show_error("")
        self.edited.emit()

    def fill_submitter(self, card: CitizenCard) -> None:
        """Take over what an identity card says about the person who hands the dossier in."""
        self.submitter_name.line.show_words(card.name)
        self.submitter_number.line.show_words(grouped(card.id_number))
        self.edited.emit()

    def recall(self, person: KnownPerson) -> None:
        """Fill what is still empty from what the person told before, and say how often they were here."""
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
        self.past.setText(tr("Đã nộp {dossiers} hồ sơ trước đây").format(dossiers=person.dossiers))
        self.edited.emit()

    def clear(self) -> None:
        """Empty the card for the next person."""
        for field in self._fields():
            field.line.clear()
            field.show_error("")
            field.show_hint("")
        self.number.line.show_checked(False)
        self.sex.show_value("")
        self.known_by.setCurrentIndex(0)
        self.kind.show_value("person")
        self._submitter.hide()
        self.title.setText(tr("Người nộp"))
        self.past.setText("")
        self.note.say(tr("Quét thẻ để bắt đầu"), "primary", "scan")
        self._show_kind()

    def applicant(self, today: date) -> Person:
        """The applicant as typed. Ask :meth:`problems` first.

        :raises Refusal: ``birth.unreadable`` or ``birth.future``.
        """
        from app.acts.intake import Person  # noqa: PLC0415 - the core is read after the first paint

        person = Person(
            name=self.name.words_typed,
            id_number=self.number.line.text().replace(" ", ""),
            address=self.address.words_typed,
            phone=normal_phone(self.phone.line.text()),
        )
        if self.kind.value == "organisation":
            return person
        return replace(person, birth=birth_of(self.birth.line.text(), today), sex=self.sex.value)

    def submitter(self) -> Person | None:
        """The person who hands the dossier in, when that is another one."""
        if not self.has_submitter or not self.submitter_name.words_typed:
            return None
        from app.acts.intake import Person  # noqa: PLC0415 - the core is read after the first paint

        return Person(
            name=self.submitter_name.words_typed,
            id_number=self.submitter_number.line.text().replace(" ", ""),
            phone=normal_phone(self.submitter_phone.line.text()),
        )

    def problems(self, today: date) -> list[Problem]:
        """What must be mended before saving; says it at the fields too."""
        found: list[Problem] = []
        if not self.name.words_typed:
            self.name.show_error(tr("chưa có"))
            found.append((tr("{text}: chưa có").format(text=self.name.label.text()), self.name.line))
        try:
            birth_of(self.birth.line.text() if self.kind.value == "person" else "", today)
        except Refusal as refusal:
            self.birth.show_error(_BIRTH_WORDS[refusal.code])
            found.append(
                (
                    tr("Ngày sinh: {problem}").format(problem=_BIRTH_WORDS[refusal.code]),
                    self.birth.line,
                )
            )
        if self.has_submitter and not self.submitter_name.words_typed:
            self.submitter_name.show_error(tr("chưa có"))
            found.append(
                (tr("Người nộp thay: chưa có tên (F6 nếu không nộp thay)"), self.submitter_name.line)
            )
        return found
