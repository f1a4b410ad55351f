"""D E H L P A S: the clock stopped and going on, a longer limit, another agency, fees, hand-over, correction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, CLERK_2, DEMO_PIN, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish as finish_dossier
from app.dossier.acts.hand_over import HandoverForm, pass_on
from app.dossier.acts.receive import receive
from app.dossier.acts.stop import SupplementForm, consult, request_supplement
from app.dossier.promise import standing_here
from app.dossier.receipt import Paper, Person, ReceiptForm
from app.dossier.registers import dossiers, fees, office
from app.dossier.registers.dossiers import Dossier
from app.office.catalogue import change_procedure
from tests.ui.counter_days import AGAIN, BIRTH, MARRIAGE, Clock, at, letter, member, opened, take_in
from tests.ui.hands import CARD, Hands
from tests.ward import choose_quickly
from ui.main_window import MainWindow
from ui.places.correction_sheet import CorrectionSheet
from ui.places.dossiers import Dossiers
from ui.places.fee_sheet import read_amount
from ui.places.handover_sheet import HandoverSheet
from ui.places.holders_sheet import LATE, HoldersSheet
from ui.places.second_person import SecondPersonSheet
from ui.widgets.field import Line

pytestmark = pytest.mark.walks


Key = Qt.Key
WARD, SUPERVISOR = "18077", "gs01"
Counter = tuple[MainWindow, Hands, Clock]


@pytest.fixture
def dossier(desk: Desk) -> str:
    return take_in(desk, "Đặng Quốc Mẫu", "042068000003", AGAIN, "2017-03-14T08:05")


@pytest.fixture
def counter(qapp: QApplication, desk: Desk, dossier: str) -> Iterator[Counter]:
    clock = Clock("2017-03-14T09:00")
    with opened(qapp, desk, clock) as (window, hands):
        window.open_dossier(dossier)
        yield window, hands, clock


def whole(desk: Desk, uid: str) -> Dossier:
    with desk.reading() as reading:
        return dossiers.one(reading, WARD, uid)


def by_key(counter: Counter, key: str) -> QWidget:
    """The sheet that a key opens over the dossier."""
    window, hands, _ = counter
    letter(hands, key)
    sheet = window.open_sheet()
    assert sheet is not None
    return sheet


def until_printed(counter: Counter, count: int = 1) -> None:
    window, hands, _ = counter
    hands.wait_until(lambda: window.printing.idle)
    assert len(list(window.printing.folder.glob("*.pdf"))) == count


def test_d_stops_the_clock_and_d_lets_it_go_on_by_the_promise_it_showed(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    window, hands, clock = counter
    pause = by_key(counter, "d")
    hands.enter()
    assert pause._note.error
    hands.write("nộp thuế")
    hands.enter()
    assert window.open_sheet() is None
    assert whole(desk, dossier).line.status == "paused"
    clock.set("2017-03-16T09:00")
    window.shown.refresh()
    going_on = by_key(counter, "d")
    assert "23/03/2017" in going_on.promise.words
    hands.enter()
    assert whole(desk, dossier).line.due_at == at("2017-03-23T17:30")
    until_printed(counter)


def test_a_longer_limit_of_the_catalogue_shows_its_promise_before_it_is_given(
    counter: Counter, desk: Desk
) -> None:
    window, hands, clock = counter
    uid = take_in(desk, "Lê Thị Thử", "", MARRIAGE, "2017-03-14T09:05")
    clock.set("2017-03-14T09:10")
    window.open_dossier(uid)
    sheet = by_key(counter, "e")
    assert (sheet.value.text(), sheet.unit.value) == ("6", "working_days")
    assert "22/03/2017" in sheet.promise.words
    sheet.value.clear()
    sheet.value.setFocus()
    hands.write("3")
    assert "không dài hơn" in sheet.promise.words
    sheet.value.setText("6")
    sheet.reason.setPlainText("phải xác minh")
    assert whole(desk, uid).line.due_at == at("2017-03-17T17:30")
    hands.enter()
    assert whole(desk, uid).line.due_at == at("2017-03-22T17:30")
    until_printed(counter)


def test_a_limit_that_no_catalogue_names_is_decided_by_who_leads(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    window, hands, clock = counter
    supervisor = member(desk, SUPERVISOR)
    choose_quickly(desk, supervisor, DEMO_PIN, clock())
    sheet = by_key(counter, "e")
    assert sheet.value.text() == ""
    hands.write("8")
    sheet.reason.setPlainText("phải xác minh ở nơi khác")
    hands.enter()
    asked = window.open_sheet()
    assert isinstance(asked, SecondPersonSheet)
    assert whole(desk, dossier).line.due_at == at("2017-03-21T17:30")
    asked.choose(supervisor)
    hands.write(DEMO_PIN)
    hands.enter()
    hands.wait_until(lambda: window.open_sheet() is None)
    assert whole(desk, dossier).line.due_at == at("2017-03-24T17:30")
    with desk.reading() as reading:
        longer = [line for line in dossiers.history(reading, WARD, dossier) if "extended" in line.kind]
    assert [line.by for line in longer] == [supervisor.name]


def test_a_promise_already_broken_is_not_extended_but_apologised_for(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    window, _, clock = counter
    clock.set("2017-03-22T08:00")
    window.shown.refresh()
    sheet = by_key(counter, "e")
    sheet.value.setText("8")
    assert "xin lỗi" in sheet.promise.words


def test_an_agency_is_asked_and_its_answer_entered(counter: Counter, desk: Desk, dossier: str) -> None:
    _, hands, _ = counter
    ask = by_key(counter, "h")
    hands.write("UBND xã Thử")
    ask.question.setPlainText("đã đăng ký chưa?")
    hands.enter()
    answer = by_key(counter, "h")
    hands.write("chưa")
    hands.enter()
    with desk.reading() as reading:
        (asked,) = office.of_dossier(reading, WARD, dossier)
    assert (asked.agency, asked.answer, asked.reply_by) == ("UBND xã Thử", "chưa", date(2017, 3, 17))
    assert answer is not ask
    assert whole(desk, dossier).line.due_at == at("2017-03-21T17:30")


def test_a_fee_is_recorded_with_its_receipt_number_and_given_back_in_part(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    _, hands, _ = counter
    pay = by_key(counter, "l")
    pay.amount.setText("8.000")
    hands.enter()
    assert pay._number.error
    hands.write("BL 000123")
    hands.enter()
    back = by_key(counter, "l")
    back.mode.setFocus()
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Right)
    back.back.setText("3000")
    back.reason.setPlainText("thu thừa")
    hands.enter()
    with desk.reading() as reading:
        (paid,) = fees.of_dossier(reading, WARD, dossier)
    assert (paid.amount, paid.receipt_number, paid.left) == (8000, "BL 000123", 5000)


def test_ctrl_enter_pressed_twice_reaches_nothing_under_the_sheet_it_saved(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    window, hands, _ = counter
    sheet = by_key(counter, "l")
    sheet.amount.setText("8.000")
    sheet.number.setText("BL 000123")
    reached: list[int] = []
    window.shown.keyPressEvent = lambda event: reached.append(event.key())
    hands._rest_after_a_sheet()
    control, block = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.KeypadModifier
    for key, held in ((Key.Key_Return, control), (Key.Key_Return, control), (Key.Key_Enter, control | block)):
        hands._send(key, "\r", held)
    assert window.open_sheet() is None
    assert reached == []


def test_nothing_due_needs_its_reason(counter: Counter, desk: Desk, dossier: str) -> None:
    _, hands, _ = counter
    sheet = by_key(counter, "l")
    sheet.mode.setFocus()
    hands.press(Key.Key_Right)
    hands.enter()
    assert sheet._exemption.error
    sheet.exemption.setText("hộ nghèo")
    hands.enter()
    with desk.reading() as reading:
        (paid,) = fees.of_dossier(reading, WARD, dossier)
    assert (paid.amount, paid.why) == (0, "hộ nghèo")


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("8.000", 8000), ("8,000 đ", 8000), ("1 250 000 đồng", 1250000), ("8.00", None), ("tám", None)],
)
def test_amounts_as_they_are_typed(typed: str, amount: int | None) -> None:
    assert read_amount(typed) == amount


def test_a_dossier_is_handed_over_for_a_step_with_its_time(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    _, hands, _ = counter
    sheet = by_key(counter, "p")
    sheet.taker.setCurrentIndex(sheet.taker.findData(OFFICER))
    sheet.step_name.setText("Thẩm định")
    sheet.due.setText("lúc nào đó")
    hands.enter()
    assert sheet._due.error
    sheet.due.setText("11:30 16/03")
    hands.enter()
    with desk.reading() as reading:
        (passing,) = office.trail(reading, WARD, dossier)
    assert (passing.taker, passing.step_name) == (desk.staff[OFFICER].name, "Thẩm định")
    assert passing.step_due == at("2017-03-16T11:30")
    assert whole(desk, dossier).line.holder == OFFICER


def test_f9_prints_the_control_sheet_of_a_dossier(counter: Counter) -> None:
    window, hands, _ = counter
    by_key(counter, "p")
    hands.press(Key.Key_F9)
    until_printed(counter)
    assert next(window.printing.folder.glob("*.pdf")).name.startswith("kiem-soat-")


def held_by_officer(desk: Desk, dossier: str) -> list[str]:
    more = [take_in(desk, f"Lê Thị Thử {n}", "", BIRTH, f"2017-03-14T08:1{n}") for n in range(2)]
    form = HandoverForm(OFFICER, 2, "Thẩm định", at("2017-03-14T08:45"))
    pass_on(desk, [dossier, *more], form, CLERK, at("2017-03-14T08:30"))
    return [dossier, *more]


def holders(counter: Counter) -> HoldersSheet:
    counter[0].shown.refresh()
    sheet = by_key(counter, "a")
    assert isinstance(sheet, HoldersSheet)
    return sheet


def test_what_one_holds_is_marked_with_space_and_handed_over_as_a_bundle(
    counter: Counter, desk: Desk
) -> None:
    window, hands, _ = counter
    others = [take_in(desk, f"Lê Thị Thử {n}", "", BIRTH, f"2017-03-14T09:0{n}") for n in range(2)]
    counter[2].set("2017-03-14T09:10")
    sheet = holders(counter)
    assert sheet.holder == desk.chain
    sheet.view.choose(others[0])
    hands.press(Key.Key_Space, " ")
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Space, " ")
    letter(hands, "p")
    given = window.open_sheet()
    assert given is not None
    given.taker.setCurrentIndex(given.taker.findData(CLERK_2))
    hands.enter()
    with desk.reading() as reading:
        held = [line.dossier for line in office.held_by(reading, WARD, CLERK_2)]
        bundle = office.trail(reading, WARD, held[0])[-1].bundle
        assert len(office.bundle(reading, WARD, bundle)) == 2
    assert sorted(held) == sorted(others)


def test_a_clerk_does_not_give_away_what_another_holds(counter: Counter, desk: Desk, dossier: str) -> None:
    _, hands, _ = counter
    held_by_officer(desk, dossier)
    sheet = holders(counter)
    assert sheet.holder == OFFICER
    assert sheet.hand.isHidden()
    hands.press(Key.Key_Space, " ")
    assert not sheet._marked
    letter(hands, "p")
    assert counter[0].open_sheet() is sheet


def test_on_leave_a_supervisor_gives_everything_to_a_stand_in(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    window, hands, _ = counter
    held = held_by_officer(desk, dossier)
    window.counter.become(member(desk, SUPERVISOR))
    holders(counter)
    letter(hands, "+")
    letter(hands, "p")
    given = window.open_sheet()
    assert given is not None
    given.taker.setCurrentIndex(given.taker.findData(CLERK_2))
    hands.enter()
    with desk.reading() as reading:
        assert {line.dossier for line in office.held_by(reading, WARD, CLERK_2)} == set(held)


def test_late_steps_and_late_answers_are_lists_of_their_own(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    _, _, clock = counter
    held_by_officer(desk, dossier)
    consult(desk, dossier, "UBND xã Thử", "?", date(2017, 3, 14), OFFICER, at("2017-03-14T08:50"))
    clock.set("2017-03-15T08:00")
    sheet = holders(counter)
    words = [sheet.whose.itemText(n) for n in range(sheet.whose.count())]
    assert words[0].endswith("· 3")
    assert words[1].endswith("· 1")
    sheet.whose.setCurrentIndex(sheet.whose.findData(LATE))
    assert len(sheet._held) == 3
    assert sheet.hand.isHidden()


def correction(counter: Counter) -> CorrectionSheet:
    sheet = by_key(counter, "s")
    assert isinstance(sheet, CorrectionSheet)
    counter[1].wait_until(lambda: sheet.making.is_done)
    return sheet


def test_what_is_typed_while_the_rest_of_a_correction_is_made_stands_in_it_and_saves_nothing_half_made(
    counter: Counter,
) -> None:
    _, hands, _ = counter
    sheet = by_key(counter, "s")
    assert isinstance(sheet, CorrectionSheet)
    assert not sheet.making.is_done
    hands.press(Key.Key_G, "g")
    assert sheet.making.is_done
    save(hands)
    assert sheet.error.text().startswith("Chưa sửa mục nào")
    hands.press(Key.Key_Escape)
    assert correction(counter).reason.words == "g"


def test_tab_goes_through_a_correction_as_it_is_read_from_the_first_key_on(counter: Counter) -> None:
    _, hands, _ = counter
    sheet = by_key(counter, "s")
    assert isinstance(sheet, CorrectionSheet)
    hands.press(Key.Key_Tab, "\t")
    assert sheet.person.name.line.hasFocus()
    passed = []
    while not sheet.primary.hasFocus():
        hands.press(Key.Key_Tab, "\t")
        passed.append(sheet.focusWidget())
    own = [sheet.person.number.line, sheet.papers.list, sheet.received_at, sheet.sets, sheet.collect_at]
    assert [one for one in passed if one in own] == own


def test_tab_and_enter_go_along_the_rows_of_a_correction_and_select_what_stands_there(
    counter: Counter,
) -> None:
    window, hands, _ = counter
    window.resize(1366, 768)
    sheet = correction(counter)
    who = sheet.person
    who.address.line.setText("Tổ dân phố 6")
    who.birth.line.setText("17/09/1996")
    for key, wanted in (
        (
            Key.Key_Tab,
            [who.number.line, who.birth.line, who.sex, who.phone.line, who.address.line, who.known_by],
        ),
        (Key.Key_Return, [who.number.line, who.birth.line, who.phone.line, who.address.line]),
    ):
        who.name.line.setFocus()
        for control in wanted:
            hands.press(key)
            assert sheet.focusWidget() is control
            if isinstance(control, Line):
                assert control.selectedText() == control.text()


def test_a_correction_taken_up_again_leaves_the_keys_where_the_reason_is(counter: Counter) -> None:
    window, hands, _ = counter
    sheet = correction(counter)
    hands.write("ghi nhầm")
    sheet.person.toggle_submitter()
    sheet.person.submitter_name.line.setText("Trần Thị Thử")
    hands.press(Key.Key_Escape)
    again = by_key(counter, "s")
    assert isinstance(again, CorrectionSheet)
    hands.scan(CARD)
    hands.settle(900)
    assert again.reason.words == "ghi nhầm"
    assert again.person.submitter_name.words_typed == "Trần Thị Thử"
    assert window.open_sheet() is again


def test_a_scan_over_a_sheet_with_words_is_refused_in_the_sheet_until_one_goes_on(counter: Counter) -> None:
    window, hands, _ = counter
    sheet = correction(counter)
    hands.write("ghi nhầm")
    hands.scan("8934567000012")
    assert window.open_sheet() is sheet
    assert sheet.error.isVisible()
    assert sheet.error.text().startswith("Đang ghi dở trong tờ này.")
    hands.write("x")
    assert not sheet.error.isVisible()


def test_the_card_that_should_have_been_scanned_takes_the_applicants_place(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    window, hands, _ = counter
    before = whole(desk, dossier)
    sheet = correction(counter)
    hands.write("quét nhầm thẻ")
    name = sheet.person.name.words_typed
    hands.scan(CARD)
    assert sheet.error.text() == "Muốn thay người: đưa con trỏ vào ô Họ và tên rồi quét lại."
    assert sheet.person.name.words_typed == name, "the next citizen's card changes nobody"
    sheet.person.name.line.setFocus()
    hands.scan("042196000018||cut")
    assert sheet.error.isVisible()
    hands.scan(CARD)
    assert not sheet.error.isVisible()
    assert window.open_sheet() is sheet
    assert sheet.reason.words == "quét nhầm thẻ"
    save(hands)
    after = whole(desk, dossier)
    assert (after.applicant["name"], after.applicant["id_number"]) == ("Trần Thị Hoài Thử", "042196000018")
    assert (after.identified_by, after.line.code) == ("card", before.line.code)
    until_printed(counter)


def test_a_card_read_with_the_cursor_at_the_proxy_is_the_proxys_once_asked(
    counter: Counter,
) -> None:
    _, hands, _ = counter
    sheet = correction(counter)
    person = sheet.person
    before = person.name.words_typed
    person.show_submitter(shown=True)
    person.submitter_name.line.setText("Phan Văn Thử")
    person.submitter_number.line.setText("042090000021")
    person.submitter_name.line.setFocus()
    hands.scan(CARD)
    assert (person.name.words_typed, person.submitter_name.words_typed) == (before, "Phan Văn Thử")
    hands.enter()
    assert (person.name.words_typed, person.submitter_name.words_typed) == (before, "Trần Thị Hoài Thử")


def test_what_was_wrong_in_a_correction_is_said_until_it_is_mended(counter: Counter) -> None:
    _, hands, _ = counter
    sheet = correction(counter)
    hands.write("gõ nhầm tên")
    save(hands)
    assert "Chưa sửa" in sheet.error.text()
    sheet.person.name.line.setFocus()
    sheet.person.name.line.clear()
    assert not sheet.error.isVisible()
    save(hands)
    assert sheet.error.text() == "Họ và tên: chưa có"
    hands.write("Trần Thị Thử")
    assert not sheet.error.isVisible()


def test_a_correction_left_before_the_rest_is_made_leaves_nothing(counter: Counter) -> None:
    window, hands, _ = counter
    by_key(counter, "s")
    hands.press(Key.Key_Escape)
    hands.settle(200)
    assert window.open_sheet() is None
    assert correction(counter).half is None


def save(hands: Hands) -> None:
    hands.press(Key.Key_Return, ctrl=True)


def test_in_the_correction_enter_goes_on_and_control_enter_saves_from_any_field(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    window, hands, _ = counter
    window.resize(1366, 768)
    sheet = correction(counter)
    assert (sheet.primary.key, sheet.primary.accessibleDescription()) == ("Ctrl Enter", "Phím Ctrl Enter")
    hands.write("gõ nhầm tên")
    sheet.person.name.line.setText("Đặng Quốc Mẫu Hai")
    for _ in range(40):
        hands.enter()
        there = sheet.focusWidget()
        # The sheet scrolls to it once the sheet is laid out anew.
        hands.wait_until(lambda there=there: there.visibleRegion().boundingRect().height() > 20)
        if there is sheet.papers.list:
            break
    assert sheet.focusWidget() is sheet.papers.list
    assert window.open_sheet() is sheet
    sheet.person.phone.line.setFocus()
    save(hands)
    assert whole(desk, dossier).applicant["name"] == "Đặng Quốc Mẫu Hai"
    assert window.open_sheet() is None
    until_printed(counter)


def test_a_number_longer_than_a_card_has_is_not_corrected_to(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    _, hands, _ = counter
    before = whole(desk, dossier).applicant
    sheet = correction(counter)
    hands.write("gõ nhầm số")
    sheet.person.number.line.setText("042096000456042188000777")
    save(hands)
    assert sheet.error.text() == "Số định danh: phải có 12 chữ số (thẻ cũ: 9)"
    assert sheet.person.number.line.hasFocus()
    assert whole(desk, dossier).applicant == before


def test_a_name_is_put_right_and_the_replacing_slip_printed(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    window, hands, _ = counter
    before = whole(desk, dossier)
    sheet = correction(counter)
    assert sheet.typed() == sheet._receipt
    hands.write("gõ nhầm tên")
    save(hands)
    assert "Chưa sửa" in sheet.error.text()
    sheet.person.name.line.setText("Đặng Quốc Mẫu Hai")
    save(hands)
    after = whole(desk, dossier)
    assert after.applicant == {**before.applicant, "name": "Đặng Quốc Mẫu Hai"}
    assert after.papers == before.papers
    assert (after.line.code, after.line.due_at) == (before.line.code, before.line.due_at)
    assert window.open_sheet() is None
    until_printed(counter)


def test_a_correction_given_up_half_typed_is_the_receipt_again(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    _, hands, _ = counter
    sheet = correction(counter)
    sheet.person.name.line.setText("Đặng Quốc Mẫu Hai")
    sheet.person.toggle_submitter()
    sheet.person.submitter_name.line.setText("Trần Thị Thử")
    chosen = sheet.procedure.procedure
    assert chosen is not None
    sheet.procedure.choose(next(each for each in desk.catalogue if each.active and each.code != chosen.code))
    hands.press(Key.Key_Escape)
    left = correction(counter)
    assert left.person.name.words_typed == "Đặng Quốc Mẫu Hai"
    assert left.person.has_submitter
    assert left.procedure.procedure != chosen
    hands.press(Key.Key_N, ctrl=True)
    assert left.procedure.procedure == chosen
    assert left.typed() == left._receipt
    hands.press(Key.Key_Escape)
    assert correction(counter).typed() == left._receipt


def later(counter: Counter) -> CorrectionSheet:
    """A correction to a receipt of the next minutes, which makes the promise a day later."""
    _, hands, clock = counter
    clock.set("2017-03-15T09:00")
    sheet = correction(counter)
    hands.write("ghi nhầm ngày nhận")
    sheet.received_at.setText("08:30 15/03/2017")
    return sheet


def test_a_later_promise_needs_a_second_person_who_proves_it(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    window, hands, clock = counter
    supervisor = member(desk, SUPERVISOR)
    choose_quickly(desk, supervisor, DEMO_PIN, clock())
    sheet = later(counter)
    assert sheet._second.isVisible()
    assert "22/03/2017" in sheet.promise.words
    save(hands)
    asked = window.open_sheet()
    assert isinstance(asked, SecondPersonSheet)
    assert whole(desk, dossier).line.due_at == at("2017-03-21T17:30")
    asked.choose(supervisor)
    hands.write(DEMO_PIN)
    hands.enter()
    hands.wait_until(lambda: window.open_sheet() is None)
    now = standing_here(desk, dossier)
    assert (now.due_at, now.promised_at) == (at("2017-03-22T17:30"), at("2017-03-21T17:30"))
    with desk.reading() as reading:
        corrected = [line for line in dossiers.history(reading, WARD, dossier) if "corrected" in line.kind]
    assert [line.second for line in corrected] == [supervisor.name]
    until_printed(counter)


def test_a_correction_after_a_letter_keeps_the_day_of_the_letter_and_says_so(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    assert correction(counter).promise.words == "Ngày hẹn giữ nguyên: Thứ Ba, trước 17:30, 21/03/2017"
    counter[1].press(Key.Key_Escape)
    form = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), date(2017, 3, 24))
    sign(desk, draft(desk, dossier, form, CLERK, at("2017-03-14T08:50")), HEAD, at("2017-03-14T08:55"))
    counter[0].shown.refresh()
    assert correction(counter).promise.words == "Giữ ngày đã hẹn lại: Thứ Sáu, trước 17:30, 24/03/2017"


def test_while_the_clock_stands_still_a_correction_promises_no_day(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    window, hands, _ = counter
    asked = SupplementForm(("Giấy cũ",), "thiếu")
    request_supplement(desk, dossier, asked, OFFICER, at("2017-03-14T08:55"))
    window.shown.refresh()
    sheet = correction(counter)
    assert sheet.promise.words == "Đồng hồ đang dừng, chưa có ngày hẹn mới"
    hands.write("ghi sai tên")
    sheet.person.name.line.setText("Đặng Quốc Mẫu Hai")
    save(hands)
    assert window.open_sheet() is None
    until_printed(counter)
    assert "chưa có ngày hẹn mới" in window.shown.confirmation.accessibleName()


def test_what_was_begun_to_put_right_is_there_again(counter: Counter) -> None:
    window, hands, _ = counter
    sheet = correction(counter)
    sheet.person.name.line.setText("Đặng Quốc Mẫu Hai")
    sheet.papers.more.setText("Sổ hộ khẩu")
    sheet.papers.more.setFocus()
    hands.enter()
    hands.press(Key.Key_Escape)
    assert window.open_sheet() is None
    again = correction(counter)
    assert again.person.name.line.text() == "Đặng Quốc Mẫu Hai"
    assert "Sổ hộ khẩu" in [paper.name for paper in again.papers.papers]


@pytest.mark.parametrize("key", "deh")
def test_what_cannot_be_done_with_a_finished_dossier_says_so(
    counter: Counter, desk: Desk, dossier: str, key: str
) -> None:
    window, hands, _ = counter
    finish_dossier(desk, dossier, OFFICER, at("2017-03-14T08:55"))
    window.shown.refresh()
    letter(hands, key)
    assert window.open_sheet() is None
    assert window.shown.line.words


def queue(counter: Counter) -> Dossiers:
    window, hands, _ = counter
    hands.press(Key.Key_2, "2", ctrl=True)
    assert isinstance(window.shown, Dossiers)
    return window.shown


def test_in_the_queue_space_marks_a_bundle_and_p_hands_it_over(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    window, hands, clock = counter
    other = take_in(desk, "Lê Thị Thử", "", BIRTH, "2017-03-14T09:01")
    clock.set("2017-03-14T09:10")
    place = queue(counter)
    place.table.choose(other)
    hands.press(Key.Key_Space, " ")
    place.table.choose(dossier)
    hands.press(Key.Key_Space, " ")
    assert tuple(place.keys()[0]) == ("P", "giao 2 hồ sơ")
    letter(hands, "p")
    given = window.open_sheet()
    assert isinstance(given, HandoverSheet)
    given.taker.setCurrentIndex(given.taker.findData(OFFICER))
    hands.enter()
    with desk.reading() as reading:
        bundles = {office.trail(reading, WARD, uid)[-1].bundle for uid in (dossier, other)}
    assert len(bundles) == 1
    assert not place.rows.marked
    until_printed(counter)
    row = place.table.lines.row(0)
    assert row.cells[-1].first == desk.staff[OFFICER].name


def test_esc_takes_the_marks_away_and_a_finished_dossier_takes_none(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    _, hands, _ = counter
    place = queue(counter)
    hands.press(Key.Key_Space, " ")
    assert list(place.rows.marked) == [dossier]
    hands.press(Key.Key_Escape)
    assert not place.rows.marked
    finish_dossier(desk, dossier, OFFICER, at("2017-03-14T08:55"))
    place.refresh()
    letter(hands, "7")
    place.table.setFocus()
    hands.press(Key.Key_Space, " ")
    assert not place.rows.marked
    assert "có kết quả" in place.line.words


COUPLE = ReceiptForm(
    MARRIAGE,
    Person("Đặng Quốc Mẫu", "042068000003", "1968-05-12", "nam", "Tổ 4", "0984000009", "mau@vidu.example"),
    applicants=(Person("H'Thử Niê", "042168000004", "1969", address="Tổ 5"),),
    submitter=Person("Đặng Thị Con", phone="0912000001", relation="child", address="Tổ 6"),
    papers=(Paper("Tờ khai", 2, 1), Paper("Giấy tờ lạ", 0, 3)),
    channel="post",
    dispatch_number="EA123456789VN",
    witness="Trần Thị Thử",
    collect_at="post",
    sets=2,
    note="gửi qua bưu điện",
)
OFFICE = ReceiptForm(
    MARRIAGE,
    Person("Công ty Thử", "3000123456", address="Tổ 1", representative="Lê Văn Thử"),
    submitter=Person("Trần Văn Mẫu", relation="staff", authorisation="Giấy giới thiệu 01"),
    applicant_kind="organisation",
)


@pytest.mark.parametrize("form", [COUPLE, OFFICE])
def test_everything_that_a_receipt_says_is_there_to_be_put_right(
    counter: Counter, desk: Desk, form: ReceiptForm
) -> None:
    window, hands, _ = counter
    uid = receive(desk, form, CLERK, at("2017-03-14T09:00")).dossier
    before = whole(desk, uid)
    window.open_dossier(uid)
    sheet = correction(counter)
    assert sheet.typed() == sheet._receipt
    hands.write("gõ nhầm")
    sheet.person.address.line.setText("Tổ dân phố 7")
    save(hands)
    after = whole(desk, uid)
    assert after.applicant == {**before.applicant, "address": "Tổ dân phố 7"}
    same = ("applicants", "submitter", "papers", "channel", "dispatch_number", "witness", "sets", "note")
    assert [getattr(after, name) for name in same] == [getattr(before, name) for name in same]


def test_the_next_step_of_the_procedure_is_proposed_with_who_has_its_duty_and_its_share_of_time(
    counter: Counter, desk: Desk
) -> None:
    window, hands, clock = counter
    steps = {
        "code": MARRIAGE,
        "legal_basis": "QĐ 01/QĐ-UBND",
        "steps": "Tiếp nhận (một cửa): 0,5; Thẩm định (tư pháp): 2; Ký (Chủ tịch): 0,5",
        "valid_from": "14/03/2017",
    }
    change_procedure(desk, steps, HEAD, at("2017-03-14T09:00"))
    uid = take_in(desk, "Lê Thị Thử", "", MARRIAGE, "2017-03-14T09:05")
    clock.set("2017-03-14T09:10")
    window.open_dossier(uid)
    given = by_key(counter, "p")
    assert isinstance(given, HandoverSheet)
    assert given.step.currentText() == "2. Thẩm định"
    assert given.taker.currentData() == OFFICER
    assert given.due.text() == "09:10 16/03/2017"
    hands.enter()
    again = by_key(counter, "p")
    assert isinstance(again, HandoverSheet)
    assert again.step.currentText() == "3. Ký"
    assert again.taker.currentData() == HEAD


def test_what_was_paid_is_known_when_the_result_is_handed_over(
    counter: Counter, desk: Desk, dossier: str
) -> None:
    window, hands, _ = counter
    finish_dossier(desk, dossier, OFFICER, at("2017-03-14T08:55"))
    window.open_dossier(dossier)
    card = window.shown.return_card
    assert not card.fee.isChecked()
    assert "Thu lệ phí" in card.primary.text()
    window.shown.timeline.setFocus()
    by_key(counter, "l")
    hands.write("8.000")
    hands.press(Key.Key_Tab)
    hands.write("BL 000123")
    hands.enter()
    assert card.fee.isChecked()
    assert card.primary.text() == "Trả kết quả"
