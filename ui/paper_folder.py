"""Papers that became files: where they lie, said shortly, and their folder opened in the machine's own window."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.language import tr
from ui.printing import Printing

OPEN_WORDS = tr("Mở thư mục phiếu")
"""What the button says; where the papers lie is in its tool tip: the folders have names that are not of the counter."""
OPEN_FOLDER = "Ctrl O"
"""The key that opens the folder, everywhere."""


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
