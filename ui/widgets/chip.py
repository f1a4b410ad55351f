"""Chips: a standing as icon + words + colour, and small notes in the same shape."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import StatusLook, font, px, tokens
from ui.theme.icons import paint_icon

CHIP_HEIGHT = 26
"""Height of a chip at 100 %."""
_ICON, _GAP, _EDGE = 15, 7, 10
_BROKEN, _ANY_HEIGHT = Qt.TextFlag.TextWordWrap, 1 << 20


def status_look(status: str) -> StatusLook:
    """The look of a standing; its name is one of the keys of ``Tokens.statuses``."""
    return tokens().statuses[status]


def note_look(tone: str, icon: str, words: str) -> StatusLook:
    """The look of a note: ``tone`` is good, bad, caution, primary, peach or plain."""
    worn = tokens()
    text, tint = {
        "good": (worn.good.text, worn.good.tint),
        "bad": (worn.bad.text, worn.bad.tint),
        "caution": (worn.caution.text, worn.caution.tint),
        "primary": (worn.primary, worn.primary_soft),
        "peach": (worn.peach_ink, worn.peach_tint),
        "plain": (worn.statuses["work"].text, worn.statuses["work"].tint),
    }[tone]
    solid = worn.good.solid if tone == "good" else text
    return StatusLook(icon, words, text, tint, solid)


def chip_width(look: StatusLook) -> float:
    """Width in pixels of a chip."""
    icon = (px(_ICON) + (px(_GAP) if look.words else 0)) if look.icon else 0
    return QFontMetricsF(font("label")).horizontalAdvance(look.words) + icon + px(22)


def chip_height(look: StatusLook, width: int) -> int:
    """Height in pixels of a chip whose words are broken into lines where ``width`` has no room for them."""
    metrics = QFontMetricsF(font("label"))
    room = width - 2 * px(_EDGE) - (px(_ICON + _GAP) if look.icon else 0)
    words = metrics.boundingRect(QRectF(0, 0, max(room, 1), _ANY_HEIGHT), _BROKEN, look.words)
    return round(px(CHIP_HEIGHT) + max(0, words.height() - metrics.height()))


def paint_chip(painter: QPainter, look: StatusLook, at: QPointF, within: QSize | None = None) -> None:
    """Draw a chip with its top left corner at ``at``; ``within`` a size its words are broken into lines."""
    line, icon = px(CHIP_HEIGHT), px(_ICON)
    width = min(chip_width(look), within.width()) if within else chip_width(look)
    box = QRectF(at.x(), at.y(), width, within.height() if within else line)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tint))
    painter.drawRoundedRect(box, line / 2, line / 2)
    x = box.left() + px(_EDGE)
    if look.icon:
        paint_icon(
            painter, look.icon, QColor(look.solid), QRectF(x, box.top() + (line - icon) / 2, icon, icon)
        )
        x += px(_ICON + _GAP)
    painter.setFont(font("label"))
    painter.setPen(QColor(look.text))
    words = QRectF(x, box.top(), box.right() - px(_EDGE) - x, box.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | (_BROKEN if within else 0), look.words)


class _Chip(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def look(self) -> StatusLook:
        raise NotImplementedError

    def within(self) -> QSize | None:
        """The size into which the words are broken; None where they stand in one line."""
        return None

    def sizeHint(self) -> QSize:
        return QSize(round(chip_width(self.look())), px(CHIP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, self.look(), QPointF(0, 0), self.within())

    def _said(self) -> None:
        self.setAccessibleName(self.words())
        self.setToolTip("" if self.look().words else self.words())
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What the chip says, whether or not there is room for it."""
        return self.look().words


class StatusChip(_Chip):
    """The standing of a dossier."""

    def __init__(self, status: str) -> None:
        super().__init__()
        self._status = status
        self._said()

    def look(self) -> StatusLook:
        return status_look(self._status)

    def show_status(self, status: str) -> None:
        """Show another standing."""
        self._status = status
        self._said()


class NoteChip(_Chip):
    """A short note: 'Đã đọc thẻ căn cước', 'Đủ 2 trên 2 giấy tờ bắt buộc', the state of the exchange."""

    def __init__(self, words: str, tone: str = "plain", icon: str = "") -> None:
        super().__init__()
        self._note = (tone, icon, words)
        self._short = self._broken = self._gives_way = False
        self._said()

    def break_words(self) -> None:
        """Where there is little room beside, long words go on in further lines."""
        self._broken = True
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def give_way(self) -> None:
        """Where other parts stand beside and the room is short, long words end in dots."""
        self._gives_way = True
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        lacking = self.sizeHint().width() - self.width() if self._gives_way else 0
        if lacking <= 0:
            super().paintEvent(event)
            return
        tone, icon, words = self._note
        metrics = QFontMetricsF(font("label"))
        room = metrics.horizontalAdvance(words) - lacking
        said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, note_look(tone, icon, said), QPointF(0, 0))

    def hasHeightForWidth(self) -> bool:
        return self._broken

    def heightForWidth(self, width: int) -> int:
        return chip_height(self.look(), width)

    def minimumSizeHint(self) -> QSize:
        shrinks = self._broken or self._gives_way
        return QSize(px(CHIP_HEIGHT), px(CHIP_HEIGHT)) if shrinks else super().minimumSizeHint()

    def within(self) -> QSize | None:
        return self.size() if self._broken else None

    def look(self) -> StatusLook:
        tone, icon, words = self._note
        return note_look(tone, icon, "" if self._short else words)

    def words(self) -> str:
        return self._note[2]

    def show_icon_only(self, *, short: bool) -> None:
        """Without words where there is no room for them; they stay in the tooltip and the accessible name."""
        if self._short != short:
            self._short = short
            self._said()

    def say(self, words: str, tone: str, icon: str = "") -> None:
        """Show another note."""
        self._note = (tone, icon, words)
        self._said()
