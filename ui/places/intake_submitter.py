"""Who hands a dossier in for another: name, number, telephone, what they are to the applicant, and the paper that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.rules.text.identity import CitizenCard, normal_number, normal_phone, year_told
from ui.language import tr
from ui.places.person_hints import (
    leave_name,
    number_hint,
    odd_name,
    odd_number,
    odd_phone,
    overlong,
    phone_hint,
    show_left,
)
from ui.places.wording import grouped, grouped_phone
from ui.widgets.field import Field, LineField, Picker
from ui.widgets.field_rows import FieldRows

if TYPE_CHECKING:
    from app.dossier.receipt import Authorisation, Person

Problem = tuple[str, QWidget]
"""What is wrong in words, and where to put the focus to mend it."""

_RELATIONS = (
    ("", "–"),
    ("spouse", tr("Vợ, chồng")),
    ("parent", tr("Cha, mẹ")),
    ("child", tr("Con")),
    ("sibling", tr("Anh, chị, em ruột")),
    ("grandparent", tr("Ông, bà")),
    ("guardian", tr("Người giám hộ")),
    ("staff", tr("Người của tổ chức")),
    ("other", tr("Người khác")),
)
_PAPERS = {
    "guardian": tr("Giấy tờ giám hộ"),
    "staff": tr("Giấy giới thiệu"),
    "other": tr("Giấy ủy quyền"),
}
"""The paper that somebody of a relation shows; of near relatives none is asked."""
_ANOTHER_AGE = {"child", "parent", "grandparent"}
_OWN = tr("Trùng số với người có hồ sơ")


def relation_words(relation: str) -> str:
    """What a submitter is to the applicant, in words; '' where it was not asked."""
    return dict(_RELATIONS).get(relation, "") if relation else ""


class _Relation(Picker):
    """``taken`` when a word of the open list was taken, also the one that stood here; ``written(letter)`` when letters
    are typed over the closed list: they are of what is asked next, and must choose nothing unseen.
    """

    taken = Signal()
    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._closing = False
        self.activated.connect(self._take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalpha():
            self.written.emit(event.text())
        else:
            super().keyPressEvent(event)

    def hidePopup(self) -> None:
        self._closing = True  # what was taken is told right behind it, by the signal that arrows send too
        QTimer.singleShot(0, self, self._closed)
        super().hidePopup()

    def _closed(self) -> None:
        self._closing = False

    def _take(self) -> None:
        if self._closing:
            self.taken.emit()


class SubmitterFields(QWidget):
    """``related`` when the relation was chosen."""

    related = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = LineField(tr("Người nộp thay"), placeholder=tr("Quét thẻ người nộp thay"))
        self.number = LineField(tr("Số định danh"), figures=True)
        self.phone = LineField(tr("Điện thoại"), figures=True)
        self.relation = _Relation()
        for value, words in _RELATIONS:
            self.relation.addItem(words, value)
        self._related = Field(tr("Quan hệ"), self.relation)
        self.authorisation = LineField("")
        self.relation.currentIndexChanged.connect(lambda _: self._show_paper())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        first = ((self.name, 34), (self.number, 23), (self.phone, 19), (self._related, 24))
        column.addWidget(
            FieldRows(
                (640, (first, ((self.authorisation, 1),))),
                (
                    400,
                    (
                        ((self.name, 55), (self.number, 45)),
                        ((self.phone, 45), (self._related, 55)),
                        ((self.authorisation, 1),),
                    ),
                ),
                (
                    0,
                    tuple(((field, 1),) for field in (*self.fields()[:3], self._related, self.authorisation)),
                ),
            )
        )
        self._show_paper()

    def fields(self) -> list[LineField]:
        """The lines to type into, in their order."""
        return [self.name, self.number, self.phone, self.authorisation]

    @property
    def relates(self) -> str:
        """What this person is to the applicant, of ``receipt_form.RELATIONS``."""
        return str(self.relation.currentData())

    def relate(self, relation: str) -> None:
        """Choose a relation; one that is not offered is passed over."""
        if self.relation.findData(relation) >= 0:
            self.relation.setCurrentIndex(self.relation.findData(relation))

    def _show_paper(self) -> None:
        words = _PAPERS.get(self.relates, "")
        self.authorisation.label.setText(words)
        self.authorisation.line.setAccessibleName(words)
        self.authorisation.setVisible(bool(words))
        self._related.show_error("")
        self.authorisation.show_error("")
        self.related.emit()

    def leave(self, line: QObject, applicant: str) -> None:
        """Format only, softly, when a line is left; and that the number is the ``applicant``'s own."""
        if line is self.number.line:
            show_left(self.number.line, grouped(self.id_number))
            self.number.show_hint(number_hint(self.number.words_typed, "person", ""))
        elif line is self.phone.line:
            show_left(self.phone.line, grouped_phone(self.phone.line.text()))
            self.phone.show_hint(phone_hint(self.phone.line.text()))
        elif line is self.name.line:
            leave_name(self.name)
        self.tell_apart(applicant)

    def tell_apart(self, applicant: str) -> list[Problem]:
        """Nobody hands in for themselves, by the number of the ``applicant``; '' of one who is no person."""
        is_own = bool(self.id_number) and self.id_number == applicant
        if is_own or self.number.error == _OWN:
            self.number.show_error(_OWN if is_own else "")
        return [(tr("Người nộp thay: trùng số với người có hồ sơ"), self.number.line)] if is_own else []

    def odd(self, applicant_born: int | None) -> list[Problem]:
        """What is asked about before saving, also of what they are to an applicant born in that year."""
        number = odd_number(self.number, number_hint(self.number.words_typed, "person", ""))
        return [*odd_name(self.name), *number, *odd_phone(self.phone), *self._odd_kin(applicant_born)]

    def _odd_kin(self, applicant_born: int | None) -> list[Problem]:
        """Of parent and child the wrong one is soon chosen: a child was born after the applicant, the others before."""
        born = year_told(self.id_number)
        if born is None or applicant_born is None:
            return []
        is_odd = born <= applicant_born if self.relates == "child" else born >= applicant_born
        if not is_odd or self.relates not in _ANOTHER_AGE:
            return []
        words = tr("Quan hệ '{relation}': người nộp thay sinh {born}, người có hồ sơ sinh {applicant}")
        said = words.format(relation=relation_words(self.relates), born=born, applicant=applicant_born)
        return [(said, self.relation)]

    @property
    def has_cursor(self) -> bool:
        """Is the cursor among these lines, or in the list just open over them?"""
        at = self.window().focusWidget()
        return at is not None and self.isAncestorOf(at)

    @property
    def id_number(self) -> str:
        """The number as it is kept."""
        return normal_number(self.number.line.text())

    @property
    def is_empty(self) -> bool:
        """Is nobody named here, by name or number?"""
        return not self.name.words_typed and not self.id_number

    def fill(self, card: CitizenCard) -> None:
        """Take over what an identity card says."""
        self.name.line.show_words(card.name)
        self.number.line.show_words(grouped(card.id_number))
        self._hint_relation()

    def ask_relation_anew(self) -> None:
        """The dossier is another's: what this person was to the one before, and the paper about that, say nothing of it."""
        self.relate("")
        self.authorisation.line.clear()
        if not self.is_empty:
            self._hint_relation()

    def _hint_relation(self) -> None:
        if not self.relates:
            self._related.show_hint(tr("Enter: chọn"))

    @property
    def missing(self) -> QWidget | None:
        """The first that was not told yet of what a card does not say; None when nothing is."""
        if not self.relates:
            return self.relation
        wanted = self.relates in _PAPERS and not self.authorisation.words_typed
        return self.authorisation.line if wanted else None

    def clear(self) -> None:
        """Empty for the next person."""
        for field in self.fields():
            field.line.clear()
            field.show_hint("")
        self.relation.setCurrentIndex(0)
        self._show_paper()

    def person(self) -> Person | None:
        """As typed; None without a name."""
        from app.dossier.receipt import Person  # noqa: PLC0415 - the core is read after the first paint

        if not self.name.words_typed:
            return None
        return Person(
            name=self.name.words_typed,
            id_number=self.id_number,
            phone=normal_phone(self.phone.line.text()),
            relation=self.relates,
            authorisation=self.authorisation.words_typed if self.relates in _PAPERS else "",
        )

    def problems(self, rule: Authorisation | None, applicant: str) -> list[Problem]:
        """What must be mended before saving, by what the procedure asks of who hands in for another."""
        if rule == "in_person":
            self.name.show_error(tr("không nộp thay được"))
            return [(tr("Các bên phải tự đến, không nộp thay được (F6)"), self.name.line)]
        found: list[Problem] = []
        if not self.name.words_typed:
            self.name.show_error(tr("chưa có"))
            found.append((tr("Người nộp thay: chưa có tên (F6 nếu không nộp thay)"), self.name.line))
        found += overlong(self.number) or self.tell_apart(applicant)
        if rule == "certified" and not self.relates:
            self._related.show_error(tr("chưa chọn"))
            found.append((tr("Quan hệ với người có hồ sơ: chưa chọn"), self.relation))
        if rule == "certified" and self.relates in {"other", "staff"} and not self.authorisation.words_typed:
            self.authorisation.show_error(tr("cần giấy có chứng thực"))
            words = tr("{paper}: không phải người thân thì cần giấy có chứng thực")
            found.append((words.format(paper=self.authorisation.label.text()), self.authorisation.line))
        return found
