"""Papers that became files: where they lie, said shortly, and their folder opened in the machine's own window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.language import tr
from ui.printing import Printing

OPEN_FOLDER = "Ctrl O"
"""The key that opens the folder, everywhere."""
_LONGEST = 20


def short_path(folder: Path) -> str:
    """The last two parts of a path, or the last alone where that is long."""
    two = f"{folder.parent.name}/{folder.name}"
    return two if len(two) <= _LONGEST else f"…/{folder.name}"


def open_words(folder: Path) -> str:
    """What the button says that opens ``folder``: where the papers lie is read on it."""
    return tr("Mở {folder}").format(folder=short_path(folder))


def open_folder(printing: Printing, refused: Callable[[str], None]) -> None:
    """Show the folder of the papers; ``refused(words)`` when there is none yet, or the machine does not open it."""
    folder = printing.folder
    if not folder.is_dir():
        refused(tr("Chưa có tệp PDF nào. Tệp sẽ nằm trong {folder}").format(folder=folder))
        return

    def heard(opened: object) -> None:
        if not opened:
            refused(tr("Máy không mở được thư mục. Tệp nằm trong {folder}").format(folder=folder))

    url = QUrl.fromLocalFile(str(folder))
    if sys.platform == "win32":
        # Qt waits for Explorer on the thread that asks; elsewhere it only starts a program.
        printing.background.run(lambda: QDesktopServices.openUrl(url), heard, lambda _: heard(False))
    else:
        heard(QDesktopServices.openUrl(url))
