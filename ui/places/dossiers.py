"""Hồ sơ: the queue in legal urgency, seven tiles as filters, and what the search box finds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from app.dossier_lines import DossierLine
from app.registers import dossiers, receipts
from app.rules.folding import fold
from ui.counter import Counter
from ui.language import tr
from ui.places.place import Place
from ui.places.queue_pane import APOLOGY, FINISH, RETURN, QueuePane, next_step
from ui.places.standing_words import desk_words, due_lines, look_of, short_code
from ui.printing import Printing
from ui.theme import StatusLook
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.chip import note_look, status_look
from ui.widgets.empty import Empty
from ui.widgets.field import Line
from ui.widgets.key_bar import Key
from ui.widgets.key_cap import KeyCap
from ui.widgets.lines import Cell, Column, Lines, LinesView, Row
from ui.widgets.text import Text
from ui.widgets.tiles import Tile, Tiles

_COLUMNS = (
    Column(tr("Trạng thái"), 148),
    Column(tr("Người nộp và thủ tục")),
    Column(tr("Số hồ sơ"), 128),
    Column(tr("Hẹn trả"), 172),
    Column(tr("Đang ở"), 120),
)
_TILES = {
    "working": (tr("Đang giải quyết"), "stack-2"),
    "overdue": (tr("Quá hạn"), ""),
    "notify": (tr("Báo trễ hôm nay"), "heart-handshake"),
    "today": (tr("Hẹn hôm nay"), ""),
    "soon": (tr("Sắp đến hạn"), ""),
    "waiting": (tr("Chờ bổ sung"), ""),
    "ready": (tr("Sẵn sàng trả"), ""),
}
_EMPTY = {
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
        tr("Yêu cầu bổ sung chưa có trong bản này, nên nhóm này còn trống."),
    ),
    "ready": (tr("Không có kết quả nào chờ trả."), tr("Hồ sơ hiện ở đây khi đã xử lý xong.")),
}
_NARROWED_AT_MOST = 2000
_FIRST_PAGE = 60


class Dossiers(Place):
    """The queue. ``/`` narrows the tile shown; the window's search box replaces the list by what it finds."""

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__(counter, printing)
        self._sought = ""
        self._minute: datetime | None = None
        self._found: dict[str, DossierLine] = {}
        self._title = Text(tr("Hồ sơ"), "page")
        self.narrow = Line(placeholder=tr("Lọc trong danh sách"))
        self.narrow.setAccessibleName(tr("Lọc theo tên hoặc thủ tục"))
        self.narrow.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.narrow.setFixedWidth(240)
        self._narrow_key = KeyCap("/")
        self.narrow.textEdited.connect(lambda _: self._show_rows())
        self.tiles = Tiles(tr("Nhóm hồ sơ"))
        self.tiles.chosen.connect(lambda _: self._show_tile())
        self.table = LinesView(tr("Danh sách hồ sơ"), Lines(_COLUMNS, self._page))
        self.table.opened.connect(self.open_dossier)
        self.table.moved.connect(self._show_chosen)
        self.table.letter.connect(self._letter)
        self.pane = QueuePane(counter)
        self.pane.act.connect(self._act)
        self._empty = Empty()
        self.list = QStackedWidget()
        self._lay_out()
        counter.recorded.connect(lambda *_: self.refresh() if self.isVisible() else None)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(10)
        self._back = Button(tr("Về danh sách"), icon="arrow-left", key="Esc")
        self._back.clicked.connect(self.step_back)
        self._back.hide()
        heading.addWidget(self._title)
        heading.addWidget(self.confirmation)
        heading.addStretch(1)
        heading.addWidget(self._back)
        heading.addWidget(self.narrow)
        heading.addWidget(self._narrow_key)
        card = Surface(margins=(1, 1, 1, 1))
        self.list.addWidget(self.table)
        self.list.addWidget(self._empty)
        card.body.addWidget(self.list)
        below = QHBoxLayout()
        below.setSpacing(14)
        below.addWidget(card, 1)
        below.addWidget(self.pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(heading)
        column.addWidget(self.tiles)
        column.addLayout(below, 1)
        self.setTabOrder(self.tiles, self.table)

    def arrive(self) -> None:
        self.refresh()
        self.table.setFocus()

    def tick(self, now: datetime) -> None:
        minute = now.replace(second=0, microsecond=0)
        # Further pages would be lost by reading again, and the choice with them; the next act brings them up to date.
        if minute != self._minute and not self._sought and self.table.lines.rowCount() <= _FIRST_PAGE:
            self._minute = minute
            self.refresh()

    def refresh(self) -> None:
        """Read counts and rows again; the choice stays on its dossier."""
        with self.counter.reading() as reading:
            counts = dossiers.tiles(reading, self.counter.desk.settings.ward, self.counter.now())
        shown = [
            Tile(name, words, _tile_look(name, icon), counts[name]) for name, (words, icon) in _TILES.items()
        ]
        self.tiles.show_tiles(shown, self.tiles.value or "working")
        self._show_rows()

    def show_found(self, words: str) -> None:
        self._sought = words.strip()
        if not self.tiles.value:
            self.refresh()
        self._show_rows()

    def open_found(self) -> bool:
        if self._sought and self.table.chosen:
            self.open_dossier.emit(self.table.chosen)
            return True
        return False

    def _show_tile(self) -> None:
        self._sought = ""
        self.narrow.clear()
        self._show_rows()

    def _show_rows(self) -> None:
        self._found.clear()
        self.table.lines.refresh()
        none = self.table.lines.rowCount() == 0
        self.tiles.setVisible(not self._sought)
        self.narrow.setVisible(not self._sought)
        self._narrow_key.setVisible(not self._sought)
        self._back.setVisible(bool(self._sought))
        self._title.setText(
            tr("Tìm thấy {rowCount} hồ sơ").format(rowCount=self.table.lines.rowCount())
            if self._sought
            else tr("Hồ sơ")
        )
        self._say_empty()
        self.list.setCurrentWidget(self._empty if none else self.table)
        self.pane.setVisible(not none)
        self._show_chosen(self.table.chosen)
        self.keys_changed.emit()

    def _say_empty(self) -> None:
        if self._sought:
            self._empty.say(
                "search",
                tr("Không tìm thấy hồ sơ nào."),
                tr("Thử tên không dấu, hoặc các chữ số cuối của mã, số định danh, điện thoại."),
            )
        elif self.narrow.text().strip():
            self._empty.say(
                "filter",
                tr("Không có hồ sơ nào hợp với chữ lọc."),
                tr("Xóa chữ lọc bằng Esc, hoặc tìm mọi hồ sơ bằng F3."),
            )
        else:
            self._empty.say("inbox", *_EMPTY[self.tiles.value])

    def _page(self, offset: int, limit: int) -> Sequence[Row]:
        rows = self._read(offset, limit)
        self._found.update({line.dossier: line for line in rows})
        return [self._row(line) for line in rows]

    def _read(self, offset: int, limit: int) -> list[DossierLine]:
        ward, now, tile = self.counter.desk.settings.ward, self.counter.now(), self.tiles.value or "working"
        words = fold(self.narrow.text()).split()
        with self.counter.reading() as reading:
            if self._sought:
                return receipts.find(reading, ward, self._sought)[offset : offset + limit]
            if not words:
                return dossiers.queue(reading, ward, now, tile, limit, offset)
            every = dossiers.queue(reading, ward, now, tile, _NARROWED_AT_MOST)
        fitting = [line for line in every if _fits(line, words)]
        return fitting[offset : offset + limit]

    def _row(self, line: DossierLine) -> Row:
        now = self.counter.now()
        due, left, ink = due_lines(line, now, self.counter.desk.calendar)
        where = tr("chờ trả") if line.status == "ready" else (line.field or "–")
        cells = (
            Cell(status=look_of(line, now)),
            Cell(line.name, line.procedure_name),
            Cell(short_code(line.code), figures=True),
            Cell(due, left, ink),
            Cell(desk_words(line.chain), where),
        )
        return Row(line.dossier, cells)

    def _show_chosen(self, uid: str) -> None:
        if uid:
            with self.counter.reading() as reading:
                whole = dossiers.one(reading, self.counter.desk.settings.ward, uid)
            self.pane.show_dossier(whole, self.counter.now())

    def _letter(self, letter: str) -> None:
        if letter == "/":
            self.narrow.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif letter.isdigit() and not self._sought:
            self.tiles.pick(int(letter))
            (self.table if self.list.currentWidget() is self.table else self.tiles).setFocus()
        else:
            self._act(letter)

    def _act(self, key: str) -> None:
        uid, line = self.table.chosen, self._found.get(self.table.chosen)
        if line is None:
            return
        if key == "Enter":
            self.open_dossier.emit(uid)
        elif key == APOLOGY and line.status == "working":
            self.open_apology.emit(uid)
        elif (key == FINISH and line.status == "working") or (key == RETURN and line.status == "ready"):
            self.open_dossier.emit(uid)

    def keys(self) -> Sequence[Key]:
        line = self._found.get(self.table.chosen)
        does = {FINISH: tr("đã xử lý xong"), RETURN: tr("trả kết quả"), APOLOGY: tr("xin lỗi, hẹn lại")}
        keys = [Key("↑ ↓", tr("chọn hồ sơ")), Key("Enter", tr("mở"))] if line else []
        if line and line.status == "working":
            keys += [Key(APOLOGY, does[APOLOGY]), Key(FINISH, does[FINISH])]
        elif line and next_step(line, self.counter.now()) == RETURN:
            keys.append(Key(RETURN, does[RETURN]))
        return [
            *keys,
            *(() if self._sought else (Key("1-7", tr("đổi nhóm")), Key("/", tr("lọc")))),
            Key("F3", tr("tìm")),
            Key("F2", tr("hồ sơ mới")),
            Key("Ctrl L", tr("đổi người")),
        ]

    def device_line(self) -> tuple[str, str]:
        shown = self.table.lines.rowCount()
        if self._sought:
            return tr("60 hồ sơ mới nhất") if shown == 60 else "", "ink3"
        return tr("{shown} hồ sơ · việc gấp nhất ở trên").format(shown=shown) if shown else "", "ink3"

    def step_back(self) -> bool:
        if self._sought or self.narrow.text():
            self._sought = ""
            self.narrow.clear()
            self._show_rows()
            self.table.setFocus()
            return True
        if self.narrow.hasFocus():
            self.table.setFocus()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}
        if enter and (self.narrow.hasFocus() or self.tiles.hasFocus()):
            self.table.setFocus()
        elif event.text() == "/" and not self.narrow.hasFocus():
            self.narrow.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)


def _fits(line: DossierLine, words: Sequence[str]) -> bool:
    said = fold(f"{line.name} {line.procedure_name} {line.field} {line.code}")
    return all(word in said for word in words)


def _tile_look(name: str, icon: str) -> StatusLook:
    if name == "working":
        return note_look("primary", icon, "")
    if name == "notify":
        return note_look("peach", icon, "")
    return status_look({"waiting": "pause"}.get(name, name))
