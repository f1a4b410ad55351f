"""The first start: six steps by Enter make a real desk; what is wrong is said, nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from argon2.exceptions import HashingError
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.demo.ward import settings
from app.desk.desk import Desk
from app.desk.settings import FILE
from app.office import login
from app.office.opening import MAKING, NewStaff
from app.refusal import Refusal
from app.rules.text.identity import TEST_CARD
from tests.further_profile import coming
from tests.ui.hands import CARD, MORNING, Hands
from tests.ward import MARRIAGE, take_in
from ui.first_run import EXCHANGE, PEOPLE, PRINTERS, PROCEDURES, SCANNER, UNIT, FirstRun
from ui.first_run_form import TRIAL, FirstRunForm, example, offered
from ui.first_run_people import make_ward
from ui.preferences import Preferences
from ui.scans import Scans
from ui.theme import LIGHT, wear
from ui.widgets.text import Text

pytestmark = pytest.mark.walks


@pytest.fixture
def page(qapp: QApplication, tmp_path: Path) -> Iterator[FirstRun]:
    wear(qapp, LIGHT)
    made = FirstRun(tmp_path / "ward", lambda: MORNING)
    made.show()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()
    QTest.qWait(20)


def to_the_button(page: FirstRun, hands: Hands) -> None:
    """Enter through what has a default."""
    for _ in range(12):
        if page.primary.hasFocus():
            break
        hands.enter()
    assert page.primary.hasFocus()


def through(page: FirstRun, hands: Hands) -> None:
    """Only the names are typed, up to the step after the desk was made."""
    hands.write("Phường Thử Nghiệm")
    hands.enter()
    hands.write("18997")
    page.form.identifier.line.setText("H27.98.07")
    to_the_button(page, hands)
    hands.enter()
    assert page.step == PEOPLE
    hands.write("Trần Thị Thử")
    to_the_button(page, hands)
    hands.enter()
    assert page.step == PROCEDURES
    hands.pause()
    hands.enter()
    hands.wait_until(lambda: page.step == SCANNER or bool(page.error.text()), seconds=30)


def test_a_ward_is_ready_by_two_names_and_enter(page: FirstRun, tmp_path: Path) -> None:
    hands, heard = Hands(page), []
    page.opened.connect(lambda: heard.append("opened"))
    through(page, hands)
    for step in (SCANNER, PRINTERS, EXCHANGE):
        assert page.step == step
        assert page.primary.hasFocus()
        hands.enter()
    assert heard == ["opened"]
    with Desk.open(tmp_path / "ward") as desk:
        told = desk.settings
        assert (told.ward_name, told.place, told.ward) == (
            "phường Thử Nghiệm",
            "Thử Nghiệm",
            "18997",
        )
        assert (told.identifier, told.upper_office, told.demo) == ("H27.98.07", "UBND tỉnh Hà Tĩnh", False)
        assert (told.desk, told.regime) == (1, "hatinh-2025")
        assert {c: (m.name, m.post, m.duties) for c, m in desk.staff.items()} == {
            "nv01": ("Trần Thị Thử", "Công chức tiếp nhận", frozenset({"clerk", "supervisor"}))
        }
        assert take_in(desk, "2017-01-25T09:20", MARRIAGE).code == "H27.98.07-170125-0001"


def test_enter_goes_from_line_to_line_past_the_switches(page: FirstRun) -> None:
    hands, form = Hands(page), page.form
    form.ward.line.setText("18997")
    form.identifier.line.setText("H27.98.07")
    hands.write("Phường Thử Nghiệm")
    for line in (form.ward, form.desk, form.identifier, form.upper_office, form.hotline):
        hands.enter()
        assert line.line.hasFocus(), line.label.text()
    hands.enter()
    assert page.primary.hasFocus()
    form.purpose.setFocus()
    hands.enter()
    assert form.identifier.line.hasFocus()


def test_a_default_is_replaced_by_what_is_typed_after_enter(page: FirstRun) -> None:
    hands, form = Hands(page), page.form
    hands.write("Phường Thử Nghiệm")
    hands.enter()
    hands.write("18997")
    hands.enter()
    assert form.desk.line.hasFocus()
    hands.write("2")
    assert form.desk.words_typed == "2"


def test_a_pin_changed_is_repeated_anew_and_is_never_longer_than_six(page: FirstRun) -> None:
    hands, row = Hands(page), page.people.rows[0]
    page.steps.setCurrentIndex(PEOPLE)
    row.name.line.setText("Trần Thị Thử")
    row.secret.line.setFocus()
    for secret in ("123456", "246810"):
        row.secret.line.selectAll()
        hands.write(secret)
        hands.enter()
        assert row.again.line.text() == ""
        hands.write(f"{secret}77")
        assert row.again.line.text() == secret
        page.forward()
    assert page.step == PROCEDURES


def test_two_unlike_pins_are_told_apart_as_the_second_is_left(page: FirstRun) -> None:
    hands, row = Hands(page), page.people.rows[0]
    page.steps.setCurrentIndex(PEOPLE)
    row.name.line.setText("Trần Thị Thử")
    row.secret.line.setFocus()
    hands.write("246810")
    hands.enter()
    hands.write("24681")
    assert row.again.error == ""  # it is being typed
    hands.enter()
    assert (row.again.line.hasFocus(), row.again.error) == (True, "không giống")
    hands.press(Qt.Key.Key_End)
    hands.write("0")
    assert (row.again.line.text(), row.again.error) == ("246810", "")
    hands.press(Qt.Key.Key_Tab)
    assert row.again.error == ""
    row.secret.line.setFocus(Qt.FocusReason.TabFocusReason)
    hands.write("135790")
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Backtab, shift=True)
    assert row.again.error == ""  # passed by and not typed yet


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_an_unlike_repetition_holds_the_cursor_once_so_that_no_secret_lands_in_the_next_name(
    page: FirstRun, key: Qt.Key
) -> None:
    hands, row = Hands(page), page.people.rows[1]
    page.steps.setCurrentIndex(PEOPLE)
    row.name.line.setText("Lê Văn Mẫu")
    row.secret.line.setText("một cửa thân thiện")
    row.again.line.setFocus(Qt.FocusReason.TabFocusReason)
    hands.write("một cửa")
    hands.press(key)
    assert (row.again.line.hasFocus(), row.again.error) == (True, "không giống")
    hands.write("một cửa thân thiệm")
    assert row.again.line.text() == "một cửa thân thiệm", "what is typed takes the place of what was wrong"
    hands.press(key)
    assert row.again.line.hasFocus()
    hands.press(key)
    assert (row.again.line.hasFocus(), row.again.error) == (False, "không giống")


def test_the_kind_of_a_ward_without_its_marks_is_asked_with_them(page: FirstRun) -> None:
    Hands(page).write("phuong Thu Hai")
    Hands(page).enter()
    assert page.form.ward_name.error == "viết có dấu: phường …, xã …"


def test_enter_does_not_leave_what_must_be_there(page: FirstRun) -> None:
    hands, form = Hands(page), page.form
    hands.enter()
    assert form.ward_name.error == "thiếu chữ phường, xã"
    hands.write("Phường Thử Nghiệm")
    assert (form.ward_name.words_typed, form.ward_name.error) == ("Phường Thử Nghiệm", "")
    hands.enter()
    hands.write("Thử 1807")
    hands.enter()
    assert (form.ward.words_typed, form.ward.error) == ("1807", "năm chữ số")
    assert form.ward.line.hasFocus()
    hands.write("3")
    hands.enter()
    assert form.desk.line.hasFocus()
    page.steps.setCurrentIndex(PEOPLE)
    first = page.people.rows[0].name
    first.line.setFocus()
    hands.enter()
    assert (first.error, first.line.hasFocus()) == ("chưa có", True)


def test_of_a_desk_to_be_tried_the_codes_may_be_left_empty_by_enter(page: FirstRun) -> None:
    hands, form = Hands(page), page.form
    form.purpose.show_value(TRIAL)
    hands.write("Phường Thử Nghiệm")
    hands.enter()
    hands.enter()
    assert form.desk.line.hasFocus()


def test_a_keystroke_alone_mends_nothing(page: FirstRun) -> None:
    page.forward()
    assert "còn 3 chỗ cần sửa" in page.error.text()
    Hands(page).write("P")
    assert "còn 3 chỗ cần sửa" in page.error.text()


def test_what_can_never_be_changed_is_read_before_the_desk_is_made(page: FirstRun) -> None:
    page.form.ward_name.line.setText("xã Thử Nghiệm")
    page.form.ward.line.setText("18999")
    page.form.identifier.line.setText("H27.99.02")
    page.form.desk.line.setText("2")
    page.forward()
    page.people.rows[0].name.line.setText("Trần Thị Thử")
    page.forward()
    assert page.step == PROCEDURES
    assert page.fixed.isVisible()
    assert page.fixed.text() == "18999  ·  H27.99.02  ·  quầy 2"


def test_a_spare_enter_makes_no_desk_before_it_was_read(page: FirstRun, tmp_path: Path) -> None:
    hands = Hands(page)
    page.form.ward_name.line.setText("xã Thử Nghiệm")
    page.form.ward.line.setText("18999")
    page.form.identifier.line.setText("H27.99.02")
    page.forward()
    page.people.rows[0].name.line.setText("Trần Thị Thử")
    page.primary.setFocus()
    hands.enter()
    hands.enter()
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    held.setTimestamp(9_000_000)
    QApplication.sendEvent(page.primary, held)
    assert page.step == PROCEDURES
    assert page.primary.isEnabled()
    assert not (tmp_path / "ward").exists()


def test_a_row_that_names_nobody_ends_the_people(page: FirstRun) -> None:
    hands = Hands(page)
    page.steps.setCurrentIndex(PEOPLE)
    first, second = page.people.rows
    first.name.line.setFocus()
    hands.write("Trần Thị Thử")
    for stop in (first.duty, first.secret.line, first.again.line, second.name.line):
        hands.enter()
        assert stop.hasFocus()
    hands.enter()
    assert page.primary.hasFocus()


def test_whoever_names_a_head_first_sees_the_duty_and_changes_it_by_an_arrow(page: FirstRun) -> None:
    hands, row = Hands(page), page.people.rows[0]
    page.steps.setCurrentIndex(PEOPLE)
    row.name.line.setFocus()
    hands.write("Lê Văn Mẫu")
    hands.enter()
    hands.press(Qt.Key.Key_Left)
    assert row.duty.value == "head"
    hands.enter()
    hands.write("một cửa thân thiện")
    assert row.secret.words_typed == "một cửa thân thiện"


class Papers(QWidget):
    """A list whose keys are commands."""

    def __init__(self) -> None:
        super().__init__()
        self.commands: list[str] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.commands.append(event.text())


def test_the_wizard_lets_go_of_the_keyboard(page: FirstRun, qapp: QApplication) -> None:
    """Of two that watch for scans each holds back what the other lets go: a command did nothing, a card was lost."""
    through(page, Hands(page))
    page.close()
    papers = Papers()
    papers.show()
    QTest.qWaitForWindowActive(papers)
    papers.setFocus()
    scans, cards, hands = Scans(qapp), list[str](), Hands(papers)
    scans.card.connect(cards.append)
    scans.watch()
    for _ in range(2):
        hands.press(Qt.Key.Key_Plus, "+")
        hands.scan(CARD)
    scans.give_up()
    scans.deleteLater()
    papers.close()
    assert (papers.commands, cards) == (["+", "+"], [CARD, CARD])


def test_several_people_choose_their_secrets_at_once(page: FirstRun, tmp_path: Path) -> None:
    hands = Hands(page)
    page.form.ward_name.line.setText("xã Thử Nghiệm")
    page.form.ward.line.setText("18999")
    page.form.identifier.line.setText("H27.99.02")
    page.forward()
    clerk, head = page.people.rows
    clerk.name.line.setText("Trần Thị Thử")
    clerk.secret.line.setText("111111")
    head.name.line.setText("Lê Văn Mẫu")
    head.secret.line.setText("ngắn")
    page.people.more.click()
    page.people.rows[2].name.line.setText("Phan Văn Diễn")
    page.forward()
    assert page.step == PEOPLE
    assert clerk.secret.error and head.secret.error
    for entry, secret in ((clerk, "246810"), (head, "một cửa thân thiện")):
        entry.secret.line.setText(secret)
        entry.again.line.setText(secret[:-1])
    page.forward()
    assert page.step == PEOPLE
    assert clerk.again.error == "không giống"
    for name in ("Trần Thị Thử", "Lê Văn Mẫu"):
        assert f"Gõ lại lần nữa của {name}" in page.error.text()
    clerk.again.line.setText("246810")
    head.again.line.setText("một cửa thân thiện")
    page.forward()
    page.go_back()
    assert clerk.name.words_typed == "Trần Thị Thử"
    page.go_back()
    assert page.form.ward_name.words_typed == "xã Thử Nghiệm"
    page.forward()
    page.forward()
    page.forward()
    hands.wait_until(lambda: page.step == SCANNER, seconds=30)
    page.close()
    with Desk.open(tmp_path / "ward") as desk:
        assert (desk.settings.ward, desk.settings.identifier) == ("18999", "H27.99.02")
        assert {m.name: m.post for m in desk.staff.values()} == {
            "Trần Thị Thử": "Công chức tiếp nhận",
            "Lê Văn Mẫu": "Chủ tịch UBND xã",
            "Phan Văn Diễn": "Công chức tiếp nhận",
        }
        login.verify(desk, desk.staff["nv01"], "246810", MORNING)
        login.verify(desk, desk.staff["ct01"], "một cửa thân thiện", MORNING)
        with pytest.raises(Refusal):
            login.verify(desk, desk.staff["nv02"], "246810", MORNING)


def test_what_is_missing_is_said_and_nothing_is_cleared(page: FirstRun, tmp_path: Path) -> None:
    hands = Hands(page)
    hands.write("Thử Nghiệm")
    page.form.identifier.line.setText("sai")
    page.primary.click()
    assert page.step == UNIT
    assert "Tên phường, xã" in page.error.text()
    assert page.form.ward_name.error == "thiếu chữ phường, xã"
    assert page.form.identifier.error == "như H27.··.··"
    assert page.form.ward_name.line.hasFocus()
    assert page.form.ward_name.words_typed == "Thử Nghiệm"
    assert not (tmp_path / "ward").exists()


def test_nobody_is_not_enough(page: FirstRun) -> None:
    page.form.ward_name.line.setText("xã Thử Nghiệm")
    page.form.ward.line.setText("18999")
    page.form.identifier.line.setText("H27.99.02")
    page.forward()
    page.forward()
    assert page.step == PEOPLE
    assert page.people.rows[0].name.error == "chưa có"


def test_a_refusal_stands_beside_the_button(page: FirstRun, tmp_path: Path) -> None:
    hands = Hands(page)
    (tmp_path / "ward").write_text("a file where the folder should be", encoding="utf-8")
    through(page, hands)
    assert "Không ghi được vào thư mục" in page.error.text()
    assert page.primary.isEnabled()
    assert page.form.ward_name.words_typed == "Phường Thử Nghiệm"


def test_the_profile_explains_itself_and_brings_its_defaults(page: FirstRun) -> None:
    page.form.profile.show_value("hatinh-2017")
    page.form.profile.chosen.emit("hatinh-2017")
    assert page.form.upper_office.words_typed == "UBND TP Hà Tĩnh"
    assert "Bộ phận Tiếp nhận và Trả kết quả" in page.form.explained.text()
    page.form.upper_office.line.setText("UBND huyện Thử")
    page.form.profile.show_value("hatinh-2025")
    page.form.profile.chosen.emit("hatinh-2025")
    assert page.form.upper_office.words_typed == "UBND huyện Thử"


def test_a_scanner_is_tried_and_its_speed_kept(page: FirstRun, tmp_path: Path) -> None:
    hands = Hands(page)
    through(page, hands)
    hands.press(Qt.Key.Key_R, "r")
    assert page.devices is not None
    assert page.devices.scanner.is_listening
    hands.scan(TEST_CARD, gap_ms=30)
    hands.wait_until(lambda: page.devices is not None and not page.devices.scanner.is_listening)
    assert page.step == SCANNER
    assert Preferences(tmp_path / "ward").scanner_gap_ms == 60


def test_a_citizens_card_counts_as_a_trial_and_is_not_shown(page: FirstRun) -> None:
    hands = Hands(page)
    through(page, hands)
    hands.press(Qt.Key.Key_R, "r")
    hands.scan(CARD)
    assert page.devices is not None
    setup = page.devices.scanner
    hands.wait_until(lambda: not setup.is_listening)
    assert "dấu tiếng Việt đủ" in setup.words.text()
    assert not any("Hoài" in each.text() for each in page.findChildren(Text))
    page.forward()
    assert page.rail._marks[SCANNER].state == "done"


def test_a_scan_that_nobody_asked_for_is_heard_and_a_step_passed_over_has_no_tick(page: FirstRun) -> None:
    hands = Hands(page)
    through(page, hands)
    assert page.devices is not None
    hands.scan(CARD)
    hands.wait_until(lambda: page.devices is not None and "Bấm R" in page.devices.scanner.words.text())
    assert page.step == SCANNER
    page.forward()
    marks = [mark.state for mark in page.rail._marks]
    assert marks[:5] == ["done", "done", "done", "waiting", "open"]


def test_a_step_whose_choice_was_given_up_is_chosen_no_more(page: FirstRun) -> None:
    rail = page.rail
    for words, below in (("HP LaserJet P2035", "HP LaserJet P2035"), ("", "có thể làm sau")):
        rail.say(PRINTERS, words)
        rail.show_step(EXCHANGE)
        assert rail._below[PRINTERS].text() == below
        assert rail._marks[PRINTERS].state == ("done" if words else "waiting")


def test_the_fields_end_where_the_button_below_them_ends(page: FirstRun) -> None:
    page.resize(1366, 768)
    QTest.qWait(30)
    ends = {part.mapTo(page, part.rect().topRight()).x() for part in (page.form.hotline, page.primary)}
    assert len(ends) == 1


def test_why_a_secret_does_not_suit_is_told_at_length_until_it_is_mended(page: FirstRun) -> None:
    hands, row = Hands(page), page.people.rows[0]
    page.steps.setCurrentIndex(PEOPLE)
    row.name.line.setText("Trần Thị Thử")
    row.secret.line.setText("111111")
    assert page.people.faults()
    assert row.secret.line.toolTip() == "", "asking says nothing"
    page.people.problems()
    assert row.secret.error
    assert row.secret.line.toolTip()
    row.secret.line.setFocus()
    row.secret.line.selectAll()
    hands.write("1")
    assert (row.secret.error, row.secret.line.toolTip()) == ("", "")


def test_enter_goes_from_the_address_above_to_the_code_of_enrolment(page: FirstRun) -> None:
    hands = Hands(page)
    through(page, hands)
    page.forward()
    page.forward()
    assert page.devices is not None
    joining = page.devices.enrolment
    joining.address.line.setFocus()
    hands.write("sở")
    hands.enter()
    assert joining.code.line.hasFocus()


def test_a_real_ward_needs_its_own_codes(page: FirstRun) -> None:
    page.form.ward_name.line.setText("xã Thử Nghiệm")
    page.forward()
    assert page.step == UNIT
    assert page.form.ward.error == "năm chữ số"
    assert page.form.identifier.error == "chưa có"
    page.form.ward.line.setText("18999")
    page.form.identifier.line.setText("h27.99.01")
    page.forward()
    assert page.step == UNIT
    assert page.form.identifier.error == "mã này chỉ là ví dụ"


def test_a_ward_to_try_needs_a_name_alone_and_says_what_it_is(page: FirstRun, tmp_path: Path) -> None:
    hands = Hands(page)
    page.form.ward_name.line.setText("Phường Thử Nghiệm")
    page.form.purpose.show_value(TRIAL)
    page.form.purpose.chosen.emit(TRIAL)
    assert "Bản diễn tập" in page.form.warned.text()
    page.forward()
    page.people.rows[0].name.line.setText("Trần Thị Thử")
    page.forward()
    page.forward()
    hands.wait_until(lambda: page.step == SCANNER, seconds=30)
    page.close()
    with Desk.open(tmp_path / "ward") as desk:
        assert desk.settings.demo
        assert desk.settings.ward == "phuong-thu-nghiem"


def test_what_failed_is_tried_again_in_place(page: FirstRun, tmp_path: Path) -> None:
    hands = Hands(page)
    (tmp_path / "ward").write_text("a file where the folder should be", encoding="utf-8")
    through(page, hands)
    (tmp_path / "ward").unlink()
    page.primary.click()
    hands.wait_until(lambda: page.step == SCANNER, seconds=30)


def test_another_try_is_made_of_what_is_typed_by_then(page: FirstRun, tmp_path: Path) -> None:
    hands = Hands(page)
    (tmp_path / "ward").write_text("a file where the folder should be", encoding="utf-8")
    through(page, hands)
    (tmp_path / "ward").unlink()
    page.go_back()
    page.people.rows[0].name.line.setText("Phan Văn Diễn")
    page.go_back()
    page.form.ward_name.line.setText("xã Mẫu")
    for _ in range(3):
        page.forward()
    hands.wait_until(lambda: page.step == SCANNER, seconds=30)
    page.close()
    with Desk.open(tmp_path / "ward") as desk:
        assert desk.settings.ward_name == "xã Mẫu"
        assert [member.name for member in desk.staff.values()] == ["Phan Văn Diễn"]


CLERK, OTHER = (NewStaff("nv01", name, "Công chức", ("clerk",)) for name in ("Trần Thị Thử", "Lê Văn Mẫu"))


def test_a_desk_that_fails_late_is_gone_and_the_next_one_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = PasswordHasher(memory_cost=1)  # as on a machine that has no memory left
    with monkeypatch.context() as patched:
        patched.setattr(login, "_hasher", failing)
        with pytest.raises(HashingError):
            make_ward(tmp_path, settings(), [(CLERK, "246810")], MORNING)
    assert {path.name for path in tmp_path.iterdir()} <= {"desk.lock"}
    with make_ward(tmp_path, replace(settings(), ward="18999"), [(OTHER, "246810")], MORNING) as desk:
        assert desk.settings.ward == "18999"
        assert desk.staff["nv01"].name == "Lê Văn Mẫu"
        login.verify(desk, desk.staff["nv01"], "246810", MORNING)


def test_a_desk_cut_short_does_not_come_back_under_its_old_name(tmp_path: Path) -> None:
    make_ward(tmp_path, settings(), [(CLERK, "")], MORNING).close()
    (tmp_path / MAKING).mkdir()
    (tmp_path / FILE).rename(tmp_path / MAKING / FILE)
    with make_ward(tmp_path, replace(settings(), ward="18999"), [(OTHER, "")], MORNING) as desk:
        assert desk.settings.ward == "18999"
        assert desk.staff["nv01"].name == "Lê Văn Mẫu"


def test_a_desk_that_is_there_is_never_made_over(tmp_path: Path) -> None:
    make_ward(tmp_path, settings(), [(CLERK, "")], MORNING).close()
    with pytest.raises(Refusal, match=r"folder\.taken"):
        make_ward(tmp_path, settings(), [(OTHER, "246810")], MORNING)
    with Desk.open(tmp_path) as desk:
        assert desk.staff["nv01"].name == "Trần Thị Thử"


def test_a_secret_that_does_not_suit_makes_no_desk_and_is_mended_in_place(
    page: FirstRun, tmp_path: Path
) -> None:
    hands = Hands(page)
    page.form.ward_name.line.setText("Phường Thử Nghiệm")
    page.form.ward.line.setText("18997")
    page.form.identifier.line.setText("H27.98.07")
    clerk = page.people.rows[0]
    clerk.name.line.setText("Trần Thị Thử")
    clerk.secret.line.setText("111111")
    page.open_ward()
    hands.wait_until(page.primary.isEnabled, seconds=30)
    assert "sáu" in page.error.text()
    assert not (tmp_path / "ward" / FILE).exists()
    clerk.secret.line.setText("246810")
    page.open_ward()
    hands.wait_until(lambda: page.step == SCANNER, seconds=30)
    page.close()
    with Desk.open(tmp_path / "ward") as desk:
        login.verify(desk, desk.staff["nv01"], "246810", MORNING)


@pytest.fixture
def third(tmp_path: Path) -> Iterator[str]:
    """A regime to come."""
    title = 'title = "TP Hà Tĩnh, từ 01/10/2016"', 'title = "Từ 01/01/2030"'
    with coming(tmp_path, "hatinh-2017", title) as name:
        yield name


def test_a_third_profile_is_chosen_like_the_two_that_ship(qapp: QApplication, third: str) -> None:
    form = FirstRunForm()
    assert offered()[-1] == (third, "Từ 01/01/2030")
    form.profile.show_value(third)
    form.purpose.show_value(TRIAL)
    form.ward_name.line.setText("phường Thử")
    assert form.problems() == []
    assert (form.settings().regime, form.settings().identifier) == (third, "000.99.01.H27")
    assert [example(name) for name in ("hatinh-2017", "hatinh-2025")] == ["000.99.01.H27", "H27.99.01"]


def test_a_desk_has_a_number_of_two_digits(page: FirstRun) -> None:
    hands = Hands(page)
    page.form.desk.line.clear()
    page.form.desk.line.setFocus()
    hands.write("a1b-23")
    assert page.form.desk.words_typed == "12"


def test_what_is_mended_is_counted_no_more(page: FirstRun) -> None:
    hands, form = Hands(page), page.form
    page.forward()
    assert "còn 3 chỗ cần sửa" in page.error.text()
    assert form.ward_name.line.hasFocus()
    hands.write("Phường Thử Nghiệm")
    assert "còn 2 chỗ cần sửa: Mã phường, xã (GSO)" in page.error.text()
    form.ward.line.setFocus()
    hands.write("18997")
    form.identifier.line.setFocus()
    hands.write("H27.98.07")
    assert page.error.text() == ""


def test_whoever_only_tries_has_less_to_mend(page: FirstRun) -> None:
    page.forward()
    page.form.ward_name.line.setFocus()
    Hands(page).write("Phường Thử Nghiệm")
    page.form.purpose.setFocus()
    Hands(page).press(Qt.Key.Key_Right)
    assert page.form.is_rehearsal
    assert page.error.text() == ""


@pytest.mark.parametrize("typed", ["H27.99.01", "goi chi Hoa", "0239 385"])
def test_what_is_no_telephone_is_not_printed_on_slips(page: FirstRun, typed: str) -> None:
    hands, form = Hands(page), page.form
    form.hotline.line.setFocus()
    hands.write(typed)
    hands.enter()
    assert "không phải số điện thoại" in form.hotline.error
    page.forward()
    assert form.hotline.label.text() in page.error.text()
    form.hotline.line.setFocus(Qt.FocusReason.TabFocusReason)
    hands.write("0239 3 855 000")
    assert form.hotline.error == ""
    assert form.hotline.label.text() not in page.error.text()


def test_nobody_to_receive_is_said_until_somebody_is_named(page: FirstRun) -> None:
    page.steps.setCurrentIndex(PEOPLE)
    page.forward()
    assert "người tiếp nhận" in page.error.text()
    page.people.rows[0].name.line.setFocus()
    Hands(page).write("Trần Thị Thử")
    assert page.error.text() == ""


def test_the_printers_stand_whole_in_a_window_of_768_pixels(page: FirstRun) -> None:
    hands = Hands(page)
    through(page, hands)
    hands.enter()
    assert page.step == PRINTERS
    shown = page.steps.currentWidget()
    assert isinstance(shown, QScrollArea)
    hands.wait_until(lambda: 0 < shown.widget().height() <= shown.viewport().height())
    assert page.height() == 768
    assert shown.verticalScrollBar().maximum() == 0
