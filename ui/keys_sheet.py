"""F1: the keys of the place shown and those that work everywhere; from here to the manual, and the card of all keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.language import tr
from ui.printing import Printing
from ui.sent_words import SentWords
from ui.widgets.button import Button
from ui.widgets.key_bar import Key
from ui.widgets.key_cap import KeyCap
from ui.widgets.scrolling import scrolling
from ui.widgets.sheet import Sheet
from ui.widgets.text import Elided, Text

EVERYWHERE = (
    Key("F1", tr("các phím ở đây")),
    Key("F2", tr("hồ sơ mới")),
    Key("F3", tr("quét hoặc tìm")),
    Key("F9", tr("in, in lại thứ đang xem")),
    Key("F10", tr("tới chỗ cần sửa đầu tiên")),
    Key("F11", tr("toàn màn hình")),
    Key("Ctrl +", tr("chữ to hơn, Ctrl − nhỏ lại")),
    Key("Ctrl 1–6", tr("đổi nơi làm việc")),
    Key("Ctrl O", tr("mở thư mục tệp PDF")),
    Key("Ctrl L", tr("đổi người làm việc")),
    Key("Esc", tr("quay lại, đóng; không mất gì")),
)


class KeysSheet(Sheet):
    """The keys in two lists. F1 once more asks for the manual; F9 prints the card of all keys, given a printer."""

    manual_asked = Signal()

    def __init__(
        self,
        window: QWidget,
        keys: Sequence[Key],
        page: str,
        printing: Printing | None,
        card: Callable[[], bytes],
    ) -> None:
        subject = tr("Máy quét dùng được ở mọi nơi, không cần bấm gì trước")
        super().__init__(window, tr("Các phím"), subject if printing is not None else "")
        self._printing, self._card = printing, card
        everywhere = EVERYWHERE if printing is not None else ()
        named = {key.cap for key in everywhere}
        here = [key for key in keys if key.cap not in named]
        self._add_manual(page)
        scroll, rows = scrolling("clear")
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # in a low window arrows bring the last of them
        scroll.setAccessibleName(tr("Các phím"))
        rows.addLayout(_beside((tr("Ở đây"), here), (tr("Ở mọi nơi"), everywhere)))
        rows.addStretch(1)
        self.body.addWidget(scroll, 1)
        self._close = Button(tr("Đóng"), "primary_small")
        self._close.clicked.connect(self.step_back)
        if printing is not None:
            self.words = SentWords(printing)
            self.body.addWidget(self.words)
            self.print_card = Button(tr("In thẻ phím"), icon="printer", key="F9")
            self.print_card.clicked.connect(self._print)
            self.foot.addWidget(self.print_card, 1)
        self.foot.addWidget(self._close, 1)
        self.closed.connect(self.deleteLater)

    def _add_manual(self, page: str) -> None:
        self.manual = Button(tr("Hướng dẫn cho màn hình này"), icon="help-circle", key="F1")
        self.manual.clicked.connect(self.manual_asked)
        about = Elided(tr("Trang: {page}").format(page=page), "secondary", "ink2")
        self.body.addWidget(self.manual)
        self.body.addWidget(about)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self.manual)

    def _print(self) -> None:
        if self._printing is not None:
            self.words.follow(self._printing.print_paper(tr("Thẻ phím"), "the-phim", self._card))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.manual_asked.emit()
        elif event.key() == Qt.Key.Key_F9 and not event.isAutoRepeat():
            self._print()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            if isinstance(focused, Button):
                focused.click()
        else:
            super().keyPressEvent(event)


def _beside(*lists: tuple[str, Sequence[Key]]) -> QHBoxLayout:
    """The lists side by side, so that all of both is seen in a low window too."""
    row = QHBoxLayout()
    row.setSpacing(18)
    for n, (title, keys) in enumerate(lists):
        if keys:
            column = QVBoxLayout()
            column.setSpacing(6)
            column.addWidget(Text(title, "emphasis"))
            column.addLayout(_table(keys))
            column.addStretch(1)
            row.addLayout(column, 4 + n)  # what works everywhere takes more words
    return row


def _table(keys: Sequence[Key]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for n, key in enumerate(keys):
        grid.addWidget(KeyCap(key.cap), n, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        words = Text(key.does, "body", wrap=True)
        words.setAccessibleName(f"{key.cap}: {key.does}")
        grid.addWidget(words, n, 1)
    return grid
