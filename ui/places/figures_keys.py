"""The keys of Thống kê, as the bar at the foot shows them."""

from __future__ import annotations

from collections.abc import Sequence

from ui.language import tr
from ui.widgets.key_bar import Key

LETTERS, REPORT_LETTERS = frozenset("1234VPDB"), frozenset("1234567PGS")


def figure_keys(*, to_sign: bool, as_table: bool) -> Sequence[Key]:
    """While the figures are shown."""
    sign = (Key("D", tr("việc chờ duyệt")),) if to_sign else ()
    return (
        Key("1–4", tr("đổi kỳ")),
        *sign,
        Key("↑ ↓", tr("đọc từng số")),
        Key("Enter", tr("xem hồ sơ")),
        Key("V", tr("xem biểu đồ") if as_table else tr("xem dạng bảng")),
        Key("B", tr("báo cáo")),
        Key("P", tr("in trang này")),
        Key("Ctrl E", tr("xuất bảng tính")),
    )


def list_keys() -> Sequence[Key]:
    """While the dossiers behind a figure are shown."""
    return (Key("↑ ↓", tr("chọn")), Key("Enter", tr("mở hồ sơ")), Key("Esc", tr("quay lại số liệu")))
