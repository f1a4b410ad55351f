"""The five steps of an apology: a bar of segments in a list, circles with words on the page (ui.md §3.6)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import tr
from ui.theme import colour, fit, font, px
from ui.theme.icons import paint_icon


def paint_segments(painter: QPainter, box: QRectF, done: int, of: int, *, owed: bool) -> None:
    """Draw ``of`` segments into ``box``: ``done`` in the primary colour, the next in peach when ``owed``."""
    gap = 4.0
    width = (box.width() - gap * (of - 1)) / of
    painter.setPen(Qt.PenStyle.NoPen)
    for n in range(of):
        name = "primary" if n < done else "peach" if n == done and owed else "line2"
        painter.setBrush(colour(name))
        painter.drawRoundedRect(QRectF(box.left() + n * (width + gap), box.top(), width, 5), 2.5, 2.5)


class Steps(QWidget):
    """Circles joined by a line: done ones ticked, the current one lit, later ones waiting."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names, self._done = tuple(names), 0
        self._open: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        fit(self, height=52)
        self.show_done(0)

    def show_names(self, names: Sequence[str]) -> None:
        """Name the steps anew, e.g. when one of them is not asked for; :meth:`show_done` follows."""
        self._names = tuple(names)

    def show_done(self, done: int, left_open: frozenset[int] = frozenset()) -> None:
        """``done`` steps are behind, save those ``left_open``; the next is the current one."""
        self._done, self._open = done, left_open
        now = self._names[done] if done < len(self._names) else tr("đã xong")
        passed = "".join(f"; {self._names[n]}" for n in sorted(left_open))
        self.setAccessibleName(
            tr("Bước {number} trên {count}: {now}{passed}").format(
                number=min(done + 1, len(self._names)), count=len(self._names), now=now, passed=passed
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(96) * len(self._names), px(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / len(self._names)
        for n, name in enumerate(self._names):
            middle = (n + 0.5) * width
            if n:
                painter.setPen(QPen(colour("primary" if n <= self._done else "line2"), 2))
                painter.drawLine(QPointF(middle - width + px(14), px(13)), QPointF(middle - px(14), px(13)))
            self._paint_step(painter, n, QRectF(middle - px(11), 2, px(22), px(22)))
            painter.setFont(font("body_bold" if n == self._done else "label"))
            painter.setPen(colour("ink" if n == self._done else "ink2"))
            painter.drawText(
                QRectF(middle - width / 2, px(28), width, px(22)), Qt.AlignmentFlag.AlignCenter, name
            )

    def _paint_step(self, painter: QPainter, n: int, circle: QRectF) -> None:
        done, current = n < self._done and n not in self._open, n == self._done
        painter.setPen(QPen(colour("primary" if done or current else "line2"), 1.6))
        painter.setBrush(colour("primary" if done else "primary_soft" if current else "surface"))
        painter.drawEllipse(circle)
        if done:
            paint_icon(painter, "check", colour("on_primary"), circle.adjusted(px(4), px(4), -px(4), -px(4)))
            return
        painter.setFont(font("figure_small"))
        painter.setPen(colour("ink" if current else "ink2"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(n + 1))
