"""Catalogue or calendar from a file: what each row would change, every faulty one with its reason; all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desk.desk import Desk
from app.desk.tables import Fault, Preview, Table, read_table
from app.office.calendar import Affected, DaysPreview, affected_by, import_calendar, preview_days
from app.office.catalogue import import_catalogue, preview_import
from app.refusal import Refusal
from ui.background import Background
from ui.counter import Counter
from ui.language import say, tr
from ui.places.calendar_sheet import affected_words, touched_words
from ui.places.day_entry import read_day
from ui.places.reference_words import COLUMN_WORDS, DAY_KINDS
from ui.places.wording import capital
from ui.widgets.button import Button
from ui.widgets.field import Line, LineField
from ui.widgets.lines import Cell, Column, Lines, LinesView, Row
from ui.widgets.sheet import ENTER, Sheet
from ui.widgets.text import Text, announce

Found = Preview | DaysPreview
_WORDS = {"new": tr("mới"), "changed": tr("đổi"), "same": tr("như cũ")}
_COUNTS = tr("{new} mới, {changed} đổi, {same} như cũ, {faults} chỗ sai.")
_SHOWN = 6
"""Dossiers that are named; the rest is counted."""
_NOTHING = tr("Còn chỗ sai thì không nhập dòng nào: sửa trong tệp rồi xem lại.")


@dataclass(frozen=True, slots=True)
class Import:
    """What is imported: how a table is seen, whom it would touch, and the act that takes it."""

    title: str
    seen: Callable[[Desk, Table, date, str], Found]
    touched: Callable[[Desk, Found], list[Affected]]
    act: Callable[..., int]
    decided: bool


def _days_seen(desk: Desk, table: Table, _begins: date, _decision: str) -> Found:
    return preview_days(desk, table)


def _days_touch(desk: Desk, found: Found) -> list[Affected]:
    assert isinstance(found, DaysPreview)
    with desk.reading() as reading:
        return affected_by(reading, desk.settings.ward, desk.calendar, found.publishing, desk.regime)


CATALOGUE = Import(
    tr("Nhập danh mục thủ tục"),
    preview_import,
    lambda _desk, _found: [],  # open dossiers keep their version
    import_catalogue,
    decided=True,
)
CALENDAR = Import(tr("Nhập lịch nghỉ"), _days_seen, _days_touch, import_calendar, decided=False)


class ImportSheet(Sheet):
    """``imported(count)`` rows; the sheet closes then."""

    imported = Signal(int)

    def __init__(self, window: QWidget, counter: Counter, background: Background, what: Import) -> None:
        super().__init__(window, what.title)
        self._counter, self._background, self._what = counter, background, what
        self.found: Found | None = None
        self.file = LineField(
            tr("Tệp CSV (UTF-8) hoặc Excel"), placeholder=tr("kéo tệp vào đây, hoặc gõ đường dẫn")
        )
        self.decision = LineField(
            tr("Văn bản công bố, cho dòng không tự ghi"), placeholder=tr("số quyết định")
        )
        self.begins = LineField(tr("Áp dụng từ"), figures=True)
        self.begins.line.setText(f"{counter.now():%d/%m/%Y}")
        self.look = Button(tr("Xem trước"), icon="eye")
        self.counts = Text("", "body_bold", wrap=True)
        self.touched = Text("", "secondary", "ink2", wrap=True)
        self.touched.hide()
        self.problem = Text("", "secondary_strong", "bad", wrap=True)
        self._rows: list[Row] = []
        columns = (Column(tr("Dòng"), 70), Column(tr("Nội dung")))
        self.lines = Lines(columns, lambda offset, limit: self._rows[offset : offset + limit], self._total)
        self.view = LinesView(tr("Các dòng trong tệp"), self.lines)
        self.take = Button(tr("Nhập"), "primary_small", icon="check")
        self._lay_out()
        self.look.clicked.connect(lambda _=False: self.preview())
        self.take.clicked.connect(lambda _=False: self._import())
        self.view.moved.connect(self._say_whole)
        self.closed.connect(self.deleteLater)

    def _lay_out(self) -> None:
        self.body.addWidget(self.file)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.decision, 3)
        row.addWidget(self.begins, 1)
        self.body.addLayout(row)
        for field in (self.decision, self.begins):
            field.setVisible(self._what.decided)
        self.body.addWidget(self.look)
        self.body.addWidget(self.counts)
        self.body.addWidget(self.touched)
        self.body.addWidget(self.problem)
        # The room of the list is there before the list is, so that the fields stand together.
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.body.addWidget(room, 1)
        self.foot.addWidget(self.take, 1)
        self.view.hide()
        self.take.hide()

    def _total(self) -> int:
        return len(self._rows)

    def preview(self) -> None:
        """Read the file on the worker, and show what it holds."""
        path = _path(self.file.words_typed)
        begins = read_day(self.begins.words_typed, self._counter.now().date())
        self.begins.show_error("" if begins else tr("không phải ngày"))
        self.file.show_error("" if path else tr("chưa có"))
        if path is None or begins is None:
            return
        desk, decision = self._counter.desk, self.decision.words_typed

        def look() -> tuple[Found, list[Affected]]:
            found = self._what.seen(desk, read_table(path), begins, decision)
            return found, self._what.touched(desk, found)

        self._background.run(look, self._show, self._fail)

    def _show(self, seen: object) -> None:
        assert isinstance(seen, tuple)
        found, touched = seen
        assert isinstance(found, Preview | DaysPreview)
        self.found = found
        self.problem.setText(_NOTHING if found.faults else "")
        self._rows = [*map(_fault_row, found.faults), *_change_rows(found)]
        self.lines.refresh()
        counts = {kind: found.count(kind) for kind in _WORDS}
        said = _COUNTS.format(**counts, faults=len(found.faults))
        if isinstance(found, DaysPreview):
            said = f"{said} {touched_words(touched)}"
        self.counts.setText(said)
        self.touched.setText(affected_words(touched[:_SHOWN]))
        self.touched.setVisible(bool(touched))
        self.view.show()
        ready = len(found.publishing) if not found.faults else 0
        self.take.show_words(tr("Nhập {count} dòng").format(count=ready))
        self.take.setVisible(ready > 0)
        announce(self.counts, said)
        (self.take if ready else self.view).setFocus()

    def _say_whole(self, key: str) -> None:
        """What is wrong with the row that is looked at, where the list has no room for the whole of it."""
        if self.found is not None and self.found.faults:
            why = next((say(each.why) for each in self.found.faults if _key(each) == key), _NOTHING)
            self.problem.setText(why)

    def _fail(self, failure: Exception) -> None:
        if not isinstance(failure, Refusal):
            raise failure
        self.view.hide()
        self.take.hide()
        self.counts.setText("")
        self._say(failure)

    def _say(self, refusal: Refusal) -> None:
        self.problem.setText(say(refusal))
        announce(self.problem, self.problem.text())

    def _import(self) -> None:
        try:
            count = self._counter.do(self._what.act, self.found)
        except Refusal as refusal:
            self._say(refusal)
            return
        self.step_back()
        self.imported.emit(count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and isinstance(self.focusWidget(), Line):
            self.preview()
        else:
            super().keyPressEvent(event)


def _path(typed: str) -> Path | None:
    """The file that was typed, or dropped as the address that a file manager gives."""
    words = typed.strip().strip('"')
    if words.startswith("file:"):
        words = QUrl(words).toLocalFile()
    return Path(words).expanduser() if words else None


def _key(fault: Fault) -> str:
    return f"{fault.row}/{fault.column}"


def _fault_row(fault: Fault) -> Row:
    column = capital(COLUMN_WORDS.get(fault.column, fault.column))
    return Row(
        _key(fault),
        (Cell(str(fault.row), tr("sai"), "bad"), Cell(column or tr("cả dòng"), say(fault.why), "bad")),
    )


def _change_rows(found: Found) -> Sequence[Row]:
    if isinstance(found, DaysPreview):
        made = [
            (day.row, day.kind, f"{day.made.on:%d/%m/%Y} · {DAY_KINDS[day.made.kind]}", day.made.label)
            for day in found.changes
        ]
    else:
        made = [
            (
                change.row,
                change.kind,
                f"{change.made.code} · {change.made.name}",
                ", ".join(COLUMN_WORDS[column] for column in change.differs),
            )
            for change in found.changes
        ]
    return [
        Row(str(row), (Cell(str(row), _WORDS[kind]), Cell(first, second)))
        for row, kind, first, second in made
    ]
