"""A sheet for a side task that records something: Enter saves, Esc keeps what was typed until the day ends."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from functools import partial

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.refusal import Refusal
from ui.language import say
from ui.places.half_typed import HalfTyped
from ui.places.kept import Kept
from ui.widgets.button import Button
from ui.widgets.chord_pause import ChordPause
from ui.widgets.field import Field, Line
from ui.widgets.segments import Segments
from ui.widgets.sheet import ENTER, Sheet
from ui.widgets.text import Text, announce
from ui.widgets.tick_list import TickList


class TaskSheet(Sheet):
    """A sheet that saves on Enter; what was refused is said above its button, and nothing typed is lost."""

    def __init__(self, window: QWidget, title: str, subject: str, save: str, icon: str) -> None:
        super().__init__(window, title, subject)
        self.error = Text("", "secondary_strong", "bad", wrap=True)
        self.error.hide()
        self.primary = Button(save, "primary_small", icon=icon, key="Enter")
        self.primary.clicked.connect(self.save)
        self.foot.addWidget(self.primary, 1)
        self.closed.connect(self.deleteLater)
        self.closed.connect(self._keep)  # before whoever opened it asks what was left
        self._kept: Kept | None = None
        self._untouched: Mapping[str, object] = {}
        self._left: Mapping[str, object] = {}
        self.half: HalfTyped | None = None
        """Says that something was left here; None where nothing was."""
        self._refused = False

    def contents(self) -> dict[str, str]:
        """What stands in the sheet, by the names of its fields."""
        return {name: _content(control) for name, control in self.controls().items()}

    def show_contents(self, contents: Mapping[str, object]) -> None:
        """Let stand in the sheet what :meth:`contents` told of it once; of what is left out nothing changes."""
        for name, control in self.controls().items():
            if isinstance(words := contents.get(name), str):
                _fill(control, words)

    def half_typed(self) -> dict[str, str]:
        """What stands in the sheet and was not proposed by it: what is kept."""
        proposed = self._untouched
        return {name: words for name, words in self.contents().items() if words != proposed.get(name)}

    def still_holds(self, left: Mapping[str, object]) -> Mapping[str, object]:
        """What can be taken up of what was left; of a choice that is not offered any more only that one is passed over."""
        return left

    def controls(self) -> dict[str, QWidget]:
        """What can be chosen and typed here, in the order in which it is filled again."""
        raise NotImplementedError

    begins_empty = False
    """Is what was left, of somebody else perhaps, taken up only when the clerk says so?"""

    def keep_as(self, kept: Kept) -> None:
        """Take up what was left here; what is left when the sheet closes is kept, until it is recorded.

        What the sheet proposes itself, such as the present time, is not kept: it is proposed anew.
        """
        self._kept, self._untouched = kept, self.contents()
        self._left = self.still_holds(kept.read() or {})
        if self._left and kept.since is not None:
            self.half = HalfTyped()
            self.half.turn.clicked.connect(self.turn)
            self.body.insertWidget(0, self.half)
            self.half.show()
            if self.begins_empty:
                self.half.say_put_by(kept.since)
            else:
                self._take_up()
        fields = {field.control: field for field in self.findChildren(Field)}
        for control in dict.fromkeys([*fields, *self.controls().values()]):
            if edited := _edits(control):
                edited.connect(partial(self._forgive, fields.get(control)))

    def _take_up(self) -> None:
        left, self._left = self._left, {}
        self.show_contents(left)
        if self.half is not None and self._kept is not None and self._kept.since is not None:
            self.half.say_taken_up(self._kept.since)

    def turn(self) -> None:
        """Go on with what was left, or give it up and begin anew."""
        if self.half is None or self.half.isHidden() or self._kept is None:
            return
        self.show_contents(self._untouched)  # else what was typed meanwhile would stand among what was left
        if self._left:
            self._take_up()
        else:
            self._kept.forget()
            self.half.hide()
        next(iter(self.controls().values())).setFocus()

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus)
        if self.half is not None and isinstance(focus, QLineEdit):
            focus.selectAll()  # what is typed next is not hung on to what was left

    def _forgive(self, field: Field | None, *_: object) -> None:
        """What was wrong with a field, and what saving was refused for, is said until somebody mends it."""
        if field is not None and field.error:
            field.show_error("")
        if self._refused:
            self._refused = False
            self.error.hide()

    def keep_while_open(self) -> None:
        """Keep what is half typed before the sheet closes; what waits here to be taken up is not written over.

        :raises Refusal: those of ``drafts.keep``.
        """
        if not self._left:
            self._keep()

    def _keep(self) -> None:
        if self._kept is None:
            return
        if typed := self.half_typed():
            self._kept.write(typed)
        elif not self._left:
            self._kept.forget()

    def save(self) -> None:
        """Carry the task out, and close when it was not refused."""
        self._refused = True
        if not self.readable():
            return
        kept = None if self._left else self._kept  # what still waits here is not what is recorded
        try:
            with kept.forgotten_by_act() if kept else nullcontext():
                self.carry_out()
        except Refusal as refusal:
            self.show_error(say(refusal))
        else:
            self.recorded()

    def recorded(self) -> None:
        """The task is done: close."""
        self._untouched = self.contents()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            ChordPause(app)
        self.step_back()

    def readable(self) -> bool:
        """Whether what was typed can be understood; what cannot is said beside its field."""
        raise NotImplementedError

    def carry_out(self) -> None:
        """Do what the sheet is for.

        :raises Refusal: what the act refused.
        """
        raise NotImplementedError

    def say_refused(self, words: str) -> None:
        self._refused = True  # said until something is typed again
        self.show_error(words)

    def show_error(self, words: str) -> None:
        """Say what was refused."""
        self.error.setText(words)
        self.error.setAccessibleName(words)
        self.error.show()
        announce(self.error, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() == Qt.Key.Key_N:
            self.turn()
        elif event.key() in ENTER and not isinstance(self.focusWidget(), Button):
            # The Enter that brought the sheet, still held down, does not save it.
            if not event.isAutoRepeat():
                self.save()
        else:
            super().keyPressEvent(event)


def _content(control: QWidget) -> str:
    if isinstance(control, Segments):
        return control.value
    if isinstance(control, QComboBox):
        return str(control.currentData())
    if isinstance(control, QPlainTextEdit):
        return control.toPlainText()
    if isinstance(control, TickList):
        return "\n".join(control.marks)
    assert isinstance(control, Line)
    return control.text()


def _edits(control: QWidget) -> SignalInstance | None:
    """What a control says whenever what stands in it changes."""
    if isinstance(control, (QLineEdit, QPlainTextEdit)):
        return control.textChanged
    if isinstance(control, QComboBox):
        return control.currentIndexChanged
    if isinstance(control, Segments):
        return control.chosen
    return control.changed if isinstance(control, TickList) else None


def _fill(control: QWidget, content: str) -> None:
    """Show ``content``; a choice that is not offered any more is passed over."""
    if isinstance(control, Segments):
        if not content or control.offers(content):
            control.show_value(content)  # '' is nothing chosen
            control.chosen.emit(content)  # other fields depend on it
    elif isinstance(control, QComboBox):
        if control.findData(content) >= 0:
            control.setCurrentIndex(control.findData(content))
    elif isinstance(control, QPlainTextEdit):
        control.setPlainText(content)
        control.moveCursor(QTextCursor.MoveOperation.End)
    elif isinstance(control, TickList):
        control.tick_marks(content.split("\n"))
    elif isinstance(control, Line):
        control.setText(content)
