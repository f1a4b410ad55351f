"""The monitors of this machine by a name that outlives unplugging."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QScreen


def key_of(screen: QScreen) -> str:
    """The connector and the serial number, as :meth:`ui.preferences.Preferences.screen` keeps them."""
    return f"{screen.name()}|{screen.serialNumber()}"


def plugged(key: str) -> QScreen | None:
    """The monitor of that key, on whatever connector it is now; None while it is unplugged."""
    screens = QGuiApplication.screens()
    same = [screen for screen in screens if key_of(screen) == key]
    serial = key.rpartition("|")[2]
    moved = [screen for screen in screens if serial and screen.serialNumber() == serial]
    return next(iter(same or moved), None)


def offered() -> list[tuple[str, str]]:
    """Key and words of every monitor, to choose from: 'Dell U2422H, 1920×1080'."""
    return [
        (key_of(screen), f"{_named(screen)}, {screen.size().width()}×{screen.size().height()}")
        for screen in QGuiApplication.screens()
    ]


def _named(screen: QScreen) -> str:
    return " ".join(part for part in (screen.manufacturer(), screen.model()) if part) or screen.name()
