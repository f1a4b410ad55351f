"""Kịp or không kịp: the holder's word before a promise expires, given by one key, heard by whoever leads."""

from collections.abc import Iterator

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from app.acts.calendar import change_calendar
from app.acts.escalating import escalate
from app.acts.foreseeing import foresee
from app.demo_ward import CLERK
from app.desk import Desk
from app.rules.calendar import CalendarDay
from db.apologies import Escalation
from tests.ui.counter_days import AGAIN, Clock, at, letter, member, opened, printed, take_in
from tests.ui.hands import Hands
from ui.main_window import MainWindow
from ui.places.apologies import Apologies
from ui.places.dossiers import Dossiers
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
    assert feet(place) == ["Không trả lời trước 15:00: coi là không kịp"]
    assert place.page.record.words == ["Không trả lời trước 15:00: coi là không kịp"]


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
    assert feet(place) == place.page.record.words == ["Không trả lời trước 09:30: coi là không kịp"]


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
    assert (rail.badge, rail.accessibleDescription()) == (1, "Xin lỗi: 1 không kịp phải báo")


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
    assert place.pane._said.text() == "Không trả lời trước 15:00 06/02: coi là không kịp"
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
