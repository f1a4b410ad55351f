"""What the keyboard sends, seen where it arrives.

A filter over the whole program is asked about every event of every widget: that was two fifths of the time in which a
sheet is made and shown.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from shiboken6 import isValid

from ui.scan_letters import target


class FocusWatch(QObject):
    """An event filter of whoever gets the next key, wherever the focus goes: a widget, the window, an open menu."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._watched: list[QObject] = []
        self._follows = False

    def follow_focus(self) -> None:
        """Watch from now on, before every other filter."""
        self._follows = True
        self._app.focusChanged.connect(self._follow)
        self._app.focusWindowChanged.connect(self._follow)
        self._follow()

    def give_up(self) -> None:
        """Watch no more: another watch takes over, and of two each would hold back the key that the other lets go."""
        if not self._follows:
            return
        self._follows = False
        self._app.focusChanged.disconnect(self._follow)
        self._app.focusWindowChanged.disconnect(self._follow)
        for each in filter(isValid, self._watched):
            each.removeEventFilter(self)
        self._watched = []

    def places(self) -> list[QObject]:
        """Who is to be watched now: the one with the focus keeps it while a menu is open, which takes the keys."""
        found: list[QObject] = []
        for each in (QApplication.focusWidget(), target()):
            if each is not None and each not in found:
                found.append(each)
                if isinstance(each, QPlainTextEdit):
                    found.append(each.viewport())  # the pointer sets the cursor there
        return found

    def _follow(self, *_: object) -> None:
        wanted = self.places()
        if wanted == self._watched:
            return
        for each in self._watched:
            if isValid(each) and each not in wanted:
                each.removeEventFilter(self)
        for each in wanted:
            each.installEventFilter(self)
        self._watched = wanted

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # A menu that opens or closes over the focus is told in no other way.
        if type(event) is QFocusEvent:
            self._follow()
        return False
