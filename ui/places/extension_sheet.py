"""E: the longer limit that a procedure's own law allows; a new promise, not an apology."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desk.reference import StaffMember
from app.dossier.acts.stop import extend_limit
from app.dossier.promise import extended, hold_to_unbroken, known_here, limit_of, longest_of
from app.dossier.registers.dossiers import Dossier
from app.refusal import Refusal
from app.rules.time.counting import Limit, Unit
from ui.language import say, tr
from ui.places.dossier_sheet import DossierSheet, told
from ui.places.foreseen_promise import ForeseenPromise
from ui.places.place import Place
from ui.places.second_person import ask_second
from ui.places.standing_words import short_code
from ui.places.step_terms import version_of
from ui.places.wording import limit_words
from ui.widgets.field import Field, Line
from ui.widgets.passage import Passage
from ui.widgets.segments import Segments

_UNITS = (
    (Unit.WORKING_DAYS.value, tr("Ngày làm việc")),
    (Unit.CALENDAR_DAYS.value, tr("Ngày")),
    (Unit.WORKING_HOURS.value, tr("Giờ làm việc")),
)
_MOST = 999


class ExtensionSheet(DossierSheet):
    """The whole limit, not what is added; the promise that it gives stands below before anything is recorded."""

    kept_as = "extension"

    def __init__(self, place: Place, whole: Dossier) -> None:
        super().__init__(place, whole, tr("Gia hạn theo luật"), tr("Gia hạn và in phiếu"), "printer")
        desk, dossier = self.counter.desk, whole.line.dossier
        self._standing, self._facts = known_here(desk, dossier)
        now = limit_of(self._standing)
        self.notice(
            tr(
                "Thời hạn đang là {limit}. Chỉ gia hạn khi luật của thủ tục cho phép; làm trễ thì xin lỗi."
            ).format(limit=limit_words(now))
        )
        self._decider = self.counter.person
        self._unnamed = longest_of(desk, self._standing) is None and not self._decider.leads
        if self._unnamed:
            words = tr("Danh mục không nêu thời hạn dài hơn: cần người phụ trách hoặc lãnh đạo quyết định.")
            self.notice(words, "caution")
        self.value, self.reason = Line(figures=True), Passage(3)
        unit = now.unit.value if now.unit.value in dict(_UNITS) else Unit.WORKING_DAYS.value
        self.unit = Segments(tr("Tính bằng"), _UNITS, unit)
        self._value = Field(tr("Thời hạn mới, tất cả"), self.value)
        self._reason = Field(tr("Lý do, in trên phiếu"), self.reason)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._value, 2)
        row.addWidget(Field(tr("Tính bằng"), self.unit), 3)
        self.promise = ForeseenPromise()
        self.form.addLayout(row)
        self.form.addWidget(self.promise)
        self.form.addWidget(self._reason)
        self._propose()
        self.value.textChanged.connect(lambda _: self._show_promise())
        self.unit.chosen.connect(lambda _: self._show_promise())
        self._show_promise()

    def _propose(self) -> None:
        """What the procedure's own terms allow, and for what."""
        version = version_of(self.counter, self.whole.line.dossier)
        longer = version.terms.extension if version else None
        if longer is not None and longer.limit.unit.value in dict(_UNITS):
            self.unit.show_value(longer.limit.unit.value)
            self.value.setText(str(longer.limit.value))
            self.reason.setPlainText(longer.reason)

    def controls(self) -> dict[str, QWidget]:
        return {"unit": self.unit, "value": self.value, "reason": self.reason}

    @property
    def limit(self) -> Limit | None:
        """The limit typed; None while it is none."""
        typed = self.value.text().strip()
        if not typed.isdecimal() or not 0 < int(typed) <= _MOST:
            return None
        return Limit(int(typed), Unit(self.unit.value))

    def _show_promise(self) -> None:
        limit, desk = self.limit, self.counter.desk
        if limit is None:
            self.promise.say(tr("Ghi thời hạn mới để thấy ngày hẹn."), "ink2")
            return
        try:
            hold_to_unbroken(self._standing, self.counter.now())
            made = extended(desk, self._standing, self._facts, limit)
        except Refusal as refusal:
            self.promise.say(say(refusal))
            return
        self.promise.show_promise(made.counted, made.due_at, self._standing.due_at)

    def readable(self) -> bool:
        return told(
            [
                (self._value, self.limit is None, tr("ghi bằng số, như 8")),
                (self._reason, not self.reason.words, tr("chưa ghi")),
            ]
        )

    def save(self) -> None:
        if not self._unnamed:
            super().save()
        elif self.readable():
            line = self.whole.line
            subject = tr("Gia hạn theo luật · {name} · {code}")
            said = subject.format(name=line.name, code=short_code(line.code))
            ask_second(self.window(), self.counter, said, self._decided)

    def _decided(self, member: StaffMember) -> None:
        self._decider = member
        super().save()
        self._decider = self.counter.person

    def carry_out(self) -> None:
        line = self.whole.line
        made = self.counter.do_as(self._decider, extend_limit, line.dossier, self.limit, self.reason.words)
        self.print_paper()
        self.place.confirm(tr("Đã gia hạn, hẹn {due_at:%d/%m/%Y}").format(due_at=made.due_at))


def open_extension(place: Place, whole: Dossier) -> None:
    """Give a dossier the longer limit that its law allows."""
    sheet = ExtensionSheet(place, whole)
    sheet.begin(sheet.value)
