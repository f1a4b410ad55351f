"""A sheet for a side task: 560 px from the right over the dimmed window. Never a dialog; Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPropertyAnimation, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QStyle, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.language import tr
from ui.theme import colour, px
from ui.widgets.button import Button
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Elided, Text

_BESIDE = 120
"""Pixels at 100 % that must remain beside a sheet; with less it takes the whole window."""
_SLIDE_MS = 140
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def is_lock(event: QKeyEvent) -> bool:
    """Ctrl+L leaves the counter from anywhere."""
    return event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier


class Sheet(QWidget):
    """Covers ``window`` while open. Fill ``body`` with the task and ``foot`` with its buttons; Enter presses the one
    that has the focus.

    ``closed`` is emitted when it goes; the sheet and what was typed live on until its owner drops it,
    so reopening shows the draft again. ``breadth`` is its width in pixels at 100 %.
    """

    closed = Signal()
    breadth = 560

    def __init__(self, window: QWidget, title: str, subject: str = "") -> None:
        super().__init__(window)
        self._over = window
        self.setAccessibleName(title)
        self._panel = _Panel(self)
        self._before: QWidget | None = None
        self._scroll: QScrollArea | None = None
        self.body, self.foot = QVBoxLayout(), QHBoxLayout()
        self.body.setSpacing(12)
        self.foot.setSpacing(10)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(28, 20, 28, 22)
        column.setSpacing(14)
        column.addLayout(self._heading(title, subject))
        column.addLayout(self.body, 1)
        column.addLayout(self.foot)
        self._slide = QPropertyAnimation(self._panel, b"geometry", self)
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.hide()

    def _heading(self, title: str, subject: str) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(title, "page", wrap=True))
        if subject:
            words.addWidget(Elided(subject, "secondary", "ink2", lines=3))
        close = Button(kind="icon", icon="x", key="Esc", name=tr("Đóng"))
        close.clicked.connect(self.step_back)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def scroll_body(self) -> QVBoxLayout:
        """Let the body scroll in a low window; returns the column to fill. Whatever gets the focus comes into sight."""
        self._scroll, column = scrolling("clear")
        self.body.addWidget(self._scroll, 1)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._bring_up)
        return column

    def open(self, focus: QWidget | None = None) -> None:
        """Slide in and put the focus on ``focus``."""
        window = self._over
        self._before = window.focusWidget()
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        place = self._place()
        self._panel.setGeometry(place)
        self.show()
        self.raise_()
        if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animate) and _SLIDE_MS:
            self._slide.setStartValue(place.translated(place.width(), 0))
            self._slide.setEndValue(place)
            self._slide.start()
        (focus or self._panel).setFocus()

    def say_refused(self, words: str) -> None:
        """A scan was refused for what stands here: a sheet with a place for errors says so, it hides the window's foot."""

    def take_card(self, text: str) -> bool:
        """Use a scanned identity card; False when this sheet has no use for it."""
        return False

    def step_back(self) -> None:
        """Close; the focus returns to where it was."""
        self._over.removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(
            self._before
        ):  # what was read anew meanwhile made its buttons anew
            self._before.setFocus()
        self.closed.emit()

    def _place(self) -> QRect:
        width = px(self.breadth)
        if self.width() < width + px(_BESIDE):
            width = self.width()
        return QRect(self.width() - width, 0, width, self.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if (
            event.type() == QEvent.Type.StyleChange and self.isVisible()
        ):  # words of another size want another width
            self._slide.stop()
            self._panel.setGeometry(self._place())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._slide.stop()
            self.setGeometry(self._over.rect())
            self._panel.setGeometry(self._place())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1 or is_lock(event):
            event.ignore()  # the window has a page of the manual for each sheet, and locks over every one
            return
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.step_back()
        elif event.key() in ENTER and isinstance(focused, Button) and not event.isAutoRepeat():
            focused.click()
        # Other keys end here: nothing under the sheet may act while it is open.
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.step_back()

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = [
            child
            for child in self._panel.findChildren(QWidget)
            if child.isVisibleTo(self) and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if not stops:
            return True
        now = self.window().focusWidget()
        at = stops.index(now) if now in stops else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def _bring_up(self, _left: QWidget | None, reached: QWidget | None) -> None:
        if self._scroll is not None and reached is not None and self._scroll.isAncestorOf(reached):
            self._scroll.ensureWidgetVisible(reached)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(10, 25, 28, 110))


class _Panel(QWidget):
    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(0, 0, 20, 0), 16, 16)
        painter.fillPath(outline, colour("surface"))
