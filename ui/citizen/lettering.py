"""Words on a citizen screen: sized in the pixels of a 1920×1080 drawing, which its page scales as a whole."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from ui.theme.fonts import FIGURES, WORDS

REGULAR, MEDIUM, STRONG, BOLD = (
    QFont.Weight.Normal,
    QFont.Weight.Medium,
    QFont.Weight.DemiBold,
    QFont.Weight.Bold,
)
LEAST_PX = 22
"""Read from three metres on a 24-inch screen (ui.md §5); nothing shrinks below it."""
_LEFT = Qt.AlignmentFlag.AlignLeft
_STEP = 0.94


@cache
def lettering(px: int, weight: QFont.Weight = REGULAR, figures: bool = False) -> QFont:
    """The family of words, or that of ``figures``, ``px`` high on the drawing."""
    made = QFont(FIGURES if figures else WORDS)
    made.setPixelSize(px)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if figures:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def height_of(words: str, face: QFont, width: float) -> float:
    """How high ``words`` stand when they wrap at ``width``."""
    room = QRectF(0, 0, width, 100_000)
    return QFontMetricsF(face).boundingRect(room, int(Qt.TextFlag.TextWordWrap), words).height()


def write(
    painter: QPainter,
    box: QRectF,
    words: str,
    face: QFont,
    ink: QColor,
    side: Qt.AlignmentFlag = _LEFT,
    *,
    wrap: bool = False,
) -> None:
    """Write into ``box``, in the middle of its height: smaller when too long, and cut with '…' only below 22 px."""
    worn = fitting(words, face, box, wrap=wrap)
    painter.setFont(worn)
    painter.setPen(ink)
    if wrap:
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), words)
        return
    shown = QFontMetricsF(worn).elidedText(words, Qt.TextElideMode.ElideRight, box.width() + 1)
    painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip), shown)


def fitting(words: str, face: QFont, box: QRectF, *, wrap: bool = False) -> QFont:
    """``face``, or the largest smaller one in which ``words`` fit the box."""
    px = face.pixelSize()
    while px > LEAST_PX and not _fits(words, face, box, wrap=wrap):
        px = max(LEAST_PX, int(px * _STEP))
        face = lettering(px, face.weight(), face.family() == FIGURES)
    return face


def _fits(words: str, face: QFont, box: QRectF, *, wrap: bool) -> bool:
    if wrap:
        widest = max((QFontMetricsF(face).horizontalAdvance(word) for word in words.split()), default=0)
        return widest <= box.width() and height_of(words, face, box.width()) <= box.height()
    return QFontMetricsF(face).horizontalAdvance(words) <= box.width() + 1
