"""One dossier whole, on top of where the clerk was; Esc goes back there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.acts.progress import finish, return_result
from app.refusal import Refusal
from app.registers import dossiers
from app.registers.dossiers import Dossier
from app.rules.standing import Status
from ui.counter import Counter
from ui.dossier_papers import SLIP, print_slip, times_printed, times_words
from ui.language import say, tr
from ui.places.dossier_cards import ApplicantCard, ClockCard, PapersCard
from ui.places.history_words import moments
from ui.places.next_card import FinishCard, NextCard, ReturnedCard
from ui.places.place import Place
from ui.places.return_card import ReturnCard
from ui.places.standing_words import look_of, short_code
from ui.printing import Printing
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.chip import StatusChip
from ui.widgets.key_bar import Key
from ui.widgets.text import Elided, Mark, Text
from ui.widgets.timeline import Timeline

_HISTORY, _HISTORY_COMPACT, _COMPACT_BELOW = 404, 256, 1092
"""Widths in logical pixels: the history, and the page width below which it is compact (ui.md §8)."""


class DossierPlace(Place):
    """Head, next step, clock, applicant, papers, history. The window opens it with :meth:`show_dossier`."""

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__(counter, printing)
        self.dossier: Dossier | None = None
        self._opened_by_slip = False
        self._make_head()
        self.finish_card, self.return_card, self.returned_card = FinishCard(), ReturnCard(), ReturnedCard()
        self._cards: tuple[NextCard, ...] = (self.finish_card, self.return_card, self.returned_card)
        self._clock, self._applicant, self._papers = ClockCard(), ApplicantCard(), PapersCard()
        self.timeline = Timeline()
        self._lay_out()
        self.finish_card.finish.connect(self._finish)
        self.finish_card.apologise.connect(self._apologise)
        self.return_card.hand_over.connect(self._return)
        self.returned_card.back.connect(self.leave)
        counter.recorded.connect(lambda *_: self.refresh() if self.isVisible() else None)

    def _make_head(self) -> None:
        self._back = Button(kind="icon", icon="arrow-left", name=tr("Quay lại, Esc"))
        self._back.clicked.connect(self.leave)
        self._name, self._chip = Text("", "page"), StatusChip("work")
        self._what = Elided("", "secondary", "ink2")
        self._times = Text("", "secondary", "ink2")
        self._print = Button(tr("In lại phiếu"), icon="printer", key="F9")
        self._print.clicked.connect(self.print_shown)

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(11)
        title.addWidget(self._name)
        title.addWidget(self._chip)
        title.addWidget(self.confirmation)
        title.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(title)
        words.addWidget(self._what)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._back)
        head.addLayout(words, 1)
        head.addWidget(self._times)
        head.addWidget(self._print)
        below = QHBoxLayout()
        below.setSpacing(14)
        below.addWidget(self._left(), 1)
        below.addWidget(self._right())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(below, 1)

    def _left(self) -> QScrollArea:
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self._applicant, 9)
        pair.addWidget(self._papers, 10)
        self._column, column = _scrolling()
        column.setSpacing(12)
        for card in (*self._cards, self._clock):
            column.addWidget(card)
        column.addLayout(pair, 1)
        return self._column

    def _right(self) -> Surface:
        self._history = card = Surface(margins=(20, 16, 16, 14))
        card.body.addWidget(Text(tr("Diễn biến"), "card"))
        scroll, column = _scrolling()
        column.setContentsMargins(0, 6, 6, 0)
        column.addWidget(self.timeline)
        column.addStretch(1)
        card.body.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.addWidget(Mark("shield-lock", 16, "ink3"))
        foot.addWidget(Elided(tr("Mỗi dòng có người, giờ và không sửa được"), "secondary", "ink3"), 1)
        card.body.addLayout(foot)
        return card

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
        elif before == Status.WORKING:
            self._show_next()

    def _read(self, uid: str) -> None:
        ward, now, desk = self.counter.desk.settings.ward, self.counter.now(), self.counter.desk
        with self.counter.reading() as reading:
            self.dossier = whole = dossiers.one(reading, ward, uid)
            history = dossiers.history(reading, ward, uid)
        line = whole.line
        self._show_times(times_printed(self.counter, uid, SLIP))
        self._name.setText(line.name)
        self._chip.show_status(look_of(line, now))
        self._what.setText(
            tr("{procedure_name} · {field} · Mã hồ sơ {code}").format(
                procedure_name=line.procedure_name, field=line.field, code=line.code
            )
        )
        self._clock.show_dossier(whole, now, desk.calendar, desk.regime)
        self._applicant.show_dossier(whole)
        self._papers.show_dossier(whole)
        self.timeline.show_moments(moments(history, line))
        self.keys_changed.emit()

    def _show_times(self, times: int) -> None:
        self._times.setText(times_words(times))
        self._print.show_words(tr("In lại phiếu") if times else tr("In phiếu"))

    @property
    def next_card(self) -> FinishCard | ReturnCard | ReturnedCard:
        """The card that holds for this standing."""
        status = self.dossier.line.status if self.dossier else Status.RETURNED
        if status == Status.WORKING:
            return self.finish_card
        return self.return_card if status == Status.READY else self.returned_card

    def _show_next(self) -> None:
        if self.dossier is None:
            return
        whole, now, calendar = self.dossier, self.counter.now(), self.counter.desk.calendar
        card = self.next_card
        if isinstance(card, ReturnCard):
            card.show_dossier(whole, self._fee(whole), now, calendar)
            if self._opened_by_slip:
                card.slip_scanned(now)
        else:
            card.show_error("")
            card.show_line(whole.line, now, calendar)
        for other in self._cards:
            other.setVisible(other is card)

    def _focus_next(self) -> None:
        card = self.next_card
        if isinstance(card, ReturnCard):
            card.first_gap().setFocus()
        else:
            # Finishing is never one stray Enter or space away: it is the key K, or the button by hand.
            (self.timeline if card.primary is self.finish_card.done else card.primary).setFocus()
        self._column.ensureWidgetVisible(card)

    def _fee(self, whole: Dossier) -> str:
        fees = [
            procedure.fee
            for procedure in self.counter.desk.catalogue
            if procedure.code == whole.line.procedure
        ]
        return fees[0] if fees else ""

    def _finish(self) -> None:
        self._opened_by_slip = False
        self._act(lambda uid: self.counter.do(finish, uid))

    def _return(self) -> None:
        if self.return_card.problem:
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._history.setFixedWidth(_HISTORY if self.width() >= _COMPACT_BELOW else _HISTORY_COMPACT)

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
            line = self.dossier.line
            self.job = print_slip(self.counter, self.printing, line.dossier, line.code)

    def to_first_error(self) -> None:
        self._focus_next()

    def keys(self) -> Sequence[Key]:
        card = self.next_card
        enter = [Key("Enter", card.primary.text()[:1].lower() + card.primary.text()[1:])]
        keys = [] if card.primary is self.finish_card.done else enter
        if isinstance(card, FinishCard):
            keys.append(Key("K", tr("đã xử lý xong")))
            if not card.sorry.isHidden():
                keys.append(Key("X", tr("xin lỗi, hẹn lại")))
        elif isinstance(card, ReturnCard):
            keys += [Key(tr("phím cách"), tr("đánh dấu")), Key("Tab", tr("mục sau"))]
        return [*keys, Key("F9", tr("in lại phiếu")), Key("F3", tr("tìm")), Key("Esc", tr("quay lại"))]

    def device_line(self) -> tuple[str, str]:
        return (tr("Mở bằng mã QR trên phiếu"), "ink3") if self._opened_by_slip else super().device_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter, focused = event.text().upper(), self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            button = focused if isinstance(focused, QPushButton) else self.next_card.primary
            if button is not self.finish_card.done:
                button.click()
        elif letter == "K" and self.next_card is self.finish_card:
            self._finish()
        elif letter == "X" and self.next_card is self.finish_card:
            self._apologise()
        else:
            super().keyPressEvent(event)


def _scrolling() -> tuple[QScrollArea, QVBoxLayout]:
    """A column that scrolls when it is taller than its room: a part never covers another."""
    scroll, inside = QScrollArea(), QWidget()
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setProperty("kind", "page")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    scroll.setWidget(inside)
    return scroll, column
