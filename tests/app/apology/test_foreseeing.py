"""Owed before it is late: who must be told by when, what the holders say, what falls before Tết, who is told above."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from app.apology import lateness as escalations
from app.apology.acts import draft, sign
from app.apology.acts.foresee import escalate, foresee
from app.demo.ward import CLERK, CLERK_2, DEMO_SECRET, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.dossier.acts.hand_over import HandoverForm, pass_on
from app.dossier.line import lines_of
from app.dossier.registers import lateness
from app.office import login
from app.office.login import enter, to_call
from app.papers.closing import closing
from app.papers.ward import morning_sheet, notices_ahead, notices_sheet
from app.rules.time.deadlines import Closure, next_closure
from tests.app.apology.letters import LATE, MORNING, WARD, refusal
from tests.ward import BIRTH_AGAIN, COPIES, MARRIAGE, at, carry, choose_quickly, second_desk, take_in

AT_15 = time(15)


def answers(desk: Desk, now: str, *, whole: bool = False) -> dict[str, str]:
    """What the look-ahead list of a moment says of each dossier, until that midnight."""
    seen = at(now)
    with desk.reading() as reading:
        found = lateness.look_ahead(
            reading,
            WARD,
            seen,
            seen.replace(hour=23, minute=59),
            desk.calendar,
            desk.regime.apology.answer_by,
            whole=whole,
        )
    return {each.line.dossier: each.answer for each in found}


def test_nobody_is_asked_before_the_last_day_to_tell(desk: Desk, dossier: str) -> None:
    with desk.reading() as reading:
        friday, until = at("2017-02-03T08:00"), at("2017-02-06T23:59")
        [line] = lateness.look_ahead(reading, WARD, friday, until, desk.calendar, AT_15)
    assert (line.line.dossier, line.answer, line.tell_by) == (dossier, "later", at("2017-02-06T17:30"))
    given = refusal(desk, "foresight.early", lambda d: foresee(d, dossier, CLERK, friday, in_time=True))
    assert given.facts["on"] == date(2017, 2, 6)


def test_who_knows_early_that_it_will_be_late_may_say_so(desk: Desk, dossier: str) -> None:
    foresee(desk, dossier, CLERK, at("2017-02-03T08:00"), in_time=False)
    assert answers(desk, "2017-02-06T08:00") == {dossier: "late"}


def test_kip_takes_it_off_the_list_and_stays_a_record(desk: Desk, dossier: str) -> None:
    assert answers(desk, "2017-02-06T08:00") == {dossier: "asked"}
    foresee(desk, dossier, CLERK, at("2017-02-06T08:10"), in_time=True)
    assert answers(desk, "2017-02-06T16:00") == {}
    assert answers(desk, "2017-02-06T16:00", whole=True) == {dossier: "in_time"}
    foresee(desk, dossier, CLERK, at("2017-02-06T16:10"), in_time=False)
    assert answers(desk, "2017-02-06T16:20") == {dossier: "late"}
    with desk.reading() as reading:
        assert reading.exec_driver_sql("SELECT count(*) FROM foresight").scalar() == 2


def test_the_sheets_of_morning_and_evening_leave_out_who_will_be_in_time(desk: Desk, dossier: str) -> None:
    code = "000.99.01.H27-170124-0001"

    def on_paper(when: str) -> tuple[bool, bool]:
        [page] = pdfium.PdfDocument(morning_sheet(desk, at(when)))
        tell = closing(desk, at(when)).tell
        return code in page.get_textpage().get_text_bounded(), dossier in [line.dossier for line in tell]

    assert on_paper("2017-02-06T07:00") == (True, True)
    foresee(desk, dossier, CLERK, at("2017-02-06T08:00"), in_time=True)
    assert on_paper("2017-02-06T17:00") == (False, False)


def test_unanswered_by_15_oclock_counts_as_khong_kip(desk: Desk, dossier: str) -> None:
    assert answers(desk, "2017-02-06T14:59") == {dossier: "asked"}
    assert answers(desk, "2017-02-06T15:00") == {dossier: "silent"}


def test_an_answer_is_about_the_promise_that_it_named(desk: Desk, dossier: str) -> None:
    foresee(desk, dossier, CLERK, at("2017-02-06T08:10"), in_time=True)
    sign(desk, draft(desk, dossier, LATE, CLERK, at("2017-02-06T09:00")), HEAD, at("2017-02-06T09:10"))
    # A new date is signed: of that nothing was said, and the citizen has not heard of it yet.
    assert answers(desk, "2017-02-06T10:00") == {dossier: "asked"}


def test_a_same_day_promise_is_asked_after_on_its_day(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", COPIES).dossier
    assert answers(desk, "2017-03-14T09:00") == {dossier: "asked"}
    assert answers(desk, "2017-03-14T15:00") == {dossier: "silent"}


def test_the_holder_answers_or_somebody_who_leads(desk: Desk, dossier: str) -> None:
    pass_on(desk, [dossier], HandoverForm(OFFICER), CLERK, at("2017-01-25T08:00"))

    def say(by: str) -> None:
        foresee(desk, dossier, by, MORNING, in_time=True)

    given = refusal(desk, "foresight.holder", lambda _desk: say(CLERK_2))
    assert given.facts["holder"] == "Phan Văn Diễn"
    say(OFFICER)
    say("gs01")


def test_a_promise_that_passed_or_was_kept_is_not_foreseen(desk: Desk, dossier: str) -> None:
    late = at("2017-02-07T17:31")
    refusal(desk, "foresight.passed", lambda d: foresee(d, dossier, CLERK, late, in_time=True))
    finish(desk, dossier, OFFICER, late)
    refusal(desk, "dossier.finished", lambda d: foresee(d, dossier, CLERK, late, in_time=True))


def test_before_tet_every_notice_of_the_holidays_and_the_week_after_is_one_list(desk: Desk) -> None:
    """Tết 2017: off from 26/01 to 01/02."""
    closure = next_closure(desk.calendar, date(2017, 1, 20))
    assert closure == Closure(date(2017, 1, 26), date(2017, 2, 1))
    assert next_closure(desk.calendar, date(2017, 3, 1)) is None
    inside = take_in(desk, "2017-01-23T08:00", MARRIAGE).dossier  # due 02/02, told on 25/01
    monday = take_in(desk, "2017-01-25T09:15", MARRIAGE).dossier  # due 06/02, notice on Friday 03/02
    tuesday = take_in(desk, "2017-01-25T10:00", BIRTH_AGAIN).dossier  # due 08/02, notice on 07/02
    with desk.reading() as reading:
        eve = at("2017-01-25T15:00")
        found = lateness.before_closure(reading, WARD, eve, closure, desk.regime.notify_days_before)
    assert [line.dossier for line in found.inside] == [inside]
    assert [line.dossier for line in found.week_after] == [monday, tuesday]


def test_the_evening_list_names_a_dossier_once_though_its_day_lies_before_the_holidays(desk: Desk) -> None:
    taken = take_in(desk, "2017-01-23T08:00", MARRIAGE).dossier  # due 02/02, told on 25/01
    after = take_in(desk, "2017-01-24T09:15", BIRTH_AGAIN).dossier  # due 07/02, notice on 06/02
    evening = at("2017-01-24T17:00")
    with desk.reading() as reading:
        ahead = notices_ahead(reading, desk, evening)
        codes = [line.code for line in lines_of(reading, WARD, [taken, after])]
    assert [each.line.dossier for each in ahead.next_day] == [taken]
    assert ahead.closure is not None
    assert (ahead.closure.inside, [each.dossier for each in ahead.closure.week_after]) == ([], [after])
    on_paper = "".join(
        page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(notices_sheet(desk, evening))
    )
    assert [on_paper.count(code) for code in codes] == [1, 1]


def brought(desk: Desk) -> dict[str, dict[str, datetime]]:
    """How far each promise that is broken by 13/02 went up, and when."""
    with desk.reading() as reading:
        owed = lateness.late_without_apology(reading, WARD, at("2017-02-13T07:00"))
        return escalations.brought_before(reading, WARD, owed)


def test_a_debt_goes_up_step_by_step_each_once(desk: Desk, dossier: str) -> None:
    """Due Tuesday 07/02; the profile's days are 1 for the supervisor, 3 for the chairman, 5 for the upper office."""
    days = desk.regime.apology.escalation_days
    refusal(desk, "escalation.none", escalate, dossier, CLERK, at("2017-02-07T18:00"))

    def rising(now: str) -> list[tuple[str, ...]]:
        with desk.reading() as reading:
            return [each.steps for each in escalations.to_bring_up(reading, WARD, at(now), days)]

    assert rising("2017-02-08T07:00") == [("supervisor",)]
    assert escalate(desk, dossier, CLERK, at("2017-02-08T07:00")) == ("supervisor",)
    assert rising("2017-02-09T07:00") == []
    refusal(desk, "escalation.none", escalate, dossier, CLERK, at("2017-02-09T07:00"))
    assert rising("2017-02-12T07:00") == [("chairman", "upper_office")]
    assert escalate(desk, dossier, CLERK, at("2017-02-12T07:00")) == ("chairman", "upper_office")
    assert brought(desk) == {
        dossier: {
            "supervisor": at("2017-02-08T07:00"),
            "chairman": at("2017-02-12T07:00"),
            "upper_office": at("2017-02-12T07:00"),
        }
    }
    letter = draft(desk, dossier, replace(LATE, new_on=date(2017, 2, 15)), CLERK, at("2017-02-13T08:00"))
    sign(desk, letter, HEAD, at("2017-02-13T09:00"))
    assert rising("2017-02-14T07:00") == []
    assert brought(desk) == {}


