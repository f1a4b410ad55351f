"""Kịp or không kịp: the holder's word before a promise expires, given by one key, heard by whoever leads."""

from collections.abc import Iterator

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from app.apology.acts import ApologyForm, DeliveryForm, deliver, draft, sign
from app.apology.acts.foresee import escalate, foresee
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.office.calendar import change_calendar
from app.rules.time.calendar import CalendarDay
from db.apologies import Escalation, Foresight
from tests.ui.counter_days import AGAIN, Clock, at, letter, member, opened, printed, take_in
from tests.ui.hands import Hands
from ui.main_window import MainWindow
from ui.places.apologies import Apologies
from ui.places.dossiers import Dossiers
from ui.places.holders_sheet import HoldersSheet
from ui.places.place import Place
from ui.widgets.key_bar import KeyBar

Key = Qt.Key
SUPERVISOR = "gs01"


@pytest.fixture
def open_at(qapp: QApplication, desk: Desk, dossier: str) -> Iterator[tuple[MainWindow, Hands, Clock]]:
    clock = Clock("2017-02-06T09:00")
    with opened(qapp, desk, clock) as (window, hands):
        yield window, hands, clock


def queue(window: MainWindow, hands: Hands) -> Dossiers:
    hands.press(Key.Key_2, ctrl=True)
    assert isinstance(window.shown, Dossiers)
    return window.shown


def tile_count(place: Dossiers) -> int:
    """How many the tile 'Báo trễ hôm nay' holds."""
    return next(tile.count for tile in place.tiles._tiles if tile.value == "notify")


def xin_loi(window: MainWindow, hands: Hands) -> Apologies:
    hands.press(Key.Key_3, ctrl=True)
    place = window.shown
    assert isinstance(place, Apologies)
    hands.wait_until(lambda: place.idle)
    return place


def caps(place: Place) -> dict[str, str]:
    """The keys at the foot, and what each does."""
    return dict(place.keys())


def feet(place: Apologies) -> list[str]:
    return [row.foot for row in place.cases._cases.rows if row.key]


def words_of(path: object) -> str:
    return " ".join(
        "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path)).split()
    )


def test_on_the_last_day_to_tell_the_queue_asks_and_one_key_answers(open_at):
    window, hands, _ = open_at
    place = queue(window, hands)
    assert place.pane._said.text() == "Kịp hay không? Trả lời trước 15:00"
    assert all(button.isVisible() for button in place.pane.answers.values())
    assert {"+", "-"} <= caps(place).keys()
    letter(hands, "+")
    assert place.pane._said.text() == "Võ Thị Thử: kịp, 09:00 06/02"
    assert "kịp, không phải báo" in place.confirmation.accessibleName()
    assert tile_count(place) == 0
    letter(hands, "-")
    assert tile_count(place) == 1


def test_what_was_answered_is_offered_no_more_and_its_contrary_takes_it_back(open_at):
    window, hands, _ = open_at
    for answer, contrary in (("+", "-"), ("-", "+")):
        place = queue(window, hands)
        letter(hands, answer)
        assert [key for key, button in place.pane.answers.items() if button.isVisible()] == [contrary]
        assert not {"+", "-"} & caps(place).keys(), "the list goes on asking"
        hands.enter()
        page = window.shown
        letter(hands, "v")
        there = {button.key for button in window.open_sheet().buttons}
        hands.press(Key.Key_Escape)
        for offered in (there, caps(page).keys() | {key.cap for key in page.more_keys()}):
            assert {"+", "-"} & offered == {contrary}


def test_kip_leaves_the_list_of_who_must_be_told_and_khong_kip_stays(open_at):
    window, hands, clock = open_at
    place = xin_loi(window, hands)
    assert feet(place) == ["Kịp hay không? Trả lời trước 15:00"]
    letter(hands, "+")
    hands.wait_until(lambda: place.idle)
    assert feet(place) == []
    clock.set("2017-02-06T11:00")
    queue(window, hands)
    letter(hands, "-")
    place = xin_loi(window, hands)
    assert feet(place) == ["Võ Thị Thử: không kịp, 11:00 06/02"]


