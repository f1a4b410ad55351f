"""The keys of intake, by how far the form is."""

from __future__ import annotations

from collections.abc import Sequence

from ui.language import tr
from ui.places.intake_turns import KEYS
from ui.widgets.key_bar import Key

LISTING = (
    Key("↑↓", tr("di chuyển")),
    Key("Enter", tr("chọn")),
    Key("1–9", tr("chọn nhanh")),
    Key("Esc", tr("đóng danh sách")),
)
_PERSON = (
    Key("F5", tr("cá nhân, tổ chức")),
    Key("F6", tr("nộp thay")),
    Key("Shift F6", tr("cùng đứng tên")),
)
_PAPERS = (
    Key("+", tr("đủ giấy tờ")),
    Key("1–9", tr("đánh dấu")),
    Key("→", tr("thêm bản sao")),
    Key("Enter", tr("lưu và in")),
    Key("Shift Enter", tr("lưu, thêm hồ sơ nữa")),
    Key("B", tr("còn thiếu giấy tờ")),
    Key("C", tr("từ chối")),
    Key("Shift F5", tr("nhận lúc")),
)


def keys_of_form(*, chosen: bool, printed: bool) -> Sequence[Key]:
    """The keys while no list is open: ``chosen`` a procedure is, ``printed`` a paper of the one before."""
    keys = [
        Key("Tab", tr("ô tiếp")),
        *(_PAPERS if chosen else (*_PERSON, *KEYS)),
        Key("F2", tr("làm mới")),
        Key("F3", tr("tìm")),
    ]
    if printed:
        keys.append(Key("F9", tr("in lại phiếu")))
    return (*keys, Key("Ctrl L", tr("đổi người")))
