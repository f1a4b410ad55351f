"""Words on the screen in one of the theme's roles and tones, and a single icon in a tone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import fit, px, restyle, tone
from ui.theme.icons import paint_icon


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say ``words`` now, without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class Text(QLabel):
    """A label. ``role`` is a font role, ``tone`` a colour of the theme; never reads markup from its words."""

    def __init__(self, words: str = "", role: str = "body", ink: str = "ink", *, wrap: bool = False) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        fit(self, role=role)
        self.setProperty("tone", ink)
        self.setWordWrap(wrap)

    def set_tone(self, ink: str) -> None:
        """Change the colour to another tone."""
        if self.property("tone") != ink:
            restyle(self, tone=ink)


class Elided(Text):
    """One line that gives way with '…' when narrow; the whole of it stays in the tooltip and accessible name."""

    def __init__(self, words: str = "", role: str = "body", ink: str = "ink") -> None:
        super().__init__(words, role, ink)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(tone(str(self.property("tone"))))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.drawText(self.rect(), int(self.alignment()), shown)


class Mark(QWidget):
    """A single icon, ``size`` logical pixels square, in a tone of the theme. Decoration: has no name of its own."""

    def __init__(self, name: str, size: int = 18, ink: str = "ink2") -> None:
        super().__init__()
        self._name, self._size, self._ink = name, size, ink
        fit(self, width=size, height=size)

    def show_icon(self, name: str, ink: str | None = None) -> None:
        """Show another icon, and another tone if given."""
        self._name, self._ink = name, ink or self._ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, self._name, tone(self._ink), QRectF(self.rect()))
