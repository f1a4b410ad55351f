"""Beside the queue: the chosen dossier, why its day is its day, and the one thing to do next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.dossier_lines import DossierLine
from app.registers.dossiers import Dossier, HistoryLine
from app.rules.calendar import VIETNAM
from app.rules.standing import STOPPED, Status
from ui.counter import Counter
from ui.language import tr
from ui.places.both_values import BothValues
from ui.places.course_words import COURSE
from ui.places.dossier_clock import clock_strip
from ui.places.dossier_tasks import next_task
from ui.places.foresight_answer import WORDS, answer_words, foreseen_now
from ui.places.other_acts import OTHER
from ui.places.queue_advice import advice
from ui.places.standing_words import (
    day_words,
    desk_words,
    holder_words,
    limit_of,
    look_of,
    moment_words,
    must_tell,
    owes_apology,
    short_code,
    status_words,
    time_left,
)
from ui.places.wording import capital, limit_words, weekday
from ui.theme import fit
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.chip import StatusChip, status_look
from ui.widgets.day_strip import DayStrip
from ui.widgets.room import is_too_low
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Elided, Mark, Text

FINISH, RETURN, APOLOGY = "K", "T", "X"


def next_step(line: DossierLine, now: datetime) -> str:
    """The key of what a dossier needs next: X an apology, T the return, K the finish, or a task's; '' nothing."""
    if line.status == Status.READY:
        return RETURN
    if line.status != Status.WORKING:
        task = next_task(line)
        return task.key if task else ""
    return APOLOGY if owes_apology(line, now) or line.apology_state == "drafted" else FINISH


def acts_of(line: DossierLine) -> list[tuple[str, str]]:
    """The single keys that do something with a dossier now, and their words."""
    working = [(APOLOGY, tr("Xin lỗi và hẹn lại")), (FINISH, tr("Đã xử lý xong"))]
    return {"working": working, "ready": [(RETURN, tr("Trả kết quả"))]}.get(line.status, [])


_PRIMARY = {
    APOLOGY: (tr("Xin lỗi và hẹn lại"), "heart-handshake"),
    RETURN: (tr("Trả kết quả"), "package-export"),
    FINISH: (tr("Đã xử lý xong"), "circle-check"),
}


_TOLD = frozenset({"note.written", "citizen.called", "supplement.requested", "dossier.paused"})


