"""The monitors of this machine stay lit while a citizen's screen shows: nobody moves a mouse there (ui.md §5)."""

from __future__ import annotations

import ctypes
import logging
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

log = logging.getLogger(__name__)

_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x00000001, 0x00000002
_SAVER, _SAVER_PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_LINE = "mot-cua-awake"
_WHO, _WHY = "Một Cửa", "Màn hình công dân"

Refused = Callable[[str], None]
Hold = Callable[[bool, Refused], None]
"""Asks the machine to stay awake (True), or lets it sleep again (False); tells why when it would not."""


class Awake(QObject):
    """Asks once when the first screen shows, and lets go with the last one. A machine that refuses is asked no more:
    the log says so once, and everything else goes on.
    """

    def __init__(self, parent: QObject | None = None, hold: Hold | None = None) -> None:
        super().__init__(parent)
        self._hold = hold or (_windows if sys.platform == "win32" else ScreenSaver(self))
        self._held = self._is_refused = False

    def keep(self, *, shown: bool) -> None:
        """Is any screen ``shown`` now?"""
        if shown != self._held and not self._is_refused:
            self._held = shown
            self._hold(shown, self._refused)

    def _refused(self, why: str) -> None:
        if not self._is_refused:
            self._is_refused = True
            log.warning("monitors may go dark: %s", why)


def _windows(awake: bool, refused: Refused) -> None:
    wanted = _CONTINUOUS | (_SYSTEM | _DISPLAY if awake else 0)
    system = getattr(ctypes, "windll")  # noqa: B009 - there on Windows alone
    if not system.kernel32.SetThreadExecutionState(ctypes.c_uint(wanted)):
        refused("SetThreadExecutionState")


class ScreenSaver(QObject):
    """The desktop's screen saver, asked over a line of its own to the session bus: it is free again when the line ends,
    however the program does.
    """

    def __call__(self, awake: bool, refused: Refused) -> None:
        if not awake:
            QDBusConnection.disconnectFromBus(_LINE)
            return
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _LINE)
        if not bus.isConnected():
            refused("no session bus")
            return
        asked = QDBusMessage.createMethodCall(_SAVER, _SAVER_PATH, _SAVER, "Inhibit")
        asked.setArguments([_WHO, _WHY])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(asked), self)
        watcher.finished.connect(lambda answer: _heard(answer, refused))


def _heard(answer: QDBusPendingCallWatcher, refused: Refused) -> None:
    if answer.isError():
        refused(answer.error().name())
    answer.deleteLater()
