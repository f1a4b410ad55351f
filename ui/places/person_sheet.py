"""A person entered or changed: name, post, duties."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.acts.opening import NewStaff
from ui.language import tr
from ui.widgets.button import Button
from ui.widgets.field import Line, LineField
from ui.widgets.option_card import OptionCard
from ui.widgets.sheet import ENTER, Sheet
from ui.widgets.text import Text, announce

if TYPE_CHECKING:
    from app.reference import StaffMember

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
_ICONS = {"clerk": "file-plus", "supervisor": "users-group", "deputy": "writing-sign", "head": "rubber-stamp"}


class PersonSheet(Sheet):
    """``ready(NewStaff)`` when it is to be saved; :meth:`say` why it was not.

    ``taken``: every code that somebody has or had. Without ``signing`` nobody is made a signer.
    """

    kept_as = "person"
    ready = Signal(object)

    def __init__(
        self,
        window: QWidget,
        member: StaffMember | None,
        taken: Iterable[str],
        *,
        signing: bool,
    ) -> None:
        super().__init__(window, tr("Sửa người dùng") if member else tr("Thêm người dùng"))
        self._member, self._taken = member, frozenset(taken)
        self.name = LineField(tr("Họ và tên"), placeholder=tr("như trong quyết định"))
        self.post = LineField(tr("Chức vụ, in trên giấy tờ"), placeholder="Công chức tiếp nhận")
        self.duties: dict[str, OptionCard] = {}
        self.problem = Text("", "secondary_strong", "bad", wrap=True)
        self.problem.hide()
        self.save = Button(tr("Lưu"), "primary_small", icon="check", key="Enter")
        self.save.clicked.connect(self._save)
        for field in (self.name, self.post):
            self.body.addWidget(field)
        for duty, words in DUTY_WORDS:
            if signing or duty in {"clerk", "supervisor"}:
                card = self.duties[duty] = OptionCard(_ICONS[duty], words, _BELOW[duty])
                card.setChecked(duty in member.duties if member else duty == "clerk")
                self.body.addWidget(card)
        self.body.addWidget(
            Text(
                tr(
                    "Người mới tự chọn mã PIN khi đăng nhập lần đầu, có một người ở quầy xác nhận; "
                    "người ký chọn mật khẩu dài hơn."
                ),
                "secondary",
                "ink2",
                wrap=True,
            )
        )
        self.body.addWidget(self.problem)
        self.body.addStretch(1)
        self.foot.addWidget(self.save, 1)
        if member is not None:
            self.name.line.show_words(member.name)
            self.post.line.show_words(member.post)

    @property
    def typed(self) -> dict[str, object]:
        """What stands in the sheet, to be kept."""
        return {
            "name": self.name.line.text(),
            "post": self.post.line.text(),
            "duties": [duty for duty, card in self.duties.items() if card.isChecked()],
        }

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what was typed before the sheet was closed unsaved."""
        self.name.line.show_words(typed["name"])
        self.post.line.show_words(typed["post"])
        for duty, card in self.duties.items():
            card.setChecked(duty in typed["duties"])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now = self.focusWidget()
        if event.key() not in ENTER or isinstance(now, Button):
            super().keyPressEvent(event)
        elif isinstance(now, Line):
            self.focusNextChild()
        else:
            self._save()

    def _save(self) -> None:
        self.name.show_error("" if self.name.words_typed else tr("chưa có"))
        self.post.show_error("" if self.post.words_typed else tr("chưa có"))
        duties = tuple(duty for duty, card in self.duties.items() if card.isChecked())
        if not duties or self.name.error or self.post.error:
            self.say(tr("Cần họ tên, chức vụ và ít nhất một nhiệm vụ."))
            return
        code = self._member.code if self._member else next_code(self._taken, duties)
        level = self._member.level if self._member else "xa"
        self.ready.emit(NewStaff(code, self.name.words_typed, self.post.words_typed, duties, level))

    def say(self, words: str) -> None:
        """Say beside the button why it was not saved."""
        self.problem.setText(words)
        self.problem.show()
        announce(self.problem, words)


def next_code(taken: Collection[str], duties: tuple[str, ...]) -> str:
    """A code nobody ever had, those who left included: ct, pct or nv and a number."""
    head = "ct" if "head" in duties else "pct" if "deputy" in duties else "nv"
    return next(code for n in range(1, 1000) if (code := f"{head}{n:02}") not in taken)
