"""L: what a dossier pays, by which official fee receipt, why it pays nothing, and what is given back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QWidget

from app.dossier.acts.fees import pay, refund, refund_causes, renumber
from app.dossier.registers import fees
from app.dossier.registers.dossiers import Dossier
from app.dossier.registers.fees import Payment, numbers_of
from app.refusal import Refusal
from app.rules.course.course import Status
from app.rules.text.identity import read_card
from app.rules.text.words import UNHEARD_OF, asks_none, due_amount, is_free, plain_amount, rest_of
from ui.language import say, tr
from ui.places.dossier_sheet import DossierSheet, told
from ui.places.place import Place
from ui.places.step_terms import version_of
from ui.places.wording import capital, dong
from ui.widgets.card import Surface
from ui.widgets.charts.amounts import whole as grouped_amount
from ui.widgets.chord_pause import PAUSE_MS
from ui.widgets.field import Field, Line, Picker
from ui.widgets.passage import Passage
from ui.widgets.segments import Segments
from ui.widgets.text import Text

PAY, EXEMPT, REFUND, RENUMBER = "pay", "exempt", "refund", "renumber"
_OF_A_PAYMENT, _SAID_OF_IT = {REFUND, RENUMBER}, {"of", "back", "cause", "reason", "right"}
_BY_CATALOGUE = "theo danh mục"
_CAUSES = (
    ("withdrawn", tr("Công dân rút hồ sơ")),
    ("refused", tr("Hồ sơ bị từ chối")),
    ("our_error", tr("Thu nhầm, lỗi của cơ quan")),
)
_SAVE = {
    PAY: tr("Ghi đã thu"),
    EXEMPT: tr("Ghi không thu"),
    REFUND: tr("Ghi đã hoàn"),
    RENUMBER: tr("Ghi số đúng"),
}
_AMOUNT = re.compile(r"(\d{1,3}(?:[., ]\d{3})+|\d+) ?(?:đ|đồng)?")


def read_amount(typed: str) -> int | None:
    """'10.000', '10000 đ', '1 250 000' in đồng; None for what is no amount."""
    found = _AMOUNT.fullmatch(typed.strip().lower())
    return int(re.sub(r"[., ]", "", found[1])) if found else None


class FeeSheet(DossierSheet):
    """What was recorded, then one of four: money with the number of its fee receipt, none with the reason, a refund,
    the right number in the place of one written wrongly.

    ``payer`` stands there with the money; '' is the applicant, None somebody who has to be named. Another sum than
    the catalogue's is asked about once; where it names none, one that no ward takes.
    """

    kept_as = "fee"
    is_settled: bool
    """Was something paid, and is nothing due any more?"""

    def __init__(self, place: Place, whole: Dossier, payer: str | None) -> None:
        self._free = asks_none(whole.fee)
        begins = EXEMPT if self._free else PAY
        super().__init__(place, whole, tr("Lệ phí"), _SAVE[begins], "receipt")
        with self.counter.reading() as reading:
            self._paid = fees.of_dossier(reading, self.counter.desk.settings.ward, whole.line.dossier)
        self.form.addWidget(_recorded(self._paid, whole.fee))
        self._standing = [each for each in self._paid if each.left]
        modes = [(PAY, tr("Thu tiền")), (EXEMPT, tr("Không thu"))]
        if self._standing:
            modes += [(REFUND, tr("Hoàn lại")), (RENUMBER, tr("Ghi nhầm số"))]
        self.mode = Segments(tr("Việc"), modes, begins)
        self._make_fields(whole.fee, payer)
        self.form.addWidget(self.mode)
        self.fill(*dict.fromkeys(field for fields in self._faces.values() for field in fields))
        self.form.addWidget(
            Text(
                tr("Máy không in biên lai. Viết biên lai theo quyển của cơ quan, ghi số vào đây."),
                "secondary",
                "ink2",
                wrap=True,
            )
        )
        self.mode.chosen.connect(lambda _: self._show_mode())
        self._show_mode()

    def _make_fields(self, fee: str, payer: str | None) -> None:
        self.amount, self.number, self.payer = Line(figures=True), Line(), Line()
        self.exemption, self.of, self.cause = Line(), Picker(), Picker()
        self.back, self.reason, self.why, self.right = Line(figures=True), Passage(2), Line(), Line()
        version = version_of(self.counter, self.whole.line.dossier)
        known = version.terms.fee_amount if version else None
        self._due, self._asked, self._since = due_amount(fee, known), 0, QElapsedTimer()
        amount = plain_amount(fee) if known is None else known
        if self._free:
            self.exemption.setText(_BY_CATALOGUE)
            self.exemption.selectAll()  # a better reason typed takes its place
        rest = rest_of(self._due, sum(each.left for each in self._standing)) if self._paid else amount
        self.is_settled = bool(self._standing) and not rest
        if rest:
            self.amount.setText(grouped_amount(rest))
        self._unnamed = payer is None
        self.payer.setText(payer or "")
        self.payer.setPlaceholderText("" if self._unnamed else self.whole.line.name)
        for payment in self._standing:
            self.of.addItem(f"{dong(payment.left)} · {payment.receipt_number}", payment.uid)
        causes = refund_causes(Status(self.whole.line.status))
        for code, words in _CAUSES:
            if code not in causes:
                continue
            self.cause.addItem(words, code)
        self.of.currentIndexChanged.connect(lambda _: self._propose_back())
        self._propose_back()
        self._amount = Field(tr("Số tiền, đồng"), self.amount)
        self._number = Field(tr("Số biên lai thu phí, lệ phí"), self.number)
        payer_words = tr("Người nộp tiền") if self._unnamed else tr("Người nộp tiền, nếu là người khác")
        self._payer = Field(payer_words, self.payer)
        self._exemption = Field(tr("Vì sao không thu"), self.exemption)
        self._why = Field(tr("Danh mục ghi miễn, vì sao vẫn thu"), self.why)
        self._back = Field(tr("Hoàn bao nhiêu, đồng"), self.back)
        self._reason = Field(tr("Lý do hoàn"), self.reason)
        self._right = Field(tr("Số biên lai đúng"), self.right)
        of = Field(tr("Khoản đã thu"), self.of)
        self._faces = {
            PAY: (
                self._amount, self._number, self._payer,
                *((self._why,) if self._free else ()),
            ),
            EXEMPT: (self._exemption,),
            REFUND: (of, self._back, Field(tr("Hoàn vì"), self.cause), self._reason),
            RENUMBER: (of, self._right),
        }  # fmt: skip

    def take_card(self, text: str) -> bool:
        """Who stands there with the money."""
        if self.mode.value != PAY:
            return False
        try:
            self.payer.setText(read_card(text).name)
        except Refusal as refusal:
            self.say_refused(say(refusal))
        return True

    def _propose_back(self) -> None:
        chosen = next((each for each in self._paid if each.uid == self.of.currentData()), None)
        self.back.setText(grouped_amount(chosen.left) if chosen else "")

    def _show_mode(self) -> None:
        shown = self._faces[self.mode.value]
        for fields in self._faces.values():
            for field in fields:
                field.setVisible(field in shown)
        self.primary.show_words(_SAVE[self.mode.value])
        if self.isVisible() and not self.mode.hasFocus():
            self.first.setFocus()  # what had it may be hidden now

    @property
    def first(self) -> QWidget:
        """Where one begins to type."""
        proposed = self.number if self.amount.text() else self.amount
        begins = {PAY: proposed, EXEMPT: self.exemption, REFUND: self.reason, RENUMBER: self.right}
        return begins[self.mode.value]

    def controls(self) -> dict[str, QWidget]:
        return {
            "mode": self.mode, "amount": self.amount, "number": self.number, "payer": self.payer,
            "why": self.why, "exemption": self.exemption, "of": self.of, "back": self.back, "cause": self.cause,
            "reason": self.reason, "right": self.right,
        }  # fmt: skip

    def half_typed(self) -> dict[str, str]:
        """Which payment is meant is kept with what is said of it: another may be the first one to be proposed then."""
        typed = super().half_typed()
        said = typed.get("mode") in _OF_A_PAYMENT or not _SAID_OF_IT.isdisjoint(typed)
        return typed | ({"of": str(self.of.currentData())} if said else {})

    def still_holds(self, left: Mapping[str, object]) -> Mapping[str, object]:
        """Nothing that was said of a payment which is given back by now is said of another."""
        if self.of.findData(left.get("of")) >= 0:
            return left
        gone = {*_SAID_OF_IT, *(("mode",) if left.get("mode") in _OF_A_PAYMENT else ())}
        return {name: words for name, words in left.items() if name not in gone}

    def readable(self) -> bool:
        mode, none = self.mode.value, tr("chưa ghi")
        if mode == EXEMPT:
            return told([(self._exemption, not self.exemption.text().strip(), none)])
        if mode == RENUMBER:
            return told([(self._right, not self.right.text().strip(), none)])
        number = tr("ghi bằng số, như 8.000")
        if mode == REFUND:
            return told(
                [
                    (self._back, not read_amount(self.back.text()), number),
                    (self._reason, not self.reason.words, none),
                ]
            )
        return (
            told(
                [
                    (self._amount, not read_amount(self.amount.text()), number),
                    (self._number, not self.number.text().strip(), none),
                    (self._payer, self._unnamed and not self.payer.text().strip(), none),
                    (self._why, self._free and not self.why.text().strip(), none),
                ]
            )
            and self._is_meant()
        )

    def _is_meant(self) -> bool:
        """Whether nothing has to be asked about the sum, or it was just now; an Enter that came along with the first
        is no answer.
        """
        amount = read_amount(self.amount.text()) or 0
        asks = self._odd_sum(amount)
        if not asks or (amount == self._asked and self._since.hasExpired(PAUSE_MS)):
            return True
        if amount != self._asked:
            self._since.start()
        self._asked = amount
        self.show_error(asks)
        return False

    def _odd_sum(self, amount: int) -> str:
        """What is asked about a sum: is more taken than was due, is it another than the catalogue's? '' for nothing."""
        paid = sum(each.left for each in self._standing)
        if self.is_settled:
            words = tr("Đã thu {sum}, biên lai {numbers}. Thu thêm? Enter lần nữa")
            return words.format(sum=dong(paid), numbers=numbers_of(self._standing))
        if self._free or self._due is None:
            # The catalogue names no sum, or why it is taken all the same was said: only one that no ward takes is odd.
            words = tr("Đang ghi {amount}, nhiều khác thường. Đúng vậy thì bấm Enter lần nữa.")
            return words.format(amount=dong(amount)) if amount > UNHEARD_OF else ""
        if paid + amount == self._due:
            return ""
        words = (
            tr("Danh mục ghi {fee}, thêm {amount} là đã thu {sum}. Đúng vậy thì bấm Enter lần nữa.")
            if paid
            else tr("Danh mục ghi {fee}, đang ghi {amount}. Đúng vậy thì bấm Enter lần nữa.")
        )
        return words.format(fee=self.whole.fee, amount=dong(amount), sum=dong(paid + amount))

    def carry_out(self) -> None:
        if self.mode.value == REFUND:
            amount = read_amount(self.back.text())
            self.do(
                refund, str(self.of.currentData()), amount, str(self.cause.currentData()), self.reason.words
            )
            said = tr("Đã ghi hoàn {amount}").format(amount=dong(amount or 0))
        elif self.mode.value == RENUMBER:
            self.do(renumber, str(self.of.currentData()), self.right.text())
            said = tr("Đã ghi số biên lai {number}").format(number=self.right.text().strip())
        elif self.mode.value == EXEMPT:
            self.do(pay, 0, why=self.exemption.text())
            said = tr("Đã ghi không thu lệ phí")
        else:
            amount = read_amount(self.amount.text())
            why = self.why.text() if self._free else ""
            self.do(pay, amount, receipt_number=self.number.text(), payer=self.payer.text(), why=why)
            said = tr("Đã ghi thu {amount}").format(amount=dong(amount or 0))
        self.place.confirm(said)


