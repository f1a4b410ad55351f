"""Scans are events, wherever the cursor stands (ui.md §3.1).

A keyboard-wedge scanner types very fast and ends with Enter, Tab or nothing. This filter sees every key of the program,
and either *watches* (letters go to the editor; each is remembered with what the editor held before it) or *captures*
(no letter reaches anything, what already did is taken back out). Capturing begins

- in an editor, when what was written holds what no person types (twelve digits and a bar, MC1/, HTTPS://), or eight
  letters came at a speed that no person types at; letters right after a Backspace are an input method's, never these;
- where a letter would be a command, at once: for one gap, until it is known not to begin a burst; and as long as it
  may still become a scan. No command of this program begins with 0, M, H or a sign, and every scan does.

It ends with Enter or Tab, which never act, or after :data:`LULL_MS` of silence. What came in one burst is a scan.
What came in slow pieces, as through a hub that stumbles, is never used, not even when it looks whole, because two
halves of two people's cards may look whole: it is emitted as ``cut``, to be scanned again. What turns out to be neither
was typing, and the keys are given to whoever they were for.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.rules.text.scanned import Kind, begins_at, is_whole, may_become_scan, read_scan
from ui.focus_watch import FocusWatch
from ui.scan_letters import (
    FEWEST_FAST,
    GAP_MS,
    SHORTEST,
    Letter,
    capture_begins,
    held_by,
    is_command,
    is_editor,
    run_start,
    slow_code_begins,
    take_out,
    target,
    widened,
    written,
)

LONGEST_GAP_MS = 150
"""No scanner is slower than this."""
LULL_MS = 700
TAIL_MS = 3500
"""So long after a scan was given up, its tail may still come."""
REMEMBERED = 600
_ENDS = frozenset({"\r", "\n", "\t"})
_SHORTCUT = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_SILENT = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr})
_WATCHED = frozenset({QKeyEvent, QMouseEvent, QInputMethodEvent})
_ERASING = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})


class Scans(FocusWatch):
    """Watches every key of the program once :meth:`watch` was called. Emits the text of a scan by what it is.

    ``cut`` is what arrived of a scan that came in pieces, ``mislaid`` one typed through a keyboard layout that has
    letters for digits, ``test`` the printed test card, ``refused(words)`` says why a scan is not wanted now.
    """

    card = Signal(str)
    slip = Signal(str)
    code = Signal(str)
    test = Signal(str)
    mislaid = Signal(str)
    unknown = Signal(str)
    cut = Signal(str)
    refused = Signal(str)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app, app)
        self._gap = GAP_MS
        self._muted = ""
        self._letters: list[Letter] = []
        self._captured: int | None = None
        self._erased_at = self._cut_at = self._ended_at = -LULL_MS
        self._replaying = False
        self._composing: QObject | None = None
        self._trial: Callable[[str, int], None] | None = None
        self._waiting = QTimer(self, singleShot=True)
        self._waiting.timeout.connect(self._silence)

    @property
    def gap_ms(self) -> int:
        """The longest pause inside one burst, in milliseconds: 45, or as measured, at most 150."""
        return self._gap

    @gap_ms.setter
    def gap_ms(self, gap_ms: int) -> None:
        self._gap = max(GAP_MS, min(LONGEST_GAP_MS, gap_ms))

    @property
    def is_idle(self) -> bool:
        """Is no key held back?"""
        return self._captured is None

    def watch(self) -> None:
        """Begin to see every key of the program."""
        self.follow_focus()

    def mute(self, words: str) -> None:
        """From now on answer every scan with ``refused(words)``, e.g. while the counter is locked; '' ends it."""
        self._muted = words

    def lend(self, trial: Callable[[str, int], None] | None) -> None:
        """Give letters and their times to ``trial`` and to nobody else; None ends it."""
        self._forget()
        self._trial = trial

    def emit_scan(self, text: str) -> None:
        """Emit ``text`` as what it is: also the way in for a scanner on a serial port."""
        if self._trial is not None:
            for letter in (*text, "\r"):
                self._trial(letter, 0)
            return
        kind, bare = read_scan(text)
        self._say(getattr(self, kind), bare)

    def _say(self, signal: SignalInstance, text: str) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        if self._muted:
            self.refused.emit(self._muted)
        else:
            signal.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Asked first: the type of an event is dearer to ask for than its class.
        if type(event) not in _WATCHED or self._replaying:
            return super().eventFilter(watched, event)
        kind = event.type()
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            return self._composed(watched, event)
        if kind == QEvent.Type.MouseButtonPress and self._captured is None:
            self._forget()  # the cursor may move inside its editor
        # Qt offers one key to the window, then to the focused widget, then to its parents; only one sight counts.
        if kind != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or watched is not target():
            return False
        return self._key(event)

    def _composed(self, watched: QObject, event: QInputMethodEvent) -> bool:
        composed = event.commitString()
        if self._trial is not None:
            for letter in composed:
                self._trial(letter, 0)
            return True
        if self._captured is not None and self._is_sure():
            last = self._letters[-1]
            self._letters += [Letter(letter, last.at, last.target, last.before, None) for letter in composed]
            return True
        self._composing = watched if event.preeditString() else None
        if composed:
            self._forget()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & _SHORTCUT
        now = event.timestamp() or int(time.monotonic() * 1000)
        if self._trial is not None:
            return self._try(event, now)
        self._lapse(now)
        if event.key() in _ERASING:
            return self._erase(now)
        if event.key() in _SILENT:
            return False
        shortcut = held and held != _ALT_GR
        if event.text() in _ENDS and not shortcut:
            return self._end(now)
        if shortcut or not event.text().isprintable() or not event.text() or event.isAutoRepeat():
            return self._no_letter(event)
        return self._letter(event, now)

    def _no_letter(self, event: QKeyEvent) -> bool:
        if self._captured is not None and self._is_sure():
            return event.isAutoRepeat()
        self._let_go()
        return False

    def _try(self, event: QKeyEvent, now: int) -> bool:
        letter = event.text()
        if self._trial is None or not letter or not (letter.isprintable() or letter in _ENDS):
            return False
        self._trial(letter, now)
        return True

    def _erase(self, now: int) -> bool:
        """An input method erases before it rewrites; the editor no longer holds what a capture took out."""
        if self._captured is not None and self._is_sure():
            return True
        self._let_go()
        self._erased_at = now
        return False

    def _letter(self, event: QKeyEvent, now: int) -> bool:
        at = target()
        self._leave_others(at)
        if self._captured is None and event.text() == " " and not is_editor(at):
            self._forget()
            return False  # presses a button; its release would come before a press held back
        self._letters.append(Letter(event.text(), now, at, held_by(at), event.clone()))
        del self._letters[: -REMEMBERED if self._captured is None else 0]
        if self._captured is None:
            self._captured = capture_begins(self._letters, self._erased_at)
            if self._captured is None:
                return False
            take_out(self._letters[self._captured])
        if not self._is_sure() and run_start(self._letters, self._gap) > self._captured:
            self._let_go()
        else:
            self._waiting.start(LULL_MS if self._is_sure() else self._gap)
        return True

    def _leave_others(self, at: QWidget | None) -> None:
        """What was written elsewhere is no part of what is written here; where it was written may be gone."""
        if self._captured is None and self._letters and self._letters[-1].target is not at:
            self._forget()

    def _is_sure(self) -> bool:
        """Are the letters captured more than a command that waits for one gap?"""
        caught = self._letters[self._captured or 0 :]
        first = caught[0]
        if not is_command(first.target, first.text):
            return True
        fast = run_start(caught, GAP_MS) == 0
        return (fast and len(caught) >= FEWEST_FAST) or may_become_scan(written(caught))

    def _lapse(self, now: int) -> None:
        """The next key is here, but the timer for the silence before it could not run."""
        if not self._letters:
            return
        pause = now - self._letters[-1].at
        if self._captured is None:
            if not 0 <= pause <= LULL_MS:
                self._letters.clear()
        elif not 0 <= pause <= (LULL_MS if self._is_sure() else self._gap):
            self._silence()

    def _end(self, now: int) -> bool:
        if 0 <= now - self._ended_at <= self._gap:
            return True  # a scanner may end with two keys
        if self._captured is None and self._composing is not None and self._composing is target():
            self._composing = None
            QGuiApplication.inputMethod().commit()
            return True
        self._leave_others(target())
        fast = bool(self._letters) and now - self._letters[-1].at <= self._gap
        if self._captured is None:
            self._captured = self._begins_late(fast=fast, now=now)
            if self._captured is None:
                self._forget()
                return False
            take_out(self._letters[self._captured])
        elif not self._is_sure() or (not fast and len(self._letters) - self._captured < SHORTEST):
            self._let_go()
            return False
        self._finish(fast=fast, now=now)
        self._ended_at = now
        return True

    def _begins_late(self, *, fast: bool, now: int) -> int | None:
        if not self._letters:
            return None
        code = slow_code_begins(self._letters, self._gap)
        is_tail = fast and is_editor(self._letters[-1].target) and 0 <= now - self._cut_at <= TAIL_MS
        return run_start(self._letters, self._gap) if code is None and is_tail else code

    def _finish(self, *, fast: bool, now: int = 0) -> None:
        """Emit what was captured: ``fast`` when its end came without a pause."""
        caught = self._letters[widened(self._letters, self._captured or 0) :]
        text, run = written(caught), run_start(caught, self._gap)
        kind, bare = read_scan(written(caught[run:]))
        self._forget()
        if fast and (kind in {Kind.CARD, Kind.SLIP} or (run == 0 and len(text) >= SHORTEST)):
            self._say(getattr(self, kind), bare)
        elif read_scan(text)[0] in {Kind.MISLAID, Kind.TEST}:
            self.emit_scan(text)
        else:
            self._cut_at = now
            self._say(self.cut, text)

    def _silence(self) -> None:
        """No letter came for long enough: a scan without an end, a scan cut off, or typing."""
        if self._captured is None:
            return
        self._captured = widened(self._letters, self._captured)
        caught = self._letters[self._captured :]
        text, now = written(caught), caught[-1].at
        if not self._is_sure() or (
            begins_at(text) is None
            and not (len(text) >= SHORTEST and any(letter.isdigit() for letter in text))
        ):
            self._let_go()
        else:
            self._finish(fast=run_start(caught, self._gap) == 0 and is_whole(text), now=now)

    def _forget(self) -> None:
        self._waiting.stop()
        self._letters, self._captured = [], None

    def _let_go(self) -> None:
        """The keys were typing after all: give them to whoever they were for, if it still has the focus."""
        caught = [] if self._captured is None else self._letters[self._captured :]
        self._forget()
        if not caught or caught[0].target is not target():
            return
        self._replaying = True
        for letter in caught:
            focused: QWidget | None = target()
            if focused is not None and letter.event is not None:
                QCoreApplication.sendEvent(focused, letter.event)
        self._replaying = False
