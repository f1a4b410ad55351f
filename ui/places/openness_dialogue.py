"""Đối thoại: sessions, questions, commitments, and what the rhythm misses (ui.md §3.7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.desk.reference import StaffMember
from app.openness.dialogue import acts as dialogue
from app.openness.dialogue import register as dialogues
from app.openness.dialogue.register import Session
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM
from ui.counter import Counter
from ui.language import say, tr
from ui.places import dialogue_lines as said
from ui.places.dialogue_acts import (
    NEW_QUESTION,
    NEW_SESSION,
    acts_of_question,
    acts_of_session,
    acts_of_task,
    new_question,
    new_session,
    only_leading,
)
from ui.places.dialogue_meeting import ClosingSheet
from ui.places.dialogue_read import LEVEL, Gathered, gather
from ui.places.dialogue_warned import Warned
from ui.places.dialogue_words import (
    next_words,
    question_row,
    rhythm_rule,
    session_row,
    session_words,
    task_row,
    warnings,
)
from ui.places.latest_answer import LatestAnswer
from ui.places.open_pane import Act, Line, OpenPane
from ui.places.other_acts import PlaceLine
from ui.places.place import Place
from ui.places.wording import uncapital
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.empty import Empty
from ui.widgets.key_bar import Key
from ui.widgets.lines import Column, LinesView, Row
from ui.widgets.segments import Segments
from ui.widgets.short_list import ShortList

SESSIONS, QUESTIONS, TASKS = "sessions", "questions", "tasks"
_LISTS = (SESSIONS, QUESTIONS, TASKS)
_NEVER = datetime.min.replace(tzinfo=VIETNAM)
_WORDS = {
    SESSIONS: (
        tr("Buổi đối thoại"),
        (Column(tr("Buổi đối thoại")), Column(tr("Ngày"), 170, room=520), Column(tr("Tình trạng"), 170)),
    ),
    QUESTIONS: (
        tr("Câu hỏi"),
        (
            Column(tr("Câu hỏi, kiến nghị")),
            Column(tr("Trả lời ở"), 150, room=600),
            Column(tr("Tình trạng"), 160),
        ),
    ),
    TASKS: (
        tr("Việc đã hứa"),
        (Column(tr("Việc đã hứa với dân")), Column(tr("Hạn"), 140), Column(tr("Tình trạng"), 160, room=520)),
    ),
}
_EMPTY = {
    SESSIONS: (tr("Chưa có buổi đối thoại nào."), tr("Người phụ trách hoặc lãnh đạo thêm buổi bằng phím S.")),
    QUESTIONS: (
        tr("Chưa có câu hỏi nào."),
        tr("Dân hỏi lãnh đạo tại quầy: ghi bằng phím N, trả lời ở buổi tới."),
    ),
    TASKS: (tr("Chưa hứa việc nào."), tr("Chọn câu hỏi (phím 2) rồi hứa việc sẽ làm bằng phím H.")),
}


class _Read(NamedTuple):
    """What was read, and the rows of the three lists."""

    gathered: Gathered
    rows: Mapping[str, Sequence[Row]]


def _read(counter: Counter) -> _Read:
    """Runs on the worker. The latest session comes first, what is not settled or done before what is."""
    found, rhythm = gather(counter), counter.desk.regime.dialogue[LEVEL]
    sessions = sorted(found.sessions, key=lambda each: each.moment or _NEVER, reverse=True)
    questions = sorted(found.questions, key=lambda each: (each.settled, -each.asked_at.timestamp()))
    tasks = sorted(found.tasks, key=lambda task: task.done_on is not None)
    rows = {
        SESSIONS: [session_row(each, found, rhythm) for each in sessions],
        QUESTIONS: [question_row(each, found) for each in questions],
        TASKS: [task_row(each, found.on) for each in tasks],
    }
    return _Read(found, rows)


class DialoguePage(QWidget):
    """Three lists, chosen by 1, 2 and 3; beside them what is chosen with the next thing to do."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place, self._counter = place, place.counter
        self.gathered: Gathered | None = None
        self.answer, self._asked_for, self._arriving = LatestAnswer(), "", False
        self._filling = False
        self.answer.came.connect(self._show)
        self.line, self.warned, self.pane = PlaceLine(), Warned(), OpenPane()
        choices = [(name, _WORDS[name][0]) for name in _LISTS]
        self.which = Segments(tr("Danh sách"), choices, SESSIONS, numbered=True)
        self.which.chosen.connect(self.show_list)
        self._rows = {name: ShortList(_WORDS[name][1]) for name in _LISTS}
        self.views: dict[str, LinesView] = {}
        self._stack, self._empty = QStackedWidget(), Empty()
        self.ask = Button(tr("Thêm câu hỏi"), icon="plus", key=NEW_QUESTION)
        self.call = Button(tr("Thêm buổi"), icon="calendar-time", key=NEW_SESSION)
        self.ask.clicked.connect(lambda: self.letter(NEW_QUESTION))
        self.call.clicked.connect(lambda: self.letter(NEW_SESSION))
        self._lay_out()

    def build(self) -> Iterator[None]:
        """Make the lists, one each step."""
        for name in _LISTS:
            view = self.views[name] = LinesView(_WORDS[name][0], self._rows[name])
            view.moved.connect(lambda _: None if self._filling else self._show_chosen())
            view.opened.connect(lambda _: self.letter(self.first_key))
            view.letter.connect(self.letter)
            self._stack.addWidget(view)
            yield
        self._stack.addWidget(self._empty)

    def _lay_out(self) -> None:
        left = Surface(margins=(1, 1, 1, 1))
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(14, 10, 14, 4)
        foot.setContentsMargins(14, 4, 14, 10)
        foot.setSpacing(10)
        head.addWidget(self.which)
        foot.addWidget(self.ask)
        foot.addWidget(self.call)
        foot.addStretch(1)
        left.body.addLayout(head)
        left.body.addWidget(self._stack, 1)
        left.body.addLayout(foot)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(left, 19)
        row.addWidget(self.pane, 11)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.warned)
        column.addWidget(self.line)
        column.addLayout(row, 1)

    def arrive(self) -> None:
        """Read everything and take the focus."""
        self.line.say("")
        self._arriving = True
        self.refresh()
        self._take_keys()

    def refresh(self) -> None:
        """Read everything again, on the worker; what is chosen stays chosen."""
        counter = self._counter
        self.views[self.which.value].skeleton.wait()
        self.answer.ask(lambda: _read(counter))

    def _show(self, found: object) -> None:
        assert isinstance(found, _Read)
        self.gathered = found.gathered
        self._filling = True  # each list chooses a row again; what is chosen is shown once, at the end
        for name, view in self.views.items():
            view.skeleton.answered()
            self._rows[name].show(found.rows[name])
        if self._asked_for:
            self.views[self.which.value].choose(self._asked_for)
        self._filling = False
        self.warned.say(warnings(found.gathered), next_words(found.gathered))
        self.call.setVisible(self._counter.person.leads)
        self._show_list()
        now, self._asked_for = QApplication.focusWidget(), ""
        if self._arriving and now is not None and (now is self or self.isAncestorOf(now)):
            self._take_keys()
        self._arriving = False

    def show_task(self, uid: str) -> None:
        """Show what was undertaken, once it is read."""
        self.show_list(TASKS)
        self._asked_for = uid
        self.refresh()

    def _show_called(self, uid: str) -> None:
        """A session was called: it is chosen as soon as it is read, when its sheet has closed."""
        self.show_list(SESSIONS)
        self._asked_for = uid

    def show_list(self, name: str) -> None:
        """Show one of the three lists and put the focus there."""
        self.which.show_value(name)
        self._show_list()
        self._take_keys()

    def _show_list(self) -> None:
        name = self.which.value
        view, none = self.views[name], not self._rows[name].rowCount()
        self._stack.setCurrentWidget(self._empty if none else view)
        self._empty.say("users-group", *_EMPTY[name])
        self._filling = True
        view.choose(view.chosen)
        self._filling = False
        self._show_chosen()

    def _take_keys(self) -> None:
        view = self.views[self.which.value]
        view.setFocus() if view.lines.rowCount() else self.which.setFocus()

    @property
    def chosen(self) -> str:
        """The name of what is chosen in the list shown."""
        view = self.views[self.which.value]
        return view.chosen if view.lines.rowCount() else ""

    @property
    def first_key(self) -> str:
        """The key of the next thing to do."""
        return self.pane.acts[0].key if self.pane.acts else ""

    def _show_chosen(self) -> None:
        found = self.gathered
        if found is None:
            return
        title, lines, acts = self._about(found)
        aside = only_leading(self._counter.person) if title else ""
        self.pane.show_choice(title or rhythm_rule(self._counter.desk), lines, acts, aside)
        self._place.keys_changed.emit()

    def _about(self, found: Gathered) -> tuple[str, Sequence[Line], Sequence[Act]]:
        name, uid = self.which.value, self.chosen
        if name == SESSIONS and (session := found.session(uid)) is not None:
            acts = acts_of_session(self._place, session, found, self.close_session)
            return session_words(session), said.of_session(session, found), acts
        if name == QUESTIONS and (question := found.question(uid)) is not None:
            with self._counter.reading() as reading:
                asker = dialogues.asker(reading, self._counter.desk.settings.ward, uid)
            lines = said.of_question(question, asker, found)
            return tr("Câu hỏi"), lines, acts_of_question(self._place, question)
        task = next((each for each in found.tasks if each.uid == uid), None)
        if name == TASKS and task is not None:
            return tr("Việc đã hứa"), said.of_task(task, found), acts_of_task(self._place, task)
        return "", (), ()

    def close_session(self, session: Session) -> None:
        """L: ask who closes the session, and for their secret."""
        here = self._counter.person
        signers = [member for member in self._counter.desk.staff.values() if member.signs]
        sheet = ClosingSheet(
            self.window(), self._counter, session_words(session), signers, here if here.signs else None
        )
        sheet.signed.connect(lambda signer: self._close_as(signer, session))
        sheet.open()

    def _close_as(self, signer: StaffMember, session: Session) -> None:
        try:
            self._counter.do_as(signer, dialogue.close_session, session.uid)
        except Refusal as refusal:
            self.line.say(say(refusal))
        else:
            self._place.confirm(tr("Đã khép buổi đối thoại"))
            self.refresh()
        self._take_keys()

    def letter(self, letter: str) -> None:
        """A key pressed in the lists."""
        self.line.say("")
        if letter.isdigit() and 1 <= int(letter) <= len(_LISTS):
            self.show_list(_LISTS[int(letter) - 1])
        elif letter == NEW_QUESTION and self.gathered is not None:
            new_question(self._place, self.gathered)
        elif letter == NEW_SESSION and self._counter.person.leads:
            new_session(self._place, rhythm_rule(self._counter.desk), self._show_called)
        else:
            self.pane.take(letter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        if letter and letter.isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.letter(letter)
        else:
            super().keyPressEvent(event)

    def keys(self) -> Sequence[Key]:
        """The keys valid right now."""
        acts = self.pane.acts
        begin = [Key("1–3", tr("đổi danh sách"))]
        if self.chosen:
            begin.append(Key("↑ ↓", tr("chọn")))
        if acts:
            begin.append(Key("Enter", uncapital(acts[0].words)))
        begin += [Key(act.key, uncapital(act.words)) for act in acts[1:3]]
        begin.append(Key(NEW_QUESTION, tr("thêm câu hỏi")))
        if self._counter.person.leads:
            begin.append(Key(NEW_SESSION, tr("thêm buổi")))
        return begin
