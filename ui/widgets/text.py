"""Words on the screen in one of the theme's roles and tones, and a single icon in a tone."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.rules.time.calendar import WITHIN_WEEKDAY
from ui.theme import fit, font, px, restyle, scale, tone
from ui.theme.icons import paint_icon

_TIED = "\N{NO-BREAK SPACE}"
_AFTER_A_COUNT = re.compile(r"(?<![\d/:.-])\b(\d+) (?=[^\W\d])")
_BEFORE_A_DAY = re.compile(r"(?<=[^\s,:;]) (?=\d\d/\d\d)")
_WITHIN_WEEKDAY = re.compile(WITHIN_WEEKDAY)
_BEFORE_A_DOT = re.compile(r" (?=· )")
_WITHIN_DAYS = re.compile(r"(?<=/\d\d) (?=(?:đến|và|to|and) \d\d/\d\d)")


def held_together(words: str) -> str:
    """``words`` as they are broken into lines.

    A count stays with what it counts, a day of the week is whole, no day stands alone on a line, none begins with a dot.
    """
    words = _AFTER_A_COUNT.sub(rf"\1{_TIED}", words)
    words = _BEFORE_A_DOT.sub(_TIED, _WITHIN_WEEKDAY.sub(_TIED, words))
    return _BEFORE_A_DAY.sub(_TIED, _WITHIN_DAYS.sub(_TIED, words))


def lines_in(role: str, words: str, width: float) -> int:
    """How many lines ``words`` take when they are painted in a font role, ``width`` pixels broad.

    Remembered: where one row is added or pointed at, all rows of a list are asked again.
    """
    return _counted(role, words, width, scale())


@lru_cache(maxsize=8192)
def _counted(role: str, words: str, width: float, _factor: float) -> int:
    metrics = QFontMetricsF(font(role))
    taken = metrics.boundingRect(QRectF(0, 0, width, 1000), int(Qt.TextFlag.TextWordWrap), words).height()
    return max(1, round(taken / metrics.lineSpacing()))


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say ``words`` now, without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class Text(QLabel):
    """A label. ``role`` is a font role, ``tone`` a colour of the theme; never reads markup from its words.

    ``text`` is what it was given; on the screen it is :func:`held_together`.
    """

    def __init__(self, words: str = "", role: str = "body", ink: str = "ink", *, wrap: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        fit(self, role=role)
        self.setProperty("tone", ink)
        self.setWordWrap(wrap)

    def setText(self, words: str) -> None:
        super().setText(held_together(words))

    def text(self) -> str:
        return super().text().replace(_TIED, " ")

    def set_tone(self, ink: str) -> None:
        """Change the colour to another tone."""
        if self.property("tone") != ink:
            restyle(self, tone=ink)


class Elided(Text):
    """At most ``lines`` lines that give way with '…' when narrow; the whole of it stays in the tooltip and accessible
    name.
    """

    def __init__(self, words: str = "", role: str = "body", ink: str = "ink", lines: int = 1) -> None:
        super().__init__(words, role, ink)
        self.set_lines(lines)

    def set_lines(self, lines: int) -> None:
        """Let the words take other than so many lines."""
        self._lines = lines
        self.setWordWrap(lines > 1)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        needed = super().heightForWidth(width)
        return min(needed, self._lines * self.fontMetrics().lineSpacing()) if self._lines > 1 else needed

    @property
    def is_cut(self) -> bool:
        """Is not all of it to be read?"""
        return self._shown() != QLabel.text(self)

    def _shown(self) -> str:
        words, metrics = QLabel.text(self), self.fontMetrics()
        last = self._start_of_last(words)
        return words[:last] + metrics.elidedText(words[last:], Qt.TextElideMode.ElideRight, self.width())

    def _start_of_last(self, words: str) -> int:
        """Where the last line begins that the words may take."""
        laid, start = QTextLayout(words, self.font()), 0
        laid.beginLayout()
        for _ in range(self._lines - 1):
            line = laid.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width())
            start = line.textStart() + line.textLength()
        laid.endLayout()
        return start

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(tone(str(self.property("tone"))))
        shown = self._shown()
        self.setToolTip(self.text() if shown != QLabel.text(self) else "")
        wrap = Qt.TextFlag.TextWordWrap if self._lines > 1 else Qt.TextFlag(0)
        painter.drawText(self.rect(), int(self.alignment() | wrap), shown)


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
