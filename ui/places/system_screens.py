"""Màn hình công dân: which monitor shows what, and a look at it on the clerk's own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from ui.citizen.displays import offered
from ui.counter import Counter
from ui.language import tr
from ui.places.system_page import Card, SystemPage
from ui.preferences import SCREENS, Preferences
from ui.widgets.button import Button
from ui.widgets.field import Field, Picker
from ui.widgets.text import announce

_WORDS = {
    "counter": (tr("Trước quầy"), tr("Người dân xem lại ngày hẹn và đánh giá. Đặt quay về phía quầy.")),
    "waiting": (tr("Phòng chờ"), tr("Gọi số, kết quả đã có, niêm yết. Không bao giờ hiện tên ai.")),
    "tickets": (tr("Lấy số"), tr("Người dân chạm để lấy số thứ tự.")),
}


class ScreensPage(SystemPage):
    """A card for each kind of screen."""

    def __init__(self, counter: Counter, preferences: Preferences) -> None:
        super().__init__("device-tv", tr("Màn hình công dân"), counter)
        self._preferences = preferences
        self.pickers: dict[str, Picker] = {}
        self.previews: dict[str, Button] = {}
        self._cards: dict[str, Card] = {}
        for kind in SCREENS:
            self.body.addWidget(self._card(kind))
        self.body.addStretch(1)

    def _card(self, kind: str) -> Card:
        title, words = _WORDS[kind]
        card = Card("device-tv", title)
        card.say(words)
        picker, preview = Picker(), Button(tr("Xem thử"), icon="eye")
        picker.activated.connect(lambda _: self._choose(kind))
        preview.setAccessibleName(tr("Xem thử: {screen}").format(screen=title))
        preview.clicked.connect(lambda: self._preview(kind))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field(tr("Hiện trên"), picker), 1)
        row.addWidget(preview, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        self.pickers[kind], self.previews[kind], self._cards[kind] = picker, preview, card
        return card

    @property
    def state(self) -> str:
        used = [kind for kind in SCREENS if self._preferences.screen(kind)]
        return ", ".join(_WORDS[kind][0] for kind in used) if used else tr("chưa dùng")

    def show_state(self) -> None:
        monitors = offered()
        for kind, picker in self.pickers.items():
            picker.clear()
            picker.addItem(tr("Không dùng"), "")
            for key, words in monitors:
                picker.addItem(words, key)
            chosen = self._preferences.screen(kind)
            if chosen and picker.findData(chosen) < 0:
                picker.addItem(tr("{name}, đang tháo ra").format(name=chosen.partition("|")[0]), chosen)
            picker.setCurrentIndex(picker.findData(chosen))
            # The citizen windows begin half a second after the counter.
            self.previews[kind].setVisible(self.host.watching is not None)

    def _choose(self, kind: str) -> None:
        chosen = str(self.pickers[kind].currentData())
        for other in SCREENS:
            if other != kind and chosen and self._preferences.screen(other) == chosen:
                # One monitor is one screen: the last word holds.
                self._preferences.choose_screen(other, "")
        self._preferences.choose_screen(kind, chosen)
        watching = self.host.watching
        if watching is not None:
            watching.screens.place()
            shown = watching.screens.windows[kind].isVisible()
            if chosen and not shown:
                card = self._cards[kind]
                card.say(tr("Màn hình này đang hiện cửa sổ làm việc. Chọn màn hình khác, hoặc xem thử."))
                announce(card, card.below.text())
            else:
                self._cards[kind].say(_WORDS[kind][1])
        self.show_state()
        self.changed.emit()

    def _preview(self, kind: str) -> None:
        watching = self.host.watching
        if watching is not None:
            watching.screens.preview(kind)
