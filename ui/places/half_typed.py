"""The line that something was left half filled: from when it is, and the key that goes on with it or gives it up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from ui.language import tr
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.text import Mark, Text, announce

KEY = "Ctrl N"


class Left(NamedTuple):
    """A sheet that was left half filled: its key, what it is for, and when it was begun."""

    key: str
    name: str
    since: datetime


class HalfTyped(Surface):
    """Over a sheet, or beside what its sheets are about.

    ``turn`` is its button: to give up what stands in the sheet, or to go on with what does not stand there yet.
    """

    def __init__(self) -> None:
        super().__init__("notice", (10, 1, 2, 1))
        self._words = Text("", "secondary_strong", "ink", wrap=True)
        self.turn = Button("", "quiet", key=KEY)
        row = QHBoxLayout()
        # The button has air of its own; in a pane the words need the room to stand unbroken.
        row.setSpacing(2)
        row.addWidget(Mark("pencil", 16, "primary"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(6)
        row.addWidget(self._words, 1)
        row.addWidget(self.turn)
        self.body.addLayout(row)

    @property
    def words(self) -> str:
        """What is said now."""
        return self._words.text()

    def say_taken_up(self, since: datetime) -> None:
        """What was left stands in the sheet."""
        self._say(tr("Đang nhập dở từ {since:%H:%M}.").format(since=since), tr("Bỏ, nhập lại"))

    def say_put_by(self, since: datetime) -> None:
        """The sheet is empty; what was left lies beside it."""
        words = tr("Còn bản nhập dở từ {since:%H:%M}. Nhập mới là thay bản ấy.")
        self._say(words.format(since=since), tr("Nhập tiếp bản dở"))

    def say_left(self, left: Sequence[Left]) -> None:
        """Sheets of what is shown here were left, the latest first; its key opens it. Hidden where none was."""
        self.setVisible(bool(left))
        if not left:
            self._words.setText("")
            return
        latest, *rest = left
        words = [tr("Còn nhập dở từ {since:%H:%M}: {task}.").format(since=latest.since, task=latest.name)]
        words += [tr("Phím {key}: {task}.").format(key=each.key, task=each.name) for each in rest]
        self.turn.show_key(latest.key)
        self._say(" ".join(words), tr("Nhập tiếp"))

    def _say(self, words: str, turn: str) -> None:
        if words != self.words:
            announce(self, words)
        self._words.setText(words)
        self.turn.show_words(turn)
        self.setAccessibleName(words)
