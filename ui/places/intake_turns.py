"""The turn numbers within intake: one mark in the heading, the keys, and what the next person's card needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.refusal import Refusal
from ui.counter import Counter
from ui.language import say, tr
from ui.printing import Printing
from ui.turns import Turns
from ui.widgets.button import Button
from ui.widgets.key_bar import Key
from ui.widgets.text import Text, announce

if TYPE_CHECKING:
    from app.office.turns import Turn

KEYS = (Key("F12", tr("gọi số kế tiếp")), Key("Ctrl T", tr("số thứ tự")))


NOBODY = tr("Chưa có ai chờ gọi")


class TurnMark(Button):
    """Who is served and how many wait; a press opens the sheet of numbers. ``failed(words)`` when nothing was written."""

    failed = Signal(str)

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__(tr("Số thứ tự"), "quiet", icon="ticket", key="Ctrl T")
        self.turns = Turns(counter, printing)
        self.turns.changed.connect(self._show)
        self.clicked.connect(self.open_sheet)

    def _show(self) -> None:
        turns = self.turns
        words = tr("Số thứ tự")
        if turns.serving is not None and turns.waiting:
            words = tr("Phục vụ {label} · {count} chờ").format(
                label=turns.serving.label, count=len(turns.waiting)
            )
        elif turns.serving is not None:
            words = tr("Đang phục vụ {label}").format(label=turns.serving.label)
        elif turns.waiting:
            words = tr("{count} người chờ gọi số").format(count=len(turns.waiting))
        self.show_words(words)

    def open_sheet(self) -> None:
        """Ctrl+T: the numbers of the day."""
        from ui.turns_sheet import TurnsSheet  # noqa: PLC0415 - the core is read after the first paint

        TurnsSheet(self.window(), self.turns).open()

    def call_next(self) -> None:
        """F12: call the next number, or say that nobody waits for one."""
        turn = self._do(self.turns.call_next)
        if turn is not None:
            announce(self, tr("Đã gọi số {label}").format(label=turn.label))
        elif not self.turns.waiting:
            self._say(NOBODY)

    def takes(self, event: QKeyEvent) -> bool:
        """Ctrl+T and the F12 keys."""
        if event.key() == Qt.Key.Key_T and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.open_sheet()
            return True
        if event.key() != Qt.Key.Key_F12:
            return False
        from ui.turns_sheet import called_by  # noqa: PLC0415 - the core is read after the first paint

        does = called_by(event, self.turns)
        if does == self.turns.call_next:
            self.call_next()
        elif does is not None and (turn := self._do(does)) is not None and does == self.turns.recall:
            self._say(tr("Đã gọi lại số {label}").format(label=turn.label))
        return does is not None

    def _say(self, words: str) -> None:
        self.show_words(words)
        announce(self, words)

    def _do(self, does: Callable[[], Turn | None]) -> Turn | None:
        try:
            return does()
        except Refusal as refusal:
            self.failed.emit(tr("Chưa gọi được số. {say}").format(say=say(refusal)))
            return None


class FollowingTurn(QWidget):
    """Who would be called now, how long he has waited and how many wait behind him; ``call`` is the button."""

    def __init__(self) -> None:
        super().__init__()
        self._number = Text("", "promise")
        self._waited, self._behind = Text("", "body_strong"), Text("", "caption", "ink2")
        self.call = Button("", "primary", icon="volume", key="F12")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._waited)
        words.addWidget(self._behind)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._number)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.call)
        self.hide()

    def show_turns(self, turns: Turns, now: datetime) -> None:
        """Show the next one at ``now``; hidden when nobody waits."""
        following = turns.following
        self.setVisible(following is not None)
        if following is None:
            return
        self._number.setText(following.label)
        minutes = max(0, int((now - following.issued_at).total_seconds() // 60))
        self._waited.setText(tr("Chờ {minutes} phút").format(minutes=minutes))
        behind = len(turns.waiting) - 1
        self._behind.setText(tr("còn {count} người sau").format(count=behind) if behind else "")
        self.call.show_words(tr("Gọi số {label}").format(label=following.label))
