"""What was agreed with the station is read, or is said not to have been."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.apology.acts import ApologyForm, BroadcastForm, DeliveryForm, broadcast, deliver, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.openness.register import planned_readings
from tests.ui.apology_steps import record_reading
from tests.ui.counter_days import AGAIN, Clock, at, letter, opened, printed, take_in
from tests.ui.hands import Hands
from tests.ui.test_apologies_place import case_of
from tests.ui.test_apology_foreseen import words_of
from ui.main_window import MainWindow
from ui.places.openness import Openness
from ui.widgets.chord_pause import PAUSE_MS

Key = Qt.Key
STATION = "Đài phát thanh phường"
AGREED = "17:00 10/02; 05:30 11/02"


@pytest.fixture
def dossier(desk: Desk) -> str:
    """An apology that must be read in public: brought to its citizen too late."""
    made = take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-01-24T09:40")
    form = ApologyForm(("tre_han",), "Chờ xác minh.", (OFFICER,), date(2017, 2, 14))
    apology = draft(desk, made, form, CLERK, at("2017-02-08T07:50"))
    sign(desk, apology, HEAD, at("2017-02-08T08:00"))
    deliver(desk, apology, DeliveryForm("gian_tiep", "dien_thoai"), CLERK, at("2017-02-08T09:00"))
    return made


@pytest.fixture
def here(qapp: QApplication, desk: Desk, dossier: str) -> Iterator[tuple[MainWindow, Hands, Clock]]:
    """The letter in the list, the keys on it."""
    clock = Clock("2017-02-09T09:00")
    with opened(qapp, desk, clock) as (window, hands):
        window.open_apology(dossier)
        window.shown.cases.setFocus()
        yield window, hands, clock


def agree(window: MainWindow, hands: Hands, hours: str = AGREED) -> None:
    letter(hands, "l")
    hands.write(hours)
    hands.enter()
    assert window.open_sheet() is None
    hands.wait_until(lambda: window.printing.idle)


def foot(window: MainWindow, hands: Hands) -> str:
    hands.wait_until(lambda: window.shown.idle)
    (row,) = [row for row in window.shown.cases._cases.rows if row.key]
    return row.foot


def test_a_reading_before_the_agreed_hours_does_not_stand_for_them(here, desk, dossier):
    window, hands, clock = here
    agree(window, hands)
    clock.set("2017-02-09T18:00")
    record_reading(window, hands, "17:30 09/02/2017", "Trưởng đài diễn tập")
    place = window.shown
    planned = f"Hẹn đài phát 17:00 10/02, 05:30 11/02 · {STATION} · đài chưa phát"
    assert planned in place.page.record.words
    assert "Còn thiếu: đã hẹn đài phát 17:00 10/02, 05:30 11/02, chưa ghi đã phát" in place.page.record.words
    assert foot(window, hands) == "Đã hẹn đài phát 17:00 10/02, 05:30 11/02, chưa ghi đã phát"
    for _ in range(2):
        place.take("H")
    assert case_of(desk, dossier).state == "told", "the second came along with the first"
    assert "chưa ghi đã phát" in place.page.error.text()
    hands.settle(PAUSE_MS)
    letter(hands, "h")
    assert case_of(desk, dossier).state == "completed"


def test_with_every_agreed_hour_read_one_key_completes(here, desk, dossier):
    window, hands, clock = here
    agree(window, hands)
    clock.set("2017-02-11T08:00")
    record_reading(window, hands, "17:10 10/02/2017", "Trưởng đài diễn tập")
    assert case_of(desk, dossier).unread == (at("2017-02-11T05:30"),)
    planned = f"Hẹn đài phát 17:00 10/02, 05:30 11/02 · {STATION}"
    assert f"{planned} · đài chưa phát 05:30 11/02" in window.shown.page.record.words
    record_reading(window, hands, "05:30 11/02/2017", "Trưởng đài diễn tập")
    assert case_of(desk, dossier).unread == ()
    assert planned in window.shown.page.record.words
    letter(hands, "h")
    assert case_of(desk, dossier).state == "completed"


def test_a_letter_read_in_public_and_brought_to_nobody_is_completed_only_when_that_is_meant(
    here, desk, dossier
):
    window, hands, clock = here
    alone = take_in(desk, "Trần Thị Thử", "042196000003", AGAIN, "2017-02-09T09:00")
    form = ApologyForm(("gay_kho_khan_phien_ha",), "Bắt đi lại nhiều lần.", (OFFICER,))
    apology = draft(desk, alone, form, CLERK, clock())
    sign(desk, apology, HEAD, clock())
    window.open_apology(alone)
    window.shown.cases.setFocus()
    clock.set("2017-02-09T18:00")
    record_reading(window, hands, "17:30 09/02/2017", "Trưởng đài diễn tập")
    page = window.shown.page
    assert "Còn thiếu: thư chưa trao" in page.record.words
    hands.wait_until(lambda: window.shown.idle)
    feet = [row.foot for row in window.shown.cases._cases.rows if row.key]
    assert "Đài đã phát, chưa trao thư" in feet
    letter(hands, "h")
    assert case_of(desk, alone).state != "completed"
    asks = "Chưa ghi đã trao thư. Trao rồi thì bấm D để ghi. Không trao được thì bấm H lần nữa để hoàn thành."
    assert page.error.text() == asks
    hands.settle(PAUSE_MS)
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_H, Qt.KeyboardModifier.NoModifier, "h", autorep=True)
    for _ in range(3):
        QApplication.sendEvent(window.focusWidget(), held)
    assert case_of(desk, alone).state != "completed", "a key that is held answers nothing"
    letter(hands, "h")
    assert case_of(desk, alone).state == "completed"


def test_hours_agreed_anew_take_the_place_of_those_before(here, desk, dossier):
    window, hands, clock = here
    agree(window, hands)
    clock.set("2017-02-09T10:00")
    agree(window, hands, "19:00 12/02")
    assert case_of(desk, dossier).unread == (at("2017-02-12T19:00"),)
    words = window.shown.page.record.words
    assert f"Hẹn đài phát 17:00 10/02, 05:30 11/02 · {STATION} · sau đó hẹn lại" in words


def test_the_log_of_readings_shows_what_is_agreed_and_not_read_until_it_is(here, desk, dossier):
    window, hands, clock = here
    agree(window, hands)
    clock.set("2017-02-10T18:00")
    record_reading(window, hands, "17:00 10/02/2017", "Trưởng đài diễn tập")
    hands.press(Key.Key_4, ctrl=True)
    place = window.shown
    assert isinstance(place, Openness)
    place.show_tab("broadcasts")
    table = place.broadcasts.table
    rows = [" ".join(f"{cell.first} {cell.second}" for cell in table.lines.row(n).cells) for n in range(2)]
    assert "11/02/2017 05:30" in rows[0]
    assert "đã hẹn, chưa phát" in rows[0]
    assert "10/02/2017 17:00" in rows[1]
    assert "Lê Văn Tập" not in "".join(rows)
    with desk.reading() as reading:
        assert [one.at for one in planned_readings(reading, desk.settings.ward)] == [at("2017-02-11T05:30")]


def test_what_is_read_aloud_keeps_its_paragraphs_in_the_plan_on_paper_and_in_the_log(here, desk, dossier):
    window, hands, clock = here
    letter(hands, "l")
    sheet = window.open_sheet()
    said = sheet.text.toPlainText()
    assert said.count("\n") == 4
    hands.write(AGREED)
    hands.enter()
    hands.wait_until(lambda: window.printing.idle)
    assert case_of(desk, dossier).plans[-1].text == said
    (name,) = [name for name in printed(desk.folder / "papers") if name.startswith("ban-doc")]
    assert "Kính thưa bà con nhân dân phường!" in words_of(desk.folder / "papers" / name)
    clock.set("2017-02-10T18:00")
    letter(hands, "e")
    assert window.open_sheet().text.toPlainText() == said


def test_the_same_reading_written_again_with_who_confirmed_it_is_one(desk, dossier):
    on_air = BroadcastForm(
        "dai_phat_thanh_phuong_xa",
        "Phường xin lỗi một công dân.",
        OFFICER,
        broadcast_at=at("2017-02-08T17:00"),
    )
    uid = case_of(desk, dossier).apology
    broadcast(desk, uid, on_air, CLERK, at("2017-02-08T18:00"))
    broadcast(desk, uid, replace(on_air, confirmed_by="Trần Thị Đài Thử"), CLERK, at("2017-02-09T08:00"))
    assert len([told for told in case_of(desk, dossier).told if told.form == "cong_khai"]) == 1
