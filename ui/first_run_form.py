"""The fields of the first start: what a desk must know before it may receive, with an example or a default in each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.settings import Settings
from app.desk.shipped import calendar_days, catalogue, regime, regimes
from app.refusal import Refusal
from app.rules.text.identity import is_phone
from app.rules.text.numbering import CODE, dossier_code
from app.rules.text.words import fold, nfc
from ui.language import tr
from ui.widgets.field import Field, LineField
from ui.widgets.segments import Segments
from ui.widgets.text import Text

_KINDS = ("phường", "xã", "thị trấn", "đặc khu")
_SHORT = {"hatinh-2025": tr("Từ 01/7/2025"), "hatinh-2017": tr("TP Hà Tĩnh, 2016–2018")}
"""The profiles that ship, the one that most need first; one that is only a file stands behind them by its title."""
_FALSE = "99.01"
_MOST_DESKS = 99
_TWO_DIGITS = QRegularExpressionValidator(QRegularExpression("[0-9]{0,2}"))
_FIVE_DIGITS = QRegularExpressionValidator(QRegularExpression("[0-9]{0,5}"))
REAL, TRIAL = "real", "trial"
_PURPOSES = ((REAL, tr("Làm việc thật")), (TRIAL, tr("Dùng thử")))

Rows = list[list[tuple[Field, int]]]


def offered() -> list[tuple[str, str]]:
    """The legal profiles that may be chosen, with their words."""
    further = [profile for profile in regimes() if profile not in _SHORT]
    return [*_SHORT.items(), *((profile, regime(profile).title) for profile in further)]


def example(profile: str) -> str:
    """A unit's identifier in the order of the profile's codes; false on purpose."""
    false = iter(_FALSE.split("."))
    known = {"M": "H27", "V": "000"}
    letters = regime(profile).code_format.partition("-")[0].split(".")
    return ".".join(known.get(letter) or next(false, "02") for letter in letters)


def shape(profile: str) -> str:
    """How a real one looks: an example that could be typed would be refused."""
    hidden = dict.fromkeys((*_FALSE.split("."), "02"), "··")
    return ".".join(hidden.get(word, word) for word in example(profile).split("."))


class FirstRunForm:
    """The fields of the unit, what is wrong with them, and what they say as a desk's settings."""

    def __init__(self) -> None:
        self.ward_name = LineField(tr("Tên phường, xã"), placeholder=tr("phường Nguyễn Du"))
        self.purpose = Segments(tr("Mở để"), _PURPOSES, REAL)
        self.warned = Text("", "secondary", "ink2", wrap=True)
        self._purpose = Field(tr("Mở để"), _over(self.purpose, self.warned))
        self.ward = LineField(tr("Mã phường, xã (GSO)"), figures=True, placeholder=tr("năm số"))
        self.ward.line.setValidator(_FIVE_DIGITS)
        self.desk = LineField(tr("Số quầy"), figures=True)
        self.desk.line.setValidator(_TWO_DIGITS)
        self.desk.line.setText("1")
        self._offered = offered()
        self.profile = Segments(tr("Hồ sơ pháp lý"), self._offered, self._offered[0][0])
        self.explained = Text("", "secondary", "ink2", wrap=True)
        self._profile = Field(tr("Hồ sơ pháp lý"), _over(self.profile, self.explained))
        self.identifier = LineField(tr("Mã định danh đơn vị"), figures=True)
        self.upper_office = LineField(tr("Cơ quan cấp trên"))
        self.hotline = LineField(
            tr("Số điện thoại phản ánh, in trên phiếu"), figures=True, placeholder=tr("để trống nếu chưa có")
        )
        self.profile.chosen.connect(lambda _: self._explain())
        self.purpose.chosen.connect(lambda _: self._explain())
        for field in (self.ward_name, self.ward, self.desk, self.identifier, self.hotline):
            field.line.textEdited.connect(lambda _, field=field: field.show_error(""))
        self._explain()

    def unit_rows(self) -> Rows:
        """The rows about the office; each field with its share of twelve."""
        return [
            [(self.ward_name, 6), (self.ward, 4), (self.desk, 2)],
            [(self._purpose, 6), (self._profile, 6)],
            [(self.identifier, 6), (self.upper_office, 6)],
            [(self.hotline, 12)],
        ]

    def _explain(self) -> None:
        """Say what the chosen profile means, and follow it where nothing else was typed."""
        chosen = regime(self.profile.value)
        self.explained.setText(
            tr("{title}. Quầy là {desk_name}; mã hồ sơ theo mẫu {code_format}.").format(
                title=chosen.title, desk_name=chosen.desk_name, code_format=chosen.code_format
            )
        )
        self.warned.setText(
            tr("Giấy in mang chữ 'Bản diễn tập'. Để trống hai mã cũng được; sau không đổi thành quầy thật.")
            if self.is_rehearsal
            else tr(
                "Cần mã GSO (danh mục đơn vị hành chính của Cục Thống kê) và mã định danh của đơn vị: "
                "số hồ sơ đã cấp không đổi được nữa."
            )
        )
        real = tr("dạng {code}, hỏi Văn phòng UBND").format(code=shape(chosen.id))
        self.identifier.line.setPlaceholderText(example(chosen.id) if self.is_rehearsal else real)
        if self.upper_office.words_typed in {"", *(regime(name).upper_office for name, _ in self._offered)}:
            self.upper_office.line.setText(chosen.upper_office)

    def problems(self) -> list[tuple[str, QWidget]]:
        """What must be mended, by the field's name, in the order of the form; said at the fields too."""
        told = self._told()
        for field, words in told:
            field.show_error(words)
        return _listed(told)

    def faults(self) -> list[tuple[str, QWidget]]:
        """What must be mended, said nowhere."""
        return _listed(self._told())

    def judge(self, line: QWidget | None) -> bool:
        """Is what stands in this line right? What is wrong is said at once, and Enter does not leave it."""
        wrong = [(field, words) for field, words in self._told() if field.line is line and words]
        for field, words in wrong:
            field.show_error(words)
        return not wrong

    def _told(self) -> tuple[tuple[LineField, str], ...]:
        return (
            (self.ward_name, self._name_problem()),
            (self.ward, "" if self._may_be_empty(self.ward) or _digits(self.ward, 5) else tr("năm chữ số")),
            (self.desk, "" if 1 <= self._desk <= _MOST_DESKS else f"1–{_MOST_DESKS}"),
            (
                self.identifier,
                self._identifier_problem(),
            ),
            (self.upper_office, "" if self.upper_office.words_typed else tr("chưa có")),
            (self.hotline, self._hotline_problem()),
        )

    def _hotline_problem(self) -> str:
        typed = self.hotline.words_typed
        return (
            ""
            if not typed or is_phone(typed)
            else tr("không phải số điện thoại, như 0239 3 855 000 hoặc 1022")
        )

    def _name_problem(self) -> str:
        if self.kind:
            return ""
        plain = fold(self.ward_name.words_typed)
        if any(plain.startswith(f"{fold(kind)} ") for kind in _KINDS):
            return tr("viết có dấu: phường …, xã …")
        return tr("thiếu chữ phường, xã")

    @property
    def fixed(self) -> str:
        """What can never be changed once the desk is made. Ask :meth:`problems` first."""
        made = self.settings()
        return f"{made.ward}  ·  {made.identifier}  ·  {tr('quầy {desk}').format(desk=made.desk)}"

    @property
    def kind(self) -> str:
        """'phường' or 'xã', '' when the name does not begin so or says nothing more."""
        words = nfc(self.ward_name.words_typed)
        kinds = [kind for kind in _KINDS if words.lower().startswith(f"{kind} ")]
        return kinds[0] if kinds else ""

    @property
    def _desk(self) -> int:
        words = self.desk.words_typed
        return int(words) if words.isascii() and words.isdigit() else 0

    @property
    def is_rehearsal(self) -> bool:
        """Is the desk to be tried only? Then codes may be false: its papers say so."""
        return self.purpose.value == TRIAL

    def _may_be_empty(self, field: LineField) -> bool:
        return self.is_rehearsal and not field.words_typed

    def _identifier_problem(self) -> str:
        if not self.identifier.words_typed:
            return "" if self.is_rehearsal else tr("chưa có")
        if not self.is_rehearsal and self._identifier == example(self.profile.value):
            return tr("mã này chỉ là ví dụ")
        shown = (example if self.is_rehearsal else shape)(self.profile.value)
        return "" if self._fits() else tr("như {example}").format(example=shown)

    def _fits(self) -> bool:
        form = regime(self.profile.value).code_format
        try:
            return CODE.match(dossier_code(form, self._identifier, date(2025, 1, 1), 1)) is not None
        except Refusal:
            return False

    @property
    def _identifier(self) -> str:
        return self.identifier.words_typed.upper() or example(self.profile.value)

    def settings(self) -> Settings:
        """The desk's settings. Ask :meth:`problems` first."""
        place = nfc(self.ward_name.words_typed)[len(self.kind) :].strip()
        return Settings(
            key_id="",
            ward=self.ward.words_typed or "-".join(fold(f"{self.kind} {place}").split()),
            ward_name=f"{self.kind} {place}",
            place=place,
            identifier=self._identifier,
            upper_office=nfc(self.upper_office.words_typed),
            desk=self._desk,
            regime=self.profile.value,
            hotline=self.hotline.words_typed,
            demo=self.is_rehearsal,
        )