def test_unanswered_by_three_it_is_shown_as_khong_kip(open_at):
    window, hands, clock = open_at
    clock.set("2017-02-06T15:00")
    place = xin_loi(window, hands)
    assert feet(place) == ["Coi là không kịp: hết giờ trả lời 15:00"]
    assert place.page.record.words == ["Coi là không kịp: hết giờ trả lời 15:00"]


def test_on_a_day_of_mornings_the_hour_is_two_before_it_closes_and_no_screen_says_three(open_at, desk):
    window, hands, clock = open_at
    half = CalendarDay(clock().date(), "half", "nghỉ buổi chiều", "Thông báo thử")
    change_calendar(desk, [half], SUPERVISOR, at("2017-02-06T08:00"))
    place = queue(window, hands)
    assert place.pane._said.text() == "Kịp hay không? Trả lời trước 09:30"
    place = xin_loi(window, hands)
    assert feet(place) == ["Kịp hay không? Trả lời trước 09:30"]
    clock.set("2017-02-06T09:30")
    place.refresh()
    hands.wait_until(lambda: place.idle)
    assert feet(place) == place.page.record.words == ["Coi là không kịp: hết giờ trả lời 09:30"]


def test_before_the_last_day_kip_is_refused_with_its_sentence(open_at, desk):
    window, hands, clock = open_at
    clock.set("2017-02-03T09:00")
    place = queue(window, hands)
    letter(hands, "+")
    assert "Chưa đến ngày trả lời" in place.line.words
    assert not place.pane.answers["+"].isVisible()


def test_whoever_leads_is_told_on_coming_in_and_on_the_rail(open_at, desk, dossier):
    window, hands, clock = open_at
    rail = window.rail._buttons["apologies"]
    window.lookout.greet()
    hands.wait_until(lambda: window.lookout.idle)
    assert (window.shown.confirmation.isVisible(), rail.badge) == (False, 0)

    window.counter.become(member(desk, SUPERVISOR))
    window.lookout.greet()
    hands.wait_until(lambda: window.lookout.idle)
    assert window.shown.confirmation.accessibleName() == "Xin lỗi: 1 chưa trả lời kịp hay không"
    assert rail.badge == 0

    foresee(desk, dossier, CLERK, clock(), in_time=False)
    window.counter.recorded.emit("foresee", dossier)
    hands.wait_until(lambda: window.lookout.idle)
    assert (rail.badge, rail.accessibleDescription()) == (0, "Xin lỗi: 1 không kịp phải báo")
    assert rail.toolTip() == "Ctrl 3\nXin lỗi: 1 không kịp phải báo"


def test_the_evening_list_says_who_must_be_told_and_what_was_answered(open_at, desk):
    window, hands, _ = open_at
    take_in(desk, "Hồ Thị Thử", "042168000005", AGAIN, "2017-01-25T09:45")
    xin_loi(window, hands)
    letter(hands, "-")
    letter(hands, "p")
    hands.wait_until(lambda: window.printing.idle)
    (name,) = printed(desk.folder / "papers")
    text = words_of(desk.folder / "papers" / name)
    assert "DANH SÁCH PHẢI BÁO TRỄ" in text
    assert "Phải báo hôm nay (1)" in text
    assert "báo trước 17:30 06/02, không kịp" in text
    assert "Phải báo ngày 07/02/2017 (1)" in text
    assert "Hồ Thị Thử" in text


def test_before_tet_the_list_has_every_notice_of_the_closure_and_the_week_after(qapp, desk):
    take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-01-24T09:40")
    with opened(qapp, desk, Clock("2017-01-24T16:00")) as (window, hands):
        xin_loi(window, hands)
        letter(hands, "p")
        hands.wait_until(lambda: window.printing.idle)
        (name,) = printed(desk.folder / "papers")
    text = words_of(desk.folder / "papers" / name)
    assert "phải báo trong kỳ nghỉ (0)" in text
    assert "Phải báo trong tuần sau kỳ nghỉ (1)" in text
    assert "hẹn 07/02/2017" in text


