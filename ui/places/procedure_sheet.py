"""A procedure put right, or a new one: what is saved is a new version, from its day on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desk.tables import cells_of
from app.office.catalogue import change_procedure, read_change
from app.rules.text.cells import UNIT_WORDS
from app.rules.time.counting import Unit
from app.rules.time.limits import ProcedureRow
from ui.counter import Counter
from ui.language import tr
from ui.places.reference_sheet import ReferenceSheet
from ui.widgets.field import Field, Line, LineField, Picker
from ui.widgets.passage import Passage
from ui.widgets.segments import Segments
from ui.widgets.text import Text

_UNITS = {
    Unit.WORKING_DAYS: tr("ngày làm việc"),
    Unit.CALENDAR_DAYS: tr("ngày"),
    Unit.WORKING_HOURS: tr("giờ làm việc"),
    Unit.SAME_DAY: tr("trong ngày"),
}
_KEPT = tr(
    "Hồ sơ đang mở giữ phiên bản lúc nhận. Hồ sơ nhận từ ngày áp dụng theo phiên bản mới. "
    "Các bước cách nhau bằng dấu chấm phẩy, cộng lại bằng thời hạn."
)


class ProcedureSheet(ReferenceSheet):
    """``saved(code)`` when the version was published. ``held`` is the version to be replaced, None for a new one."""

    kept_as = "procedure"
    saved = Signal(str)

    def __init__(self, window: QWidget, counter: Counter, held: ProcedureRow | None) -> None:
        title = tr("Sửa thủ tục") if held else tr("Thêm thủ tục")
        subject = f"{held.code} · {held.name}" if held else ""
        super().__init__(window, counter, title, subject, tr("Lưu phiên bản mới"))
        self._code = held.code if held else ""
        self._lay_out()
        self._fill(held)

    def _lay_out(self) -> None:
        if not self._code:
            self.add("code", LineField(tr("Mã thủ tục"), figures=True, placeholder="1.004873"))
        self.add("name_vi", LineField(tr("Tên thủ tục")))
        self.unit = Picker()
        for unit, words in _UNITS.items():
            self.unit.addItem(words, UNIT_WORDS[unit])
        self.add_row(
            ("field_vi", LineField(tr("Lĩnh vực")), 3),
            ("limit_value", LineField(tr("Thời hạn"), figures=True), 1),
            ("limit_unit", Field(tr("Đơn vị"), self.unit), 2),
        )
        self.add_row(
            ("legal_basis", LineField(tr("Văn bản công bố"), placeholder=tr("số quyết định, ngày")), 3),
            ("valid_from", LineField(tr("Áp dụng từ"), figures=True), 1),
        )
        self.active = Segments(tr("Trạng thái"), [("có", tr("Đang nhận")), ("không", tr("Chưa nhận"))], "có")
        self.add("active", Field(tr("Trạng thái"), self.active))
        self.add(
            "extension",
            LineField(tr("Gia hạn theo luật"), placeholder=tr("xác minh: 8 ngày làm việc")),
        )
        self.add(
            "channel_limits",
            LineField(
                tr("Thời hạn theo kênh nộp"), placeholder=tr("bưu chính: 20 ngày; trực tuyến: 15 ngày")
            ),
        )
        self.add("papers_short", Field(tr("Giấy tờ, cách nhau bằng dấu chấm phẩy"), Passage(2)))
        self.add_row(
            ("fee", LineField(tr("Phí, lệ phí, in trên giấy")), 2),
            ("fee_amount", LineField(tr("Số tiền, đồng"), figures=True), 1),
        )
        self.add("exemptions", LineField(tr("Ai được miễn, giảm")))
        shares = tr("Chi cục Thuế: 3; Văn phòng đăng ký đất đai: 5")
        self.add("joint", LineField(tr("Liên thông: cơ quan: số ngày trong thời hạn"), placeholder=shares))
        steps = tr("Tiếp nhận (một cửa): 0,5; Thẩm định (chuyên môn): 2; Ký (Chủ tịch): 0,5")
        self.add("steps", Field(tr("Các bước: tên (ai làm): số ngày"), Passage(2, steps)))
        self.form.addWidget(Text(_KEPT, "secondary", "ink2", wrap=True))

    def _fill(self, held: ProcedureRow | None) -> None:
        today = f"{self.counter.now():%d/%m/%Y}"
        shown = cells_of(held) if held else {"limit_unit": UNIT_WORDS[Unit.WORKING_DAYS], "active": "có"}
        basis = self.fields["legal_basis"].control
        assert isinstance(basis, Line)
        if shown.get("legal_basis"):
            basis.setPlaceholderText(shown["legal_basis"])
        # A new version rests on a decision of its own, and holds from a day of its own.
        for column, words in (shown | {"legal_basis": "", "valid_from": today}).items():
            control = self.fields[column].control if column in self.fields else None
            if isinstance(control, Line):
                control.show_words(words)
            elif isinstance(control, Passage):
                control.setPlainText(words)
            elif isinstance(control, Picker):
                control.setCurrentIndex(control.findData(words))
            elif isinstance(control, Segments):
                control.show_value(words)

    @property
    def typed(self) -> dict[str, str]:
        """What was typed, by the columns of the catalogue."""
        contents = self.contents()
        checked = {"confidence": "S"} if contents["active"] == "có" else {}
        return {"code": self._code, **contents, **checked}

    def readable(self) -> bool:
        _made, faults = read_change(self.counter.desk, self.typed, self.counter.now())
        return self.told(faults)

    def carry_out(self) -> None:
        made = self.counter.do(change_procedure, self.typed)
        self.saved.emit(made.code)


def open_procedure(window: QWidget, counter: Counter, held: ProcedureRow | None) -> ProcedureSheet:
    """Show the sheet; a new procedure begins with its code, a known one with what announced its change."""
    sheet = ProcedureSheet(window, counter, held)
    first = sheet.fields["legal_basis" if held else "code"].control
    sheet.begin(first, held.code if held else "")
    return sheet
