"""B on a dossier that waits: everything asked for is there; the clock begins from zero, with a new slip."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.dossier.acts.stop import complete
from app.dossier.promise import restarted, standing_here
from app.dossier.registers.dossiers import Dossier
from app.refusal import Refusal
from ui.language import say, tr
from ui.places.dossier_clock import stops_of
from ui.places.dossier_sheet import DossierSheet, told
from ui.places.new_promise import PromiseBox, day_named
from ui.places.place import Place
from ui.places.standing_words import short_code
from ui.widgets.field import Field
from ui.widgets.tick_list import TickList


class CompletionSheet(DossierSheet):
    """What was asked for, to tick as it comes; the new promise stands here before it is made."""

    kept_as = "completion"

    def __init__(self, place: Place, whole: Dossier) -> None:
        super().__init__(place, whole, tr("Đã nhận đủ bổ sung"), tr("Lưu và in phiếu hẹn mới"), "printer")
        asked = [entry for entry in self.history if entry.kind == "supplement.requested"][-1:]
        items = [str(item) for entry in asked for item in entry.words.get("items", ())]
        self.papers = TickList(tr("Giấy tờ đã nhận"), [(item, "") for item in items])
        self._papers = Field(tr("Đã nhận: phím số, phím + là đủ"), self.papers)
        if not items:
            self._papers.hide()
        self.promise = PromiseBox("calendar-time", "primary")
        self.form.addWidget(self._papers)
        self.form.addWidget(self.promise)
        self._show_promise()

    def _show_promise(self) -> None:
        desk, now = self.counter.desk, self.counter.now().replace(second=0, microsecond=0)
        try:
            made = restarted(desk, standing_here(desk, self.whole.line.dossier), now)
        except Refusal as refusal:
            self.show_error(say(refusal))
            self.promise.hide()
            return
        due = tr("Hẹn mới: {day} trước {due_at:%H:%M}")
        old = tr("Tính lại từ đầu, kể từ hôm nay. Ngày hẹn cũ {old:%d/%m}.")
        self.promise.say(
            due.format(day=day_named(made.due_at), due_at=made.due_at), old.format(old=self.whole.line.due_at)
        )
        self.promise.show_days(
            self.whole, stops_of(self.history, still_until=now), made.due_at, desk.calendar
        )

    def controls(self) -> dict[str, QWidget]:
        return {"papers": self.papers}

    def readable(self) -> bool:
        lacking = len(self.papers.unticked)
        words = tr("còn {lacking} mục; chưa đủ thì chưa tính lại").format(lacking=lacking)
        return told([(self._papers, bool(lacking), words)])

    def carry_out(self) -> None:
        made = self.do(complete, papers=tuple(self.papers.ticked))
        self.print_paper()
        said = tr("Đã nhận đủ {code}, hẹn mới {due_at:%H:%M %d/%m}")
        self.place.confirm(said.format(code=short_code(self.whole.line.code), due_at=made.due_at))


def open_completion(place: Place, whole: Dossier) -> None:
    """Record that what was asked for is there."""
    sheet = CompletionSheet(place, whole)
    sheet.begin(sheet.papers if sheet.papers.unticked else sheet.primary)
