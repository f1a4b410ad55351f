"""L: what a dossier pays, by which official fee receipt, why it pays nothing, and what is given back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.acts.fees import pay, refund, refund_causes
from app.registers import fees
from app.registers.dossiers import Dossier
from app.registers.fees import Payment, is_free, plain_amount
from app.rules.standing import Status
from ui.language import tr
from ui.places.dossier_sheet import DossierSheet, told
from ui.places.place import Place
from ui.places.step_terms import version_of
from ui.places.wording import capital, dong
from ui.widgets.card import Surface
from ui.widgets.charts.amounts import whole as grouped_amount
from ui.widgets.field import Field, Line, Picker
from ui.widgets.passage import Passage
from ui.widgets.segments import Segments
from ui.widgets.text import Text

PAY, EXEMPT, REFUND = "pay", "exempt", "refund"
_CAUSES = (
    ("withdrawn", tr("Công dân rút hồ sơ")),
    ("refused", tr("Hồ sơ bị từ chối")),
    ("our_error", tr("Thu nhầm, lỗi của cơ quan")),
)
_SAVE = {PAY: tr("Ghi đã thu"), EXEMPT: tr("Ghi không thu"), REFUND: tr("Ghi đã hoàn")}
_AMOUNT = re.compile(r"(\d{1,3}(?:[., ]\d{3})+|\d+) ?(?:đ|đồng)?")


def read_amount(typed: str) -> int | None:
    """'10.000', '10000 đ', '1 250 000' in đồng; None for what is no amount."""
    found = _AMOUNT.fullmatch(typed.strip().lower())
    return int(re.sub(r"[., ]", "", found[1])) if found else None


class FeeSheet(DossierSheet):
    """What was recorded, then one of three: money with the number of its fee receipt, none with the reason, a refund."""

    kept_as = "fee"

    def __init__(self, place: Place, whole: Dossier) -> None:
        super().__init__(place, whole, tr("Lệ phí"), _SAVE[PAY], "receipt")
        with self.counter.reading() as reading:
            self._paid = fees.of_dossier(reading, self.counter.desk.settings.ward, whole.line.dossier)
        self.form.addWidget(_recorded(self._paid, whole.fee))
        left = [each for each in self._paid if each.left > 0]
        modes = [(PAY, tr("Thu tiền")), (EXEMPT, tr("Không thu"))]
        self.mode = Segments(tr("Việc"), [*modes, (REFUND, tr("Hoàn lại"))] if left else modes, PAY)
        self._make_fields(left, whole.fee)
        self.form.addWidget(self.mode)
        for fields in self._faces.values():
            for field in fields:
                self.form.addWidget(field)
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

    def _make_fields(self, left: Sequence[Payment], fee: str) -> None:
        self.amount, self.number, self.payer = Line(figures=True), Line(), Line()
        self.exemption, self.of, self.cause = Line(), Picker(), Picker()
        self.back, self.reason = Line(figures=True), Passage(2)
        version = version_of(self.counter, self.whole.line.dossier)
        known = version.terms.fee_amount if version else None
        amount = plain_amount(fee) if known is None else known
        if amount and not self._paid:
            self.amount.setText(grouped_amount(amount))
        for payment in left:
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
        self._exemption = Field(tr("Vì sao không thu"), self.exemption)
        self._back = Field(tr("Hoàn bao nhiêu, đồng"), self.back)
        self._reason = Field(tr("Lý do hoàn"), self.reason)
        self._faces = {
            PAY: (self._amount, self._number, Field(tr("Người nộp tiền, nếu là người khác"), self.payer)),
            EXEMPT: (self._exemption,),
            REFUND: (
                Field(tr("Khoản đã thu"), self.of), self._back,
                Field(tr("Hoàn vì"), self.cause), self._reason,
            ),
        }  # fmt: skip

    def _propose_back(self) -> None:
        chosen = next((each for each in self._paid if each.uid == self.of.currentData()), None)
        self.back.setText(grouped_amount(chosen.left) if chosen else "")

    def _show_mode(self) -> None:
        for mode, fields in self._faces.items():
            for field in fields:
                field.setVisible(mode == self.mode.value)
        self.primary.show_words(_SAVE[self.mode.value])
        if self.isVisible() and not self.mode.hasFocus():
            self.first.setFocus()  # what had it may be hidden now

    @property
    def first(self) -> QWidget:
        """Where one begins to type."""
        proposed = self.number if self.amount.text() else self.amount
        return {PAY: proposed, EXEMPT: self.exemption, REFUND: self.reason}[self.mode.value]

    def controls(self) -> dict[str, QWidget]:
        return {
            "mode": self.mode, "amount": self.amount, "number": self.number, "payer": self.payer,
            "exemption": self.exemption, "of": self.of, "back": self.back, "cause": self.cause,
            "reason": self.reason,
        }  # fmt: skip

    def readable(self) -> bool:
        mode, none = self.mode.value, tr("chưa ghi")
        if mode == EXEMPT:
            return told([(self._exemption, not self.exemption.text().strip(), none)])
        number = tr("ghi bằng số, như 8.000")
        if mode == REFUND:
            return told(
                [
                    (self._back, not read_amount(self.back.text()), number),
                    (self._reason, not self.reason.words, none),
                ]
            )
        return told(
            [
                (self._amount, not read_amount(self.amount.text()), number),
                (self._number, not self.number.text().strip(), none),
            ]
        )

    def carry_out(self) -> None:
        if self.mode.value == REFUND:
            amount = read_amount(self.back.text())
            self.do(
                refund, str(self.of.currentData()), amount, str(self.cause.currentData()), self.reason.words
            )
            said = tr("Đã ghi hoàn {amount}").format(amount=dong(amount or 0))
        elif self.mode.value == EXEMPT:
            self.do(pay, 0, exemption=self.exemption.text())
            said = tr("Đã ghi không thu lệ phí")
        else:
            amount = read_amount(self.amount.text())
            self.do(pay, amount, receipt_number=self.number.text(), payer=self.payer.text())
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
        words = tr("Không thu: {why}, ghi {at:%H:%M %d/%m}").format(why=paid.exemption, at=paid.paid_at)
        return capital(words)
    words = tr("Đã thu {amount}, biên lai {number}, {at:%H:%M %d/%m}").format(
        amount=dong(paid.amount), number=paid.receipt_number, at=paid.paid_at
    )
    back = tr(", đã hoàn {amount}").format(amount=dong(paid.refunded)) if paid.refunded else ""
    return f"{words}{back}"


def open_fee(place: Place, whole: Dossier) -> None:
    """Record a fee of a dossier as paid, as not due, or as given back."""
    sheet = FeeSheet(place, whole)
    sheet.begin(sheet.first)
