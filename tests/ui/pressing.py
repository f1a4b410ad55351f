"""Keys as caps show them, pressed one by one, each on a screen that somebody has just come to: does any do nothing?"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from hashlib import sha256

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.walking import takes_focus
from ui.scans import Scans
from ui.widgets.button import Button
from ui.widgets.key_cap import KeyCap

Key, Held = Qt.Key, Qt.KeyboardModifier
Send = Callable[[Qt.Key, str, Qt.KeyboardModifier], None]
NAMED = {
    "Enter": Key.Key_Return,
    "Esc": Key.Key_Escape,
    "Tab": Key.Key_Tab,
    "←": Key.Key_Left,
    "→": Key.Key_Right,
    "↓": Key.Key_Down,
    "↑": Key.Key_Up,
    "phím cách": Key.Key_Space,
    **{f"F{n}": Key(Key.Key_F1 + n - 1) for n in range(1, 13)},
}
TEXTS = {"Enter": "\r", "Esc": "\x1b", "Tab": "\t", "phím cách": " "}
MODIFIERS = {"Ctrl": Held.ControlModifier, "Shift": Held.ShiftModifier, "Alt": Held.AltModifier}
ONE_OF = {
    "1–3": ("2", "1"),
    "1–4": ("1",),
    "1–6": ("2",),
    "1–7": ("1", "2"),
    "1–9": ("1", "2"),
    "Ctrl 1–6": ("Ctrl 5",),
    "↑ ↓": ("↓", "↑"),
    "↑↓": ("↓", "↑"),
}
"""A cap that stands for several keys, and those of them that are pressed: one of them must do something."""
_APART_MS, _FIRST_MS, _PATIENCE = 200, 50_000_000, 120


class Keyboard:
    """Presses keys where no ``Sitting`` does: at windows that are not a counter."""

    def __init__(self) -> None:
        self._ms = _FIRST_MS

    def send(self, key: Qt.Key, text: str, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
        """Press one key where the focus is; slower than any scanner."""
        self._ms += _APART_MS
        event = QKeyEvent(QEvent.Type.KeyPress, key, held, text)
        event.setTimestamp(self._ms)
        now = QApplication.focusWidget()
        assert now is not None
        QApplication.sendEvent(now, event)


def press(send: Send, cap: str) -> None:
    """Press what a cap shows, and wait until it is known not to begin a scan."""
    *before, last = cap.split(" ") if cap not in NAMED else (cap,)
    held = Held.NoModifier
    for name in before:
        held |= MODIFIERS[name]
    plain = len(last) == 1 and last.isascii()
    key = NAMED.get(last, Key(ord(last)) if plain else Key.Key_unknown)
    text = TEXTS.get(last, last.lower() if last not in NAMED and not held & Held.ControlModifier else "")
    target = QApplication.focusWidget()
    send(key, text, held)
    if key == Key.Key_Space and target is not None:  # a box is ticked when the key comes up
        QTest.keyRelease(target, key)
    for _ in range(_PATIENCE):
        if all(scans.is_idle for scans in QApplication.instance().findChildren(Scans)):
            break
        QTest.qWait(10)


class Screen:
    """A screen of a window as ``lead`` brings it up; a key is alive when anything of it is another afterwards.

    ``also`` tells what a key may change that is not to be seen in the window, as what was printed; ``part`` finds in the
    window what can be pressed at all, as the sheet that lies over it.
    """

    def __init__(
        self,
        lead: Callable[[], QWidget],
        send: Send,
        settle: Callable[[QWidget], None],
        also: Callable[[], object] = lambda: None,
        part: Callable[[QWidget], QWidget] = lambda window: window,
    ) -> None:
        self._lead, self._send, self._settle, self._also, self._part = lead, send, settle, also, part

    def come(self) -> QWidget:
        """Bring it up anew, and give its window."""
        self.window = self._lead()
        self._settle(self.window)
        return self.window

    def dead(self, caps: Iterable[str]) -> list[str]:
        """Those of ``caps`` that change nothing; of a cap for several keys one must."""
        return [
            cap for cap in dict.fromkeys(caps) if not any(self.lives(one) for one in ONE_OF.get(cap, (cap,)))
        ]

    def unanswered(self, but: Container[str] = ()) -> list[str]:
        """The buttons, ``but`` for some, that Enter does not press though they have the focus."""
        here = [button for button in buttons(self._part(self.come())) if takes_focus(button)]
        names = [button.accessibleName() for button in here]
        return [name for name in dict.fromkeys(names) if name not in but and not self._answers(name)]

    def _answers(self, name: str) -> bool:
        here = buttons(self._part(self.come()))
        button = next((button for button in here if button.accessibleName() == name), None)
        if button is None:  # what it stands for was done when it was pressed on the way here
            return True
        pressed: list[str] = []
        button.clicked.connect(lambda: pressed.append(name))
        button.setFocus(Qt.FocusReason.TabFocusReason)
        press(self._send, "Enter")
        return pressed == [name]

    def lives(self, cap: str) -> bool:
        """Does a key change anything?"""
        self.come()
        before = self._now()
        assert before == self._now(), "the screen does not stand still"
        press(self._send, cap)
        self._settle(self.window)
        return self._now() != before

    def _now(self) -> tuple[object, ...]:
        window = self.window
        picture = window.grab().toImage()  # its bits are gone with it
        seen = sha256(picture.constBits()).digest()
        focus = QApplication.focusWidget()
        return seen, focus, window.isVisible(), window.windowState(), self._also()


def buttons(over: QWidget) -> list[Button]:
    """The buttons that can be pressed now."""
    shown = over.findChildren(Button)
    return [button for button in shown if button.isVisible() and button.isEnabled()]


def caps_in(over: QWidget) -> list[str]:
    """The keys that buttons and lines of a sheet or page show."""
    alone = [cap.key for cap in over.findChildren(KeyCap) if cap.isVisible()]
    return [button.key for button in buttons(over) if button.key] + alone


def ending(caps: list[str], last: str) -> list[str]:
    """``caps`` with what ends the screen at the end."""
    return [cap for cap in caps if cap != last] + [last] * (last in caps)
