"""A morning at a full counter, each turn of the event loop timed: nothing may hold the GUI thread but the one commit.

``python -m tests.bench.morning counter|search FOLDER`` prints, for each doing, the longest turn of each time it was
done, in ms. A key that did not arrive is no turn: then nothing is measured, and the run says so.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench import wards
from tests.bench.measuring import Measured
from tests.bench.moment import UNTIL
from tests.ward import forget_marks

if TYPE_CHECKING:
    from tests.bench.watching import LoopWatch
    from ui.main_window import MainWindow

FULL, QUICK = (100_000, 1_000_000), (3_000, 20_000)
LIMITS = {
    "scan of a card": 16.0,
    "key typed in intake": 16.0,
    "Enter to cleared form, printing behind": 50.0,
    "idle, papers printing": 16.0,
    "a place made while nobody types": 16.0,
    "place switched, first time": 50.0,
    "place switched": 50.0,
    "a dossier opened": 50.0,
    "a sheet opened": 16.0,
    "theme switched": 300.0,
    "apology typed, letter drawn beside": 16.0,
    "key typed in the search, on to the list": 16.0,
}
CARD = "042196{n:06d}||Trần Thị Hoài Thử|17091996|Nữ|Tổ dân phố 6, phường Nguyễn Du|01012022"
PLACES = ("dossiers", "apologies", "openness", "figures", "system", "intake")
ROUNDS, DOSSIERS, PEOPLE, PAUSE_MS, SETTLE_MS = 4, 10, 12, 15, 600
REASON = "Cho xac minh noi dang ky cu "
SHEETS = "glcs"
"""Keys of a dossier's page: a note, its fee, a refusal, a correction of the receipt."""
SOUGHT = ("nguyễn thị", "tran van", "le", "0984", "hoai")

Turn = tuple[float, float]
"""Milliseconds that passed, and milliseconds that the processor worked for the GUI thread."""

Step = tuple[str, Callable[[], None], int]
"""What is done, the doing of it, and the milliseconds that belong to it."""


def measure(*, quick: bool) -> list[Measured]:
    """Each story in a process of its own; the value is the 95th of a hundred, the remark has the longest."""
    crowd, million = QUICK if quick else FULL
    turns = _told("counter", wards.crowded(crowd)) | _told("search", wards.searchable(million))
    return [_line(doing, turns[doing], limit) for doing, limit in LIMITS.items()]


