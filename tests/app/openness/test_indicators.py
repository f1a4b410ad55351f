"""The nine indicators of one small month, reckoned by hand beside the program, for the ward and its officials."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish, withdraw
from app.dossier.acts.hand_over import HandoverForm, pass_on
from app.dossier.acts.receive import receive
from app.dossier.acts.stop import SupplementForm, complete, pause, request_supplement, resume
from app.dossier.acts.visits import VisitForm, note_visit
from app.dossier.receipt import ReceiptForm
from app.openness import board, opinions
from app.openness.assessment import Assessment, around, assess
from app.openness.board import wanted
from app.openness.opinions import OpinionForm, answer_opinion, take_opinion
from app.rules.course.standing import Timeliness
from app.rules.law import indicators
from app.rules.law.indicators import OF_OFFICIALS, Around, Case
from tests.ward import BIRTH_AGAIN, COPIES, MARRIAGE, TRIAL, at, carry, second_desk, take_in

FEBRUARY = (date(2017, 2, 1), date(2017, 2, 28))
MARCH = (date(2017, 3, 1), date(2017, 3, 31))
APRIL = at("2017-04-03T08:00")


def done(desk: Desk, dossier: str, when: str) -> None:
    finish(desk, dossier, CLERK, at(when))


def a_small_month(desk: Desk) -> None:
    """Six dossiers resolved in February 2017, a visit, two opinions and two sheets on the board."""
    # A: the same day, on time. B: early, in two pairs of hands, the first until the day its step was due.
    copies = take_in(desk, "2017-02-06T08:00", COPIES).dossier
    early = take_in(desk, "2017-02-06T09:00", MARRIAGE).dossier
    step = HandoverForm(OFFICER, step_due=at("2017-02-07T17:30"))
    pass_on(desk, [early], step, CLERK, at("2017-02-06T09:30"))
    done(desk, copies, "2017-02-06T10:00")
    # C: a supplement asked once, and early by the promise that then began anew.
    asked = take_in(desk, "2017-02-06T10:30", BIRTH_AGAIN).dossier
    pass_on(desk, [early], HandoverForm(HEAD), OFFICER, at("2017-02-07T09:00"))
    request_supplement(desk, asked, SupplementForm(("Tờ khai",), "thiếu"), CLERK, at("2017-02-07T10:00"))
    done(desk, early, "2017-02-08T09:00")
    visit = VisitForm("incomplete", MARRIAGE, "thiếu giấy", ("Trích lục",), TRIAL.name)
    note_visit(desk, visit, CLERK, at("2017-02-08T10:00"))
    complete(desk, asked, CLERK, at("2017-02-09T08:00"))
    # D: late, and the office apologised for how the citizen was treated.
    late = take_in(desk, "2017-02-13T08:00", MARRIAGE).dossier
    # E: came online, on time.
    online = receive(
        desk, ReceiptForm(COPIES, TRIAL, channel="online"), CLERK, at("2017-02-14T09:00")
    ).dossier
    done(desk, online, "2017-02-14T11:00")
    done(desk, asked, "2017-02-15T09:00")
    letter = ApologyForm(("tre_han", "thai_do"), "nói nặng lời", (OFFICER,), new_on=date(2017, 2, 21))
    apology = draft(desk, late, letter, CLERK, at("2017-02-16T08:00"))
    sign(desk, apology, HEAD, at("2017-02-16T09:00"))
    done(desk, late, "2017-02-17T09:00")
    # F: on time, after the citizen had been to the tax office.
    taxed = take_in(desk, "2017-02-20T09:00", MARRIAGE).dossier
    pause(desk, taxed, "financial_duty", "nộp lệ phí trước bạ", CLERK, at("2017-02-20T10:00"))
    resume(desk, taxed, "đã nộp", CLERK, at("2017-02-21T10:00"))
    done(desk, taxed, "2017-02-24T10:00")
    with desk.reading() as reading:
        sheets = {s.item: s for s in wanted(desk, reading, date(2017, 2, 20)) if s.kind == "procedure"}
    board.hang(desk, [sheets[MARRIAGE], sheets[COPIES]], "board", CLERK, at("2017-02-24T11:00"))
    board.hang(desk, [sheets[MARRIAGE]], "screen", CLERK, at("2017-02-24T11:05"))
    rude = OpinionForm("Nói to với người già", date(2017, 2, 28), "attitude", official=OFFICER)
    opinion = take_opinion(desk, rude, CLERK, at("2017-02-24T14:00"))
    take_opinion(
        desk, OpinionForm("Thêm ghế chờ", date(2017, 2, 28), "proposal"), CLERK, at("2017-02-24T14:05")
    )
    answer_opinion(desk, opinion, "Xin lỗi ông, bà; đã nhắc nhở.", True, HEAD, at("2017-02-27T08:00"))


def february(desk: Desk) -> Assessment:
    with desk.reading() as reading:
        return assess(reading, desk.settings.ward, desk.catalogue, *FEBRUARY, APRIL)


def test_a_small_month_by_hand_and_by_the_program(desk: Desk) -> None:
    a_small_month(desk)
    found = february(desk)
    received = sum(each.active for each in desk.catalogue.in_force(FEBRUARY[1]))
    by_hand = {
        1: Fraction("1.2"),  # A on time, B early, C early, D late, E and F on time: 7 of 6
        2: Fraction("1.0"),  # B by the one step that had a time: done on its day: 6 of 6
        3: Fraction("1.7"),  # C asked once more, and whoever was sent home: 12 of 7
        4: Fraction("1.7"),  # C had to come to the desk, F to go to the tax office: 10 of 6
        5: Fraction(1),  # B was passed on, none dealt with outside the desk
        6: Fraction(round(Fraction(2 + 1, received) * 10), 10),  # one sheet in both ways, one on paper
        7: Fraction("1.0"),  # D apologised for, and the complaint upheld: 7 of 7
        8: Fraction(0),  # one of two opinions answered by its day
        9: Fraction(1),  # one of six came online, in time
    }
    assert {each.number: each.score for each in found.indicators} == by_hand
    assert found.points == sum(by_hand.values())
    assert found.grade == "trung bình"
    assert found.dossiers == 6


def test_officials_are_scored_by_what_they_had_in_hand(desk: Desk) -> None:
    a_small_month(desk)
    scores = {
        each.code: ({one.number: one.score for one in each.indicators}, each.points)
        for each in february(desk).officials
    }
    of_clerk = [Fraction(score) for score in ("1.2", "1.0", "1.8", "1.7", "1.2")]
    assert scores == {
        CLERK: (dict(zip(OF_OFFICIALS, of_clerk, strict=True)), Fraction("6.9")),
        OFFICER: ({1: 2, 2: 1, 3: 2, 4: 2, 7: 1}, 8),  # the upheld complaint halves attitude
        HEAD: ({1: 2, 2: 1, 3: 2, 4: 2, 7: 2}, 9),
    }


def test_a_month_without_a_dossier_is_not_graded(desk: Desk) -> None:
    found = february(desk)
    assert (found.dossiers, found.grade, found.officials) == (0, "", ())
    assert [each.score for each in found.indicators[:5]] == [None] * 5


@pytest.mark.parametrize(
    ("points", "grade"),
    [("18", "xuất sắc"), ("15", "xuất sắc"), ("14.99", "tốt"), ("12", "tốt"), ("9", "khá"), ("6", "trung bình"), ("5.99", "yếu")],
)  # fmt: skip
def test_grades_as_the_circular_draws_them(points: str, grade: str) -> None:
    assert indicators.grade(Fraction(points)) == grade


@pytest.mark.parametrize(
    ("points", "percent"), [("10", 100), ("5", 100), ("4.25", 85), ("3.5", 70), ("1.75", 35), ("0", 0)]
)
def test_an_officials_points_as_a_share_of_the_task(points: str, percent: int) -> None:
    assert indicators.fulfilment(Fraction(points)) == percent


def test_nine_opinions_of_ten_in_time_make_one_point() -> None:
    assert [indicators.opinions(Around(opinions=10, opinions_in_time=n)) for n in (10, 9, 8)] == [2, 1, 0]
    assert indicators.opinions(Around()) == 2
    assert indicators.opinions(Around(opinions=10, opinions_in_time=9, opinions_dragging=1)) == 0
    assert indicators.opinions(Around(opinions_dragging=1)) == 0


def plain(timeliness: Timeliness = Timeliness.EARLY, **facts: Any) -> Case:
    return Case("d", frozenset(), timeliness, **facts)


def test_a_score_has_one_decimal_and_half_a_tenth_goes_up() -> None:
    cases = [plain()] + [plain(Timeliness.ON_TIME)] * 3
    assert indicators.of_official("", cases, Around())[0].score is None
    assert indicators.of_unit(cases, Around())[0].score == Fraction("1.3")


def test_the_desk_is_one_of_the_places_to_which_the_citizen_had_to_go() -> None:
    facts: list[dict[str, Any]] = [
        {},
        {"supplements": 2},
        {"elsewhere": True},
        {"supplements": 1, "elsewhere": True},
    ]
    assert [indicators.agencies(plain(**each)) for each in facts] == [2, 1, 1, 0]


def test_one_dossier_dealt_with_outside_the_desk_leaves_it_no_point_there() -> None:
    outside = plain(outside=True, passed_on=True)
    assert indicators.attitude(outside) == 2
    assert indicators.at_desk([plain()]) == 2
    assert indicators.at_desk([plain(), plain(passed_on=True)]) == 1
    assert indicators.at_desk([plain(), outside]) == 0
    assert indicators.at_desk([]) is None


@pytest.mark.parametrize(("online", "points"), [(0, 0), (14, 0), (15, 1), (29, 1), (30, 2)])
def test_online_is_scored_by_how_many_came_so(online: int, points: int) -> None:
    cases = [plain(online=n < online) for n in range(100)]
    assert indicators.online(cases) == points


def test_one_online_dossier_late_or_overdue_takes_every_point() -> None:
    assert indicators.online([plain(online=True), plain(Timeliness.LATE)]) == 2
    assert indicators.online([plain(online=True), plain(Timeliness.LATE, online=True)]) == 0
    assert indicators.online([plain(online=True)], overdue=1) == 0
    assert indicators.online([]) is None


def test_what_came_online_and_was_never_dealt_with_is_seen_once_its_day_is_past(desk: Desk) -> None:
    form = ReceiptForm(COPIES, TRIAL, channel="online")
    done(desk, receive(desk, form, CLERK, at("2017-02-06T09:00")).dossier, "2017-02-06T10:00")
    left = receive(desk, form, CLERK, at("2017-02-14T09:00")).dossier

    def online(last: date, seen: datetime = APRIL) -> Fraction | None:
        with desk.reading() as reading:
            days = FEBRUARY[0], last
            return assess(reading, desk.settings.ward, desk.catalogue, *days, seen).indicators[8].score

    assert online(date(2017, 2, 14)) == 2
    assert online(FEBRUARY[1], at("2017-02-14T16:00")) == 2
    assert online(FEBRUARY[1]) == 0
    done(desk, left, "2017-03-02T10:00")
    assert online(FEBRUARY[1]) == 0


def test_an_opinion_without_an_answer_is_overdue_after_its_day(desk: Desk) -> None:
    a_small_month(desk)
    with desk.reading() as reading:
        [waiting] = opinions.unanswered(reading, desk.settings.ward, date(2017, 3, 1))
    assert waiting.about == "proposal"
    assert not waiting.overdue(date(2017, 2, 28))
    assert waiting.overdue(date(2017, 3, 1))


def test_an_opinion_drags_on_that_was_past_its_day_and_open_when_the_period_ended(desk: Desk) -> None:
    for day in (6, 7):
        take_opinion(
            desk, OpinionForm("Thêm ghế", date(2017, 2, 20), "proposal"), CLERK, at(f"2017-02-0{day}T08:00")
        )
    with desk.reading() as reading:
        [one, other] = opinions.unanswered(reading, desk.settings.ward, FEBRUARY[1])
    answer_opinion(desk, one.uid, "Đã thêm.", False, HEAD, at("2017-02-27T08:00"))
    answer_opinion(desk, other.uid, "Đã thêm.", False, HEAD, at("2017-03-01T08:00"))
    with desk.reading() as reading:
        beside = around(reading, desk.settings.ward, *FEBRUARY, APRIL, (), ())
    assert (beside.opinions, beside.opinions_in_time, beside.opinions_dragging) == (2, 0, 1)


def test_an_opinion_is_missed_once_its_day_is_over_and_drags_on_from_month_to_month(desk: Desk) -> None:
    form = OpinionForm("Thêm ghế chờ", date(2017, 2, 20), "proposal")
    opinion = take_opinion(desk, form, CLERK, at("2017-02-06T08:00"))

    def seen(when: str, first: date, last: date) -> tuple[int, int, int]:
        with desk.reading() as reading:
            beside = around(reading, desk.settings.ward, first, last, at(when), (), ())
        return beside.opinions, beside.opinions_dragging, indicators.opinions(beside)

    assert seen("2017-02-20T16:00", FEBRUARY[0], date(2017, 2, 20)) == (0, 0, 2)
    assert seen("2017-02-20T16:00", *FEBRUARY) == (0, 0, 2)
    assert seen("2017-02-21T08:00", *FEBRUARY) == (1, 1, 0)
    assert seen("2017-03-31T16:00", *MARCH) == (0, 1, 0)
    answer_opinion(desk, opinion, "Đã thêm.", False, HEAD, at("2017-04-03T09:00"))
    assert seen("2017-04-04T08:00", *MARCH) == (0, 1, 0)
    assert seen("2017-04-04T08:00", date(2017, 4, 1), date(2017, 4, 30)) == (0, 0, 2)


def test_an_opinion_counts_in_the_month_of_its_answer_though_it_was_not_due_before_the_next(
    desk: Desk,
) -> None:
    late, early = (
        take_opinion(desk, OpinionForm(text, date(2017, 3, 6), "other"), CLERK, at("2017-02-24T08:00"))
        for text in ("Thêm ghế", "Thêm quạt")
    )
    answer_opinion(desk, early, "Đã thêm.", False, HEAD, at("2017-02-24T09:00"))
    answer_opinion(desk, late, "Đã thêm.", False, HEAD, at("2017-03-08T09:00"))

    def of_month(month: int, last: int) -> tuple[int, int]:
        with desk.reading() as reading:
            days = date(2017, month, 1), date(2017, month, last)
            beside = around(reading, desk.settings.ward, *days, APRIL, (), ())
        return beside.opinions, beside.opinions_in_time

    assert of_month(2, 28) == (1, 1)
    assert of_month(3, 31) == (1, 0)


def test_an_opinion_that_two_desks_answered_counts_once_by_the_first_answer(
    desk: Desk, tmp_path: Path
) -> None:
    form = OpinionForm("Bị nói nặng lời", date(2017, 2, 10), "attitude", official=OFFICER)
    opinion = take_opinion(desk, form, CLERK, at("2017-02-06T08:00"))
    with second_desk(desk, tmp_path / "2") as other:
        answer_opinion(other, opinion, "Xin lỗi ông.", True, HEAD, at("2017-02-13T08:00"))
        answer_opinion(desk, opinion, "Đúng vậy.", True, HEAD, at("2017-02-09T08:00"))
        carry(desk, other)
        carry(other, desk)
        for each in (desk, other):
            with each.reading() as reading:
                ward = each.settings.ward
                [line] = opinions.opinions(reading, ward, *FEBRUARY)
                beside = around(reading, ward, *FEBRUARY, APRIL, (), ())
                assert opinions.words(reading, ward, opinion).answer == "Đúng vậy."
            assert line.answered_on == date(2017, 2, 9) and not line.overdue(date(2017, 3, 1))
            assert (beside.opinions, beside.opinions_in_time, beside.faults) == (1, 1, (OFFICER,))
            assert beside.opinions_dragging == 0


def test_an_upheld_complaint_about_a_dossier_takes_its_point_of_attitude(desk: Desk) -> None:
    dossier = take_in(desk, "2017-02-06T08:00", MARRIAGE).dossier
    done(desk, dossier, "2017-02-07T10:00")
    assert february(desk).indicators[6].score == 2
    form = OpinionForm("Bị bắt chờ", date(2017, 2, 28), "attitude", dossier=dossier)
    opinion = take_opinion(desk, form, CLERK, at("2017-02-08T08:00"))
    answer_opinion(desk, opinion, "Đúng.", True, HEAD, at("2017-02-09T08:00"))
    assert [february(desk).indicators[n].score for n in (6, 7)] == [0, 2]


def test_a_dossier_that_its_owner_took_back_is_nobodys_score(desk: Desk) -> None:
    dossier = take_in(desk, "2017-02-06T08:00", MARRIAGE).dossier
    withdraw(desk, dossier, "không cần nữa", CLERK, at("2017-02-07T08:00"))
    assert february(desk).dossiers == 0
