"""'Xin mời số A031 đến Quầy 2': what the waiting room sees. Numbers and postings, never a name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from ui.citizen.blossom import draw_branch
from ui.citizen.lettering import BOLD, MEDIUM, STRONG, fitting, height_of, lettering, write
from ui.citizen.page import MARGIN, Page, card, counter_words, rounded, tinted
from ui.citizen.waiting_room import Posting, WaitingRoom
from ui.language import tr
from ui.theme import colour, tokens
from ui.theme.icons import paint_icon

_GAP = 32.0
_NOTICE = 232.0
_LINE = 58.0
"""Of the numbers of results."""
_RIGHT, _CENTRE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
_MOST_DOTS = 8


class CallPage(Page):
    """The number called, who follows, results ready to be fetched, and one posting after another."""

    def __init__(self, desk: int) -> None:
        super().__init__()
        self._desk = desk
        self._room = WaitingRoom()
        self._posting: Posting | None = None
        self._at, self._of = 0, 0
        self._modules: Sequence[str] = ()

    def show_room(self, room: WaitingRoom) -> None:
        """Show these numbers."""
        if room == self._room:
            return
        self._room = room
        said = [tr("Chưa gọi số nào")]
        if room.called:
            words = tr("Xin mời số {called} đến quầy {desk}")
            if room.before_others:
                words = tr("Xin mời số ưu tiên {called} đến quầy {desk}")
            said = [words.format(called=room.called, desk=self._desk)]
        if room.ready:
            said.append(tr("Đã có kết quả: ") + ", ".join(room.ready))
        self.setAccessibleDescription(". ".join(said))
        self.update()

    def show_posting(self, posting: Posting, at: int, of: int, modules: Sequence[str] = ()) -> None:
        """Show posting ``at`` of ``of``; ``modules`` are the rows of its QR, '1' for dark, none until it is drawn."""
        self._posting, self._at, self._of, self._modules = posting, at, of, modules
        self.update()

    def draw(self, painter: QPainter, room: QRectF) -> None:
        inner = room.adjusted(MARGIN, 40, -MARGIN, -52)
        notice = QRectF(inner.left(), inner.bottom() - _NOTICE, inner.width(), _NOTICE)
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() - _NOTICE - _GAP)
        if self._posting is None:
            upper = inner
        if self.upright:
            self._draw_upright(painter, upper)
        else:
            wide = (upper.width() - _GAP) * 0.637
            side = QRectF(
                upper.left() + wide + _GAP, upper.top(), upper.width() - wide - _GAP, upper.height()
            )
            self._draw_call(painter, QRectF(upper.topLeft(), side.bottomLeft() - QPointF(_GAP, 0)))
            next_ones = QRectF(side.topLeft(), side.topRight() + QPointF(0, 200))
            self._draw_following(painter, next_ones)
            self._draw_ready(painter, side.adjusted(0, 200 + 24, 0, 0))
        if self._posting is not None:
            self._draw_posting(painter, notice, self._posting)

    def _draw_upright(self, painter: QPainter, upper: QRectF) -> None:
        call = QRectF(upper.left(), upper.top(), upper.width(), min(760.0, upper.height() * 0.52))
        self._draw_call(painter, call)
        following = QRectF(upper.left(), call.bottom() + 24, upper.width(), 200)
        self._draw_following(painter, following)
        self._draw_ready(painter, QRectF(following.bottomLeft() + QPointF(0, 24), upper.bottomRight()))

    def _draw_call(self, painter: QPainter, box: QRectF) -> None:
        card(painter, box)
        painter.save()
        painter.setClipRect(box)
        draw_branch(painter, box.right() - 6, box.top() + 6, 0.62, mirrored=True)
        painter.restore()
        inner = box.adjusted(64, 36, -56, -56)
        called = self._room.called
        title = self._heading() if called else tr("Kính chào ông/bà")
        heading = QRectF(inner.left(), inner.top(), inner.width() - 330, 60)
        write(painter, heading, title, lettering(42, MEDIUM), colour("ink2"))
        bar = QRectF(inner.left(), inner.bottom() - 140, inner.width(), 140)
        number = QRectF(inner.left(), heading.bottom(), inner.width(), bar.top() - heading.bottom())
        if called:
            write(painter, number, called, lettering(310, BOLD, figures=True), colour("ink"))
            self._draw_counter(painter, bar)
        else:
            words = tr("Mời ông/bà lấy số rồi chờ đến lượt")
            # Below the blossom.
            low = QRectF(inner.left(), inner.top() + 190, inner.width(), inner.height() - 190)
            write(painter, low, words, lettering(80, BOLD), colour("ink"), wrap=True)

    def _heading(self) -> str:
        """Whoever waits with a lower number is told why another is called."""
        if self._room.before_others:
            return tr("Xin mời số ưu tiên") if self._room.fresh else tr("Đang phục vụ số ưu tiên")
        return tr("Xin mời số") if self._room.fresh else tr("Đang phục vụ số")

    def _draw_counter(self, painter: QPainter, bar: QRectF) -> None:
        rounded(painter, bar, colour("primary"), radius=24)
        ink = colour("on_primary")
        before = QRectF(bar.left() + 44, bar.top(), 100, bar.height())
        write(painter, before, tr("đến"), lettering(40, MEDIUM), ink)
        words = QRectF(before.right() + 4, bar.top(), bar.width() - 300, bar.height())
        write(painter, words, counter_words(self._desk), lettering(92, BOLD), ink)
        arrow = QRectF(bar.right() - 128, bar.center().y() - 42, 84, 84)
        paint_icon(painter, "arrow-right", ink, arrow)

    def _draw_following(self, painter: QPainter, box: QRectF) -> None:
        card(painter, box)
        inner = box.adjusted(36, 24, -36, -24)
        title = QRectF(inner.left(), inner.top(), inner.width(), 40)
        write(painter, title, tr("Số tiếp theo"), lettering(27, MEDIUM), colour("ink2"))
        waiting = tr("{waiting} người đang chờ").format(waiting=self._room.waiting)
        if self._room.waiting:
            write(painter, title, waiting, lettering(25, MEDIUM), colour("primary"), _RIGHT)
        row = QRectF(inner.left(), title.bottom() + 10, inner.width(), inner.bottom() - title.bottom() - 10)
        shown = self._room.following[:3]
        if not shown:
            write(painter, row, tr("Chưa có ai chờ"), lettering(34, MEDIUM), colour("ink2"))
        for n, turn in enumerate(shown):
            place = QRectF(row.left() + n * row.width() / 3, row.top(), row.width() / 3 - 12, row.height())
            write(
                painter, place, turn, lettering(60, BOLD, figures=True), colour("ink" if n == 0 else "ink2")
            )

    def _draw_ready(self, painter: QPainter, box: QRectF) -> None:
        tinted(painter, box)
        ink = QColor(tokens().good.text)
        inner = box.adjusted(36, 26, -36, -24)
        paint_icon(
            painter,
            "circle-check-filled",
            QColor(tokens().good.solid),
            QRectF(inner.left(), inner.top() + 3, 34, 34),
        )
        title = QRectF(inner.left() + 48, inner.top(), inner.width() - 48, 40)
        write(painter, title, tr("Đã có kết quả, mời nhận"), lettering(30, BOLD), ink)
        foot = QRectF(inner.left(), inner.bottom() - 32, inner.width(), 32)
        if self._room.ready:
            write(painter, foot, tr("Tám số cuối trên phiếu hẹn"), lettering(23, MEDIUM), ink)
        rows = QRectF(inner.left(), title.bottom() + 14, inner.width(), foot.top() - title.bottom() - 22)
        columns = 3 if self.upright else 2
        lines = max(1, int(rows.height() // _LINE))
        numbers = self._room.ready[: columns * lines]
        if not numbers:
            words = tr("Kết quả mới sẽ hiện số ở đây.")
            write(painter, rows, words, lettering(30, MEDIUM), ink, wrap=True)
        for n, number in enumerate(numbers):
            wide = rows.width() / columns
            place = QRectF(
                rows.left() + n % columns * wide, rows.top() + n // columns * _LINE, wide - 24, _LINE
            )
            write(painter, place, number, lettering(42, STRONG, figures=True), colour("ink"))

    def _draw_posting(self, painter: QPainter, box: QRectF, posting: Posting) -> None:
        card(painter, box)
        inner = box.adjusted(32, 18, -32, -18)
        side = box.height() - 16  # the most that fits: a long list must not come down to one pixel a module
        code = QRectF(box.right() - 24 - side, box.top() + 8, side, side)
        text = inner.adjusted(0, 4, 0, -4)
        if not self.upright:
            rounded(
                painter,
                QRectF(inner.left(), inner.center().y() - 48, 96, 96),
                colour("primary_soft"),
                radius=20,
            )
            paint_icon(
                painter,
                "certificate",
                colour("primary"),
                QRectF(inner.left() + 22, inner.center().y() - 26, 52, 52),
            )
            text.setLeft(inner.left() + 128)
        text.setRight(code.left() - 28)
        if self._modules:
            draw_code(painter, code, self._modules)
            if not self.upright:
                said = tr("Quét để xem\ngiấy tờ cần có") if posting.field else tr("Quét để\nđọc đủ")
                face = lettering(23, MEDIUM)
                wide = max(map(QFontMetricsF(face).horizontalAdvance, said.splitlines())) + 2
                hint = QRectF(code.left() - 24 - wide, code.top(), wide, code.height())
                painter.setFont(face)
                painter.setPen(colour("ink2"))
                painter.drawText(hint, int(_RIGHT | Qt.AlignmentFlag.AlignVCenter), said)
                text.setRight(hint.left() - 16)
        self._draw_posted_words(painter, text, posting)
        self._draw_dots(painter, QRectF(box.left(), box.bottom(), box.width(), 52))

    def _draw_posted_words(self, painter: QPainter, text: QRectF, posting: Posting) -> None:
        lines = 1 if posting.field else 2
        room = 40.0 * lines
        most = QRectF(text.left(), text.top() + 40, text.width(), text.height() - 44 - room)
        face = fitting(posting.name, lettering(40, BOLD), most, wrap=True)
        high = min(most.height(), height_of(posting.name, face, text.width()))
        top = QRectF(text.left(), text.center().y() - (high + 44 + room) / 2, text.width(), 36)
        write(painter, top, posting.above, lettering(23, MEDIUM), colour("ink2"))
        name = QRectF(text.left(), top.bottom() + 4, text.width(), high + 2)
        write(painter, name, posting.name, face, colour("ink"), wrap=True)
        facts = QRectF(text.left(), name.bottom() + 4, text.width(), room)
        write(painter, facts, posting.facts, lettering(26, MEDIUM), colour("ink2"), wrap=lines > 1)

    def _draw_dots(self, painter: QPainter, box: QRectF) -> None:
        if self._of > _MOST_DOTS:
            words = f"{self._at + 1}/{self._of}"
            write(painter, box, words, lettering(22, MEDIUM, figures=True), colour("ink2"), _CENTRE)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for n in range(self._of if self._of > 1 else 0):
            lit = n == self._at
            painter.setBrush(colour("primary" if lit else "line2"))
            middle = box.center() + QPointF((n - (self._of - 1) / 2) * 30, 0)
            painter.drawRoundedRect(
                QRectF(middle.x() - (13 if lit else 5), middle.y() - 5, 26 if lit else 10, 10), 5, 5
            )


def draw_code(painter: QPainter, box: QRectF, modules: Sequence[str]) -> None:
    """A QR on white, whatever the theme, at the right of the box; ``modules`` hold its quiet zone."""
    # Whole pixels of the screen, or rows of a module would differ and telephones find it hard to read.
    factor = painter.worldTransform().m11()
    module = max(1, int(box.width() * factor / len(modules))) / factor
    side = module * len(modules)
    left, top = (round(edge * factor) / factor for edge in (box.right() - side, box.center().y() - side / 2))
    rounded(painter, QRectF(left, top, side, side), QColor(Qt.GlobalColor.white), radius=8)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark == "1":
                at = QRectF(left + x * module, top + y * module, module, module)
                painter.fillRect(at, QColor(Qt.GlobalColor.black))
    painter.restore()