def test_a_lateness_goes_up_step_by_step_each_once_by_one_key(open_at, desk, dossier):
    window, hands, clock = open_at
    clock.set("2017-02-08T09:00")
    place = xin_loi(window, hands)
    assert "G" in caps(place)
    assert "báo phụ trách Một cửa" in caps(place).values()
    letter(hands, "g")
    hands.wait_until(lambda: place.idle)
    assert "Đã báo phụ trách Một cửa 08/02" in feet(place)
    letter(hands, "g")
    with desk.reading() as reading:
        assert reading.execute(select(Escalation.step)).scalars().all() == ["supervisor"]
    clock.set("2017-02-10T09:00")
    place.refresh()
    assert "báo Chủ tịch".lower() in [words.lower() for words in caps(place).values()]
    escalate(desk, dossier, SUPERVISOR, clock())
    place.refresh()
    hands.wait_until(lambda: place.idle)
    assert feet(place) == ["Đã báo chủ tịch 10/02"]


def row_left(place: Dossiers) -> str:
    return place.rows.page(0, 9)[0].cells[3].second


def test_the_answer_stands_in_the_row_of_the_queue(open_at):
    window, hands, _ = open_at
    place = queue(window, hands)
    assert row_left(place) == "báo trễ trước 17:30"
    letter(hands, "-")
    assert row_left(place) == "không kịp, hạn báo 17:30"


def test_a_notice_missed_is_said_so_with_its_day_on_every_screen_and_the_paper(open_at, desk):
    window, hands, clock = open_at
    clock.set("2017-02-07T09:00")
    place = queue(window, hands)
    assert row_left(place) == "lỡ hạn báo, báo ngay"
    assert place.pane._said.text() == "Coi là không kịp: hết giờ trả lời 15:00 06/02"
    letter(hands, "-")
    assert row_left(place) == "không kịp, lỡ hạn báo"
    place = xin_loi(window, hands)
    assert feet(place) == ["Võ Thị Thử: không kịp, 09:00 07/02. Lẽ ra phải báo ngày 06/02"]
    letter(hands, "p")
    hands.wait_until(lambda: window.printing.idle)
    text = words_of(desk.folder / "papers" / window.printing.jobs[-1].saved_as)
    assert "Lỡ hạn báo, chưa tới giờ hẹn (1)" in text
    assert "lẽ ra báo trước 17:30 06/02, không kịp" in text
    assert "Phải báo hôm nay (0)" in text


def test_the_key_that_prints_the_list_stands_in_the_bar_of_a_small_screen(open_at):
    window, hands, _ = open_at
    window.resize(1366, 768)
    xin_loi(window, hands)
    hands.settle(20)
    assert "P" in [key.cap for key in window.findChild(KeyBar).shown()]


def test_kip_is_one_truth_in_the_row_the_pane_and_the_dossier_also_after_the_hour(open_at):
    window, hands, clock = open_at
    clock.set("2017-02-07T09:00")
    place = queue(window, hands)
    assert place.pane._lines[3].first.text() == "Xin lỗi ngay, trước giờ hẹn"
    letter(hands, "+")
    said = "Đã ghi: Lê Văn Tập (170124-0001) kịp, không phải báo. Trả lời muộn, hạn 15:00 06/02"
    assert place.confirmation.accessibleName() == said
    assert row_left(place) == "người giữ nói kịp"
    pane = place.pane
    assert (pane.primary.key, pane.primary.text()) == ("K", "Mở, ghi xong")
    assert pane._lines[1].first.text() == "Người giữ nói kịp"
    assert not pane._lines[3].says
    assert pane._said.text() == "Võ Thị Thử: kịp, 09:00 07/02, muộn, hạn 15:00 06/02"
    hands.enter()
    card = window.shown.finish_card
    assert (card.title.text(), card._below.text()) == ("Đang xử lý", "Người giữ nói kịp · hẹn 17:30 07/02")
    assert card.primary is card.done
    assert not card.sorry.hasFocus()


def test_khong_kip_and_a_promise_broken_all_the_same_lead_to_the_apology(open_at):
    window, hands, clock = open_at
    place = queue(window, hands)
    letter(hands, "+")
    letter(hands, "-")
    assert place.pane.primary.key == "X"
    letter(hands, "+")
    assert place.pane.primary.key == "K"
    clock.set("2017-02-08T09:00")
    place.refresh()
    hands.wait_until(lambda: place.pane.primary.key == "X")
    hands.enter()
    card = window.shown.finish_card
    assert (card.title.text(), card.primary) == ("Quá hạn", card.sorry)


