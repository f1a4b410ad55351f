"""The picture beside the log-in: an open door at the end of arches, and a branch of peach blossom."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.language import tr
from ui.theme import colour, font, px
from ui.theme.icons import paint_icon

_HEIGHT = 768.0
_ARCHES = ((470.0, 560.0), (370.0, 470.0), (270.0, 380.0), (174.0, 292.0))
"""Width and height of the arches, outermost first, on a picture 768 high."""
_BLOSSOMS = (
    (184, 49, 22, 20), (270, 38, 16, 50), (382, 40, 34, 0), (460, 16, 28, 70), (294, 81, 31, 35),
    (242, 120, 22, 60), (366, 98, 17, 15), (336, 176, 27, 45),
)  # fmt: skip
"""Middle, radius and turn in degrees of each blossom."""
_BUDS = ((160, 54), (432, 23), (504, 3), (212, 134), (346, 141))
_PETAL, _HEART, _BRANCH = QColor("#F0B49E"), QColor("#E0945A"), QColor("#4C4A43")


class DoorPainting(QWidget):
    """Decoration with the ward's name on it; ``show_office`` says whose door it is."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[str, ...] = ()
        self.setAccessibleName(tr("Một cửa"))

    def show_office(self, *lines: str) -> None:
        """The office and the one above it."""
        self._lines = lines
        self.setAccessibleDescription(", ".join(lines))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QLinearGradient(0, 0, 0, self.height())
        ground.setColorAt(0, colour("rail").lighter(122))
        ground.setColorAt(1, colour("rail").darker(108))
        painter.fillRect(self.rect(), ground)
        painter.save()
        scale = self.height() / _HEIGHT
        painter.translate(self.width() / 2, 0)
        painter.scale(scale, scale)
        _paint_arches(painter)
        painter.restore()
        painter.save()
        painter.translate(self.width() - 520, 0)
        _paint_branch(painter)
        painter.restore()
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        mark = QRectF(48, 104, 52, 52)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(mark, 12, 12)
        paint_icon(painter, "door-enter", QColor("#0A3D48"), mark.adjusted(9, 9, -9, -9))
        painter.setPen(QColor("#FFFFFF"))
        painter.setFont(font("door"))
        painter.drawText(QRectF(48, 176, self.width() - 60, 52), Qt.AlignmentFlag.AlignVCenter, tr("Một cửa"))
        painter.setFont(font("field"))
        painter.setPen(colour("rail_ink"))
        for n, line in enumerate(self._lines):
            shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.width() - 96)
            painter.drawText(
                QRectF(48, 228 + px(22) * n, self.width() - 60, px(24)), Qt.AlignmentFlag.AlignVCenter, shown
            )


def _arch(width: float, height: float) -> QPainterPath:
    path = QPainterPath(QPointF(-width / 2, _HEIGHT))
    path.lineTo(-width / 2, _HEIGHT - height + width / 2)
    path.arcTo(QRectF(-width / 2, _HEIGHT - height, width, width), 180, -180)
    path.lineTo(width / 2, _HEIGHT)
    path.closeSubpath()
    return path


def _paint_arches(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for width, height in _ARCHES:
        painter.setBrush(QColor(160, 205, 205, 28))
        painter.drawPath(_arch(width, height))
    light = QLinearGradient(0, _HEIGHT - 206, 0, _HEIGHT)
    light.setColorAt(0, QColor("#FFF1E0"))
    light.setColorAt(1, QColor("#F7D6BA"))
    painter.setBrush(light)
    painter.drawPath(_arch(96, 206))


def _paint_branch(painter: QPainter) -> None:
    bough = QPainterPath(QPointF(520, 0))
    bough.cubicTo(440, 40, 380, 20, 300, 70)
    bough.cubicTo(280, 84, 262, 100, 242, 120)
    twigs = QPainterPath(QPointF(382, 40))
    twigs.cubicTo(330, 44, 240, 44, 160, 54)
    twigs.moveTo(372, 60)
    twigs.cubicTo(368, 100, 350, 140, 336, 176)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_BRANCH, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(bough)
    painter.drawPath(twigs)
    painter.setPen(Qt.PenStyle.NoPen)
    for x, y, radius, turn in _BLOSSOMS:
        _paint_blossom(painter, QPointF(x, y), radius, turn)
    painter.setBrush(QColor("#E08A6E"))
    for x, y in _BUDS:
        painter.drawEllipse(QPointF(x, y), 7, 8)


def _paint_blossom(painter: QPainter, at: QPointF, radius: float, turn: float) -> None:
    painter.save()
    painter.translate(at)
    painter.rotate(turn)
    painter.setBrush(_PETAL)
    for _ in range(6):
        painter.rotate(60)
        painter.drawEllipse(QPointF(0, -radius * 0.6), radius * 0.42, radius * 0.42)
    painter.setBrush(_HEART)
    painter.drawEllipse(QPointF(0, 0), radius * 0.24, radius * 0.24)
    painter.restore()
