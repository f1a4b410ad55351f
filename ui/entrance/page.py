"""Log-in: a digit picks the name, the secret follows, Enter opens the counter (ui.md §3.9). Works with the line down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.refusal import Refusal
from ui.breadth import Breadth
from ui.entrance.door_painting import DoorPainting
from ui.entrance.proving import Proving
from ui.entrance.secret_entry import SecretEntry
from ui.entrance.staff_row import StaffRow
from ui.entrance.step import Step, asked_words, button_words, forgotten_words, greeting_words, wait_words
from ui.entrance.voucher_choice import VoucherChoice
from ui.language import LANGUAGES, spoken, tr
from ui.theme import fit
from ui.widgets.button import Button
from ui.widgets.chip import NoteChip
from ui.widgets.text import Elided, Text, announce

if TYPE_CHECKING:
    from app.reference import StaffMember
    from app.vouching import Word

_WIDTH = 470
_DIGITS, _GAP, _FIRST = 9, 6, 100
"""What room there is goes to the names first, then above and below the whole."""


class EntrancePage(QWidget):
    """Everybody on duty, and one secret. ``entered(member)`` when it was the right one.

    Who has none at this desk yet chooses one, after another person has vouched for them (:mod:`app.vouching`).
    ``language_asked`` when somebody wants the other language. Until :meth:`show_staff` there is nobody; of a desk ``made_now`` the first types their secret at once.
    """

    entered = Signal(object)
    language_asked = Signal()

    def __init__(self, proving: Proving) -> None:
        super().__init__()
        self._proving = proving
        self.step, self._waiting, self.made_now = Step.PROVE, False, False
        self._word: Word | None = None
        self.rows: list[StaffRow] = []
        self.setProperty("kind", "page")
        self.painting = DoorPainting()
        self._greeting, self._below = Text("", "greeting"), Text("", "body", "ink2")
        self._label, self._forgot = Text("", "label", "ink2"), Elided("", "label", "ink2")
        self.entry, self.again = SecretEntry(""), SecretEntry("")
        self._again_label = Text(tr("Gõ lại lần nữa"), "label", "ink2")
        self.vouching = VoucherChoice()
        self.words = Text("", "body_strong", "bad", wrap=True)
        self.primary = Button("", "primary", icon="door-enter", key="Enter")
        self.rehearsal = NoteChip("", "caution", "info-circle")
        self.language = Button(LANGUAGES[spoken()], icon="message-2")
        self._group = QButtonGroup(self)
        self._lay_out()
        self.entry.entered.connect(self._entry_left)
        self.again.entered.connect(self.submit)
        self.vouching.entered.connect(self._to_secret)
        self.vouching.chosen.connect(self._ask)
        self.primary.clicked.connect(self.submit)
        self.primary.setAutoDefault(True)
        self.language.clicked.connect(self.language_asked)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.count_down)
        self._show_member()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(NoteChip(tr("Làm việc được khi mất mạng"), "good", "cloud-check"))
        top.addSpacing(10)
        top.addWidget(self.language)
        right = QVBoxLayout()
        right.setContentsMargins(28, 22, 28, 18)
        right.addLayout(top)
        right.addWidget(self._column(), 1, Qt.AlignmentFlag.AlignHCenter)
        foot = Text(
            tr("Một Cửa · phần mềm nguồn mở · dữ liệu có mã hóa, nằm trên máy này"), "caption", "ink2"
        )
        right.addWidget(foot, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.painting, 52)
        row.addLayout(right, 85)

    def _column(self) -> QWidget:
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(_GAP)
        people = QWidget()
        people.setProperty("kind", "page")
        people.setLayout(self._list)
        self._scroll = QScrollArea()
        self._scroll.setWidget(people)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        labels = QHBoxLayout()
        labels.addWidget(self._label)
        self._forgot.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        labels.addWidget(self._forgot, 1)
        column = QWidget()
        fit(column, width=_WIDTH)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addStretch(1)
        for part in (self._greeting, self._below, self.rehearsal):
            inside.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addSpacing(4)
        inside.addWidget(self._scroll, _FIRST)
        inside.addSpacing(6)
        inside.addWidget(self.vouching)
        inside.addLayout(labels)
        for below in (self.entry, self._again_label, self.again, self.words, self.primary):
            inside.addWidget(below)
        inside.addStretch(1)
        return column

    def show_office(self, office: str, upper: str, desk: int, rehearsal: str = "") -> None:
        """Whose counter this is; ``rehearsal`` tells the secrets of a ward for practice."""
        self.painting.show_office(office, upper)
        self._below.setText(tr("Chọn tên, nhập mã. Quầy {desk}.").format(desk=desk))
        self.rehearsal.say(rehearsal, "caution", "info-circle")
        self.rehearsal.setVisible(bool(rehearsal))

    def greet(self, now: datetime) -> None:
        """Good morning, afternoon or evening."""
        self._greeting.setText(greeting_words(now))

    def show_staff(self, members: Sequence[StaffMember], last: str = "") -> None:
        """Who may come in; ``last``, a staff code, is chosen already."""
        self._word = None
        for row in self.rows:
            self._group.removeButton(row)
            row.deleteLater()
        self.rows = []
        for n, member in enumerate(members, 1):
            row = StaffRow(member, str(n) if n <= _DIGITS else "")
            self._group.addButton(row)
            self._list.insertWidget(n - 1, row)
            row.show()  # a row that is not shown yet takes no focus
            row.toggled.connect(lambda on: self._show_member() if on else None)
            row.clicked.connect(self._to_secret)
            self.rows.append(row)
        chosen = next(
            (row for row in self.rows if row.member.code == last), self.rows[0] if self.rows else None
        )
        self.setTabOrder(self.primary, self.language)
        self._scroll.setMaximumHeight(sum(row.height() + _GAP for row in self.rows))
        if chosen is not None:
            chosen.setChecked(True)
        self._show_member()

    @property
    def member(self) -> StaffMember | None:
        """Who is chosen."""
        return next((row.member for row in self.rows if row.isChecked()), None)

    def take_focus(self) -> None:
        """Put the focus on the names: a digit or the arrows pick one; of one alone, or the first ever, on the secret."""
        if chosen := next((row for row in self.rows if row.isChecked()), None):
            (chosen if len(self.rows) > 1 and not self.made_now else self.entry.line).setFocus()

    def _show_member(self) -> None:
        member = self.member
        if self._word is not None and (member is None or self._word.member != member.code):
            self._word = None
        self.step = self._step_of(member)
        for part in (self.again, self._again_label):
            part.setVisible(self.step is Step.CHOOSE)
        self._below.setVisible(self.step is Step.PROVE)  # a low window has no room for it beside the rest
        self.entry.setEnabled(member is not None)
        self.primary.setEnabled(member is not None)
        self.primary.show_words(button_words(self.step))
        self.say("")
        self._label.setText("")
        if member is not None:
            self._scroll.ensureWidgetVisible(next(row for row in self.rows if row.isChecked()))
            self._ask()

    def _step_of(self, member: StaffMember | None) -> Step:
        """What is asked of the one chosen; shows who may vouch, and who has."""
        self.vouching.hide()
        if member is None or self._proving.has_secret(member):
            return Step.PROVE
        if self._word is not None:
            self.vouching.thank(member)
            return Step.CHOOSE
        if vouchers := self._proving.vouchers(member):
            self.vouching.offer(member, vouchers)
        return Step.VOUCH if vouchers else Step.CHOOSE

    @property
    def asked(self) -> StaffMember | None:
        """Whose secret is to be typed: the one chosen, or who vouches for them."""
        return self.vouching.voucher if self.step is Step.VOUCH else self.member

    def _ask(self) -> None:
        asked = self.asked
        if asked is None:
            return
        self._label.setText(asked_words(self.step, asked))
        self._forgot.setText(forgotten_words(self.step, self._proving.clearers(asked)))
        self.entry.ask(asked, self._label.text())
        self.again.ask(asked, self._again_label.text())
        self._waiting = False
        self.count_down()

    def count_down(self) -> None:
        """Too many wrong tries: say how long it takes until the next one; what is typed meanwhile stays."""
        asked = self.asked
        wait = self._proving.wait_of(asked) if asked is not None else None
        if wait is not None:
            self._second.start()
            self._show_words(wait_words(*wait))
        else:
            self._second.stop()
            if self._waiting:
                self.say(tr("Thử lại được rồi."))
        self._waiting = wait is not None
        self.primary.setEnabled(asked is not None and wait is None)

    def _to_secret(self) -> None:
        self.entry.line.setFocus()

    def _entry_left(self) -> None:
        if self.step is Step.CHOOSE:
            self.again.line.setFocus()
        else:
            self.submit()

    def submit(self) -> None:
        """Try the secret typed; the hashing is done behind the window."""
        member, asked, secret = self.member, self.asked, self.entry.secret
        if member is None or asked is None or self._proving.busy or self._waiting:
            return
        if self.step is not Step.CHOOSE and (lacking := self.entry.lacking(asked)):
            self.say(lacking)  # a slip of the hand is no wrong try
            self._to_secret()
            return
        if self.step is Step.CHOOSE and secret != self.again.secret:
            self.say(tr("Hai lần gõ không giống nhau. Gõ lại cả hai."))
            self.entry.clear()
            self.again.clear()
            self._to_secret()
            return
        self.primary.setEnabled(False)
        proved = partial(self._proved, member)
        if self.step is Step.VOUCH:
            self._proving.vouch(member, asked, secret, self._vouched, self._refused)
        elif self.step is Step.CHOOSE:
            self._proving.choose_first(member, secret, self._word, proved, self._refused)
        else:
            self._proving.prove(member, secret, proved, self._refused)

    def _vouched(self, word: Word) -> None:
        self._word = word
        self._show_member()
        if self.step is Step.CHOOSE:
            announce(self.vouching, self.vouching.words.text())
        self._to_secret()

    def _proved(self, member: StaffMember) -> None:
        self._word = None
        self._show_member()
        self.entered.emit(member)

    def _refused(self, refusal: Exception) -> None:
        if isinstance(refusal, Refusal) and refusal.code == "login.unvouched":
            self._word = None
        # First the page can be used again, also where the failure is one that nobody expected.
        self._show_member()
        self._to_secret()
        words = self._proving.words(refusal)
        if self._waiting:
            announce(self.words, self.words.text())
        else:
            self.say(words)

    def say(self, words: str) -> None:
        """Say it beside the button, to screen readers too."""
        self._show_words(words)
        if words:
            announce(self.words, words)

    def _show_words(self, words: str) -> None:
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def reflow(self, breadth: Breadth) -> None:
        """The picture gives way where there is no room for it."""
        self.painting.setVisible(breadth is Breadth.FULL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typed = event.key(), event.text()
        if typed.isdecimal() and 1 <= int(typed) <= min(_DIGITS, len(self.rows)):
            self.rows[int(typed) - 1].setChecked(True)
            self._to_secret()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(self.focusWidget(), StaffRow):  # a line left by Enter lets the key through as well
                self._to_secret()
        elif key == Qt.Key.Key_Escape:
            self._word = None
            self._show_member()
            self.take_focus()
        else:
            super().keyPressEvent(event)