def test_once_the_new_day_is_signed_nobody_asks_whether_the_old_one_is_kept_and_the_letter_is_to_be_given(
    open_at, desk, dossier
):
    window, hands, clock = open_at
    foresee(desk, dossier, CLERK, clock(), in_time=False)
    form = ApologyForm(("tre_han",), "Chờ xác minh.", (OFFICER,), at("2017-02-10T00:00").date())
    uid = draft(desk, dossier, form, CLERK, clock())
    place = queue(window, hands)
    assert (place.pane.primary.key, place.pane.primary.text()) == ("X", "Xem thư chờ duyệt")
    sign(desk, uid, HEAD, clock())

    def next_acts() -> list[tuple[str, str]]:
        """The main button of the pane and of the dossier's page."""
        place = queue(window, hands)
        place.refresh()
        hands.settle(5)
        pane = place.pane
        assert not any(button.isVisible() for button in pane.answers.values())
        assert not pane._said.isVisible()
        letter(hands, "v")
        acts = {button.key: button.text() for button in window.open_sheet().buttons}
        hands.press(Key.Key_Escape)
        for keys in (caps(place), acts):
            assert not {"+", "-"} & set(keys)
            assert "xin lỗi và hẹn lại" not in {words.lower() for words in keys.values()}
        hands.enter()
        assert not {"+", "-"} & set(caps(window.shown))
        main = window.shown.finish_card.primary
        return [(pane.primary.key, pane.primary.text()), (main.key, main.text())]

    assert next_acts() == [("X", "Xem thư xin lỗi")] * 2
    given = DeliveryForm("truc_tiep", "tai_bo_phan_mot_cua", "da_nhan", clock())
    deliver(desk, uid, given, CLERK, clock())
    assert next_acts() == [("K", "Mở, ghi xong"), ("K", "Đã xử lý xong")]


def test_an_answer_given_twice_is_recorded_once(open_at, desk):
    window, hands, clock = open_at
    queue(window, hands)
    for words in ("-", "-", "+", "-"):
        letter(hands, words)
        clock.set("2017-02-06T09:30")
    with desk.reading() as reading:
        said = reading.execute(select(Foresight.in_time).order_by(Foresight.uid)).scalars().all()
    assert said == [False, True, False]


def test_an_answer_stands_over_a_letter_half_typed(open_at):
    window, hands, clock = open_at
    place = xin_loi(window, hands)
    place.page.fields.reason.setPlainText("Chờ xác minh tại nơi đăng ký cũ.")
    place.cases.setFocus()
    letter(hands, "-")
    assert place.page.record.words == ["Võ Thị Thử: không kịp, 09:00 06/02"]
    assert place.page._when.words() == "Gửi trước 17:30"
    clock.set("2017-02-07T08:00")
    place.refresh()
    assert place.page._when.words() == "Gửi ngay"
    assert place.page.fields.reason.toPlainText() == "Chờ xác minh tại nơi đăng ký cũ."
    letter(hands, "+")
    hands.wait_until(lambda: place.idle)
    assert place.page.record.words == ["Võ Thị Thử: kịp, 08:00 07/02, muộn, hạn 15:00 06/02"]


def test_who_holds_it_is_shown_with_the_answer_that_the_queue_shows(open_at):
    window, hands, _ = open_at
    place = queue(window, hands)
    letter(hands, "-")
    letter(hands, "a")
    sheet = window.open_sheet()
    assert isinstance(sheet, HoldersSheet)
    assert [held.below for held in sheet._held] == [row_left(place)] == ["không kịp, hạn báo 17:30"]


def test_kip_said_again_is_no_late_answer_and_refused_once_the_promise_has_passed(open_at, desk):
    window, hands, clock = open_at
    place = queue(window, hands)
    letter(hands, "+")
    clock.set("2017-02-06T17:10")
    letter(hands, "+")
    assert place.confirmation.accessibleName().endswith("kịp, không phải báo")
    clock.set("2017-02-08T09:00")
    place.refresh()
    letter(hands, "+")
    assert place.line.words.startswith("Đã quá giờ hẹn")
    with desk.reading() as reading:
        assert reading.execute(select(Foresight.in_time)).scalars().all() == [True]
