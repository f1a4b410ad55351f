"""A screen of a ward's size that no one looks at: Xvfb, the smallest of window managers, keys by xdotool, pictures."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab

SIZE = (1366, 768)
Box = tuple[int, int, int, int]

_TYPED_DELAY_MS = 150
"""xdotool of Debian 12 waits half of what it is told: 75 ms from key to key, a quick typist, never a scanner."""
_SCANNED_DELAY_MS = 5
_PAUSE = 0.12
"""Between one call of xdotool and the next, or a word and the Enter after it would pass for one scan."""
_MARKED = "ầịửữổâốườễàĩĐỗọắộệạáấùẩýúứơừÁêăẫõ"
"""The letters that tests type and an English keyboard lacks. xdotool would borrow a key for each while it types, and at
a scanner's speed the program would see some letters after their key was given back."""
_SPARE_KEYS_FROM = 208
_CARET = (4, 40)
"""Pixels that blink where one types."""


def wait_until(holds: Callable[[], bool], what: str, seconds: float = 15) -> None:
    """Look again and again until it holds; ``what`` was awaited, should it never."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"{seconds} s without {what}"
        time.sleep(0.03)


class Screen:
    """Whatever has the focus on it gets the keys, as on a clerk's table."""

    def __init__(self, display: str) -> None:
        self.display = display
        self.environment = os.environ | {"DISPLAY": display, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb"}

    def write(self, words: str) -> None:
        """Type as a person does."""
        self._xdotool("type", "--delay", str(_TYPED_DELAY_MS), words)

    def scan(self, text: str) -> None:
        """What a scanner at the keyboard's plug does: the text at once, and Enter."""
        self._xdotool("type", "--delay", str(_SCANNED_DELAY_MS), f"{text}\n")

    def press(self, *keys: str) -> None:
        for key in keys:
            self._xdotool("key", key)

    def close_window(self) -> None:
        """Ask the window in front to close, as its owner would; the window manager sends WM_DELETE_WINDOW."""
        self.press("alt+F4")

    def titles(self) -> list[str]:
        """The titles of the windows that are to be seen."""
        found = self._run("search", "--onlyvisible", "--name", "^Một Cửa")
        return [self._run("getwindowname", window).strip() for window in found.split()]

    def burst(self, *keys: str) -> None:
        """Keys faster than a hand, as a Vietnamese keyboard sends them to rewrite the word being typed."""
        self._xdotool("key", "--delay", "1", *keys)

    def turn(self, *keys: str) -> None:
        """Press the keys one by one, each when what the one before it changed has come to rest."""
        for key in keys:
            before = self.picture()
            self.press(key)
            wait_until(lambda before=before: _differ(before, self.picture()), f"anything new after {key}")
            self.rest()

    def rest(self) -> None:
        """Wait until nothing moves any more; a caret may blink."""
        seen = [self.picture()]

        def rests() -> bool:
            time.sleep(0.15)
            seen.append(self.picture())
            return not _differ(seen[-2], seen[-1])

        wait_until(rests, "rest")

    def picture(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self.display)

    def shows(self, box: Box, colour: str) -> bool:
        """Is there anything of exactly this colour (``#rrggbb``) in the box?"""
        part = self.picture().crop(box).convert("RGB")
        wanted = tuple(bytes.fromhex(colour[1:]))
        return any(found == wanted for _, found in part.getcolors(SIZE[0] * SIZE[1]) or [])

    def _xdotool(self, *words: str) -> None:
        time.sleep(_PAUSE)
        subprocess.run(["xdotool", *words], check=True, env=self.environment, timeout=30)

    def _run(self, *words: str) -> str:
        # xdotool leaves 1 when it found nothing, and when a window went away while it looked.
        done = subprocess.run(
            ["xdotool", *words], check=False, env=self.environment, timeout=30, capture_output=True
        )
        return done.stdout.decode("utf-8")


def _differ(one: Image.Image, other: Image.Image) -> bool:
    """By more than a caret?"""
    box = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getbbox()
    return box is not None and (box[2] - box[0] > _CARET[0] or box[3] - box[1] > _CARET[1])


@contextmanager
def switched_on(folder: Path) -> Iterator[Screen]:
    """A screen on a display that was free, for as long as it is needed."""
    size = "x".join(map(str, SIZE))
    words = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as xvfb:
        assert xvfb.stdout is not None
        try:
            number = xvfb.stdout.readline().decode("ascii").strip()
            assert number, "Xvfb ended before it had a display"
            screen = Screen(f":{number}")
            _put_marked_letters_on_keys(screen.display)
            with _managed(screen, folder):
                yield screen
        finally:
            xvfb.terminate()


def _put_marked_letters_on_keys(display: str) -> None:
    """Keys for media, which a ward's keyboard does not have, get one letter each."""
    shown = subprocess.run(["xkbcomp", "-xkb", display, "-"], check=True, timeout=10, capture_output=True)
    before, symbols, after = shown.stdout.decode("latin-1").partition("xkb_symbols")
    keys, end, rest = after.partition("\n};")
    letters = "".join(
        f"\nkey <I{number}> {{ [ U{ord(letter):04X} ] }};"
        for number, letter in enumerate(_MARKED, _SPARE_KEYS_FROM)
    )
    keymap = f"{before}{symbols}{keys}{letters}{end}{rest}".encode("latin-1")
    subprocess.run(["xkbcomp", "-w0", "-", display], check=True, timeout=10, input=keymap)


@contextmanager
def _managed(screen: Screen, folder: Path) -> Iterator[None]:
    """Windows get the focus and can be asked to close only where something manages them; F11 stays the program's."""
    keys = folder / "keys"
    keys.write_text("<alt>f4=close\n", encoding="ascii")
    manager = subprocess.Popen(
        ["matchbox-window-manager", "-use_titlebar", "no", "-use_cursor", "no", "-kbdconfig", str(keys)],
        env=screen.environment,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        manager.terminate()
        manager.wait(10)
