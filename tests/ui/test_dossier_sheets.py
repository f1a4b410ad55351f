"""Side tasks of a dossier by keys alone: a supplement, a refusal, a withdrawal, notes, calls, a result in wrong hands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.demo.ward import CLERK, DEMO_SECRET, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish, return_result
from app.dossier.acts.stop import SupplementForm, consult, request_supplement
from app.dossier.promise import printed_times, standing_here
from app.dossier.registers import dossiers
from app.dossier.registers.dossiers import HistoryLine
from tests.ui.counter_days import AGAIN, Clock, at, letter, member, opened, printed, take_in
from tests.ui.hands import Hands
from tests.ward import choose_quickly
from ui.main_window import MainWindow
from ui.places.dossier import DossierPlace
from ui.places.dossier_tasks import GROUPS, TASKS, TaskKeys
from ui.places.other_acts import PlaceLine
from ui.places.second_person import SecondPersonSheet
from ui.theme import tokens
from ui.widgets.text import Text

pytestmark = pytest.mark.walks


Key = Qt.Key
Counter = tuple[MainWindow, Hands, Clock]


@pytest.fixture
def dossier(desk: Desk) -> str:
    """Received on Monday 15/05/2017 with a limit of five working days: due on Monday 22/05."""
    return take_in(desk, "Đặng Quốc Mẫu", "042068000003", AGAIN, "2017-05-15T10:05")


@pytest.fixture
def counter(qapp: QApplication, desk: Desk, dossier: str) -> Iterator[Counter]:
    clock = Clock("2017-05-17T09:40")
    with opened(qapp, desk, clock) as (window, hands):
        window.open_dossier(dossier)
        yield window, hands, clock


def line_of(desk: Desk, uid: str) -> dossiers.Dossier:
    with desk.reading() as reading:
        return dossiers.one(reading, desk.settings.ward, uid)


def told(desk: Desk, uid: str, kind: str) -> Sequence[HistoryLine]:
    """What was recorded of a kind."""
    with desk.reading() as reading:
        found = dossiers.history(reading, desk.settings.ward, uid)
    return [entry for entry in found if entry.kind == kind]


def ask(hands: Hands) -> None:
    """B, the first paper, a reason, Enter."""
    letter(hands, "b")
    letter(hands, "1", Key.Key_1)
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Tab)
    hands.write("Xin bổ sung bản sao hộ khẩu")
    hands.enter()
    hands.wait_until(lambda: hands.window.printing.idle)


def test_a_supplement_is_asked_for_and_the_clock_stands_still(counter, desk, dossier):
    window, hands, _ = counter
    ask(hands)
    assert window.open_sheet() is None
    now = standing_here(desk, dossier)
    assert (now.status, now.supplements, now.stopped_at) == ("waiting", 1, at("2017-05-17T09:40"))
    (asked,) = told(desk, dossier, "supplement.requested")
    assert asked.words["reason"] == "Xin bổ sung bản sao hộ khẩu"
    assert len(asked.words["items"]) == 1
    assert printed(desk.folder / "papers") == ["000.99.01.H27-170515-0001-bo-sung.pdf"]
    place = window.shown
    assert place.head.chip.accessibleName() == "Chờ bổ sung"
    assert "Đồng hồ dừng từ 09:40 17/05" in place.stopped_card._below.text()
    (missing,) = asked.words["items"]
    assert place.stopped_card.missing.text() == f"Còn thiếu: {missing}"
    assert place.stopped_card.primary.key == "B"
    assert [key.does for key in DossierPlace.keys(place) if key.cap == "B"] == ["đã nhận đủ bổ sung"]
    assert place._clock.strip.accessibleDescription().endswith("Đồng hồ dừng từ 17/05, chờ công dân bổ sung.")
    assert place.head.print.text() == "In lại phiếu yêu cầu"
    assert place.stopped_card.primary.hasFocus()


def test_a_paper_asked_for_again_is_said_to_be_lacking_among_those_handed_in(counter, desk, dossier):
    window, _hands, _ = counter
    handed = line_of(desk, dossier).papers[0]["name"]
    form = SupplementForm((handed,), "thiếu chữ ký")
    request_supplement(desk, dossier, form, CLERK, at("2017-05-18T09:00"))
    window.shown.refresh()
    texts = [text.text() for text in window.shown._papers.findChildren(Text)]
    assert "đang chờ bổ sung" in texts
    assert handed in window.shown.stopped_card.missing.text()


def test_what_is_missing_in_the_sheet_is_said_beside_its_field(counter, desk, dossier):
    window, hands, _ = counter
    letter(hands, "b")
    sheet = window.open_sheet()
    hands.enter()
    assert sheet._missing.error == "đánh dấu ít nhất một giấy tờ"
    assert sheet._reason.error == "chưa có"
    assert sheet.papers.hasFocus()
    letter(hands, "1", Key.Key_1)
    hands.enter()
    assert sheet._missing.error == ""
    assert sheet.reason.hasFocus()
    assert standing_here(desk, dossier).status == "working"


def test_a_second_request_is_not_offered_and_its_key_says_why(counter, desk, dossier):
    window, hands, clock = counter
    place = window.shown
    assert "B" in [key.cap for key in DossierPlace.keys(place)]
    ask(hands)
    clock.set("2017-05-19T08:10")
    letter(hands, "b")
    letter(hands, "+", Key.Key_Plus)
    hands.enter()
    hands.wait_until(lambda: window.printing.idle)
    assert standing_here(desk, dossier).status == "working"
    assert "B" not in [key.cap for key in DossierPlace.keys(place)]
    letter(hands, "b")
    assert window.open_sheet() is None
    assert "đã yêu cầu bổ sung 1 lần" in place.line.words


def test_the_finish_key_asks_once_where_an_apology_is_owed(counter, desk, dossier):
    window, hands, clock = counter
    clock.set("2017-05-24T09:00")
    window.open_dossier(dossier)
    letter(hands, "k")
    card = window.shown.finish_card
    assert card.error.text() == "Hồ sơ trễ, còn nợ lời xin lỗi. Bấm Enter để ghi đã xử lý xong."
    assert not card.sorry.hasFocus(), "Enter would finish it now"
    hands.press(Qt.Key.Key_Escape)
    assert card.sorry.hasFocus()
    letter(hands, "k")
    assert standing_here(desk, dossier).status == "working"
    window.shown.arrive()
    assert card.error.isHidden()
    letter(hands, "k")
    assert standing_here(desk, dossier).status == "working", "who came back is asked again"
    hands.enter()
    assert standing_here(desk, dossier).status == "ready"


def test_the_finish_key_asks_once_while_another_agency_has_not_answered(counter, desk, dossier):
    window, hands, _ = counter
    asked = "Công an phường", "Xác minh nơi cư trú", date(2017, 5, 19)
    consult(desk, dossier, *asked, CLERK, at("2017-05-17T09:30"))
    window.shown.refresh()
    letter(hands, "k")
    assert "Chưa có trả lời của Công an phường." in window.shown.finish_card.error.text()
    assert standing_here(desk, dossier).status == "working"
    hands.enter()
    assert standing_here(desk, dossier).status == "ready"


def test_f1_names_every_key_that_works_on_a_dossier(counter, desk, dossier):
    window, hands, _ = counter
    finish(desk, dossier, OFFICER, at("2017-05-17T09:30"))
    window.shown.refresh()
    hands.press(Key.Key_F1)
    said = " ".join(label.text() for label in window.open_sheet().findChildren(Text))
    assert "sửa giấy: tên, ngày…" in said


def test_what_was_begun_is_there_again_after_escape(counter):
    window, hands, _ = counter
    letter(hands, "b")
    letter(hands, "1", Key.Key_1)
    ticked = window.open_sheet().papers.ticked
    hands.press(Key.Key_Tab)
    hands.write("hộ chiếu")
    hands.press(Key.Key_Escape)
    assert window.open_sheet() is None
    letter(hands, "b")
    sheet = window.open_sheet()
    assert (sheet.papers.ticked, sheet.more.text()) == (ticked, "hộ chiếu")
    assert sheet.items == (*ticked, "hộ chiếu")


def test_a_complete_dossier_begins_from_zero_with_a_new_slip(counter, desk, dossier):
    window, hands, clock = counter
    hands.press(Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    ask(hands)
    clock.set("2017-05-19T08:10")
    letter(hands, "b")
    sheet = window.open_sheet()
    assert sheet.promise.title.text() == "Hẹn mới: thứ Sáu 26/05 trước 17:30"
    hands.enter()
    assert sheet._papers.error == "còn 1 mục; chưa đủ thì chưa tính lại"
    letter(hands, "+", Key.Key_Plus)
    hands.enter()
    assert "hẹn mới 17:30 26/05" in window.shown.confirmation.accessibleName()
    hands.press(Key.Key_F9)  # the new slip is on its way: no second one
    hands.wait_until(lambda: window.printing.idle)
    assert window.shown.confirmation.accessibleName().endswith("26/05 · Đã lưu tệp PDF")
    now = standing_here(desk, dossier)
    assert (now.status, now.promised_at, now.due_at) == ("working", *[at("2017-05-26T17:30")] * 2)
    with desk.reading() as reading:
        assert printed_times(reading, desk.settings.ward, dossier, "slip") == 1, "what replaces is no reprint"
    assert [entry.facts["n"] for entry in told(desk, dossier, "slip.printed")] == [1, 1]
    words = window.shown._clock.strip.accessibleDescription()
    assert "Nộp đủ 19/05, tính lại từ đầu. Hẹn 26/05/2017." in words


def test_a_second_supplement_is_refused_in_words(counter, desk, dossier):
    window, hands, _ = counter
    ask(hands)
    letter(hands, "b")
    letter(hands, "+", Key.Key_Plus)
    hands.enter()
    hands.wait_until(lambda: window.printing.idle)
    letter(hands, "b")
    assert window.open_sheet() is None
    assert "đã yêu cầu bổ sung 1 lần" in window.shown.line.words
    assert len(told(desk, dossier, "supplement.requested")) == 1


def test_after_the_days_of_the_law_a_supervisor_answers_with_their_secret(counter, desk, dossier):
    window, hands, clock = counter
    choose_quickly(desk, member(desk, HEAD), DEMO_SECRET, at("2017-05-15T11:00"))
    clock.set("2017-05-19T09:00")
    letter(hands, "b")
    sheet = window.open_sheet()
    assert sheet.late
    letter(hands, "1", Key.Key_1)
    sheet.reason.setFocus()
    hands.write("thiếu hộ khẩu")
    hands.enter()
    assert sheet._late.error == "chưa có"
    hands.write("xác minh xong mới biết")
    hands.enter()
    confirmed_by_the_head(window, hands, desk, dossier)
    hands.wait_until(lambda: standing_here(desk, dossier).status == "waiting")
    hands.wait_until(lambda: window.printing.idle)
    assert window.open_sheet() is None
    (asked,) = told(desk, dossier, "supplement.requested")
    assert (asked.facts["late"], asked.words["late_reason"]) == (1, "xác minh xong mới biết")
    assert (asked.by, asked.second) == (member(desk, CLERK).name, member(desk, HEAD).name)


def confirmed_by_the_head(window, hands, desk, dossier):
    """The head types their secret on the clerk's screen; until then nothing is recorded."""
    second = window.open_sheet()
    assert isinstance(second, SecondPersonSheet)
    assert standing_here(desk, dossier).status == "working"
    second.choose(member(desk, HEAD))
    hands.write(DEMO_SECRET)
    hands.enter()


