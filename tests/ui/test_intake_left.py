"""What is left half filled in intake: the moment of receiving keeps its day, and an older draft is still read."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK, CLERK_2
from app.desk import drafts
from app.desk.desk import Desk
from tests.ui.counter_days import Clock, at, at_the_door
from tests.ui.hands import CARD, OTHER_CARD, Hands
from tests.ui.test_entrance import OTHER_PIN, PIN, come_in, intake
from tests.ui.test_unkept import fill_the_disk
from ui.main_window import MainWindow

LEFT = {
    "name": "Trần Thị Hoài Thử", "number": "042196000018", "birth": "17/09/1996", "address": "Tổ 6",
    "phone": "", "submitter_name": "", "submitter_number": "", "submitter_phone": "", "kind": "person",
    "sex": "nữ", "known_by": "", "submitter": False, "procedure": "", "papers": [],
    "received_at": "08:30", "collect_at": "counter",
}  # fmt: skip


@pytest.fixture
def clock() -> Clock:
    return Clock("2017-01-25T09:15")


@pytest.fixture
def door(qapp: QApplication, desk: Desk, clock: Clock) -> Iterator[MainWindow]:
    with at_the_door(qapp, desk, clock, {CLERK: PIN, CLERK_2: OTHER_PIN}) as window:
        yield window


@pytest.fixture
def hands(door: MainWindow) -> Hands:
    return Hands(door)


def received_at(door: MainWindow):
    return intake(door).panel.received_at.at(door.counter.now())


def leave_at_half_past_eight(door: MainWindow, hands: Hands) -> None:
    come_in(door, hands)
    hands.scan(CARD)
    intake(door).panel.received_at.line.setText("08:30")
    door.door.lock()


def test_a_time_left_overnight_is_of_its_day(door, hands, clock):
    leave_at_half_past_eight(door, hands)
    clock.set("2017-01-26T09:15")
    come_in(door, hands)
    assert received_at(door) == at("2017-01-25T08:30")


def test_a_time_left_while_another_worked_is_of_its_day(door, hands, clock):
    leave_at_half_past_eight(door, hands)
    clock.set("2017-01-26T09:15")
    come_in(door, hands, CLERK_2, OTHER_PIN)
    assert received_at(door) is None
    door.door.lock()
    come_in(door, hands)
    assert received_at(door) == at("2017-01-25T08:30")
    line = intake(door).panel.received_at.line
    assert QFontMetricsF(line.font()).horizontalAdvance(line.text()) < line.width()


def test_the_cursor_is_back_where_it_was_left(door, hands):
    come_in(door, hands)
    hands.scan(CARD)
    form = intake(door)
    for stop in (form.person.address.line, form.procedure.line, form.papers.list, form.person.name.line):
        if stop is form.papers.list:
            hands.write("xnhn")
            hands.enter()
        stop.setFocus()
        hands.press(Qt.Key.Key_L, ctrl=True)
        come_in(door, hands, CLERK_2, OTHER_PIN)
        assert form.person.name.line.hasFocus()
        for _ in range(2):  # somebody else was here, and nobody was
            hands.press(Qt.Key.Key_L, ctrl=True)
            come_in(door, hands)
            assert stop.hasFocus()


@pytest.mark.parametrize("other", [False, True])
@pytest.mark.parametrize(("at", "whole"), [(4, "042196"), (2, "049621")])
def test_a_number_half_typed_is_gone_on_with_where_the_cursor_was(door, hands, at, whole, other):
    come_in(door, hands)
    hands.write("Trần Thị Hoài Thử")
    hands.enter()
    hands.write("0421")
    number = intake(door).person.number.line
    number.setCursorPosition(at)
    hands.press(Qt.Key.Key_L, ctrl=True)
    if other:
        come_in(door, hands, CLERK_2, OTHER_PIN)
        hands.press(Qt.Key.Key_L, ctrl=True)
    come_in(door, hands)
    assert number.hasFocus()
    hands.write("96")
    assert number.text() == whole


def test_the_mark_of_a_card_that_was_read_stays_with_what_it_filled(door, hands):
    come_in(door, hands)
    hands.scan(CARD)
    person = intake(door).person
    read = person.note.accessibleName()
    hands.press(Qt.Key.Key_L, ctrl=True)
    come_in(door, hands, CLERK_2, OTHER_PIN)
    assert (person.number.line.checked, person.note.accessibleName() == read) == (False, False)
    hands.press(Qt.Key.Key_L, ctrl=True)
    come_in(door, hands)
    assert (person.number.line.checked, person.note.accessibleName()) == (True, read)
    person.number.line.setFocus(Qt.FocusReason.TabFocusReason)
    hands.write("042196000777")
    hands.enter()
    hands.press(Qt.Key.Key_L, ctrl=True)
    come_in(door, hands, CLERK_2, OTHER_PIN)
    hands.press(Qt.Key.Key_L, ctrl=True)
    come_in(door, hands)
    assert (person.number.line.checked, person.note.accessibleName() == read) == (False, False)


@pytest.mark.parametrize("gives_up", ["F2", "card"])
def test_what_comes_after_a_form_given_up_is_not_as_old_as_that(door, hands, desk, clock, gives_up):
    come_in(door, hands)
    hands.scan(OTHER_CARD)
    hands.press(Qt.Key.Key_L, ctrl=True)
    come_in(door, hands)
    if gives_up == "F2":
        for _ in range(2):
            hands.press(Qt.Key.Key_F2)
    else:
        hands.scan(CARD)
        hands.enter()
    assert drafts.list_kept(desk, CLERK) == [], "were the power to fail now, nobody would come back"
    clock.set("2017-01-25T11:15")
    hands.write("Lê Văn Khác" if gives_up == "F2" else "0912000018")
    hands.press(Qt.Key.Key_L, ctrl=True)
    assert [each.kept_at for each in drafts.list_kept(desk, CLERK)] == [at("2017-01-25T11:15")]


@pytest.mark.parametrize("gives_up", ["F2", "card"])
def test_what_cannot_be_given_up_yet_is_said_and_goes_once_there_is_room(door, hands, desk, gives_up):
    come_in(door, hands)
    hands.scan(OTHER_CARD)
    door.door.lock()
    come_in(door, hands)
    form = intake(door)
    with pytest.MonkeyPatch.context() as full:
        fill_the_disk(desk, full)
        if gives_up == "F2":
            for _ in range(2):
                hands.press(Qt.Key.Key_F2)
        else:
            hands.scan(CARD)
            hands.enter()
        assert form.panel._error_title.text().startswith("Chưa bỏ được phần ghi dở. Ổ đĩa đã đầy")
        assert len(drafts.list_kept(desk, CLERK)) == 1
    form.keep_draft()
    names = [each.content["name"] for each in drafts.list_kept(desk, CLERK)]
    assert names == ([] if gives_up == "F2" else ["Trần Thị Hoài Thử"])


@pytest.mark.parametrize("letters", ["+", "1b"])
def test_whoever_takes_over_is_not_offered_the_paper_of_the_one_before(door, hands, letters):
    """Neither the slip of a receipt nor form 02 of somebody who came in vain."""
    come_in(door, hands)
    hands.scan(CARD)
    for words in ("0912000018", "xnhn"):
        hands.write(words)
        hands.enter()
    for letter in letters:
        hands.write(letter)
    hands.enter()
    assert "F9" in [key.cap for key in door.key_bar._keys]
    door.door.lock()
    come_in(door, hands, CLERK_2, OTHER_PIN)
    assert "F9" not in [key.cap for key in door.key_bar._keys]
    hands.wait_until(lambda: door.printing.idle)
    printed = len(door.printing.jobs)
    hands.press(Qt.Key.Key_F9)
    hands.settle(30)
    assert len(door.printing.jobs) == printed == 1
    assert intake(door).confirmation.accessibleName() == "Chưa có gì để in"


def test_a_bare_time_kept_by_an_earlier_version_is_of_the_day_on_which_it_was_kept(door, hands, desk, clock):
    drafts.keep(desk, CLERK, drafts.INTAKE, "", LEFT, at("2017-01-24T16:00"))
    come_in(door, hands)
    assert received_at(door) == at("2017-01-24T08:30")


def test_a_draft_of_another_version_is_taken_up_as_far_as_it_goes(door, hands, desk, clock):
    drafts.keep(desk, CLERK, drafts.INTAKE, "", {"address": "Tổ 6", "stamp": 7, "phone": 9}, clock())
    come_in(door, hands)
    form = intake(door)
    assert (form.person.address.line.text(), form.person.phone.line.text()) == ("Tổ 6", "")
    assert (form.person.sex.value, form.panel.collect_at.value) == ("", "counter")
    assert "vẫn còn đây" in form.confirmation.accessibleName()


def test_a_choice_not_offered_any_more_is_passed_over(door, hands, desk, clock):
    left = {**LEFT, "sex": "x", "collect_at": "drone", "known_by": "y", "procedure": "0.0", "kind": "z"}
    drafts.keep(desk, CLERK, drafts.INTAKE, "", left, clock())
    come_in(door, hands)
    form = intake(door)
    assert (form.person.sex.value, form.panel.collect_at.value) == ("", "counter")
    assert form.person.kind.value == "person"
    assert form.person.known_by.currentIndex() >= 0
    assert form.person.address.line.text() == "Tổ 6"
