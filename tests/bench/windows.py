"""One window in a process of its own, as ``tests.bench.starting`` asks for it.

``python -m tests.bench.windows KIND FOLDER STARTED`` prints the milliseconds from STARTED (the parent's monotonic
clock, which is the machine's) to the frame that counts, and the most memory held until then in MB.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from tests.bench.memory import most_megabytes
from tests.bench.moment import UNTIL


class Painted(QObject):
    """Calls back once, after a widget's first paint event from now on."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then: Callable[[], None] | None = then
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._then is not None:
            QTimer.singleShot(0, self._then)
            self._then = None
        return False


def bare(_folder: Path, done: Callable[[], None]) -> None:
    """The least that a PySide6 program shows."""
    app = QApplication(["bare"])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Một Cửa"))
    window.resize(1366, 768)
    Painted(window, done)
    window.show()
    app.exec()


def intake(folder: Path, done: Callable[[], None]) -> None:
    """The frame and the empty intake, as they first appear; the desk is opened behind them."""
    from ui.application import begun
    from ui.opening import dress, framed

    app = begun()
    dress(app)
    window = framed(app, folder)
    window.first_painted.connect(done)
    window.show()
    app.exec()


def queue(folder: Path, done: Callable[[], None]) -> None:
    """The same start gone on until the desk is open and its queue is filled and painted."""
    from ui.application import begun
    from ui.opening import begin_work, dress, framed

    app = begun()
    dress(app)
    window = framed(app, folder, clock)

    def show_queue() -> None:
        from app.desk.desk import Desk

        begin_work(window, Desk.open(folder), attended=True)
        window.go("dossiers")
        Painted(window.shown, done)

    window.first_painted.connect(show_queue)
    window.show()
    app.exec()


def clock() -> datetime:
    """The moment at which the crowded ward is looked at."""
    return UNTIL


def _main() -> None:
    kind, folder, started = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])

    def done() -> None:
        sys.stdout.write(f"{(time.monotonic() - started) * 1000} {most_megabytes()}\n")
        sys.stdout.flush()
        QApplication.quit()

    {"bare": bare, "intake": intake, "queue": queue}[kind](folder, done)


if __name__ == "__main__":
    _main()
