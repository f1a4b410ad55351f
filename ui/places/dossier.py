"""One dossier whole, on top of where the clerk was; Esc goes back there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout

from app.dossier.acts.end import finish, return_result
from app.dossier.registers import dossiers, fees, office
from app.dossier.registers.dossiers import Dossier
from app.refusal import Refusal
from app.rules.course.course import Status
from ui.breadth import Breadth
from ui.dossier_papers import paper_now, print_now, times_printed
from ui.language import say, tr
from ui.places.both_values import BothValues
from ui.places.dossier_cards import ApplicantCard, ClockCard, HistoryCard, PapersCard, row_of
from ui.places.dossier_head import DossierHead
from ui.places.dossier_tasks import TaskKeys, key_of, left_of, unnamed_keys
from ui.places.fee_sheet import open_fee_from
from ui.places.half_typed import HalfTyped
from ui.places.history_words import moments, names_of
from ui.places.kept import keep_drafts
from ui.places.next_card import ClosedCard, FinishCard, StoppedCard, direction
from ui.places.next_cards import Card, NextCards, asked_for
from ui.places.other_acts import OTHER, PlaceLine
from ui.places.place import Place
from ui.places.return_card import ReturnCard
from ui.places.return_draft import ReturnDraft
from ui.places.return_roles import RETURN
from ui.places.standing_words import short_code
from ui.places.wording import uncapital
from ui.theme import px
from ui.widgets.key_bar import Key
from ui.widgets.scrolling import scrolling

_CARDS_BESIDE, _MARGIN = 660, 20


class DossierPlace(Place):
    """Head, next step, clock, applicant, papers, history. The window opens it with :meth:`show_dossier`."""

    def build(self) -> Iterator[None]:
        self.dossier: Dossier | None = None
        self._slip_at: datetime | None = None
        self._asked, self.head = list[str](), DossierHead()
        yield
        self._cards = NextCards(FinishCard(), ReturnCard(), StoppedCard(), ClosedCard())
        self.finish_card, self.return_card, self.stopped_card, self.closed_card = self._cards
        yield
        self._own: Mapping[Card, Mapping[str, Callable[[], object]]] = {
            self.finish_card: {"K": self.finish_card.ask, "X": self._apologise},
            self.return_card: {"L": self._take_fee},
        }
        self._clock, self._applicant, self._papers = ClockCard(), ApplicantCard(), PapersCard()
        self.both, self.line, self._history = BothValues(), PlaceLine(), HistoryCard()
        self.timeline, self._tasks = self._history.timeline, TaskKeys(self, self.line)
        self.left, self.typed = HalfTyped(), ReturnDraft(self.return_card)
        yield
        self._lay_out()
        yield
        self.head.back.clicked.connect(self.leave)
        self.head.print.clicked.connect(self.print_clicked)
        self.head.other.clicked.connect(self._show_other)
        self.left.turn.clicked.connect(lambda: self._command(self.left.turn.key))
        self.typed.half.turn.clicked.connect(self._begin_anew)
        self.finish_card.finish.connect(self._finish)
        for follows in (self.keys_changed, self._focus_next):
            self.finish_card.asked.connect(follows)
        self.timeline.pointed.connect(lambda *_: self.finish_card.give_up())
        self.finish_card.apologise.connect(self._apologise)
        self.return_card.hand_over.connect(self._return)
        self.return_card.take_fee.connect(self._take_fee)
        self.stopped_card.take.connect(self._command)
        self.closed_card.back.connect(self.leave)
        self.counter.recorded.connect(lambda *_: self.refresh() if self.isVisible() else None)

    def _lay_out(self) -> None:
        self._below = row_of()
        self._below.addWidget(self._left(), 1)
        self._below.addWidget(self._history)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 14, _MARGIN, 16)
        column.setSpacing(12)
        column.addLayout(self.head)
        for said in (self.confirmation, self.line, self.left):
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
        self._parts.addLayout(self._pair, 1)
        return self._column

    def reflow(self, breadth: Breadth) -> None:
        """A narrow window has one column: the history comes last."""
        narrow = breadth == Breadth.NARROW
        self._history.reflow(breadth)
        (self._parts if narrow else self._below).addWidget(self._history, 100 if narrow else 0)
        self._fit_cards()

    def _fit_cards(self) -> None:
        """Cards lay out for the room beside the history: a card too broad for its column would be cut off."""
        narrow = self.width() - self._history.beside - 2 * _MARGIN < px(_CARDS_BESIDE)
        for card in self._cards:
            card.reflow(narrow=narrow)
        self._pair.setDirection(direction(narrow=narrow))
        self.head.fit(self.width() - 2 * _MARGIN, narrow=narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.layout() is not None:  # asked for its size while its parts are still being made
            self._fit_cards()

    def show_dossier(self, uid: str, *, slip_scanned: bool = False) -> None:
        """Show a dossier; with ``slip_scanned`` its slip was read by the scanner, and Enter hands the result over.

        :raises Refusal: ``dossier.unknown``.
        """
        here = self.isVisible() and self.dossier is not None and self.dossier.line.dossier == uid
        self._slip_at = self.counter.now() if slip_scanned else None
        if here and self._slip_at and self.next_card is self.return_card:
            self.return_card.slip_scanned(self._slip_at)  # what was already checked stays
            self._focus_next()
            return
        self.job = None
        self.confirm("")
        self.line.say(keep_drafts([self]))
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
            self._slip_at = None  # shown for what it was then, not for what is handed over now
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
            replies = office.of_dossier(reading, ward, uid)
        self._asked = asked_for(whole.line, history, replies)
        line, paper = whole.line, paper_now(whole.line)
        self.left.say_left([each for each in left_of(line, self.counter) if each.key != RETURN])
        self.head.show_line(line, now)
        self.head.show_times(paper, times_printed(self.counter, uid, paper))
        self.both.show_dossier(line, history)
        self._clock.show_dossier(whole, history, now, desk.calendar, desk.regime)
        self._applicant.show_dossier(whole)
        self._papers.show_dossier(whole, history, self._asked)
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
        self.typed.end()
        self._cards.show(self.dossier, self._asked, self.counter)
        if self.next_card is self.return_card:
            if self._slip_at:
                self.return_card.slip_scanned(self._slip_at)
            self.typed.begin(self.counter, self.dossier.line.dossier)

    def _focus_next(self) -> None:
        card = self.next_card
        if isinstance(card, ReturnCard):
            card.first_gap().setFocus()
        else:
            # Finishing is never one stray key away: it is K and Enter, or the button by hand twice.
            still = card.primary is self.finish_card.done or card.primary.isHidden()
            (self if self.finish_card.asks else self.timeline if still else card.primary).setFocus()
        self._column.ensureWidgetVisible(card)

    def _finish(self) -> None:
        if self._do(finish):
            self.confirm(tr("Đã ghi: đã xử lý xong"))

    def _return(self) -> None:
        if self.return_card.problem:
            self._refuse(self.return_card.problem)
        elif self.dossier and self._do(return_result, collection=self.return_card.collection()):
            line, words = self.dossier.line, tr("Đã trả kết quả {short_code} · {name}")
            self.done.emit(words.format(short_code=short_code(line.code), name=line.name))

    def _do(self, act: Callable[..., object], **given: object) -> bool:
        try:
            if self.dossier is not None:
                self.counter.do(act, self.dossier.line.dossier, **given)
        except Refusal as refusal:
            self._refuse(say(refusal))
            return False
        return self.dossier is not None

    def _refuse(self, words: str) -> None:
        self.next_card.show_error(words)
        self._focus_next()

    def _apologise(self) -> None:
        if self.dossier is not None and self.finish_card.sorry.isVisible():
            self.open_apology.emit(self.dossier.line.dossier)

    def keep_draft(self) -> None:
        self.typed.keep()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():  # left, and not only locked
            keep_drafts([self])  # what cannot be kept now is tried again when the counter locks
            self.dossier = None

    def _begin_anew(self) -> None:
        if self.next_card is self.return_card and self.typed.give_up():
            self._show_next()
            self._focus_next()

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
        acts = self.finish_card.acts() if self.next_card is self.finish_card else []
        self._tasks.show_list(self.dossier, [("F9", self.head.print.text()), *acts], self._command)

    def _command(self, key: str) -> bool:
        """Do what a single key asks for; False when it asks for nothing here."""
        own = {OTHER: self._show_other, "F9": self.print_shown, **self._own.get(self.next_card, {})}
        if key in own:
            own[key]()
            return True
        return self.dossier is not None and self._tasks.take(key, self.dossier)

    def _take_fee(self) -> None:
        if self.dossier is not None:
            open_fee_from(self, self.dossier, self.return_card.payer)

    def keys(self) -> Sequence[Key]:
        line = self.dossier.line if self.dossier else None
        return self._cards.keys(line, self.counter, uncapital(self.head.print.text()))

    def more_keys(self) -> Sequence[Key]:
        return unnamed_keys(self.dossier.line, self.counter, self.keys()) if self.dossier else ()

    def device_line(self) -> tuple[str, str]:
        return (tr("Mở bằng mã phiếu"), "ink3") if self._slip_at else super().device_line()

    def ask_finish(self) -> None:
        if self.next_card is self.finish_card:
            self.finish_card.ask()

    def step_back(self) -> bool:
        return self.finish_card.give_up()

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.finish_card.give_up()
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control, focused = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier), self.focusWidget()
        letter = "" if control else key_of(event, focused)
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        asks = self.finish_card.asks and (self.hasFocus() or self.finish_card.done.hasFocus())
        if not (asks and enter) and letter != "K" and event.key() != Qt.Key.Key_Escape:
            self.finish_card.give_up()
        if enter and not event.isAutoRepeat():
            button = focused if isinstance(focused, QPushButton) else self.next_card.primary
            if asks:
                self.finish_card.done.click()
            elif button is not self.finish_card.done:
                button.click()
            else:
                self.line.say(tr("Ghi đã xử lý xong bằng phím K, Enter không ghi."))
        elif control and event.key() == Qt.Key.Key_N:
            self._begin_anew()
        elif event.key() == Qt.Key.Key_F4 and self.next_card is self.return_card:
            self.return_card.switch_slip()
        elif event.isAutoRepeat() or not self._command(letter):
            super().keyPressEvent(event)
