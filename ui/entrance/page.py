"""Log-in: a digit picks the name, the secret follows, Enter opens the counter (ui.md §3.9). Works with the line down.

The page asks one thing at a time: while it asks who, digits pick a name; once it asks for a secret they are the secret.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.refusal import Refusal
from ui.entrance.proving import Proving
from ui.entrance.secret_entry import SecretEntry
from ui.entrance.staff_list import StaffList
from ui.entrance.staff_row import StaffRow
from ui.entrance.step import Step, asked_words, button_words, forgotten_words, wait_words
from ui.entrance.surroundings import Surrounded, how_words
from ui.entrance.voucher_choice import VoucherChoice
from ui.language import LANGUAGES, spoken, tr
from ui.theme import fit
from ui.widgets.button import Button
from ui.widgets.chip import NoteChip
from ui.widgets.text import Elided, Text, announce

if TYPE_CHECKING:
    from app.desk.reference import StaffMember
    from app.office.login import Word

_WIDTH, _FIRST, _WORDS = 470, 100, 38
"""What room there is goes to the names first, then above and below the whole."""


class EntrancePage(Surrounded):
    """Everybody on duty, and one secret. ``entered(member)`` when it was the right one.

    Who has none at this desk yet chooses one, after another person has vouched for them (:mod:`app.office.login`).
    ``language_asked`` when somebody wants the other language. Until :meth:`show_staff` there is nobody; of a desk ``made_now`` the first types their secret at once.
    """

    entered = Signal(object)
    language_asked = Signal()

    def __init__(self, proving: Proving) -> None:
        super().__init__()
        self._proving = proving
        self.step, self._waiting, self.made_now = Step.PROVE, False, False
        self._asks_who, self._desk = False, 0
        self._word: Word | None = None
        self.names = StaffList()
        self.setProperty("kind", "page")
        self._label, self._forgot = Text("", "label", "ink2"), Elided("", "label", "ink2")
        self.entry, self.again = SecretEntry(""), SecretEntry("")
        self._again_label = Text(tr("Gõ lại lần nữa"), "label", "ink2")
        self.vouching = VoucherChoice()
        self.words = Text("", "body_strong", "bad", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        fit(self.words, least=(0, _WORDS))
        self.primary = Button("", "primary", icon="door-enter", key="Enter")
        self.rehearsal = NoteChip("", "caution", "info-circle")
        self.language = Button(next(name for code, name in LANGUAGES.items() if code != spoken()))
        self.surround(self._column(), self.language)
        self.names.marked.connect(self._show_member)
        self.names.picked.connect(self._to_secret)
        self.entry.entered.connect(self._entry_left)
        self.again.entered.connect(self.submit)
        self.vouching.entered.connect(self._to_secret)
        self.vouching.chosen.connect(self._ask)
        self.primary.clicked.connect(self.submit)
        for button in (self.primary, self.language):
            button.setAutoDefault(True)  # Enter presses it
        self.language.clicked.connect(self.language_asked)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.count_down)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        self._show_member()

    def _column(self) -> QWidget:
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
        inside.addWidget(self.heading)
        inside.addWidget(self.rehearsal, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addSpacing(4)
        inside.addWidget(self.names, _FIRST)
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
        self._desk = desk
        self._show_step()
        self.rehearsal.say(rehearsal, "caution", "info-circle")
        self.rehearsal.setVisible(bool(rehearsal))

    def show_staff(self, members: Sequence[StaffMember], last: str = "") -> None:
        """Who may come in; ``last``, a staff code, is marked already."""
        self._word = None
        self.names.show_staff(members, last)
        self.setTabOrder(self.primary, self.language)
        self._show_member()

    @property
    def rows(self) -> list[StaffRow]:
        """The names, one a row."""
        return self.names.rows

    @property
    def member(self) -> StaffMember | None:
        """Who is marked."""
        return self.names.row.member if self.names.row is not None else None

    def take_focus(self) -> None:
        """Ask who it is: a digit or the arrows pick. Of one alone, or the first ever, ask for the secret."""
        if (marked := self.names.row) is not None:
            who = len(self.rows) > 1 and not self.made_now
            (marked if who else self.entry.line).setFocus()
            self._turn(who=who)  # a window that is not in front yet has no focus to follow

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Tab or the pointer went to the names, or from them to what is typed."""
        if now in self.rows:
            self._turn(who=len(self.rows) > 1)
        elif isinstance(now, QLineEdit | QComboBox) and self.isAncestorOf(now):
            self._turn(who=False)

    def _turn(self, *, who: bool) -> None:
        if who != self._asks_who:
            self._asks_who = who
            self._show_step()

    def _show_member(self) -> None:
        member = self.member
        if self._word is not None and (member is None or self._word.member != member.code):
            self._word = None
        self.say("")
        self._show_step()

    def _show_step(self) -> None:
        member = self.member
        self.step = self._step_of(member)
        self.names.show_digits(pick=self._asks_who)
        for part in (self.again, self._again_label):
            part.setVisible(self.step is Step.CHOOSE)
        self.below.setText(how_words(self.step, self._desk, len(self.rows)))
        self.entry.setEnabled(member is not None)
        self.entry.show_turn(here=self.step is not Step.WHO)
        self.give_way()
        self.primary.setEnabled(member is not None)
        self.primary.show_words(button_words(self.step))
        self._label.setText("")
        if self.names.row is not None:
            self.names.ensureWidgetVisible(self.names.row)
            self._ask()

    def give_way(self) -> None:
        """In a low window what is not typed yet is not shown yet: the names have its room, and give it back then."""
        super().give_way()
        asks_who = self.is_low and self.step is Step.WHO
        self.entry.setHidden(asks_who)
        self.names.show_marked_alone(alone=self.is_low and self.step is not Step.WHO)
        self._show_said()

    def _step_of(self, member: StaffMember | None) -> Step:
        """What is asked now; shows who may vouch, and who has."""
        self.vouching.hide()
        if self._asks_who:
            return Step.WHO
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
        self._turn(who=False)
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
        if self.step is Step.WHO:
            self._to_secret()
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
        self.say(self.words.text() if self._waiting else words)

    def say(self, words: str) -> None:
        """Say it beside the button, to screen readers too."""
        self._show_words(words)
        if words:
            announce(self.words, words)

    def _show_words(self, words: str) -> None:
        self.words.setText(words)
        self._show_said()

    def _show_said(self) -> None:
        """Where there is room two lines are kept free for what is wrong: nothing jumps. Else it takes that of the hint."""
        said = bool(self.words.text())
        self.words.setVisible(said or self.is_high)
        # The steps of a first secret need its room, too.
        hinted = self.step is Step.PROVE or (self.step is Step.WHO and not self.is_low)
        self.below.setVisible(hinted and not (said and self.is_low))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typed = event.key(), event.text()
        if typed.isdecimal() and self._asks_who:
            self.names.pick(typed)
        elif typed.isdecimal():
            if self.member is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._to_secret()
                self.entry.line.insert(typed)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(self.focusWidget(), StaffRow):  # a line left by Enter lets the key through as well
                self._to_secret()
        elif key == Qt.Key.Key_Escape:
            self._word, self.made_now = None, False
            self._show_member()
            self.take_focus()
        else:
            super().keyPressEvent(event)
