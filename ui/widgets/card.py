"""Cards: a white surface with a heading row, and the numbered step that heads a part of a form."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import colour, fit, font, px, tokens
from ui.theme.icons import paint_icon
from ui.widgets.text import Text

CARD_MARGINS = (18, 16, 18, 14)


class Surface(QFrame):
    """A framed area; ``kind`` is card, sunken, notice, warning, caution or peach. ``body`` is its layout."""

    def __init__(self, kind: str = "card", margins: tuple[int, int, int, int] = CARD_MARGINS) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(8)


class StepMark(QWidget):
    """The circle before a form part's heading: its number, lit while it is being filled, a tick when done."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self.state = number, "waiting"
        fit(self, width=24, height=24)

    def show_state(self, state: str) -> None:
        """``state`` is waiting, open or done."""
        self.state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.state == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().good.solid))
            painter.drawEllipse(circle)
            paint_icon(painter, "check", colour("surface"), circle.adjusted(px(4), px(4), -px(4), -px(4)))
            return
        lit = self.state == "open"
        painter.setPen(Qt.PenStyle.NoPen if lit else QPen(colour("line2"), 1.5))
        painter.setBrush(colour("primary") if lit else colour("surface"))
        painter.drawEllipse(circle)
        painter.setFont(font("figure_small"))
        painter.setPen(colour("on_primary" if lit else "ink2"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepCard(Surface):
    """A numbered part of a form. ``beside`` takes the room after the heading (end it with a stretch), actions into ``at_right``."""

    def __init__(self, number: int, title: str) -> None:
        super().__init__()
        self.mark = StepMark(number)
        self.title = Text(title, "card")
        self.beside, self.at_right = QHBoxLayout(), QHBoxLayout()
        self.beside.setSpacing(10)
        self.at_right.setSpacing(8)
        heading = QHBoxLayout()
        heading.setSpacing(10)
        heading.addWidget(self.mark)
        heading.addWidget(self.title)
        heading.addSpacing(5)
        heading.addLayout(self.beside, 1)
        heading.addLayout(self.at_right)
        self.body.addLayout(heading)
        self.setAccessibleName(title)
