"""In việc hôm nay: the sheet that says what the day asks of the counter (Ctrl+P in Hồ sơ)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.papers import ward
from ui.language import tr
from ui.places.place import Place
from ui.widgets.button import Button
from ui.widgets.key_bar import Key

MORNING = Key("Ctrl P", tr("in việc hôm nay"))


def asks_for_morning(event: QKeyEvent) -> bool:
    """Is it Ctrl+P?"""
    return event.key() == Qt.Key.Key_P and event.modifiers() == Qt.KeyboardModifier.ControlModifier


class MorningButton(Button):
    """Prints the sheet; ``place`` says how it went."""

    def __init__(self, place: Place) -> None:
        super().__init__(tr("In việc hôm nay"), icon="printer", key=MORNING.cap)
        self._of = place
        self.clicked.connect(self.print_sheet)

    def print_sheet(self) -> None:
        """Queue the sheet of this moment; it is drawn on the worker."""
        desk, at = self._of.counter.desk, self._of.counter.now()
        self._of.follow(
            self._of.printing.print_paper(
                tr("Việc hôm nay"), f"viec-hom-nay-{at:%Y%m%d}", lambda: ward.morning_sheet(desk, at)
            )
        )