def _recorded(paid: Sequence[Payment], fee: str) -> Surface:
    """The catalogue's words, and what was paid, was not, or was given back."""
    box = Surface("sunken", (14, 10, 14, 10))
    box.body.addWidget(
        Text(tr("Theo danh mục: {fee}").format(fee=fee or tr("không nêu lệ phí")), "body_strong", wrap=True)
    )
    for each in paid:
        box.body.addWidget(Text(_paid_words(each), "body", "ink", wrap=True))
    if not paid:
        free = is_free(fee)
        box.body.addWidget(
            Text(
                tr("Không phải thu.") if free else tr("Chưa thu."), "body_bold", "ink2" if free else "caution"
            )
        )
    return box


def _paid_words(paid: Payment) -> str:
    if not paid.amount:
        words = tr("Không thu: {why}, ghi {at:%H:%M %d/%m}").format(why=paid.why, at=paid.paid_at)
        return capital(words)
    words = tr("Đã thu {amount}, biên lai {number}, {at:%H:%M %d/%m}").format(
        amount=dong(paid.amount), number=paid.receipt_number, at=paid.paid_at
    )
    words += tr(", vì {why}").format(why=paid.why) if paid.why else ""
    back = tr(", đã hoàn {amount}").format(amount=dong(paid.refunded)) if paid.refunded else ""
    return f"{words}{back}"


def open_fee(place: Place, whole: Dossier) -> None:
    """Record a fee of a dossier as paid, as not due, or as given back; whoever handed in pays."""
    open_fee_from(place, whole, (whole.submitter or {}).get("name", ""))


def open_fee_from(place: Place, whole: Dossier, payer: str | None) -> None:
    """The same where it is known who stands there, or that it is somebody not named yet."""
    sheet = FeeSheet(place, whole, payer)
    sheet.begin(sheet.mode if sheet.is_settled else sheet.first)
