"""Scans are events, wherever the cursor stands (ui.md §3.1).

A keyboard-wedge scanner types very fast and ends with Enter or Tab. This filter sees every key of the program: a burst
is taken back out of the editor it fell into and emitted as what it is; slower keys stay typing. Where no editor
has the focus a key may be a command, so it is held for one gap until it is known not to begin a burst.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

GAP_MS = 45
SHORTEST = 8
_CARD = re.compile(r"\d{12}(\|[^|]*){5,}")
_SLIP = re.compile(r"(MC1/|HTTPS?://\S+/S/)\S+", re.IGNORECASE)
_ENDS = frozenset({"\r", "\n", "\t"})


@dataclass
class _Burst:
    """Keys that came one right after another, and what the editor held before the first of them."""

    editor: QWidget | None
    before: tuple[str, int] = ("", 0)
    text: str = ""
    last_ms: int = 0
    held: list[QKeyEvent] = field(default_factory=list)


class Scans(QObject):
    """Watches the whole program once :meth:`watch` was called. Emits the text of a scan by what it is."""

    card = Signal(str)
    slip = Signal(str)
    code = Signal(str)
    unknown = Signal(str)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._burst: _Burst | None = None
        self._replaying = False
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(GAP_MS)
        self._waiting.timeout.connect(self._let_go)

    def watch(self) -> None:
        """Begin to see every key of the program."""
        self._app.installEventFilter(self)

    def emit_scan(self, text: str) -> None:
        """Emit ``text`` as what it is: also the way in for a scanner on a serial port."""
        from app.rules.numbering import CODE  # noqa: PLC0415 - the core is read after the first paint

        text = text.strip()
        if _CARD.fullmatch(text):
            self.card.emit(text)
        elif _SLIP.fullmatch(text):
            self.slip.emit(text)
        elif CODE.match(text):
            self.code.emit(text)
        else:
            self.unknown.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._replaying or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        # Qt offers one key to the window, then to the focused widget, then to its parents; only one sight counts.
        if watched is not (QApplication.focusWidget() or QApplication.activeWindow()) or not event.text():
            return False
        return self._key(event)

    def _key(self, event: QKeyEvent) -> bool:
        now = event.timestamp() or int(time.monotonic() * 1000)
        burst = self._burst
        if burst is not None and not 0 <= now - burst.last_ms <= GAP_MS:
            self._let_go()
            burst = None
        if event.text() in _ENDS:
            return self._end(burst)
        if not event.text().isprintable() or event.isAutoRepeat():
            self._let_go()
            return False
        if burst is None:
            begun = self._begin()
            if begun.editor is None and event.text() == " ":
                return False  # presses a button; its release would come before a press held back
            burst = self._burst = begun
        burst.text += event.text()
        burst.last_ms = now
        if burst.editor is None:
            burst.held.append(event.clone())
            self._waiting.start()
            return True
        return False

    def _begin(self) -> _Burst:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            return _Burst(focused, (focused.text(), focused.cursorPosition()))
        if isinstance(focused, QPlainTextEdit):
            return _Burst(focused, (focused.toPlainText(), focused.textCursor().position()))
        return _Burst(None)

    def _end(self, burst: _Burst | None) -> bool:
        if burst is None or len(burst.text) < SHORTEST:
            self._let_go()
            return False
        self._waiting.stop()
        self._burst = None
        _put_back(burst)
        self.emit_scan(burst.text)
        return True

    def _let_go(self) -> None:
        """The keys were typing after all: give the held ones to whoever has the focus."""
        self._waiting.stop()
        burst, self._burst = self._burst, None
        if burst is None:
            return
        self._replaying = True
        for event in burst.held:
            focused = QApplication.focusWidget()
            if focused is not None:
                QCoreApplication.sendEvent(focused, event)
        self._replaying = False


def _put_back(burst: _Burst) -> None:
    """Take the scanner's letters out of the editor; an input method may still hold the last ones."""
    QGuiApplication.inputMethod().reset()
    text, position = burst.before
    if isinstance(burst.editor, QLineEdit):
        burst.editor.setText(text)
        burst.editor.setCursorPosition(position)
    elif isinstance(burst.editor, QPlainTextEdit):
        burst.editor.setPlainText(text)
        cursor = burst.editor.textCursor()
        cursor.setPosition(position)
        burst.editor.setTextCursor(cursor)
