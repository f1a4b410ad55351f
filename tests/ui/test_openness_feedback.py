"""Góp ý at the counter: ratings in totals, slips typed in, opinions answered in time, the nine indicators."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK, DEPUTY, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.openness import opinions as acts
from app.openness import ratings
from app.openness.assessment import assess
from app.openness.opinions import OpinionForm, opinions, words
from app.openness.ratings import SlipRating
from app.rules.course.standing import Timeliness
from tests.ui.counter_days import AGAIN, Clock, at, letter, member, opened, take_in
from tests.ui.hands import Hands
from ui.main_window import MainWindow
from ui.places.feedback_sheets import OpinionAnswerSheet, OpinionSheet, SlipSheet
from ui.places.openness import Openness
from ui.places.openness_feedback import Feedback
from ui.widgets.text import Text

pytestmark = pytest.mark.walks


Key = Qt.Key
DAY = date(2017, 1, 25)
Here = tuple[MainWindow, Hands, Feedback, Clock]


@pytest.fixture
def here(qapp: QApplication, desk: Desk) -> Iterator[Here]:
    clock = Clock("2017-01-25T09:15")
    with opened(qapp, desk, clock) as (window, hands):
        window.go("openness")
        place = window.shown
        assert isinstance(place, Openness)
        place.show_tab("feedback")
        yield window, hands, place.feedback, clock


def done(desk: Desk) -> str:
    dossier = take_in(desk, "Bùi Thị Mẫu", "042168000009", AGAIN, "2017-01-10T08:00")
    finish(desk, dossier, OFFICER, at("2017-01-11T08:00"))
    return dossier


def test_ratings_are_shown_by_field_from_five_on(here: Here, desk: Desk) -> None:
    _, hands, feedback, _ = here
    pane, dossier = feedback.ratings, done(desk)
    for _ in range(4):
        ratings.rate(desk, dossier, 5, at("2017-01-12T08:00"))
    feedback.arrive()
    assert pane.is_empty
    ratings.rate(desk, dossier, 1, at("2017-01-12T08:05"))
    feedback.arrive()
    assert pane.chart.rows == [("Hộ tịch", "4", "0", "0", "0", "1", "5")]
    assert pane.card.aside.text() == "4,2/5 · 5 lượt, 12 tháng, quầy này"
    letter(hands, "v")
    assert pane.card.table.isVisible()


def test_c_groups_the_same_ratings_by_promise_kept_and_by_apology(here: Here, desk: Desk) -> None:
    _, hands, feedback, _ = here
    for came in (True, True, True, False, False):
        ratings.rate_by_slip(desk, SlipRating(2, "", Timeliness.LATE, came), at("2017-01-25T08:00"))
    feedback.arrive()
    letter(hands, "c")
    assert [row[0] for row in feedback.ratings.chart.rows] == ["Trễ hẹn"]
    letter(hands, "c")
    assert [row[0] for row in feedback.ratings.chart.rows] == ["Nhóm ít lượt, gộp lại"], "three and two"
    assert "3 có nhận lời xin lỗi, 2 không" in feedback.ratings.said.text()


def test_a_group_of_few_is_not_what_another_division_has_besides(here: Here, desk: Desk) -> None:
    _, hands, feedback, _ = here
    for count, score, time, came in (
        (6, 4, Timeliness.ON_TIME, None),
        (5, 3, Timeliness.LATE, True),
        (3, 1, Timeliness.LATE, False),
    ):
        for _n in range(count):
            ratings.rate_by_slip(desk, SlipRating(score, "", time, came), at("2017-01-25T08:00"))
    feedback.arrive()
    letter(hands, "c")
    letter(hands, "c")
    rows = {row[0]: row[1:] for row in feedback.ratings.chart.rows}
    assert rows == {
        "Không trễ": ("0", "6", "0", "0", "0", "6"),
        "Nhóm ít lượt, gộp lại": ("0", "0", "5", "0", "3", "8"),
    }
    assert "Gộp 2 nhóm" in feedback.ratings.said.text()


def test_slips_from_the_box_are_counted_one_after_another_by_digit_and_enter(here: Here, desk: Desk) -> None:
    window, hands, feedback, _ = here
    letter(hands, "n")
    sheet = window.open_sheet()
    assert isinstance(sheet, SlipSheet)
    hands.enter()
    assert "bấm 1 đến 5" in sheet.error.text()
    for score in "5541":
        letter(hands, score)
        hands.enter()
    assert window.open_sheet() is sheet
    assert sheet.so_far.text().startswith("Đã ghi 4 phiếu")
    hands.press(Key.Key_Escape)
    counted = ratings.tally(desk, DAY, DAY)
    assert dict(counted.scores) == {5: 2, 4: 1, 1: 1}
    assert feedback.ratings.is_empty


def test_the_totals_of_a_month_that_is_over_enter_the_records_by_g(here: Here, desk: Desk) -> None:
    _, hands, feedback, clock = here
    for score in (5, 5, 5, 4, 1):
        ratings.rate_by_slip(desk, SlipRating(score, "Hộ tịch"), at("2017-01-25T08:00"))
    feedback.arrive()
    assert feedback.ratings.record.isHidden(), "the month is not over"
    clock.set("2017-02-06T08:00")
    feedback.arrive()
    letter(hands, "g")
    with desk.reading() as reading:
        recorded = ratings.of_ward(reading, desk.settings.ward, DAY, DAY)
    assert recorded.scores.total() == 5
    assert feedback.ratings.record.isHidden()


def test_the_blank_slip_and_the_assessment_are_printed(here: Here, folder: Path) -> None:
    window, hands, _, _ = here
    letter(hands, "p")
    letter(hands, "3")
    letter(hands, "p")
    hands.wait_until(lambda: window.printing.idle)
    printed = sorted(path.name for path in (folder / "papers").glob("*.pdf"))
    assert printed == ["danh-gia-20170101-20170125.pdf", "phieu-lay-y-kien.pdf"]


def test_an_opinion_is_taken_down_by_a_clerk_and_answered_by_who_leads(here: Here, desk: Desk) -> None:
    window, hands, feedback, _ = here
    letter(hands, "2")
    letter(hands, "n")
    assert isinstance(window.open_sheet(), OpinionSheet)
    hands.write("Chờ lâu quá")
    hands.enter()
    with desk.reading() as reading:
        [taken] = opinions(reading, desk.settings.ward, DAY, DAY)
    assert taken.answer_by == date(2017, 2, 4)
    assert feedback.opinions.pane.acts == []
    window.counter.become(member(desk, DEPUTY))
    feedback.arrive()
    letter(hands, "r")
    assert isinstance(window.open_sheet(), OpinionAnswerSheet)
    hands.write("Đã thêm người buổi chiều.")
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Right)
    hands.enter()
    with desk.reading() as reading:
        [answered] = opinions(reading, desk.settings.ward, DAY, DAY)
        said = words(reading, desk.settings.ward, taken.uid)
    assert answered.upheld
    assert (said.text, said.answer) == ("Chờ lâu quá", "Đã thêm người buổi chiều.")


def test_whether_a_complaint_was_right_is_said_by_who_answers_and_by_nobody_before(
    here: Here, desk: Desk
) -> None:
    window, hands, feedback, _ = here
    acts.take_opinion(desk, OpinionForm("Trả lời cộc lốc", DAY), CLERK, at("2017-01-25T09:00"))
    window.counter.become(member(desk, DEPUTY))
    letter(hands, "2")
    letter(hands, "r")
    sheet = window.open_sheet()
    assert isinstance(sheet, OpinionAnswerSheet)
    hands.write("Đã nhắc cán bộ.")
    hands.enter()
    assert window.open_sheet() is sheet, "saved without a judgement"
    assert "Chưa chọn phản ánh đúng hay không đúng" in sheet.error.text()
    assert sheet.upheld.hasFocus()
    assert sheet.upheld.accessibleName() == "Phản ánh: chưa chọn"
    hands.press(Key.Key_Left)
    assert not sheet.error.isVisible()
    hands.enter()
    with desk.reading() as reading:
        [answered] = opinions(reading, desk.settings.ward, DAY, DAY)
    assert (answered.upheld, answered.answered_on is not None) == (False, True)
    said = [part.text() for part in feedback.opinions.pane.findChildren(Text)]
    assert said[said.index("Phản ánh có đúng không?") + 1] == "Không đúng"


def test_an_opinion_not_answered_by_its_day_is_red_and_comes_first(here: Here, desk: Desk) -> None:
    _, hands, feedback, clock = here
    for text, due in (("Hai", date(2017, 2, 20)), ("Một", date(2017, 1, 27))):
        acts.take_opinion(desk, OpinionForm(text, due, name="Trần Thị Thử"), CLERK, at("2017-01-25T09:00"))
    clock.set("2017-02-06T08:00")
    letter(hands, "2")
    first = feedback.opinions.table.lines.row(0)
    assert (first.cells[1].second, first.cells[1].second_tone) == ("quá 10 ngày", "bad")
    assert "Thử" not in str(first)


def test_an_opinion_is_due_today_on_its_day(here: Here, desk: Desk) -> None:
    _, hands, feedback, _ = here
    acts.take_opinion(desk, OpinionForm("Một", DAY), CLERK, at("2017-01-25T09:00"))
    letter(hands, "2")
    due = feedback.opinions.table.lines.row(0).cells[1]
    assert (due.second, due.second_tone) == ("hạn hôm nay", "ink2")


def test_the_nine_indicators_are_those_of_the_records(here: Here, desk: Desk) -> None:
    window, hands, feedback, _ = here
    done(desk)
    letter(hands, "3")
    pane = feedback.indicators
    hands.wait_until(lambda: pane.found is not None and window.shown.idle)
    with desk.reading() as reading:
        expected = assess(
            reading, desk.settings.ward, desk.catalogue, date(2017, 1, 1), DAY, window.counter.now()
        )
    assert pane.found == expected
    assert len(pane.chart.rows) == 9
    assert pane.chart.rows[0][1:] == ("2,0", "1")
    assert "18, xếp loại" in pane.card.aside.text()
    assert [row[0] for row in pane.officials.values.rows] == [window.counter.person.name], (
        "a clerk sees her own"
    )
    window.counter.become(member(desk, DEPUTY))
    pane.found = None
    letter(hands, "k")
    hands.wait_until(lambda: pane.found is not None)
    assert pane.period.presets.value == "last_quarter"
    letter(hands, "k")
    hands.wait_until(lambda: pane.found is not None and pane.found.last == DAY)
    assert len(pane.officials.values.rows) == len(expected.officials)


def test_on_the_first_of_a_month_the_last_one_is_scored_and_printed_and_any_days_that_are_typed(
    here: Here, desk: Desk, folder: Path
) -> None:
    window, hands, feedback, clock = here
    done(desk)
    clock.set("2017-02-01T08:00")
    assert feedback.indicators.paper.isHidden(), "printed are the nine indicators, from their own pane"
    letter(hands, "3")
    pane = feedback.indicators
    pane.period.choose("last_month")
    hands.wait_until(lambda: pane.found is not None and pane.found.last == date(2017, 1, 31))
    assert pane.found.dossiers == 1
    letter(hands, "p")
    hands.wait_until(lambda: window.printing.idle)
    assert [path.name for path in (folder / "papers").glob("*.pdf")] == ["danh-gia-20170101-20170131.pdf"]
    for field, day in ((pane.period.first, "12/1"), (pane.period.last, "20/1")):
        field.line.setFocus()
        field.line.selectAll()
        hands.write(day)
    pane.take_focus()
    hands.wait_until(lambda: (pane.found.first, pane.found.last) == (date(2017, 1, 12), date(2017, 1, 20)))
    assert pane.found.dossiers == 0
    assert pane.period.presets.value == "free"
