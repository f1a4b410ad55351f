"""The middle of the apologies: whose it is, how far it has come, what it says, and what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.apology.case import ApologyCase
from app.desk.reference import StaffMember
from app.dossier.line import DossierLine
from app.rules.time.calendar import VIETNAM
from ui.counter import Counter
from ui.language import tr
from ui.places.apologies_owed import Owed
from ui.places.apology_form import ApologyFields
from ui.places.apology_people import phone_of
from ui.places.apology_record import ApologyRecord
from ui.places.apology_words import (
    DELIVERY,
    READING,
    STEPS,
    UNDELIVERED,
    UNREAD,
    reached_by,
    steps_done,
    steps_open,
)
from ui.places.evidence_shown import SHOWN
from ui.places.half_typed import HalfTyped
from ui.places.other_acts import OTHER
from ui.places.standing_words import day_words, short_code
from ui.places.wording import uncapital
from ui.theme import px
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.chip import NoteChip
from ui.widgets.chord_pause import PAUSE_MS
from ui.widgets.clearing import clear
from ui.widgets.key_bar import Key
from ui.widgets.steps import Steps
from ui.widgets.text import Elided, Mark, Text, announce

_NO_DELETE = tr("Không xóa được. Đính chính, hủy thì số và lý do còn trong sổ.")
_NO_NAMES = tr("Không xóa được. Lời đọc trên đài không nêu tên hay hồ sơ công dân.")

_LOW = 420
"""A page no higher than this has room for one line of a name."""


class Step(NamedTuple):
    """Something that can be done now: its key, its words, its icon, and doing it."""

    key: str
    words: str
    icon: str
    take: Callable[[], None]


def keys_of(steps: Sequence[Step], case: ApologyCase | None) -> list[Key]:
    """The keys of an apology: to look at it while it may be changed, its steps, to print what is written."""
    frozen = case is not None and (bool(case.number) or case.is_bare)
    edits = [] if frozen else [Key("Enter", tr("xem và sửa")), Key("F5", tr("thêm lỗi, người"))]
    said = [Key(step.key, uncapital(step.words)) for step in steps]
    also = [Key("F9", tr("in thư"))] if case else []
    if case is not None and not case.number and case.state != "cancelled":
        also.insert(0, Key("S", tr("đã xin lỗi bằng lời")))
    return [*edits, *said, *also, Key(OTHER, tr("việc khác"))]


class ApologyPage(Surface):
    """Shows one apology; its buttons carry out the steps given to :meth:`show_steps`. ``asked(key)`` by those beside."""

    asked = Signal(str)

    def __init__(self, counter: Counter, fields: ApologyFields) -> None:
        super().__init__(margins=(20, 13, 20, 14))
        self._counter = counter
        self.body.setSpacing(4)
        self._name, self._what = Elided("", "subject"), Elided("", "secondary", "ink2")
        self._when = NoteChip("", "caution", "clock-hour-4-filled")
        self._steps = Steps(STEPS)
        self.record, self.fields = ApologyRecord(counter), fields
        self.half = HalfTyped()
        self.half.hide()
        self.error = Text("", "secondary_strong", "bad", wrap=True)
        self.error.hide()
        self._refused: QWidget | None = None
        self._asks, self._asked_about, self._since = "", "", QElapsedTimer()
        self.record.shown_asked.connect(lambda: self.asked.emit(SHOWN))
        self._lay_out()

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.addWidget(self._name, 1)
        title.addWidget(self._when)
        self.to_letter = Button(tr("Xem thư"), "quiet", icon="mail")
        title.addWidget(self.to_letter)
        self.other = Button(kind="icon", icon="dots", name=tr("Việc khác, V"))
        self.other.clicked.connect(lambda: self.asked.emit(OTHER))
        title.addWidget(self.other)
        head = QVBoxLayout()
        head.setSpacing(1)
        head.addLayout(title)
        head.addWidget(self._what)
        scroll = self._scroll = QScrollArea()
        # What was refused takes its room a little later.
        scroll.verticalScrollBar().rangeChanged.connect(self._bring_up)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields.setProperty("kind", "page")
        inside = QWidget()
        inside.setProperty("kind", "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.half)
        column.addWidget(self.record)
        column.addWidget(self.fields, 1)
        scroll.setWidget(inside)
        self.body.addLayout(head)
        self.body.addWidget(self._steps)
        self.body.addWidget(scroll, 1)
        self._kept = self._no_delete()
        self.body.addWidget(self._kept)
        # Nothing may be hidden while a layout is under way.
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit_kept)
        self.fields.shared.connect(self._fitting.start)
        scroll.verticalScrollBar().rangeChanged.connect(self._fitting.start)
        self.body.addWidget(self.error)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self.body.addLayout(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name.set_lines(3 if event.size().height() > px(_LOW) else 1)

    def _no_delete(self) -> Surface:
        box = Surface("peach", (12, 4, 12, 4))
        row = QHBoxLayout()
        row.setSpacing(9)
        row.addWidget(Mark("lock", 16, "peach"))
        self._kept_words = Elided(_NO_DELETE, "secondary_strong", "peach")
        row.addWidget(self._kept_words, 1)
        box.body.addLayout(row)
        return box

    def _fit_kept(self) -> None:
        """What never changes gives way where the form would have to scroll, and to what was refused."""
        room = self.fields.spare_height
        if self._kept.isHidden():
            room -= self._kept.sizeHint().height() + self.body.spacing()
        self._kept.setVisible(room >= 0 and self.error.isHidden())

    def show_way_to_letter(self, *, shown: bool) -> None:
        """Offer to look at the letter where it does not stand beside."""
        self.to_letter.setVisible(shown)

    def show_owed(self, one: Owed, members: list[StaffMember]) -> None:
        """Show an apology, or the form of one that is not drafted yet."""
        self.show_error("")
        self._asked_about = ""
        self._show_about(one)
        if one.case is None:
            self.fields.show_new(one.line, members, self._proposed(one.line))
        else:
            self.fields.show_case(one.case, members)

    def follow(self, one: Owed) -> None:
        """The apology being typed about, as it stands now; what was typed stays."""
        self._show_about(one)
        self.fields.follow(one.line)

    def _show_about(self, one: Owed) -> None:
        """Show whose it is, by when, and what is known of it."""
        line, now = one.line, self._counter.now()
        today = now.astimezone(VIETNAM).date()
        due = day_words(line.due_at.date(), today)
        self._name.setText(line.told_apart.replace(" (", "\N{NO-BREAK SPACE}("))
        bare = one.case is not None and one.case.is_bare
        about = tr("Không có hồ sơ") if bare else tr("Hẹn {day}").format(day=uncapital(due))
        code = "" if bare else short_code(line.code)
        phone = phone_of(self._counter, line, one.case)
        self._what.setText(" · ".join(filter(None, (about, code, phone, line.procedure_name))))
        self._say_when(one, now)
        self.record.show_owed(one)

    def _say_when(self, one: Owed, now: datetime) -> None:
        case, line = one.case, one.line
        if one.is_owed_again:
            self._when.say(tr("Đã hủy, còn nợ"), "caution", "alert-triangle")
        elif case and case.cancelled and case.state == "cancelled":
            self._when.say(tr("Đã hủy"), "bad", "ban")
        elif case and case.completed_at:
            self._when.say(
                tr("Xong {completed_at:%d/%m}").format(completed_at=case.completed_at), "good", "checks"
            )
        elif case and case.signed_at:
            self._when.say(
                tr("Đã ký {signed_at:%d/%m}").format(signed_at=case.signed_at), "primary", "writing-sign"
            )
        elif case and case.is_bare:
            self._when.say(tr("Chờ ký"), "caution", "clock-hour-4-filled")
        elif line.due_at < now:
            self._when.say(tr("Đã quá hẹn"), "bad", "alert-octagon-filled")
        elif line.tell_by < now:
            self._when.say(tr("Gửi ngay"), "bad", "alert-octagon-filled")
        elif line.tell_by.date() == now.date():
            self._when.say(
                tr("Gửi trước {tell_by:%H:%M}").format(tell_by=line.tell_by), "caution", "clock-hour-4-filled"
            )
        else:
            self._when.say(
                tr("Gửi trước {tell_by:%H:%M %d/%m}").format(tell_by=line.tell_by), "plain", "clock"
            )

    def _proposed(self, line: DossierLine) -> date | None:
        """The earliest day that could be promised again: a proposal, to be changed."""
        if line.finished_at is not None:
            return None
        today = self._counter.now().astimezone(VIETNAM).date()
        return self._counter.desk.calendar.next_working(max(line.due_at.date(), today))

    def show_left(self, since: datetime | None) -> None:
        """Say from when what stands in the fields was left half typed; None where nothing was."""
        self.half.setVisible(since is not None)
        if since is not None:
            self.half.say_taken_up(since)

    def show_progress(self, case: ApologyCase | None) -> None:
        """Show how many steps are behind and which of them are open, by the ways that are chosen."""
        ways, names = self.fields.ways, list(STEPS)
        done = steps_done(self._counter.desk, case) if case else 0
        left_open = steps_open(case, wanted=ways.in_public and done > READING) if case else frozenset()
        self._kept_words.setText(_NO_NAMES if ways.in_public else _NO_DELETE)
        names[DELIVERY] = reached_by(case, ways.forms)
        if not ways.in_public:
            names[READING] = UNREAD
        if DELIVERY in left_open:
            names[DELIVERY] = UNDELIVERED
        self._steps.show_names(names)
        self._steps.show_done(done, left_open)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show what can be done now."""
        clear(self._buttons)
        before: QWidget = self.fields.strip
        for step in [*steps[1:], *steps[:1]]:
            main = step is steps[0]
            button = Button(
                step.words, "primary_small" if main else "secondary", icon=step.icon, key=step.key
            )
            button.clicked.connect(lambda _=False, take=step.take: take())
            self._buttons.addWidget(button, 1 if main else 0)
            self.setTabOrder(before, button)
            before = button
        self.setTabOrder(before, self.other)

    def bring_up(self, control: QWidget) -> None:
        """Put the focus on a control of the form; one that was refused in sight together with the days under it."""
        control.setFocus()
        self._refused = None if self.error.isHidden() else control
        self._bring_up()

    def _bring_up(self) -> None:
        if self._refused is not None:
            for part in (
                self.fields.strip if self.fields.strip.isVisible() else self.fields.hint,
                self._refused,
            ):
                self._scroll.ensureWidgetVisible(part, 0, 0)

    def has_asked(self, act: str, words: str, about: str = "") -> bool:
        """Was it asked by ``words`` whether ``act`` is meant, and has nothing come between? Asked now where not.

        ``about`` the letter shown it is asked once, whatever is changed in it. A key that came along with the first is no
        answer.
        """
        asked = self._asks == act or bool(about and about == self._asked_about)
        if asked and self._since.hasExpired(PAUSE_MS):
            return True
        self.show_error(words)
        self._asks, self._asked_about = act, about
        if not asked:
            self._since.start()
        return False

    def show_error(self, words: str) -> None:
        """Say above the buttons what was refused; '' takes it away."""
        self._asks = ""
        self.error.setText(words)
        self.error.setAccessibleName(words)
        self.error.setVisible(bool(words))
        self._refused = self._refused if words else None
        self._fitting.start()
        if words:
            self._kept.hide()
            announce(self.error, words)
