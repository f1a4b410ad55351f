"""The window in English, walked in a process of its own, for a language belongs to the process: prints what is said.

``python -m tests.ui.english_walk FOLDER``: one JSON object, ``shown`` with every text and where it stood, ``promises``
with the sentences of the promise, which are the words of the paper and stay Vietnamese.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from ui.application import begun

PLACES = ("intake", "dossiers", "apologies", "openness", "figures", "system")
SETTLE_MS = 200


def texts(window: QWidget) -> Iterator[str]:
    """What a person at ``window`` reads or has read out, but for what was typed into a field."""
    yield window.windowTitle()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()


def main(folder: Path) -> None:
    app = begun(language="en")
    from app.demo.lively import open_lively
    from tests.ui.hands import MORNING, wait_until
    from ui.opening import dress, open_window
    from ui.widgets.day_strip import DayStrip

    dress(app)
    shown: dict[str, str] = {}
    promises: set[str] = set()
    with open_lively(folder, MORNING) as desk:
        window = open_window(app, desk, lambda: MORNING)
        window.show()
        QTest.qWaitForWindowActive(window)

        def read(where: str) -> None:
            QTest.qWait(SETTLE_MS)
            strips = [strip for strip in window.findChildren(DayStrip) if strip.isVisible()]
            promises.update(strip.accessibleDescription() for strip in strips)
            shown.update({text: where for text in texts(window) if text and text not in shown})

        for name in PLACES:
            window.go(name)
            wait_until(lambda: window.shown.idle)
            read(name)
            QTest.keyClick(window, Qt.Key.Key_F1)
            read(f"{name}, keys")
            QTest.keyClick(window, Qt.Key.Key_Escape)
        window.go("dossiers")
        QTest.qWait(SETTLE_MS)
        focused = app.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Return)
        read("a dossier")
        QTest.keyClick(app.focusWidget() or window, Qt.Key.Key_V)
        wait_until(lambda: window.open_sheet() is not None)
        read("other acts")
        window.door.lock()
        read("log-in")
        window.printing.finish()
        window.close()
    sys.stdout.write(json.dumps({"shown": shown, "promises": sorted(promises)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
