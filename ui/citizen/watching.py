"""What the clerk does, told to the citizen screens: the one place where the two windows meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.citizen.screens import CitizenScreens
from ui.language import tr
from ui.places.intake import Intake
from ui.widgets.text import announce

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Watching(QObject):
    """Watches ``window`` and drives its ``screens``. Nothing in the window waits for a screen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        intake = window.place("intake")
        assert isinstance(intake, Intake)
        self._intake = intake
        self._answered = False
        self.screens = CitizenScreens(window, window.counter, window.printing, intake.turns.turns)
        intake.keys_changed.connect(self._look)
        intake.person.sex.chosen.connect(lambda _: self._look())
        window.door.locked.connect(self.screens.closed)
        window.door.opened.connect(lambda _newly: self._admitted())
        self.screens.answered.connect(self._show_answer)
        self.screens.failed.connect(lambda words: self._say(words, "bad", "alert-triangle"))
        if window.is_locked:
            self.screens.closed()
        else:
            self._admitted()

    def _admitted(self) -> None:
        self.screens.reopened()
        self._look()

    def _look(self) -> None:
        """While the form says who and what, the citizen sees the promise; once it no longer does, nothing of it."""
        screens = self.screens
        procedure, promise = self._intake.procedure.procedure, self._intake.panel.promise
        name = self._intake.person.name.words_typed.strip()
        if procedure is not None and promise is not None and name:
            screens.show_promise(name, procedure.name, promise, self._sex)
            return
        if screens.counter.page is screens.counter.confirm:
            screens.neutral()
        if self._answered:
            self._answered = False
            self._intake.confirm("")

    @property
    def _sex(self) -> str:
        """Of who sits there: the applicant's, unless others came with them or in their place."""
        person = self._intake.person
        alone = person.kind.value == "person" and not person.has_submitter and not person.together.fields()
        return person.sex.value if alone else ""

    def _show_answer(self, right: bool) -> None:
        self._answered = True
        if right:
            self._intake.confirm(tr("Người dân đã xem: đúng rồi"))
        else:
            self._say(tr("Người dân muốn sửa lại, xin hỏi chỗ nào"), "caution", "pencil")

    def _say(self, words: str, tone: str, icon: str) -> None:
        chip = self._intake.confirmation
        chip.say(words, tone, icon)
        chip.show()
        announce(chip, words)
