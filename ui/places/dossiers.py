"""Hồ sơ: the queue in legal urgency, seven tiles as filters, and what the search box finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.dossier.registers import dossiers
from app.dossier.registers.dossiers import Dossier, Whose
from ui.breadth import Breadth
from ui.dossier_papers import print_now
from ui.language import tr
from ui.places.dossier_tasks import TaskKeys, key_of, unnamed_keys
from ui.places.handover_sheet import HAND_OVER, hand_over
from ui.places.last_read import LastRead
from ui.places.morning import MorningButton, asks_for_morning
from ui.places.other_acts import OTHER, PlaceLine
from ui.places.place import Place
from ui.places.queue_empty import QueueEmpty
from ui.places.queue_keys import PRINT, keys_of, own_acts
from ui.places.queue_pane import APOLOGY, FINISH, RETURN, QueuePane
from ui.places.queue_rows import REVIEW, QueueRows
from ui.places.queue_whose import WhoseSwitch
from ui.places.queue_words import COLUMNS, TILES, tile_look
from ui.theme import fit
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.field import Line
from ui.widgets.key_bar import Key
from ui.widgets.key_cap import KeyCap
from ui.widgets.lines import Lines, LinesView
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Text
from ui.widgets.tiles import Tile, Tiles

_LEAST_LIST = 200  # a header and three rows at 100 %; in a lower window the page scrolls to it
_FOUND_AT_MOST = 60
_TYPED_MS = 120  # longer than between two keys of a quick typist


class Dossiers(Place):
    """The queue. ``/`` narrows the tile shown; the window's search box replaces the list by what it finds."""

    def build(self) -> Iterator[None]:
        counter = self.counter
        self._last_read, self._narrow_window = LastRead(counter), False
        self._asked: tuple[str, str, str, Whose] | None = None
        self.rows = QueueRows(counter)
        self.rows.narrowed.connect(self._show_rows)
        self.rows.reviewed.connect(self.refresh)
        self._title, self.narrow = Text(tr("Hồ sơ"), "page"), Line(placeholder=tr("Lọc trong danh sách"))
        self.narrow.setAccessibleName(tr("Lọc theo tên hoặc thủ tục"))
        self.narrow.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        fit(self.narrow, width=240)
        self._narrow_key = KeyCap("/")
        self.narrow.textEdited.connect(lambda _: self._show_rows())
        self.tiles = Tiles(tr("Nhóm hồ sơ"))
        self.tiles.chosen.connect(lambda _: self._show_tile())
        self.tiles.picked.connect(self._take_keys)
        yield
        self.table = LinesView(tr("Danh sách hồ sơ"), Lines(COLUMNS, self.rows.page, self.rows.count))
        self.table.opened.connect(self.open_dossier)
        self.table.moved.connect(self._chosen)
        self.table.letter.connect(self._letter)
        self.table.marked.connect(self._mark)
        yield
        self.pane = QueuePane(counter)
        self.pane.act.connect(self._act)
        yield
        self._rested = QTimer(self, singleShot=True)
        self._rested.timeout.connect(lambda: self._show_chosen(self.table.chosen))
        self.whose = WhoseSwitch(counter)
        self.whose.chosen.connect(lambda _: self.refresh())
        self.line, self._empty, self.list = PlaceLine(), QueueEmpty(), QStackedWidget()
        self._tasks = TaskKeys(self, self.line)
        self.confirmation.give_way()
        self._lay_out()
        counter.recorded.connect(self._recorded)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, left: QWidget | None, at: QWidget | None) -> None:
        if self.narrow in {left, at}:
            self.keys_changed.emit()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(10)
        self._back = Button(tr("Về danh sách"), icon="arrow-left", key="Esc")
        self._back.clicked.connect(self.step_back)
        heading.addWidget(self._title)
        heading.addWidget(self.confirmation)
        heading.addStretch(1)
        self.morning = MorningButton(self)
        for widget in (self.morning, self.whose, self._back, self.narrow, self._narrow_key):
            heading.addWidget(widget)
        card = Surface(margins=(1, 1, 1, 1))
        self.list.addWidget(self.table)
        self.list.addWidget(self._empty)
        card.body.addWidget(self.list)
        self._below = QHBoxLayout()
        self._below.setSpacing(14)
        self._below.addWidget(card, 1)
        self._below.addWidget(self.pane)
        self._scroll, column = scrolling()
        fit(self.list, least=(0, _LEAST_LIST))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(heading)
        column.addWidget(self.tiles)
        column.addWidget(self.line)
        column.addLayout(self._below, 1)
        self.setTabOrder(self.tiles, self.table)

    def reflow(self, breadth: Breadth) -> None:
        """A narrow window keeps the list: the dossier itself is one Enter away."""
        self._narrow_window = breadth == Breadth.NARROW
        self.morning.setVisible(breadth == Breadth.FULL)
        self._show_pane()

    def change_person(self) -> None:
        self.rows.sought = ""
        self.rows.unmark()
        self.narrow.clear()
        self.line.say("")
        self.whose.show_value("ward")

    def _recorded(self) -> None:
        self.rows.forget()
        if self.isVisible():
            self.refresh()

    def arrive(self) -> None:
        self.line.say("")
        if self._last_read.is_old:
            self.rows.forget()
            self.rows.look_for_review()
            self.refresh()
        elif self.rows.left_is_old:
            self._show_rows()
        self.pane.show_left()
        self._take_keys()
        self._scroll.ensureWidgetVisible(self.list)

    def _take_keys(self) -> None:
        """The list has the keys, or the tiles where it is empty."""
        (self.table if self.list.currentWidget() is self.table else self.tiles).setFocus()

    def tick(self, now: datetime) -> None:
        if self._last_read.is_old and not self.rows.sought and not self.narrow.text():
            self.refresh()

    def refresh(self) -> None:
        """Read counts and rows again; the choice stays on its dossier."""
        self._last_read.note()
        self.rows.whose = self.whose.whose
        counts = self.rows.counts()
        chosen = self.tiles.value or "working"
        shown = [
            Tile(name, words, tile_look(name, icon), counts[name])
            for name, (words, icon) in TILES.items()
            if name != REVIEW or counts[name] or chosen == REVIEW
        ]
        self.tiles.show_tiles(shown, chosen)
        self._show_rows()

    def show_found(self, words: str) -> None:
        before, self.rows.sought = self.rows.sought, words.strip()
        if not self.rows.sought:
            self.narrow.clear()  # what it was narrowed by is done with, too
        if not self.tiles.value:
            self.refresh()
        self._show_rows()
        if self.rows.sought != before:
            self.table.choose("")  # what was found for fewer letters is not what Enter opens

    def open_found(self) -> bool:
        if self.rows.sought and self.table.chosen:
            self.open_dossier.emit(self.table.chosen)
            return True
        return False

    def _show_tile(self) -> None:
        self.rows.sought = ""
        self.narrow.clear()
        self._show_rows()

    def _show_rows(self) -> None:
        self.rows.tile, self.rows.words = self.tiles.value or "working", self.narrow.text()
        self.rows.begin()
        if self.rows.reading_words:
            self.list.setCurrentWidget(self.table)
            self.table.skeleton.wait()
            return
        self.table.skeleton.answered()
        asked = self.rows.tile, self.rows.words, self.rows.sought, self.rows.whose
        self.table.same_list, self._asked = asked == self._asked, asked
        self.table.lines.refresh()
        none = self.table.lines.rowCount() == 0
        for part in (self.tiles, self.narrow, self._narrow_key):
            part.setVisible(not self.rows.sought)
        self.whose.setVisible(self.whose.is_offered and not self.rows.sought)
        self._back.setVisible(bool(self.rows.sought))
        found = tr("Tìm thấy {rowCount} hồ sơ").format(rowCount=self.table.lines.rowCount())
        self._title.setText(found if self.rows.sought else tr("Hồ sơ"))
        self._empty.show_why(self.counter, self.rows)
        self.list.setCurrentWidget(self._empty if none else self.table)
        self._show_pane()
        self.keys_changed.emit()

    def _show_pane(self) -> None:
        self.pane.setVisible(not self._narrow_window and self.list.currentWidget() is self.table)

    def _mark(self, uid: str) -> None:
        if self.rows.mark(uid):
            self._show_rows()
        else:
            self.line.say(tr("Hồ sơ này có kết quả rồi, không bàn giao nữa."))

    def _chosen(self, _uid: str) -> None:  # shown in a turn of its own: the list is there first
        self._rested.start(_TYPED_MS if self.rows.sought and not self.table.hasFocus() else 0)

    def _show_chosen(self, uid: str) -> None:
        self._rested.stop()
        if uid:
            with self.counter.reading() as reading:
                ward = self.counter.desk.settings.ward
                whole, history = dossiers.one(reading, ward, uid), dossiers.history(reading, ward, uid)
            self.pane.show_dossier(whole, history, self.counter.now())
            self.line.say("")
            self.keys_changed.emit()

    def _letter(self, letter: str) -> None:
        if letter == "/":
            self.narrow.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif letter.isdigit() and not self.rows.sought:
            self.tiles.pick_by_key(int(letter))
        else:
            self._act(letter)

    def _act(self, key: str) -> None:
        uid, line = self.table.chosen, self.rows.found.get(self.table.chosen)
        if line is None:
            return
        if key == OTHER:
            self._tasks.show_list(self._whole(uid), own_acts(self, line), self._act)
        elif key == PRINT:
            self.print_clicked()
        elif key == "Enter" or (key == RETURN and line.status == "ready"):
            self.open_dossier.emit(uid)
        elif key == HAND_OVER and self.rows.marked:
            hand_over(self, self.rows.marked_lines())
        elif key == APOLOGY and line.status == "working":
            self.open_apology.emit(uid)
        elif key == FINISH and line.status == "working":
            self.open_dossier.emit(uid)
            self.finish_asked.emit()
        else:
            self._tasks.take(key, self._whole(uid))

    def print_shown(self) -> None:
        line = self.rows.found.get(self.table.chosen)
        if line is None:
            super().print_shown()
        elif not (self.is_printing and self.job and self.job.source.get("dossier") == line.dossier):
            self.follow(print_now(self.counter, self.printing, line))

    def _whole(self, uid: str) -> Dossier:
        with self.counter.reading() as reading:
            return dossiers.one(reading, self.counter.desk.settings.ward, uid)

    def keys(self) -> Sequence[Key]:
        return keys_of(self)

    def more_keys(self) -> Sequence[Key]:
        line = self.rows.found.get(self.table.chosen)
        return unnamed_keys(line, self.counter, self.keys()) if line else ()

    def device_line(self) -> tuple[str, str]:
        shown = self.table.lines.rowCount()
        if self.rows.sought:
            return tr("60 hồ sơ mới nhất") if shown == _FOUND_AT_MOST else "", "ink3"
        return tr("{shown} hồ sơ · việc gấp nhất ở trên").format(shown=shown) if shown else "", "ink3"

    def step_back(self) -> bool:
        if self.rows.marked:
            self.rows.unmark()
            self._show_rows()
            return True
        narrowed, in_words = bool(self.rows.sought or self.narrow.text()), self.narrow.hasFocus()
        if narrowed:
            self.rows.sought = ""
            self.search_ended.emit()
            self.narrow.clear()
            self._show_rows()
        if narrowed or in_words:
            self._take_keys()
        return narrowed or in_words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        to_list = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}
        if to_list and (self.narrow.hasFocus() or self.tiles.hasFocus()):
            self.table.setFocus()
        elif event.key() == Qt.Key.Key_F8:
            self._act(key_of(event, self.focusWidget()))
        elif asks_for_morning(event):
            self.morning.print_sheet()
        elif (event.text() == "/" or event.text().isdigit()) and not (control or self.narrow.hasFocus()):
            self._letter(event.text())  # where the list is empty nothing else would
        else:
            super().keyPressEvent(event)
