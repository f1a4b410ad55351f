"""A page of a citizen screen: the office and the clock above, drawn for 1920×1080 and scaled by one factor."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.citizen.lettering import BOLD, lettering, write
from ui.language import tr
from ui.places.wording import capital, weekday
from ui.theme import colour, tokens
from ui.theme.icons import paint_icon

LONG, SHORT = 1920.0, 1080.0
HEAD = 112.0
MARGIN = 56.0
RADIUS = 28.0
_RIGHT = Qt.AlignmentFlag.AlignRight


class Page(QWidget):
    """What a page shows is drawn by :meth:`draw` and its touch buttons are placed by :meth:`spread`.

    Both are given the room below the head, in the units of the drawing: at least 1920 × 968, or 1080 × 1808 upright.
    """

    def __init__(self) -> None:
        super().__init__()
        self._office, self._below = "", ""
        self._now: datetime | None = None

    def show_office(self, office: str, below: str) -> None:
        """Whose screen it is: the office, and the counter or the desk's name below."""
        self._office, self._below = office, below
        self.setAccessibleName(f"{office}. {below}")
        self.update()

    def show_time(self, now: datetime) -> None:
        """The clock of the head; repaints once a minute."""
        if self._now is None or self._now.replace(second=0, microsecond=0) != now.replace(
            second=0, microsecond=0
        ):
            self._now = now
            self.update()

    @property
    def upright(self) -> bool:
        """Is the screen higher than wide?"""
        return self.height() > self.width()

    @property
    def factor(self) -> float:
        """Device-independent pixels for one unit of the drawing."""
        base = QSizeF(SHORT, LONG) if self.upright else QSizeF(LONG, SHORT)
        return max(0.05, min(self.width() / base.width(), self.height() / base.height()))

    @property
    def room(self) -> QRectF:
        """The room below the head, in units of the drawing."""
        return QRectF(0, HEAD, self.width() / self.factor, self.height() / self.factor - HEAD)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Draw what the page shows into ``room``."""

    def spread(self, room: QRectF) -> None:
        """Place the touch buttons in ``room``, by :meth:`put`."""

    def put(self, widget: QWidget, box: QRectF) -> None:
        """Place ``widget`` on a box of the drawing."""
        factor = self.factor
        placed = QRectF(box.topLeft() * factor, box.size() * factor)
        widget.setGeometry(placed.toRect())

    def respread(self) -> None:
        """What the page shows has changed: place its buttons anew and repaint."""
        self.spread(self.room)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.spread(self.room)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(self.rect(), colour("bg"))
        painter.scale(self.factor, self.factor)
        room = self.room
        self.draw(painter, room)
        self._draw_head(painter, room.width())

    def _draw_head(self, painter: QPainter, width: float) -> None:
        painter.fillRect(QRectF(0, 0, width, HEAD), colour("rail"))
        rounded(painter, QRectF(MARGIN, 26, 60, 60), QColor(Qt.GlobalColor.white), radius=14)
        paint_icon(painter, "door-enter", QColor("#0A3D48"), QRectF(MARGIN + 13, 39, 34, 34))
        white, soft = QColor(Qt.GlobalColor.white), colour("rail_ink")
        words = QRectF(MARGIN + 84, 16, width - 2 * MARGIN - 84 - 300, 50)
        write(painter, words, self._office, lettering(34, BOLD), white)
        write(painter, words.translated(0, 46).adjusted(0, 0, 0, -16), self._below, lettering(22), soft)
        if self._now is not None:
            clock = QRectF(width - MARGIN - 300, 10, 300, 56)
            write(painter, clock, f"{self._now:%H:%M}", lettering(46, BOLD, figures=True), white, _RIGHT)
            on = f"{capital(weekday(self._now))}, {self._now:%d/%m/%Y}"
            below = clock.translated(0, 52).adjusted(0, 0, 0, -22)
            write(painter, below, on, lettering(22), soft, _RIGHT)


def rounded(
    painter: QPainter, box: QRectF, fill: QColor, line: QColor | None = None, radius: float = RADIUS
) -> None:
    """A card of the drawing, with a line around it if given."""
    painter.setBrush(fill)
    painter.setPen(QPen(line, 2) if line is not None else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box, radius, radius)


def card(painter: QPainter, box: QRectF) -> None:
    """A plain card."""
    rounded(painter, box, colour("surface"), colour("line"))


def tinted(painter: QPainter, box: QRectF) -> None:
    """A card in the colour of what is done well."""
    rounded(painter, box, QColor(tokens().good.tint))


def counter_words(desk: int) -> str:
    """'Quầy 2'."""
    return tr("Quầy {desk}").format(desk=desk)
