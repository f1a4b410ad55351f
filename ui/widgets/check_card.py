"""One check before something is handed over: a title, what is known of it, and a box to tick."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from ui.theme import colour, font, px, tokens, tone
from ui.theme.icons import paint_icon
from ui.widgets.tick import paint_tick

_HEIGHT, _TOP, _TITLE, _BELOW = 56, 6, 22, 8
"""Height of a card with a line each, the room above the title, of a line of it, and below all; logical pixels."""
_ASIDE = 54
_MARKS = {"bad": "alert-octagon-filled", "caution": "file-x"}
"""In the place of the box: what does not fit, and what there is not."""


class CheckCard(QCheckBox):
    """A real check box drawn as a card. ``settle`` makes it a statement nobody has to tick."""

    def __init__(self, title: str, below: str) -> None:
        super().__init__(title)
        # In a row each is as high as the one with most to say.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say(title, below)

    def say(self, title: str, below: str, ink: str = "ink2") -> None:
        """Show another title and what is known, in a tone."""
        self.setText(title)
        self._below, self._ink = below, ink
        self.setAccessibleName(title)
        self.setAccessibleDescription(below)
        self.updateGeometry()
        self.update()

    def settle(self, *, settled: bool) -> None:
        """From now on only shown, or again to be ticked."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if settled else Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, settled)

    def sizeHint(self) -> QSize:
        return QSize(px(220), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(150), px(_HEIGHT))

    def heightForWidth(self, width: int) -> int:
        """What its words need; asked by the page before a scroll bar comes, so none comes and goes for ever."""
        return max(px(_HEIGHT), self._above(width) + self._below_height(width) + px(_BELOW))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @property
    def wraps(self) -> bool:
        """Do the words below need a second line?"""
        return self.words_height > 1.5 * QFontMetrics(font("caption")).height()

    @property
    def words_height(self) -> int:
        """How high the words below are, wrapped to the width of the card."""
        return self._below_height(self.width())

    @property
    def room_below(self) -> int:
        """How much height the words below have."""
        return self.height() - self._above(self.width()) - px(_BELOW)

    def _laid(self, width: int) -> str:
        """What is known: where it needs a second line that begins after a dot, and no line ends with one."""
        one_line = QFontMetrics(font("caption")).horizontalAdvance(self._below) <= width - px(_ASIDE)
        return self._below if one_line else self._below.replace(" · ", "\n")

    def _above(self, width: int) -> int:
        return px(_TOP) + max(px(_TITLE), _wrapped("body_bold", self.text(), width))

    def _below_height(self, width: int) -> int:
        return _wrapped("caption", self._laid(width), width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = px(18)
        mark = QRectF(px(14), (self.height() - size) / 2, size, size)
        if self.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
            # A statement has no frame and no box: nobody shall look for how to tick it.
            paint_icon(painter, "circle-check-filled", QColor(tokens().good.solid), mark)
        else:
            self._paint_frame(painter)
            if self._ink in _MARKS and not self.isChecked():
                paint_icon(painter, _MARKS[self._ink], tone(self._ink), mark)
            else:
                paint_tick(painter, mark.adjusted(-1, -1, 1, 1), checked=self.isChecked())
        needed = self.heightForWidth(self.width())
        top = (self.height() - needed) / 2
        self._paint_words(painter, QRectF(px(44), top, self.width() - px(_ASIDE), needed))

    def _paint_frame(self, painter: QPainter) -> None:
        focused = self.hasFocus()
        painter.setPen(QPen(colour("primary" if focused else "line2"), 2 if focused else 1))
        painter.setBrush(colour("primary_soft" if focused else "sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        wrapped = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        above = self._above(self.width())
        title = QRectF(room.left(), room.top() + px(_TOP), room.width(), above - px(_TOP))
        painter.setFont(font("body_bold"))
        painter.setPen(tone("ink"))
        painter.drawText(title, wrapped, self.text())
        painter.setFont(font("caption"))
        painter.setPen(tone(self._ink))
        painter.drawText(room.adjusted(0, above, 0, -px(_BELOW)), wrapped, self._laid(self.width()))


def _wrapped(role: str, words: str, width: int) -> int:
    room = QRect(0, 0, width - px(_ASIDE), 1000)
    return QFontMetrics(font(role)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), words).height()