class _Line(QWidget):
    """An icon with a strong line and a quiet one."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = Mark("user", 18)
        self._first, self._second = Elided("", "body_strong"), Elided("", "caption", "ink2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._first)
        words.addWidget(self._second)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(11)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def say(self, icon: str, first: str = "", second: str = "", ink: str = "ink2") -> None:
        if icon:
            self._mark.show_icon(icon, ink)
        self._first.setText(first)
        self._second.setText(second)
        self.setVisible(bool(first))


class QueuePane(Surface):
    """``act(key)`` when one of its buttons is pressed: the key is the one shown on it."""

    act = Signal(str)

    def __init__(self, counter: Counter) -> None:
        super().__init__(margins=(18, 12, 18, 14))
        self._counter = counter
        fit(self, width=330)
        self.dossier: Dossier | None = None
        self._chip, self._code = StatusChip("work"), Text("", "figure", "ink2")
        self._name, self._procedure = Text("", "subject", wrap=True), Text("", "body", "ink2", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self._chip)
        head.addStretch(1)
        head.addWidget(self._code)
        self.other = Button(kind="icon", icon="dots", name=tr("Việc khác, V"))
        self.other.clicked.connect(lambda: self.act.emit(OTHER))
        head.addWidget(self.other)
        # Whatever is said scrolls; what must be done and what can be done stay in sight.
        self._outside = self.body
        self._scroll, self.body = scrolling()
        self.body.setSpacing(6)
        self._outside.addLayout(head)
        self._outside.addWidget(self._scroll, 1)
        self.body.addWidget(self._name)
        self.body.addWidget(self._procedure)
        self.body.addWidget(self._strip())
        self._lines = [_Line() for _ in range(4)]
        for line in self._lines[:3]:
            self.body.addWidget(line)
        self._outside.addWidget(self._lines[3])
        self.both = BothValues()
        self.body.addWidget(self.both)
        self.body.addStretch(1)
        self._answers()
        self._buttons()

    def _strip(self) -> Surface:
        box = Surface("sunken", (12, 7, 12, 6))
        box.body.setSpacing(4)
        self._due = Elided("", "secondary_strong")
        self.strip = DayStrip()
        box.body.addWidget(self._due)
        box.body.addWidget(self.strip)
        return box

    def _answers(self) -> None:
        self._said = Elided("", "secondary_strong")
        self.answers = {key: Button(words, key=key) for key, words in WORDS.items()}
        row = QHBoxLayout()
        row.setSpacing(8)
        for key, button in self.answers.items():
            button.clicked.connect(lambda _=False, key=key: self.act.emit(key))
            row.addWidget(button, 1)
        self._outside.addWidget(self._said)
        self._outside.addLayout(row)

    def _show_answer(self, line: DossierLine, now: datetime) -> None:
        """On the last day to tell: what was said of the promise, and the keys to say it."""
        running = line.status == Status.WORKING and line.due_at >= now
        words, ink = (
            answer_words(self._counter, foreseen_now(self._counter, line)) if running else ("", "ink2")
        )
        self._said.setText(words)
        self._said.set_tone(ink)
        self._said.setVisible(bool(words))
        for button in self.answers.values():
            button.setVisible(must_tell(line, now))

    def _buttons(self) -> None:
        self.primary = Button("", "primary_small", key=FINISH)
        self.open = Button(tr("Mở hồ sơ"), key="Enter")
        self.second = Button(tr("Xử lý xong"), key=FINISH)
        self.primary.clicked.connect(lambda: self.act.emit(self.primary.key))
        self.open.clicked.connect(lambda: self.act.emit("Enter"))
        self.second.clicked.connect(lambda: self.act.emit(self.second.key))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.open, 1)
        row.addWidget(self.second, 1)
        self._outside.addWidget(self.primary)
        self._outside.addLayout(row)

    def show_dossier(self, whole: Dossier, history: Sequence[HistoryLine], now: datetime) -> None:
        """Show a dossier as it stands at ``now``."""
        self.dossier, line = whole, whole.line
        self._chip.show_status(look_of(line, now))
        self._code.setText(short_code(line.code))
        self._name.setText(line.told_apart)
        self._procedure.setText(line.procedure_name)
        desk = self._counter.desk
        self.strip.show_days(*clock_strip(whole, history, now, desk.calendar, desk.regime))
        self._show_due(line, now)
        self._show_lines(whole, now)
        self._show_last(history, now)
        self._show_buttons(line, now)
        self._show_answer(line, now)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """When it was received goes first; where that is not enough all of it scrolls."""
        received = self._lines[0]
        received.show()
        if self._is_too_low():
            received.hide()
            received.setVisible(self._is_too_low())

    def _is_too_low(self) -> bool:
        return is_too_low(self.body, self._scroll.viewport().size())

    def _show_due(self, line: DossierLine, now: datetime) -> None:
        left, ink = time_left(line, now, self._counter.desk.calendar)
        if line.status in STOPPED:
            self._due.setText(capital(left))
            self._due.set_tone(ink)
            self._due.setAccessibleDescription("")
            return
        again = tr("Hẹn lại") if line.reappointments else tr("Hẹn")
        on = day_words(line.due_at.date(), now.astimezone(VIETNAM).date())
        words = (
            f"{again} {on[:1].lower()}{on[1:]}" if on[0].isalpha() else f"{again} {weekday(line.due_at)} {on}"
        )
        self._due.setText(tr("{words} trước {due_at:%H:%M}").format(words=words, due_at=line.due_at))
        self._due.set_tone(ink if line.status == Status.WORKING else "ink2")
        self._due.setAccessibleDescription(left)

    def _show_lines(self, whole: Dossier, now: datetime) -> None:
        line, today = whole.line, now.astimezone(VIETNAM).date()
        limit = capital(limit_words(limit_of(whole.limit_value, whole.limit_unit)))
        self._lines[0].say(
            "inbox",
            tr("Nhận {moment_words}").format(moment_words=moment_words(line.received_at, today)),
            f"{desk_words(line.chain)} · {limit}",
        )
        left, ink = time_left(line, now, self._counter.desk.calendar)
        if line.status == Status.WORKING:
            holder = holder_words(line.holder, self._counter.desk.staff)
            held = tr("{holder} đang giữ").format(holder=holder)
            self._lines[1].say("clock", capital(left), held, ink)
        elif line.finished_at:
            granted = line.status in {Status.READY, Status.RETURNED}
            icon, words, tone = ("circle-check", tr("Xong"), "good") if granted else _ended(line, now)
            self._lines[1].say(icon, f"{words} {moment_words(line.finished_at, today)}", line.field, tone)
        else:
            self._lines[1].say("")
        self._lines[3].say(*advice(line, now))

    def _show_last(self, history: Sequence[HistoryLine], now: datetime) -> None:
        """The last note or call: what whoever takes this dossier up next should know."""
        last = next((entry for entry in reversed(history) if entry.kind in _TOLD), None)
        if last is None:
            self._lines[2].say("")
            return
        icon, _, words = COURSE[last.kind]
        at = moment_words(last.at, now.astimezone(VIETNAM).date())
        self._lines[2].say(icon, words({**last.words, **last.facts}), f"{last.by} · {at}")

    def _show_buttons(self, line: DossierLine, now: datetime) -> None:
        step = next_step(line, now)
        self.primary.setVisible(bool(step))
        if step:
            task = next_task(line)
            words, icon = (task.words(line), task.icon) if task else _PRIMARY[step]
            self.primary.key = step
            self.primary.show_words(
                tr("Xem thư chờ duyệt") if line.apology_state == "drafted" and step == APOLOGY else words,
                icon,
            )
            self.primary.setAccessibleDescription(tr("Phím {step}").format(step=step))
        self.second.setVisible(step == APOLOGY)


def _ended(line: DossierLine, now: datetime) -> tuple[str, str, str]:
    return status_look(look_of(line, now)).icon, capital(status_words(line)), "ink2"
