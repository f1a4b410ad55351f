"""The way by which one came: what Esc returns to when there is nothing left to close (ui.md §4)."""

from __future__ import annotations

from typing import NamedTuple


class Stand(NamedTuple):
    """What the window shows: a place, and the uid of the dossier where that is the page of one."""

    place: str
    dossier: str = ""


class WayBack:
    """What was opened on top of what; going to a place by its own key begins anew, and leads back to intake."""

    def __init__(self) -> None:
        self.here = Stand("intake")
        self._came_by: list[Stand] = []

    def begin(self, place: str) -> Stand:
        """Somebody went to a place, whatever was open."""
        self.here = Stand(place)
        self._came_by.clear()
        return self.here

    def open(self, there: Stand) -> Stand:
        """Opened on top of what is shown. Opened again, it is no further away; one dossier gives way to another."""
        if there in self._came_by:
            del self._came_by[self._came_by.index(there) :]
        elif there.place != self.here.place:
            self._came_by.append(self.here)
        self.here = there
        return there

    def back(self) -> Stand:
        """One step back."""
        self.here = self._came_by.pop() if self._came_by else Stand("intake")
        return self.here
