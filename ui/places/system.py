"""Hệ thống: what is true of this desk's exchange, printer, copies and folder, and the few things to do about them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.counter import Counter
from ui.language import tr
from ui.places.place import Place
from ui.places.system_cards import CopiesCard, DeskCard, ExchangeCard, PrinterCard
from ui.printing import Printing
from ui.widgets.key_bar import Key
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.exchanging import Exchanging


class System(Place):
    """The exchange, the printer, the copies, the desk. Settings of the ward come with a later version."""

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__(counter, printing)
        self._exchanging: Exchanging | None = None
        self.exchange, self.printer = ExchangeCard(), PrinterCard(printing)
        self.copies, self.about = CopiesCard(counter, printing.background), DeskCard()
        self.exchange.now.connect(self._exchange_now)
        printing.changed.connect(lambda _: self.printer.show_state())
        counter.recorded.connect(lambda *_: self._refresh() if self.isVisible() else None)
        self._lay_out()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(10)
        heading.addWidget(Text(tr("Hệ thống"), "page"))
        heading.addWidget(self.confirmation)
        heading.addStretch(1)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in ((left, (self.exchange, self.printer)), (right, (self.copies, self.about))):
            column.setSpacing(14)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(14)
        columns.addLayout(left, 11)
        columns.addLayout(right, 10)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 16)
        page.setSpacing(12)
        page.addLayout(heading)
        page.addLayout(columns, 1)

    def arrive(self) -> None:
        self._refresh()
        self.printer.find_printers()
        (self.exchange.button if self._exchanging else self.printer.picker).setFocus()

    def _refresh(self) -> None:
        self.exchange.show_exchange(self.counter, self._exchanging)
        self.printer.show_state()
        self.copies.show_copies()
        self.about.show_desk(self.counter)

    def hear_exchange(self, exchanging: Exchanging | None) -> None:
        self._exchanging = exchanging
        if self.isVisible():
            self.exchange.show_exchange(self.counter, exchanging)
            self.keys_changed.emit()

    def tick(self, now: datetime) -> None:
        if now.second == 0:
            self.exchange.show_exchange(self.counter, self._exchanging)

    def _exchange_now(self) -> None:
        if self._exchanging is not None:
            self._exchanging.now()
            self.exchange.show_under_way()

    def keys(self) -> Sequence[Key]:
        now = (Key("F5", tr("gửi ngay")),) if self._exchanging else ()
        return (
            *now,
            Key("Tab", tr("mục sau")),
            Key("F2", tr("hồ sơ mới")),
            Key("F3", tr("tìm")),
            Key("Esc", tr("quay lại")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F5:
            self._exchange_now()
        else:
            super().keyPressEvent(event)
