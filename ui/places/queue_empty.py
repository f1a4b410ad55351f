"""What the queue says where no row is to be shown."""

from __future__ import annotations

from app.dossier.registers import dossiers
from ui.counter import Counter
from ui.language import tr
from ui.places.queue_rows import QueueRows
from ui.places.queue_words import EMPTY
from ui.widgets.empty import Empty


class QueueEmpty(Empty):
    """Why there is nothing, and what to try."""

    def show_why(self, counter: Counter, rows: QueueRows) -> None:
        """Say why ``rows`` are none."""
        if rows.sought:
            self._show_found_none()
        elif rows.words.strip():
            self._show_narrowed()
        else:
            self._show_tile(counter, rows.tile)

    def _show_found_none(self) -> None:
        self.say(
            "search",
            tr("Không tìm thấy hồ sơ nào."),
            tr("Thử tên không dấu, hoặc các chữ số cuối của mã, số định danh, điện thoại."),
        )

    def _show_narrowed(self) -> None:
        self.say(
            "filter",
            tr("Không có hồ sơ nào hợp với chữ lọc."),
            tr("Xóa chữ lọc bằng Esc, hoặc tìm mọi hồ sơ bằng F3."),
        )

    def _show_tile(self, counter: Counter, tile: str) -> None:
        said, hint = EMPTY[tile]
        if tile == "overdue":
            with counter.reading() as reading:
                last = dossiers.last_late(reading, counter.desk.settings.ward, counter.now())
            if last is not None:
                hint = tr("Gần nhất: {last:%d/%m/%Y}. {hint}").format(last=last, hint=hint)
        self.say("inbox", said, hint)
