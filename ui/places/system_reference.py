"""Thủ tục, Lịch nghỉ: what the ward works by, read by everybody and put right by whoever leads."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desk.reference import CatalogueProcedure
from app.office.calendar import is_plain
from app.office.catalogue import held_rows
from app.rules.text.words import fold
from app.rules.time.calendar import CalendarDay
from ui.background import Background
from ui.counter import Counter
from ui.language import tr
from ui.places.calendar_sheet import DaySheet, open_day
from ui.places.catalogue_import import CALENDAR, CATALOGUE, ImportSheet
from ui.places.procedure_sheet import ProcedureSheet, open_procedure
from ui.places.reissue_sheet import ReissueSheet, overtaken_here
from ui.places.system_page import ListPage
from ui.places.wording import limit_words, weekday
from ui.printing import Printing
from ui.widgets.button import Button
from ui.widgets.field import LineField
from ui.widgets.lines import Cell, Column, Row
from ui.widgets.segments import Segments
from ui.widgets.text import Text, announce

_WHO = tr("Sửa thủ tục và lịch nghỉ: người phụ trách hoặc lãnh đạo.")
_KINDS = {"off": tr("Nghỉ"), "work": tr("Làm bù"), "half": tr("Làm nửa ngày")}


class Foot(QWidget):
    """The buttons of whoever leads, and a line: what was done, or who may."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self._buttons = buttons
        self.words = Text("", "secondary_strong", "ink2", wrap=True)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(10)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addLayout(row)

    def show_to(self, *, leads: bool) -> None:
        """Show the buttons, or who may."""
        for button in self._buttons:
            button.setVisible(leads)
        if not leads:
            self.words.setText(_WHO)
        self.words.setVisible(bool(self.words.text()))

    def say(self, words: str) -> None:
        """Say what was done."""
        self.words.setText(words)
        self.words.setVisible(bool(words))
        announce(self.words, words)


class ProceduresPage(ListPage):
    """Every procedure of the profile, also those that the ward must check first; searched without marks."""

    def __init__(self, counter: Counter, background: Background) -> None:
        columns = (
            Column(tr("Thủ tục")),
            Column(tr("Thời hạn"), 150),
            Column(tr("Trạng thái"), 190, room=560),
        )
        super().__init__("list-check", tr("Thủ tục"), counter, columns)
        self.search = LineField(tr("Tìm theo tên, mã, lĩnh vực"), placeholder=tr("gõ không dấu cũng được"))
        self.search.line.textChanged.connect(lambda _: self.show_state())
        self.card.body.addWidget(self.search)
        self.card.body.addWidget(self.view, 1)
        self.view.setMinimumHeight(200)
        self.add = Button(tr("Thêm thủ tục"), icon="plus", key="N")
        self.edit = Button(tr("Sửa"), icon="pencil", key="Enter")
        self.take_in = Button(tr("Nhập từ tệp"), icon="inbox")
        self.foot = Foot(self.add, self.edit, self.take_in)
        self.card.body.addWidget(self.foot)
        self._background = background
        self.sheet: ProcedureSheet | ImportSheet | None = None
        self.add.clicked.connect(lambda _=False: self._open(""))
        self.edit.clicked.connect(lambda _=False: self._open(self.view.chosen))
        self.take_in.clicked.connect(lambda _=False: self._import())
        self.view.opened.connect(self._open)
        self.view.letter.connect(
            lambda letter: self.add.click() if letter == "N" and self.add.isVisible() else None
        )

    def _open(self, key: str) -> None:
        """The procedure of a row, in the newest version; '' for a new one."""
        if not self.leads:
            return
        held = held_rows(self.counter.desk).get(key.split("/", maxsplit=1)[0])
        self.sheet = sheet = open_procedure(self.host, self.counter, held)
        sheet.saved.connect(lambda code: self._done(tr("Đã lưu phiên bản mới của {code}.").format(code=code)))

    def _import(self) -> None:
        self.sheet = sheet = ImportSheet(self.host, self.counter, self._background, CATALOGUE)
        sheet.imported.connect(lambda count: self._done(tr("Đã nhập {count} phiên bản.").format(count=count)))
        sheet.open(sheet.file.line)

    def _done(self, words: str) -> None:
        self.show_state()
        self.changed.emit()
        self.foot.say(words)

    @property
    def state(self) -> str:
        active = sum(row.active for row in self.counter.desk.catalogue.in_force(self.counter.now().date()))
        return tr("{count} thủ tục đang nhận").format(count=active)

    def show_state(self) -> None:
        every = list(self.counter.desk.catalogue.in_force(self.counter.now().date()))
        idle = sum(not procedure.active for procedure in every)
        self.card.say(
            tr("{active} thủ tục đang nhận, {idle} cần phường kiểm tra trước khi nhận.").format(
                active=len(every) - idle, idle=idle
            )
        )
        words, today = fold(self.search.words_typed).split(), self.counter.now().date()
        versions = sorted(
            self.counter.desk.catalogue.versions(),
            key=lambda one: (one[0].field, one[0].name, one[0].code, one[0].valid_from),
        )
        self.show_rows([_procedure_row(one, end, today) for one, end in versions if _matches(one, words)])
        self.foot.show_to(leads=self.leads)


def _matches(one: CatalogueProcedure, words: Sequence[str]) -> bool:
    within = f"{one.folded} {one.code} {one.initials} {fold(one.field)}"
    return all(word in within for word in words)


