"""Beside the queue: the chosen dossier, why its day is its day, and the one thing to do next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from app.dossier.line import DossierLine
from app.dossier.registers.dossiers import Dossier, HistoryLine
from app.dossier.registers.lateness import Foreseen
from app.rules.course.course import STOPPED, Status
from app.rules.time.calendar import VIETNAM
from ui.counter import Counter
from ui.language import tr
from ui.places.both_values import BothValues
from ui.places.course_words import COURSE
from ui.places.dossier_clock import clock_strip
from ui.places.dossier_tasks import left_of, next_task
from ui.places.foresight_answer import (
    WORDS,
    answer_words,
    answered_key,
    left_or_kept,
    running_answer,
    says_kept,
)
from ui.places.half_typed import HalfTyped
from ui.places.other_acts import OTHER
from ui.places.pane_line import PaneLine
from ui.places.queue_advice import advice
from ui.places.standing_words import (
    apology_words,
    day_words,
    desk_words,
    holder_words,
    letter_is_next,
    limit_of,
    look_of,
    moment_words,
    must_tell,
    owes_apology,
    short_code,
    status_words,
)
from ui.places.wording import capital, limit_words, weekday
from ui.theme import fit
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.chip import StatusChip, status_look
from ui.widgets.day_strip import DayStrip
from ui.widgets.room import is_too_low, spare
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Elided, Text

FINISH, RETURN, APOLOGY = "K", "T", "X"


def next_step(line: DossierLine, now: datetime, *, kept: bool) -> str:
    """The key of what a dossier needs next: X an apology, T the return, K the finish, or a task's; '' nothing.

    ``kept`` is whether its holder says that its promise will be.
    """
    if line.status == Status.READY:
        return RETURN
    if line.status != Status.WORKING:
        task = next_task(line)
        return task.key if task else ""
    return APOLOGY if letter_is_next(line, now, kept=kept) else FINISH


def acts_of(line: DossierLine, now: datetime) -> list[tuple[str, str]]:
    """The single keys that do something with a dossier now, and their words."""
    working = [(APOLOGY, apology_words(line, owing=owes_apology(line, now))), (FINISH, tr("Mở, ghi xong"))]
    return {"working": working, "ready": [(RETURN, tr("Trả kết quả"))]}.get(line.status, [])


_ICONS = {APOLOGY: "heart-handshake", RETURN: "package-export", FINISH: "circle-check"}
_MOST_LINES = 4
_TOLD = frozenset({"note.written", "citizen.called", "supplement.requested", "dossier.paused"})


class QueuePane(Surface):
    """``act(key)`` when one of its buttons is pressed: the key is the one shown on it."""

    act = Signal(str)

    def __init__(self, counter: Counter) -> None:
        super().__init__(margins=(16, 12, 16, 12))
        self._counter = counter
        fit(self, width=330)
        self.dossier: Dossier | None = None
        self._kept = False
        self._chip, self._code = StatusChip("work"), Text("", "figure", "ink2")
        self._name, self._procedure = Text("", "subject", wrap=True), Text("", "body", "ink2", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self._chip)
        head.addStretch(1)
        head.addWidget(self._code)
        self.other = Button(kind="icon", icon="dots", name=tr("Việc khác, V"))
        self.other.clicked.connect(lambda: self.act.emit(OTHER))
        head.addWidget(self.other)
        # Whatever is said scrolls; what can be done stays in sight.
        self._outside = self.body
        self._scroll, self.body = scrolling()
        self.body.setSpacing(5)
        self._outside.addLayout(head)
        self._outside.addWidget(self._scroll, 1)
        self.body.addWidget(self._name)
        self.body.addWidget(self._procedure)
        self.left = HalfTyped()
        self.left.turn.clicked.connect(lambda: self.act.emit(self.left.turn.key))
        self.body.addWidget(self.left)
        self.body.addWidget(self._strip())
        self._lines = [PaneLine() for _ in range(4)]
        for line in self._lines[:3]:
            self.body.addWidget(line)
        self.both = BothValues()
        self.body.addWidget(self.both)
        self.body.addStretch(1)
        self.body.addWidget(self._lines[3])
        self._answers()
        self._buttons()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_letters)

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

    def _show_answer(self, line: DossierLine, said: Foreseen | None, now: datetime) -> None:
        """On the last day to tell: what was said of the promise, and the keys to say it."""
        words, ink = answer_words(self._counter, said) if said is not None else ("", "ink2")
        self._said.setText(words)
        self._said.set_tone(ink)
        self._said.setVisible(bool(words))
        for key, button in self.answers.items():
            button.setVisible(must_tell(line, now) and key != answered_key(said))

    def _buttons(self) -> None:
        self.primary = Button("", "primary_small", key=FINISH)
        self.open = Button(tr("Mở hồ sơ"), key="Enter")
        self.second = Button(tr("Mở, ghi xong"), key=FINISH)
        self.primary.clicked.connect(lambda: self.act.emit(self.primary.key))
        self.open.clicked.connect(lambda: self.act.emit("Enter"))
        self.second.clicked.connect(lambda: self.act.emit(self.second.key))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.open, 1)
        row.addWidget(self.second, 1)
        self._outside.addWidget(self.primary)
        self._outside.addLayout(row)

    def _show_letters(self, _left: QWidget | None, at: QWidget | None) -> None:
        """Keys on the buttons only while they work: not while ``at`` is a line in which they are typed."""
        if at is not None and self.isVisible():
            for button in (self.primary, self.open, self.second, self.left.turn, *self.answers.values()):
                button.show_cap(shown=not isinstance(at, QLineEdit))

    def show_dossier(self, whole: Dossier, history: Sequence[HistoryLine], now: datetime) -> None:
        """Show a dossier as it stands at ``now``."""
        self.dossier, line = whole, whole.line
        self._show_letters(None, self.window().focusWidget())
        self._chip.show_status(look_of(line, now))
        self._code.setText(short_code(line.code))
        self._name.setText(line.told_apart.replace(" (", "\N{NO-BREAK SPACE}("))
        self._procedure.setText(line.procedure_name)
        desk = self._counter.desk
        self.strip.show_days(*clock_strip(whole, history, now, desk.calendar, desk.regime))
        said = running_answer(self._counter, line)
        self._kept = says_kept(said)
        self._show_due(line, now)
        self._show_lines(whole, now)
        self._show_last(history, now)
        self._show_buttons(line, now)
        self._show_answer(line, said, now)
        self.both.show_dossier(line, history)
        self.show_left()

    def show_left(self) -> None:
        """Say what was left half filled of the dossier shown."""
        if self.dossier is not None:
            self.left.say_left(left_of(self.dossier.line, self._counter))
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """What the list or the dossier says too gives way, when it was received first; what is left scrolls."""
        self._outside.activate()  # what was shown or hidden below has changed the room
        received, held, told, advised = self._lines
        for line in self._lines:
            line.first.set_lines(1)
        parts: list[QWidget] = [line for line in (received, held) if line.says]
        parts += [self.strip, *([advised] if advised.says else [])]
        spare([[part] for part in parts], self._is_too_low)
        for part in reversed(parts):  # without the strip there may be room for a line again
            part.show()
            part.setVisible(not self._is_too_low())
        for line in (told, advised, held):
            self._unfold(line)
        # A bar narrows the words, which may then be too high: Qt would keep one that nothing needs.
        for policy in (Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded):
            self._scroll.setVerticalScrollBarPolicy(policy)

    def _unfold(self, line: PaneLine) -> None:
        """As many of its lines as there is room for: what a citizen has to bring stands at the end."""
        for lines in range(_MOST_LINES, 0, -1) if line.isVisibleTo(self) else ():
            line.first.set_lines(lines)
            if not self._is_too_low():
                return

    def _is_too_low(self) -> bool:
        return is_too_low(self.body, self._scroll.maximumViewportSize())

    def _show_due(self, line: DossierLine, now: datetime) -> None:
        left, ink = left_or_kept(line, now, self._counter.desk.calendar, kept=self._kept)
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
        left, ink = left_or_kept(line, now, self._counter.desk.calendar, kept=self._kept)
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
        self._lines[3].say(*advice(line, now, kept=self._kept))

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
        step = next_step(line, now, kept=self._kept)
        self.primary.setVisible(bool(step))
        if step:
            task = next_task(line)
            words = task.words(line) if task else dict(acts_of(line, now))[step]
            self.primary.key = step
            self.primary.show_words(words, task.icon if task else _ICONS[step])
            self.primary.setAccessibleDescription(tr("Phím {step}").format(step=step))
        self.second.setVisible(step == APOLOGY)


def _ended(line: DossierLine, now: datetime) -> tuple[str, str, str]:
    return status_look(look_of(line, now)).icon, capital(status_words(line)), "ink2"
