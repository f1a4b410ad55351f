"""The sheets a day begins and ends with, from the keys that print them."""

from __future__ import annotations

import importlib
import pkgutil
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

import ui.places
from app.apology.acts import (
    ApologyForm,
    BroadcastForm,
    Complaint,
    DeliveryForm,
    broadcast,
    complete,
    deliver,
    draft,
    draft_without_dossier,
    sign,
)
from app.demo.ward import CLERK, CLERK_2, HEAD, OFFICER
from app.desk import drafts
from app.desk.desk import Desk
from app.desk.safety.copies import kept_copies
from app.dossier.acts.end import finish, withdraw
from app.dossier.acts.fees import pay
from app.dossier.receipt import Person
from tests.app.paper.printed_paper import pages
from tests.ui.hands import CARD, Hands
from tests.ui.test_apologies_place import case_of
from tests.ward import at, take_in
from ui.main_window import MainWindow
from ui.places.apology_draft import DELIVERY
from ui.places.begun_lines import APOLOGIES, OPENNESS, SYSTEM
from ui.places.dossier_tasks import kept_names
from ui.places.dossiers import Dossiers
from ui.places.system import System


def printed(window: MainWindow, hands: Hands) -> str:
    hands.wait_until(lambda: window.printing.idle)
    (job,) = window.printing.jobs
    return " ".join(pages((window.printing.folder / job.saved_as).read_bytes()))


def test_ctrl_p_in_the_list_prints_the_work_of_the_day(window: MainWindow, hands: Hands, desk: Desk) -> None:
    taken = take_in(desk, "2017-01-24T10:00")
    hands.press(Qt.Key.Key_2, ctrl=True)
    hands.press(Qt.Key.Key_P, ctrl=True)
    assert "VIỆC TRONG NGÀY" in printed(window, hands)
    assert window.shown.confirmation.isVisible()
    assert taken.code


def test_the_close_of_day_counts_prints_and_copies(window: MainWindow, hands: Hands, desk: Desk) -> None:
    taken = take_in(desk, "2017-01-25T09:00")
    withdraw(desk, taken.dossier, "không còn nhu cầu", CLERK, at("2017-01-25T09:05"))
    hands.press(Qt.Key.Key_6, ctrl=True)
    system = window.shown
    assert isinstance(system, System)
    system.show_section("day")
    hands.wait_until(lambda: window.printing.background.idle)
    facts = {label: words.text() for label, words in system.day.card.values.items()}
    assert facts["Đã nhận tại quầy này"] == "1 hồ sơ"
    assert facts["Đã từ chối, đã rút"] == "0 từ chối, 1 rút"
    assert facts["Đến mà chưa nhận hồ sơ"] == "0 mẫu 02, 0 mẫu 03"
    assert facts["Bản sao lưu gần nhất"] == "chưa có bản nào"
    assert system.day.card.below.text() == "Hôm nay chưa sao lưu."
    system.day.copy.setFocus()
    system.day.copy.click()
    hands.wait_until(lambda: window.printing.background.idle)
    assert system.day.copy.hasFocus(), "the keys went elsewhere while the button was pale"
    assert len(kept_copies(desk)) == 1
    assert system.day.card.values["Bản sao lưu gần nhất"].text() == "09:15 hôm nay"
    assert system.day.card.below.text() == "Không còn việc gì phải làm hôm nay."
    hands.press(Qt.Key.Key_F9)
    assert "CUỐI NGÀY" in printed(window, hands)


def test_what_was_written_after_the_copy_is_in_none(window: MainWindow, hands: Hands, desk: Desk) -> None:
    day = end_of_day(window, hands).day
    day.copy.click()
    hands.wait_until(lambda: window.printing.background.idle)
    for minute in (30, 40):
        take_in(desk, f"2017-01-25T09:{minute}")
    day.show_state()
    hands.wait_until(lambda: window.printing.background.idle)
    assert day.card.below.text() == "Bản sao lưu gần nhất thiếu 2 mục ghi sau đó."
    hands.press(Qt.Key.Key_F9)
    assert "Bản sao lưu: lúc 09:15, thiếu 2 mục ghi sau đó." in printed(window, hands)


def end_of_day(window: MainWindow, hands: Hands) -> System:
    hands.press(Qt.Key.Key_6, ctrl=True)
    system = window.shown
    assert isinstance(system, System)
    system.show_section("day")
    hands.wait_until(lambda: window.printing.background.idle)
    return system


def test_the_copy_stands_before_the_sheet_that_says_it_was_made(window: MainWindow, hands: Hands) -> None:
    day = end_of_day(window, hands).day
    assert day.copy.x() < day.sheet.x()
    day.copy.setFocus()
    hands.press(Qt.Key.Key_Tab)
    assert day.sheet.hasFocus()
    hands.press(Qt.Key.Key_F9)
    assert "chưa sao lưu" in day.words.text()
    assert "CUỐI NGÀY" in printed(window, hands)


