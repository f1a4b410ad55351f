"""One dossier whole, on top of where the clerk was; Esc goes back there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout

from app.acts.progress import finish, return_result
from app.refusal import Refusal
from app.registers import consultations, dossiers, fees
from app.registers.dossiers import Dossier
from app.rules.standing import Status
from ui.breadth import Breadth
from ui.dossier_papers import paper_now, print_now, print_words, times_printed, times_words
from ui.language import say, tr
from ui.places.both_values import BothValues
from ui.places.dossier_cards import ApplicantCard, ClockCard, HistoryCard, PapersCard, row_of
from ui.places.dossier_tasks import TaskKeys, unnamed_keys
from ui.places.history_words import moments, names_of
from ui.places.next_card import ClosedCard, FinishCard, StoppedCard, direction
from ui.places.next_cards import Card, NextCards, asked_for
from ui.places.other_acts import OTHER, PlaceLine
from ui.places.place import Place
from ui.places.return_card import ReturnCard
from ui.places.standing_words import look_of, short_code
from ui.places.wording import uncapital
from ui.theme import px
from ui.widgets.button import Button
from ui.widgets.chip import StatusChip
from ui.widgets.key_bar import Key
from ui.widgets.room import least
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Elided, Text

_HISTORY, _HISTORY_COMPACT, _ANY_WIDTH = 404, 256, 1 << 20
_CARDS_BESIDE, _MARGIN = 660, 20
"""Widths of the history in pixels at 100 %, full and compact (ui.md §8)."""


class DossierPlace(Place):
    """Head, next step, clock, applicant, papers, history. The window opens it with :meth:`show_dossier`."""

    def build(self) -> Iterator[None]:
        self.dossier: Dossier | None = None
        self._opened_by_slip, self._beside, self._asked = False, 0, list[str]()
        self._make_head()
        yield
        self._cards = NextCards(FinishCard(), ReturnCard(), StoppedCard(), ClosedCard())
        self.finish_card, self.return_card, self.stopped_card, self.closed_card = self._cards
        yield
        self._clock, self._applicant, self._papers = ClockCard(), ApplicantCard(), PapersCard()
        self.both, self.line, self._history = BothValues(), PlaceLine(), HistoryCard()
        self.timeline, self._tasks = self._history.timeline, TaskKeys(self, self.line)
        yield
        self._lay_out()
        yield
        self.finish_card.finish.connect(self._finish)
        self.finish_card.apologise.connect(self._apologise)
        self.return_card.hand_over.connect(self._return)
        self.return_card.take_fee.connect(lambda: self._command("L"))
        self.stopped_card.take.connect(self._command)
        self.closed_card.back.connect(self.leave)
        self.counter.recorded.connect(lambda *_: self.refresh() if self.isVisible() else None)

    def _make_head(self) -> None:
        self._back = Button(kind="secondary", icon="arrow-left", name=tr("Quay lại, Esc"))
        self._back.clicked.connect(self.leave)
        self._name, self._chip = Text("", "page"), StatusChip("work")
        self._what, self._times = Elided("", "secondary", "ink2"), Text("", "secondary", "ink2")
        self._print = Button(tr("In lại phiếu"), icon="printer", key="F9")
        self._print.clicked.connect(self.print_clicked)
        self._other = Button(tr("Việc khác"), icon="dots", key=OTHER)
        self._other.clicked.connect(self._show_other)

    def _lay_out(self) -> None:
        title = row_of(self._name, self._chip)
        title.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(title)
        words.addWidget(self._what)
        named, self._head = row_of(self._back), row_of()
        buttons = row_of(self._times, self._print, self._other)
        named.addLayout(words, 1)
        self._head.addLayout(named, 1)
        self._head.addLayout(buttons)
        self._below = row_of()
        self._below.addWidget(self._left(), 1)
        self._below.addWidget(self._history)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 14, _MARGIN, 16)
        column.setSpacing(12)
        column.addLayout(self._head)
        for said in (self.confirmation, self.line):
            column.addWidget(said)
        column.addLayout(self._below, 1)

    def _left(self) -> QScrollArea:
        self._pair = row_of()
        self._pair.addWidget(self._applicant, 9)
        self._pair.addWidget(self._papers, 10)
        self._column, self._parts = scrolling()
        self._parts.setSpacing(12)
        for card in (*self._cards, self.both, self._clock):
            self._parts.addWidget(card)
        self._parts.addLayout(self._pair)
        self._parts.addStretch(1)
        return self._column

    def reflow(self, breadth: Breadth) -> None:
        """A narrow window has one column: the history comes last."""
        narrow = breadth == Breadth.NARROW
        self._history.unfold(whole=narrow)
        self._beside = 0 if narrow else px(_HISTORY if breadth == Breadth.FULL else _HISTORY_COMPACT)
        self._history.setMinimumWidth(self._beside)
        self._history.setMaximumWidth(self._beside or _ANY_WIDTH)
        (self._parts if narrow else self._below).addWidget(self._history, 100 if narrow else 0)
        self._fit_cards()

    def _fit_cards(self) -> None:
        """Cards lay out for the room beside the history: a card too broad for its column would be cut off."""
        narrow = self.width() - self._beside - 2 * _MARGIN < px(_CARDS_BESIDE)
        for card in self._cards:
            card.reflow(narrow=narrow)
        self._pair.setDirection(direction(narrow=narrow))
        self._head.setDirection(direction(narrow=False))
        tight = narrow or least(self._head).width() > self.width() - 2 * _MARGIN
        self._head.setDirection(direction(narrow=tight))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.layout() is not None:  # asked for its size while its parts are still being made
            self._fit_cards()

    def show_dossier(self, uid: str, *, slip_scanned: bool = False) -> None:
        """Show a dossier; with ``slip_scanned`` its slip was read by the scanner, and Enter hands the result over.

        :raises Refusal: ``dossier.unknown``.
        """
        here = self.isVisible() and self.dossier is not None and self.dossier.line.dossier == uid
        if here and slip_scanned and self.next_card is self.return_card:
            self.return_card.slip_scanned(self.counter.now())  # what was already checked stays
            self._focus_next()
            return
        self._opened_by_slip, self.job = slip_scanned, None
        self.confirm("")
        self.line.say("")
        self._read(uid)
        self._show_next()
        self._focus_next()

    def refresh(self) -> None:
        """Read the dossier shown again; what was ticked for handing over stays."""
        if self.dossier is None:
            return
        before = self.dossier.line.status
        self._read(self.dossier.line.dossier)
        if self.dossier.line.status != before:
            self._show_next()
            self._focus_next()
        elif before != Status.READY:
            self._show_next()

    def _read(self, uid: str) -> None:
        ward, now, desk = self.counter.desk.settings.ward, self.counter.now(), self.counter.desk
        with self.counter.reading() as reading:
            self.dossier = whole = dossiers.one(reading, ward, uid)
            history = dossiers.history(reading, ward, uid)
            self.return_card.show_paid(uid, fees.of_dossier(reading, ward, uid))
            replies = consultations.of_dossier(reading, ward, uid)
        self._asked = asked_for(whole.line, history, replies)
        line, paper = whole.line, paper_now(whole.line)
        times = times_printed(self.counter, uid, paper)
        self._times.setText(times_words(times))
        self._print.show_words(print_words(paper, times))
        self._name.setText(line.name)
        self._chip.show_status(look_of(line, now))
        self._what.setText(
            tr("{procedure_name} · {field} · Mã hồ sơ {code}").format(
                procedure_name=line.procedure_name, field=line.field, code=line.code
            )
        )
        self.both.show_dossier(line, history)
        self._clock.show_dossier(whole, history, now, desk.calendar, desk.regime)
        self._applicant.show_dossier(whole)
        self._papers.show_dossier(whole, history)
        self.timeline.show_moments(moments(history, line, names_of(desk)))
        self._fit_cards()
        self.keys_changed.emit()

    @property
    def next_card(self) -> Card:
        """The card that holds for this standing."""
        return self._cards.of(self.dossier.line.status if self.dossier else Status.RETURNED)

    def _show_next(self) -> None:
        if self.dossier is None:
            return
        self._cards.show(self.dossier, self._asked, self.counter.now(), self.counter.desk.calendar)
        if self._opened_by_slip and self.next_card is self.return_card:
            self.return_card.slip_scanned(self.counter.now())

    def _focus_next(self) -> None:
        card = self.next_card
        if isinstance(card, ReturnCard):
            card.first_gap().setFocus()
        else:
            # Finishing is never one stray Enter or space away: it is the key K, or the button by hand.
            still = card.primary is self.finish_card.done or card.primary.isHidden()
            (self.timeline if still else card.primary).setFocus()
        self._column.ensureWidgetVisible(card)

    def _finish(self) -> None:
        self._opened_by_slip = False
        self._act(lambda uid: self.counter.do(finish, uid))

    def _return(self) -> None:
        if self.return_card.problem:
            if self.return_card.first_gap() is self.return_card.fee:
                self._command("L")
            else:
                self._refuse(self.return_card.problem)
            return
        given = self.return_card.collection()
        if self.dossier is not None and self._act(
            lambda uid: self.counter.do(return_result, uid, collection=given)
        ):
            line = self.dossier.line
            self.done.emit(
                tr("Đã trả kết quả {short_code} · {name}").format(
                    short_code=short_code(line.code), name=line.name
                )
            )

    def _act(self, act: Callable[[str], object]) -> bool:
        if self.dossier is None:
            return False
        try:
            act(self.dossier.line.dossier)
        except Refusal as refusal:
            self._refuse(say(refusal))
            return False
        return True

    def _refuse(self, words: str) -> None:
        self.next_card.show_error(words)
        self._focus_next()

    def _apologise(self) -> None:
        if self.dossier is not None and self.finish_card.sorry.isVisible():
            self.open_apology.emit(self.dossier.line.dossier)

    def arrive(self) -> None:
        self.refresh()
        self._focus_next()

    def take_card(self, text: str) -> bool:
        if not isinstance(self.next_card, ReturnCard):
            return False
        self.return_card.card_scanned(text)
        self._focus_next()
        return True

    def print_shown(self) -> None:
        if self.dossier is not None and not self.is_printing:
            self.follow(print_now(self.counter, self.printing, self.dossier.line))

    def to_first_error(self) -> None:
        self._focus_next()

    def _show_other(self) -> None:
        if self.dossier is None:
            return
        acts = [("F9", self._print.text())]
        if self.next_card is self.finish_card:
            acts += self.finish_card.acts()
        self._tasks.show_list(self.dossier, acts, self._command)

    def _command(self, key: str) -> bool:
        """Do what a single key asks for; False when it asks for nothing here."""
        does = {OTHER: self._show_other, "F9": self.print_shown}
        if self.next_card is self.finish_card:
            does |= {"K": self.finish_card.press_finish, "X": self._apologise}
        if key in does:
            does[key]()
            return True
        return self.dossier is not None and self._tasks.take(key, self.dossier)

    def keys(self) -> Sequence[Key]:
        card = self.next_card
        enter = [Key("Enter", uncapital(card.primary.text()))]
        named = card in {self.finish_card, self.stopped_card} and card.primary is not self.finish_card.sorry
        keys = [] if named or card.primary.isHidden() else enter
        if isinstance(card, FinishCard | ReturnCard):
            keys += card.keys()
        keys += [Key(OTHER, tr("việc khác")), Key("F9", uncapital(self._print.text()))]
        if self.dossier is not None and not isinstance(card, ReturnCard):
            keys += unnamed_keys(self.dossier.line, self.counter.desk, keys)
        return [*keys, Key("F3", tr("tìm")), Key("Esc", tr("quay lại"))]

    def more_keys(self) -> Sequence[Key]:
        return unnamed_keys(self.dossier.line, self.counter.desk, self.keys()) if self.dossier else ()

    def device_line(self) -> tuple[str, str]:
        return (tr("Mở bằng mã QR trên phiếu"), "ink3") if self._opened_by_slip else super().device_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter, focused = event.text().upper(), self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            button = focused if isinstance(focused, QPushButton) else self.next_card.primary
            if button is not self.finish_card.done:
                button.click()
        elif event.key() == Qt.Key.Key_F4 and self.next_card is self.return_card:
            self.return_card.switch_slip()
        elif isinstance(focused, QLineEdit) or event.isAutoRepeat() or not self._command(letter):
            super().keyPressEvent(event)
