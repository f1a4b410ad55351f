"""F8: why this date, at length. Nobody edits a date; this is the whole answer for a citizen who asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.rules.time.deadlines import Promise
from ui.held_papers_sheet import held_or
from ui.language import tr
from ui.places.wording import capital, limit_words, promised_words, weekday
from ui.sent_words import SentWords
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.day_strip import Day, DayStrip, days_of
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

if TYPE_CHECKING:
    from app.desk.reference import CatalogueProcedure
    from ui.places.place import Place


class WhySheet(Sheet):
    """Explains a promise of ``procedure``: the limit, every day, and by when a delay must be told. F9 prints it.

    ``days`` are its course where it was not counted in one piece; ``subject`` says whose it is, once it is stored.
    """

    def __init__(
        self,
        place: Place,
        promised: Promise,
        procedure: CatalogueProcedure,
        days: Sequence[Day] = (),
        subject: str = "",
    ) -> None:
        super().__init__(place.window(), tr("Vì sao ngày này?"), subject or procedure.name)
        self._counter, self._printing = place.counter, place.printing
        self._promised, self._procedure = promised, procedure
        due, column = promised.due_at, self.scroll_body()
        column.addWidget(Text(f"{due:%d/%m/%Y}", "promise"))
        column.addWidget(Text(promised_words(due), "emphasis"))
        box = Surface("sunken", (14, 12, 14, 12))
        strip = DayStrip()
        strip.show_days(days or days_of(promised), " ".join(promised.explanation))
        box.body.addWidget(strip)
        for line in _lines(promised, procedure):
            box.body.addWidget(Text(line, "body", "ink2", wrap=True))
        column.addWidget(box)
        column.addStretch(1)
        self.words = SentWords(place.printing)
        self.body.addWidget(self.words)
        self.print = Button(tr("In lời giải thích"), icon="printer", key="F9")
        self.print.clicked.connect(lambda: held_or(self.window(), self._printing, self._print))
        self.foot.addWidget(self.print, 1)
        close = Button(tr("Đóng"), "primary_small")
        close.clicked.connect(self.step_back)
        self.foot.addWidget(close, 1)
        self._close = close
        self.closed.connect(self.deleteLater)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self._close)

    def _print(self) -> None:
        desk, promised, procedure = self._counter.desk, self._promised, self._procedure

        def draw() -> bytes:
            from app.papers import ward  # noqa: PLC0415 - reportlab is loaded by the worker

            return ward.explained_day(desk, promised, procedure)

        name = f"giai-thich-{promised.due_at:%Y%m%d}"
        self.words.follow(self._printing.print_paper(tr("Lời giải thích"), name, draw, paper="slip"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F9 and not event.isAutoRepeat():
            self.print.click()
        super().keyPressEvent(event)


def _lines(promised: Promise, procedure: CatalogueProcedure) -> list[str]:
    received = promised.received_at
    lines = [
        tr("Thời hạn của thủ tục: {limit_words}.").format(
            limit_words=limit_words(promised.limit or procedure.limit)
        ),
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
