"""Handing over a result: the slip, the card, the fee, and who receives it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.dossier.acts.end import Collection
from app.dossier.registers.dossiers import Dossier
from app.dossier.registers.fees import Payment, numbers_of
from app.refusal import Refusal
from app.rules.text.identity import CitizenCard, read_card
from app.rules.text.words import is_free
from app.rules.time.calendar import VIETNAM, Calendar
from ui.language import say, tr
from ui.places.next_card import NextCard, against_promise, direction
from ui.places.return_proxy import ProxyFields
from ui.places.return_receiver import Receiver
from ui.places.return_roles import APPLICANT, POST, PROXY, SUBMITTER, WHO, to_be_seen, whose_card
from ui.places.standing_words import moment_words
from ui.places.wording import dong
from ui.widgets.button import Button
from ui.widgets.check_card import CheckCard
from ui.widgets.field import Field, Line, LineField
from ui.widgets.key_bar import Key

NO_SLIP = "F4"
"""The key that says there is no slip, and takes it back; it works in a line of words, too."""
_SLIP_UNSEEN = tr("Chưa đánh dấu phiếu hẹn: quét mã, hoặc bấm phím cách")
_REASON_UNSAID = tr("Chưa ghi vì sao không có phiếu và đã đối chiếu cách nào")
_CARD_UNSEEN = tr("Chưa đánh dấu thẻ căn cước của {who}: quét thẻ, hoặc xem giấy tờ rồi bấm phím cách")
_DISPATCH_UNSAID = tr("Chưa ghi số bưu gửi: số trên biên nhận của bưu điện")
_FEE_UNPAID = tr("Chưa ghi lệ phí: bấm Enter rồi ghi số biên lai, hoặc vì sao không thu")


class ReturnCard(NextCard):
    """``hand_over`` on Enter. A lost slip is said with its reason, another person is named (NĐ 61/2018 Art. 6.2.b).

    The card to be compared is that of whoever receives: its title says whose. ``take_fee`` when the fee is to be
    recorded: no tick stands for money.
    """

    hand_over = Signal()
    take_fee = Signal()

    def __init__(self) -> None:
        super().__init__("circle-check-filled", tr("Trả kết quả"), "good")
        self._whole: Dossier | None = None
        self._scanned: CitizenCard | None = None
        self._owner = self._stranger = ""
        self._asked = False
        self._paid: Sequence[Payment] = ()
        self.slip = CheckCard(tr("Phiếu hẹn"), "")
        self.card = CheckCard(tr("Thẻ căn cước"), "")
        self.fee = CheckCard(tr("Lệ phí"), "")
        self._checks = QHBoxLayout()
        self._checks.setSpacing(12)
        for check in (self.slip, self.card, self.fee):
            self._checks.addWidget(check, 1)
            check.toggled.connect(self._changed)
        self.body.addLayout(self._checks)
        self.no_slip = Button(tr("Không có phiếu"), "quiet", icon="file-x", key=NO_SLIP)
        self.no_slip.clicked.connect(self.switch_slip)
        self.buttons.addWidget(self.no_slip)
        self.receiver = Receiver()
        self.choices, self.handed = self.receiver.choices, self.receiver.handed
        self.body.addWidget(self.receiver)
        self.body.addLayout(self._said())
        self.setTabOrder(self.proxy.authorised, self.handed)
        self.primary = Button(tr("Trả kết quả"), "primary_small", icon="package-export", key="Enter")
        self.primary.clicked.connect(self._press)
        self.buttons.addWidget(self.primary)
        self.card.clicked.connect(self._see_paper)
        self.fee.clicked.connect(self._ask_fee)
        self.reason.textChanged.connect(self._changed)
        self.proxy.changed.connect(self._changed)
        self.proxy.named.connect(self._name_anew)
        for choice in self.choices.values():
            choice.toggled.connect(self._changed)
            choice.toggled.connect(self._compare_anew)
        self.choices[PROXY].toggled.connect(self.proxy.begin)

    def _said(self) -> QHBoxLayout:
        self.reason = Line(placeholder=tr("làm mất, đã xem thẻ"))
        self._reason = Field(tr("Không có phiếu vì"), self.reason)
        self.proxy = ProxyFields()
        self.dispatch = LineField(tr("Số bưu gửi"), figures=True)
        self.dispatch.line.textChanged.connect(self._changed)
        self._saying = row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._reason, 1)
        row.addWidget(self.proxy, 3)
        row.addWidget(self.dispatch, 1)
        return row

    def reflow(self, *, narrow: bool) -> None:
        super().reflow(narrow=narrow)
        for row in (self._checks, self._saying):
            row.setDirection(direction(narrow=narrow))
        self.proxy.reflow(narrow=narrow)
        self.receiver.reflow(narrow=narrow)

    def show_dossier(self, whole: Dossier, fee: str, now: datetime, calendar: Calendar) -> None:
        """Show a finished dossier, with nothing checked yet."""
        self._whole, self._scanned, self._owner, line = whole, None, "", whole.line
        self._asked, self._stranger = False, ""
        if line.finished_at:
            since = moment_words(line.finished_at, now.astimezone(VIETNAM).date())
            self.say(
                tr("Có kết quả từ {since}, {against_promise}").format(
                    since=since, against_promise=against_promise(line, calendar)
                )
            )
        self.show_error("")
        for said in (self.reason, self.handed, self.dispatch.line):
            said.clear()
        self.proxy.show_dossier(whole)
        posted = whole.collect_at == POST
        by_submitter = whole.applicant_kind == "organisation" and whole.submitter
        self.choices[POST if posted else SUBMITTER if by_submitter else APPLICANT].setChecked(True)
        self.receiver.offer(submitter=bool(whole.submitter), post=posted)
        self.slip.setChecked(False)
        self._compare()
        self._show_fee(fee)
        self._show_needs()

    def show_paid(self, dossier: str, paid: Sequence[Payment]) -> None:
        """What was recorded as paid for a dossier, or as not due; the rest that was checked stays."""
        changed, self._paid = paid != self._paid, paid
        if changed and self._whole is not None and self._whole.line.dossier == dossier:
            self._show_fee(self._whole.fee)

    def _show_fee(self, fee: str) -> None:
        free, settled = is_free(fee), [paid for paid in self._paid if paid.left or not paid.amount]
        done = free or bool(settled)
        self.fee.setChecked(done)
        self.fee.settle(settled=done)
        if settled:
            last = settled[-1]
            said = dong(sum(paid.left for paid in settled))
            words = tr("Đã thu {amount}").format(amount=said) if last.left else tr("Không thu lệ phí")
            self.fee.say(words, numbers_of(settled) if last.left else last.why)
        elif free:
            self.fee.say(tr("Không thu lệ phí"), fee or "miễn")
        else:
            self.fee.say(tr("Lệ phí"), tr("{fee} · L ghi biên lai").format(fee=fee))
        self.primary.show_words(tr("Trả kết quả") if done else tr("Thu lệ phí và trả"))

    def _press(self) -> None:
        self.proxy.hear_enter(self.error.text())
        (self.take_fee if self.first_gap() is self.fee else self.hand_over).emit()

    def _ask_fee(self) -> None:
        self.fee.setChecked(False)
        self.take_fee.emit()

    def slip_scanned(self, now: datetime) -> None:
        """The slip of this dossier was read by the scanner."""
        self.slip.setChecked(True)
        self.slip.say(tr("Phiếu hẹn khớp"), tr("đã quét mã lúc {now:%H:%M}").format(now=now))

    def card_scanned(self, text: str) -> None:
        """Compare a scanned card with the applicant and with who handed the dossier in; it replaces any before it."""
        if self._whole is None:
            return
        self._scanned, self._owner, self._stranger = None, "", ""
        try:
            card = read_card(text)
        except Refusal as refusal:
            self.card.setChecked(False)
            self.card.say(tr("Chưa đọc được thẻ"), say(refusal), "bad")
            return
        self._owner = whose_card(self._whole, card.id_number, card.name)
        if not self._owner:
            self.proxy.fill(card)
        elif self.to != PROXY:
            self.choices[self._owner].setChecked(True)
        self._scanned = card
        self._compare()
        stranger = tr("Thẻ vừa quét là của {stranger}. Chọn 'Được ủy quyền', hoặc quét đúng thẻ.")
        self._stranger = "" if self._owner or self._fits else stranger.format(stranger=card.name)

    def _compare(self, *, held: bool = True) -> None:
        """Say whose card is to be seen; the one scanned is ticked when it is that person's, a wrong one may be held."""
        who, card = tr("Thẻ {who}").format(who=WHO[self.to]), self._scanned
        if card is None or not (held or self._fits):
            self.card.setChecked(False)
            self.card.say(who, to_be_seen(self._whole, self.to))
            return
        masked = f"{card.id_number[:3]} {card.id_number[3:6]} ••• {card.id_number[9:]}"
        self.card.setChecked(self._fits)
        if self._fits:
            self.card.say(who if self.to == PROXY else tr("Thẻ căn cước khớp"), masked)
        elif self._owner:
            scanned = tr("Thẻ {who}").format(who=WHO[self._owner])
            self.card.say(scanned, tr("cần thẻ của {who}").format(who=WHO[self.to]), "bad")
        else:
            self.card.say(tr("Thẻ của người khác"), f"{card.name}, {masked}", "bad")

    @property
    def _fits(self) -> bool:
        theirs = self.to != PROXY or (self._scanned is not None and self.proxy.is_of(self._scanned))
        return theirs and self._owner == ("" if self.to == PROXY else self.to)

    def _compare_anew(self) -> None:
        """Somebody else receives: a wrong card scanned before is not held against them."""
        self._stranger = ""
        self._compare(held=False)

    def _name_anew(self) -> None:
        """A scanned card is theirs whose name and number it bears, and nobody else's who is typed over them."""
        if self.to == PROXY and self._scanned is not None and not self._owner:
            self._compare(held=False)

    def _see_paper(self) -> None:
        """Ticked or unticked by hand: the clerk's eyes count, a wrong card scanned before does not."""
        if self._scanned is None or not self._fits:
            seen, self._scanned = self.card.isChecked(), None
            self._compare_anew()
            self.card.setChecked(seen)

    def switch_slip(self) -> None:
        """There is no slip: ask why, and how the person was compared. Again: there is one after all."""
        if self.to == POST:
            return
        self._asked = not self._asked
        self.slip.setChecked(False)
        self._show_needs()
        (self.reason if self._asked else self.slip).setFocus()

    def _changed(self) -> None:
        self._show_needs()
        if self.error.text() and self.error.text() != self.problem:
            self.show_error("")

    def _show_needs(self) -> None:
        self._asked = self._asked and not self.slip.isChecked()
        self._reason.setVisible(self._asked)
        posted = self.to == POST
        for each in (self.slip, self.card):
            each.setVisible(not posted)
        self.no_slip.setVisible(not posted and not self.slip.isChecked())
        switch = (tr("Có phiếu"), "arrow-back-up") if self._asked else (tr("Không có phiếu"), "file-x")
        self.no_slip.show_words(*switch)
        if self._asked:
            below = tr("ghi lý do; có phiếu thì bấm {key}").format(key=NO_SLIP)
            self.slip.say(tr("Không có phiếu"), below, "caution")
        elif not self.slip.isChecked():
            self.slip.say(tr("Phiếu hẹn"), tr("quét mã, hoặc phím cách"))
        self.proxy.setVisible(self.to == PROXY)
        self.dispatch.setVisible(posted)

    @property
    def to(self) -> str:
        """Who receives: applicant, submitter, proxy, or the post."""
        return self.receiver.to

    @property
    def payer(self) -> str | None:
        """Who stands there: whoever receives, of what goes by post whoever handed in; '' is the applicant.

        None while somebody authorised is not named.
        """
        if self.to == PROXY:
            return self.proxy.name.words_typed or None
        return "" if self.to == APPLICANT else self._submitter

    @property
    def _submitter(self) -> str:
        return str(((self._whole.submitter if self._whole else None) or {}).get("name", ""))

    def collection(self) -> Collection:
        """What is recorded of the handing over."""
        named = {PROXY: self.proxy.name.words_typed, SUBMITTER: self._submitter}
        lost = not self.slip.isChecked()
        return Collection(
            self.to,
            named.get(self.to, ""),
            slip_shown=not lost,
            note=self.reason.text() if lost and self.to != POST else "",
            collector_number=self.proxy.number_typed if self.to == PROXY else "",
            handed=self.handed.text(),
            dispatch_number=self.dispatch.words_typed,
        )

    @staticmethod
    def keys() -> Sequence[Key]:
        """The keys of the card, besides Enter."""
        return (
            Key(tr("phím cách"), tr("đánh dấu")),
            Key(NO_SLIP, tr("có, không có phiếu")),
            Key("Tab", tr("mục sau")),
        )

    @property
    def problem(self) -> str:
        """The first thing that stands against handing it over, in a sentence; '' when nothing does."""
        return next((words for holds, words, _ in self._gaps() if holds), "")

    def first_gap(self) -> QWidget:
        """Where the focus belongs: what has to be said still, else the button."""
        return next((place for holds, _, place in self._gaps() if holds), self.primary)

    def _gaps(self) -> Sequence[tuple[bool, str, QWidget]]:
        """What may be missing, in the order it is asked for: does it, its sentence, where it is mended."""
        fee = (not self.fee.isChecked(), _FEE_UNPAID, self.fee)
        if self.to == POST:
            return ((not self.dispatch.words_typed, _DISPATCH_UNSAID, self.dispatch.line), fee)
        lost, proxy = not self.slip.isChecked(), self.to == PROXY
        return (
            (bool(self._stranger), self._stranger, self.choices[PROXY]),
            (lost and not self._asked, _SLIP_UNSEEN, self.slip),
            (lost and not self.reason.text().strip(), _REASON_UNSAID, self.reason),
            (not self.card.isChecked(), _CARD_UNSEEN.format(who=WHO[self.to]), self.card),
            *((proxy and holds, words, place) for holds, words, place in self.proxy.gaps()),
            fee,
        )