def test_a_second_lateness_goes_to_the_upper_office_at_once_and_makes_no_new_slip(
    desk: Desk, dossier: str
) -> None:
    sign(desk, draft(desk, dossier, LATE, CLERK, MORNING), HEAD, at("2017-02-06T09:00"))
    # The new date was Friday 10/02, 17:30; it breaks too.
    evening = at("2017-02-10T18:00")
    assert escalate(desk, dossier, CLERK, evening) == ("upper_office",)
    again = replace(LATE, new_on=date(2017, 2, 15))
    refusal(desk, "reappoint.already", draft, dossier, again, CLERK, at("2017-02-13T08:00"))
    with desk.reading() as reading:
        assert [line.dossier for line in lateness.late_without_apology(reading, WARD, evening)] == [dossier]
    assert brought(desk) == {dossier: {"upper_office": evening}}


def test_two_desks_apart_may_bring_up_the_same_debt_and_agree_afterwards(
    desk: Desk, dossier: str, tmp_path: Path
) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        for each, when in ((desk, "2017-02-08T07:00"), (other, "2017-02-08T07:30")):
            escalate(each, dossier, CLERK, at(when))
        carry(desk, other)
        carry(other, desk)
        for each in (desk, other):
            refusal(each, "escalation.none", escalate, dossier, CLERK, at("2017-02-08T08:00"))
            assert brought(each) == {dossier: {"supervisor": at("2017-02-08T07:00")}}


