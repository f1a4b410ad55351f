"""One whole day of a counter in a real window, by keyboard and scanner alone; then the records are asked what is true.

What the screen showed at each turn is kept in build/desktop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

from app.apology import register as apologies
from app.demo.ward import CLERK_2, DEMO_SECRET
from app.desk.desk import Desk
from app.dossier.registers import dossiers, receipts
from app.dossier.registers.dossiers import Dossier
from app.office import turns
from app.papers.form01 import slip_token
from tests.desktop.counter import ROOT, Counter, motcua, opened
from tests.desktop.screen import SIZE, Box, Screen, wait_until
from tests.desktop.test_counter import FROM_NAME
from tests.ui.hands import CARD, OTHER_CARD
from ui.counter import wall_clock
from ui.preferences import Preferences
from ui.theme import DARK, LIGHT

T = TypeVar("T")
pytestmark = pytest.mark.desktop

PICTURES = ROOT / "build" / "desktop"
PAGE: Box = (0, 60, SIZE[0], 120)
KNOWN, TYPED, REWRITTEN, SECOND = "Trần Thị Hoài Thử", "Nguyễn Thị Ánh Thử", "Lê Thị Cẩm Thử", "Đỗ Ngọc Thử"
STRANGER = "Nguyễn Văn Thử"


@dataclass(frozen=True)
class Day:
    """The counter with what its register has, read beside the running program as any other process may."""

    counter: Counter

    @property
    def screen(self) -> Screen:
        return self.counter.screen

    def shot(self, name: str) -> None:
        """Keep what the screen shows, as ``day-NAME.png``, once it stands still."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.screen.rest()
        self.screen.picture().save(PICTURES / f"day-{name}.png")

    def asked(self, question: Callable[[Desk], T]) -> T:
        """What the desk's records answer now."""
        with Desk.open(self.counter.folder, write=False) as desk:
            return question(desk)

    def whole(self, name: str) -> list[Dossier]:
        """The dossiers of a person."""

        def read(desk: Desk) -> list[Dossier]:
            with desk.reading() as reading:
                ward = desk.settings.ward
                found = [line for line in receipts.find(reading, ward, name) if line.name == name]
                return [dossiers.one(reading, ward, line.dossier) for line in found]

        return self.asked(read)

    def received_today(self) -> int:
        """How many dossiers the ward received today; on a working day the demo brings a morning of its own."""

        def read(desk: Desk) -> int:
            with desk.reading() as reading:
                return receipts.count_of_day(reading, desk.settings.ward, wall_clock().date())

        return self.asked(read)

    def facts(self, uid: str, kind: str) -> Mapping[str, Any]:
        """What the last entry of a kind says about a dossier, and ``by`` whom."""

        def read(desk: Desk) -> Mapping[str, Any]:
            with desk.reading() as reading:
                found = [
                    line for line in dossiers.history(reading, desk.settings.ward, uid) if line.kind == kind
                ]
            return {"by": found[-1].by, **found[-1].facts, **found[-1].words} if found else {}

        return self.asked(read)

    def await_status(self, name: str, status: str) -> None:
        wait_until(lambda: [one.line.status for one in self.whole(name)] == [status], f"{name} {status}")

    def await_paper(self, name: str) -> None:
        papers = self.counter.folder / "papers"
        wait_until(lambda: any(papers.glob(name)), name)


@pytest.fixture
def day(screen: Screen, tmp_path: Path) -> Iterator[Day]:
    with opened(screen, tmp_path / "ward", "--demo") as counter:
        yield Day(counter)


def test_one_whole_day(day: Day) -> None:
    day.shot("1-begun")
    this_morning = day.received_today()
    a_number_is_given_out_and_called(day)
    people_are_received(day)
    a_slip_is_printed_again(day)
    a_result_goes_to_a_proxy(day)
    an_apology_is_drafted_signed_and_told(day)
    another_clerk_takes_over(day)
    figures_are_looked_at_and_printed(day)
    the_day_is_closed(day)
    the_window_turns_dark_and_english(day)
    the_records_hold_what_the_screen_showed(day, this_morning)


def a_number_is_given_out_and_called(day: Day) -> None:
    today = wall_clock().date()
    day.screen.turn("ctrl+t", "1")
    assert [turn.label for turn in day.asked(lambda desk: turns.waiting(desk, today))] == ["A001"]
    day.shot("2-number")
    day.screen.turn("Escape", "F12")
    serving = day.asked(lambda desk: turns.now_serving(desk, today))
    assert serving is not None
    assert serving.label == "A001"


def people_are_received(day: Day) -> None:
    counter, screen = day.counter, day.screen
    screen.scan(CARD)
    screen.rest()
    screen.write("0912000018")
    counter.receive("Return")
    day.shot("3-received")
    screen.write(TYPED)
    counter.receive(*FROM_NAME)
    wait_until(lambda: bool(day.whole(TYPED)), TYPED)
    # What Unikey and ibus do while one types 'Lee Thij Caarm Thuwr': the word is taken back and written anew at once.
    screen.write("Le")
    screen.burst("BackSpace", "U00EA")
    screen.write(" Thi")
    screen.burst("BackSpace", "U1ECB")
    screen.write(" Cam")
    screen.burst("BackSpace", "BackSpace", "U1EA9", "m")
    screen.write(" Thu")
    screen.burst("BackSpace", "U1EED")
    screen.rest()
    counter.receive(*FROM_NAME)
    wait_until(lambda: bool(day.whole(REWRITTEN)), REWRITTEN)