def test_a_refusal_with_the_heads_word_is_the_result_and_gives_the_originals_back(counter, desk, dossier):
    window, hands, _ = counter
    choose_quickly(desk, member(desk, HEAD), DEMO_SECRET, at("2017-05-15T11:00"))
    letter(hands, "c")
    hands.enter()
    assert window.open_sheet()._reason.error == "chưa có"
    hands.write("Không thuộc thẩm quyền")
    hands.press(Key.Key_Tab)
    letter(hands, "+", Key.Key_Plus)
    hands.enter()
    confirmed_by_the_head(window, hands, desk, dossier)
    hands.wait_until(lambda: standing_here(desk, dossier).status == "refused")
    hands.wait_until(lambda: window.printing.idle)
    assert window.open_sheet() is None
    assert standing_here(desk, dossier).timeliness == "early"
    (refused,) = told(desk, dossier, "dossier.refused")
    assert (refused.by, refused.second) == (member(desk, CLERK).name, member(desk, HEAD).name)
    assert refused.words == {"reason": "Không thuộc thẩm quyền", "originals": ["Tờ khai theo mẫu"]}
    place = window.shown
    assert (place.head.chip.accessibleName(), place.closed_card.title.text()) == ("Từ chối", "Đã từ chối")
    assert "sớm hơn hẹn 3 ngày làm việc" in place.closed_card._below.text()
    assert printed(desk.folder / "papers") == ["000.99.01.H27-170515-0001-tu-choi.pdf"]
    letter(hands, "r")
    assert window.open_sheet() is None
    assert place.line.words == "Rút hồ sơ: không làm được với hồ sơ 'đã từ chối'."


