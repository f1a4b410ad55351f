"""Thủ tục, Lịch nghỉ, Hồ sơ pháp lý: what the ward works by, to be read. Changing it comes with a later version."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QGridLayout

from app.reference import CatalogueProcedure
from app.rules.calendar import CalendarDay
from app.rules.deadlines import Unit
from app.rules.folding import fold
from ui.counter import Counter
from ui.language import tr
from ui.places.system_page import Card, SystemPage
from ui.widgets.field import LineField
from ui.widgets.lines import Cell, Column, Lines, LinesView, Row
from ui.widgets.segments import Segments
from ui.widgets.text import Text

_READ_ONLY = tr("Bản này chỉ xem. Sửa thủ tục và lịch nghỉ có ở bản sau.")
_UNITS = {
    Unit.SAME_DAY: tr("trong ngày"),
    Unit.WORKING_DAYS: tr("{value} ngày làm việc"),
    Unit.CALENDAR_DAYS: tr("{value} ngày"),
    Unit.WORKING_HOURS: tr("{value} giờ làm việc"),
}
_KINDS = {"off": tr("Nghỉ"), "work": tr("Làm bù"), "half": tr("Làm nửa ngày")}
_WEEKDAYS = (
    tr("thứ Hai"),
    tr("thứ Ba"),
    tr("thứ Tư"),
    tr("thứ Năm"),
    tr("thứ Sáu"),
    tr("thứ Bảy"),
    tr("Chủ nhật"),
)


class ListPage(SystemPage):
    """A page of rows, with a line about them and room for what narrows them."""

    def __init__(self, icon: str, title: str, counter: Counter, columns: Sequence[Column]) -> None:
        super().__init__(icon, title, counter)
        self.card = Card(icon, title)
        self.rows: list[Row] = []
        self.lines = Lines(
            columns, lambda offset, limit: self.rows[offset : offset + limit], lambda: len(self.rows)
        )
        self.view = LinesView(title, self.lines)
        self.body.addWidget(self.card, 1)

    def show_rows(self, rows: list[Row]) -> None:
        """Show these."""
        self.rows = rows
        self.lines.refresh()


class ProceduresPage(ListPage):
    """Every procedure of the profile, also those that the ward must check first; searched without marks."""

    def __init__(self, counter: Counter) -> None:
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
        self.card.body.addWidget(Text(_READ_ONLY, "secondary", "ink2", wrap=True))

    @property
    def state(self) -> str:
        active = sum(procedure.active for procedure in self.counter.desk.catalogue)
        return tr("{count} thủ tục đang nhận").format(count=active)

    def show_state(self) -> None:
        every = sorted(self.counter.desk.catalogue, key=lambda one: (one.field, one.name))
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
    limit = _UNITS[one.limit.unit].format(value=one.limit.value)
    return Row(f"{one.code}/{one.version}", (Cell(one.name, f"{one.code} · {one.field}"), Cell(limit), state))


class HolidaysPage(ListPage):
    """Days off, worked Saturdays and half days of a year, each with its source."""

    def __init__(self, counter: Counter) -> None:
        columns = (
            Column(tr("Ngày"), 170),
            Column(tr("Vì sao")),
            Column(tr("Nguồn"), 260, room=640),
        )
        super().__init__("calendar-off", tr("Lịch nghỉ"), counter, columns)
        self._years: Segments | None = None
        self.card.body.addWidget(self.view, 1)
        self.view.setMinimumHeight(200)
        self.card.body.addWidget(Text(_READ_ONLY, "secondary", "ink2", wrap=True))

    @property
    def state(self) -> str:
        year = self.counter.now().year
        off = sum(day.kind == "off" for day in self._days() if day.on.year == year)
        return tr("{year}: {count} ngày nghỉ").format(year=year, count=off)

    def _days(self) -> list[CalendarDay]:
        return sorted(self.counter.desk.calendar.days, key=lambda day: day.on)

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
        self.card.say(
            tr("{count} ngày khác lịch tuần, {unsure} ngày chưa chính thức.").format(
                count=len(of_year), unsure=unsure
            )
        )
        self.show_rows([_day_row(day) for day in of_year])


def _day_row(day: CalendarDay) -> Row:
    when = Cell(f"{day.on:%d/%m/%Y}", _WEEKDAYS[day.on.weekday()])
    source = Cell(day.source, tr("chưa chính thức") if day.provisional else "", "caution")
    return Row(day.on.isoformat(), (when, Cell(_KINDS[day.kind], day.label), source))


class FactsCard(Card):
    """Names and values, one below the other."""

    def __init__(self, icon: str, title: str) -> None:
        super().__init__(icon, title)
        self.below.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.values: dict[str, Text] = {}

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show the values, in this order."""
        for label, words in facts:
            if label not in self.values:
                n = len(self.values)
                self.values[label] = Text("", "body_strong", wrap=True)
                self._grid.addWidget(Text(label, "secondary", "ink2"), n, 0)
                self._grid.addWidget(self.values[label], n, 1)
            self.values[label].setText(words)


class ProfilePage(SystemPage):
    """By which law the ward works."""

    def __init__(self, counter: Counter) -> None:
        super().__init__("certificate", tr("Hồ sơ pháp lý"), counter)
        self.card = FactsCard("certificate", tr("Hồ sơ pháp lý"))
        self.body.addWidget(self.card)
        self.body.addStretch(1)

    @property
    def state(self) -> str:
        return self.counter.desk.regime.title

    def show_state(self) -> None:
        regime = self.counter.desk.regime
        until = f"{regime.valid_until:%d/%m/%Y}" if regime.valid_until else tr("nay")
        seasons = "; ".join(
            ", ".join(f"{_hour(begin)}–{_hour(end)}" for begin, end in season.sessions)
            for season in regime.office_hours
        )
        once = regime.supplement
        self.card.show_facts(
            (
                (tr("Tên"), regime.title),
                (tr("Hiệu lực"), f"{_day(regime.valid_from)} – {until}"),
                (tr("Bộ phận"), regime.desk_name),
                (tr("Căn cứ"), "; ".join(regime.legal_basis)),
                (tr("Biểu mẫu"), regime.form_set),
                (tr("Mã hồ sơ"), regime.code_format),
                (tr("Giờ làm việc"), seasons),
                (tr("Nhận sau giờ này tính ngày sau"), _hour(regime.cutoff)),
                (
                    tr("Bổ sung"),
                    tr("{max} lần, trong {days} ngày làm việc").format(
                        max=once.max, days=once.within_working_days
                    ),
                ),
                (tr("Hẹn lại"), tr("{count} lần").format(count=regime.max_reappoint)),
                (
                    tr("Báo trễ trước hạn"),
                    tr("{count} ngày").format(count=regime.notify_days_before),
                ),
                (tr("Cấp trên"), regime.upper_office),
            )
        )


def _hour(at: object) -> str:
    return f"{at:%H:%M}"


def _day(on: date) -> str:
    return f"{on:%d/%m/%Y}"
