"""What happened to a dossier, oldest first, one mark per entry and a dashed one for what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
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
from ui.widgets.text import lines_in

_STEP, _LINE = 61, 20
"""Height of a moment said in one line, and of each further line; logical pixels."""
_NARROW = 300
"""Below this width, in logical pixels, the time stands under the words."""
_FRAME, _LEFT, _RIGHT, _TOP = 36, 48, 12, 5
"""Where the frame around a moment begins, and the room between it and the words, as rows of lists have it."""


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

    @property
    def _narrow(self) -> bool:
        """Does the time stand under the words, for beside it they would be a word a line?"""
        return self.width() < px(_NARROW)

    def _room(self, moment: Moment) -> int:
        whole = self.width() - px(_LEFT + _RIGHT)
        if self._narrow or not moment.when:
            return whole
        return whole - px(8) - QFontMetrics(font("figure_small")).horizontalAdvance(moment.when)

    def _further(self, moment: Moment) -> int:
        """How much taller a moment is for words that need more than one line, and for a time under them."""
        who = lines_in("caption", moment.who, self.width() - px(_LEFT + _RIGHT)) - 1
        return self._above_who(moment) + who * px(_LINE)

    def _above_who(self, moment: Moment) -> int:
        what = lines_in("body_strong", moment.what, self._room(moment)) - 1
        return (what + bool(self._narrow and moment.when)) * px(_LINE)

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
                    QRectF(px(_FRAME), top + 1, self.width() - px(_FRAME) - 2, px(52) + further), 8, 8
                )
            self._paint_moment(painter, moment, top)
            top += px(_STEP) + further

    def _paint_moment(self, painter: QPainter, moment: Moment, top: int) -> None:
        self._paint_mark(painter, moment, top)
        left, room, above = px(_LEFT), self.width() - px(_LEFT + _RIGHT), self._above_who(moment)
        under = px(_LINE) if self._narrow and moment.when else 0
        painter.setFont(font("figure_small"))
        painter.setPen(colour("ink2"))
        when_width = painter.fontMetrics().horizontalAdvance(moment.when)
        x, y = (left, top + px(_TOP) + above) if under else (left + room - when_width, top + px(_TOP))
        painter.drawText(QRectF(x, y, when_width + 4, px(22)), Qt.AlignmentFlag.AlignVCenter, moment.when)
        wrapped = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.setFont(font("body_strong"))
        painter.setPen(colour("ink3" if moment.expected else "ink"))
        what = QRectF(left, top + px(_TOP), self._room(moment), px(22) + above - under)
        painter.drawText(what, wrapped, moment.what)
        painter.setFont(font("caption"))
        painter.setPen(colour("ink2"))
        lines = self._further(moment) - above
        painter.drawText(QRectF(left, top + px(_TOP + 22) + above, room, px(20) + lines), wrapped, moment.who)

    @staticmethod
    def _paint_mark(painter: QPainter, moment: Moment, top: int) -> None:
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
