"""What one person may not decide alone: whoever leads confirms it with their own secret."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.desk.reference import StaffMember
from ui.counter import Counter
from ui.language import tr
from ui.places.apology_signing import SignSheet


class SecondPersonSheet(SignSheet):
    """``signed(member)`` once the secret of a supervisor, the head or a deputy was right."""

    asks = tr("Ai xác nhận việc này?")
    rule = tr(
        "Người phụ trách hoặc lãnh đạo xác nhận. Tên người xác nhận được ký cùng hồ sơ, không xóa được."
    )
    signs = tr("Xác nhận")


def ask_second(
    window: QWidget,
    counter: Counter,
    subject: str,
    confirmed: Callable[[StaffMember], object],
    *,
    other_than_here: bool = True,
) -> SecondPersonSheet:
    """Ask who confirms; never whoever works here, unless ``other_than_here`` is False."""
    leading = [
        member
        for member in counter.desk.staff.values()
        if member.leads and not (other_than_here and member.code == counter.person.code)
    ]
    sheet = SecondPersonSheet(window, counter, subject, leading)
    sheet.signed.connect(confirmed)
    sheet.open()
    return sheet
