"""The keys of intake, by how far the form is."""

from __future__ import annotations

from collections.abc import Sequence

from ui.widgets.key_bar import Key

LISTING = (
    Key("↑↓", "di chuyển"),
    Key("Enter", "chọn"),
    Key("1–9", "chọn nhanh"),
    Key("Esc", "đóng danh sách"),
)
_PERSON = (Key("F5", "cá nhân, tổ chức"), Key("F6", "nộp thay"))
_PAPERS = (
    Key("+", "đủ giấy tờ"),
    Key("1–9", "đánh dấu"),
    Key("→", "thêm bản sao"),
    Key("Enter", "lưu và in"),
    Key("Shift F5", "nhận lúc"),
)


def keys_of_form(*, chosen: bool, saved: bool) -> Sequence[Key]:
    """The keys while no list is open: ``chosen`` a procedure is, ``saved`` a dossier was before this one."""
    keys = [Key("Tab", "ô tiếp"), *(_PAPERS if chosen else _PERSON), Key("F2", "làm mới"), Key("F3", "tìm")]
    if saved:
        keys.append(Key("F9", "in lại phiếu vừa rồi"))
    return (*keys, Key("Ctrl L", "đổi người"))
