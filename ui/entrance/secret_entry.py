"""Where a secret is typed: six boxes for a PIN, a line for the longer secret of those who sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsOpacityEffect, QLineEdit, QSizePolicy, QStackedLayout, QWidget

from ui.language import tr
from ui.theme import colour, fit, px
from ui.widgets.field import Line

if TYPE_CHECKING:
    from app.desk.reference import StaffMember
    from app.desk.settings import Settings

PIN_LENGTH = 6
_GAP, _HEIGHT, _PALE = 11.0, 56, 0.35


class PinBoxes(QLineEdit):
    """A real line, painted as six boxes; what is typed is never shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(PIN_LENGTH)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        fit(self, height=_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._only_digits)

    def _only_digits(self, typed: str) -> None:
        digits = "".join(letter for letter in typed if letter in "0123456789")
        if digits != typed:
            self.setText(digits)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - px(_GAP) * (PIN_LENGTH - 1)) / PIN_LENGTH
        here = min(len(self.text()), PIN_LENGTH - 1)
        for n in range(PIN_LENGTH):
            box = QRectF(n * (width + px(_GAP)), 0, width, self.height()).adjusted(1, 1, -1, -1)
            lit = self.hasFocus() and n == here
            painter.setPen(QPen(colour("primary" if lit else "inputline"), 2 if lit else 1))
            painter.setBrush(colour("surface"))
            painter.drawRoundedRect(box, 8, 8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("ink"))
            if n < len(self.text()):
                painter.drawEllipse(box.center(), px(5), px(5))
            elif lit:
                painter.fillRect(
                    QRectF(box.center().x() - 1, box.center().y() - 11, 2, 22), colour("primary")
                )


class SecretEntry(QWidget):
    """The secret of one person. ``entered`` when Enter is pressed in it."""

    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.pin, self.words = PinBoxes(), Line()
        self.words.setEchoMode(QLineEdit.EchoMode.Password)
        self.words.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._faces = QStackedLayout(self)
        for line in (self.pin, self.words):
            line.setAccessibleName(name)
            line.returnPressed.connect(self.entered)
            self._faces.addWidget(line)
        self.setFocusProxy(self.pin)
        fit(self, height=_HEIGHT)
        self._pale = QGraphicsOpacityEffect(self)
        self._pale.setOpacity(_PALE)
        self._pale.setEnabled(False)
        self.setGraphicsEffect(self._pale)

    def show_turn(self, *, here: bool) -> None:
        """Pale while something else is asked first: what is typed does not go here."""
        self._pale.setEnabled(not here)

    @property
    def line(self) -> QLineEdit:
        """The line in use."""
        return self.words if self._faces.currentWidget() is self.words else self.pin

    def ask(self, member: StaffMember, what: str) -> None:
        """Ask for the secret of ``member``; ``what`` is its accessible name."""
        self.pin.clear()
        self.words.clear()
        line = self.words if member.signs else self.pin
        self._faces.setCurrentWidget(line)
        self.setFocusProxy(line)
        line.setAccessibleName(what)

    @property
    def secret(self) -> str:
        """What was typed."""
        return self.line.text()

    def lacking(self, member: StaffMember) -> str:
        """What to do before the secret of ``member`` can be tried at all; '' when it can."""
        if len(self.secret) >= (PIN_LENGTH if self.line is self.pin else 1):
            return ""
        return tr("Gõ mật khẩu rồi bấm Enter.") if member.signs else tr("Gõ đủ 6 số rồi bấm Enter.")

    def clear(self) -> None:
        """Take away what was typed."""
        self.line.clear()


def secret_words(member: StaffMember) -> str:
    """'Mã PIN của Võ Thị Mai Anh', or 'Mật khẩu của …' for those who sign."""
    words = tr("Mật khẩu của {name}") if member.signs else tr("Mã PIN của {name}")
    return words.format(name=member.name)


def rehearsal(settings: Settings) -> str:
    """The secrets of the demo ward; a ward made to be tried has those that its people chose."""
    from app.demo.ward import (  # noqa: PLC0415 - the core is read after the first paint
        DEMO_PIN,
        DEMO_SECRET,
        IDENTIFIER,
        WARD,
    )

    if not settings.demo or (settings.ward, settings.identifier) != (WARD, IDENTIFIER):
        return ""
    return tr("Diễn tập: mã PIN {pin}; người ký: {secret}").format(pin=DEMO_PIN, secret=DEMO_SECRET)
