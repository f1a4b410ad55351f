"""Phát thanh: the log of apologies read in public, from records; nothing in it tells of the citizen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.openness.register import PublicReading, planned_readings, public_readings
from app.rules.time.calendar import VIETNAM
from ui.counter import Counter
from ui.language import tr
from ui.places.apology_words import reading_rule
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.charts.amounts import whole
from ui.widgets.empty import Empty
from ui.widgets.lines import Cell, Column, LinesView, Row
from ui.widgets.short_list import ShortList
from ui.widgets.text import Elided, Text

_COLUMNS = (
    Column(tr("Phát lúc"), 130),
    Column(tr("Đài và lần phát"), 220),
    Column(tr("Người xin lỗi")),
    Column(tr("Xác nhận"), 190),
)


class Broadcasts(QWidget):
    """``opened(dossier)`` on Enter: the apology that was read."""

    opened = Signal(str)

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self._read: dict[str, PublicReading] = {}
        self._count = Elided("", "secondary", "ink2")
        self._lines = ShortList(_COLUMNS)
        self.table = LinesView(tr("Sổ phát thanh"), self._lines)
        self.table.moved.connect(self._show_text)
        self.table.opened.connect(lambda key: self.opened.emit(self._read[key].dossier))
        self._text = Text("", "body", wrap=True)
        self._letter = Elided("", "secondary", "ink2")
        self.open = Button(tr("Mở thư xin lỗi"), icon="heart-handshake", key="Enter")
        self.open.clicked.connect(self._open)
        self._pages, self._empty = QStackedWidget(), Empty()
        self._lay_out()

    def _open(self) -> None:
        if self.table.chosen:
            self.opened.emit(self._read[self.table.chosen].dossier)

    def _lay_out(self) -> None:
        left, self._pane = Surface(margins=(1, 1, 1, 1)), Surface(margins=(18, 14, 18, 16))
        head = QHBoxLayout()
        head.setContentsMargins(18, 12, 14, 4)
        head.setSpacing(10)
        head.addWidget(Text(tr("Sổ phát thanh"), "card"))
        head.addWidget(self._count, 1)
        left.body.addLayout(head)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        left.body.addWidget(self._pages, 1)
        self._rule = Text("", "caption", "ink2", wrap=True)
        self._rule.setContentsMargins(18, 4, 14, 8)
        left.body.addWidget(self._rule)
        self._words = Text("", "card")
        self._pane.body.addWidget(self._words)
        self._pane.body.addWidget(self._letter)
        box = Surface("sunken", (14, 12, 14, 12))
        box.body.addWidget(self._text)
        self._pane.body.addWidget(box)
        privacy = tr("Bản đọc không nêu tên, địa chỉ hay nội dung hồ sơ của công dân.")
        self._pane.body.addWidget(Text(privacy, "caption", "ink2", wrap=True))
        self._pane.body.addStretch(1)
        self._pane.body.addWidget(self.open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(left, 19)
        row.addWidget(self._pane, 11)

    def arrive(self) -> None:
        """Read the log and take the focus."""
        with self._counter.reading() as reading:
            ward = self._counter.desk.settings.ward
            found, planned = public_readings(reading, ward), planned_readings(reading, ward)
        self._read = {str(n): each for n, each in enumerate([*planned, *found])}
        self._rule.setText(reading_rule(self._counter.desk))
        rows = [self._row(key, each) for key, each in self._read.items()]
        said = tr("{count} lần phát").format(count=whole(sum(each.times for each in found)))
        awaited = tr("{count} buổi đã hẹn, chưa phát").format(count=whole(len(planned)))
        self._count.setText(f"{said}; {awaited}" if planned else said)
        self._pages.setCurrentIndex(0 if rows else 1)
        self._pane.setVisible(bool(rows))
        self._empty.say(
            "radio",
            tr("Chưa có lời xin lỗi nào được đọc công khai."),
            tr("Khi đài đọc xong, ghi lại ở Xin lỗi (Ctrl 3), phím E."),
        )
        self._lines.show(rows)
        self.table.choose(self.table.chosen)
        self.table.setFocus() if rows else self.setFocus()

    def _row(self, key: str, each: PublicReading) -> Row:
        desk = self._counter.desk
        station = desk.regime.apology.stations.get(each.channel)
        named = {"ward": desk.settings.ward_name, "unit": desk.settings.unit}
        local = each.at.astimezone(VIETNAM)
        last = Cell(
            each.confirmed_by or tr("chưa có xác nhận"),
            "" if each.confirmed_by else tr("hỏi lại đài"),
            "caution",
        )
        if each.planned:
            last = Cell(tr("đã hẹn, chưa phát"), tr("đài đọc xong thì ghi"), "caution")
        return Row(
            key,
            (
                Cell(f"{local:%d/%m/%Y}", f"{local:%H:%M}"),
                Cell(
                    station.short.format(**named) if station else each.channel,
                    tr("{times} lần").format(times=each.times),
                ),
                Cell(each.official, each.number),
                last,
            ),
        )

    def _show_text(self, key: str) -> None:
        each = self._read[key]
        self._words.setText(tr("Lời sẽ đọc") if each.planned else tr("Lời đã đọc"))
        self._text.setText(each.text or tr("Lời đọc không còn lưu."))
        self._letter.setText(tr("Thư số {number}").format(number=each.number) if each.number else "")