def a_slip_is_printed_again(day: Day) -> None:
    (whole,) = day.whole(REWRITTEN)
    day.await_paper(f"{whole.line.code}.pdf")
    day.screen.press("F9")
    day.await_paper(f"{whole.line.code}-in-lai-1.pdf")


def a_result_goes_to_a_proxy(day: Day) -> None:
    screen = day.screen
    screen.press("F3")
    screen.write("tran thi hoai thu")
    screen.rest()
    day.shot("4-found")
    screen.turn("Return")
    screen.turn("k")
    screen.press("Return")
    day.await_status(KNOWN, "ready")
    (whole,) = day.whole(KNOWN)
    screen.turn("Escape")
    screen.scan(day.asked(lambda desk: slip_token(desk, whole.line.dossier)))
    screen.rest()
    screen.scan(OTHER_CARD)
    screen.rest()
    day.shot("5-proxy")
    screen.turn("space", "Return", "space", "Return")
    screen.rest()
    screen.write("8000")
    screen.turn("Return")
    screen.write("BL 000123")
    screen.turn("Return", "Return")
    wait_until(lambda: bool(day.facts(whole.line.dossier, "fee.paid")), "the fee paid")
    screen.turn("Return")
    day.await_status(KNOWN, "returned")
    told = day.facts(whole.line.dossier, "result.returned")
    assert (told["to"], told["slip_shown"], told["collector"]) == ("proxy", 1, STRANGER)


def an_apology_is_drafted_signed_and_told(day: Day) -> None:
    screen = day.screen

    def states(desk: Desk) -> list[str]:
        with desk.reading() as reading:
            return [case.state for case in apologies.open_cases(reading, desk.settings.ward)]

    assert day.asked(states) == []
    screen.turn("ctrl+2", "x")
    screen.write("Chờ xác minh")
    screen.press("Tab", "Tab", "Tab", "Tab", "Down")
    screen.rest()
    day.shot("6-apology")
    screen.press("ctrl+Return")
    wait_until(lambda: day.asked(states) == ["drafted"], "a draft")
    screen.turn("ctrl+Return", "1")
    screen.write(DEMO_SECRET)
    screen.press("Return")
    wait_until(lambda: day.asked(states) == ["signed"], "a signature")
    day.shot("7-signed")
    screen.turn("d")
    screen.press("Right", "Tab", "Down", "Tab", "Right", "Tab", "Down", "Return")
    wait_until(lambda: day.asked(states) == ["told"], "the letter brought to the citizen")


def another_clerk_takes_over(day: Day) -> None:
    counter = day.counter
    counter.lock()
    day.shot("8-locked")
    counter.come_in("2")
    day.screen.write(SECOND)
    counter.receive(*FROM_NAME)
    (whole,) = day.whole(SECOND)
    assert day.facts(whole.line.dossier, "dossier.received")["by"] == "Trần Văn Mẫu"
    (first,) = day.whole(KNOWN)
    assert day.facts(first.line.dossier, "dossier.received")["by"] == "Võ Thị Thử"


def figures_are_looked_at_and_printed(day: Day) -> None:
    day.screen.turn("ctrl+5")
    day.shot("9-figures")
    day.screen.turn("v")
    day.shot("9-figures-table")
    day.screen.press("p")
    day.await_paper("bao-cao*.pdf")


def the_day_is_closed(day: Day) -> None:
    day.screen.turn("ctrl+2")
    day.screen.press("ctrl+p")
    day.await_paper("viec-hom-nay-*.pdf")
    day.screen.turn("ctrl+6", "Down")
    day.shot("10-closing")
    day.screen.press("F9")
    day.await_paper("cuoi-ngay-*.pdf")


def the_window_turns_dark_and_english(day: Day) -> None:
    screen, folder = day.screen, day.counter.folder
    screen.turn("End", "Up", "Return", "Left")
    wait_until(lambda: screen.shows(PAGE, DARK.bg) and not screen.shows(PAGE, LIGHT.bg), "the dark theme")
    assert Preferences(folder).theme(CLERK_2) == "dark"
    day.shot("11-dark")
    screen.press("Tab", "Tab")
    screen.turn("Right")
    screen.press("Tab")
    screen.rest()
    day.shot("12-language")
    screen.press("Return")
    assert day.counter.process.wait(20) == 0
    wait_until(
        lambda: any(title.endswith("rehearsal") for title in screen.titles()), "the English window", 30
    )
    day.shot("13-english")
    screen.close_window()
    wait_until(lambda: screen.titles() == [], "no window")
    assert day.counter.spoken.read_text(encoding="utf-8") == ""


def the_records_hold_what_the_screen_showed(day: Day, this_morning: int) -> None:
    folder = day.counter.folder
    for name, plain in ((KNOWN, "tran thi hoai thu"), (REWRITTEN, "le thi cam thu"), (SECOND, "do ngoc thu")):
        found = motcua(folder, "find", plain, "--json").document["found"]
        assert name in [line["name"] for line in found]
    today = wall_clock().date().isoformat()
    figures = motcua(folder, "figures", "--from", today, "--to", today, "--json").document
    assert (figures["received_counter"] - this_morning, figures["apologies"]) == (4, 1)
    checked = motcua(folder, "check", "--json")
    assert (checked.code, checked.err) == (0, "")
