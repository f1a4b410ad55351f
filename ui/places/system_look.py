"""Giao diện: theme, size of words, language, and when the counter locks itself."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from ui.counter import Counter
from ui.language import LANGUAGES, spoken, tr
from ui.places.system_page import Card, SystemPage
from ui.preferences import FACTORS, Preferences
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.segments import Segments
from ui.widgets.text import Text

_THEMES = (("system", tr("Theo máy")), ("light", tr("Sáng")), ("dark", tr("Tối")))
_SIZES = tuple(zip((str(factor) for factor in FACTORS), (tr("Vừa"), tr("To"), tr("Rất to")), strict=True))
_MINUTES = (1, 3, 5, 10, 15)


class LookPage(SystemPage):
    """What each person likes, and what holds for the machine."""

    def __init__(self, counter: Counter, preferences: Preferences) -> None:
        super().__init__("sun", tr("Giao diện, ngôn ngữ"), counter)
        self._preferences = preferences
        self.theme = Segments(tr("Màu"), _THEMES, "system")
        self.factor = Segments(tr("Cỡ chữ"), _SIZES, _SIZES[0][0])
        self.language = Segments(tr("Ngôn ngữ"), tuple(LANGUAGES.items()), spoken())
        self.reopen = Button(tr("Mở lại ngay"), icon="refresh")
        minutes = tuple((str(n), tr("{n} phút").format(n=n)) for n in _MINUTES)
        self.lock = Segments(tr("Tự khóa khi không có ai"), minutes, str(_MINUTES[1]))
        self.theme.chosen.connect(self._choose_theme)
        self.factor.chosen.connect(self._choose_factor)
        self.language.chosen.connect(self._choose_language)
        self.language.chosen.connect(lambda _: QTimer.singleShot(0, self, self._bring_reopen))
        self.reopen.clicked.connect(lambda _=False: self.host.reopen_in_other_language())
        self.lock.chosen.connect(self._choose_lock)
        self._lay_out()

    def _lay_out(self) -> None:
        own, whole = Card("user", tr("Của riêng bạn")), Card("device-desktop", tr("Của máy này"))
        own.say(tr("Người khác đăng nhập thì thấy như họ đã chọn."))
        whole.below.hide()
        sizes = Text(tr("Ctrl + và Ctrl − đổi cỡ chữ ở mọi nơi."), "secondary", "ink2", wrap=True)
        self.told = Text("", "secondary_strong", "caution", wrap=True)
        for card, parts in (
            (own, (_named(self.theme), _named(self.factor), sizes)),
            (whole, (_named(self.language), self.told, self.reopen, _named(self.lock))),
        ):
            for part in parts:
                card.body.addWidget(part)
            self.body.addWidget(card)
        self.body.addStretch(1)

    @property
    def state(self) -> str:
        person = self.counter.person.code
        return tr("{theme}, chữ {size}, {language}").format(
            theme=dict(_THEMES)[self._preferences.theme(person)].lower(),
            size=dict(_SIZES)[str(self._preferences.factor(person))].lower(),
            language=LANGUAGES[spoken()],
        )

    def show_state(self) -> None:
        look = self.host.look
        self.theme.show_value(look.theme)
        self.factor.show_value(str(look.factor))
        self.lock.show_value(str(min(_MINUTES, key=lambda n: abs(n - self._preferences.lock_after_minutes))))
        self._choose_language(self.language.value)

    def _choose_theme(self, theme: str) -> None:
        self.host.look.choose_theme(theme)
        self.changed.emit()

    def _choose_factor(self, factor: str) -> None:
        self.host.look.choose_factor(float(factor))
        self.changed.emit()

    def _choose_language(self, language: str) -> None:
        other = language != spoken()
        self.reopen.setVisible(other)
        self.told.setVisible(other)
        self.told.setText(
            tr("Cửa sổ đóng rồi mở lại bằng {language}. Chữ đang gõ được giữ.").format(
                language=LANGUAGES[language]
            )
        )

    def _bring_reopen(self) -> None:
        # Below the fold, in large words, nobody would know that a button has come.
        if self.reopen.isVisibleTo(self):
            self.ensureWidgetVisible(self.reopen)

    def _choose_lock(self, minutes: str) -> None:
        self._preferences.choose_lock_after(int(minutes))
        self.host.door.choose_lock_after()


def _named(control: Segments) -> Field:
    """``control`` under its name, which goes on saying what is chosen."""
    said = control.accessibleName()
    field = Field(said.partition(":")[0], control)
    control.setAccessibleName(said)
    return field
