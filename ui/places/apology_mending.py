"""What is wrong with an apology is said beside it: a draft or number given up with its reason, a letter corrected."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.acts import apology
from app.acts.apology import CorrectionOfLetter
from app.reference import StaffMember
from app.registers.apologies import ApologyCase
from ui.language import tr
from ui.places.apology_people import readable, subject_of
from ui.places.pickers import titled
from ui.places.place import Place
from ui.places.place_sheet import PlaceSheet, hint
from ui.widgets.field import Field, Line
from ui.widgets.passage import Passage
from ui.widgets.tick_list import TickList


class CancelSheet(PlaceSheet):
    """A number once given stays in the book, with why nothing came of it."""

    kept_as = "apology-cancel"

    def __init__(self, place: Place, case: ApologyCase, signer: StaffMember | None = None) -> None:
        title = tr("Hủy số {number}").format(number=case.number) if case.number else tr("Bỏ bản dự thảo")
        super().__init__(place, title, subject_of(case), tr("Hủy, giữ lại lý do"), "ban", about=case.apology)
        self._case, self._signer = case, signer
        self.why = Passage(3)
        self._why = Field(tr("Lý do, còn lại trong sổ"), self.why)
        self.fill(self._why)
        self.fill(hint(_what_follows(case)))

    def controls(self) -> dict[str, QWidget]:
        return {"why": self.why}

    def readable(self) -> bool:
        return readable(self._why, bool(self.why.words), tr("chưa viết gì"))

    def carry_out(self) -> None:
        member = self._signer or self.counter.person
        self.counter.do_as(member, apology.cancel, self._case.apology, self.why.words)
        self.place.confirm(tr("Đã hủy, lý do còn trong sổ"))


def _what_follows(case: ApologyCase) -> str:
    """What is owed once it is given up; without a dossier only a signed letter comes back."""
    if not case.is_bare:
        return tr(
            "Không có gì bị xóa: số, bản thư và lý do vẫn còn. Lời xin lỗi lại thành còn nợ, ngày hẹn trở lại như cũ."
        )
    if case.number:
        return tr(
            "Không có gì bị xóa: số, bản thư và lý do vẫn còn. Lời xin lỗi lại thành còn nợ: "
            "việc phản ánh về nhóm 'Chưa lập thư', lời đã viết giữ nguyên."
        )
    return tr(
        "Bản dự thảo và lý do vẫn còn trong sổ. Không có hồ sơ nên không còn gì nhắc lời xin lỗi này: "
        "chỉ bỏ khi không phải xin lỗi. Viết sai thì bấm Enter ở danh sách để sửa."
    )


class LetterCorrectionSheet(PlaceSheet):
    """The letter stays as it was signed; what it should have said stands beside it, signed too."""

    kept_as = "apology-correction"

    def __init__(self, place: Place, case: ApologyCase, signer: StaffMember) -> None:
        title, save = tr("Đính chính thư {number}").format(number=case.number), tr("Ghi đính chính")
        super().__init__(place, title, subject_of(case), save, "pencil", about=case.apology)
        self._case, self._signer = case, signer
        self._members = [one for one in self.counter.desk.staff.values() if one.level == case.level]
        self.why, self.reason, self.remedy, self.unit = Passage(2), Passage(2), Line(), Line()
        self.officials = TickList(
            tr("Người chịu trách nhiệm đúng"), [(titled(one), "") for one in self._members]
        )
        self._why = Field(tr("Vì sao phải đính chính"), self.why)
        self.fill(
            hint(tr("Để trống là giữ như thư. Lỗi và ngày hẹn không đính chính được: lập thư khác.")),
            self._why,
        )
        self.fill(Field(tr("Lý do đúng"), self.reason), Field(tr("Cách khắc phục đúng"), self.remedy))
        self.fill(Field(tr("Nơi có lỗi đúng"), self.unit))
        self.fill(Field(tr("Người chịu trách nhiệm đúng, nếu thư ghi nhầm"), self.officials))

    def controls(self) -> dict[str, QWidget]:
        return {
            "why": self.why, "reason": self.reason, "remedy": self.remedy, "unit": self.unit,
            "officials": self.officials,
        }  # fmt: skip

    def readable(self) -> bool:
        return readable(self._why, bool(self.why.words), tr("chưa viết gì"))

    def carry_out(self) -> None:
        form = CorrectionOfLetter(
            why=self.why.words,
            reason=self.reason.words,
            remedy=self.remedy.text(),
            unit_at_fault=self.unit.text(),
            officials=tuple(self._members[row].code for row in self.officials.ticked_rows),
        )
        self.counter.do_as(self._signer, apology.correct_letter, self._case.apology, form)
        self.place.confirm(tr("Đã ghi đính chính bên cạnh thư"))
