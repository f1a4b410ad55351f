"""The keys of intake, by how far the form is."""

from __future__ import annotations

from collections.abc import Sequence

from ui.language import tr
from ui.places.intake_fee import FEE
from ui.places.intake_turns import KEYS
from ui.widgets.key_bar import Key

LISTING = (
    Key("↑↓", tr("di chuyển")),
    Key("Enter", tr("chọn")),
    Key("1–9", tr("chọn nhanh")),
    Key("Esc", tr("đóng danh sách")),
)
ASKED = (Key("Enter", tr("thay người")), Key("Esc", tr("giữ nguyên")))
"""Another person's card was read, and something is asked about it."""
_PERSON = (
    Key("F5", tr("cá nhân, tổ chức")),
    Key("F6", tr("nộp thay")),
    Key("Shift F6", tr("cùng đứng tên")),
)
_TICKS = (Key("+", tr("đủ giấy tờ")), Key("1–9", tr("đánh dấu")), Key("→", tr("thêm bản sao")))
_SAVES = (Key("Enter", tr("lưu và in")), Key("Shift Enter", tr("lưu, thêm hồ sơ nữa")))
_TRIES = (Key("Enter", tr("thử lưu lại")),)
_PAPERS = (
    Key("B", tr("còn thiếu giấy tờ")),
    Key("C", tr("từ chối")),
    Key("Shift F5", tr("nhận lúc")),
)


SAVED = (Key("F4", tr("sửa hồ sơ vừa lưu")), Key("Shift F4", tr("mở hồ sơ vừa lưu")))


def keys_of_form(
    *, chosen: bool, printed: bool, saved: bool, shown: bool, due: bool, stopped: bool = False
) -> Sequence[Key]:
    """The keys while no list is open: ``chosen`` a procedure is, ``printed`` a paper of the one before, which was
    ``saved`` as a dossier and is still ``shown``, with a fee still ``due``. While the counter is ``stopped`` Enter only tries again.
    """
    keys = [
        Key("Tab", tr("ô tiếp")),
        *(SAVED[:1] if saved and not chosen else ()),
        *((FEE,) if due and not chosen else ()),
        *((*_TICKS, *(_TRIES if stopped else _SAVES), *_PAPERS) if chosen else (*_PERSON, *KEYS)),
        Key("F2", tr("làm mới")),
        Key("F3", tr("tìm")),
    ]
    if printed:
        keys.append(Key("F9", tr("in lại phiếu")))
    if chosen or shown:
        keys.append(Key("F8", tr("vì sao ngày này")))
    return (*keys, Key("Ctrl L", tr("đổi người")), *((SAVED if chosen else SAVED[1:]) if saved else ()))
