"""The window when the desk cannot be opened: one sentence, where the folder is, what to do. No traceback."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.refusal import Refusal
from ui.language import say, tr
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.text import Mark, Text


class RefusedPage(QWidget):
    """Shows why the desk was not opened."""

    def __init__(self, refusal: Refusal, folder: Path) -> None:
        super().__init__()
        self.setWindowTitle(tr("Một Cửa"))
        self.resize(720, 420)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        card = Surface(margins=(36, 32, 36, 32))
        card.body.addWidget(Mark("alert-triangle", 34, "caution"))
        card.body.addWidget(Text(tr("Chưa mở được quầy"), "page"))
        self.words = Text(say(refusal), "field", wrap=True)
        card.body.addWidget(self.words)
        where = Text(tr("Thư mục: {folder}").format(folder=folder), "secondary", "ink2", wrap=True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(where)
        card.body.addStretch(1)
        close = Button(tr("Đóng"), "primary_small")
        close.clicked.connect(self.close)
        card.body.addWidget(close)
        column.addWidget(card)