def _procedure_row(one: CatalogueProcedure, end: date | None, today: date) -> Row:
    if end is not None and end <= today:
        state = Cell(tr("Đã thay"), tr("đến {end}").format(end=f"{end:%d/%m/%Y}"))
    elif one.active and one.valid_from > today:
        state = Cell(tr("Sẽ áp dụng"), tr("từ {since}").format(since=f"{one.valid_from:%d/%m/%Y}"))
    elif one.active:
        state = Cell(tr("Đang nhận"), tr("từ {since}").format(since=f"{one.valid_from:%d/%m/%Y}"))
    else:
        state = Cell(tr("Chưa nhận"), tr("cần phường kiểm tra"), "caution")
    limit = limit_words(one.limit)
    return Row(f"{one.code}/{one.version}", (Cell(one.name, f"{one.code} · {one.field}"), Cell(limit), state))


class HolidaysPage(ListPage):
    """Days off, worked Saturdays and half days of a year, each with its source."""

    def __init__(self, counter: Counter, printing: Printing) -> None:
        columns = (
            Column(tr("Ngày"), 170),
            Column(tr("Vì sao")),
            Column(tr("Nguồn"), 260, room=640),
        )
        super().__init__("calendar-off", tr("Lịch nghỉ"), counter, columns)
        self._years: Segments | None = None
        self.card.body.addWidget(self.view, 1)
        self.view.setMinimumHeight(200)
        self.add = Button(tr("Thêm ngày"), icon="plus", key="N")
        self.edit = Button(tr("Sửa"), icon="pencil", key="Enter")
        self.take_in = Button(tr("Nhập từ tệp"), icon="inbox")
        self.again = Button(tr("Cấp lại giấy hẹn"), icon="printer")
        self.foot = Foot(self.add, self.edit, self.take_in)
        self.closed = Text("", "secondary_strong", "caution", wrap=True)
        self.card.body.addWidget(self.closed)
        self.card.body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.card.body.addWidget(self.foot)
        self._printing = printing
        self.sheet: DaySheet | ImportSheet | ReissueSheet | None = None
        self.add.clicked.connect(lambda _=False: self._open(""))
        self.edit.clicked.connect(lambda _=False: self._open(self.view.chosen))
        self.take_in.clicked.connect(lambda _=False: self._import())
        self.again.clicked.connect(lambda _=False: self._reissue())
        self.view.opened.connect(self._open)
        self.view.letter.connect(
            lambda letter: self.add.click() if letter == "N" and self.add.isVisible() else None
        )

    def _open(self, key: str) -> None:
        """The day of a row, '' for another one."""
        if not self.leads:
            return
        held = next((day for day in self._days() if day.on.isoformat() == key), None)
        self.sheet = sheet = open_day(self.host, self.counter, self._printing.background, held)
        sheet.saved.connect(lambda: self._entered(tr("Đã lưu, hồ sơ nhận từ nay theo lịch này.")))

    def _import(self) -> None:
        self.sheet = sheet = ImportSheet(self.host, self.counter, self._printing.background, CALENDAR)
        sheet.imported.connect(lambda count: self._entered(tr("Đã nhập {count} ngày.").format(count=count)))
        sheet.open(sheet.file.line)

    def _entered(self, words: str) -> None:
        self.show_state()
        self.changed.emit()
        self.foot.say(words)
        # The sheet that saved is still to close, and gives the focus back where it was.
        QTimer.singleShot(0, self, self._offer)

    def _offer(self) -> None:
        if self.again.isVisibleTo(self):
            self._reissue()

    def _reissue(self) -> None:
        self.sheet = sheet = ReissueSheet(self.host, self.counter, self._printing)
        sheet.given.connect(self._given)
        sheet.open(sheet.view)

    def _given(self, count: int) -> None:
        self.show_state()
        if count:
            self.foot.say(tr("Đã cấp lại {count} giấy hẹn.").format(count=count))

    @property
    def state(self) -> str:
        year = self.counter.now().year
        off = sum(day.kind == "off" for day in self._days() if day.on.year == year)
        return tr("{year}: {count} ngày nghỉ").format(year=year, count=off)

    def _days(self) -> list[CalendarDay]:
        return [day for day in self.counter.desk.calendar.days if not is_plain(day)]

    def show_state(self) -> None:
        days, year = self._days(), self.counter.now().year
        if self._years is None and days:
            known = sorted({day.on.year for day in days})
            near = [one for one in known if abs(one - year) <= 2] or known[-3:]
            now = year if year in near else near[-1]
            self._years = Segments(tr("Năm"), [(str(one), str(one)) for one in near], str(now))
            self._years.chosen.connect(lambda _: self.show_state())
            self.card.body.insertWidget(1, self._years)
        shown = int(self._years.value) if self._years else year
        of_year = [day for day in days if day.on.year == shown]
        unsure = sum(day.provisional for day in of_year)
        words = tr("{count} ngày khác lịch tuần, {unsure} ngày chưa chính thức.")
        warning = tr(" Giấy hẹn tới năm này ghi rõ ngày có thể đổi.") if unsure else ""
        self.card.say(words.format(count=len(of_year), unsure=unsure) + warning)
        self.show_rows([_day_row(day) for day in of_year])
        count = len(overtaken_here(self.counter))
        self.closed.setText(
            tr("{count} hồ sơ đã hẹn vào ngày đóng cửa.").format(count=count) if count else ""
        )
        self.closed.setVisible(count > 0)
        self.again.setVisible(count > 0 and self.leads)
        self.foot.show_to(leads=self.leads)


def _day_row(day: CalendarDay) -> Row:
    when = Cell(f"{day.on:%d/%m/%Y}", weekday(day.on))
    source = Cell(day.source, tr("chưa chính thức") if day.provisional else "", "caution")
    return Row(day.on.isoformat(), (when, Cell(_KINDS[day.kind], day.label), source))
