"""What the log-in page asks, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING

from ui.entrance.secret_entry import secret_words
from ui.language import tr

if TYPE_CHECKING:
    from app.desk.reference import StaffMember

_SECONDS = 90
"""A longer wait is told in minutes."""


class Step(Enum):
    """What is asked."""

    WHO = auto()
    """Which of the names is theirs."""
    PROVE = auto()
    """Their secret."""
    VOUCH = auto()
    """The secret of somebody else, who says that it is them."""
    CHOOSE = auto()
    """A first secret, twice."""


def asked_words(step: Step, asked: StaffMember) -> str:
    """What is to be typed, and whose it is."""
    if step is Step.WHO:
        return tr("Chọn tên trước: bấm số, hoặc ↑ ↓ rồi Enter")
    if step is not Step.CHOOSE:
        return secret_words(asked)
    return (
        tr("Lần đầu: đặt mật khẩu, ít nhất mười ký tự")
        if asked.signs
        else tr("Lần đầu: đặt mã PIN sáu chữ số")
    )


def forgotten_words(step: Step, clearers: Sequence[StaffMember]) -> str:
    """Whom to see about a forgotten secret: by name, or whoever holds the machine where nobody here may help."""
    if step is not Step.PROVE:
        return ""
    if not clearers:
        return tr("Quên mã? Gặp người quản trị máy này")
    return tr("Quên mã? Gặp {name}").format(name=clearers[0].name)


def button_words(step: Step) -> str:
    """What the button does."""
    if step is Step.WHO:
        return tr("Nhập mã")
    if step is Step.VOUCH:
        return tr("Xác nhận")
    return tr("Đặt mã và vào quầy") if step is Step.CHOOSE else tr("Vào quầy")


def wait_words(until: datetime, seconds: int) -> str:
    """How long it takes until the next try."""
    if seconds <= _SECONDS:
        words = tr("Sai quá nhiều lần. Thử lại sau {seconds} giây, lúc {until}.")
        return words.format(seconds=seconds, until=f"{until:%H:%M}")
    words = tr("Sai quá nhiều lần. Thử lại sau {minutes} phút, lúc {until}.")
    return words.format(minutes=-(-seconds // 60), until=f"{until:%H:%M}")
