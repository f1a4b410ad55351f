"""Takes the pictures of a window: both themes, each size, nothing moving."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractAnimation, QSize, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import DARK, LIGHT, scale, tokens, wear

Size = tuple[int, int]
SIZES: tuple[Size, ...] = ((1366, 768), (1920, 1080))
THEMES = ((LIGHT, ""), (DARK, "-dark"))
_PATIENCE_SECONDS = 6.0
_SOON_MS = 450
"""A timer that ends sooner is waited for; what takes longer, as tidying the disk, changes no picture."""
_STEP_MS = 25


class Photographer:
    """Writes ``out/<width>x<height>/<name>[-dark].png``; with ``flat`` straight into ``out``, and
    with ``one_size`` or ``flat`` in the first size alone.

    Only scenes in ``wanted`` are taken; all when it is empty.
    """

    def __init__(
        self,
        app: QApplication,
        out: Path,
        wanted: frozenset[str] = frozenset(),
        *,
        flat: bool = False,
        one_size: bool = False,
    ) -> None:
        self._app, self._out, self._flat, self._one_size = app, out, flat, flat or one_size
        self._wanted = wanted
        self.taken: list[str] = []
        app.setCursorFlashTime(0)

    def snap(
        self,
        window: QWidget,
        name: str,
        idle: Callable[[], bool],
        sizes: Sequence[Size] = SIZES,
        dots: float = 1.0,
    ) -> None:
        """Take one scene. ``sizes`` are logical; on each of their pixels lie ``dots`` by ``dots`` of the picture."""
        if self._wanted and name not in self._wanted:
            return
        self.taken.append(name)
        before, worn = window.size(), scale()
        for size in sizes[:1] if self._one_size else sizes:
            window.resize(*size)
            # The theme that is worn comes first: putting one on takes longest of all.
            for theme, suffix in sorted(THEMES, key=lambda pair: pair[0] is not tokens()):
                if theme is not tokens():
                    wear(self._app, theme, worn)
                settle(window, idle)
                _render(window, dots).save(str(self._folder(size, dots) / f"{name}{suffix}.png"))
        if window.size() != before:
            window.resize(before)
            settle(window, idle)

    def _folder(self, size: Size, dots: float) -> Path:
        folder = self._out if self._flat else self._out / f"{round(size[0] * dots)}x{round(size[1] * dots)}"
        folder.mkdir(parents=True, exist_ok=True)
        return folder


def _render(window: QWidget, dots: float) -> QPixmap:
    if dots == 1.0:
        return window.grab()
    picture = QPixmap(QSize(round(window.width() * dots), round(window.height() * dots)))
    picture.setDevicePixelRatio(dots)
    window.render(picture)
    return picture


def settle(window: QWidget, idle: Callable[[], bool]) -> None:
    """Wait until nothing moves and nothing more is on its way; a few seconds at most."""
    until, quiet = time.monotonic() + _PATIENCE_SECONDS, 0
    while quiet < 2 and time.monotonic() < until:
        QTest.qWait(_STEP_MS)
        time.sleep(0.002)  # the workers need Python's lock
        quiet = quiet + 1 if idle() and _is_still(window) else 0


def _is_still(window: QWidget) -> bool:
    moving = any(
        found.state() == QAbstractAnimation.State.Running for found in window.findChildren(QAbstractAnimation)
    )
    soon = any(
        timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON_MS
        for timer in window.findChildren(QTimer)
    )
    return not moving and not soon
