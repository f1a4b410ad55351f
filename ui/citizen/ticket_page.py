"""'Lấy số': a touch screen by the door where people take their own number. It asks for no name."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter

from ui.citizen.lettering import BOLD, MEDIUM, lettering, write
from ui.citizen.page import MARGIN, Page, card
from ui.citizen.touch import TouchButton
from ui.language import tr
from ui.theme import colour
from ui.turns import PRIORITY_ICONS, PRIORITY_WORDS

SHOWN_SECONDS = 12
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_GAP = 28.0


class TicketPage(Page):
    """``asked(priority)`` when somebody takes a number; the number given is then shown large for a while."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._waiting = 0
        self._label, self._told = "", ""
        self.ordinary = TouchButton(tr("Lấy số"), self, "ticket", primary=True, px=84)
        self.priority = [
            TouchButton(words, self, PRIORITY_ICONS[kind], px=36)
            for kind, words in PRIORITY_WORDS.items()
            if kind
        ]
        self.ordinary.clicked.connect(partial(self._touched, ""))
        for kind, button in zip([kind for kind in PRIORITY_WORDS if kind], self.priority, strict=True):
            button.clicked.connect(partial(self._touched, kind))
        self.show_waiting(0)

    def _touched(self, priority: str, _checked: bool = False) -> None:
        self.asked.emit(priority)

    def show_waiting(self, waiting: int) -> None:
        """How many wait now."""
        self._waiting = waiting
        self.setAccessibleDescription(tr("Mời ông/bà lấy số. {count} người đang chờ.").format(count=waiting))
        self.update()

    def show_given(self, label: str, below: str) -> None:
        """Show the number just given, or '' with words that say why there is none."""
        self._label, self._told = label, below
        for button in (self.ordinary, *self.priority):
            button.hide()
        self.setAccessibleDescription(f"{label}. {below}")
        self.update()

    def ask(self) -> None:
        """Back to the question."""
        self._label, self._told = "", ""
        for button in (self.ordinary, *self.priority):
            button.show()
        self.show_waiting(self._waiting)

    @property
    def given(self) -> bool:
        """Is an answer on the screen?"""
        return bool(self._label or self._told)

    def spread(self, room: QRectF) -> None:
        wide = min(1392.0, room.width() - 2 * MARGIN)
        left, top = (room.width() - wide) / 2, room.top() + (300 if self.upright else 214)
        high = 420.0 if self.upright else 260.0
        self.put(self.ordinary, QRectF(left, top, wide, high))
        below = top + high + 110
        each = (wide - _GAP) / 2
        for n, button in enumerate(self.priority):
            box = QRectF(left + n % 2 * (each + _GAP), below + n // 2 * (140 + _GAP), each, 140)
            if self.upright:
                box = QRectF(left, below + n * (140 + _GAP), wide, 140)
            self.put(button, box)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        if self.given:
            self._draw_given(painter, room)
            return
        wide = min(1392.0, room.width() - 2 * MARGIN)
        left, top = (room.width() - wide) / 2, room.top() + (300 if self.upright else 214)
        title = QRectF(left, top - 170, wide, 90)
        write(painter, title, tr("Mời ông/bà lấy số thứ tự"), lettering(60, BOLD), colour("ink"), _CENTRE)
        waiting = tr("{count} người đang chờ").format(count=self._waiting)
        if not self._waiting:
            waiting = tr("Chưa có ai chờ")
        below = QRectF(left, title.bottom(), wide, 50)
        write(painter, below, waiting, lettering(32, MEDIUM), colour("ink2"), _CENTRE)
        high = 420.0 if self.upright else 260.0
        words = QRectF(left, top + high + 40, wide, 50)
        write(painter, words, tr("Được ưu tiên gọi trước"), lettering(32, MEDIUM), colour("ink2"), _CENTRE)

    def _draw_given(self, painter: QPainter, room: QRectF) -> None:
        wide = min(1392.0, room.width() - 2 * MARGIN)
        box = QRectF((room.width() - wide) / 2, room.center().y() - 340, wide, 680)
        card(painter, box)
        inner = box.adjusted(64, 56, -64, -56)
        if self._label:
            title = QRectF(inner.left(), inner.top(), inner.width(), 60)
            write(painter, title, tr("Số của ông/bà"), lettering(42, MEDIUM), colour("ink2"), _CENTRE)
            number = QRectF(inner.left(), title.bottom(), inner.width(), 380)
            write(painter, number, self._label, lettering(310, BOLD, figures=True), colour("ink"), _CENTRE)
            inner.setTop(number.bottom())
        write(painter, inner, self._told, lettering(42, MEDIUM), colour("ink"), _CENTRE, wrap=True)
