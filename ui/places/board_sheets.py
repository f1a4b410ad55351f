"""Sheets about what hangs in public: it was hung, somebody looked, what an official does for citizens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.openness import board
from app.openness.board import BoardSheet, DutyForm, DutyLine, Hung, duties
from ui.language import tr
from ui.places.board_words import PLACE_WORDS, check_line, place_line
from ui.places.day_entry import like_day, read_day
from ui.places.dossier_sheet import told
from ui.places.pickers import official_picker
from ui.places.place import Place
from ui.places.place_sheet import PlaceSheet, hint
from ui.widgets.field import Field, LineField
from ui.widgets.passage import Passage
from ui.widgets.segments import Segments
from ui.widgets.text import Text
from ui.widgets.tick_list import TickList

_ONE, _MANY = "one", "many"
_ORDER, _DAMAGED, _DOWN = "order", "damaged", "down"


class HangSheet(PlaceSheet):
    """D: sheets hang, where and since when; they take the place of what hung there."""

    kept_as = "board-hung"

    def __init__(self, place: Place, sheet: BoardSheet, printed: Sequence[BoardSheet]) -> None:
        super().__init__(place, tr("Đã treo"), sheet.title, tr("Ghi đã treo"), "checks", about=sheet.item)
        self._sheet, self._printed = sheet, printed
        many = tr("Cả {count} tờ vừa in").format(count=len(printed))
        choices = [(_ONE, tr("Tờ này")), *([(_MANY, many)] if len(printed) > 1 else [])]
        self.which = Segments(tr("Tờ nào"), choices, choices[-1][0])
        self.places = TickList(tr("Treo ở đâu"), [(words, "") for words in PLACE_WORDS.values()])
        self.day = LineField(tr("Treo từ ngày"), figures=True)
        self.day.line.setText(f"{self.counter.now():%d/%m/%Y}")
        self.fill(self.which, Text(tr("Treo ở đâu?"), "label", "ink2"), self.places, self.day)
        self.which.setVisible(len(choices) > 1)  # of one nothing is to be chosen
        self.fill(hint(tr("Tờ cũ ở đúng chỗ ấy coi như đã gỡ. Nhớ bỏ tờ cũ đi.")))

    def controls(self) -> dict[str, QWidget]:
        return {"which": self.which, "places": self.places, "day": self.day.line}

    def readable(self) -> bool:
        if not self.places.ticked:
            self.show_error(tr("Chưa chọn treo ở đâu."))
            self.places.setFocus()
            return False
        today = self.counter.now().date()
        return told([(self.day, read_day(self.day.words_typed, today) is None, like_day(today))])

    def carry_out(self) -> None:
        on = read_day(self.day.words_typed, self.counter.now().date())
        sheets = self._printed if self.which.value == _MANY else [self._sheet]
        for code, words in PLACE_WORDS.items():
            if words in self.places.ticked:
                self.counter.do(board.hang, sheets, code, hung_on=on)
        self.place.confirm(tr("Đã ghi {count} tờ đang treo").format(count=len(sheets)))


class CheckSheet(PlaceSheet):
    """K: somebody looked: each sheet hangs whole, is damaged, or was taken down."""

    kept_as = "board-checked"

    def __init__(self, place: Place, title: str, hung: Sequence[Hung]) -> None:
        super().__init__(place, tr("Đã kiểm tra"), title, tr("Ghi đã kiểm tra"), "eye", about=hung[0].uid)
        self._hung = {place_line(each): each for each in hung}
        self.places = TickList(tr("Tờ nào"), [(words, "") for words in self._hung])
        self.places.tick(self._hung)
        seen = [(_ORDER, tr("Còn nguyên")), (_DAMAGED, tr("Hỏng, mờ")), (_DOWN, tr("Đã gỡ"))]
        self.seen = Segments(tr("Thấy thế nào"), seen, _ORDER)
        self.fill(self.seen, Text(tr("Treo ở"), "label", "ink2"), self.places)
        for words, each in self._hung.items():
            if each.checked_on:
                self.fill(hint(f"{words.partition(',')[0]}: {check_line(each)}"))
        self.fill(hint(tr("Tờ hỏng, mờ được in lại cùng các tờ cần thay.")))

    def controls(self) -> dict[str, QWidget]:
        return {"seen": self.seen, "places": self.places}

    def readable(self) -> bool:
        if self.places.ticked:
            return True
        self.show_error(tr("Chưa chọn tờ nào."))
        self.places.setFocus()
        return False

    def carry_out(self) -> None:
        for words in self.places.ticked:
            if self.seen.value == _DOWN:
                self.counter.do(board.take_down, self._hung[words].uid)
            else:
                self.counter.do(board.check_hung, self._hung[words].uid, self.seen.value == _ORDER)
        self.place.confirm(tr("Đã ghi kiểm tra"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal():
            self.places.keyPressEvent(event)  # the digits beside the places, from the first control too
        else:
            super().keyPressEvent(event)


class DutySheet(PlaceSheet):
    """G: what an official does for citizens, as it is posted; what was said before stands there to be changed."""

    kept_as = "board-duty"

    def __init__(self, place: Place, official: str = "") -> None:
        title, about = tr("Nhiệm vụ của cán bộ"), tr("Niêm yết để dân biết gặp ai, ai chịu trách nhiệm")
        super().__init__(place, title, about, tr("Lưu, rồi in tờ mới"), "users")
        self._said = self._read()
        self.official, self.tasks, self.powers = (
            official_picker(self.counter.desk.staff.values()),
            Passage(3),
            Passage(2),
        )
        self.fields, self.hours = (
            LineField(tr("Lĩnh vực, cách nhau bằng dấu chấm phẩy")),
            LineField(tr("Giờ tiếp công dân")),
        )
        self.phone = LineField(tr("Điện thoại của cơ quan, không ghi số riêng"), figures=True)
        self._tasks = Field(tr("Nhiệm vụ"), self.tasks)
        self.fill(Field(tr("Cán bộ"), self.official), self.fields, self._tasks)
        self.fill(Field(tr("Quyền hạn"), self.powers), self.hours, self.phone)
        self.official.setCurrentIndex(max(0, self.official.findData(official)))
        self._show_said()
        self.official.currentIndexChanged.connect(lambda _: self._show_said())

    def _read(self) -> dict[str, DutyLine]:
        with self.counter.reading() as reading:
            return {line.official: line for line in duties(reading, self.counter.desk.settings.ward)}

    def _show_said(self) -> None:
        said = self._said.get(str(self.official.currentData()))
        self.tasks.setPlainText(said.tasks if said else "")
        self.powers.setPlainText(said.powers if said else "")
        self.fields.line.setText("; ".join(said.fields) if said else "")
        self.hours.line.setText(said.hours if said else "")
        self.phone.line.setText(said.phone if said else "")

    def controls(self) -> dict[str, QWidget]:
        return {
            "official": self.official, "fields": self.fields.line, "tasks": self.tasks, "powers": self.powers,
            "hours": self.hours.line, "phone": self.phone.line,
        }  # fmt: skip

    def readable(self) -> bool:
        return told([(self._tasks, not self.tasks.words, tr("chưa ghi"))])

    def carry_out(self) -> None:
        form = DutyForm(
            official=str(self.official.currentData()),
            tasks=self.tasks.words,
            fields=[each.strip() for each in self.fields.words_typed.split(";") if each.strip()],
            powers=self.powers.words,
            hours=self.hours.words_typed,
            phone=self.phone.words_typed,
        )
        self.counter.do(board.set_duty, form)
        self.place.confirm(tr("Đã lưu nhiệm vụ, in tờ mới bằng P"))
