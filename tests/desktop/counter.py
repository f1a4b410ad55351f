"""The program as a clerk starts it, on a screen, and as a script asks it afterwards."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.demo.ward import DEMO_PIN
from tests.app.cli.words import Answer
from tests.desktop.screen import Box, Screen, wait_until
from ui.theme.tokens import LIGHT

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-m", "app")
FIRST_NAME: Box = (705, 186, 1160, 248)
"""The first of those who may come in, framed in the theme's colour once the desk is open."""
LOGIN_BUTTON: Box = (720, 665, 860, 708)
"""Left of the words of 'Vào quầy'. Where a counter is open there is no such button."""
RAIL: Box = (8, 68, 80, 130)
"""The first place of the rail, chosen when a counter opens. The log-in page has no rail, busy or not."""
HEADING: Box = (930, 110, 1340, 146)
"""The heading of intake's right-hand panel, green when a number was given."""


@dataclass(frozen=True)
class Counter:
    """The program with its window, on a data folder."""

    screen: Screen
    folder: Path
    process: subprocess.Popen[bytes]
    spoken: Path

    def come_in(self, digit: str = "1", pin: str = DEMO_PIN) -> None:
        """Pick a name by its digit, type the PIN; wait until the counter is open."""
        screen = self.screen
        wait_until(lambda: screen.shows(FIRST_NAME, LIGHT.primary), "the names", 30)
        screen.write(f"{digit}{pin}")
        screen.press("Return")
        # The button alone does not tell: it pales while the secret is proved, and letters typed then are for nobody.
        wait_until(lambda: screen.shows(RAIL, LIGHT.rail_selected), "the counter behind the log-in page")
        screen.rest()

    def lock(self) -> None:
        """Ctrl+L, and wait for the log-in page."""
        self.screen.press("ctrl+l")
        wait_until(lambda: self.is_locked, "the log-in page")

    @property
    def is_locked(self) -> bool:
        """Is the log-in page to be seen?"""
        return self.screen.shows(LOGIN_BUTTON, LIGHT.primary)

    def receive(self, *to_procedure: str) -> None:
        """Go on to the procedure by these keys, take it, tick all papers, save; wait until the number is shown."""
        screen = self.screen
        screen.press(*to_procedure)
        screen.write("xnhn")
        screen.press("Return")
        screen.write("+")
        screen.press("Return")
        wait_until(lambda: screen.shows(HEADING, LIGHT.good.text), "a number after Enter")

    def close(self) -> None:
        """Close the window and expect an orderly end that said nothing on stderr."""
        self.screen.close_window()
        assert self.process.wait(15) == 0
        assert self.spoken.read_text(encoding="utf-8") == ""


@contextmanager
def opened(screen: Screen, folder: Path, *options: str) -> Iterator[Counter]:
    """The counter on ``folder`` with its first clerk at work; killed if it still runs after all."""
    spoken = folder.with_name("spoken.txt")
    with spoken.open("wb") as stderr:
        process = start(screen, folder, *options, stderr=stderr)
    counter = Counter(screen, folder, process, spoken)
    try:
        wait_until(lambda: any("diễn tập" in title for title in screen.titles()), "the window", 30)
        counter.come_in()
        yield counter
    finally:
        process.kill()
        process.wait(10)


def start(
    screen: Screen, folder: Path, *options: str, stderr: IO[bytes] | None = None
) -> subprocess.Popen[bytes]:
    """Start the program on a data folder."""
    words = [*PROGRAM, "--data", str(folder), *options]
    return subprocess.Popen(words, cwd=ROOT, env=screen.environment, stderr=stderr)


def motcua(folder: Path, *words: str) -> Answer:
    """A word of the command line in a process of its own."""
    done = subprocess.run(
        [*PROGRAM, "--data", str(folder), *words], cwd=ROOT, check=False, timeout=60, capture_output=True
    )
    return Answer(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
