"""A branch of peach blossom, the flower of a northern Tết: the one ornament of the citizen screens."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.theme import colour

BRANCH_HEIGHT = 272.0
"""At size 1, with the lowest flower."""
_TWIGS = (
    ((0, 0), (90, 36), (190, 60)),
    ((190, 60), (300, 66), (480, 64)),
    ((190, 60), (270, 96), (400, 170)),
    ((160, 52), (230, 110), (262, 232)),
)
_FLOWERS = (
    (98, 34, 40),
    (198, 60, 48),
    (318, 62, 24),
    (352, 112, 40),
    (224, 138, 28),
    (460, 68, 36),
    (380, 164, 34),
    (262, 236, 36),
)
_BUDS = ((34, 12), (140, 42), (494, 78), (424, 184), (250, 190))


def draw_branch(
    painter: QPainter, left: float, top: float, size: float = 1.0, *, mirrored: bool = False
) -> None:
    """A branch that grows from ``(left, top)`` to the right, or to the left; 500 × :data:`BRANCH_HEIGHT` units at ``size`` 1."""
    painter.save()
    painter.translate(left, top)
    painter.scale(-size if mirrored else size, size)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("ink3", 0.4), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for start, bend, end in _TWIGS:
        twig = QPainterPath(QPointF(*start))
        twig.quadTo(QPointF(*bend), QPointF(*end))
        painter.drawPath(twig)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("peach", 0.75))
    for x, y in _BUDS:
        painter.drawEllipse(QPointF(x, y), 8, 9)
    for x, y, radius in _FLOWERS:
        _draw_flower(painter, QPointF(x, y), radius)
    painter.restore()


def _draw_flower(painter: QPainter, centre: QPointF, radius: float) -> None:
    petals = QPainterPath()
    petals.setFillRule(Qt.FillRule.WindingFill)
    for n in range(5):
        turn = math.radians(72 * n - 90 + radius)
        petals.addEllipse(
            centre + QPointF(math.cos(turn), math.sin(turn)) * (radius * 0.52), radius * 0.5, radius * 0.5
        )
    painter.setBrush(colour("peach", 0.45))
    painter.drawPath(petals.simplified())
    painter.setBrush(colour("peach", 0.9))
    painter.drawEllipse(centre, radius * 0.16, radius * 0.16)
