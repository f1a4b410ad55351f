"""The dossiers behind a figure; the apologies that wait for a signature, and what was undertaken and is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.dossier.line import DossierLine
from app.figures.trends import MOST
from app.openness.dialogue.register import Task
from app.rules.time.calendar import VIETNAM
from ui.language import tr
from ui.places.dialogue_words import due_words
from ui.places.standing_words import look_of, moment_words, short_code
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.charts.amounts import whole
from ui.widgets.empty import Empty
from ui.widgets.lines import Cell, Column, LinesView, Row
from ui.widgets.short_list import ShortList
from ui.widgets.text import Elided, Text

_COLUMNS = (
    Column(tr("Trạng thái"), 148),
    Column(tr("Người nộp và thủ tục")),
    Column(tr("Số hồ sơ"), 128),
    Column(tr("Nhận"), 150),
    Column(tr("Hẹn trả"), 150),
)

_TASK = "task "
_TOP = 12
"""Room above the title, as the charts beside it have it."""
BEHIND = {
    "received": tr("Hồ sơ nhận trong kỳ"),
    "late": tr("Hồ sơ trễ trong kỳ, theo ngày hẹn đầu tiên"),
    "overdue": tr("Hồ sơ quá hạn lúc này, theo ngày hẹn hiện nay"),
    "apologies": tr("Hồ sơ, phản ánh có thư xin lỗi ký trong kỳ"),
}
"""The title of the list behind each figure of the row at the top."""


class FigureList(Surface):
    """``opened(dossier)`` on Enter, ``opened_apology(uid)`` of one without a dossier; ``left()`` by the button.

    ``letter(str)`` is a key pressed in the list.
    """

    opened, opened_apology = Signal(str), Signal(str)
    left = Signal()
    letter = Signal(str)

    def __init__(self) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self._title, self._count = Text("", "card"), Elided("", "secondary", "ink2")
        back = Button(tr("Quay lại"), icon="arrow-left", key="Esc")
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setContentsMargins(18, 12, 14, 4)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(back)
        self._lines = ShortList(_COLUMNS)
        self.view = LinesView(tr("Danh sách hồ sơ"), self._lines)
        self._bare: frozenset[str] = frozenset()
        self.view.opened.connect(self._open)
        self.view.letter.connect(self.letter)
        self._empty = Empty()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self._pages, 1)

    def show_lines(self, title: str, lines: Sequence[DossierLine], now: datetime) -> None:
        """Show dossiers under ``title``."""
        rows = [_row(line, now) for line in lines]
        self._bare = frozenset(line.dossier for line in lines if line.is_bare)
        self._title.setText(title)
        words = tr("{count} hồ sơ") if len(rows) < MOST else tr("{count} hồ sơ đầu, hẹn sớm nhất trước")
        beside = tr(", {count} thư không hồ sơ").format(count=whole(len(self._bare))) if self._bare else ""
        self._count.setText(words.format(count=whole(len(rows) - len(self._bare))) + beside)
        self._pages.setCurrentIndex(0 if rows else 1)
        self._empty.say("inbox", tr("Không có hồ sơ nào ở đây."), tr("Esc để quay lại số liệu."))
        self._lines.show(rows)
        self.view.choose(self.view.chosen)

    def _open(self, key: str) -> None:
        (self.opened_apology if key in self._bare else self.opened).emit(key)

    def take_focus(self) -> None:
        """Put the focus into the list."""
        self.view.setFocus() if self.view.lines.rowCount() else self.setFocus()


def _row(line: DossierLine, now: datetime) -> Row:
    today = now.astimezone(VIETNAM).date()
    return Row(
        line.dossier,
        (
            Cell(tr("Không hồ sơ")) if line.is_bare else Cell(status=look_of(line, now)),
            Cell(line.name, line.procedure_name),
            Cell(short_code(line.code), figures=True),
            Cell(moment_words(line.received_at, today), figures=True),
            Cell("" if line.is_bare else moment_words(line.due_at, today), figures=True),
        ),
    )


class ToSign(Surface):
    """What was undertaken in dialogue and is to be done, then apologies that wait for a signature; named for what is there.
    ``opened(dossier)`` and ``opened_task(commitment)`` on Enter or a double click.
    """

    opened, opened_task = Signal(str), Signal(str)
    letter = Signal(str)

    def __init__(self) -> None:
        super().__init__(margins=(18, _TOP, 18, 12))
        self._counted = 0
        self._count = Elided("", "secondary", "ink2")
        head = QHBoxLayout()
        head.setSpacing(10)
        self.title = Text(tr("Chờ duyệt"), "card")
        head.addWidget(self.title)
        head.addWidget(self._count, 1)
        self.open = Button(tr("Xem"), "quiet", key="D")
        self.open.clicked.connect(self._open_chosen)
        self.open.hide()
        head.addWidget(self.open)
        self._lines = ShortList((Column(tr("Việc")),))
        self.view = LinesView(tr("Việc chờ duyệt"), self._lines)
        self.view.horizontalHeader().hide()
        self.view.opened.connect(self._open)
        self.view.letter.connect(self.letter)
        nothing = tr("Không có thư nào chờ ký, không việc đã hứa nào tới hạn.")
        self._nothing = _InCard(nothing, "body", "ink2", wrap=True)
        self._nothing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(_centred(self._nothing))
        self.body.setSpacing(4)
        self.body.addLayout(head)
        self.body.addWidget(self._pages, 1)

    def show_lines(self, lines: Sequence[DossierLine], undertaken: Sequence[Task], now: datetime) -> None:
        """Show what was undertaken and by which day, whose apologies wait, and until when."""
        today = now.astimezone(VIETNAM).date()
        rows = [Row(f"{_TASK}{task.uid}", (_undertaken(task, today),)) for task in undertaken]
        rows += [Row(line.dossier, (Cell(line.name, *_until(line, now)),)) for line in lines]
        both = tr("Chờ duyệt, đã hứa") if lines else tr("Việc đã hứa")
        self.title.setText(both if undertaken else tr("Chờ duyệt"))
        self._counted = len(rows)
        self.open.setVisible(bool(rows))
        self._fit_head()
        self._pages.setCurrentIndex(0 if rows else 1)
        self._lines.show(rows)
        self.view.choose(self.view.chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """The title stands as high as those of the cards beside it; how many wait is said whole, or as a number alone."""
        higher = 0 if self.open.isHidden() else self.open.sizeHint().height() - self.title.sizeHint().height()
        margins = self.body.contentsMargins()
        margins.setTop(max(0, _TOP - higher // 2))
        self.body.setContentsMargins(margins)
        taken = self.title.sizeHint().width() + (0 if self.open.isHidden() else self.open.sizeHint().width())
        room = self.width() - margins.left() - margins.right() - taken - 24
        number = whole(self._counted) if self._counted else ""
        said = tr("{count} việc").format(count=number) if number else ""
        self._count.setText(said if self._count.fontMetrics().horizontalAdvance(said) <= room else number)

    @property
    def is_empty(self) -> bool:
        """Does nothing wait?"""
        return not self.view.lines.rowCount()

    def _open_chosen(self) -> None:
        if self.view.chosen:
            self._open(self.view.chosen)

    def _open(self, key: str) -> None:
        if key.startswith(_TASK):
            self.opened_task.emit(key.removeprefix(_TASK))
        else:
            self.opened.emit(key)


def _undertaken(task: Task, today: date) -> Cell:
    words, ink = due_words(task, today)
    return Cell(tr("Đã hứa: {text}").format(text=task.text), f"{task.responsible_name} · {words}", ink)


def _until(line: DossierLine, now: datetime) -> tuple[str, str]:
    if line.is_bare:
        waited = (now.astimezone(VIETNAM).date() - line.received_at.date()).days
        words = tr("Lập {day:%d/%m}, chờ ký {count} ngày") if waited else tr("Lập hôm nay, chờ ký")
        return words.format(day=line.received_at, count=waited), "caution" if waited else "ink2"
    by = line.tell_by
    words = tr("Lẽ ra báo trước {moment}") if by < now else tr("Báo trước {moment}")
    today = now.astimezone(VIETNAM).date()
    return words.format(moment=moment_words(by, today)), "bad" if by < now else "ink2"


class _InCard(Text):
    """Wraps in the room that the card has, which is no reason to make the page higher."""

    def hasHeightForWidth(self) -> bool:
        return False


def _centred(words: Text) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(8, 8, 8, 8)
    column.addWidget(words)
    return page
