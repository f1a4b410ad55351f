"""Công khai: comes with a later version; an honest page says what will be there and what works today."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.counter import Counter
from ui.language import tr
from ui.places.place import Place
from ui.printing import Printing
from ui.widgets.card import Surface
from ui.widgets.key_bar import Key
from ui.widgets.text import Mark, Text

_WILL = (
    tr("In và theo dõi các bảng niêm yết: thủ tục, lệ phí, chức năng và thẩm quyền của cán bộ."),
    tr("Lịch đối thoại với công dân, câu hỏi nhận được và việc đã hứa."),
    tr("Sổ phát thanh và góp ý của người dân."),
)


class Openness(Place):
    """Notices, dialogue, broadcasts, feedback."""

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__(counter, printing)
        heading = QHBoxLayout()
        heading.setSpacing(10)
        heading.addWidget(Text(tr("Công khai"), "page"))
        heading.addWidget(self.confirmation)
        heading.addStretch(1)
        card = Surface(margins=(40, 36, 40, 36))
        card.setMaximumWidth(760)
        card.body.addWidget(Mark("speakerphone", 34, "ink3"))
        card.body.addWidget(Text(tr("Sẽ có trong bản sau"), "subject"))
        for line in _WILL:
            card.body.addWidget(Text(f"•  {line}", "body", "ink2", wrap=True))
        card.body.addSpacing(8)
        card.body.addWidget(
            Text(tr("Bài đọc xin lỗi trên đài đã có ở Xin lỗi (Ctrl 3)."), "body_strong", wrap=True)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(heading)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)

    def keys(self) -> Sequence[Key]:
        return (Key("F2", tr("hồ sơ mới")), Key("F3", tr("tìm")), Key("Esc", tr("quay lại")))
