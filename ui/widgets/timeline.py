"""What happened to a dossier, oldest first, one mark per entry and a dashed one for what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import tr
from ui.theme import colour, font, px, tokens
from ui.theme.icons import paint_icon

_STEP, _LINE = 61, 20
"""Height of a moment said in one line, and of each further line; logical pixels."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened. ``tone`` is plain, pause, good, bad or peach; ``expected`` has not happened yet."""

    icon: str
    what: str
    who: str
    when: str = ""
    tone: str = "plain"
    expected: bool = False


class Timeline(QWidget):
    """One tab stop; arrows move through the moments, each said in words. Put it into a scroll area.

    ``grown()`` when it needs another height, ``pointed(top, bottom)`` where the moment pointed at stands.
    """

    grown = Signal()
    pointed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._moments: tuple[Moment, ...] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show ``moments``, oldest first; the last that happened is the one pointed at, never an expected one."""
        happened = sum(not moment.expected for moment in moments)
        self._moments, self._current = tuple(moments), max(0, happened - 1)
        self._make_room()
        self.setAccessibleDescription("; ".join(f"{m.when} {m.what}, {m.who}" for m in moments))
        self._say()

    def _say(self) -> None:
        said = self._moments[self._current] if self._moments else None
        self.setAccessibleName(
            tr("Diễn biến: {when} {what}, {who}").format(when=said.when, what=said.what, who=said.who)
            if said
            else tr("Diễn biến: chưa có")
        )
        self.update()
        self._point()

    def _point(self) -> None:
        before, now = self._moments[: self._current], self._moments[self._current : self._current + 1]
        top = sum(px(_STEP) + self._further(moment) for moment in before)
        self.pointed.emit(top, top + sum(px(_STEP) + self._further(moment) for moment in now))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._point()

    def _make_room(self) -> None:
        before = self.height()
        step = px(_STEP)
        self.setFixedHeight(max(step, sum(step + self._further(moment) for moment in self._moments)))
        if self.height() != before:
            self.grown.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._make_room()

    def _room(self, moment: Moment) -> int:
        return self.width() - px(56) - QFontMetrics(font("figure_small")).horizontalAdvance(moment.when)

    def _further(self, moment: Moment) -> int:
        """How much taller a moment is for words that need more than one line."""
        lines = QRect(0, 0, self._room(moment), 1000)
        metrics = QFontMetrics(font("body_strong"))
        needed = metrics.boundingRect(lines, int(Qt.TextFlag.TextWordWrap), moment.what).height()
        return max(0, round(needed / metrics.height()) - 1) * px(_LINE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def sizeHint(self) -> QSize:
        return QSize(340, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or not self._moments:
            super().keyPressEvent(event)
            return
        self._current = min(len(self._moments) - 1, max(0, self._current + step))
        self._say()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        for n, moment in enumerate(self._moments):
            further = self._further(moment)
            if n + 1 < len(self._moments):
                pen = QPen(colour("line2"), 2)
                if self._moments[n + 1].expected:
                    pen.setStyle(Qt.PenStyle.DotLine)
                painter.setPen(pen)
                painter.drawLine(
                    QPointF(px(15), top + px(34)), QPointF(px(15), top + px(_STEP) + further + 1)
                )
            if self.hasFocus() and n == self._current:
                painter.setPen(QPen(colour("primary"), 2))
                painter.setBrush(colour("primary_soft"))
                painter.drawRoundedRect(
                    QRectF(px(36), top + 1, self.width() - px(38), px(46) + further), 6, 6
                )
            self._paint_moment(painter, moment, top, further)
            top += px(_STEP) + further

    def _paint_moment(self, painter: QPainter, moment: Moment, top: int, further: int) -> None:
        circle = QRectF(1, top + px(4), px(28), px(28))
        ink, fill = _inks(moment.tone)
        painter.setPen(
            QPen(colour("ink3"), 1.2, Qt.PenStyle.DashLine) if moment.expected else Qt.PenStyle.NoPen
        )
        painter.setBrush(colour("surface") if moment.expected else fill)
        painter.drawEllipse(circle)
        paint_icon(
            painter,
            moment.icon,
            colour("ink3") if moment.expected else ink,
            circle.adjusted(px(6), px(6), -px(6), -px(6)),
        )
        painter.setFont(font("figure_small"))
        when_width = painter.fontMetrics().horizontalAdvance(moment.when)
        painter.setPen(colour("ink2"))
        painter.drawText(
            QRectF(self.width() - when_width - 4, top + px(2), when_width + 4, px(22)),
            Qt.AlignmentFlag.AlignVCenter,
            moment.when,
        )
        painter.setFont(font("body_strong"))
        painter.setPen(colour("ink3" if moment.expected else "ink"))
        wrapped = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(
            QRectF(px(44), top + px(1), self._room(moment), px(22) + further), wrapped, moment.what
        )
        painter.setFont(font("caption"))
        painter.setPen(colour("ink2"))
        who = painter.fontMetrics().elidedText(moment.who, Qt.TextElideMode.ElideRight, self.width() - px(48))
        painter.drawText(
            QRectF(px(44), top + px(23) + further, self.width() - px(44), px(20)),
            Qt.AlignmentFlag.AlignVCenter,
            who,
        )


def _inks(tone: str) -> tuple[QColor, QColor]:
    """Icon and fill of a moment's mark."""
    worn = tokens()
    look = {
        "plain": worn.statuses["work"],
        "pause": worn.statuses["pause"],
        "bad": worn.bad,
    }.get(tone)
    if tone == "good":
        return colour("surface"), QColor(worn.good.solid)
    if tone == "peach":
        return colour("peach_ink"), colour("peach_tint")
    if look is None:
        raise KeyError(tone)
    return QColor(look.text), QColor(look.tint)
