"""More of a draft than its first cause and official (F5); and an apology to somebody who has no dossier (N)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.apology.acts import ApologyForm, Complaint, draft_without_dossier, refuse_excluded
from app.apology.case import ApologyCase
from app.desk.reference import StaffMember
from app.dossier.receipt import Person
from ui.language import tr
from ui.places.apology_people import readable, subject_of
from ui.places.apology_words import CAUSES
from ui.places.day_entry import like_day, read_day
from ui.places.dossier_sheet import told
from ui.places.fault_fields import ORIGINS, FaultFields, Faults
from ui.places.place import Place
from ui.places.place_sheet import PlaceSheet, hint
from ui.places.wording import uncapital
from ui.widgets.field import Field, Line
from ui.widgets.field_rows import field_row
from ui.widgets.passage import Passage
from ui.widgets.segments import Segments


class FaultSheet(PlaceSheet):
    """Fills the draft beside it; nothing is recorded before the letter is drafted."""

    kept_as = "apology-faults"

    def __init__(
        self,
        place: Place,
        subject: str,
        members: Sequence[StaffMember],
        faults: Faults,
        use: Callable[[Faults], object],
        *,
        about: str,
    ) -> None:
        title, save = tr("Các lỗi và người chịu trách nhiệm"), tr("Dùng cho thư này")
        super().__init__(place, title, subject, save, "check", about=about)
        self._first, self._use = faults, use
        self.fields = FaultFields(members, self.counter.desk.settings.office, of_dossier=True)
        self.fields.show_faults(faults)
        self.fill(self.fields)

    def controls(self) -> dict[str, QWidget]:
        return self.fields.controls()

    def readable(self) -> bool:
        return True

    def carry_out(self) -> None:
        refuse_excluded(self.fields.excluded.value)
        self._use(self.fields.faults(self._first))


class BareApologySheet(PlaceSheet):
    """A complaint at the counter, or a fault found, without any dossier of the person's."""

    kept_as = "apology-bare"

    def __init__(
        self,
        place: Place,
        members: Sequence[StaffMember],
        drafted: Callable[[str], object],
        case: ApologyCase | None = None,
    ) -> None:
        title, save = tr("Xin lỗi khi không có hồ sơ"), tr("Lập lại thư") if case else tr("Lập thư")
        about = case.apology if case else ""
        super().__init__(place, title, subject_of(case) if case else "", save, "heart-handshake", about=about)
        self._drafted, self._case = drafted, case
        self.begins_empty = case is None  # another complaint is another citizen's
        self.name, self.phone, self.address, self.matter = Line(), Line(figures=True), Line(), Passage(2)
        self.sex = Segments(tr("Ông hay bà"), [("", tr("Chưa rõ")), ("nam", tr("Ông")), ("nữ", tr("Bà"))], "")
        self.on, self.reason, self.remedy = Line(figures=True), Passage(2), Line()
        self.faults = FaultFields(members, self.counter.desk.settings.office, of_dossier=False)
        self._name, self._on = (
            Field(tr("Họ tên công dân"), self.name),
            Field(tr("Ngày xảy ra, nếu biết"), self.on),
        )
        self._matter = Field(tr("Việc công dân phản ánh"), self.matter)
        self._reason = Field(tr("Lý do, ghi trong thư"), self.reason)
        self.form.addLayout(field_row((self._name, 3), (Field(tr("Xưng hô"), self.sex), 2)))
        self.form.addLayout(field_row((Field(tr("Điện thoại"), self.phone), 2), (self._on, 2)))
        self.fill(Field(tr("Nơi ở, để trao thư"), self.address), self._matter, self._reason)
        self.fill(Field(tr("Cách khắc phục, không in"), self.remedy), self.faults)
        self.fill(hint(tr("Trễ hạn luôn là của một hồ sơ: mở hồ sơ ấy rồi bấm X.")))
        if case is not None:
            self._show_case(case)

    def _show_case(self, case: ApologyCase) -> None:
        """What the draft, or the letter given up, says already."""
        said = case.applicant
        self.name.show_words(said.get("name", ""))
        self.phone.show_words(said.get("phone", ""))
        self.address.show_words(said.get("address", ""))
        self.sex.show_value(said.get("sex", ""))
        self.on.show_words(f"{case.happened_on:%d/%m/%Y}" if case.happened_on else "")
        self.matter.setPlainText(case.matter)
        self.reason.setPlainText(case.reason)
        self.remedy.show_words(case.remedy)
        unit = "" if case.unit_at_fault == self.counter.desk.settings.office else case.unit_at_fault
        officials = tuple(one.code for one in case.responsible)
        self.faults.show_faults(Faults(case.causes, officials, unit, case.origin or Faults().origin))
        gone = [one.name for one in case.responsible if one.code not in self.counter.desk.staff]
        if gone:
            words = tr("Không còn làm việc ở đây, nên không ghi lại được: {names}. Chọn người khác.")
            self.fill(hint(words.format(names=", ".join(gone))))

    def controls(self) -> dict[str, QWidget]:
        own: dict[str, QWidget] = {
            "name": self.name, "sex": self.sex, "phone": self.phone, "on": self.on, "address": self.address,
            "matter": self.matter, "reason": self.reason, "remedy": self.remedy,
        }  # fmt: skip
        return own | self.faults.controls()

    def readable(self) -> bool:
        today, typed = self.counter.now().date(), self.on.text().strip()
        day = read_day(typed, today)
        gaps = [
            (self._name, not self.name.text().strip(), tr("chưa có")),
            (self._matter, not self.matter.words, tr("chưa viết gì")),
            (self._reason, not self.reason.words, tr("chưa viết gì")),
        ]
        return told(gaps) and readable(self._on, day is not None or not typed, like_day(today))

    def carry_out(self) -> None:
        said = self.faults.faults()
        before = self._case.applicant if self._case else {}
        person = Person(
            **{
                **before,
                "name": self.name.text(),
                "sex": self.sex.value,
                "address": self.address.text(),
                "phone": self.phone.text(),
            }
        )
        complaint = Complaint(person, self.matter.words, read_day(self.on.text(), self.counter.now().date()))
        form = ApologyForm(
            causes=said.causes,
            reason=self.reason.words,
            officials=said.officials,
            remedy=self.remedy.text(),
            unit_at_fault=said.unit,
            origin=said.origin,
            excluded=self.faults.excluded.value,
        )
        instead = {"instead_of": self._case.apology} if self._case else {}
        self._drafted(self.counter.do(draft_without_dossier, complaint, form, **instead))
        self.place.confirm(tr("Đã lập thư"))


def more_words(faults: Faults, members: Sequence[StaffMember]) -> str:
    """'cùng lỗi: thái độ chưa đúng mực; cùng Võ Thị Thử; nơi có lỗi: …'; '' where there is nothing more."""
    names = {one.code: one.name for one in members}
    causes = ", ".join(uncapital(CAUSES.get(code, code)) for code in faults.causes[1:])
    people = ", ".join(names.get(code, code) for code in faults.officials[1:])
    origin = uncapital(ORIGINS[faults.origin]) if faults.origin != Faults().origin else ""
    said = (
        (tr("thêm lỗi: {what}"), causes),
        (tr("cùng chịu trách nhiệm: {what}"), people),
        (tr("nơi có lỗi: {what}"), faults.unit),
        ("{what}", origin),
    )
    return "; ".join(words.format(what=what) for words, what in said if what)
