"""Officials who have left duty: what they did and were to do stands under their name, and nobody takes their place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.apology.acts import ApologyForm, Complaint, draft_without_dossier
from app.demo.ward import CLERK, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.office.opening import NewStaff, change_staff
from app.openness.dialogue import acts as dialogue
from app.openness.dialogue import register as dialogues
from app.openness.dialogue.acts import MinutesForm, SessionForm
from app.openness.dialogue.register import Session
from app.openness.opinions import OpinionForm, take_opinion
from tests.ui.counter_days import Clock, at, letter, opened
from tests.ui.hands import Hands
from tests.ward import TRIAL
from ui.main_window import MainWindow
from ui.places.apology_faults import BareApologySheet
from ui.places.dialogue_meeting import MinutesSheet
from ui.places.dialogue_sheets import MoveSheet
from ui.places.openness import Openness
from ui.widgets.text import Text

pytestmark = pytest.mark.walks
SESSION = SessionForm(at("2017-03-16T07:00"), "Hội trường", "Thủ tục", DEPUTY)
CALLED, TAKEN_DOWN = at("2017-03-10T09:00"), at("2017-03-16T08:50")
Key = Qt.Key


@pytest.fixture
def here(qapp: QApplication, desk: Desk) -> Iterator[tuple[MainWindow, Hands]]:
    """The head works at the counter on 16/03/2017."""
    with opened(qapp, desk, Clock("2017-03-16T09:00")) as (window, hands):
        window.counter.become(desk.staff[HEAD])
        yield window, hands


def leave(desk: Desk, code: str) -> str:
    """Who has that code works here no longer; their name."""
    one = desk.staff[code]
    gone = NewStaff(code, one.name, one.post, tuple(one.duties), active=False)
    change_staff(desk, gone, by=HEAD, at=at("2017-03-16T08:55"))
    return one.name


def open_tab(window: MainWindow, hands: Hands, tab: str) -> Openness:
    window.go("openness")
    place = window.shown
    assert isinstance(place, Openness)
    place.show_tab(tab)
    hands.wait_until(lambda: place.idle)
    return place


def only_session(desk: Desk) -> Session:
    with desk.reading() as reading:
        [session] = dialogues.sessions(reading, desk.settings.ward)
    return session


def test_minutes_saved_again_keep_an_official_who_came_and_has_left_since(
    here: tuple[MainWindow, Hands], desk: Desk
) -> None:
    window, hands = here
    session = dialogue.call_session(desk, SESSION, HEAD, CALLED)
    began, ended = at("2017-03-16T07:05"), at("2017-03-16T08:40")
    minutes = MinutesForm(began, ended, 42, (HEAD, DEPUTY), "Bà con hỏi.")
    dialogue.record_minutes(desk, session, minutes, CLERK, TAKEN_DOWN)
    name = leave(desk, DEPUTY)
    open_tab(window, hands, "dialogue")
    letter(hands, "b")
    sheet = window.open_sheet()
    assert isinstance(sheet, MinutesSheet)
    assert name in sheet.officials.ticked
    hands.enter()
    assert window.open_sheet() is None
    held = only_session(desk).held
    assert held is not None
    assert dict(zip(held.officials, held.official_names, strict=True)) == {
        HEAD: desk.staff[HEAD].name,
        DEPUTY: name,
    }


def test_a_session_moved_after_its_chair_left_asks_who_chairs_now(
    here: tuple[MainWindow, Hands], desk: Desk
) -> None:
    window, hands = here
    later = SessionForm(at("2017-03-29T08:00"), "Hội trường", "Thủ tục", DEPUTY)
    dialogue.call_session(desk, later, HEAD, CALLED)
    name = leave(desk, DEPUTY)
    open_tab(window, hands, "dialogue")
    letter(hands, "m")
    sheet = window.open_sheet()
    assert isinstance(sheet, MoveSheet)
    assert (sheet.chair.currentText(), sheet.chair.currentData()) == (name, DEPUTY)
    sheet.reason.setPlainText("Bão số 2.")
    hands.enter()
    assert window.open_sheet() is sheet, "somebody chairs whom nobody chose"
    assert sheet.error.text()
    sheet.chair.setCurrentIndex(sheet.chair.findData(HEAD))
    hands.enter()
    assert only_session(desk).chair == HEAD


def test_who_a_complaint_is_about_is_said_by_name(here: tuple[MainWindow, Hands], desk: Desk) -> None:
    window, hands = here
    form = OpinionForm("Nói cộc lốc.", date(2017, 3, 30), official=OFFICER)
    take_opinion(desk, form, CLERK, CALLED)
    name = leave(desk, OFFICER)
    place = open_tab(window, hands, "feedback")
    letter(hands, "2")
    said = [part.text() for part in place.feedback.opinions.pane.findChildren(Text)]
    assert said[said.index("Về cán bộ") + 1] == name


def test_a_draft_of_somebody_who_left_says_that_another_must_be_chosen(
    here: tuple[MainWindow, Hands], desk: Desk, folder: Path
) -> None:
    window, hands = here
    rude = ApologyForm(("thai_do",), "Trả lời cộc lốc.", (OFFICER,), origin="phan_anh")
    uid = draft_without_dossier(desk, Complaint(TRIAL, "bị nói cộc lốc"), rude, CLERK, CALLED)
    name = leave(desk, OFFICER)
    window.open_apology(uid)
    hands.wait_until(lambda: window.shown.idle)
    window.shown.cases.setFocus()
    hands.enter()
    sheet = window.open_sheet()
    assert isinstance(sheet, BareApologySheet)
    said = " ".join(part.text() for part in sheet.findChildren(Text))
    assert f"không ghi lại được: {name}." in said
