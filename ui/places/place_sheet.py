"""A side task of a place, about a dossier, an apology, a session or a sheet on the board; what is half filled is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.places.kept import Kept
from ui.places.place import Place
from ui.places.task_sheet import TaskSheet
from ui.widgets.card import Surface
from ui.widgets.text import Text


class PlaceSheet(TaskSheet):
    """``form`` takes the parts of the task. ``kept_as`` and ``about`` name what is left half filled."""

    kept_as = ""

    def __init__(
        self, place: Place, title: str, subject: str, save: str, icon: str, *, about: str = ""
    ) -> None:
        super().__init__(place.window(), title, subject, save, icon)
        self.place, self.counter, self._about = place, place.counter, about
        self.form = self.scroll_body()
        self.form.setSpacing(10)
        self.body.addWidget(self.error)

    def fill(self, *parts: QWidget) -> None:
        """Put parts into the form, one under the other."""
        for part in parts:
            self.form.addWidget(part)

    def begin(self, focus: QWidget) -> None:
        """Take up what was left of this task, and show the sheet; once it is closed the list has the keys again."""
        self.form.addStretch(1)
        self.keep_as(Kept(self.counter, self.kept_as, self._about))
        self.closed.connect(self.place.arrive)
        self.open(focus)


def quoted(words: str, above: str = "") -> Surface:
    """What the task is about, whole and on a ground of its own."""
    box = Surface("sunken", (14, 10, 14, 10))
    if above:
        box.body.addWidget(Text(above, "label", "ink2", wrap=True))
    box.body.addWidget(Text(words, "body", wrap=True))
    return box


def hint(words: str) -> Text:
    """A quiet line under what it explains."""
    return Text(words, "secondary", "ink2", wrap=True)
