"""Hồ sơ pháp lý: by which law the ward works, and which single keys it has its own way, each with its source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.office.profile import give_back_key, override_key
from app.refusal import Refusal
from app.rules.law.overrides import HOTLINE, KEYS, as_typed
from ui.counter import Counter
from ui.language import say, tr
from ui.places.reference_sheet import ReferenceSheet
from ui.places.system_page import ListPage
from ui.widgets.button import Button
from ui.widgets.field import Line, LineField
from ui.widgets.lines import Cell, Column, Row
from ui.widgets.text import Text, announce

if TYPE_CHECKING:
    from app.rules.law.regime import Regime

TITLES = {
    "desk_name": tr("Bộ phận"),
    HOTLINE: tr("Điện thoại phản ánh"),
    "office_hours": tr("Giờ làm việc theo mùa"),
    "cutoff": tr("Nhận sau giờ này tính ngày sau"),
    "cutoff_shifts_day_limits": tr("Giờ ấy cũng dời hạn tính bằng ngày"),
    "due_time": tr("Giờ hẹn trả"),
    "supplement.max": tr("Yêu cầu bổ sung, số lần"),
    "supplement.within_working_days": tr("Yêu cầu bổ sung trong, ngày làm việc"),
    "notify_days_before": tr("Báo trễ trước hạn, ngày"),
    "number_suffixes.receipt": tr("Ký hiệu giấy tiếp nhận"),
    "number_suffixes.supplement": tr("Ký hiệu phiếu bổ sung"),
    "number_suffixes.refusal": tr("Ký hiệu phiếu từ chối"),
    "number_suffixes.apology": tr("Ký hiệu phiếu xin lỗi"),
    "number_suffixes.stop": tr("Ký hiệu thông báo dừng"),
    "number_suffixes.control_sheet": tr("Ký hiệu phiếu kiểm soát"),
    "number_suffixes.register": tr("Ký hiệu sổ theo dõi"),
    "apology.broadcast_times": tr("Phát lời xin lỗi, số lần"),
}
"""Every key that a ward may have its own way, as people call it."""
_SAVED = (tr("Đã lưu, hồ sơ nhận từ nay theo mục này."), tr("Đã lưu, giấy in từ nay mang số này."))
_GIVEN_BACK = (tr("Đã trở lại theo hồ sơ pháp lý."), tr("Đã trở lại số lúc cài đặt quầy."))
"""What was done, of a key that the law says and of the hotline."""


class OverrideSheet(ReferenceSheet):
    """``saved()`` when a key became the ward's own."""

    kept_as = "profile"
    saved = Signal()

    def __init__(self, window: QWidget, counter: Counter, key: str) -> None:
        super().__init__(window, counter, tr("Sửa riêng của phường"), TITLES[key], tr("Lưu riêng của phường"))
        self._key = key
        like = as_typed(counter.desk.regime, key) or (tr("như 0239 3 855 000") if key == HOTLINE else "")
        self.value = LineField(tr("Giá trị"), placeholder=like)
        self.value.line.show_words(as_typed(counter.desk.regime, key))
        self.add("value", self.value)
        self.source = LineField(tr("Văn bản làm căn cứ"), placeholder=tr("số quyết định, ngày"))
        self.add("source", self.source)
        words = (
            tr(
                "Dùng ở mọi quầy của phường sau khi đồng bộ, in trên giấy từ nay. Tờ niêm yết có số cũ phải thay."
            )
            if key == HOTLINE
            else tr(
                "Dùng ở mọi quầy của phường sau khi đồng bộ, cho hồ sơ nhận từ nay. Ngày đã hẹn không đổi."
            )
        )
        self.form.addWidget(Text(words, "secondary", "ink2", wrap=True))

    def readable(self) -> bool:
        return True

    def carry_out(self) -> None:
        self.counter.do(override_key, self._key, self.value.words_typed, self.source.words_typed)
        self.saved.emit()