def test_a_refusal_that_nobody_confirms_is_not_made_and_nothing_typed_is_lost(counter, desk, dossier):
    window, hands, _ = counter
    letter(hands, "c")
    hands.write("Không thuộc thẩm quyền")
    hands.enter()
    hands.press(Key.Key_Escape)
    sheet = window.open_sheet()
    assert sheet.reason.words == "Không thuộc thẩm quyền"
    assert standing_here(desk, dossier).status == "working"
    assert printed(desk.folder / "papers") == []


def test_a_dossier_that_waits_may_be_taken_back(counter, desk, dossier):
    window, hands, _ = counter
    ask(hands)
    letter(hands, "r")
    assert window.open_sheet().asked_by.text() == "Đặng Quốc Mẫu"
    hands.write("không còn nhu cầu")
    hands.enter()
    hands.wait_until(lambda: window.printing.idle)
    assert standing_here(desk, dossier).status == "withdrawn"
    (taken,) = told(desk, dossier, "dossier.withdrawn")
    assert taken.words == {"reason": "không còn nhu cầu", "asked_by": "Đặng Quốc Mẫu"}
    assert window.shown.head.chip.accessibleName() == "Đã rút"
    assert "000.99.01.H27-170515-0001-tra-ho-so.pdf" in printed(desk.folder / "papers")
    hands.press(Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    assert len(told(desk, dossier, "paper.printed")) == 3


def test_originals_go_back_at_any_time(counter, desk, dossier):
    _, hands, _ = counter
    letter(hands, "o")
    letter(hands, "1", Key.Key_1)
    hands.enter()
    (back,) = told(desk, dossier, "originals.returned")
    assert back.words == {"originals": ["Tờ khai theo mẫu"], "to": "Đặng Quốc Mẫu"}


def test_what_a_supplement_brought_goes_back_too_and_nothing_is_offered_twice(counter, desk, dossier):
    window, hands, _ = counter
    ask(hands)
    asked = told(desk, dossier, "supplement.requested")[0].words["items"][0]
    letter(hands, "b")
    letter(hands, "+", Key.Key_Plus)
    hands.enter()
    hands.wait_until(lambda: window.printing.idle)
    assert window.shown._papers._sum.text() == "2 giấy tờ, 1 bộ"
    letter(hands, "r")
    assert window.open_sheet().originals.unticked == ["Tờ khai theo mẫu", asked]
    hands.write("không còn nhu cầu")
    window.open_sheet().originals.setFocus()
    letter(hands, "2", Key.Key_2)
    hands.enter()
    hands.wait_until(lambda: window.printing.idle)
    assert told(desk, dossier, "dossier.withdrawn")[0].words["originals"] == [asked]
    letter(hands, "o")
    sheet = window.open_sheet()
    assert sheet.papers.unticked == ["Tờ khai theo mẫu"]
    assert sheet.back.text() == f"{asked}: đã trả 17/05"
    sheet.more.setFocus()
    hands.write(asked)
    hands.enter()
    assert window.open_sheet() is sheet
    assert "đã trả công dân ngày 17/05/2017" in sheet.error.text()
    assert told(desk, dossier, "originals.returned") == []


def test_a_note_stands_beside_the_queue(counter, desk, dossier):
    window, hands, _ = counter
    letter(hands, "g")
    hands.write("Hội đồng chưa họp")
    hands.enter()
    assert told(desk, dossier, "note.written")[0].words == {"text": "Hội đồng chưa họp"}
    assert "Ghi chú: Hội đồng chưa họp" in window.shown.timeline.accessibleDescription()
    hands.press(Key.Key_2, ctrl=True)
    assert window.shown.pane._lines[2].first.text() == "Ghi chú: Hội đồng chưa họp"


def test_n_reminds_whoever_holds_what_is_worked_on(counter, desk, dossier):
    window, hands, _ = counter
    letter(hands, "n")
    said = [text.text() for text in window.open_sheet().findChildren(Text)]
    assert "Chưa giao cho ai: lời nhắc hiện ở mọi quầy" in said
    hands.enter()
    (note,) = told(desk, dossier, "note.written")
    assert note.words["text"] == "Nhắc các quầy: hẹn trả 17:30 22/05, còn 3 ngày."


def test_words_of_ones_own_take_the_place_of_the_proposed_reminder(counter, desk, dossier):
    _, hands, _ = counter
    letter(hands, "n")
    hands.write("Chị Thử trả lời trước 16 giờ nhé")
    hands.enter()
    (note,) = told(desk, dossier, "note.written")
    assert note.words["text"] == "Chị Thử trả lời trước 16 giờ nhé"


def test_n_shows_the_telephone_of_a_result_and_the_queue_says_that_it_was_told(counter, desk, dossier):
    window, hands, clock = counter
    finish(desk, dossier, OFFICER, clock())
    hands.press(Key.Key_2, ctrl=True)
    letter(hands, "7", Key.Key_7)
    place = window.shown
    assert place.table.lines.row(0).cells[4].second == "chưa gọi"
    letter(hands, "n")
    assert window.open_sheet().phone.text() == "0984 000 009"
    hands.enter()
    (made,) = told(desk, dossier, "citizen.called")
    assert (made.facts["channel"], made.facts["reached"]) == ("phone", 1)
    assert place.table.lines.row(0).cells[4].second == "đã gọi 17/05"
    assert place.table.hasFocus()


def test_a_call_in_vain_is_no_telling(counter, desk, dossier):
    window, hands, clock = counter
    finish(desk, dossier, OFFICER, clock())
    window.open_dossier(dossier)
    letter(hands, "n")
    hands.press(Key.Key_Right)
    hands.enter()
    assert told(desk, dossier, "citizen.called")[0].facts["reached"] == 0
    assert "Chưa báo được công dân, gọi điện" in window.shown.timeline.accessibleDescription()


def test_a_result_in_wrong_hands_is_said_and_comes_back(counter, desk, dossier):
    window, hands, clock = counter
    finish(desk, dossier, OFFICER, clock())
    return_result(desk, dossier, CLERK, clock())
    window.open_dossier(dossier)
    for words in ("đưa nhầm người cùng tên", "đã lấy lại"):
        letter(hands, "w")
        hands.write(words)
        hands.enter()
    assert [entry.words["note"] for entry in told(desk, dossier, "result.misdelivered")] == [
        "đưa nhầm người cùng tên"
    ]
    assert [entry.words["note"] for entry in told(desk, dossier, "result.recovered")] == ["đã lấy lại"]
    assert standing_here(desk, dossier).status == "ready"
    assert window.shown.return_card.isVisible()


def test_what_waits_stands_in_its_tile_with_since_when(counter, desk, dossier):
    window, hands, _ = counter
    ask(hands)
    hands.press(Key.Key_2, ctrl=True)
    letter(hands, "6", Key.Key_6)
    place = window.shown
    row = place.table.lines.row(0)
    assert (row.key, row.cells[0].status) == (dossier, "pause")
    assert (row.cells[3].first, row.cells[3].second) == ("Chờ bổ sung", "từ hôm nay, chờ dân")
    assert (place.pane.primary.text(), place.pane.primary.key) == ("Đã nhận đủ bổ sung", "B")
    assert place.pane._due.text() == "Đồng hồ dừng từ hôm nay, chờ dân"
    place.pane.primary.click()
    assert type(window.open_sheet()).__name__ == "CompletionSheet"


def test_every_standing_has_a_look_of_its_own():
    looks = tokens().statuses
    assert len({(look.icon, look.words) for look in looks.values()}) == len(looks)


def test_a_form_that_did_not_come_out_is_offered_after_a_restart(qapp, desk, dossier):
    clock = Clock("2017-05-17T09:40")
    with opened(qapp, desk, clock) as (window, hands):
        window.printing.choose("May in vang mat", ("slip",))
        window.open_dossier(dossier)
        ask(hands)
        assert standing_here(desk, dossier).status == "waiting"
        assert [job.title for job in window.printing.held] == ["Phiếu yêu cầu bổ sung"]
    with opened(qapp, desk, clock) as (window, hands):
        window.printing.choose("", ("slip",))
        hands.wait_until(lambda: bool(window.printing.held))
        window.printing.print_held(window.printing.held[0])
        hands.wait_until(lambda: window.printing.idle and not window.printing.held)
    assert printed(desk.folder / "papers") == ["000.99.01.H27-170515-0001-bo-sung.pdf"]
    assert len(told(desk, dossier, "paper.printed")) == 1


def test_what_was_done_stays_said_beside_how_its_paper_fares(counter, desk, dossier):
    window, hands, clock = counter
    ask(hands)
    said = window.shown.confirmation
    assert said.accessibleName() == (
        "Đã yêu cầu bổ sung 170515-0001, phiếu số 01; đồng hồ dừng · Đã lưu tệp PDF"
    )
    assert said.folder.isVisible()
    clock.set("2017-05-19T08:10")
    letter(hands, "b")
    letter(hands, "+", Key.Key_Plus)
    hands.enter()
    hands.wait_until(lambda: window.printing.idle)
    due = line_of(desk, dossier).line.due_at
    assert said.accessibleName() == f"Đã nhận đủ 170515-0001, hẹn mới {due:%H:%M %d/%m} · Đã lưu tệp PDF"
    hands.press(Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    assert said.accessibleName() == "Đã lưu tệp PDF", "printed again, nothing was done"


def test_whether_a_promise_is_kept_may_be_said_until_it_has_passed_and_never_by_a_stray_enter(
    counter, desk, dossier
):
    window, hands, clock = counter

    def listed() -> list[str]:
        window.open_dossier(dossier)
        letter(hands, "v")
        keys = [button.key for button in window.open_sheet().buttons]
        hands.press(Key.Key_Escape)
        return keys

    clock.set("2017-05-19T09:00")
    keys = listed()
    assert {"+", "-", "K"} <= set(keys)
    assert keys[0] == "N", "Enter presses the first: nothing that is recorded at once"
    clock.set("2017-05-24T09:00")
    assert not {"+", "-"} & set(listed())


def test_enter_on_a_dossier_that_is_worked_on_says_which_key_finishes_it(counter, desk, dossier):
    window, hands, _ = counter
    hands.enter()
    assert window.shown.line.words == "Ghi đã xử lý xong bằng phím K, Enter không ghi."
    assert standing_here(desk, dossier).status == "working"


def test_f9_in_the_queue_prints_the_paper_of_the_dossier_chosen_and_says_so(counter, desk):
    window, hands, _ = counter
    hands.press(Key.Key_2, ctrl=True)
    place = window.shown
    code = place.rows.found[place.table.chosen].code
    assert ("F9", "in phiếu") in list(place.keys())
    hands.press(Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    assert [name for name in printed(desk.folder / "papers") if code in name] == [f"{code}.pdf"]
    assert place.confirmation.accessibleName() == "Đã lưu tệp PDF"
    letter(hands, "6", Key.Key_6)
    hands.press(Key.Key_F9)
    assert place.confirmation.accessibleName() == "Chưa có gì để in"


def test_what_else_can_be_done_stands_under_what_the_clerk_wants_of_it(counter):
    _, hands, _ = counter
    letter(hands, "v")
    sheet = counter[0].open_sheet()
    headings = [part for part in sheet.findChildren(Text) if part.text() in dict(GROUPS)]

    def top(part: QWidget) -> int:
        return part.mapTo(sheet, QPoint()).y()

    under = {
        button.key: max((each for each in headings if top(each) < top(button)), key=top).text()
        for button in sheet.buttons
    }
    assert sheet.buttons[0].hasFocus()
    assert (under["G"], under["S"], under["K"]) == ("Ghi, báo, chuyển", "Giấy và lệ phí", "Giải quyết")
    assert all(any(task.key in keys for _, keys in GROUPS) for task in TASKS)


def test_an_act_of_a_place_that_stands_in_no_group_comes_under_the_last(counter, desk, dossier):
    window, *_ = counter
    whole = line_of(desk, dossier)
    chosen = []
    TaskKeys(window.shown, PlaceLine()).show_list(whole, [("?", "Việc mới")], chosen.append)
    next(button for button in window.open_sheet().buttons if button.key == "?").click()
    assert chosen == ["?"]
