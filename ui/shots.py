"""Pictures of every place, from the real widgets on a copy of a data folder: ``python -m ui.shots DIR OUT SEEN_AT``.

Without DIR, on a lively demo ward on the eve of Tết 2017 (``--lively``), which is how the manual's pictures are made.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import keys, settings
from app.demo.lively import open_lively
from app.desk import Desk
from app.refusal import Refusal
from app.registers import dossiers
from app.rules.calendar import VIETNAM
from ui.application import begun
from ui.language import say
from ui.main_window import MainWindow
from ui.opening import dress, open_window
from ui.preferences import Preferences
from ui.scans import Scans
from ui.theme import DARK, LIGHT, Tokens, wear

EVE_OF_TET = "2017-01-24T14:05"
SIZE = (1366, 768)
SETTLE_MS = 120
HUMAN_MS = 60
"""Faster would be a scanner."""
CARD = "042196000318||Trần Thị Hoài Thử|17091996|Nữ|Tổ dân phố 6, phường Nguyễn Du, TP Hà Tĩnh|01052021"
PHONE = "0912000318"


class Photographer:
    """Takes the pictures of one desk in one theme."""

    def __init__(self, app: QApplication, desk: Desk, out: Path, seen_at: datetime) -> None:
        self.app, self.desk, self.out, self.seen_at = app, desk, out, seen_at
        self.scenes: tuple[tuple[str, Callable[[MainWindow], None]], ...] = (
            ("intake-empty", lambda _window: None),
            ("intake-typing", self._typing),
            ("intake", self._filled),
            ("intake-saved", self._saved),
            ("queue", lambda window: window.go("dossiers")),
            ("dossier", self._dossier),
            ("dossier-ready", self._ready),
            ("apologies", lambda window: window.go("apologies")),
            ("figures", lambda window: window.go("figures")),
            ("system", lambda window: window.go("system")),
        )

    def take(self, theme: Tokens, suffix: str) -> None:
        """Take every scene; each goes on from the one before."""
        Preferences(self.desk.folder).choose_theme(theme.name)
        wear(self.app, theme)
        window = open_window(self.app, self.desk, lambda: self.seen_at)
        window.resize(*SIZE)
        window.show()
        for name, scene in self.scenes:
            scene(window)
            QTest.qWait(SETTLE_MS)
            window.grab().save(str(self.out / f"{name}{suffix}.png"))
        window.close()
        window.deleteLater()

    def _typing(self, window: MainWindow) -> None:
        for scans in self.app.findChildren(Scans)[-1:]:
            scans.emit_scan(CARD)
        QTest.qWait(SETTLE_MS)
        self._type(PHONE)
        self._press(Qt.Key.Key_Return)
        self._type("xnhn")

    def _filled(self, _window: MainWindow) -> None:
        self._press(Qt.Key.Key_Return)
        QTest.qWait(SETTLE_MS)
        self._press(Qt.Key.Key_Plus)

    def _saved(self, _window: MainWindow) -> None:
        self._press(Qt.Key.Key_Return)

    def _dossier(self, window: MainWindow) -> None:
        self._open(window, "working")

    def _ready(self, window: MainWindow) -> None:
        self._open(window, "ready")

    def _open(self, window: MainWindow, tile: str) -> None:
        with self.desk.reading() as reading:
            lines = dossiers.queue(reading, self.desk.settings.ward, self.seen_at, tile, limit=1)
        if lines:
            window.open_dossier(lines[0].dossier)

    def _type(self, letters: str) -> None:
        target = QApplication.focusWidget()
        if target is not None:
            QTest.keyClicks(target, letters, delay=HUMAN_MS)

    def _press(self, key: Qt.Key) -> None:
        target = QApplication.focusWidget()
        if target is not None:
            QTest.keyClick(target, key)


def _take_keys(folder: Path | None, own: Path) -> None:
    """Give a copy its own keys, so that what is received on it never makes the desk it was taken from look old."""
    held = None if folder is None else keys.load(settings.load(folder).key_id)
    os.environ[keys.FOLDER_VARIABLE] = str(own)
    if folder is not None and held is not None:
        keys.save(settings.load(folder).key_id, held)


def main() -> int:
    """Take the pictures; returns 0, or 1 when the desk could not be opened."""
    parser = argparse.ArgumentParser(prog="ui.shots")
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("out", type=Path)
    parser.add_argument("seen_at", nargs="?", default=EVE_OF_TET)
    given = parser.parse_args()
    seen_at = datetime.fromisoformat(given.seen_at)
    seen_at = seen_at.replace(tzinfo=VIETNAM) if seen_at.tzinfo is None else seen_at
    app = begun()
    dress(app)
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        for theme, suffix in ((LIGHT, ""), (DARK, "-dark")):
            copy = Path(scratch) / f"desk{suffix}"
            try:
                _take_keys(given.folder, Path(scratch) / f"keys{suffix}")
                if given.folder is not None:
                    shutil.copytree(given.folder, copy)
                desk = open_lively(copy, seen_at)
            except Refusal as refusal:
                sys.stderr.write(f"{say(refusal)}\n")
                return 1
            with desk:
                Photographer(app, desk, given.out, seen_at).take(theme, suffix)
    return 0


if __name__ == "__main__":
    sys.exit(main())
