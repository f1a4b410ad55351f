"""The right-hand panel of intake: the promise, why this date, how the result goes out, and the one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.language import tr
from ui.places.intake_moment import ReceivedAt
from ui.places.intake_person import Problem
from ui.places.wording import due_words
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.day_strip import DayStrip
from ui.widgets.key_cap import KeyCap
from ui.widgets.segments import Segments
from ui.widgets.text import Elided, Mark, Text, announce
from ui.widgets.tick import Tick

if TYPE_CHECKING:
    from app.rules.deadlines import Promise

_COLLECT = (("counter", tr("Tại quầy")), ("post", tr("Bưu chính")), ("online", tr("Trực tuyến")))
_SHORT_ERROR = 120
"""Letters of an error, four lines at most, that leaves room for two reasons."""
_REASON_ICONS = ("inbox", "calendar-time", "calendar-off", "info-circle", "info-circle")


class PromisePanel(QWidget):
    """``save`` on the primary button; ``why`` on F8; ``first_error`` when the error box is clicked."""

    save = Signal()
    why = Signal()
    first_error = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.promise: Promise | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._heading())
        column.addSpacing(4)
        self._date, self._undated = Text("", "promise"), Text(tr("Chưa có ngày"), "unpromised", "ink2")
        self._time = Text("", "field")
        column.addWidget(self._date)
        column.addWidget(self._undated)
        column.addWidget(self._time)
        column.addSpacing(14)
        column.addWidget(self._reasons())
        column.addStretch(1)
        column.addLayout(self._options())
        column.addSpacing(12)
        column.addWidget(self._errors())
        column.addSpacing(10)
        self.primary = Button(tr("Lưu, cấp số và in phiếu"), "primary", icon="printer", key="Enter")
        self.primary.clicked.connect(self.save)
        column.addWidget(self.primary)
        column.addSpacing(8)
        self.foot = Elided(tr("Enter lưu khi đang ở giấy tờ hoặc ở nút này"), "caption", "ink2")
        column.addWidget(self.foot)
        self.show_unpromised()

    def _heading(self) -> QHBoxLayout:
        self.ask_why = Button(tr("Giải thích"), "quiet", key="F8")
        self.ask_why.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ask_why.clicked.connect(self.why)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Mark("calendar-check", 18, "primary"))
        row.addWidget(Text(tr("Hẹn trả kết quả"), "body_bold", "primary"))
        row.addStretch(1)
        row.addWidget(self.ask_why)
        return row

    def _reasons(self) -> Surface:
        self._box = Surface("sunken", (14, 11, 14, 12))
        self._box.body.setSpacing(4)
        self._box_mark, self._box_title = Mark("help-circle", 16), Text("", "secondary_strong")
        heading = QHBoxLayout()
        heading.setSpacing(6)
        heading.addWidget(self._box_mark)
        heading.addWidget(self._box_title)
        heading.addStretch(1)
        self.strip = DayStrip()
        self._box.body.addLayout(heading)
        self._box.body.addWidget(self.strip)
        self._sentences: list[tuple[QWidget, Text]] = []
        for icon in _REASON_ICONS:
            self._box.body.addWidget(self._sentence(icon))
        return self._box

    def _sentence(self, icon: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(9)
        words = Text("", "secondary", "ink2", wrap=True)
        row.addWidget(Mark(icon, 15), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self._sentences.append((line, words))
        return line

    def _options(self) -> QGridLayout:
        self.collect_at = Segments(tr("Trả kết quả"), _COLLECT, "counter")
        self.print_slip = Tick(tr("Phiếu A5, 2 liên"), checked=True)
        self.received_at = ReceivedAt()
        self._fee = Text("", "body_strong", wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, 74)
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget]] = [
            (tr("Trả kết quả"), self.collect_at),
            (tr("Nhận lúc"), self.received_at),
            (tr("In phiếu"), self.print_slip),
            (tr("Lệ phí"), self._fee),
        ]
        for n, (label, widget) in enumerate(rows):
            grid.addWidget(Text(label, "secondary", "ink2"), n, 0)
            grid.addWidget(widget, n, 1)
        return grid

    def _errors(self) -> Surface:
        self._error = Surface("warning", (13, 9, 11, 9))
        words = QVBoxLayout()
        words.setSpacing(0)
        self._error_title = Text("", "body_bold", "bad", wrap=True)
        self._error_lines = Text("", "secondary_strong", "bad", wrap=True)
        words.addWidget(self._error_title)
        words.addWidget(self._error_lines)
        row = QHBoxLayout()
        row.setSpacing(11)
        row.addWidget(Mark("alert-triangle-filled", 20, "bad"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._error_key = KeyCap("F10")
        row.addWidget(self._error_key)
        self._error.body.addLayout(row)
        self._error.mousePressEvent = lambda _: self.first_error.emit()  # type: ignore[method-assign]
        self._error.hide()
        return self._error

    def show_unpromised(self) -> None:
        """No procedure is chosen or looked at."""
        self.promise = None
        self._say_unpromised()
        self._box.hide()
        self.show_fee("")

    def _say_unpromised(self) -> None:
        self._date.hide()
        self._undated.show()
        self._time.setText(tr("Ngày hẹn hiện ngay khi chọn thủ tục."))
        self.ask_why.hide()
        self.primary.setEnabled(False)

    def show_preview(self, promise: Promise) -> None:
        """What the lit row of the search would promise."""
        self.promise = promise
        self._say_unpromised()
        self._box_mark.show_icon("eye")
        self._box_title.setText(tr("Nếu chọn dòng đang sáng"))
        due = promise.due_at
        self._show_reasons(
            promise,
            (
                tr("{day} {due:%d/%m/%Y}, trước {due:%H:%M}.").format(
                    day=due_words(due).split(",")[0], due=due
                ),
            ),
        )

    def show_promise(self, promise: Promise) -> None:
        """What the citizen is promised if the dossier is saved now."""
        self.promise = promise
        self._date.setText(f"{promise.due_at:%d/%m/%Y}")
        self._date.show()
        self._undated.hide()
        self._time.setText(due_words(promise.due_at))
        self.ask_why.show()
        self.primary.setEnabled(True)
        self._box_mark.show_icon("help-circle")
        self._box_title.setText(tr("Vì sao ngày này?"))
        self._show_reasons(promise, promise.explanation)

    def show_fee(self, fee: str) -> None:
        """Show the fee as the catalogue words it."""
        self._fee.setText(fee[:1].upper() + fee[1:] if fee else "—")

    def _show_reasons(self, promise: Promise, sentences: tuple[str, ...]) -> None:
        self.strip.show_promise(promise)
        for n, (_, words) in enumerate(self._sentences):
            words.setText(sentences[n] if n < len(sentences) else "")
        self._make_room()
        self._box.show()

    def _make_room(self) -> None:
        """While errors are shown few of the reasons stay: the panel never scrolls, F8 has the rest."""
        most = len(self._sentences)
        if self._error.isVisibleTo(self):
            said = len(self._error_title.text()) + len(self._error_lines.text())
            most = 2 if said <= _SHORT_ERROR else 0
        for n, (line, words) in enumerate(self._sentences):
            line.setVisible(n < most and bool(words.text()))
        self.foot.setVisible(not self._error.isVisibleTo(self))

    def show_problems(self, title: str, problems: list[Problem]) -> None:
        """Show what stops the saving, above the button; an empty title takes it away."""
        self._error_title.setText(title)
        self._error_lines.setText("\n".join(words for words, _ in problems[:3]))
        self._error_lines.setVisible(bool(problems))
        self._error_key.setVisible(bool(problems))
        self._error.setAccessibleName(f"{title}. {self._error_lines.text()}" if title else "")
        self._error.setVisible(bool(title))
        self._make_room()
        if title:
            announce(self._error, self._error.accessibleName())
