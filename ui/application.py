"""The composition root. The language is spoken before anything that has words is loaded."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.language import VIETNAMESE, speak
from ui.preferences import Preferences

COLLECT_AFTER_MS = 3000


def run(data_folder: Path, demo: bool = False, argv: Sequence[str] = ()) -> int:
    """Open the counter on ``data_folder`` until its window is closed; returns the exit code."""
    app = begun(argv, Preferences(data_folder).language)
    from ui.opening import open_counter  # noqa: PLC0415 - its words are read in the language spoken by then

    return open_counter(app, data_folder, demo)


def begun(argv: Sequence[str] = (), language: str = VIETNAMESE) -> QApplication:
    """The QApplication, speaking ``language``."""
    # Nothing that is read while starting is ever garbage: looking for it costs a twentieth of a second.
    gc.disable()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["motcua", *argv])
    app.setApplicationName("Một Cửa")
    QTimer.singleShot(COLLECT_AFTER_MS, gc.enable)
    speak(language)
    return app
