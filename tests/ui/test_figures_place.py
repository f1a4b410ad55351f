"""The figures page shows what the register counts, in charts and tables, for the period and the person."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.apology.acts import ApologyForm, Complaint, draft, draft_without_dossier, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.dossier.acts.stop import SupplementForm, request_supplement
from app.dossier.receipt import Person
from tests.ui.counter_days import AGAIN, MARRIAGE, at, member, take_in
from tests.ui.hands import MORNING, Hands
from ui.main_window import MainWindow
from ui.places.apologies import Apologies
from ui.places.dossier import DossierPlace
from ui.places.figures import FiguresPlace
from ui.places.figures_period import period, sees_ward


@pytest.mark.parametrize(
    ("kind", "today", "first"),
    [
        ("day", date(2017, 1, 25), date(2017, 1, 25)),
        ("month", date(2017, 1, 25), date(2017, 1, 1)),
        ("quarter", date(2017, 6, 30), date(2017, 4, 1)),
        ("quarter", date(2017, 12, 1), date(2017, 10, 1)),
        ("year", date(2017, 12, 31), date(2017, 1, 1)),
    ],
)
def test_a_period_begins_on_its_first_day_and_ends_today(kind: str, today: date, first: date) -> None:
    assert period(kind, today) == (first, today)


@pytest.fixture
def late(desk: Desk) -> str:
    """A dossier of December that is late, and one of January that was finished early."""
    owing = take_in(desk, "Hồ Văn Thử", "042068000011", AGAIN, "2016-12-20T08:00")
    done = take_in(desk, "Bùi Thị Mẫu", "042168000009", AGAIN, "2017-01-10T08:00")
    finish(desk, done, OFFICER, at("2017-01-11T08:00"))
    return owing


@pytest.fixture
def place(late: str, window: MainWindow, hands: Hands) -> FiguresPlace:
    """The page, with everything read."""
    hands.press(Qt.Key.Key_5, ctrl=True)
    shown = window.shown
    assert isinstance(shown, FiguresPlace)
    hands.wait_until(lambda: shown.board is not None)
    return shown


def choose(hands: Hands, place: FiguresPlace, key: str) -> None:
    before = place.board
    hands.press(Qt.Key.Key_unknown, key)
    hands.wait_until(lambda: place.board is not before)


def test_keys_pick_the_period_and_figures_follow(place: FiguresPlace, hands: Hands) -> None:
    for key, first, received in (
        ("1", date(2017, 1, 25), "0"),
        ("2", date(2017, 1, 1), "1"),
        ("4", date(2017, 1, 1), "1"),
    ):
        choose(hands, place, key)
        assert place.board is not None and place.board.first == first
        assert place.figures.received.value.text() == received
    assert place.figures.punctual.value.text() == "100,0%"
    assert place.figures.overdue.value.text() == "1"
    assert place.figures.overdue.words.text() == "đều là hộ tịch"
    assert place.figures.apologies.words.text() == "1 việc còn nợ"
    assert place.figures.rated.words.text() == "chưa có đánh giá"


def test_from_the_period_down_leads_to_the_figures_and_enter_opens_one(
    place: FiguresPlace, hands: Hands
) -> None:
    choose(hands, place, "2")
    place.period.setFocus()
    hands.press(Qt.Key.Key_Down)
    assert place.figures.cards[0].hasFocus()
    hands.press(Qt.Key.Key_Down)
    hands.enter()
    hands.wait_until(place.list.isVisible)


def test_what_is_open_and_worked_on_by_nobody_is_said_beside_the_work(
    place: FiguresPlace, hands: Hands, desk: Desk, late: str
) -> None:
    form = SupplementForm(("Tờ khai",), "thiếu", late_reason="mới thấy", approved_by=HEAD)
    request_supplement(desk, late, form, HEAD, MORNING)
    choose(hands, place, "2")
    assert [row[0] for row in place.charts.stacks.rows] == ["Chờ, tạm dừng"]


def test_v_shows_every_chart_as_a_table_that_can_be_copied(place: FiguresPlace, hands: Hands) -> None:
    assert place.charts.bars.isVisible()
    hands.press(Qt.Key.Key_unknown, "v")
    assert not place.charts.bars.isVisible()
    assert all(card.table.isVisible() for card in place.charts.cards)
    assert place.columns.isVisible() and not place.to_sign.isVisible()
    place.charts.backlog.table.setFocus()
    hands.press(Qt.Key.Key_C, "\x03", ctrl=True)
    assert (
        QGuiApplication.clipboard().text() == "Lĩnh vực\t25/01/2016\t25/01/2017\tThay đổi\nHộ tịch\t–\t1\t–"
    )
    hands.press(Qt.Key.Key_unknown, "v")
    assert place.charts.bars.isVisible()


def test_the_dossiers_behind_a_figure_open_and_esc_comes_back(
    place: FiguresPlace, window: MainWindow, hands: Hands, late: str
) -> None:
    place.figures.overdue.setFocus()
    hands.enter()
    hands.wait_until(place.list.isVisible)
    assert place.list.view.chosen == late
    hands.enter()
    assert isinstance(window.shown, DossierPlace)
    hands.press(Qt.Key.Key_Escape)
    assert window.shown is place and place.list.isVisible()
    hands.press(Qt.Key.Key_Escape)
    assert window.shown is place and not place.list.isVisible()


def test_a_clerk_sees_her_counter_and_is_told_who_sees_all(
    place: FiguresPlace, window: MainWindow, desk: Desk, hands: Hands
) -> None:
    assert not sees_ward(member(desk, CLERK)) and sees_ward(member(desk, HEAD))
    heading = place.heading._whose
    assert place.whose == "Số của quầy 1"
    assert heading.text().endswith("/2017 · Số của quầy 1")
    assert heading.toolTip() == "Số của cả phường: người phụ trách và lãnh đạo xem"
    before = place.board
    window.counter.become(member(desk, HEAD))
    assert place.board is None
    hands.wait_until(lambda: place.board is not None and place.board is not before)
    assert place.whose == "Toàn phường Nguyễn Du"
    assert heading.toolTip() == ""


def test_d_goes_to_what_waits_for_a_signature(
    place: FiguresPlace, window: MainWindow, desk: Desk, hands: Hands, late: str
) -> None:
    assert place.to_sign.is_empty
    form = replace(ApologyForm(("tre_han",), "lý do thử", (OFFICER,)), new_on=date(2017, 2, 3))
    draft(desk, late, form, CLERK, at("2017-01-25T09:10"))
    choose(hands, place, "2")
    hands.press(Qt.Key.Key_unknown, "d")
    assert place.to_sign.view.hasFocus() and place.to_sign.view.chosen == late
    hands.enter()
    assert window.shown is window.place("apologies")


def test_an_apology_without_a_dossier_waits_is_counted_and_opens(
    place: FiguresPlace, window: MainWindow, desk: Desk, hands: Hands
) -> None:
    assert place.figures.apologies.words.text() == "1 việc còn nợ"
    rude = ApologyForm(("thai_do",), "trả lời cộc lốc", (OFFICER,))
    complaint = Complaint(Person("Hoàng Thị Mẫu"), "phải đi lại ba lần")
    letter = draft_without_dossier(desk, complaint, rude, CLERK, at("2017-01-25T09:10"))
    choose(hands, place, "2")
    assert place.figures.apologies.words.text() == "1 việc còn nợ, 1 thư chờ ký"
    [row] = place.to_sign._lines._held
    assert (row.cells[0].first, row.cells[0].second) == ("Hoàng Thị Mẫu", "Lập hôm nay, chờ ký")
    sign(desk, letter, HEAD, at("2017-01-25T09:20"))
    choose(hands, place, "2")
    assert place.to_sign.is_empty and place.figures.apologies.value.text() == "1"
    place.figures.apologies.setFocus()
    hands.enter()
    hands.wait_until(place.list.isVisible)
    assert place.list._count.text() == "0 hồ sơ, 1 thư không hồ sơ"
    hands.enter()
    apologies = window.place("apologies")
    assert window.shown is apologies and isinstance(apologies, Apologies)
    assert apologies.case is not None and apologies.case.apology == letter


def test_the_report_and_the_tables_leave_the_window(
    place: FiguresPlace, window: MainWindow, folder: Path, hands: Hands
) -> None:
    hands.press(Qt.Key.Key_unknown, "p")
    hands.wait_until(lambda: window.printing.idle)
    assert (folder / "papers" / "bao-cao-20170101-20170125.pdf").read_bytes().startswith(b"%PDF")
    hands.press(Qt.Key.Key_E, "\x05", ctrl=True)
    written = folder / "exports" / "thong-ke-20170101-20170125.csv"
    hands.wait_until(written.exists)
    rows = csv.reader(StringIO(written.read_text(encoding="utf-16")), delimiter="\t")
    assert ["(3) Hồ sơ tiếp nhận", "–", "2"] in list(rows)
    hands.wait_until(lambda: place.confirmation.accessibleName() == f"Đã lưu {written.name}")
    assert place.device_line()[0] == f"Tệp ở {written.parent}"
    hands.settle(1)
    whole = place.confirmation._chip
    assert (
        whole.width() >= whole.sizeHint().width()
    )  # nothing of the file's name is cut, nor does the caption wrap for it
    assert place.heading._whose.height() < 2 * place.heading._whose.fontMetrics().height()


def test_arrows_name_the_values_of_a_chart(place: FiguresPlace, hands: Hands) -> None:
    place.charts.bars.setFocus()
    hands.press(Qt.Key.Key_Down)
    assert place.charts.bars.readings[place.charts.bars.at] == (
        "Hộ tịch: 1 ngày 25/01/2017, cùng kỳ chưa có số"
    )
    hands.enter()
    hands.wait_until(place.list.isVisible)


def test_of_days_before_the_first_dossier_nothing_is_said_and_nowhere_0(
    place: FiguresPlace, desk: Desk, hands: Hands
) -> None:
    unknown = "cùng kỳ chưa có số"
    assert place.figures.received.words.text() == unknown
    assert place.figures.punctual.words.text() == f"1 xong · {unknown}"
    assert [words for words, _ink, _hatch in place.charts.bars.legend] == ["25/01/2017"]
    columns = place.columns.table.model()
    assert {columns.index(row, 1).data() for row in range(columns.rowCount())} == {"–"}


def test_overdue_by_the_first_promise_is_named_where_it_is_another_number(
    place: FiguresPlace, desk: Desk, hands: Hands, late: str
) -> None:
    assert place.figures.overdue.words.text() == "đều là hộ tịch"
    form = replace(ApologyForm(("tre_han",), "lý do thử", (OFFICER,)), new_on=date(2017, 2, 3))
    sign(desk, draft(desk, late, form, CLERK, at("2017-01-25T09:10")), HEAD, at("2017-01-25T09:20"))
    choose(hands, place, "2")
    assert place.figures.overdue.value.text() == "0"
    assert place.figures.overdue.words.text() == "1 theo ngày hẹn đầu"


def test_a_later_question_drops_the_earlier_answer(place: FiguresPlace, hands: Hands) -> None:
    for key in "1432":
        hands.press(Qt.Key.Key_unknown, key)
    hands.wait_until(lambda: place.printing.idle)
    assert place.board is not None and place.board.first == date(2017, 1, 1)
    assert place.period.value == "month"


def test_everything_with_a_focus_has_a_name(place: FiguresPlace) -> None:
    stops = [each for each in place.findChildren(QWidget) if each.isVisible()]
    focusable = [each for each in stops if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert focusable and all(each.accessibleName() for each in focusable)


def test_take_in_is_heard(place: FiguresPlace, desk: Desk, hands: Hands) -> None:
    before = place.board
    take_in(desk, "Lê Thị Thử", "042168000010", MARRIAGE, "2017-01-25T09:12")
    place.counter.recorded.emit("receive", "")
    hands.wait_until(lambda: place.board is not before)
    assert place.figures.received.value.text() == "2"


@pytest.mark.parametrize("size", [(1366, 768), (1100, 700), (760, 700)])
def test_what_waits_is_titled_in_line_and_counted_whole_or_as_a_number(
    place: FiguresPlace, window: MainWindow, desk: Desk, hands: Hands, late: str, size: tuple[int, int]
) -> None:
    form = replace(ApologyForm(("tre_han",), "lý do thử", (OFFICER,)), new_on=date(2017, 2, 3))
    draft(desk, late, form, CLERK, at("2017-01-25T09:10"))
    choose(hands, place, "2")
    window.resize(*size)
    hands.settle(40)
    card, beside = place.to_sign, place.charts.hours
    assert card._count.text() in {"1 việc", "1"}
    assert card._count.fontMetrics().horizontalAdvance(card._count.text()) <= card._count.width()
    ours, theirs = (
        each.mapTo(holder, each.rect().center()).y()
        for each, holder in ((card.title, card), (beside._title, beside))
    )
    assert abs(ours - theirs) <= 1


def test_no_line_of_the_heading_begins_with_a_dot(
    place: FiguresPlace, window: MainWindow, hands: Hands
) -> None:
    said = place.heading._whose
    for width in (1366, 1000, 760):
        window.resize(width, 700)
        hands.settle(40)
        assert " · " in said.text() or "\n" in said.text()
        needed = max(said.fontMetrics().horizontalAdvance(line) for line in said.text().split("\n"))
        assert needed <= said.width() or "·" not in said.text()


def test_what_a_high_window_has_to_give_goes_to_the_upper_charts(
    place: FiguresPlace, window: MainWindow, hands: Hands
) -> None:
    window.resize(1920, 1080)
    hands.settle(60)
    assert place.charts.workload.height() <= 300
    assert place.charts.punctual.height() > 1.3 * place.charts.workload.height()
    assert place.to_sign.height() == place.charts.hours.height() == place.charts.workload.height()
