"""Who vouches for a first secret: words that say why, and one of those who may (ui.md §3.9)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.language import tr
from ui.widgets.field import Picker
from ui.widgets.text import Text

if TYPE_CHECKING:
    from app.desk.reference import StaffMember


class VoucherChoice(QWidget):
    """``chosen`` when another voucher was picked, ``entered`` on Enter: on to their secret."""

    chosen = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Text("", "label", "ink2", wrap=True)
        self.picker = VoucherPicker()
        self.picker.setAccessibleName(tr("Người xác nhận"))
        self.picker.entered.connect(self.entered)
        self.picker.currentIndexChanged.connect(lambda _: self.chosen.emit())
        self._vouchers: list[StaffMember] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.picker)
        self.hide()

    def offer(self, member: StaffMember, vouchers: Sequence[StaffMember]) -> None:
        """One of ``vouchers`` is to say that it is ``member``; who was picked before stays so."""
        before = self.voucher.code if self.voucher is not None else ""
        words = tr("Lần đầu tại quầy này: nhờ một người xác nhận đúng là {name}. Lời xác nhận được ghi lại.")
        self.words.setText(words.format(name=member.name))
        self._vouchers = list(vouchers)
        self.picker.blockSignals(True)
        self.picker.clear()
        self.picker.addItems([f"{voucher.name} · {voucher.post}" for voucher in vouchers])
        codes = [voucher.code for voucher in vouchers]
        self.picker.setCurrentIndex(codes.index(before) if before in codes else 0)
        self.picker.blockSignals(False)
        self.picker.show()
        self.show()

    def thank(self, member: StaffMember) -> None:
        """The one picked has vouched: ``member`` chooses now."""
        if self.voucher is not None:
            words = tr("{by} đã xác nhận. Giờ {name} tự đặt mã của mình.")
            self.words.setText(words.format(by=self.voucher.name, name=member.name))
        self.picker.hide()
        self.show()

    @property
    def voucher(self) -> StaffMember | None:
        """Who is picked."""
        at = self.picker.currentIndex()
        return self._vouchers[at] if 0 <= at < len(self._vouchers) else None


class VoucherPicker(Picker):
    """``entered`` on Enter; the arrows pick. A post that is too long for the line is cut, never the line."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(Picker.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.text().isdecimal():
            event.ignore()  # a digit is the secret below
        else:
            super().keyPressEvent(event)
