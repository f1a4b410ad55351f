"""Before an apology is read in public: the hours agreed with the station, and the citizen's word on initials."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from app.apology import acts as apology
from app.apology.acts import PlanForm
from app.apology.case import ApologyCase
from app.papers import letter
from ui.language import tr
from ui.places.apology_people import readable, subject_of
from ui.places.apology_sheets import TEXT_LABEL, channel_picker, spoken_editor
from ui.places.day_entry import read_moment
from ui.places.pickers import official_picker
from ui.places.place import Place
from ui.places.place_sheet import PlaceSheet, hint
from ui.widgets.field import Field, Line
from ui.widgets.field_rows import field_row
from ui.widgets.passage import Passage


class PlanSheet(PlaceSheet):
    """When the station will read it, and what; the script is printed for the station on saving."""

    kept_as = "apology-plan"

    def __init__(self, place: Place, case: ApologyCase) -> None:
        title, save = tr("Lịch phát đài"), tr("Lưu lịch, in bản đọc")
        super().__init__(place, title, subject_of(case), save, "calendar-time", about=case.apology)
        self._case, self._now = case, self.counter.now()
        self.channel, self.official = channel_picker(place, case), official_picker(case.responsible)
        self.slots, self.times = Line(figures=True), Line(figures=True)
        self.slots.setPlaceholderText(tr("17:00 07/02; 05:30 08/02"))
        self.times.setText(str(max(1, self.counter.desk.regime.apology.broadcast_times)))
        self.text = spoken_editor(place, case, self.official)
        self._slots = Field(tr("Các giờ phát đã hẹn với đài"), self.slots)
        self._times = Field(tr("Số lần mỗi buổi"), self.times)
        self.fill(Field(tr("Công khai bằng"), self.channel))
        self.form.addLayout(field_row((self._slots, 3), (self._times, 1)))
        self.fill(Field(tr("Người chịu trách nhiệm được nêu tên"), self.official))
        self.fill(Field(TEXT_LABEL, self.text))
        if not case.initials:
            self.fill(
                hint(tr("Chỉ nêu chữ cái đầu của tên khi công dân đã đồng ý và đồng ý ấy đã được ghi."))
            )

    def controls(self) -> dict[str, QWidget]:
        return {
            "channel": self.channel, "slots": self.slots, "times": self.times,
            "official": self.official, "text": self.text,
        }  # fmt: skip

    def _agreed(self) -> tuple[datetime, ...]:
        """The hours typed; none where one of them is no moment."""
        typed = [part.strip() for part in self.slots.text().split(";") if part.strip()]
        read = [read_moment(part, self._now) for part in typed]
        return tuple(each for each in read if each is not None) if all(read) else ()

    def readable(self) -> bool:
        times = readable(self._times, self.times.text().strip().isdecimal(), tr("ghi bằng số"))
        return readable(self._slots, bool(self._agreed()), tr("ghi như 17:00 07/02; 05:30 08/02")) and times

    def carry_out(self) -> None:
        desk, uid = self.counter.desk, self._case.apology
        slots, times = self._agreed(), int(self.times.text())
        form = PlanForm(
            str(self.channel.currentData()),
            self.text.toPlainText(),
            str(self.official.currentData()),
            slots,
            times,
        )
        self.counter.do(apology.plan_broadcast, uid, form)
        on, number = self._now.date(), self._case.number.split("/", maxsplit=1)[0]
        name = f"ban-doc-{number}-{on:%Y%m%d}"
        self.place.follow(
            self.place.printing.print_paper(
                tr("Bản đọc"),
                name,
                lambda: letter.script(desk, uid, on, slots, times * len(slots)),
                paper="letter",
            )
        )


class ConsentSheet(PlaceSheet):
    """Without it nothing of the name is read. The residential group never is."""

    kept_as = "apology-consent"

    def __init__(self, place: Place, case: ApologyCase) -> None:
        title, save = tr("Công dân cho nêu chữ cái đầu"), tr("Ghi đồng ý")
        super().__init__(place, title, subject_of(case), save, "user", about=case.apology)
        example = tr("ví dụ: giấy đồng ý ký ngày {on:%d/%m/%Y}, lưu cùng hồ sơ").format(on=self.counter.now())
        self._case, self.how = case, Passage(2, example)
        self._how = Field(tr("Công dân đồng ý bằng cách nào"), self.how)
        self.fill(self._how)
        self.fill(
            hint(
                tr("Chỉ chữ cái đầu của họ tên được đọc. Tổ dân phố, địa chỉ, hồ sơ không bao giờ được đọc.")
            )
        )

    def controls(self) -> dict[str, QWidget]:
        return {"how": self.how}

    def readable(self) -> bool:
        return readable(self._how, bool(self.how.words), tr("chưa viết gì"))

    def carry_out(self) -> None:
        initials = self.counter.do(apology.consent_to_initials, self._case.apology, self.how.words)
        self.place.confirm(tr("Được nêu '{initials}'").format(initials=initials))


def open_plan(place: Place, case: ApologyCase) -> None:
    """Agree on the hours of a public reading."""
    sheet = PlanSheet(place, case)
    sheet.begin(sheet.slots)


def open_consent(place: Place, case: ApologyCase) -> None:
    """Record that the citizen lets their initials be read."""
    sheet = ConsentSheet(place, case)
    sheet.begin(sheet.how)
