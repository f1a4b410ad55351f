"""What is wrong with an apology is said beside it: a draft or number given up with its reason, a letter corrected."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.apology import acts as apology
from app.apology.acts import CorrectionOfLetter
from app.apology.case import ApologyCase
from app.desk.reference import StaffMember
from app.refusal import Refusal
from ui.language import say, tr
from ui.places.apology_people import readable, subject_of
from ui.places.apology_signing import SignSheet
from ui.places.pickers import titled
from ui.places.place import Place
from ui.places.place_sheet import PlaceSheet, hint
from ui.widgets.field import Field, Line
from ui.widgets.passage import Passage
from ui.widgets.tick_list import TickList


class LeaderSheet(SignSheet):
    """``signed(member)``: whoever signs letters decides on mending them, seeing ``words``, with their own secret."""

    asks = tr("Ai quyết định việc này?")
    rule = tr("Chủ tịch hoặc Phó Chủ tịch. Thư đã ký còn nguyên, việc này được ký và ghi bên cạnh.")
    signs = tr("Xác nhận")

    def __init__(self, place: Place, subject: str, words: str) -> None:
        signers = [member for member in place.counter.desk.staff.values() if member.signs]
        super().__init__(place.window(), place.counter, subject, signers, words=words)


class LedSheet(PlaceSheet):
    """Filled in first; on saving whoever signs letters sees it whole and gives their secret, unless they work here."""

    def __init__(self, place: Place, title: str, case: ApologyCase, save: str, icon: str) -> None:
        super().__init__(place, title, subject_of(case), save, icon, about=case.apology)
        self._case, self.signer = case, self.counter.person

    @property
    def decided(self) -> str:
        """What is signed, in words; '' where no signer is needed."""
        raise NotImplementedError

    def save(self) -> None:
        words, self._refused = self.decided, True
        if not words or self.counter.person.signs:
            super().save()
        elif self.readable():
            sheet = LeaderSheet(self.place, subject_of(self._case), words)
            sheet.signed.connect(self._save_as)
            sheet.open()

    def _save_as(self, signer: StaffMember) -> None:
        self.signer = signer
        super().save()


class CancelSheet(LedSheet):
    """A number once given stays in the book, with why nothing came of it."""

    kept_as = "apology-cancel"

    def __init__(self, place: Place, case: ApologyCase) -> None:
        title = tr("Hủy số {number}").format(number=case.number) if case.number else tr("Bỏ bản dự thảo")
        super().__init__(place, title, case, tr("Hủy, giữ lại lý do"), "ban")
        self.why = Passage(3)
        self._why = Field(tr("Lý do, còn lại trong sổ"), self.why)
        self.fill(self._why)
        self.fill(hint(_what_follows(case)))

    def controls(self) -> dict[str, QWidget]:
        return {"why": self.why}

    @property
    def decided(self) -> str:
        cancelled = tr("Hủy số {number}. Lý do: {why}")
        return cancelled.format(number=self._case.number, why=self.why.words) if self._case.number else ""

    def readable(self) -> bool:
        return readable(self._why, bool(self.why.words), tr("chưa viết gì"))

    def carry_out(self) -> None:
        self.counter.do_as(self.signer, apology.cancel, self._case.apology, self.why.words)
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


class LetterCorrectionSheet(LedSheet):
    """The letter stays as it was signed; what it should have said stands beside it, signed too."""

    kept_as = "apology-correction"

    def __init__(self, place: Place, case: ApologyCase) -> None:
        title, save = tr("Đính chính thư {number}").format(number=case.number), tr("Ghi đính chính")
        super().__init__(place, title, case, save, "pencil")
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

    @property
    def decided(self) -> str:
        ticked = ", ".join(titled(self._members[row]) for row in self.officials.ticked_rows)
        said = (
            (tr("Vì sao đính chính: {words}"), self.why.words),
            (tr("Lý do đúng: {words}"), self.reason.words),
            (tr("Cách khắc phục đúng: {words}"), self.remedy.text().strip()),
            (tr("Nơi có lỗi đúng: {words}"), self.unit.text().strip()),
            (tr("Người chịu trách nhiệm đúng: {words}"), ticked),
        )
        return "\n".join(about.format(words=words) for about, words in said if words)

    def readable(self) -> bool:
        if not readable(self._why, bool(self.why.words), tr("chưa viết gì")):
            return False
        form = self._form()
        if not (form.reason or form.remedy or form.unit_at_fault or form.officials):
            self.show_error(say(Refusal("correction.nothing")))
            return False
        return True

    def _form(self) -> CorrectionOfLetter:
        return CorrectionOfLetter(
            why=self.why.words,
            reason=self.reason.words,
            remedy=self.remedy.text().strip(),
            unit_at_fault=self.unit.text().strip(),
            officials=tuple(self._members[row].code for row in self.officials.ticked_rows),
        )

    def carry_out(self) -> None:
        form = self._form()
        self.counter.do_as(self.signer, apology.correct_letter, self._case.apology, form)
        self.place.confirm(tr("Đã ghi đính chính bên cạnh thư"))
