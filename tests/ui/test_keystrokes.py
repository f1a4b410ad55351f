"""What the work costs in keys (ui.md §3, §9), each counted to the record that it leaves on a real desk.

A scan is no key event of the clerk's. Names and phone numbers are typed and not counted.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.apology import register as apologies
from app.demo.ward import CLERK, DEMO_PIN, DEMO_SECRET, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.dossier.registers import dossiers, receipts
from app.dossier.registers.dossiers import Dossier
from app.office import login
from app.papers.form01 import slip_token
from tests.ui.counter_days import (
    AGAIN,
    BIRTH,
    MARRIAGE,
    Clock,
    at,
    at_the_door,
    letter,
    member,
    opened,
    take_in,
)
from tests.ui.hands import CARD, MORNING, OTHER_CARD, Hands
from ui.main_window import MainWindow

KNOWN_LIMIT, NEW_LIMIT, NO_CARD_LIMIT, LOGIN_LIMIT = 7, 9, 12, 8
OWNER = "042068000003||Đặng Quốc Mẫu|12051968|Nam|Tổ dân phố 4, phường Nguyễn Du, TP Hà Tĩnh|01012022"
Key = Qt.Key


def received(desk: Desk, name: str) -> list[Dossier]:
    """Today's dossiers of ``name``, as the register has them."""
    with desk.reading() as reading:
        ward = desk.settings.ward
        lines = receipts.of_day(reading, ward, MORNING.date())
        return [dossiers.one(reading, ward, line.dossier) for line in lines if line.name == name]


def choose_and_save(hands: Hands) -> None:
    """Four letters and Enter take the procedure, + all its papers, Enter saves and prints."""
    hands.write("xnhn")
    hands.enter()
    hands.press(Key.Key_Plus, "+")
    hands.enter()


def test_a_known_person_in_seven_keys(window: MainWindow, hands: Hands, desk: Desk) -> None:
    hands.scan(CARD)
    hands.write("0912000018")
    hands.enter()
    choose_and_save(hands)
    hands.pressed = 0
    hands.scan(CARD)
    choose_and_save(hands)
    assert hands.pressed <= KNOWN_LIMIT
    first, second = received(desk, "Trần Thị Hoài Thử")
    assert first.line.code != second.line.code
    assert second.applicant["phone"] == "0912000018"
    assert second.identified_by == "card"
    assert second.line.procedure == MARRIAGE
    assert len(second.papers) == 2


def test_somebody_new_in_nine_keys_besides_the_phone(window: MainWindow, hands: Hands, desk: Desk) -> None:
    hands.scan(OTHER_CARD)
    hands.write("0912000019")
    hands.pressed = 0
    hands.enter()
    choose_and_save(hands)
    assert hands.pressed <= NEW_LIMIT
    (whole,) = received(desk, "Nguyễn Văn Thử")
    assert whole.applicant["phone"] == "0912000019"
    assert whole.applicant["id_number"] == "042090000019"


def test_somebody_without_a_card_in_twelve_besides_name_and_phone(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    hands.write("Đỗ Ngọc Ánh Thử")
    hands.pressed = 0
    for _ in range(4):
        hands.enter()
    keys = hands.pressed
    hands.write("0912000020")
    hands.pressed = keys
    hands.enter()
    choose_and_save(hands)
    assert hands.pressed <= NO_CARD_LIMIT
    (whole,) = received(desk, "Đỗ Ngọc Ánh Thử")
    assert dict(whole.applicant) == {"name": "Đỗ Ngọc Ánh Thử", "phone": "0912000020"}
    assert whole.identified_by == "none"


def test_a_result_goes_back_by_two_scans_and_enter(qapp: QApplication, desk: Desk) -> None:
    uid = take_in(desk, "Đặng Quốc Mẫu", "042068000003", BIRTH, "2017-01-24T10:05")
    finish(desk, uid, OFFICER, at("2017-02-06T13:40"))
    with opened(qapp, desk, Clock("2017-02-06T14:05")) as (_, hands):
        hands.scan(slip_token(desk, uid))
        hands.scan(OWNER)
        assert hands.pressed == 0
        hands.enter()
        assert hands.pressed == 1
    with desk.reading() as reading:
        assert dossiers.one(reading, desk.settings.ward, uid).line.status == "returned"
        (handed,) = (
            line
            for line in dossiers.history(reading, desk.settings.ward, uid)
            if line.kind == "result.returned"
        )
    assert (handed.facts["to"], handed.facts["slip_shown"]) == ("applicant", 1)


def test_an_apology_from_the_queue_by_x_and_signed_by_a_chord(qapp: QApplication, desk: Desk) -> None:
    uid = take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-01-24T09:40")
    login.choose(desk, member(desk, HEAD), DEMO_SECRET, at("2017-01-24T09:00"))
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        hands.press(Key.Key_2, ctrl=True)
        hands.settle(80)
        hands.pressed = 0
        letter(hands, "x")
        assert hands.pressed == 1
        fields = window.shown.page.fields
        assert fields.reason.hasFocus()
        hands.write("Chờ xác minh tại nơi đăng ký cũ.")
        fields.official.setCurrentIndex(fields.official.findData(OFFICER))
        fields.day.setText("10/02/2017")
        hands.press(Key.Key_Return, "\r", ctrl=True)
        assert state_of(desk, uid) == ("drafted", "")
        window.counter.become(member(desk, HEAD))
        window.shown.cases.setFocus()
        hands.pressed = 0
        hands.press(Key.Key_Return, "\r", ctrl=True)
        assert hands.pressed == 1
        hands.write(DEMO_SECRET)
        hands.enter()
        hands.wait_until(lambda: state_of(desk, uid)[0] != "drafted")
        assert hands.pressed == 1 + len(DEMO_SECRET) + 1
    assert state_of(desk, uid) == ("signed", "01/PXL")


def state_of(desk: Desk, uid: str) -> tuple[str, str]:
    """How far the apology of a dossier is, and its number."""
    with desk.reading() as reading:
        ward = desk.settings.ward
        case = apologies.one(reading, ward, dossiers.one(reading, ward, uid).line.apology)
    return case.state, case.number


@pytest.fixture
def door(qapp: QApplication, desk: Desk) -> Iterator[MainWindow]:
    with at_the_door(qapp, desk, lambda: MORNING, {CLERK: DEMO_PIN}) as window:
        yield window


def test_coming_in_costs_eight_keys(door: MainWindow) -> None:
    hands = Hands(door)
    place = next(n for n, row in enumerate(door.door.page.rows, 1) if row.member.code == CLERK)
    hands.press(Key.Key_unknown, str(place))
    hands.write(DEMO_PIN)
    hands.enter()
    hands.wait_until(lambda: not door.is_locked)
    assert hands.pressed == LOGIN_LIMIT
    assert door.counter.person.code == CLERK
    assert door.place("intake").person.name.line.hasFocus()
