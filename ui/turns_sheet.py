"""The numbers of the day: give one out, call again, absent, wait again; how long people wait and are served."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.office.turns import PRIORITIES, Turn
from app.refusal import Refusal
from ui.language import say, tr
from ui.turns import PRIORITY_ICONS, PRIORITY_WORDS, Turns, figures_words
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.clearing import clear
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text, announce

_MOST_LISTED, _MOST_GONE = 12, 3


class TurnsSheet(Sheet):
    """Digits give out a number, F12 calls the next one."""

    def __init__(self, window: QWidget, turns: Turns) -> None:
        super().__init__(window, tr("Số thứ tự"))
        self._turns = turns
        self.figures = Text("", "body", "ink2", wrap=True)
        self.body.addWidget(self.figures)
        self.body.addWidget(self._called())
        self.body.addWidget(Text(tr("Lấy số mới"), "body_bold"))
        self.body.addLayout(self._kinds())
        self.body.addWidget(self._outcome())
        self.body.addWidget(Text(tr("Đang chờ"), "body_bold"))
        self.listed = Text("", "body", "ink", wrap=True)
        self.body.addWidget(self.listed)
        self._gone = QVBoxLayout()
        self.body.addLayout(self._gone)
        self.body.addStretch(1)
        turns.changed.connect(self._show)
        self.closed.connect(self.deleteLater)
        self._show()

    def _called(self) -> Surface:
        box = Surface("sunken", (14, 12, 14, 12))
        self.serving = Text("", "emphasis")
        self.next = Button("", "primary_small", icon="volume", key="F12")
        self.again = Button(tr("Gọi lại"), icon="refresh", key="Shift F12")
        self.away = Button(tr("Vắng mặt"), icon="door-exit", key="Ctrl F12")
        self.next.clicked.connect(partial(self._do, self._turns.call_next))
        self.again.clicked.connect(partial(self._call, self._turns.recall))
        self.away.clicked.connect(partial(self._do, self._turns.absent))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.again, 1)
        row.addWidget(self.away, 1)
        box.body.addWidget(self.serving)
        box.body.addWidget(self.next)
        box.body.addLayout(row)
        return box

    def _kinds(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        self.kinds = []
        for n, priority in enumerate(PRIORITIES):
            button = Button(PRIORITY_WORDS[priority], icon=PRIORITY_ICONS[priority], key=str(n + 1))
            button.clicked.connect(partial(self._issue, priority))
            grid.addWidget(button, *((0, 0, 1, 2) if n == 0 else (1 + (n - 1) // 2, (n - 1) % 2)))
            self.kinds.append(button)
        return grid

    def _outcome(self) -> QWidget:
        self._face = QWidget()
        row = QHBoxLayout(self._face)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        self.number, self.told = Text("", "number"), Text("", "body", "ink2", wrap=True)
        row.addWidget(self.number)
        row.addWidget(self.told, 1)
        self._face.hide()
        return self._face

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self.kinds[0])

    def _issue(self, priority: str) -> None:
        turn = self._do(partial(self._turns.issue, priority))
        if turn is None:
            return
        self.number.setText(turn.label)
        self.told.set_tone("ink2")
        self.told.setText(self._ticket_words())
        self.number.show()
        self._face.show()
        announce(self, tr("Đã lấy số {label}").format(label=turn.label))

    def _ticket_words(self) -> str:
        if self._turns.can_print:
            return tr("Phiếu số đang in.")
        if self._turns.has_printer:
            return tr("Đọc số này cho người dân. Máy in phiếu số đang dừng, xem F9.")
        return tr("Đọc số này cho người dân. Chưa chọn máy in phiếu số.")

    def _do(self, does: Callable[[], Turn | None], _checked: bool = False) -> Turn | None:
        try:
            return does()
        except Refusal as refusal:
            self.number.hide()
            self.told.set_tone("bad")
            self.told.setText(tr("Chưa làm được. {say}").format(say=say(refusal)))
            self._face.show()
            announce(self, self.told.text())
            return None

    def _call(self, does: Callable[[], Turn | None] | None, _checked: bool = False) -> None:
        turn = self._do(does) if does is not None else None
        if turn is not None and does == self._turns.recall:
            self._tell(tr("Đã gọi lại số {label}").format(label=turn.label))
        elif does == self._turns.call_next and turn is None and not self._turns.waiting:
            self._tell(tr("Chưa có ai chờ gọi"))

    def _tell(self, words: str) -> None:
        self.number.hide()
        self.told.set_tone("ink2")
        self.told.setText(words)
        self._face.show()
        announce(self, words)

    def _put_back(self, number: int) -> None:
        try:
            self._turns.put_back(number)
        except Refusal as refusal:
            self.told.setText(say(refusal))
            self._face.show()

    def _show(self) -> None:
        turns = self._turns
        self.figures.setText(figures_words(turns.figures_of_today()))
        serving, following = turns.serving, turns.following
        self.serving.setText(
            tr("Đang phục vụ số {label}").format(label=serving.label) if serving else tr("Chưa gọi số nào")
        )
        self.again.setVisible(serving is not None)
        self.away.setVisible(serving is not None)
        self.next.setVisible(following is not None)
        if following is not None:
            self.next.show_words(tr("Gọi số {label}").format(label=following.label))
        self.listed.setText(_list_words(turns.waiting))
        self._show_gone()

    def _show_gone(self) -> None:
        clear(self._gone)
        for turn in self._turns.gone[-_MOST_GONE:]:
            button = Button(
                tr("{label} đã quay lại, cho chờ lại").format(label=turn.label), icon="arrow-back-up"
            )
            button.clicked.connect(partial(lambda number, _=False: self._put_back(number), turn.number))
            self._gone.addWidget(button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = int(event.text()) if event.text().isdecimal() else 0
        if digit and event.isAutoRepeat():
            event.accept()
        elif 1 <= digit <= len(PRIORITIES):
            self._issue(PRIORITIES[digit - 1])
        elif event.key() == Qt.Key.Key_F12:
            self._call(called_by(event, self._turns))
            event.accept()
        else:
            super().keyPressEvent(event)


def called_by(event: QKeyEvent, turns: Turns) -> Callable[[], Turn | None] | None:
    """What F12 does: next alone, call again with Shift, absent with Ctrl; None for other keys, and while it is held."""
    if event.key() != Qt.Key.Key_F12 or event.isAutoRepeat():
        return None
    modifiers: dict[Qt.KeyboardModifier, Callable[[], Turn | None]] = {
        Qt.KeyboardModifier.NoModifier: turns.call_next,
        Qt.KeyboardModifier.ShiftModifier: turns.recall,
        Qt.KeyboardModifier.ControlModifier: turns.absent,
    }
    return modifiers.get(event.modifiers())


def _list_words(waiting: list[Turn]) -> str:
    if not waiting:
        return tr("Chưa có ai chờ.")
    shown = [
        f"{turn.label} ({PRIORITY_WORDS[turn.priority].lower()})" if turn.priority else turn.label
        for turn in waiting[:_MOST_LISTED]
    ]
    more = len(waiting) - len(shown)
    return ", ".join(shown) + (tr(" và {more} số nữa").format(more=more) if more else "")
