"""What the queue says where no row is to be shown."""

from __future__ import annotations

from app.registers import dossiers
from ui.counter import Counter
from ui.language import tr
from ui.places.queue_words import EMPTY
from ui.widgets.empty import Empty


class QueueEmpty(Empty):
    """Why there is nothing, and what to try."""

    def show_found_none(self) -> None:
        """The search found nothing."""
        self.say(
            "search",
            tr("Không tìm thấy hồ sơ nào."),
            tr("Thử tên không dấu, hoặc các chữ số cuối của mã, số định danh, điện thoại."),
        )

    def show_narrowed(self) -> None:
        """The words by which a tile is narrowed fit none of it."""
        self.say(
            "filter",
            tr("Không có hồ sơ nào hợp với chữ lọc."),
            tr("Xóa chữ lọc bằng Esc, hoặc tìm mọi hồ sơ bằng F3."),
        )

    def show_tile(self, counter: Counter, tile: str) -> None:
        """A tile holds nothing; of the late ones, when there was one last."""
        said, hint = EMPTY[tile]
        if tile == "overdue":
            with counter.reading() as reading:
                last = dossiers.last_late(reading, counter.desk.settings.ward, counter.now())
            if last is not None:
                hint = tr("Gần nhất: {last:%d/%m/%Y}. {hint}").format(last=last, hint=hint)
        self.say("inbox", said, hint)
