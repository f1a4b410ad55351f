"""One figure of the dashboard: what it counts, how many, what to think of it, and how it went."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout

from ui.language import tr
from ui.theme import colour
from ui.widgets.card import Surface
from ui.widgets.charts.chart import BACK, FORTH
from ui.widgets.charts.trend import Sparkline
from ui.widgets.text import Elided, Mark, Text


class FigureCard(Surface):
    """``opened()`` on Enter or a click, where the figure has a list behind it (``opens`` says which)."""

    opened = Signal()

    def __init__(self, title: str, icon: str, ink: str, opens: str = "") -> None:
        super().__init__(margins=(16, 8, 14, 8))
        self._title, self._opens = title, opens
        self.value, self.words = Text("", "kpi_large"), Elided("", "caption", "ink2")
        self.line = Sparkline(ink)
        self.line.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Mark(icon, 18, ink))
        head.addWidget(Elided(title, "secondary", "ink2"), 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.value, 1)
        row.addWidget(self.line, 0, Qt.AlignmentFlag.AlignTop)  # clear of the words below
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addLayout(row)
        self.body.addWidget(self.words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if opens:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say("–", "")

    def say(self, value: str, words: str, ink: str = "ink2") -> None:
        """Show the figure and the line under it."""
        self.value.setText(value)
        self.words.setText(words)
        self.words.set_tone(ink)
        self.setAccessibleName(f"{self._title}: {value}. {words}".rstrip(". "))
        self.setAccessibleDescription(tr("Enter mở {list}").format(list=self._opens) if self._opens else "")
        self.setToolTip(self.accessibleDescription())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._opens and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif event.key() in {*BACK, *FORTH}:
            self.focusNextPrevChild(event.key() in FORTH)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._opens and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("primary"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
