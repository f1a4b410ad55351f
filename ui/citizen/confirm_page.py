"""'Mời bà xem lại': name, procedure, the promised day and why. For a screen that faces the counter alone.

Identity number and phone are not shown. Nothing waits for the answer: the clerk's Enter always works (ui.md §5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen

from app.rules.time.explanation import as_lines
from ui.citizen.lettering import BOLD, MEDIUM, STRONG, lettering, write
from ui.citizen.page import MARGIN, Page, card, rounded
from ui.citizen.touch import TouchButton
from ui.language import tr
from ui.places.wording import promised_words
from ui.theme import colour, scale
from ui.widgets.day_strip import days_of, draw_days

if TYPE_CHECKING:
    from app.rules.time.deadlines import Promise

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_STRIP = 2.3
"""How many times larger the day strip is than in the clerk's window."""
_NARROWEST = 30.0
_INVITATIONS = {
    "": tr("Mời ông/bà xem lại trước khi nhận phiếu"),
    "nam": tr("Mời ông xem lại trước khi nhận phiếu"),
    "nữ": tr("Mời bà xem lại trước khi nhận phiếu"),
}
"""By the sex of who sits before the screen, '' where nobody said it."""


class ConfirmPage(Page):
    """``answered(right)`` when the citizen touches 'Đúng rồi' (True) or 'Cần sửa' (False)."""

    answered = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._name, self._procedure, self._sex = "", "", ""
        self._promise: Promise | None = None
        self._said = ""
        self.wrong = TouchButton(tr("Cần sửa"), self, "pencil")
        self.right = TouchButton(tr("Đúng rồi"), self, "check", primary=True)
        self.wrong.clicked.connect(lambda: self._answer(right=False))
        self.right.clicked.connect(lambda: self._answer(right=True))

    def show_promise(self, name: str, procedure: str, promise: Promise, sex: str = "") -> None:
        """Show what the clerk is about to save; an answer given to other words is forgotten.

        ``sex`` of who sits before the screen is "nam", "nữ" or "".
        """
        shown = (name, procedure, sex, promise.due_at)
        before = self._promise
        if before is not None and shown == (self._name, self._procedure, self._sex, before.due_at):
            return
        self._name, self._procedure, self._sex = name, procedure, sex
        self._promise, self._said = promise, ""
        words = (
            self.invitation,
            name,
            procedure,
            tr("hẹn trả {due:%d/%m/%Y}").format(due=promise.due_at),
            *promise.explanation,
        )
        self.setAccessibleDescription(". ".join(words))
        self.respread()

    @property
    def invitation(self) -> str:
        """The words at the top, addressed to an 'ông' or a 'bà' as far as it is known."""
        return _INVITATIONS[self._sex]

    def forget(self) -> None:
        """Let go of the person shown."""
        self._name, self._procedure, self._sex = "", "", ""
        self._promise, self._said = None, ""
        self.setAccessibleDescription("")

    def _answer(self, *, right: bool) -> None:
        self._said = (
            tr("Xin cảm ơn. Cán bộ đang cấp phiếu hẹn.") if right else tr("Xin nói với cán bộ chỗ cần sửa.")
        )
        self.update()
        self.answered.emit(right)

    def _card(self, room: QRectF) -> QRectF:
        wide = min(1520.0, room.width() - 2 * MARGIN)
        high = 990.0 if self.upright else 606.0
        free = max(0.0, room.height() - (1500 if self.upright else 968)) / 2
        return QRectF((room.width() - wide) / 2, room.top() + 124 + free, wide, high)

    def spread(self, room: QRectF) -> None:
        box = self._card(room)
        each = min(430.0, (box.width() - 32) / 2)
        top, middle = box.bottom() + 36, room.width() / 2
        self.put(self.wrong, QRectF(middle - 16 - each, top, each, 116))
        self.put(self.right, QRectF(middle + 16, top, each, 116))

    def draw(self, painter: QPainter, room: QRectF) -> None:
        box = self._card(room)
        title = QRectF(MARGIN, box.top() - 100, room.width() - 2 * MARGIN, 80)
        write(painter, title, self.invitation, lettering(48, BOLD), colour("ink"), _CENTRE)
        card(painter, box)
        if self._promise is not None:
            self._draw_promise(painter, box.adjusted(64, 30, -64, -24), self._promise)
        foot = QRectF(MARGIN, box.bottom() + 36 + 116 + 10, room.width() - 2 * MARGIN, 46)
        hint = self._said or tr("Không chạm được màn hình? Chỉ cần nói với cán bộ tại quầy.")
        face = lettering(28, STRONG) if self._said else lettering(24)
        write(painter, foot, hint, face, colour("primary" if self._said else "ink2"), _CENTRE)

    def _draw_promise(self, painter: QPainter, inner: QRectF, promise: Promise) -> None:
        upright = self.upright
        first = inner.width() if upright else inner.width() * 0.36
        name = QRectF(inner.left(), inner.top(), first, 110)
        self._draw_fact(painter, name, tr("Hồ sơ của"), self._name)
        left = inner.left() if upright else name.right() + 30
        top = name.bottom() + 8 if upright else inner.top()
        procedure = QRectF(left, top, inner.right() - left, 110)
        self._draw_fact(painter, procedure, tr("Thủ tục"), self._procedure)
        rule = procedure.bottom() + 4
        painter.setPen(QPen(colour("line"), 2))
        painter.drawLine(inner.left(), rule, inner.right(), rule)  # type: ignore[call-overload]
        half = inner.width() if upright else inner.width() * 0.56
        date = QRectF(inner.left(), rule + 14, half, 226)
        self._draw_date(painter, date, promise)
        why = QRectF(inner.left() + half + 30, rule + 26, inner.width() - half - 30, 214)
        if upright:
            why = QRectF(inner.left(), date.bottom() + 16, inner.width(), 216)
        self._draw_why(painter, why, promise)
        strip = QRectF(inner.left(), inner.bottom() - 68 * _STRIP, inner.width(), 68 * _STRIP)
        painter.save()
        painter.translate(strip.topLeft())
        painter.scale(_STRIP / scale(), _STRIP / scale())
        draw_days(painter, days_of(promise), strip.width() * scale() / _STRIP, _NARROWEST)
        painter.restore()

    def _draw_fact(self, painter: QPainter, box: QRectF, label: str, words: str) -> None:
        write(painter, QRectF(box.left(), box.top(), box.width(), 36), label, lettering(24), colour("ink2"))
        write(painter, box.adjusted(0, 38, 0, 0), words, lettering(33, STRONG), colour("ink"), wrap=True)

    def _draw_date(self, painter: QPainter, box: QRectF, promise: Promise) -> None:
        label = QRectF(box.left(), box.top(), box.width(), 42)
        write(painter, label, tr("Hẹn trả kết quả"), lettering(28, STRONG), colour("primary"))
        date = QRectF(box.left(), label.bottom(), box.width(), 132)
        figures = lettering(128, BOLD, figures=True)
        write(painter, date, f"{promise.due_at:%d/%m/%Y}", figures, colour("ink"))
        below = QRectF(box.left(), date.bottom(), box.width(), 50)
        write(painter, below, promised_words(promise.due_at), lettering(34, MEDIUM), colour("ink"))

    def _draw_why(self, painter: QPainter, box: QRectF, promise: Promise) -> None:
        rounded(painter, box, colour("primary_soft"), radius=20)
        inner = box.adjusted(28, 18, -28, -14)
        title = QRectF(inner.left(), inner.top(), inner.width(), 40)
        write(painter, title, tr("Vì sao ngày này?"), lettering(26, BOLD), colour("ink"))
        words = inner.adjusted(0, 46, 0, 0)
        why = "\n".join(as_lines(promise.explanation))
        write(painter, words, why, lettering(26), colour("ink"), wrap=True)
