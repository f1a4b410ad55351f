"""F8: why this date, at length. Nobody edits a date; this is the whole answer for a citizen who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.rules.deadlines import Promise
from ui.language import tr
from ui.places.wording import capital, due_words, limit_words, weekday
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.day_strip import DayStrip
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

if TYPE_CHECKING:
    from app.reference import CatalogueProcedure


class WhySheet(Sheet):
    """Explains a promise of ``procedure``: the limit, every day, and by when a delay must be told."""

    def __init__(self, window: QWidget, promised: Promise, procedure: CatalogueProcedure) -> None:
        super().__init__(window, tr("Vì sao ngày này?"), procedure.name)
        due = promised.due_at
        self.body.addWidget(Text(f"{due:%d/%m/%Y}", "promise"))
        self.body.addWidget(Text(due_words(due), "emphasis"))
        box = Surface("sunken", (14, 12, 14, 12))
        strip = DayStrip()
        strip.show_promise(promised)
        box.body.addWidget(strip)
        for line in _lines(promised, procedure):
            box.body.addWidget(Text(line, "body", "ink2", wrap=True))
        self.body.addWidget(box)
        self.body.addStretch(1)
        close = Button(tr("Đóng"), key="Esc")
        close.clicked.connect(self.step_back)
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        self._close = close
        self.closed.connect(self.deleteLater)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self._close)


def _lines(promised: Promise, procedure: CatalogueProcedure) -> list[str]:
    received = promised.received_at
    lines = [
        tr("Thời hạn của thủ tục: {limit_words}.").format(limit_words=limit_words(procedure.limit)),
        tr("Nhận lúc {received:%H:%M} {weekday} {received:%d/%m/%Y}.").format(
            received=received, weekday=weekday(received)
        ),
        *promised.explanation,
    ]
    if promised.notify_by is not None:
        notify = promised.notify_by
        lines.append(
            tr("Nếu trễ, phải báo trước {notify:%H:%M} {weekday} {notify:%d/%m/%Y}.").format(
                notify=notify, weekday=weekday(notify)
            )
        )
    return [capital(line) for line in lines]
