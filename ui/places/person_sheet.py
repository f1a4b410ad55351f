"""A person entered or changed: name, post, duties."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.office.opening import NewStaff, change_staff
from ui.counter import Counter
from ui.language import tr
from ui.places.reference_sheet import ReferenceSheet
from ui.widgets.field import Line, LineField
from ui.widgets.option_card import OptionCard
from ui.widgets.sheet import ENTER
from ui.widgets.text import Text

if TYPE_CHECKING:
    from app.desk.reference import StaffMember

DUTY_WORDS = (
    ("clerk", tr("Tiếp nhận và trả")),
    ("supervisor", tr("Phụ trách một cửa")),
    ("deputy", tr("Phó Chủ tịch, ký thư")),
    ("head", tr("Chủ tịch, ký thư")),
)
_BELOW = {
    "clerk": tr("nhận hồ sơ, trả kết quả"),
    "supervisor": tr("xem cả phường, thêm người, mở khóa"),
    "deputy": tr("ký thư xin lỗi thay Chủ tịch"),
    "head": tr("ký thư xin lỗi, mọi quyền"),
}
_FIRST_SECRET = tr(
    "Người mới tự chọn mã PIN khi đăng nhập lần đầu, có một người ở quầy xác nhận; "
    "người ký chọn mật khẩu dài hơn."
)
_ICONS = {"clerk": "file-plus", "supervisor": "users-group", "deputy": "writing-sign", "head": "rubber-stamp"}


class PersonSheet(ReferenceSheet):
    """``saved(NewStaff)`` when the person was entered.

    ``taken``: every code that somebody has or had. Without ``signing`` nobody is made a signer.
    """

    kept_as = "person"
    saved = Signal(object)

    def __init__(
        self,
        window: QWidget,
        counter: Counter,
        member: StaffMember | None,
        taken: Iterable[str],
        *,
        signing: bool,
    ) -> None:
        title = tr("Sửa người dùng") if member else tr("Thêm người dùng")
        super().__init__(window, counter, title, "", tr("Lưu"))
        self._member, self._taken = member, frozenset(taken)
        self.name = LineField(tr("Họ và tên"), placeholder=tr("như trong quyết định"))
        self.post = LineField(tr("Chức vụ, in trên giấy tờ"), placeholder="Công chức tiếp nhận")
        self.duties: dict[str, OptionCard] = {}
        self.add("name", self.name)
        self.add("post", self.post)
        self._offer_duties([duty for duty, _ in DUTY_WORDS if signing or duty in {"clerk", "supervisor"}])
        self.form.addWidget(Text(_FIRST_SECRET, "secondary", "ink2", wrap=True))
        if member is not None:
            self.name.line.show_words(member.name)
            self.post.line.show_words(member.post)

    def _offer_duties(self, offered: Collection[str]) -> None:
        for duty, words in DUTY_WORDS:
            if duty in offered:
                card = self.duties[duty] = OptionCard(_ICONS[duty], words, _BELOW[duty])
                card.setChecked(duty in self._member.duties if self._member else duty == "clerk")
                card.toggled.connect(lambda _: self._forgive(None))
                self.form.addWidget(card)

    @property
    def _chosen(self) -> tuple[str, ...]:
        return tuple(duty for duty, card in self.duties.items() if card.isChecked())

    def contents(self) -> dict[str, str]:
        return {**super().contents(), "duties": " ".join(self._chosen)}

    def show_contents(self, contents: Mapping[str, object]) -> None:
        super().show_contents(contents)
        if isinstance(duties := contents.get("duties"), str):
            for duty, card in self.duties.items():
                card.setChecked(duty in duties.split())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and isinstance(self.focusWidget(), Line):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def readable(self) -> bool:
        for field in (self.name, self.post):
            field.show_error("" if field.words_typed else tr("chưa có"))
        if self._chosen and self.name.words_typed and self.post.words_typed:
            return True
        self.show_error(tr("Cần họ tên, chức vụ và ít nhất một nhiệm vụ."))
        return False

    def carry_out(self) -> None:
        code = (
            self._member.code
            if self._member
            else next_code(self._taken | self.counter.desk.staff.keys(), self._chosen)
        )
        level = self._member.level if self._member else "xa"
        person = NewStaff(code, self.name.words_typed, self.post.words_typed, self._chosen, level)
        self.counter.do(change_staff, person)
        self.saved.emit(person)


def next_code(taken: Collection[str], duties: tuple[str, ...]) -> str:
    """A code nobody ever had, those who left included: ct, pct or nv and a number."""
    head = "ct" if "head" in duties else "pct" if "deputy" in duties else "nv"
    return next(code for n in range(1, 1000) if (code := f"{head}{n:02}") not in taken)
