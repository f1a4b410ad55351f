"""Who undertook something in a dialogue is told of it on coming in, sees it as work of their own, and opens it from there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.openness.dialogue import acts as dialogue
from app.openness.dialogue import register as dialogues
from tests.ui.counter_days import MARRIAGE, Clock, at, letter, member, opened, take_in
from tests.ui.hands import Hands
from tests.ui.test_openness_dialogue import held
from ui.main_window import MainWindow
from ui.places.figures import FiguresPlace
from ui.places.openness import Openness
from ui.places.openness_dialogue import TASKS
from ui.widgets.chip import NoteChip


@pytest.fixture
def counter(qapp: QApplication, desk: Desk) -> Iterator[tuple[MainWindow, Hands, Clock]]:
    """The official undertook to change the lamps by 07/04, and to report on it by 30/06."""
    session = held(desk)
    with desk.reading() as reading:
        lamps = dialogues.tasks(reading, desk.settings.ward)[0].question
    dialogue.undertake(
        desk, session, lamps, "Báo lại với khối phố", OFFICER, date(2017, 6, 30), HEAD, at("2017-03-29T11:05")
    )
    clock = Clock("2017-03-30T08:00")
    with opened(qapp, desk, clock) as (window, hands):
        yield window, hands, clock


def come_in(window: MainWindow, hands: Hands, desk: Desk, code: str) -> str:
    """Somebody begins to work here; what they are told."""
    window.counter.become(member(desk, code))
    window.shown.confirm("")
    window.lookout.greet()
    hands.wait_until(lambda: window.lookout.idle)
    told = window.shown.confirmation
    return told.accessibleName() if told.isVisible() else ""


def waiting(window: MainWindow, hands: Hands, desk: Desk, code: str) -> list[tuple[str, str]]:
    """What waits for somebody on Thống kê."""
    window.counter.become(member(desk, code))
    window.go("figures")
    figures = window.shown
    assert isinstance(figures, FiguresPlace)
    hands.wait_until(lambda: window.printing.background.idle)
    assert figures.to_sign.title.text() == ("Chờ duyệt" if figures.to_sign.is_empty else "Việc đã hứa")
    lines = figures.to_sign.view.lines
    return [(cell.first, cell.second) for n in range(lines.rowCount()) for cell in lines.row(n).cells]


def test_on_coming_in_an_official_is_told_of_their_own_alone_from_a_week_before(counter, desk):
    window, hands, clock = counter
    assert come_in(window, hands, desk, OFFICER) == ""
    clock.set("2017-04-05T08:00")
    assert come_in(window, hands, desk, OFFICER) == ("Đã hứa với dân: 1 sắp đến hạn. Mở ở Thống kê, Ctrl+5")
    clock.set("2017-04-10T08:00")
    assert come_in(window, hands, desk, OFFICER) == "Đã hứa với dân: 1 quá hạn. Mở ở Thống kê, Ctrl+5"
    assert come_in(window, hands, desk, CLERK) == ""
    assert window.rail._buttons["apologies"].badge == 0


def test_what_is_owed_already_is_said_first_and_a_broken_promise_beside_it(counter, desk):
    window, hands, clock = counter
    take_in(desk, "Bùi Thị Mẫu", "042168000009", MARRIAGE, "2017-03-30T08:00")
    clock.set("2017-04-10T08:00")
    assert come_in(window, hands, desk, OFFICER) == (
        "1 hồ sơ trễ chưa xin lỗi. Mở ở Xin lỗi, Ctrl+3. Đã hứa với dân: 1 quá hạn. Mở ở Thống kê, Ctrl+5"
    )
    chip = window.shown.confirmation.findChild(NoteChip)
    assert chip.words() == "Xin lỗi gấp: 1 · Hứa quá hạn: 1"
    come_in(window, hands, desk, CLERK)
    assert chip.words() == "Xin lỗi gấp: 1"


def test_what_is_done_is_told_no_longer(counter, desk):
    window, hands, clock = counter
    with desk.reading() as reading:
        lamps = dialogues.tasks(reading, desk.settings.ward)[0]
    dialogue.fulfil(desk, lamps.uid, "Đã thay", date(2017, 4, 6), OFFICER, at("2017-04-06T16:00"))
    clock.set("2017-04-10T08:00")
    assert come_in(window, hands, desk, OFFICER) == ""
    assert waiting(window, hands, desk, OFFICER) == [
        ("Đã hứa: Báo lại với khối phố", "Phan Văn Diễn · còn 81 ngày")
    ]


def test_the_official_sees_all_of_their_own_the_leader_what_is_near_others_nothing(counter, desk):
    window, hands, clock = counter
    clock.set("2017-04-10T08:00")
    lamps = ("Đã hứa: Thay bóng đèn", "Phan Văn Diễn · quá 3 ngày")
    report = ("Đã hứa: Báo lại với khối phố", "Phan Văn Diễn · còn 81 ngày")
    assert waiting(window, hands, desk, CLERK) == []
    assert waiting(window, hands, desk, DEPUTY) == [lamps]
    assert waiting(window, hands, desk, OFFICER) == [lamps, report]


def test_from_there_the_commitment_opens_where_it_is_kept(counter, desk):
    window, hands, clock = counter
    clock.set("2017-04-10T08:00")
    waiting(window, hands, desk, OFFICER)
    letter(hands, "d")
    hands.enter()
    place = window.shown
    assert isinstance(place, Openness)
    hands.wait_until(lambda: place.idle)
    assert place.dialogue.which.value == TASKS
    assert "Thay bóng đèn" in place.dialogue.views[TASKS].lines.row(0).cells[0].first
    assert place.dialogue.pane.acts[0].key == "K"
