"""The places that come with a later version: an honest page that says what will be there and what works today."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.counter import Counter
from ui.places.place import Place
from ui.printing import Printing
from ui.widgets.card import Surface
from ui.widgets.key_bar import Key
from ui.widgets.text import Mark, Text


class Later(Place):
    """A place named in the rail whose work comes later."""

    TITLE = ""
    ICON = ""
    WILL: tuple[str, ...] = ()
    TODAY = ""

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__(counter, printing)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(self.TITLE, "page"))
        card = Surface(margins=(40, 36, 40, 36))
        card.setMaximumWidth(760)
        card.body.addWidget(Mark(self.ICON, 34, "ink3"))
        card.body.addWidget(Text(f"{self.TITLE}: sẽ có trong bản sau", "subject"))
        for line in self.WILL:
            card.body.addWidget(Text(f"•  {line}", "body", "ink2", wrap=True))
        card.body.addSpacing(8)
        card.body.addWidget(Text(self.TODAY, "body_strong", "ink", wrap=True))
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)

    def keys(self) -> Sequence[Key]:
        return (Key("F2", "hồ sơ mới"), Key("F3", "tìm"), Key("Esc", "quay lại"))


class Openness(Later):
    """Công khai: notices, dialogue, broadcasts, feedback."""

    TITLE, ICON = "Công khai", "speakerphone"
    WILL = (
        "In và theo dõi các bảng niêm yết: thủ tục, lệ phí, chức năng và thẩm quyền của cán bộ.",
        "Lịch đối thoại với công dân, câu hỏi nhận được và việc đã hứa.",
        "Sổ phát thanh và góp ý của người dân.",
    )
    TODAY = "Bài đọc xin lỗi trên đài đã có ở Xin lỗi (Ctrl 3)."


class Figures(Later):
    """Thống kê: the ward's figures and reports."""

    TITLE, ICON = "Thống kê", "chart-bar"
    WILL = (
        "Tỷ lệ đúng hạn, tồn đọng theo lĩnh vực, so với cùng kỳ năm trước.",
        "Khối lượng theo cán bộ và theo giờ trong ngày.",
        "Mẫu báo cáo chính thức để in và gửi cấp trên.",
    )
    TODAY = "Số liệu của phường xem được ngay bằng lệnh: motcua figures."


class System(Later):
    """Hệ thống: devices, staff, exchange, backup."""

    TITLE, ICON = "Hệ thống", "settings"
    WILL = (
        "Chọn máy in, thử máy quét, cỡ chữ.",
        "Người dùng, ngày nghỉ, thủ tục của phường.",
        "Đồng bộ, sao lưu và tình trạng máy.",
    )
    TODAY = "Hôm nay dùng lệnh: motcua doctor, motcua exchange, motcua backup."
