"""The papers that are not out yet, beside the desk's data: after a crash nothing is lost, and nothing is printed twice."""

from __future__ import annotations

import json
import logging
import os
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings

from ui.preferences import STORE

log = logging.getLogger(__name__)

FILE = "papers_left.json"
_NONE = "[]"


class PapersLeft:
    """What :mod:`ui.printing` remembers of its papers. :meth:`remember` is cheap; :meth:`write` waits for the disk.

    Whoever is about to send a paper writes first, on the thread that sends. Several threads may write: the newest
    list always wins.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writing = threading.Lock()
        self._newest = self._written = self._read()

    def _read(self) -> str:
        try:
            return (self._folder / FILE).read_text(encoding="utf-8")
        except FileNotFoundError:
            # The first version kept the list among the preferences.
            store = QSettings(str(self._folder / STORE), QSettings.Format.IniFormat)
            return str(store.value("papers_left", "")) or _NONE
        except (OSError, UnicodeDecodeError) as failure:
            log.warning("list of papers left not read: %s", type(failure).__name__)
            return _NONE

    @property
    def papers(self) -> list[dict[str, str]]:
        """The papers remembered last. A list that cannot be read is empty."""
        try:
            left = json.loads(self._newest)
        except ValueError:
            return []
        if not isinstance(left, list):
            return []
        return [{str(key): str(said) for key, said in one.items()} for one in left if isinstance(one, dict)]

    def remember(self, left: Sequence[Mapping[str, str]]) -> bool:
        """Remember ``left`` from now on; says whether there is something to :meth:`write`."""
        self._newest = json.dumps(left)
        return self._newest != self._written

    def write(self) -> None:
        """Have on the disk what is remembered: flushed, whole, or as it was before.

        A disk that takes no list must not stop the paper that a citizen waits for: that is only logged.
        """
        with self._writing:
            newest = self._newest
            if newest == self._written:
                return
            unfinished = self._folder / f"{FILE}.part"
            try:
                with unfinished.open("w", encoding="utf-8") as file:
                    file.write(newest)
                    file.flush()
                    os.fsync(file.fileno())
                unfinished.replace(self._folder / FILE)
            except OSError as failure:
                log.warning("list of papers left not written: %s", type(failure).__name__)
                return
            self._written = newest
