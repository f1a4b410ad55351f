"""Buttons for fingers: at least 92 units high on the drawing, told to screen readers, never with the keyboard focus."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from ui.citizen.lettering import BOLD, STRONG, fitting, lettering, write
from ui.citizen.page import Page, rounded
from ui.theme import colour, tokens
from ui.theme.icons import paint_icon

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_ICON, _GAP = 44.0, 20.0


class TouchButton(QAbstractButton):
    """Words with an icon; ``primary`` is filled. Lies on a :class:`Page`, whose factor it is drawn by."""

    def __init__(
        self, words: str, page: Page, icon: str = "", *, primary: bool = False, px: int = 40
    ) -> None:
        super().__init__(page)
        self._page, self._icon, self._primary, self._px = page, icon, primary, px
        self.setText(words)
        self.setAccessibleName(words)
        # A finger on this screen must not take the clerk's keyboard away.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        factor = self._page.factor
        painter.scale(factor, factor)
        self.draw(painter, QRectF(0, 0, self.width() / factor, self.height() / factor))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw the button on ``box``, in units of the drawing."""
        pressed = self.isDown()
        fill = colour("primary_hover" if pressed else "primary") if self._primary else colour("surface")
        if pressed and not self._primary:
            fill = colour("primary_soft")
        ink = colour("on_primary" if self._primary else "ink")
        line = None if self._primary else colour("inputline")
        rounded(painter, box.adjusted(1, 1, -1, -1), fill, line, radius=22)
        self._draw_words(painter, box.adjusted(28, 0, -28, 0), ink)

    def _draw_words(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        before = _ICON + _GAP if self._icon else 0.0
        room = box.adjusted(before, 0, 0, 0)
        face = fitting(self.text(), lettering(self._px, BOLD), room)
        width = min(room.width(), QFontMetricsF(face).horizontalAdvance(self.text()))
        left = box.left() + (box.width() - before - width) / 2
        if self._icon:
            paint_icon(painter, self._icon, ink, QRectF(left, box.center().y() - _ICON / 2, _ICON, _ICON))
        write(painter, QRectF(left + before, box.top(), width + 2, box.height()), self.text(), face, ink)


class FaceButton(TouchButton):
    """One answer to 'Ông/bà có hài lòng không?': a face in a circle of its colour, its words below."""

    def __init__(self, words: str, page: Page, icon: str, look: str) -> None:
        super().__init__(words, page, icon)
        self._look = look

    def draw(self, painter: QPainter, box: QRectF) -> None:
        pressed = self.isDown()
        rounded(
            painter,
            box.adjusted(1, 1, -1, -1),
            colour("primary_soft" if pressed else "surface"),
            colour("line2"),
        )
        look = tokens().statuses[self._look]
        upright = box.height() >= 240
        across = min(190.0, box.width() - 60) if upright else box.height() - 36
        centre = (
            QPointF(box.center().x(), 40 + across / 2)
            if upright
            else QPointF(40 + across / 2, box.center().y())
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tint))
        painter.drawEllipse(centre, across / 2, across / 2)
        side = across * 0.66
        face = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        paint_icon(painter, self._icon, QColor(look.text), face)
        if upright:
            below = QRectF(14, 60 + across, box.width() - 28, box.height() - across - 80)
            write(painter, below, self.text(), lettering(30, STRONG), colour("ink"), _CENTRE)
        else:
            beside = QRectF(80 + across, 0, box.width() - across - 110, box.height())
            write(painter, beside, self.text(), lettering(38, STRONG), colour("ink"))
