"""A day of the working calendar entered or changed; before it is saved, whose promise it touches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.office.calendar import Affected, affected_by, change_calendar, is_plain, read_day
from app.rules.time.calendar import CalendarDay
from ui.background import Background, unforeseen
from ui.counter import Counter
from ui.language import tr
from ui.places.day_entry import read_day as day_typed
from ui.places.reference_sheet import ReferenceSheet
from ui.places.standing_words import short_code
from ui.widgets.card import Surface
from ui.widgets.field import Field, Line, LineField
from ui.widgets.segments import Segments
from ui.widgets.text import Text, announce

_SHOWN = 6
_NEVER = tr(
    "Ngày đã hẹn trên giấy không tự đổi. Hồ sơ nhận từ nay tính theo lịch mới; hồ sơ hẹn đúng ngày đóng cửa "
    "thì cấp lại giấy hẹn, từng hồ sơ hoặc tất cả, sau khi lưu."
)


class DaySheet(ReferenceSheet):
    """``saved()`` when the day was entered. ``held`` is the day as the calendar has it, None for another one."""

    kept_as = "calendar"
    saved = Signal()

    def __init__(
        self, window: QWidget, counter: Counter, background: Background, held: CalendarDay | None
    ) -> None:
        title = tr("Sửa ngày trong lịch") if held else tr("Thêm ngày vào lịch")
        super().__init__(window, counter, title, "", tr("Lưu vào lịch"))
        self._background, self._asked = background, 0
        self.kind = Segments(
            tr("Loại ngày"),
            [
                ("off", tr("Nghỉ")),
                ("work", tr("Làm bù")),
                ("half", tr("Nửa ngày")),
                ("plain", tr("Như tuần thường")),
            ],
            "off",
        )
        self.official = Segments(
            tr("Công bố"), [("không", tr("Chính thức")), ("có", tr("Tạm tính"))], "không"
        )
        self._lay_out()
        if held is not None:
            self._fill(held)
        self.kind.chosen.connect(lambda _: self.look())
        self.day.textChanged.connect(lambda _: self.look())
        self.look()

    def _lay_out(self) -> None:
        field = LineField(tr("Ngày"), figures=True, placeholder="02/01/2026")
        self.day = field.line
        self.add("date", field)
        self.add("type", Field(tr("Loại ngày"), self.kind))
        self.add("label_vi", LineField(tr("Vì sao"), placeholder=tr("Nghỉ hoán đổi, đóng cửa vì bão")))
        self.add("source", LineField(tr("Văn bản hoặc thông báo"), placeholder="12729/VPCP-KGVX"))
        self.add("provisional", Field(tr("Công bố"), self.official))
        box = Surface("sunken", (14, 10, 14, 10))
        self.touched = Text("", "body_bold", wrap=True)
        self.listed = Text("", "secondary", "ink2", wrap=True)
        box.body.addWidget(self.touched)
        box.body.addWidget(self.listed)
        self.form.addWidget(box)
        self.form.addWidget(Text(_NEVER, "secondary", "ink2", wrap=True))

    def _fill(self, held: CalendarDay) -> None:
        self.day.setText(f"{held.on:%d/%m/%Y}")
        self.kind.show_value("plain" if is_plain(held) else held.kind)
        self.official.show_value("có" if held.provisional else "không")
        for column, words in (("label_vi", held.label), ("source", held.source)):
            control = self.fields[column].control
            assert isinstance(control, Line)
            control.show_words(words)

    @property
    def typed(self) -> dict[str, str]:
        """What was typed, by the columns of the calendar; a day without its year is this year's."""
        contents = self.contents()
        on = day_typed(contents["date"], self.counter.now().date())
        return contents | ({"date": on.isoformat()} if on else {})

    def look(self) -> None:
        """Ask on the worker whom the day touches, as far as it can be read already."""
        self._asked += 1
        asked = self._asked
        made, _faults = read_day(self.typed | {"label_vi": self.typed["label_vi"] or "?"})
        if made is None:
            self.touched.setText(tr("Chưa rõ ngày nào."))
            self.listed.setText("")
            return
        desk = self.counter.desk

        def ask() -> list[Affected]:
            with desk.reading() as reading:
                return affected_by(reading, desk.settings.ward, desk.calendar, [made], desk.regime)

        self._background.run(ask, lambda found: self._show(asked, found), unforeseen)

    def _show(self, asked: int, found: object) -> None:
        assert isinstance(found, list)
        if asked != self._asked or not self.isVisible():
            return
        said = touched_words(found)
        self.touched.setText(said)
        self.touched.set_tone("caution" if any(each.closed for each in found) else "ink")
        self.listed.setText(affected_words(found[:_SHOWN]))
        announce(self.touched, said)

    def readable(self) -> bool:
        _made, faults = read_day(self.typed)
        return self.told(faults)

    def carry_out(self) -> None:
        made, _faults = read_day(self.typed)
        assert made is not None
        self.counter.do(change_calendar, [made])
        self.saved.emit()


def touched_words(found: Sequence[Affected]) -> str:
    """How many a change touches, and how many of them on their very day."""
    if not found:
        return tr("Không hồ sơ nào bị ảnh hưởng.")
    words = tr("{count} hồ sơ đang mở bị ảnh hưởng, {closed} hẹn đúng ngày đóng cửa.")
    return words.format(count=len(found), closed=sum(each.closed for each in found))


def affected_words(found: Sequence[Affected]) -> str:
    """A line for each dossier: whose, the day on paper, and what a new count would give."""
    lines = []
    for each in found:
        shut = tr("{code} · {name} · hẹn {due:%d/%m}, đếm lại {again:%d/%m} · đóng cửa đúng ngày hẹn")
        words = shut if each.closed else tr("{code} · {name} · hẹn {due:%d/%m}, đếm lại {again:%d/%m}")
        code, name = short_code(each.line.code), each.line.name
        lines.append(words.format(code=code, name=name, due=each.line.due_at, again=each.recounted_at))
    return "\n".join(lines)


def open_day(window: QWidget, counter: Counter, background: Background, held: CalendarDay | None) -> DaySheet:
    """Show the sheet."""
    sheet = DaySheet(window, counter, background, held)
    sheet.begin(sheet.day, held.on.isoformat() if held else "")
    return sheet