def test_what_is_left_to_do_leads_to_its_dossiers_and_its_letters(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    take_in(desk, "2017-01-17T10:00")
    day = end_of_day(window, hands).day
    debt, tell = day.ways["Quá hạn chưa xin lỗi"], day.ways["Phải báo trễ hôm nay"]
    assert (debt.isVisible(), tell.isVisible()) == (True, False)
    debt.setFocus()
    hands.enter()
    assert window.shown is window.place("apologies")


def test_what_stands_half_filled_in_intake_is_work_left_and_leads_there(
    window: MainWindow, hands: Hands
) -> None:
    hands.scan(CARD)
    day = end_of_day(window, hands).day
    assert day.begun.lines == ["1 hồ sơ ở Tiếp nhận, 09:15 hôm nay"]
    assert day.card.below.text() == "Còn 1 việc trước khi về. Hôm nay chưa sao lưu."
    day.begun.leads[0].click()
    assert window.shown is window.place("intake")
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_F2)
    day = end_of_day(window, hands).day
    assert day.begun.lines == ["không có"], "what was given up is still called half filled"
    assert day.begun.leads == []


def test_looking_at_the_close_of_day_says_since_when_and_does_not_begin_it_anew(
    window: MainWindow, hands: Hands, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.scan(CARD)
    end_of_day(window, hands)
    monkeypatch.setattr(window.counter, "now", lambda: at("2017-01-25T16:30"))
    hands.press(Qt.Key.Key_1, ctrl=True)
    day = end_of_day(window, hands).day
    assert day.begun.lines == ["1 hồ sơ ở Tiếp nhận, 09:15 hôm nay"]


def test_a_letter_half_typed_is_led_to_and_the_ways_ticked_for_one_are_no_work_left(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    late = take_in(desk, "2017-01-17T10:00")
    drafts.keep(desk, CLERK, drafts.WAYS, late.dossier, {"forms": ["truc_tiep"]}, at("2017-01-25T09:01"))
    day = end_of_day(window, hands).day
    assert day.begun.lines == ["không có"]
    window.open_apology(late.dossier)
    hands.write("chờ xác minh")
    day = end_of_day(window, hands).day
    assert day.begun.lines == [f"Thư xin lỗi, {late.code}, 09:15 hôm nay"]
    day.begun.leads[0].click()
    assert window.shown is window.place("apologies")
    assert window.shown.page.fields.form().reason == "chờ xác minh"


def test_what_a_colleague_left_half_filled_is_said_without_the_citizen(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    uid, now = take_in(desk, "2017-01-24T10:00"), at("2017-01-25T09:05")
    drafts.keep(desk, CLERK_2, drafts.INTAKE, "", {"name": "Trần Thị Hoài Thử"}, at("2017-01-24T16:50"))
    drafts.keep(desk, CLERK_2, "note", uid.dossier, {"text": "…"}, now)
    drafts.keep(desk, CLERK_2, "note", "", {"text": "…"}, at("2017-01-24T09:05"))
    day = end_of_day(window, hands).day
    name = desk.staff[CLERK_2].name
    assert day.begun.lines == [
        f"Ghi chú, {uid.code}, 09:05 hôm nay, của {name}",
        f"1 hồ sơ ở Tiếp nhận, 16:50 24/01, của {name}",
    ]
    assert day.begun.leads == [], "a colleague's form is not opened"
    hands.press(Qt.Key.Key_F9)
    assert "Phần nhập dở tại quầy này: 2." in printed(window, hands)


def test_each_that_is_half_filled_is_named_and_led_to_by_itself(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    late, other = take_in(desk, "2017-01-17T10:00"), take_in(desk, "2017-01-24T10:00")
    draft(
        desk,
        late.dossier,
        ApologyForm(("tre_han",), "Chờ xác minh.", (OFFICER,), at("2017-02-10T00:00").date()),
        CLERK,
        at("2017-01-25T09:00"),
    )
    letter = case_of(desk, late.dossier).apology
    sign(desk, letter, HEAD, at("2017-01-25T09:00"))
    drafts.keep(desk, CLERK, DELIVERY, letter, {"witness": "…"}, at("2017-01-25T09:01"))
    drafts.keep(desk, CLERK, "correction", other.dossier, {"reason": "…"}, at("2017-01-25T09:02"))
    drafts.keep(desk, CLERK, "correction", other.dossier, {"reason": "… …"}, at("2017-01-25T09:04"))
    drafts.keep(desk, CLERK, "dialogue-question", "", {"text": "…"}, at("2017-01-25T09:03"))
    leads = {}
    day = end_of_day(window, hands).day
    assert len(day.begun.leads) == 3
    for n, line in enumerate(day.begun.lines):
        day = end_of_day(window, hands).day
        day.begun.leads[n].click()
        leads[line] = window.shown
    assert leads == {
        "Câu hỏi đối thoại, 09:03 hôm nay": window.place("openness"),
        f"Sửa giấy tiếp nhận, {other.code}, 09:02 hôm nay": window.place("dossier"),
        f"Trao lời xin lỗi, {late.code}, 09:01 hôm nay": window.place("apologies"),
    }


def test_what_others_finished_meanwhile_is_no_work_left(window: MainWindow, hands: Hands, desk: Desk) -> None:
    finished, waiting = take_in(desk, "2017-01-24T10:00"), take_in(desk, "2017-01-24T10:00")
    for uid in (finished.dossier, waiting.dossier):
        for n, kept_as in enumerate((drafts.LETTER, "supplement", "return", "note")):
            drafts.keep(desk, CLERK, kept_as, uid, {"reason": "…"}, at(f"2017-01-25T09:0{n}"))
    finish(desk, finished.dossier, OFFICER, at("2017-01-25T09:10"))
    begun = end_of_day(window, hands).day.begun
    assert begun.lines == [
        f"Ghi chú, {finished.code}, 09:03 hôm nay",
        f"Ghi chú, {waiting.code}, 09:03 hôm nay",
        f"Trả kết quả, {finished.code}, 09:02 hôm nay",
        f"Bổ sung, {waiting.code}, 09:01 hôm nay",
        f"Thư xin lỗi, {waiting.code}, 09:00 hôm nay",
    ]
    hands.press(Qt.Key.Key_F9)
    assert "Phần nhập dở tại quầy này: 5." in printed(window, hands)


def test_of_a_letter_that_was_completed_meanwhile_only_what_can_still_be_said_is_work_left(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    late, rude = take_in(desk, "2017-01-17T10:00"), ApologyForm(("thai_do",), "Trả lời cộc lốc.", (OFFICER,))
    letter = draft(
        desk,
        late.dossier,
        ApologyForm(("tre_han",), "Chờ xác minh.", (OFFICER,), at("2017-02-10T00:00").date()),
        CLERK,
        at("2017-01-25T08:00"),
    )
    complaint = Complaint(Person("Lê Văn Tập"), "bị nói cộc lốc")
    alone = draft_without_dossier(desk, complaint, rude, CLERK, at("2017-01-25T08:01"))
    for n, kept_as in enumerate([*(APOLOGIES.keys() - {drafts.LETTER}), drafts.LETTER]):
        subject = late.dossier if kept_as in {drafts.LETTER, "apology-faults"} else letter
        drafts.keep(desk, CLERK, kept_as, subject, {"reason": "…"}, at(f"2017-01-25T09:{n:02}"))
    drafts.keep(desk, CLERK, "apology-bare", alone, {"reason": "…"}, at("2017-01-25T09:13"))
    drafts.keep(desk, CLERK, DELIVERY, alone, {"reason": "…"}, at("2017-01-25T09:13"))

    def left() -> tuple[set[str], int]:
        begun = end_of_day(window, hands).day.begun
        names = [each.split(", ")[0] for each in begun.lines]
        return set(names), len(names)

    drafted = {"Thư xin lỗi", "Xin lỗi bằng lời ngay", "Hủy thư xin lỗi", "Các lỗi và người chịu trách nhiệm"}
    assert left() == (drafted | {"Xin lỗi khi không có hồ sơ"}, 5)
    for each in (letter, alone):
        sign(desk, each, HEAD, at("2017-01-25T09:14"))
    signed = {"Trao lời xin lỗi", "Xin lỗi công khai", "Lịch phát đài", "Công dân cho nêu chữ cái đầu"}
    signed |= {"Thêm bằng chứng", "Đính chính thư xin lỗi", "Hủy thư xin lỗi"}
    assert left() == (signed, 8), "of one without a dossier, too, that it was brought"
    told_at, by_hand = window.counter.now(), DeliveryForm("truc_tiep", "tai_nha", spoken_by=OFFICER)
    for each in (letter, alone):
        deliver(desk, each, by_hand, CLERK, told_at)
    on_air = BroadcastForm("dai_phat_thanh_phuong_xa", "Xin lỗi.", OFFICER, confirmed_by="Trực đài thử")
    broadcast(desk, letter, on_air, CLERK, told_at)
    for each in (letter, alone):
        complete(desk, each, CLERK, told_at)
    assert left() == ({"Công dân trả lời", "Thêm bằng chứng", "Đính chính thư xin lỗi"}, 3)


@pytest.mark.walks
@pytest.mark.parametrize(
    ("kept_as", "section"),
    [("calendar", "holidays"), ("procedure", "procedures"), ("profile", "profile"), ("person", "people")],
)
def test_what_is_half_filled_of_the_system_leads_to_its_page(
    window: MainWindow, hands: Hands, desk: Desk, kept_as: str, section: str
) -> None:
    drafts.keep(desk, CLERK, kept_as, "", {"name": "…"}, at("2017-01-25T09:03"))
    system = end_of_day(window, hands)
    system.day.begun.leads[0].click()
    assert window.shown is system
    assert system.page is system.sections[section]


def test_the_keys_stay_on_the_way_to_what_is_half_filled(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    uid = take_in(desk, "2017-01-24T10:00").dossier
    drafts.keep(desk, CLERK, "note", uid, {"text": "…"}, at("2017-01-25T09:01"))
    begun = end_of_day(window, hands).day.begun
    here = begun.leads[0]
    name = here.accessibleName()
    here.setFocus()
    window.counter.recorded.emit("exchange", "")
    hands.wait_until(lambda: window.printing.background.idle)
    assert here.hasFocus()
    drafts.keep(desk, CLERK, "originals", uid, {"text": "…"}, at("2017-01-25T09:02"))
    window.counter.recorded.emit("exchange", "")
    hands.wait_until(lambda: len(begun.leads) == 2)
    assert [lead.accessibleName() for lead in begun.leads if lead.hasFocus()] == [name]


def test_whatever_is_kept_half_filled_has_its_name() -> None:
    kept_as: set[object] = {drafts.LETTER}
    for each in pkgutil.iter_modules(ui.places.__path__):
        module = vars(importlib.import_module(f"ui.places.{each.name}"))
        kept_as |= {module.get("KEPT_AS")} | {getattr(one, "kept_as", None) for one in module.values()}
    kept_as = {name for name in kept_as if name and isinstance(name, str)}
    assert {"calendar", "procedure", "profile", "person", "return"} <= kept_as
    assert kept_as == kept_names().keys() | APOLOGIES.keys() | OPENNESS.keys() | SYSTEM.keys()


def test_what_must_be_told_today_leads_to_its_tile(window: MainWindow, hands: Hands, desk: Desk) -> None:
    take_in(desk, "2017-01-23T10:00")
    day = end_of_day(window, hands).day
    assert day.card.values["Phải báo trễ hôm nay"].text() == "1 hồ sơ"
    day.ways["Phải báo trễ hôm nay"].click()
    shown = window.shown
    assert isinstance(shown, Dossiers)
    assert shown.tiles.value == "notify"


def test_the_money_of_the_day_at_this_desk_is_told_and_printed(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    uid = take_in(desk, "2017-01-25T09:00").dossier
    pay(desk, uid, 8000, CLERK, at("2017-01-25T09:05"), receipt_number="BL 1")
    day = end_of_day(window, hands).day
    assert day.card.values["Phí, lệ phí thu, hoàn tại quầy này"].text() == "1 khoản, cộng 8.000 đ"
    hands.press(Qt.Key.Key_F9)
    sheet = printed(window, hands)
    assert "Phí, lệ phí thu, hoàn tại quầy này: 1 khoản, cộng 8.000 đ." in sheet
    assert "So với cuống biên lai và tiền mặt." in sheet
    assert "biên lai BL 1: 8.000 đ" in sheet


def test_f9_elsewhere_in_the_system_prints_nothing(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_6, ctrl=True)
    hands.press(Qt.Key.Key_F9)
    hands.scan(CARD)
    assert window.printing.jobs == []


def test_the_way_from_the_day_to_its_dossiers_ends_an_older_search(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    take_in(desk, "2017-01-23T10:00")
    hands.press(Qt.Key.Key_F3)
    hands.write("khong co ai")
    day = end_of_day(window, hands).day
    day.ways["Phải báo trễ hôm nay"].click()
    shown = window.shown
    assert isinstance(shown, Dossiers)
    assert (shown.rows.sought, shown.tiles.value, shown.table.lines.rowCount()) == ("", "notify", 1)


def test_the_lines_of_the_day_stand_equally_far_apart(window: MainWindow, hands: Hands, desk: Desk) -> None:
    take_in(desk, "2017-01-10T10:00")
    day = end_of_day(window, hands).day
    hands.settle(20)
    leads = [lead.isVisible() for lead in day.ways.values()]
    assert any(leads)
    assert not all(leads)
    middles = [words.geometry().center().y() for words in day.card.values.values()]
    apart = {below - above for above, below in pairwise(middles)}
    assert max(apart) - min(apart) <= 1
