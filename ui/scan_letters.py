"""Letters as they came from the keyboard, and what the editor held before each: so that they can be taken out again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from app.rules.text.numbering import CODE
from app.rules.text.scanned import begins_at, code_begins_at, is_whole
from ui.widgets.field import Line

GAP_MS = 45
"""No person types eight letters with gaps as short as this, in milliseconds."""
SHORTEST, FEWEST_FAST = 8, 3
"""Letters of the shortest scan; so many commands in one burst are no person's."""

MOST_DIGITS_TYPED = 11
"""So many digits alone are what a person types, at any speed."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, when it came (ms), where it went, and the text and cursor that its editor held before.

    ``event`` is its key press, None when an input method composed it.
    """

    text: str
    at: int
    target: QWidget | None
    before: tuple[str, int]
    event: QKeyEvent | None


def target() -> QWidget | None:
    """Who gets the next key: an open menu, the widget with the focus, or the window itself."""
    popup, focused = QApplication.activePopupWidget(), QApplication.focusWidget()
    if popup is None:
        return focused or QApplication.activeWindow()
    # Asked for its own focus, a list that opens would bind its parts to a frame that is gone when it closes.
    return focused if focused is not None and popup.isAncestorOf(focused) else popup


def is_editor(widget: QWidget | None) -> bool:
    """Is it something to write in?"""
    return isinstance(widget, (QLineEdit, QPlainTextEdit))


def is_command(widget: QWidget | None, letter: str) -> bool:
    """Would ``letter`` do something there, rather than be written?"""
    return not is_editor(widget) or (isinstance(widget, Line) and widget.is_command(letter))


def held_by(widget: QWidget | None) -> tuple[str, int]:
    """The text and the cursor of an editor."""
    if isinstance(widget, QLineEdit):
        return widget.text(), widget.cursorPosition()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText(), widget.textCursor().position()
    return "", 0


def take_out(letter: Letter) -> None:
    """Give the editor back what it held before ``letter``; an input method may still hold the last ones."""
    editor, (text, position) = letter.target, letter.before
    if not is_editor(editor) or not isValid(editor) or held_by(editor)[0] == text:
        return
    QGuiApplication.inputMethod().reset()
    if isinstance(editor, QLineEdit):
        editor.setText(text)
        editor.setCursorPosition(position)
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
        cursor = editor.textCursor()
        cursor.setPosition(position)
        editor.setTextCursor(cursor)


def written(letters: Sequence[Letter]) -> str:
    """The letters as one text."""
    return "".join(letter.text for letter in letters)


def run_start(letters: Sequence[Letter], gap_ms: int) -> int:
    """Where the last letters begin that came with no more than ``gap_ms`` between each other."""
    start = len(letters) - 1
    while start > 0 and 0 <= letters[start].at - letters[start - 1].at <= gap_ms:
        start -= 1
    return max(0, start)


def capture_begins(letters: Sequence[Letter], erased_at: int) -> int | None:
    """Where in ``letters`` something begins that is no typing, judged at the last of them; None when nothing does.

    ``erased_at`` is when Backspace was pressed last: an input method rewrites what it erased as fast as a scanner.
    """
    last, text = letters[-1], written(letters)
    if is_command(last.target, last.text):
        return len(letters) - 1
    begun = begins_at(text)
    if begun is not None:
        return begun
    run, code = run_start(letters, GAP_MS), code_begins_at(text)
    rewritten = 0 <= letters[run].at - erased_at <= GAP_MS
    fast = text[run:]
    if len(fast) <= MOST_DIGITS_TYPED and fast.isdecimal():
        return None  # a telephone number: a card has twelve digits and a bar
    if not rewritten and len(fast) >= SHORTEST and len(set(fast)) >= FEWEST_FAST:
        return run if code is None else min(code, run)
    if code is None or _is_search(last.target):
        return None  # what is searched for is a code, however it came
    return code if _is_fast_somewhere(letters[code:]) else None


def _is_fast_somewhere(letters: Sequence[Letter]) -> bool:
    times = [letter.at for letter in letters]
    return any(
        b - a <= GAP_MS and c - b <= GAP_MS for a, b, c in zip(times, times[1:], times[2:], strict=False)
    )


def _is_search(at: QWidget | None) -> bool:
    return at is not None and at.property("kind") == "search"


def slow_code_begins(letters: Sequence[Letter], gap_ms: int) -> int | None:
    """Where a whole dossier code begins, written slowly where none belongs and now followed by Enter; else None."""
    at = letters[-1].target
    if not isinstance(at, QLineEdit) or _is_search(at):
        return None
    starts = dict.fromkeys((0, run_start(letters, gap_ms)))
    return next((begin for begin in starts if CODE.match(written(letters[begin:]))), None)


def widened(letters: Sequence[Letter], begin: int) -> int:
    """Where what is captured from ``begin`` on really begins.

    Pieces too short to be told from typing may have come before it: they are taken out of the editor as well.
    """
    text = written(letters)
    # The tail of a code may look like a whole one.
    if CODE.match(text[begin:]) or not is_whole(text[begin:]):
        for begun in (begins_at(text), code_begins_at(text)):
            if begun is not None and begun < begin:
                take_out(letters[begun])
                begin = begun
    return begin
