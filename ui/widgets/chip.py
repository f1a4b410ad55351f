"""Chips: a standing as icon + words + colour, and small notes in the same shape."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import StatusLook, font, px, tokens
from ui.theme.icons import paint_icon

CHIP_HEIGHT = 26
"""Height of a chip at 100 %."""
_ICON, _GAP = 15, 7


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


def paint_chip(painter: QPainter, look: StatusLook, at: QPointF) -> None:
    """Draw a chip with its top left corner at ``at``."""
    height, icon = px(CHIP_HEIGHT), px(_ICON)
    box = QRectF(at.x(), at.y(), chip_width(look), height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tint))
    painter.drawRoundedRect(box, height / 2, height / 2)
    x = box.left() + px(10)
    if look.icon:
        mark = QRectF(x, box.top() + (height - icon) / 2, icon, icon)
        paint_icon(painter, look.icon, QColor(look.solid), mark)
        x += px(_ICON + _GAP)
    painter.setFont(font("label"))
    painter.setPen(QColor(look.text))
    painter.drawText(QRectF(x, box.top(), box.width(), height), Qt.AlignmentFlag.AlignVCenter, look.words)


class _Chip(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def look(self) -> StatusLook:
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        return QSize(round(chip_width(self.look())), px(CHIP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, self.look(), QPointF(0, 0))

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
        self._short = False
        self._said()

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