def test_with_no_signer_in_by_15_oclock_the_clerk_sees_whom_to_call(desk: Desk, dossier: str) -> None:
    draft(desk, dossier, LATE, CLERK, MORNING)
    enter(desk, CLERK, at("2017-02-06T07:30"))
    enter(desk, HEAD, at("2017-02-03T07:30"))
    assert to_call(desk, at("2017-02-06T14:59")) == []
    assert [member.name for member in to_call(desk, at("2017-02-06T15:00"))] == [
        "Bùi Quang Mẫu",
        "Lê Thị Giả Định",
    ]
    enter(desk, "pct01", at("2017-02-06T15:10"))
    assert to_call(desk, at("2017-02-06T15:11")) == []


def test_nobody_is_called_for_a_letter_that_can_wait(desk: Desk, dossier: str) -> None:
    draft(desk, dossier, LATE, CLERK, at("2017-02-03T08:00"))
    assert to_call(desk, at("2017-02-03T16:00")) == []


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2017-04-20", Closure(date(2017, 4, 29), date(2017, 5, 2))),  # 30/4 a Sunday, 1/5, 2/5 in its place
        ("2017-06-01", None),
        ("2026-02-10", Closure(date(2026, 2, 14), date(2026, 2, 22))),  # Tết 2026 with its weekends
    ],
)
def test_a_closure_is_three_days_or_more_in_a_row(desk: Desk, on: str, expected: Closure | None) -> None:
    assert next_closure(desk.calendar, date.fromisoformat(on)) == expected


def test_to_log_in_is_to_come_in(desk: Desk, dossier: str) -> None:
    draft(desk, dossier, LATE, CLERK, MORNING)
    head = desk.staff[HEAD]
    choose_quickly(desk, head, DEMO_SECRET, at("2017-02-06T07:00"))
    assert to_call(desk, at("2017-02-06T15:01")) != []
    login.verify(desk, head, DEMO_SECRET, at("2017-02-06T15:02"))
    assert to_call(desk, at("2017-02-06T15:03")) == []
