"""What an apology says: its forms, its cause and reason, who answers for it, and the one new day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.apology.acts import LATE, ApologyForm
from app.apology.case import ApologyCase
from app.desk.reference import StaffMember
from app.dossier.line import DossierLine
from app.refusal import Refusal
from app.rules.time.deadlines import check_reappointments, reappoint
from ui.counter import Counter
from ui.language import say, tr
from ui.places.apology_faults import more_words
from ui.places.apology_ways import Ways, required_of
from ui.places.apology_words import CAUSES, unread_words
from ui.places.day_entry import read_day
from ui.places.fault_fields import Faults
from ui.places.pickers import narrow_picker, titled
from ui.places.standing_words import plain_days
from ui.places.wording import capital
from ui.theme import fit
from ui.widgets.air import Airy
from ui.widgets.button import Button
from ui.widgets.day_strip import DayStrip
from ui.widgets.field import CONTROL_HEIGHT, Field, Line
from ui.widgets.field_rows import field_row
from ui.widgets.text import Elided, Mark, Text

_LINE, _AROUND = 18, 19
"""A line of the words typed, and what an editor has around them: no more, or the next line shows its head."""


class ApologyFields(Airy):
    """``edited`` whenever a person changes something. Signed apologies are shown and cannot be changed."""

    edited = Signal()

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self._line: DossierLine | None = None
        self._members: list[StaffMember] = []
        self.ways = Ways(counter)
        self.reason, self.remedy = _editor(), _editor()
        self._more = Faults()
        self.more = Button(kind="beside", icon="plus", name=tr("Thêm lỗi, thêm người, F5"))
        self.more_words = Text("", "caption", "ink2", wrap=True)
        self.cause, self.official = narrow_picker(), narrow_picker()
        self.official.must_choose = True
        self.day = Line(figures=True)
        self.hint, self.strip = Elided("", "secondary", "ink2"), DayStrip()
        for code, words in CAUSES.items():
            self.cause.addItem(words, code)
        self._lay_out()
        self.reason.textChanged.connect(self._edited)
        self.remedy.textChanged.connect(self._edited)
        self.cause.activated.connect(self._edited)
        self.official.activated.connect(self._edited)
        self.day.textEdited.connect(self._edited)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.ways)
        self.air(self.ways.column, 1)
        self.air(column)
        self.reason_field = Field(tr("Lý do, ghi trong thư"), self.reason)
        self.official_field = Field(tr("Người chịu trách nhiệm"), self.official)
        self.cause_field, self.day_field = Field(tr("Lỗi"), self.cause), Field(tr("Hẹn lại"), self.day)
        self.cause_field.add_beside(self.more)
        fit(self.day, least=(116, CONTROL_HEIGHT))  # a whole day, whatever is said beside the other labels
        remedy = Field(tr("Cách khắc phục, không in"), self.remedy)
        column.addLayout(field_row((self.reason_field, 3), (remedy, 2)))
        self.grow((self.reason, self.remedy), *(_LINE * lines + _AROUND for lines in (2, 3)))
        self._who = field_row((self.cause_field, 3), (self.official_field, 4), (self.day_field, 3))
        self.air(column)
        column.addLayout(self._who)
        column.addWidget(self.more_words)
        self.air(column)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._hint_mark = Mark("calendar-check", 16, "good")
        row.addWidget(self._hint_mark)
        row.addWidget(self.hint, 1)
        column.addLayout(row)
        column.addWidget(self.strip)
        column.addStretch(1)
        self.setTabOrder(self.cause, self.more)
        self.setTabOrder(self.more, self.official)

    def show_new(self, line: DossierLine, members: list[StaffMember], day: date | None) -> None:
        """An apology not drafted yet: everything that is known is filled in, nobody is blamed beforehand."""
        self._begin(line, members)
        self.cause.setCurrentIndex(self.cause.findData(LATE))
        self.day.setText(f"{day:%d/%m/%Y}" if day else "")
        self._more = Faults()
        self._freeze(frozen=False)
        self.show_rules()

    def show_case(self, case: ApologyCase, members: list[StaffMember]) -> None:
        """An apology drafted; once signed it is only shown."""
        self._begin(case.line, members)
        self._fill(case)
        self._freeze(frozen=bool(case.number) or case.is_bare)
        self.show_rules()
        if case.number:
            self.ways.show_told(case)

    def follow(self, line: DossierLine) -> None:
        """The dossier as it stands now; what was typed stays."""
        self._line = line
        self.show_rules()

    def _begin(self, line: DossierLine, members: list[StaffMember]) -> None:
        self._line, self._members = line, members
        self.official.clear()
        self.official.addItem(tr("Chọn người"), "")
        for member in members:
            self.official.addItem(titled(member), member.code)
        for editor in (self.reason, self.remedy):
            editor.blockSignals(True)
            editor.clear()
            editor.blockSignals(False)
        self.ways.begin(line.dossier)
        for field in (self.reason_field, self.official_field, self.day_field):
            field.show_error("")

    def _fill(self, case: ApologyCase) -> None:
        for editor, words in ((self.reason, case.reason), (self.remedy, case.remedy)):
            editor.blockSignals(True)
            editor.setPlainText(words)
            editor.blockSignals(False)
        self.cause.setCurrentIndex(max(0, self.cause.findData(case.causes[0])))
        codes = tuple(one.code for one in case.responsible)
        self.official.setCurrentIndex(max(0, self.official.findData(codes[0])))
        office = self._counter.desk.settings.office
        unit = "" if case.unit_at_fault == office else case.unit_at_fault
        self._more = Faults(case.causes, codes, unit, case.origin or Faults().origin)
        self.day.setText(f"{case.new_due:%d/%m/%Y}" if case.new_due else "")

    def _freeze(self, *, frozen: bool) -> None:
        self.more.setVisible(not frozen)
        for control in (self.reason, self.remedy, self.cause, self.official, self.more):
            control.setEnabled(not frozen)
        self.day.setReadOnly(frozen)

    def _edited(self) -> None:
        for field in (self.reason_field, self.official_field, self.day_field):
            field.show_error("")
        self.show_rules()
        self.edited.emit()

    @property
    def line(self) -> DossierLine | None:
        """The dossier shown."""
        return self._line

    @property
    def faults(self) -> Faults:
        """The causes and officials, those picked in the form first, then those of the sheet."""
        picked, more = str(self.cause.currentData()), self._more
        person = str(self.official.currentData() or "")
        causes = dict.fromkeys((picked, *more.causes[1:]))
        officials = dict.fromkeys(filter(None, (person, *more.officials[1:])))
        return replace(more, causes=tuple(causes), officials=tuple(officials))

    def show_faults(self, faults: Faults) -> None:
        """Take over what was ticked in the sheet."""
        self._more = faults
        if faults.causes:
            self.cause.setCurrentIndex(self.cause.findData(faults.causes[0]))
        self.official.setCurrentIndex(max(0, self.official.findData(next(iter(faults.officials), ""))))
        self._edited()

    @property
    def late(self) -> bool:
        """Whether lateness is among the causes."""
        return LATE in self.faults.causes

    @property
    def _reappoints(self) -> bool:
        return bool(self.late and self._line is not None and self._line.finished_at is None)

    @property
    def new_on(self) -> date | None:
        """The new day as typed; None where none is asked or none was understood."""
        return read_day(self.day.text(), self._counter.now().date()) if self._reappoints else None

    @property
    def new_due(self) -> datetime | None:
        """The new due time when the day typed may be one."""
        if self._line is None or self.new_on is None:
            return None
        try:
            return reappoint(
                self._line.due_at, self.new_on, self._counter.desk.calendar, self._counter.desk.regime
            ).due_at
        except Refusal:
            return None  # said beside the field by _show_day

    @property
    def answering(self) -> StaffMember | None:
        """The official who answers for it."""
        return next((member for member in self._members if member.code == self.official.currentData()), None)

    @property
    def _level(self) -> str:
        return self.answering.level if self.answering else "xa"

    def form(self) -> ApologyForm:
        """What is on the screen."""
        said = self.faults
        return ApologyForm(
            causes=said.causes,
            reason=self.reason.toPlainText(),
            officials=said.officials,
            new_on=self.new_on,
            remedy=self.remedy.toPlainText(),
            level=self._level,
            unit_at_fault=said.unit,
            origin=said.origin,
        )

    def show_refusal(self, refusal: Refusal) -> QWidget | None:
        """Mark the field that a refusal is about and return it; None when it is about none of them."""
        fields = {"apology.reason": self.reason_field, "apology.officials": self.official_field}
        words = {"apology.reason": tr("chưa có"), "apology.officials": tr("chưa chọn")}
        field = fields.get(
            refusal.code, self.day_field if refusal.code.startswith(("reappoint", "apology.new")) else None
        )
        if field is None:
            return None
        field.show_error(words.get(refusal.code, tr("chưa hợp lệ")))
        return field.control

    @property
    def first_wrong(self) -> QWidget:
        """The first control that was refused; the reason where none was."""
        fields = (self.reason_field, self.official_field, self.day_field)
        return next((field.control for field in fields if field.error), self.reason)

    def show_rules(self) -> None:
        """Say what follows from what stands in the fields: the new day's strip, the station."""
        self._show_day()
        tell_by = self._line.tell_by if self._line else None
        unread = unread_words(self._counter.desk, self.faults.causes, tell_by, told=False)
        self.more_words.setText(capital(more_words(self.faults, self._members)))
        self.more_words.setVisible(bool(self.more_words.text()))
        required = required_of(self._counter, self._line, self.faults.causes) if self._line else ""
        self.ways.show_stations(self._level, required=required, unread=unread)

    def _show_day(self) -> None:
        self.day.setEnabled(self._reappoints and not self.day.isReadOnly())
        asked = self._reappoints or (self.day.isReadOnly() and bool(self.day.text()))
        self.day_field.setVisible(asked)
        self._who.setStretchFactor(self.cause_field, 3 if asked else 5)  # other faults have longer names
        self.strip.setVisible(self._reappoints)
        if self._line is None or not self._reappoints:
            self._say_hint(
                "info-circle",
                tr("Không hẹn lại ngày: hồ sơ đã xử lý xong, hoặc lỗi không phải trễ hạn."),
                "ink2",
            )
            return
        line, desk = self._line, self._counter.desk
        if self.day.isReadOnly():
            self._show_days(line, line.due_at, tr("Ngày hẹn đã dời, không dời được nữa."))
            return
        try:
            check_reappointments(line.reappointments, desk.regime)
            again = reappoint(line.due_at, self.new_on, desk.calendar, desk.regime) if self.new_on else None
        except Refusal as refusal:
            self._say_no_day(say(refusal))
            return
        if again is None:
            self._say_no_day(say(Refusal("apology.new_date")))
        else:
            self._show_days(
                line,
                again.due_at,
                tr("{explanation} Chỉ được hẹn lại một lần.").format(explanation=again.explanation[0]),
            )

    def _say_no_day(self, words: str) -> None:
        self._say_hint("alert-triangle", words, "bad")
        self.strip.setVisible(False)

    def _show_days(self, line: DossierLine, until: datetime, words: str) -> None:
        since = line.promised_at if self.day.isReadOnly() else line.due_at
        days = plain_days(since.date(), until.date(), self._counter.desk.calendar, tr("hẹn cũ"))
        self.strip.show_days(days, words)
        self._say_hint("calendar-check", words, "ink2")

    def _say_hint(self, icon: str, words: str, ink: str) -> None:
        self._hint_mark.show_icon(icon, "good" if icon == "calendar-check" else ink)
        self.hint.set_lines(3 if ink == "bad" else 1)  # why a day is refused is read whole
        self.hint.setText(words)
        self.hint.set_tone(ink)


def _editor() -> QPlainTextEdit:
    editor = QPlainTextEdit()
    editor.setTabChangesFocus(True)
    fit(editor, role="body")
    return editor