def _told(story: str, folder: Path) -> dict[str, list[Turn]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.morning", story, str(folder)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=wards.ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found: dict[str, list[Turn]] = json.loads(done.stdout)
    return found


def _line(doing: str, turns: list[Turn], limit: float | None) -> Measured:
    passed, worked = (sorted(turn[which] for turn in turns) for which in (0, 1))
    remark = (
        f"median {passed[len(passed) // 2]:.0f}, longest {passed[-1]:.0f} ms; of the processor p95 {_p95(worked):.0f}, "
        f"longest {worked[-1]:.0f} ms, n = {len(turns)}"
    )
    return Measured(f"GUI thread: {doing}", _p95(passed), limit, "ms", remark)


def _p95(ordered: list[float]) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def work(
    watch: LoopWatch, folder: Path, story: Callable[[MainWindow], Iterator[Step]]
) -> dict[str, list[Turn]]:
    """Open the counter on ``folder`` and do the story, a step at a time; the longest turn of each step."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from app.desk.desk import Desk
    from ui.opening import dress, open_window

    app = QApplication(["bench"])
    dress(app)
    found: dict[str, list[Turn]] = {}
    broken: list[Exception] = []
    with Desk.open(folder) as desk:
        window = open_window(app, desk, lambda: UNTIL)
        window.show()
        window.printing.use("")
        steps = story(window)

        def after(doing: str) -> None:
            if doing:
                found.setdefault(doing, []).append(watch.longest_ms())
            step()

        def step() -> None:
            try:
                following = next(steps, None)
            except (
                Exception
            ) as failure:  # raised out of here it would only be printed, and nothing would go on
                broken.append(failure)
                following = None
            if following is None:
                app.quit()
                return
            doing, does, wait_ms = following
            watch.begin()
            QTimer.singleShot(1, does)
            QTimer.singleShot(wait_ms, lambda: after(doing))

        QTimer.singleShot(SETTLE_MS, step)
        app.exec()
        window.printing.finish()
        window.close()
    if broken:
        raise broken[0]
    return found


def at_the_counter(window: MainWindow) -> Iterator[Step]:
    """Every place twice, a dozen people received, an apology typed, the theme changed."""
    from ui.theme import DARK, tokens

    while not window.beforehand.is_done:
        yield "a place made while nobody types", lambda: None, 100
    for turn in range(ROUNDS):
        for place in PLACES:
            doing = "place switched" if turn else "place switched, first time"
            yield doing, lambda place=place: window.go(place), SETTLE_MS
    yield from of_dossiers(window)
    yield "", lambda: window.go("intake"), SETTLE_MS
    intake = window.place("intake")
    for n in range(PEOPLE):
        yield "scan of a card", lambda n=n: intake.take_card(CARD.format(n=n)) and None, 100
        yield "", intake.procedure.line.setFocus, 50
        for letter in "xnhn":
            yield "key typed in intake", lambda letter=letter: press(letter), 60
        yield "key typed in intake", lambda: press("\r"), 60
        _arrived("a procedure", intake.procedure.procedure)
        yield "key typed in intake", intake.papers.tick_required, 60
        yield "Enter to cleared form, printing behind", intake.save, 80
        _arrived("a dossier", not intake.person.touched)
        yield "idle, papers printing", lambda: None, 300
    for _ in range(ROUNDS):
        dark = tokens() is DARK
        yield (
            "theme switched",
            lambda dark=dark: window.look.choose_theme("light" if dark else "dark"),
            SETTLE_MS,
        )
    yield "", lambda: window.go("apologies"), SETTLE_MS
    yield "", window.place("apologies").to_first_error, 100
    for letter in REASON:
        yield "apology typed, letter drawn beside", lambda letter=letter: press(letter), 300
    _arrived(REASON, REASON in window.place("apologies").page.fields.reason.toPlainText())


def of_dossiers(window: MainWindow) -> Iterator[Step]:
    """The most urgent opened by Enter, and the sheets of what may be done with it."""
    for _ in range(DOSSIERS):
        yield "", lambda: window.go("dossiers"), SETTLE_MS
        yield "a dossier opened", lambda: press("\r"), SETTLE_MS
        _arrived("a dossier", window.shown is window.place("dossier"))
        for letter in SHEETS:
            yield "a sheet opened", lambda letter=letter: press(letter), SETTLE_MS
            _arrived(f"the sheet of {letter}", window.open_sheet())
            yield "", window.step_back, 100


def at_the_search(window: MainWindow) -> Iterator[Step]:
    """Names and numbers, a key at a time."""
    yield "", lambda: None, SETTLE_MS
    yield "", lambda: window.go("dossiers"), 5 * SETTLE_MS
    for words in SOUGHT:
        yield "", window.to_search, 100
        yield "", window.top.search.clear, 300
        for letter in words:
            yield "key typed in the search, on to the list", lambda letter=letter: press(letter), 150
        _arrived(words, window.shown.rows.sought == words.strip())


def _arrived(what: str, there: object) -> None:
    if not there:
        raise RuntimeError(f"the keys did not arrive: {what}")


def press(letter: str) -> None:
    """A key into whatever has the focus."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    at = QApplication.focusWidget()
    key = Qt.Key.Key_Return if letter == "\r" else Qt.Key.Key_unknown
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
    if at is not None:
        QApplication.sendEvent(at, event)


def _copied(folder: Path) -> Path:
    copy = wards.BUILD / "morning"
    shutil.rmtree(copy, ignore_errors=True)
    return Path(shutil.copytree(folder, copy))


if __name__ == "__main__":
    from tests.bench.watching import LoopWatch

    wards.settle()
    watched = LoopWatch()
    told, ward = sys.argv[1], Path(sys.argv[2])
    try:
        turns = (
            work(watched, ward, at_the_search)
            if told == "search"
            else work(watched, _copied(ward), at_the_counter)
        )
    finally:
        forget_marks(wards.BUILD / "keys")  # the copy wrote further than the ward it was copied from
    sys.stdout.write(json.dumps(turns))
