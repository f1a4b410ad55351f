"""Who hands a dossier in for another: name, number, telephone, what they are to the applicant, and the paper that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.rules.identity import CitizenCard, normal_phone
from ui.language import tr
from ui.places.person_hints import as_name, number_hint, phone_hint
from ui.places.wording import grouped, grouped_phone
from ui.widgets.field import Field, LineField, Picker
from ui.widgets.field_rows import FieldRows

if TYPE_CHECKING:
    from app.acts.intake import Person
    from app.authorisation import Authorisation

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


def relation_words(relation: str) -> str:
    """What a submitter is to the applicant, in words; '' where it was not asked."""
    return dict(_RELATIONS).get(relation, "") if relation else ""


class SubmitterFields(QWidget):
    """``related`` when the relation was chosen."""

    related = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = LineField(tr("Người nộp thay"))
        self.number = LineField(tr("Số định danh"), figures=True)
        self.phone = LineField(tr("Điện thoại"), figures=True)
        self.relation = Picker()
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

    def leave(self, line: QObject) -> None:
        """Format only, softly, when a line is left."""
        if line is self.number.line:
            self.number.line.show_words(grouped(self.number.line.text()))
            self.number.show_hint(number_hint(self.number.words_typed, "person", ""))
        elif line is self.phone.line:
            self.phone.line.show_words(grouped_phone(self.phone.line.text()))
            self.phone.show_hint(phone_hint(self.phone.line.text()))
        elif line is self.name.line:
            self.name.line.setText(as_name(self.name.line.text()))

    def fill(self, card: CitizenCard) -> None:
        """Take over what an identity card says."""
        self.name.line.show_words(card.name)
        self.number.line.show_words(grouped(card.id_number))

    def clear(self) -> None:
        """Empty for the next person."""
        self.relation.setCurrentIndex(0)

    def person(self) -> Person | None:
        """As typed; None without a name."""
        from app.acts.intake import Person  # noqa: PLC0415 - the core is read after the first paint

        if not self.name.words_typed:
            return None
        return Person(
            name=self.name.words_typed,
            id_number=self.number.line.text().replace(" ", ""),
            phone=normal_phone(self.phone.line.text()),
            relation=self.relates,
            authorisation=self.authorisation.words_typed if self.relates in _PAPERS else "",
        )

    def problems(self, rule: Authorisation | None) -> list[Problem]:
        """What must be mended before saving, by what the procedure asks of who hands in for another."""
        if rule == "in_person":
            self.name.show_error(tr("không nộp thay được"))
            return [(tr("Các bên phải tự đến, không nộp thay được (F6)"), self.name.line)]
        found: list[Problem] = []
        if not self.name.words_typed:
            self.name.show_error(tr("chưa có"))
            found.append((tr("Người nộp thay: chưa có tên (F6 nếu không nộp thay)"), self.name.line))
        if rule == "certified" and not self.relates:
            self._related.show_error(tr("chưa chọn"))
            found.append((tr("Quan hệ với người có hồ sơ: chưa chọn"), self.relation))
        if rule == "certified" and self.relates in {"other", "staff"} and not self.authorisation.words_typed:
            self.authorisation.show_error(tr("cần giấy có chứng thực"))
            words = tr("{paper}: không phải người thân thì cần giấy có chứng thực")
            found.append((words.format(paper=self.authorisation.label.text()), self.authorisation.line))
        return found
