"""B: ask the citizen for what is missing, once and whole, with form 02; the clock stops."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.desk.reference import StaffMember
from app.dossier.acts.stop import SupplementForm, last_day, request_supplement
from app.dossier.promise import restarted, standing_here
from app.dossier.registers.dossiers import Dossier
from app.refusal import Refusal
from app.rules.course.standing import Standing
from app.rules.text.words import fold
from ui.dossier_papers import SUPPLEMENT
from ui.language import say, tr
from ui.places.dossier_clock import Stop, stops_of
from ui.places.dossier_sheet import DossierSheet, told
from ui.places.intake_papers import paper_of
from ui.places.new_promise import PromiseBox, day_named
from ui.places.place import Place
from ui.places.second_person import ask_second
from ui.places.standing_words import short_code
from ui.places.wording import weekday
from ui.widgets.field import Field, Line
from ui.widgets.passage import Passage
from ui.widgets.tick_list import TickList


class SupplementSheet(DossierSheet):
    """The procedure's papers to tick, further lines, and what is said to the citizen.

    After the law's days it asks why so late, and a second person; whoever leads and works here answers alone.
    """

    kept_as = "supplement"

    def __init__(self, place: Place, whole: Dossier) -> None:
        super().__init__(place, whole, tr("Yêu cầu bổ sung"), tr("Lưu và in phiếu yêu cầu"), "printer")
        desk, self._now = self.counter.desk, self.counter.now()
        self._standing = standing_here(desk, whole.line.dossier)
        self._last = last_day(desk, self._standing)
        self.late = self._now.date() > self._last.date()
        self._approved_by = ""
        self._say_the_rule()
        self.papers = TickList(tr("Giấy tờ còn thiếu"), _papers(place, whole, self._standing))
        self.more = Line(placeholder=tr("cách nhau bằng dấu chấm phẩy"))
        self.reason = Passage(2, tr("ví dụ: tờ khai chưa ghi nơi sinh; cán bộ quầy ghi giúp được"))
        self.late_reason = Line(placeholder=tr("vì sao không yêu cầu sớm hơn"))
        self._missing = Field(tr("Giấy tờ còn thiếu: phím số, phím cách"), self.papers)
        self._reason = Field(tr("Nói với công dân thế nào, in trên phiếu"), self.reason)
        self._late = Field(tr("Yêu cầu muộn vì"), self.late_reason)
        for field in (self._missing, Field(tr("Còn thiếu thứ khác"), self.more), self._reason):
            self.form.addWidget(field)
        if self.late:
            self.form.addWidget(self._late)
        self._promise = PromiseBox("player-pause-filled", "pause")
        self.form.addWidget(self._promise)
        self._show_promise()

    def _show_promise(self) -> None:
        """What the request does to the clock, and the promise if all came on the next working day."""
        desk, now = self.counter.desk, self._now.replace(second=0, microsecond=0)
        try:
            complete = now + (desk.calendar.working_days_after(now.date(), 1)[0] - now.date())
            made = restarted(desk, self._standing, complete)
        except Refusal as refusal:
            self.show_error(say(refusal))
            self._promise.hide()
            return
        words = tr("Nếu nộp đủ {on} thì hẹn mới {due}. Ngày hẹn cũ {old:%d/%m}.").format(
            on=day_named(complete), due=day_named(made.due_at), old=self.whole.line.due_at
        )
        self._promise.say(tr("Đồng hồ dừng từ hôm nay, nhận đủ thì tính lại từ đầu"), words)
        stops = [*stops_of(self.history), Stop(now, complete, restarts=True)]
        self._promise.show_days(self.whole, stops, made.due_at, desk.calendar)

    def _say_the_rule(self) -> None:
        rule = self.counter.desk.regime.supplement
        last = f"{weekday(self._last)} {self._last:%d/%m}"
        if self.late:
            words = tr("Đã hết hạn yêu cầu ({last}): cần lý do và một người phụ trách xác nhận.")
        else:
            words = tr(
                "Chỉ yêu cầu được {most} lần, chậm nhất {days} ngày làm việc sau khi nhận. Hồ sơ này còn hạn đến {last}."
            )
        said = words.format(most=rule.max, days=rule.within_working_days, last=last)
        self.notice(said, "caution" if self.late else "notice")

    def controls(self) -> dict[str, QWidget]:
        return {
            "papers": self.papers, "more": self.more, "reason": self.reason, "late_reason": self.late_reason,
        }  # fmt: skip

    @property
    def items(self) -> tuple[str, ...]:
        """What is asked for: the papers ticked, and what was written beside them."""
        written = (part.strip() for part in self.more.text().split(";"))
        return (*self.papers.ticked, *filter(None, written))

    def readable(self) -> bool:
        return told(
            [
                (self._missing, not self.items, tr("đánh dấu ít nhất một giấy tờ")),
                (self._reason, not self.reason.words, tr("chưa có")),
                (self._late, self.late and not self.late_reason.text().strip(), tr("chưa có")),
            ]
        )

    def save(self) -> None:
        alone = not self.late or self.counter.person.leads or self._approved_by
        if alone:
            super().save()
        elif self.readable():
            line = self.whole.line
            subject = tr("Yêu cầu bổ sung muộn · {name} · {code}")
            ask_second(
                self.window(),
                self.counter,
                subject.format(name=line.name, code=short_code(line.code)),
                self._confirmed,
            )

    def _confirmed(self, member: StaffMember) -> None:
        self._approved_by = member.code
        super().save()
        self._approved_by = ""  # what was refused and changed is confirmed anew

    def carry_out(self) -> None:
        form = SupplementForm(
            self.items, self.reason.words, self.late_reason.text() if self.late else "", self._approved_by
        )
        number = self.do(request_supplement, form)
        self.print_paper(SUPPLEMENT)
        said = tr("Đã yêu cầu bổ sung {code}, phiếu số {number:02}; đồng hồ dừng")
        self.place.confirm(said.format(code=short_code(self.whole.line.code), number=number))


def _papers(place: Place, whole: Dossier, now: Standing) -> Sequence[tuple[str, str]]:
    """The papers of the procedure under which it was received, with what was handed in of them."""
    handed = [str(paper["name"]) for paper in whole.papers]
    known = {fold(name) for name in handed}
    version = place.counter.desk.catalogue.version(now.procedure, now.procedure_version)
    listed = version.papers if version else ()
    lacking = [name for name in (paper_of(line).name for line in listed) if fold(name) not in known]
    return [*((name, tr("chưa nộp")) for name in lacking), *((name, tr("đã nộp")) for name in handed)]


def open_supplement(place: Place, whole: Dossier) -> None:
    """Ask for a supplement.

    :raises Refusal: ``supplement.already`` where the law allows no more of them.
    """
    asked, most = whole.line.supplements, place.counter.desk.regime.supplement.max
    if asked >= most:
        raise Refusal("supplement.already", count=asked, most=most)
    sheet = SupplementSheet(place, whole)
    sheet.begin(sheet.papers)
