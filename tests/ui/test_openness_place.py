"""Công khai: notices with their papers, the log of public readings, ratings by field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.apology.acts import ApologyForm, BroadcastForm, broadcast, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.openness.register import public_readings
from app.papers.letter import spoken_text
from tests.ui.counter_days import AGAIN, at, letter, take_in
from tests.ui.hands import Hands
from ui.main_window import MainWindow
from ui.places.openness import TABS, Openness


@pytest.fixture
def place(window: MainWindow, hands: Hands) -> Openness:
    hands.press(Qt.Key.Key_4, ctrl=True)
    shown = window.shown
    assert isinstance(shown, Openness)
    hands.wait_until(lambda: shown.idle and window.printing.idle and shown.notices.preview.pages == 1)
    return shown


def test_the_list_narrows_by_words_and_by_field_and_esc_shows_all(
    place: Openness, window: MainWindow, hands: Hands
) -> None:
    whole = place.notices.table.lines.rowCount()
    hands.press(Qt.Key.Key_unknown, "/")
    assert place.notices.narrow.hasFocus()
    hands.write("xnhn")
    assert [place.notices.table.lines.row(0).key, place.notices.table.lines.rowCount()] == [
        "procedure 1.004873",
        1,
    ]
    hands.press(Qt.Key.Key_Escape)
    assert place.notices.table.lines.rowCount() == whole and window.shown is place
    place.notices.field.setCurrentIndex(place.notices.field.findData("Chứng thực"))
    assert 0 < place.notices.table.lines.rowCount() < whole


def test_f9_prints_the_sheet_and_l_its_whole_field(
    place: Openness, window: MainWindow, folder: Path, hands: Hands
) -> None:
    code = place.notices.table.chosen.removeprefix("procedure ")
    hands.press(Qt.Key.Key_F9)
    letter(hands, "l")
    hands.wait_until(lambda: window.printing.idle)
    one = folder / "papers" / f"niem-yet-{code}.pdf"
    assert one.read_bytes().startswith(b"%PDF")
    every = [path for path in (folder / "papers").glob("niem-yet-*.pdf") if path != one]
    assert len(every) == 1 and every[0].stat().st_size > one.stat().st_size


def test_ctrl_tab_goes_round_the_tabs(place: Openness, hands: Hands) -> None:
    seen = []
    for _ in TABS:
        hands.press(Qt.Key.Key_Tab, "\t", ctrl=True)
        seen.append(place.tabs.value)
    assert seen == ["dialogue", "broadcasts", "feedback", "notices"]


def _read_aloud(desk: Desk) -> str:
    late = take_in(desk, "Hồ Văn Thử", "042068000011", AGAIN, "2016-12-20T08:00")
    form = replace(ApologyForm(("tre_han",), "lý do thử", (OFFICER,)), new_on=date(2017, 1, 24))
    letter = draft(desk, late, form, CLERK, at("2017-01-20T09:00"))
    sign(desk, letter, HEAD, at("2017-01-20T10:00"))
    channel = desk.regime.apology.public_channel["xa"]
    text = spoken_text(desk, letter, date(2017, 1, 23))
    reading = BroadcastForm(
        channel=channel, text=text, official=OFFICER, times=2, broadcast_at=at("2017-01-23T17:00")
    )
    broadcast(desk, letter, reading, CLERK, at("2017-01-24T08:00"))
    return late


def test_the_log_of_public_readings_says_nothing_of_the_citizen(
    desk: Desk, place: Openness, window: MainWindow, hands: Hands
) -> None:
    place.show_tab("broadcasts")
    assert place.broadcasts.table.lines.rowCount() == 0
    late = _read_aloud(desk)
    place.show_tab("broadcasts")
    assert place.broadcasts.table.lines.rowCount() == 1
    with desk.reading() as reading:
        (read,) = public_readings(reading, desk.settings.ward)
    assert (read.times, read.at, read.dossier) == (2, at("2017-01-23T17:00"), late)
    said = " ".join(f"{cell.first} {cell.second}" for cell in place.broadcasts.table.lines.row(0).cells)
    assert "17:00" in said and "2 lần" in said
    assert "Hồ Văn Thử" not in f"{said} {read.text}"
    hands.enter()
    assert window.shown is window.place("apologies")
