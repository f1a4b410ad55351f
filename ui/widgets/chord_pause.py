"""For a moment after a sheet has saved, Ctrl+Enter does nothing: pressed twice it must not sign what lies below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

PAUSE_MS = 600
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ChordPause(QObject):
    """Begins when it is made, and goes by itself."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)
        QTimer.singleShot(PAUSE_MS, self, self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _ENTER
            and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        )
