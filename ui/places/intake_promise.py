"""The right-hand panel of intake: the promise, why this date, how the result goes out, and the one button."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.breadth import Breadth
from ui.language import tr
from ui.places.intake_options import IntakeOptions
from ui.places.intake_person import Problem
from ui.places.wording import due_words, promised_words
from ui.theme import fit, px
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.day_strip import DayStrip
from ui.widgets.key_cap import KeyCap
from ui.widgets.room import is_too_low, spare
from ui.widgets.text import Elided, Mark, Text, announce

if TYPE_CHECKING:
    from app.rules.time.deadlines import Promise

_SAVE, _TRY = tr("Lưu, cấp số và in phiếu"), tr("Thử lưu lại")
_BESIDE_FROM, _WORDS_FROM = 740, 980
"""Widths at 100 % from which a bar below the form has room for the weekday beside the date, and for how the result
goes out; the lower the bar, the more is seen of the form.
"""
_REASON_ICONS = ("inbox", "calendar-time", "calendar-off", "info-circle", "info-circle")


class PromisePanel(QWidget):
    """``save`` on the primary button; ``why`` on F8; ``first_error`` when the error box is clicked."""

    save = Signal()
    why = Signal()
    first_error = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.promise: Promise | None = None
        self._breadth = Breadth.FULL
        self._problems: list[str] = []
        self._save_words = _SAVE
        self.options = IntakeOptions()
        self.collect_at, self.print_slip = self.options.collect_at, self.options.print_slip
        self.received_at = self.options.received_at
        self.options.refolded.connect(self._make_room)
        self._date, self._undated = Text("", "promise"), Text(tr("Chưa có ngày"), "unpromised", "ink2")
        self._time = Text("", "field", wrap=True)
        self.primary = Button(_SAVE, "primary", icon="printer", key="Enter")
        self.primary.clicked.connect(self.save)
        self.foot = Elided(tr("Enter lưu khi đang ở giấy tờ hoặc ở nút này"), "caption", "ink2")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._errors()
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.setSpacing(12)
        self._when = self._when_due()
        self._parts.addLayout(self._when)
        self._parts.addWidget(self._reasons())
        self._parts.addStretch(1)
        self._parts.addWidget(self.options)
        self._parts.addLayout(self._last())
        self._column.addLayout(self._parts, 1)
        self.show_unpromised()

    def _when_due(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self._is_beside = False
        self._title = self._heading()
        column.addLayout(self._title)
        for widget in (self._date, self._undated, self._time):
            column.addWidget(widget)
        return column

    def _last(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.primary)
        column.addWidget(self.foot)
        self._bottom = column
        return column

    def reflow(self, breadth: Breadth) -> None:
        """A column beside the form, or in a narrow window a bar below it."""
        self._breadth = breadth
        narrow = breadth is Breadth.NARROW
        way = QBoxLayout.Direction.LeftToRight if narrow else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(way)
        self._parts.setSpacing(16 if narrow else 12)
        fit(self._date, role="promise_low" if narrow else "promise")
        self.options.fold(folds=breadth is not Breadth.FULL)
        self._column.removeWidget(self._error)
        self._bottom.removeWidget(self._error)
        if narrow:
            self._column.insertWidget(0, self._error)
        else:
            self._bottom.insertWidget(0, self._error)
        self._make_room()

    def _stand(self, *, beside: bool) -> None:
        """The weekday and F8 ``beside`` the date, or below and above it."""
        if beside == self._is_beside:
            return
        self._is_beside = beside
        for widget, column in ((self._time, self._when), (self.ask_why, self._title)):
            (column if beside else self._parts).removeWidget(widget)
        if beside:
            self._parts.insertWidget(1, self._time)
            self._parts.insertWidget(2, self.ask_why)
        else:
            self._when.addWidget(self._time)
            self._title.addWidget(self.ask_why)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()

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
        self._time.setText(promised_words(promise.due_at))
        self.ask_why.show()
        self.primary.setEnabled(True)
        self._box_mark.show_icon("help-circle")
        self._box_title.setText(tr("Vì sao ngày này?"))
        self._show_reasons(promise, promise.explanation)

    def odd(self, now: datetime) -> list[Problem]:
        """A day that is past before it is promised: what was received on paper may be late, or the day is typed wrongly."""
        promise = self.promise
        if promise is None or promise.due_at >= now:
            return []
        words = tr("Nhận lúc {received:%H:%M %d/%m}: hẹn trả {due:%d/%m/%Y} đã qua, ghi là quá hạn ngay")
        said = words.format(received=promise.received_at, due=promise.due_at)
        return [(said, self.received_at.line)]

    def show_stopped(self, *, stopped: bool) -> None:
        """While nothing can be recorded the button only tries again; the banner says what can be done instead."""
        self._save_words = _TRY if stopped else _SAVE
        self._make_room()

    def show_fee(self, fee: str) -> None:
        """Show the fee as the catalogue words it."""
        self.options.show_fee(fee)
        self._make_room()

    def _show_reasons(self, promise: Promise, sentences: tuple[str, ...]) -> None:
        self.strip.show_promise(promise)
        for n, (_, words) in enumerate(self._sentences):
            words.setText(sentences[n] if n < len(sentences) else "")
        self._make_room()

    def _make_room(self) -> None:
        """The panel never scrolls: what matters least goes first until the rest fits. F8 has every reason."""
        if self._is_aside():
            return
        narrow = self._breadth is Breadth.NARROW
        self._stand(beside=narrow and self.width() >= px(_BESIDE_FROM))
        self.primary.show_words(self._save_words)
        if self._save_words is _SAVE and (narrow or self.primary.sizeHint().width() > self.width()):
            self.primary.show_words(tr("Lưu và in"))
        self._error_lines.setText("\n".join(self._problems[: 1 if narrow else 3]))
        self._box.setVisible(self.promise is not None and not narrow)
        self.foot.setVisible(self._save_words is _SAVE and not narrow and not self._error.isVisibleTo(self))
        lines = [line for line, words in self._sentences if words.text()]
        for line, words in self._sentences:
            line.setVisible(bool(words.text()))
        self.options.show_words(shown=not narrow or self.width() >= px(_WORDS_FROM))
        # Below the date it would take the room of what is to be mended.
        self._time.setVisible(not narrow or self._is_beside or not self._error.isVisibleTo(self))
        if narrow:
            return
        # Which days count is the last sentence to go; when counting begins the first of the usual three.
        order = [*reversed(lines[3:]), *lines[:1], *lines[2:3], *lines[1:2]] if len(lines) > 1 else lines
        foot = [] if self._error.isVisibleTo(self) else [self.foot]
        boxes = [self._box] if self.promise is not None else []
        parts = [[part] for part in (*foot, *order, *boxes)]
        spare(parts, lambda: is_too_low(self._column, self.size()))

    def _is_aside(self) -> bool:
        """Does what was saved stand here instead, in a window that is shown? Room is made when this panel is back."""
        return self.isHidden() and self.window().isVisible()

    def show_problems(self, title: str, problems: list[Problem]) -> None:
        """Show what stops the saving, above the button; an empty title takes it away."""
        if not title and self._error.isHidden():
            return
        self._error_title.setText(title)
        self._problems = [words for words, _ in problems]
        self._error_lines.setText("\n".join(self._problems[:3]))
        self._error_lines.setVisible(bool(problems))
        self._error_key.setVisible(bool(problems))
        self._error.setAccessibleName(f"{title}. {self._error_lines.text()}" if title else "")
        self._error.setVisible(bool(title))
        self._make_room()
        if title:
            announce(self._error, self._error.accessibleName())