def _listed(told: Sequence[tuple[LineField, str]]) -> list[tuple[str, QWidget]]:
    return [(field.label.text(), field.line) for field, words in told if words]


def _digits(field: LineField, count: int) -> bool:
    words = field.words_typed
    return words.isascii() and words.isdigit() and len(words) == count


def _over(upper: QWidget, lower: QWidget) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(upper)
    column.addWidget(lower)
    return both


def summary(profile: str) -> tuple[str, int]:
    """What a desk of a profile starts with, in lines, and how many procedures that are."""
    chosen = regime(profile)
    rows = [row for row in catalogue() if chosen.id in row.profiles]
    idle = [row.name for row in rows if not row.active]
    years = sorted({day.on.year for day in calendar_days()})
    unsure = sorted({day.on.year for day in calendar_days() if day.provisional})
    said = [
        chosen.title,
        tr("{active} thủ tục nhận được ngay.").format(active=len(rows) - len(idle)),
        tr("Ngày nghỉ từ {first} đến {last}; chưa chính thức: {unsure}.").format(
            first=years[0], last=years[-1], unsure=", ".join(map(str, unsure)) or tr("không có năm nào")
        ),
    ]
    if idle:
        said.append(tr("{count} thủ tục cần phường kiểm tra trước khi nhận:").format(count=len(idle)))
        said += [f"•  {name}" for name in idle]
    return "\n".join(said), len(rows)