class ProfilePage(ListPage):
    """What the profile says and what the ward says, by key; the law it stands on above them."""

    def __init__(self, counter: Counter) -> None:
        columns = (Column(tr("Mục")), Column(tr("Giá trị"), 300), Column(tr("Nguồn"), 240, room=560))
        super().__init__("certificate", tr("Hồ sơ pháp lý"), counter, columns)
        self.law = Text("", "secondary", "ink2", wrap=True)
        self.expired = Text("", "secondary_strong", "caution", wrap=True)
        self.words = Text("", "secondary_strong", "ink2", wrap=True)
        self.own = Button(tr("Sửa riêng của phường"), icon="pencil", key="Enter")
        self.back = Button(tr("Theo hồ sơ pháp lý"), icon="arrow-back-up")
        self.card.body.addWidget(self.law)
        self.card.body.addWidget(self.expired)
        self.card.body.addWidget(self.view, 1)
        self.view.setMinimumHeight(220)
        self.card.body.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.own)
        row.addWidget(self.back)
        row.addStretch(1)
        self.card.body.addLayout(row)
        self.own.clicked.connect(lambda _=False: self._open(self.view.chosen))
        self.back.clicked.connect(lambda _=False: self._give_back())
        self.view.opened.connect(self._open)
        self.view.moved.connect(lambda _: self._show_buttons())
        self.sheet: OverrideSheet | None = None

    @property
    def state(self) -> str:
        own = len(self.counter.desk.overrides)
        title = self.counter.desk.regime.title
        return tr("{title}, {count} mục riêng").format(title=title, count=own) if own else title

    def show_state(self) -> None:
        regime, today = self.counter.desk.regime, self.counter.now().date()
        until = f"{regime.valid_until:%d/%m/%Y}" if regime.valid_until else tr("nay")
        self.card.say(
            tr(
                "{title}; hiệu lực {since} – {until}. Biểu mẫu {forms}, mã hồ sơ {code}, cấp trên {upper}."
            ).format(
                title=regime.title,
                since=f"{regime.valid_from:%d/%m/%Y}",
                until=until,
                forms=regime.form_set,
                code=regime.code_format,
                upper=self.counter.desk.settings.upper_office,
            )
        )
        self.law.setText(tr("Căn cứ: {basis}").format(basis="; ".join(regime.legal_basis)))
        self.expired.setText(
            "" if regime.in_force(today) else tr("Hôm nay ở ngoài thời gian hiệu lực của hồ sơ pháp lý này.")
        )
        self.expired.setVisible(bool(self.expired.text()))
        own = {each.key: each for each in self.counter.desk.overrides}
        self.show_rows([self._row(key, own.get(key)) for key in KEYS])
        if not self.view.chosen:
            self.view.choose("")
        self._show_buttons()

    def _row(self, key: str, own: object) -> Row:
        none = tr("chưa có") if key == HOTLINE else tr("không quy định")
        value = as_typed(self._as_in_force, key) or none
        found = next((each for each in self.counter.desk.overrides if each is own), None)
        if found is None:
            source = Cell(tr("lúc cài đặt quầy") if key == HOTLINE else tr("hồ sơ pháp lý"))
        else:
            by = self.counter.desk.staff.get(found.by)
            who = tr("phường, {by} {at:%d/%m/%Y}").format(by=by.name if by else found.by, at=found.at)
            source = Cell(found.source, who, "caution")
        first, _, further = value.partition("; ")  # the hours of each season in a line of its own
        return Row(key, (Cell(TITLES[key]), Cell(first, further), source))

    @property
    def _as_in_force(self) -> Regime:
        """With the season of today before the others: the first line of a row is the strong one."""
        desk = self.counter.desk
        return replace(desk.regime, office_hours=desk.calendar.seasons(self.counter.now().date()))

    def _show_buttons(self) -> None:
        own = {each.key for each in self.counter.desk.overrides}
        self.own.setVisible(self.leads and bool(self.view.chosen))
        self.back.setVisible(self.leads and self.view.chosen in own)
        at_first = self.view.chosen == HOTLINE
        self.back.show_words(tr("Số lúc cài đặt quầy") if at_first else tr("Theo hồ sơ pháp lý"))
        if not self.leads:
            self._say(tr("Sửa riêng của phường: người phụ trách hoặc lãnh đạo."))
        self.words.setVisible(bool(self.words.text()))

    def _open(self, key: str) -> None:
        if key and self.leads:
            self.sheet = sheet = OverrideSheet(self.host, self.counter, key)
            sheet.saved.connect(lambda: self._changed(self._saved(key)))
            control = sheet.value.control
            assert isinstance(control, Line)
            sheet.begin(control, key)
            control.selectAll()

    def _saved(self, key: str) -> str:
        if key == HOTLINE and not self.counter.desk.regime.hotline:
            return tr("Đã lưu, giấy in từ nay không ghi số phản ánh.")
        return _SAVED[key == HOTLINE]

    def _give_back(self) -> None:
        key = self.view.chosen
        try:
            self.counter.do(give_back_key, key)
        except Refusal as refusal:
            self._say(say(refusal))
            return
        self.view.setFocus()  # the button goes: its cursor would fall into the search of the window
        self._changed(_GIVEN_BACK[key == HOTLINE])

    def _changed(self, words: str) -> None:
        self.show_state()
        self.changed.emit()
        self._say(words)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.words.setVisible(bool(words))
        announce(self.words, words)
