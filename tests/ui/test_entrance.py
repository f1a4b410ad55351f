"""Who works here says who they are first; what is half filled waits for whoever began it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from sqlalchemy import select

from app.demo.ward import CLERK, CLERK_2, DEPUTY, HEAD
from app.desk import drafts
from app.desk.desk import Desk
from app.office import login
from app.office.opening import NewStaff, change_staff
from db.local import Login
from tests.ui.counter_days import at_the_door, member
from tests.ui.hands import CARD, MORNING, Hands
from tests.ward import choose_quickly
from ui.citizen.windows import CitizenWindow
from ui.main_window import MainWindow
from ui.opening import reopening_words
from ui.places.intake import Intake
from ui.theme import LIGHT, font, wear

PIN, OTHER_PIN = "135790", "864209"


@pytest.fixture
def door(qapp: QApplication, desk: Desk) -> Iterator[MainWindow]:
    with at_the_door(qapp, desk, lambda: MORNING, {CLERK: PIN, CLERK_2: OTHER_PIN}) as window:
        yield window


@pytest.fixture
def hands(door: MainWindow) -> Hands:
    return Hands(door)


def pick(door: MainWindow, hands: Hands, code: str) -> None:
    rows = door.door.page.rows
    digit = next(n for n, row in enumerate(rows, 1) if row.member.code == code)
    hands.press(Qt.Key.Key_unknown, str(digit))


def come_in(door: MainWindow, hands: Hands, code: str = CLERK, secret: str = PIN) -> None:
    pick(door, hands, code)
    hands.write(secret)
    hands.enter()
    hands.wait_until(lambda: not door.counter.proving.busy)
    hands.settle(30)


def intake(door: MainWindow) -> Intake:
    place = door.place("intake")
    assert isinstance(place, Intake)
    return place


@pytest.mark.parametrize("size", [(683, 384), (911, 512), (960, 540)])
def test_in_a_low_window_four_names_are_seen_before_the_secret(
    door: MainWindow, hands: Hands, size: tuple[int, int]
) -> None:
    door.resize(*size)
    page = door.door.page
    hands.wait_until(lambda: sum(row.visibleRegion().boundingRect() == row.rect() for row in page.rows) >= 4)
    come_in(door, hands)
    assert not door.is_locked


def test_a_digit_six_digits_and_enter_are_eight_keys(door: MainWindow, hands: Hands) -> None:
    assert door.is_locked
    before = hands.pressed
    come_in(door, hands)
    assert hands.pressed - before == 8
    assert not door.is_locked
    assert door.counter.person.code == CLERK


def asked(door: MainWindow) -> str:
    return door.door.page._label.text()


WHO = "Chọn tên trước: bấm số, hoặc ↑ ↓ rồi Enter"


def test_while_the_page_asks_who_digits_pick_and_once_it_asks_for_a_pin_they_are_the_pin(
    door: MainWindow, hands: Hands, desk: Desk
) -> None:
    page, name = door.door.page, member(desk, CLERK).name
    assert asked(door) == WHO
    come_in(door, hands, secret="111222")
    assert asked(door) == f"Mã PIN của {name}"
    page.primary.setFocus()  # wherever the keys are
    hands.write("2")
    assert (page.member, page.entry.secret) == (member(desk, CLERK), "2")
    hands.press(Qt.Key.Key_Escape)
    assert (asked(door), page.entry.secret) == (WHO, "")
    hands.enter()
    assert asked(door) == f"Mã PIN của {name}"
    hands.write(PIN)
    hands.enter()
    hands.wait_until(lambda: not door.is_locked)
    hands.press(Qt.Key.Key_L, ctrl=True)
    assert asked(door) == WHO
    assert page.member == member(desk, CLERK)
    pick(door, hands, CLERK_2)
    assert asked(door) == f"Mã PIN của {member(desk, CLERK_2).name}"


def test_the_page_says_that_a_digit_picks_a_name_before_it_is_a_pin(door: MainWindow, hands: Hands) -> None:
    page = door.door.page
    assert page.below.text() == "Bấm 1–6 để chọn tên, rồi gõ mã. Quầy 1."
    come_in(door, hands, secret="111222")
    assert page.below.text() == "Nhập mã, hoặc Esc để chọn tên khác. Quầy 1."
    page.show_staff([page.member])
    assert page.below.text() == "Chọn tên, nhập mã. Quầy 1."


def digits(door: MainWindow) -> str:
    return "".join(row.digit for row in door.door.page.rows)


def test_the_digits_stand_beside_the_names_only_while_they_pick(door: MainWindow, hands: Hands) -> None:
    assert digits(door) == "123456"
    come_in(door, hands, secret="111222")
    assert digits(door) == ""
    hands.press(Qt.Key.Key_Escape)
    assert digits(door) == "123456"


def test_a_wrong_pin_before_anything_was_begun_speaks_of_nothing_kept(door: MainWindow, hands: Hands) -> None:
    come_in(door, hands, secret="111222")
    assert "đang làm dở" not in door.door.page.words.text()


def test_enter_presses_the_language_button_that_has_the_keys(door: MainWindow, hands: Hands) -> None:
    asked_for: list[bool] = []
    door.door.page.language_asked.disconnect()
    door.door.page.language_asked.connect(lambda: asked_for.append(True))
    door.door.page.language.setFocus()
    hands.enter()
    assert asked_for == [True]


@pytest.mark.parametrize("factor", [1.0, 1.3])
def test_everybody_on_duty_is_seen_whole_in_the_largest_words_too(
    qapp: QApplication, door: MainWindow, factor: float
) -> None:
    wear(qapp, LIGHT, factor)
    try:
        door.resize(1366, 768)
        QTest.qWait(30)
        names = door.door.page.names
        last = names.rows[-1]
        assert last.mapTo(names.viewport(), last.rect().bottomLeft()).y() < names.viewport().height()
        needed = font("emphasis").pixelSize() * 1.5
        assert all(row.height() >= needed for row in names.rows)
    finally:
        wear(qapp, LIGHT)


def test_tab_and_the_pointer_turn_the_question_as_the_keys_do(door: MainWindow, hands: Hands) -> None:
    page = door.door.page
    page.rows[1].click()
    assert asked(door).endswith(page.rows[1].member.name)
    page.rows[1].setFocus(Qt.FocusReason.BacktabFocusReason)
    assert asked(door) == WHO
    page.entry.line.setFocus(Qt.FocusReason.TabFocusReason)
    assert asked(door).endswith(page.rows[1].member.name)


def test_a_wrong_pin_opens_nothing_and_says_how_many_tries_are_left(door: MainWindow, hands: Hands) -> None:
    come_in(door, hands, secret="111222")
    assert door.is_locked
    assert "4" in door.door.page.words.text()
    assert not door.counter.is_attended


def test_a_pin_that_is_not_whole_is_no_wrong_try(door: MainWindow, hands: Hands, desk: Desk) -> None:
    for _ in range(3):
        door.door.page.entry.line.setFocus()
        hands.enter()
    assert "6 số" in door.door.page.words.text()
    door.door.page.entry.pin.setText("24681")
    hands.enter()
    with desk.reading() as reading:
        assert not any(reading.execute(select(Login.wrong)).scalars())


def test_of_one_alone_the_pin_is_typed_at_once(door: MainWindow, hands: Hands, desk: Desk) -> None:
    page = door.door.page
    page.show_staff([page.member])
    page.take_focus()
    hands.write("246810")
    assert page.entry.pin.text() == "246810"


def test_after_five_wrong_tries_the_right_pin_has_to_wait(door: MainWindow, hands: Hands) -> None:
    for _ in range(5):
        come_in(door, hands, secret="111222")
    come_in(door, hands)
    assert door.is_locked
    assert "09:16" in door.door.page.words.text()


def vouch(door: MainWindow, hands: Hands, secret: str = PIN) -> None:
    hands.write(secret)
    hands.enter()
    hands.wait_until(lambda: not door.counter.proving.busy)
    hands.settle(30)


def test_who_signs_and_has_no_secret_yet_is_vouched_for_and_then_chooses_one(
    door: MainWindow, hands: Hands, desk: Desk
) -> None:
    page = door.door.page
    pick(door, hands, HEAD)
    assert page.vouching.isVisible()
    assert not page.again.isVisible()
    assert "Bùi Quang Mẫu" in page.vouching.words.text()
    vouch(door, hands)
    assert "đã xác nhận" in page.vouching.words.text()
    hands.write("mở cửa cho dân")
    hands.enter()
    hands.write("mở cửa cho tôi")
    hands.enter()
    assert door.is_locked
    assert not login.has_secret(desk, HEAD)
    for _ in range(2):
        hands.write("mở cửa cho dân")
        hands.enter()
    hands.wait_until(lambda: not door.is_locked)
    assert door.counter.person.code == HEAD
    login.verify(desk, member(desk, HEAD), "mở cửa cho dân", MORNING)
    choice = login.first_choices(desk)[HEAD]
    assert page.vouching.voucher is not None
    assert (choice.by, choice.desk) == (page.vouching.voucher.code, 1)


def test_without_the_secret_of_another_nobody_becomes_a_signer(
    door: MainWindow, hands: Hands, desk: Desk
) -> None:
    page = door.door.page
    pick(door, hands, HEAD)
    vouch(door, hands, "111222")
    assert page.vouching.picker.isVisible()
    assert not page.again.isVisible()
    assert "4" in page.words.text()
    assert page.primary.isEnabled()


def test_a_word_for_one_person_is_gone_once_another_is_picked_or_the_page_left(
    door: MainWindow, hands: Hands
) -> None:
    page = door.door.page
    row = {row.member.code: row for row in page.rows}
    for away in (lambda: row[CLERK].setChecked(True), page.take_focus):
        pick(door, hands, HEAD)
        vouch(door, hands)
        assert page.again.isVisible()
        away()
        hands.press(Qt.Key.Key_Escape)
        pick(door, hands, HEAD)
        assert not page.again.isVisible()
        hands.press(Qt.Key.Key_Escape)


def test_whoever_may_vouch_can_be_picked_and_the_boxes_follow(
    door: MainWindow, hands: Hands, desk: Desk
) -> None:
    login.choose(desk, member(desk, DEPUTY), "mở cửa cho dân", MORNING)
    login.choose(desk, member(desk, "gs01"), PIN, MORNING)
    page = door.door.page
    pick(door, hands, HEAD)
    assert page.vouching.picker.count() == 2
    assert page.entry.pin.isVisible()
    page.vouching.picker.setFocus()
    hands.press(Qt.Key.Key_Down)
    hands.enter()
    assert page.entry.words.isVisible()
    vouch(door, hands, "mở cửa cho dân")
    assert "Lê Thị Giả Định đã xác nhận" in page.vouching.words.text()


def test_the_page_can_be_used_again_after_a_failure_that_nobody_expected(
    door: MainWindow, hands: Hands
) -> None:
    page = door.door.page
    page.primary.setEnabled(False)
    with pytest.raises(ZeroDivisionError):
        page._refused(ZeroDivisionError())
    assert page.primary.isEnabled()
    hands.press(Qt.Key.Key_Escape)
    come_in(door, hands)
    assert not door.is_locked


def test_nothing_works_through_a_locked_door(door: MainWindow, hands: Hands) -> None:
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F9, Qt.Key.Key_F12):
        hands.press(key)
    hands.press(Qt.Key.Key_2, ctrl=True)
    hands.scan(CARD)
    assert door._shown == "intake"
    assert door.open_sheet() is None
    assert intake(door).person.name.words_typed == ""
    assert not door._frame.isVisible()


def test_the_secret_is_never_shown_and_not_left_behind(door: MainWindow, hands: Hands) -> None:
    assert door.door.page.entry.line.echoMode() == QLineEdit.EchoMode.Password
    come_in(door, hands)
    assert all(not line.text() for line in door.door.page.findChildren(QLineEdit))


def test_locking_keeps_the_form_for_whoever_comes_back(door: MainWindow, hands: Hands) -> None:
    come_in(door, hands)
    hands.scan(CARD)
    hands.press(Qt.Key.Key_L, ctrl=True)
    assert door.is_locked
    come_in(door, hands)
    assert intake(door).person.name.words_typed == "Trần Thị Hoài Thử"


def test_another_person_finds_an_empty_form_and_the_first_one_theirs(
    door: MainWindow, hands: Hands, desk: Desk
) -> None:
    come_in(door, hands)
    hands.scan(CARD)
    hands.write("0984000001")
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.press(Qt.Key.Key_unknown, "1")
    hands.settle(80)
    hands.press(Qt.Key.Key_L, ctrl=True)
    come_in(door, hands, CLERK_2, OTHER_PIN)
    form = intake(door)
    assert form.person.name.words_typed == ""
    assert form.procedure.procedure is None
    hands.press(Qt.Key.Key_L, ctrl=True)
    come_in(door, hands)
    assert form.person.name.words_typed == "Trần Thị Hoài Thử"
    assert form.person.phone.words_typed == "0984 000 001"
    assert form.procedure.procedure is not None
    assert next(paper.present for paper in form.papers.papers)
    assert "vẫn còn đây" in form.confirmation.accessibleName()


def test_a_form_that_was_saved_is_offered_to_nobody_again(door: MainWindow, hands: Hands, desk: Desk) -> None:
    come_in(door, hands)
    hands.scan(CARD)
    hands.press(Qt.Key.Key_L, ctrl=True)
    assert drafts.kept(desk, CLERK, drafts.INTAKE) is not None
    come_in(door, hands)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.press(Qt.Key.Key_Plus, "+")
    hands.settle(80)
    hands.enter()
    assert intake(door).saved.received is not None
    assert drafts.kept(desk, CLERK, drafts.INTAKE) is None


def test_closing_the_window_keeps_the_half_filled_form(door: MainWindow, hands: Hands, desk: Desk) -> None:
    come_in(door, hands)
    hands.scan(CARD)
    door.close()
    kept = drafts.kept(desk, CLERK, drafts.INTAKE)
    assert kept is not None
    assert kept.content["name"] == "Trần Thị Hoài Thử"


def test_an_open_sheet_is_closed_by_the_lock(door: MainWindow, hands: Hands) -> None:
    come_in(door, hands)
    hands.press(Qt.Key.Key_F1)
    assert door.open_sheet() is not None
    hands.press(Qt.Key.Key_L, ctrl=True)
    if not door.is_locked:  # a sheet keeps the keys to itself; the idle watch does not ask it
        door.door.lock()
    assert door.open_sheet() is None


def test_nobody_there_is_warned_for_twenty_seconds_and_then_locked_out(
    door: MainWindow, hands: Hands
) -> None:
    come_in(door, hands)
    idle = door.door._idle
    for _ in range(door.preferences.lock_after_minutes * 60 - 20):
        idle.second_passed()
    assert "20" in door.top._warning.accessibleName()
    assert door.top._warning.isVisible()
    hands.press(Qt.Key.Key_Shift)
    assert not door.top._warning.isVisible()
    for _ in range(door.preferences.lock_after_minutes * 60):
        idle.second_passed()
    assert door.is_locked


def test_the_rehearsal_tells_its_secrets_and_a_real_ward_never(door: MainWindow, desk: Desk) -> None:
    assert desk.settings.demo
    assert "246810" in door.door.page.rehearsal.accessibleName()


def test_the_button_of_the_language_names_the_one_it_leads_to(door: MainWindow) -> None:
    assert door.door.page.language.accessibleName() == door.door.page.language.text() == "English"


def test_a_slow_printer_keeps_nobody_out(door: MainWindow, hands: Hands) -> None:
    assert door.counter.proving._worker is not door.printing.background
    come_in(door, hands)
    assert not door.is_locked


def test_a_wait_is_counted_down_and_ends_by_itself(door: MainWindow, hands: Hands) -> None:
    for _ in range(5):
        come_in(door, hands, secret="111222")
    page = door.door.page
    assert "sau 60 giây" in page.words.text()
    assert not page.primary.isEnabled()
    door.counter._clock = lambda: MORNING + timedelta(seconds=17)
    page.count_down()
    assert "sau 43 giây" in page.words.text()
    door.counter._clock = lambda: MORNING + timedelta(seconds=61)
    hands.wait_until(page.primary.isEnabled)
    hands.press(Qt.Key.Key_Escape)
    come_in(door, hands)
    assert not door.is_locked


def test_who_receives_stands_first_and_is_chosen(door: MainWindow, desk: Desk) -> None:
    rows = [row.member for row in door.door.page.rows]
    assert [m.signs for m in rows] == sorted(m.signs for m in rows)
    clerks = [m for m in rows if "clerk" in m.duties and not m.signs]
    assert rows[: len(clerks)] == clerks
    assert door.door.page.member == clerks[0]


def test_a_clerk_who_signs_by_now_chooses_a_longer_secret(door: MainWindow, hands: Hands, desk: Desk) -> None:
    change_staff(desk, NewStaff(CLERK_2, "Nguyễn Văn Thử", "Phó Chủ tịch", ("deputy",)), by=HEAD, at=MORNING)
    assert door.counter.is_open
    door.counter.recorded.emit("exchange", "")
    page = door.door.page
    assert next(row.member for row in page.rows if row.member.code == CLERK_2).signs
    come_in(door, hands, CLERK_2, OTHER_PIN)
    assert door.is_locked
    assert not login.has_secret(desk, CLERK_2)
    assert page.vouching.picker.isVisible()
    assert "10" in page.words.text()


def press_on(window: QWidget, part: QWidget) -> None:
    """As the system gives a press of the pointer to the window."""
    handle = window.windowHandle()
    assert handle is not None
    at = part.mapTo(window, part.rect().center())
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_a_citizen_at_a_screen_of_their_own_keeps_no_counter_open(door: MainWindow, hands: Hands) -> None:
    come_in(door, hands)
    idle = door.door._idle
    citizen = CitizenWindow("Màn hình công dân", ())
    citizen.show()
    for _ in range(door.preferences.lock_after_minutes * 60 - 10):
        idle.second_passed()
    press_on(citizen, citizen.rest)
    QTest.qWait(20)
    assert door.top._warning.isVisible()
    press_on(door, door.top)
    assert not door.top._warning.isVisible()
    citizen.close()
    citizen.deleteLater()


def test_the_program_starts_itself_as_it_was_started() -> None:
    module = ["/usr/bin/python3", "-m", "ui", "/du lieu/quay"]
    assert reopening_words(["x", "/du lieu/quay"], module, frozen=False) == ["-m", "ui", "/du lieu/quay"]
    script = ["C:\\p\\python.exe", "C:\\p\\Scripts\\motcua.exe", "counter"]
    assert reopening_words(script[1:], script, frozen=False) == script[1:]
    built = ["C:\\motcua\\motcua.exe", "counter", "--data", "D:\\quay"]
    assert reopening_words(built, built, frozen=True) == built[1:]


@pytest.fixture
def just_made(qapp: QApplication, desk: Desk) -> Iterator[MainWindow]:
    """The window right after the first start: one clerk chose a PIN in making the desk."""
    with at_the_door(qapp, desk, lambda: MORNING, {CLERK: PIN}, made_now=True) as window:
        yield window


def test_on_a_desk_just_made_the_digits_are_the_pin_of_the_one_selected(just_made: MainWindow) -> None:
    hands, page = Hands(just_made), just_made.door.page
    chosen = page.member
    assert chosen is not None
    assert chosen.code == CLERK
    hands.write(PIN)
    hands.enter()
    hands.wait_until(lambda: not just_made.is_locked)
    just_made.door.lock()
    row = QApplication.focusWidget()
    assert row is next(row for row in page.rows if row.isChecked())


def test_a_forgotten_pin_names_who_may_help(door: MainWindow, hands: Hands, desk: Desk) -> None:
    pick(door, hands, CLERK)
    assert door.door.page._forgot.text() == "Quên mã? Gặp người quản trị máy này"
    choose_quickly(desk, member(desk, HEAD), "mật khẩu dài lắm", MORNING)
    door.door.page._show_member()
    assert door.door.page._forgot.text() == f"Quên mã? Gặp {member(desk, HEAD).name}"


def test_a_digit_before_anybody_is_there_and_one_held_with_control_do_nothing(
    door: MainWindow, hands: Hands
) -> None:
    page = door.door.page
    hands.write("1")
    hands.press(Qt.Key.Key_1, "1", ctrl=True)
    assert page.entry.secret == ""
    page.show_staff([])
    page.language.setFocus()
    hands.write("1")
    assert page.entry.secret == ""


def test_who_comes_in_finds_no_name_that_another_searched_for(door: MainWindow, hands: Hands) -> None:
    come_in(door, hands)
    hands.press(Qt.Key.Key_F3)
    hands.write("tran thi thu")
    hands.press(Qt.Key.Key_L, ctrl=True)
    come_in(door, hands, CLERK_2, OTHER_PIN)
    assert door.top.search.text() == ""


def test_a_wrong_secret_moves_nothing_on_the_page(door: MainWindow, hands: Hands) -> None:
    door.resize(1366, 768)
    page = door.door.page
    pick(door, hands, CLERK)
    hands.settle(40)
    parts = (page.names, page.entry, page.primary)
    before = [part.geometry() for part in parts]
    hands.write("000000")
    hands.enter()
    hands.wait_until(lambda: not door.counter.proving.busy)
    hands.settle(40)
    assert page.words.text()
    assert [part.geometry() for part in parts] == before


def test_in_a_low_window_the_one_picked_stands_alone_and_esc_shows_the_others(
    door: MainWindow, hands: Hands
) -> None:
    door.resize(683, 384)
    page = door.door.page
    pick(door, hands, CLERK)
    hands.settle(40)
    shown = [row for row in page.rows if row.isVisible()]
    assert [row.member.code for row in shown] == [CLERK]
    assert shown[0].visibleRegion().boundingRect() == shown[0].rect()
    assert "Esc" in page.below.text()
    assert page.below.isVisible()
    hands.press(Qt.Key.Key_Escape)
    assert all(row.isVisible() for row in page.rows)
    come_in(door, hands)
    assert not door.is_locked


def test_half_of_a_date_typed_before_the_lock_is_gone_on_with_after_it(
    door: MainWindow, hands: Hands
) -> None:
    come_in(door, hands)
    birth = intake(door).person.birth
    birth.line.setFocus()
    hands.write("17/0")
    hands.press(Qt.Key.Key_L, ctrl=True)
    come_in(door, hands)
    assert birth.error
    hands.write("9")
    hands.press(Qt.Key.Key_2, ctrl=True)
    hands.press(Qt.Key.Key_1, ctrl=True)
    hands.write("/1996")
    assert birth.line.text() == "17/09/1996"
