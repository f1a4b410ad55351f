"""F1: the keys of the place shown, and those that work everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.language import tr
from ui.widgets.button import Button
from ui.widgets.key_bar import Key
from ui.widgets.key_cap import KeyCap
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

EVERYWHERE = (
    Key("F1", tr("các phím ở đây")),
    Key("F2", tr("hồ sơ mới")),
    Key("F3", tr("quét hoặc tìm")),
    Key("F9", tr("in, in lại thứ đang xem")),
    Key("F10", tr("tới chỗ cần sửa đầu tiên")),
    Key("F11", tr("toàn màn hình")),
    Key("Ctrl +", tr("chữ to hơn, Ctrl − nhỏ lại")),
    Key("Ctrl 1–6", tr("đổi nơi làm việc")),
    Key("Ctrl L", tr("đổi người làm việc")),
    Key("Esc", tr("quay lại, đóng; không mất gì")),
)


class KeysSheet(Sheet):
    """The keys in two lists, each with what it does."""

    def __init__(self, window: QWidget, keys: Sequence[Key]) -> None:
        super().__init__(window, tr("Các phím"), tr("Máy quét dùng được ở mọi nơi, không cần bấm gì trước"))
        named = {key.cap for key in EVERYWHERE}
        here = [key for key in keys if key.cap not in named]
        if here:
            self.body.addWidget(Text(tr("Ở đây"), "emphasis"))
            self.body.addLayout(_table(here))
        self.body.addWidget(Text(tr("Ở mọi nơi"), "emphasis"))
        self.body.addLayout(_table(EVERYWHERE))
        self.body.addStretch(1)
        self._close = Button(tr("Đóng"), "primary_small", key="Esc")
        self._close.clicked.connect(self.step_back)
        self.foot.addWidget(self._close, 1)
        self.closed.connect(self.deleteLater)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self._close)


def _table(keys: Sequence[Key]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(0, 84)
    grid.setColumnStretch(1, 1)
    for n, key in enumerate(keys):
        grid.addWidget(KeyCap(key.cap), n, 0, Qt.AlignmentFlag.AlignLeft)
        words = Text(key.does, "body")
        words.setAccessibleName(f"{key.cap}: {key.does}")
        grid.addWidget(words, n, 1)
    return grid
