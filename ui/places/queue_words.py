"""The columns and tiles of the queue, and what an empty tile says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ui.language import tr
from ui.places.queue_rows import REVIEW
from ui.theme import StatusLook
from ui.widgets.chip import note_look, status_look
from ui.widgets.lines import Column

COLUMNS = (
    Column(tr("Trạng thái"), 148),
    Column(tr("Người nộp và thủ tục")),
    Column(tr("Số hồ sơ"), 128, room=680),
    Column(tr("Hẹn trả"), 172),
    Column(tr("Đang ở"), 134, room=820),
)
TILES = {
    "working": (tr("Đang giải quyết"), "stack-2"),
    "overdue": (tr("Quá hạn"), ""),
    "notify": (tr("Báo trễ hôm nay"), "heart-handshake"),
    "today": (tr("Hẹn hôm nay"), ""),
    "soon": (tr("Sắp đến hạn"), ""),
    "waiting": (tr("Chờ bổ sung"), ""),
    "ready": (tr("Sẵn sàng trả"), ""),
    REVIEW: (tr("Cần xem lại"), "alert-triangle"),
}
EMPTY = {
    "working": (tr("Không có hồ sơ nào đang giải quyết."), tr("Nhận hồ sơ mới bằng F2.")),
    "overdue": (tr("Không có hồ sơ quá hạn."), tr("Không ai phải chờ quá ngày đã hẹn.")),
    "notify": (
        tr("Hôm nay không phải báo trễ hồ sơ nào."),
        tr("Việc này phải làm ít nhất một ngày trước hạn."),
    ),
    "today": (tr("Không có hồ sơ hẹn trả hôm nay."), tr("Xem nhóm 'Sắp đến hạn' bằng phím 5.")),
    "soon": (tr("Không có hồ sơ đến hạn trong ba ngày tới."), tr("Xem tất cả bằng phím 1.")),
    "waiting": (
        tr("Không có hồ sơ chờ bổ sung."),
        tr("Hồ sơ hiện ở đây khi đồng hồ dừng: chờ công dân bổ sung, hoặc tạm dừng theo luật."),
    ),
    "ready": (tr("Không có kết quả nào chờ trả."), tr("Hồ sơ hiện ở đây khi đã xử lý xong.")),
    REVIEW: (tr("Không còn hồ sơ nào cần xem lại."), tr("Xem tất cả bằng phím 1.")),
}


def tile_look(name: str, icon: str) -> Callable[[], StatusLook]:
    """How a tile looks, in the theme that is worn when it is painted."""
    tone = {"working": "primary", "notify": "peach", REVIEW: "caution"}.get(name)
    if tone is not None:
        return partial(note_look, tone, icon, "")
    return partial(status_look, {"waiting": "pause"}.get(name, name))
