"""Sets each group of scenes on a fresh copy of the same desk, so that none depends on another."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.demo.lively import open_lively
from app.demo.troubles import apologise
from app.desk import settings
from app.desk.desk import Desk
from app.desk.safety import secrets
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM
from ui.language import say
from ui.opening import dress
from ui.shots.photographer import Photographer
from ui.shots.scenes import DOOR, GROUPS, OUTSIDE, PLACES
from ui.shots.sitting import Sitting

EVE_OF_TET = "2017-01-24T14:05"
FOLDER = Path("mot-cua")


class Taking:
    """Takes ``scenes`` of ``groups``; all of them where these are empty."""

    def __init__(
        self,
        app: QApplication,
        out: Path,
        language: str,
        groups: frozenset[str],
        scenes: frozenset[str],
        *,
        one_size: bool = False,
    ) -> None:
        self._app, self._out, self._language, self._one_size = app, out, language, one_size
        self._groups, self._scenes = groups, scenes
        dress(app)

    def of_demo(self) -> int:
        """Every group on the demo ward on the eve of Tết 2017; returns the exit code."""
        at = datetime.fromisoformat(EVE_OF_TET).replace(tzinfo=VIETNAM)
        photographer = Photographer(
            self._app, self._out / self._language, self._scenes, one_size=self._one_size
        )
        with _scratch(self._language) as scratch, chdir(scratch):
            os.environ[secrets.FOLDER_VARIABLE] = str(scratch / "keys")
            with open_lively(FOLDER, at) as desk:
                apologise(desk, at - timedelta(hours=1))
            for name, sit in GROUPS.items():
                if not self._groups or name in self._groups:
                    with _copied(scratch):
                        sitting = Sitting(self._app, Desk.open(FOLDER), at, photographer, locked=name == DOOR)
                        sit(sitting)
                        sitting.end()
            for name, show in OUTSIDE.items():
                if not self._groups or name in self._groups:
                    with _copied(scratch):
                        show(self._app, FOLDER, at, photographer)
        return self._told(photographer)

    def of_folder(self, folder: Path, seen_at: str) -> int:
        """The places alone, on a copy of ``folder``, straight into the folder for pictures; returns the exit code."""
        at = datetime.fromisoformat(seen_at or EVE_OF_TET)
        at = at.replace(tzinfo=VIETNAM) if at.tzinfo is None else at
        photographer = Photographer(self._app, self._out, self._scenes, flat=True)
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch, chdir(scratch):
            _take_keys(folder, Path(scratch) / "keys")
            shutil.copytree(folder, FOLDER)
            try:
                sitting = Sitting(self._app, Desk.open(FOLDER), at, photographer)
            except Refusal as refusal:
                sys.stderr.write(f"{say(refusal)}\n")
                return 1
            GROUPS[PLACES](sitting)
            sitting.end()
        return self._told(photographer)

    def _told(self, photographer: Photographer) -> int:
        missing = self._scenes - set(photographer.taken)
        for name in sorted(missing):
            sys.stderr.write(f"no such scene: {name}\n")
        return 1 if missing else 0


@contextmanager
def _scratch(language: str) -> Iterator[Path]:
    """A folder with the same name each time, since windows show it; under another one while somebody else has that."""
    named = Path(tempfile.gettempdir()) / f"mot-cua-{language}"
    try:
        named.mkdir()
    except FileExistsError:
        with tempfile.TemporaryDirectory(prefix="mot-cua-", ignore_cleanup_errors=True) as other:
            yield Path(other)
        return
    try:
        yield named
    finally:
        shutil.rmtree(named, ignore_errors=True)


@contextmanager
def _copied(scratch: Path) -> Iterator[None]:
    """Put desk and keys back as they were, once what happens now is over."""
    pairs = [(scratch / name, scratch / f"{name}-kept") for name in (str(FOLDER), "keys")]
    for now, kept in pairs:
        shutil.copytree(now, kept)
    yield
    for now, kept in pairs:
        shutil.rmtree(now)
        kept.rename(now)


def _take_keys(folder: Path, own: Path) -> None:
    """Give a copy its own keys, so that what is received on it never makes the desk it was taken from look old."""
    held = secrets.load(settings.load(folder).key_id)
    os.environ[secrets.FOLDER_VARIABLE] = str(own)
    if held is not None:
        secrets.save(settings.load(folder).key_id, held)
