"""The system page tells what is true: the exchange, the printer, the copies, the desk."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date, datetime, timedelta
from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.demo.ward import CLERK, DEPUTY, HEAD
from app.desk.desk import Desk
from app.desk.reference import StaffMember
from app.desk.safety import copies
from app.desk.shipped import catalogue
from app.exchange.own import last
from app.office import login
from app.office.publishing import procedure_record
from app.refusal import Refusal
from app.rules.text.identity import TEST_CARD
from app.rules.time.calendar import VIETNAM
from tests.ui.hands import CARD, MORNING, Hands
from tests.ward import MARRIAGE
from ui.exchanging import Exchanging
from ui.main_window import MainWindow
from ui.places.person_sheet import PersonSheet
from ui.places.secret_sheet import SecretSheet
from ui.places.system import System
from ui.preferences import Preferences
from ui.states import MEGABYTE
from ui.widgets.key_bar import Key

pytestmark = pytest.mark.walks

SENTENCE = "một cửa thân thiện"


def test_a_desk_without_a_city_says_how_it_is_joined(system: System, desk: Desk, window: MainWindow) -> None:
    assert system.exchange.card.title.text() == "Chưa nối cấp trên"
    assert system.exchange.joining.isVisible()
    assert system.exchange.card.button.isHidden()
    assert system.exchange.card.waiting.text() == str(last(desk))
    assert system.exchange.card.last.text() == "chưa lần nào"
    keys = window.shown.keys()
    assert Key("F5", "gửi ngay") not in keys


def test_a_copy_is_made_by_one_button_and_said(
    system: System, desk: Desk, window: MainWindow, hands: Hands
) -> None:
    system.show_section("copies")
    hands.wait_until(lambda: window.printing.idle)
    assert "Chưa có bản sao nào" in system.copies.card.below.text()
    system.copies.card.button.click()
    assert not system.copies.card.button.isEnabled()
    hands.wait_until(lambda: window.printing.idle)
    assert "Bản gần nhất 09:15 hôm nay" in system.copies.card.below.text()
    assert system.copies.card.button.isEnabled()
    (copy,) = (desk.folder / copies.COPIES).glob("*.db")
    assert copy.stat().st_size > 0
    assert copy.read_bytes()[:6] != b"SQLite"  # encrypted


@pytest.mark.parametrize("name", ["button", "elsewhere"])
def test_after_a_copy_the_keys_are_where_they_were_unless_somebody_took_them(
    system: System, window: MainWindow, hands: Hands, tmp_path: Path, name: str
) -> None:
    system.show_section("copies")
    card = system.copies.card
    card.folder.line.setText(str(tmp_path))
    pressed = getattr(card, name)
    for taken in (False, True):
        pressed.setFocus()
        hands.enter()
        assert not pressed.hasFocus()
        if taken:
            system.list.setFocus()
        hands.wait_until(lambda: window.printing.idle)
        assert (system.list if taken else pressed).hasFocus()


def test_a_copy_that_fails_is_said_and_may_be_tried_again(
    system: System, desk: Desk, window: MainWindow, hands: Hands
) -> None:
    (desk.folder / copies.COPIES).write_text("a file where the folder should be", encoding="utf-8")
    system.copies.card.button.click()
    hands.wait_until(lambda: window.printing.idle)
    assert system.copies.card.below.text().startswith("Chưa sao lưu được")
    assert system.copies.card.button.isEnabled()


def test_the_newest_copy_is_the_one_that_is_told(desk: Desk) -> None:
    assert copies.last_copy(desk) is None
    for hour in (8, 11, 9):
        copies.keep_copy(desk, datetime(2017, 1, 25, hour, tzinfo=VIETNAM))
    assert copies.last_copy(desk) == datetime(2017, 1, 25, 11, tzinfo=VIETNAM)
    assert copies.last_exchange(desk) is None


def test_a_copy_refused_is_a_refusal(desk: Desk) -> None:
    (desk.folder / copies.COPIES).write_text("", encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        copies.keep_copy(desk, MORNING)
    assert refused.value.code == "backup.failed"


def test_a_printer_is_chosen_for_each_paper_and_remembered(
    system: System, desk: Desk, window: MainWindow
) -> None:
    system.show_section("printers")
    papers = system.printers.papers
    papers.offer(["Máy in thử", "Máy in khác"])
    picker = papers.pickers["letter"]
    assert [picker.itemText(n) for n in range(picker.count())] == [
        "Lưu thành tệp PDF",
        "Máy in thử",
        "Máy in khác",
    ]
    assert str(window.printing.folder) in system.printers.card.below.text()
    picker.setCurrentIndex(1)
    picker.activated.emit(1)
    assert window.printing.target("letter") == "Máy in thử"
    assert window.printing.target("slip") == ""
    assert Preferences(desk.folder).printer("letter") == "Máy in thử"


def test_a_roll_printer_is_added_by_its_address_and_tried(
    system: System, window: MainWindow, hands: Hands, tmp_path: Path
) -> None:
    system.show_section("printers")
    papers = system.printers.papers
    papers.address.line.setText("192.168.1.50")
    papers.add.click()
    assert papers.address.error
    papers.address.line.setText(f"file:{tmp_path / 'roll.bin'}")
    papers.add.click()
    assert (
        window.printing.target("ticket") == window.printing.target("small") == f"file:{tmp_path / 'roll.bin'}"
    )
    papers.tests["small"].click()
    hands.wait_until(lambda: papers.words.text().startswith("Trang thử"), seconds=30)
    assert (tmp_path / "roll.bin").stat().st_size > 1000
    assert papers.ruler.isVisible()
    papers.inexact.click()
    assert "100 %" in papers.words.text()


def test_arrows_show_each_section_enter_goes_in_and_esc_comes_back(system: System, hands: Hands) -> None:
    assert system.list.hasFocus()
    for name in list(system.sections)[1:]:
        hands.press(Qt.Key.Key_Down)
        assert system.page is system.sections[name]
        assert system.page.state
    hands.press(Qt.Key.Key_Up)
    hands.enter()
    assert system.look.theme.hasFocus()
    hands.press(Qt.Key.Key_Escape)
    assert system.list.hasFocus()
    assert system.isVisible()


def test_a_clerk_reads_who_may_change_people(system: System) -> None:
    system.show_section("people")
    people = system.people
    assert people.add.isHidden() and people.edit.isHidden() and people.retire.isHidden()
    assert "phụ trách một cửa" in people.who_may.text()


def test_a_head_adds_somebody_changes_them_and_lets_them_go(
    system: System, desk: Desk, window: MainWindow, hands: Hands
) -> None:
    window.counter.become(next(m for m in desk.staff.values() if "head" in m.duties))
    window.go("system")
    system.show_section("people")
    people = system.people
    people.add.click()
    sheet = people._sheet
    assert isinstance(sheet, PersonSheet) and sheet.isVisible()
    sheet.primary.click()
    assert sheet.error.isVisible()
    sheet.name.line.setText("Phan Thị Thử")
    sheet.post.line.setText("Công chức tiếp nhận")
    sheet.primary.click()
    assert sheet.isHidden()
    (added,) = (m for m in desk.staff.values() if m.name == "Phan Thị Thử")
    assert people.view.chosen == added.code
    assert added.duties == {"clerk"}
    people.retire.click()
    assert added.code in desk.staff
    people.really.click()
    assert added.code not in desk.staff


def test_a_newcomer_gets_a_code_that_nobody_ever_had(system: System, desk: Desk, window: MainWindow) -> None:
    window.counter.become(next(m for m in desk.staff.values() if "head" in m.duties))
    window.go("system")
    system.show_section("people")
    people = system.people
    leaving = max(code for code in desk.staff if code.startswith("nv"))
    before = set(desk.staff)
    people.view.choose(leaving)
    people.retire.click()
    people.really.click()
    assert leaving not in desk.staff
    people.add.click()
    sheet = people._sheet
    assert isinstance(sheet, PersonSheet)
    sheet.name.line.setText("Phan Thị Thử")
    sheet.post.line.setText("Công chức tiếp nhận")
    sheet.primary.click()
    (added,) = (m for m in desk.staff.values() if m.name == "Phan Thị Thử")
    assert added.code not in before


def test_what_was_typed_about_a_person_outlives_esc(
    system: System, desk: Desk, window: MainWindow, hands: Hands
) -> None:
    window.counter.become(next(m for m in desk.staff.values() if "head" in m.duties))
    window.go("system")
    system.show_section("people")
    people = system.people
    people.add.click()
    hands.write("Phan Văn Diễn")
    hands.press(Qt.Key.Key_Escape)
    people.add.click()
    sheet = people._sheet
    assert isinstance(sheet, PersonSheet)
    assert sheet.name.words_typed == "Phan Văn Diễn"
    sheet.post.line.setText("Công chức")
    sheet.primary.click()
    assert "Phan Văn Diễn" in {m.name for m in desk.staff.values()}
    people.add.click()
    assert isinstance(people._sheet, PersonSheet)
    assert people._sheet.name.words_typed == ""


def test_every_version_of_a_procedure_is_listed_with_its_time(
    system: System, desk: Desk, window: MainWindow
) -> None:
    row = next(row for row in catalogue() if row.code == MARRIAGE)
    newer = replace(row, name=f"{row.name} (mới)")
    before = len(list(desk.catalogue.versions()))
    with desk.act("catalogue.published", "office", MORNING, subject="") as act:
        made = procedure_record(newer)
        made.valid_from = date(2017, 1, 1)
        act.add(made)
    desk.forget_reference()
    system.show_section("procedures")
    system.procedures.show_state()
    rows = [row for row in system.procedures.rows if row.key.startswith(f"{MARRIAGE}/")]
    assert len(list(desk.catalogue.versions())) == before + 1
    assert [row.cells[2].first for row in rows] == ["Đã thay", "Đang nhận"]
    assert rows[0].cells[2].second == "đến 01/01/2017"


def changing(system: System, desk: Desk, me: StaffMember, old: str = "246810") -> SecretSheet:
    """The sheet in which somebody who has the PIN 246810 has typed ``old`` and wants 975310."""
    login.choose(desk, me, "246810", MORNING)
    system.show_section("people")
    system.people.own.click()
    sheet = system.people._sheet
    assert isinstance(sheet, SecretSheet)
    for entry, words in ((sheet.old, old), (sheet.new, "975310"), (sheet.again, "975310")):
        entry.pin.setText(words)
    return sheet


def test_a_secret_is_changed_by_who_knows_the_old_one(
    system: System, desk: Desk, window: MainWindow, hands: Hands
) -> None:
    me = window.counter.person
    sheet = changing(system, desk, me, old="135791")
    sheet.button.click()
    hands.wait_until(sheet.button.isEnabled)
    assert sheet.isVisible()
    login.verify(desk, me, "246810", MORNING)
    sheet.old.pin.setText("246810")
    sheet.button.click()
    hands.wait_until(sheet.isHidden)
    login.verify(desk, me, "975310", MORNING)
    assert not any(entry.secret for entry in (sheet.old, sheet.new, sheet.again))


def test_the_staff_list_tells_who_vouched_and_warns_where_nobody_did_who_leads(
    system: System, desk: Desk
) -> None:
    def cell(code: str) -> tuple[str, str]:
        system.people.show_state()
        shown = next(row for row in system.people.rows if row.key == code).cells[2]
        return shown.second, shown.second_tone

    def choose(code: str, secret: str, word: login.Word | None) -> None:
        login.keep(desk, login.prepare(desk, desk.staff[code], secret, word, MORNING))

    choose(CLERK, "246810", None)
    assert cell(CLERK) == ("không ai xác nhận, 25/01, quầy 1", "caution")
    head, deputy = desk.staff[HEAD], desk.staff[DEPUTY]
    choose(HEAD, SENTENCE, login.vouch(desk, head, desk.staff[CLERK], "246810", MORNING))
    assert cell(HEAD) == ("Võ Thị Thử xác nhận 25/01, quầy 1", "caution")
    choose(DEPUTY, SENTENCE, login.vouch(desk, deputy, head, SENTENCE, MORNING))
    assert cell(DEPUTY) == ("Bùi Quang Mẫu xác nhận 25/01, quầy 1", "ink2")


def test_a_hasty_second_enter_changes_the_secret_once(
    system: System, desk: Desk, window: MainWindow, hands: Hands
) -> None:
    me = window.counter.person
    sheet = changing(system, desk, me)
    heard: list[str] = []
    sheet.changed.connect(lambda: heard.append("changed"))
    sheet.again.entered.emit()
    sheet.again.entered.emit()
    hands.wait_until(lambda: not window.counter.proving.busy)
    assert heard == ["changed"]
    login.verify(desk, me, "975310", MORNING)


def test_a_sheet_closed_while_the_secret_is_looked_at_forgets_what_was_typed_and_says_how_it_went(
    system: System, desk: Desk, window: MainWindow, hands: Hands
) -> None:
    me = window.counter.person
    sheet = changing(system, desk, me)
    closed: list[str] = []
    sheet.closed.connect(lambda: closed.append("closed"))
    sheet.save()
    hands.press(Qt.Key.Key_Escape)
    assert not any(entry.secret for entry in (sheet.old, sheet.new, sheet.again))
    hands.wait_until(lambda: not window.counter.proving.busy)
    assert closed == ["closed"]
    assert "Đã đổi" in system.people.words.text()
    login.verify(desk, me, "975310", MORNING)


def test_procedures_are_found_without_marks_and_say_what_must_be_checked(system: System) -> None:
    system.show_section("procedures")
    every = len(system.procedures.rows)
    system.procedures.search.line.setText("khai sinh")
    found = system.procedures.rows
    assert 0 < len(found) < every
    assert all("khai sinh" in row.cells[0].first.lower() for row in found)


def test_a_scan_of_the_test_code_is_measured_and_kept(system: System, desk: Desk, hands: Hands) -> None:
    system.show_section("scanner")
    hands.press(Qt.Key.Key_R, "r")
    setup = system.scanner.setup
    assert setup.is_listening
    hands.scan(TEST_CARD, gap_ms=40)
    hands.wait_until(lambda: not setup.is_listening)
    assert "Mọi chữ đều đúng" in setup.words.text()
    assert Preferences(desk.folder).scanner_gap_ms == 80


def test_a_scanner_that_breaks_letters_has_each_name_looked_at(
    system: System, window: MainWindow, hands: Hands
) -> None:
    system.show_section("scanner")
    for scanned, said in ((TEST_CARD.replace("ữ", "?"), "Kiểm tra dấu"), (TEST_CARD, "")):
        window.go("system")
        system.show_section("scanner")
        hands.press(Qt.Key.Key_R, "r")
        hands.scan(scanned)
        hands.wait_until(lambda: not system.scanner.setup.is_listening)
        window.go("intake")
        window.shown.clear()
        hands.scan(CARD)
        assert window.shown.person.name.words.text() == said


def test_the_look_is_chosen_here(system: System, window: MainWindow) -> None:
    system.show_section("look")
    system.look.factor._choose("1.3")
    assert window.look.factor == 1.3
    system.look.factor._choose("1.0")
    system.look.language._choose("en")
    assert system.look.reopen.isVisible()
    system.look.lock._choose("10")
    assert window.preferences.lock_after_minutes == 10


@pytest.mark.parametrize(
    ("free", "said"),
    [(900, ""), (199, "Vẫn nhận"), (49, "chưa lưu được")],
)
def test_a_disk_nearly_full_is_said_where_it_matters(
    system: System, window: MainWindow, hands: Hands, free: int, said: str
) -> None:
    window.states.free = lambda: free * MEGABYTE
    window.states.look()
    banner = window._frame.banner
    assert banner.isVisible() == bool(said)
    assert said in banner.words.text()
    system.show_section("copies")
    hands.wait_until(lambda: window.printing.idle)
    assert "Sắp hết chỗ" in system.copies.room.below.text()
    if free == 49:
        window.go("intake")
        banner.button.click()
        assert window.shown is system and system.page is system.copies


def test_a_copy_goes_to_another_folder(
    system: System, window: MainWindow, hands: Hands, tmp_path: Path
) -> None:
    system.show_section("copies")
    card = system.copies.card
    card.folder.line.setText(str(tmp_path / "nowhere"))
    card.elsewhere.click()
    hands.wait_until(lambda: window.printing.idle)
    assert card.folder.error
    assert card.elsewhere.isEnabled()
    (tmp_path / "usb").mkdir()
    card.folder.line.setText(str(tmp_path / "usb"))
    card.elsewhere.click()
    hands.wait_until(lambda: window.printing.idle)
    assert list((tmp_path / "usb").glob("desk-*.db"))


def test_the_window_asks_no_disk_itself(
    system: System, window: MainWindow, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    really = Path.is_dir

    def watched(path: Path) -> bool:
        asked.append(threading.current_thread() is threading.main_thread())
        return really(path)

    monkeypatch.setattr(Path, "is_dir", watched)
    window.states.free = lambda: watched(Path()) * 300 * MEGABYTE
    system.show_section("copies")
    system.copies.card.folder.line.setText("/mạng/không có")
    system.copies.card.elsewhere.click()
    hands.wait_until(lambda: window.printing.idle)
    assert len(asked) >= 2
    assert not any(asked)


def test_a_disk_that_does_not_answer_is_said(system: System, window: MainWindow, hands: Hands) -> None:
    def silent() -> int:
        raise OSError("no such device")

    window.states.free = silent
    system.show_section("copies")
    hands.wait_until(lambda: window.printing.idle)
    assert "không cho biết" in system.copies.room.below.text()


def test_the_list_tells_of_a_copy_that_another_hand_made(
    system: System, desk: Desk, window: MainWindow, hands: Hands
) -> None:
    hands.wait_until(lambda: window.printing.idle)
    assert system.copies.state == "chưa có bản nào"
    copies.keep_copy(desk, MORNING)
    system.list.show_states()
    hands.wait_until(lambda: window.printing.idle)
    row = system.list.item(list(system.sections).index("copies"))
    assert row.toolTip() == "gần nhất 09:15 hôm nay"


@pytest.mark.parametrize(("name", "button"), [("day", "day.copy"), ("copies", "copies.card.button")])
def test_the_list_tells_at_once_of_a_copy_made_by_hand(
    system: System, desk: Desk, window: MainWindow, hands: Hands, name: str, button: str
) -> None:
    copies.keep_copy(desk, MORNING - timedelta(hours=2))
    system.show_section(name)
    hands.wait_until(lambda: window.printing.idle)
    row = system.list.item(list(system.sections).index("copies"))
    assert row.toolTip() == "gần nhất 07:15 hôm nay"
    attrgetter(button)(system).click()
    hands.wait_until(lambda: window.printing.idle)
    assert row.toolTip() == "gần nhất 09:15 hôm nay"


def test_where_the_data_are_and_which_version_shows_them(system: System, desk: Desk) -> None:
    system.show_section("about")
    assert system.about.card.values["Dữ liệu"].text() == str(desk.folder)
    assert desk.chain in system.about.card.values["Quầy"].text()
    assert system.about.card.values["Phiên bản"].text().startswith("Một Cửa ")


def test_f5_exchanges_at_once_and_being_offline_is_no_error(
    system: System, desk: Desk, window: MainWindow, hands: Hands
) -> None:
    desk.settings = window._settings = replace(desk.settings, city_url="http://127.0.0.1:9")
    window.line.exchanging = exchanging = Exchanging(window.counter)
    heard: list[str] = []
    exchanging.changed.connect(window._show_exchange)
    exchanging.changed.connect(lambda: heard.append(exchanging.pill[0]))
    exchanging.start()
    hands.wait_until(lambda: len(heard) == 1)
    assert system.exchange.card.title.text() == heard[0]
    assert heard[0].startswith("Ngoại tuyến")
    assert "http://127.0.0.1:9" in system.exchange.card.below.text()
    keys = window.shown.keys()
    assert Key("F5", "gửi ngay") in keys
    hands.press(Qt.Key.Key_F5)
    hands.wait_until(lambda: len(heard) == 2)
    window.line.end()


def test_the_copies_folder_is_named(system: System, desk: Desk) -> None:
    system.show_section("copies")
    assert str(Path(desk.folder) / "backups") in system.copies.card.where.text()


def test_the_steps_of_the_first_start_are_walked_again_by_enter(system: System, hands: Hands) -> None:
    system.show_section("about")
    hands.enter()
    assert system.about.button.hasFocus()
    hands.enter()
    for step in ("people", "procedures", "scanner", "printers", "exchange"):
        assert system.page is system.sections[step]
        assert system.walk.next.hasFocus()
        hands.enter()
    assert system.walk.isHidden()
    assert system.list.hasFocus()
