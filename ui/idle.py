"""Nobody at the counter: a warning first, then the lock (ui.md §3.9)."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QTouchEvent,
    QWheelEvent,
    QWindow,
)
from PySide6.QtWidgets import QApplication, QWidget

from ui.focus_watch import FocusWatch

WARNING_SECONDS = 20
_OF_A_HAND = frozenset({QKeyEvent, QMouseEvent, QWheelEvent, QTouchEvent, QInputMethodEvent})
"""To ask an event for its type costs as much as six looks at its class."""
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(FocusWatch):
    """Sees keys and pointer of the clerk's window; a citizen at a screen of their own is nobody here.

    ``warned(seconds)`` each second before ``expired``; 0 when life returns.
    """

    warned = Signal(int)
    expired = Signal()

    def __init__(self, app: QApplication, minutes: int, parent: QObject) -> None:
        super().__init__(app, parent)
        self._seconds = minutes * 60
        self._left = self._seconds
        self._since_seen = QElapsedTimer()
        self._since_seen.start()
        self._beat = QTimer(self)
        self._beat.setInterval(1000)
        self._beat.timeout.connect(self.second_passed)
        self.follow_focus()

    def places(self) -> list[QObject]:
        """The pointer is seen in the windows of the system, whichever widget it is over."""
        return [one for one in (*super().places(), *QGuiApplication.topLevelWindows()) if _is_of_clerk(one)]

    def begin(self, minutes: int) -> None:
        """Count down from ``minutes``."""
        self._seconds = minutes * 60
        self._left = self._seconds
        self._since_seen.start()
        self._beat.start()

    def pause(self) -> None:
        """Stop counting: the counter is locked."""
        self._beat.stop()

    def seen(self) -> None:
        """Somebody is there."""
        if self._left <= WARNING_SECONDS:
            self.warned.emit(0)
        self._left = self._seconds
        self._since_seen.start()

    @property
    def quiet_ms(self) -> int:
        """Milliseconds since the last sign of life."""
        return self._since_seen.elapsed()

    def second_passed(self) -> None:
        """A second without a sign of life."""
        self._left -= 1
        if self._left <= 0:
            self.pause()
            self.expired.emit()
        elif self._left <= WARNING_SECONDS:
            self.warned.emit(self._left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if type(event) not in _OF_A_HAND:
            return super().eventFilter(watched, event)
        if event.type() in _SIGNS_OF_LIFE and self._beat.isActive():
            self.seen()
        return False


def _is_of_clerk(one: QObject) -> bool:
    """A window that never takes the keyboard faces the citizens: see :class:`ui.citizen.windows.CitizenWindow`."""
    window = one.window() if isinstance(one, QWidget) else one
    assert isinstance(window, (QWidget, QWindow))
    flags = window.windowFlags() if isinstance(window, QWidget) else window.flags()
    return not flags & Qt.WindowType.WindowDoesNotAcceptFocus
