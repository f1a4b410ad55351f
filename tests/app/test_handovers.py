"""Who holds what inside the office, which step is late, and which agency has not answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from app.demo.ward import CLERK, CLERK_2, HEAD, OFFICER
from app.desk.act import Act
from app.desk.desk import Desk
from app.dossier.acts import end
from app.dossier.acts.hand_over import HandoverForm, pass_on, reassign
from app.dossier.acts.stop import consult, pause, take_reply
from app.dossier.registers import dossiers, office
from app.exchange.check import check
from app.office.catalogue import change_procedure
from app.office.opening import NewStaff, change_staff
from app.refusal import Refusal
from db.course import Handover, Pause
from tests.ward import BIRTH_AGAIN, at, entries, second_desk, take_in

WARD = "18077"


def received(desk: Desk, when: str = "2017-03-14T08:00") -> str:
    return take_in(desk, when, BIRTH_AGAIN).dossier


def test_the_trail_names_giver_and_taker_with_the_step_and_its_time(desk: Desk) -> None:
    dossier = received(desk)
    form = HandoverForm(OFFICER, 2, "Thẩm định", at("2017-03-16T17:30"), "kèm bản gốc")
    pass_on(desk, [dossier], form, CLERK, at("2017-03-14T14:00"))
    pass_on(desk, [dossier], HandoverForm(HEAD, 3, "Ký"), OFFICER, at("2017-03-16T09:00"))
    with desk.reading() as reading:
        first, second = office.trail(reading, WARD, dossier)
    officer, head = desk.staff[OFFICER].name, desk.staff[HEAD].name
    assert (first.giver, first.taker) == (desk.staff[CLERK].name, officer)
    assert (first.step, first.step_name, first.note) == (2, "Thẩm định", "kèm bản gốc")
    assert first.step_due == at("2017-03-16T17:30")
    assert (second.giver, second.taker, second.step_name) == (officer, head, "Ký")


def test_words_of_the_givers_own_stand_beside_the_chain(desk: Desk) -> None:
    dossier = received(desk)
    step = {"code": BIRTH_AGAIN, "steps": "Tiếp nhận (một cửa): 1; Ký (Chủ tịch): 4", "legal_basis": "QĐ thử"}
    change_procedure(desk, step | {"valid_from": "2017-03-14"}, HEAD, at("2017-03-14T08:05"))
    stepped = received(desk, "2017-03-14T08:10")
    asked = HandoverForm(OFFICER, 0, "xác minh ông Nguyễn Văn Thử")
    pass_on(desk, [dossier], asked, CLERK, at("2017-03-14T14:00"))
    pass_on(desk, [stepped], HandoverForm(HEAD, 2, "Ký"), CLERK, at("2017-03-14T14:10"))
    with desk.reading() as reading:
        (passing,) = office.trail(reading, WARD, dossier)
        columns = reading.execute(select(Handover.step_name).order_by(Handover.handed_at)).scalars().all()
    assert passing.step_name == "xác minh ông Nguyễn Văn Thử"
    assert columns == ["", "Ký"]


def test_what_was_handed_over_together_is_one_list(desk: Desk) -> None:
    two = [received(desk, f"2017-03-14T08:0{n}") for n in range(2)]
    alone = received(desk, "2017-03-14T08:10")
    bundle = pass_on(desk, two, HandoverForm(OFFICER), CLERK, at("2017-03-14T14:00"))
    pass_on(desk, [alone], HandoverForm(OFFICER), CLERK, at("2017-03-14T14:05"))
    with desk.reading() as reading:
        assert [each.dossier for each in office.bundle(reading, WARD, bundle)] == two


def test_a_bundle_is_handed_over_whole_or_not_at_all(desk: Desk) -> None:
    first, second = (received(desk, f"2017-03-14T08:0{n}") for n in range(2))

    def naming(step: str) -> Callable[[Act], object]:
        return lambda act: act.add(
            Handover(
                dossier=act.subject,
                handed_at=at("2017-03-14T14:00"),
                giver=CLERK,
                taker=OFFICER,
                step=0,
                step_name=step,
                bundle="",
            )
        )

    before = entries(desk)
    with pytest.raises(Refusal, match=r"act\.unwritable"):
        desk.act_on_each(
            CLERK,
            at("2017-03-14T14:00"),
            [
                ("dossier.handed_over", first, naming("")),
                ("dossier.handed_over", second, naming("\ud800")),
            ],
        )
    assert entries(desk) == before
    pass_on(desk, [first, second], HandoverForm(OFFICER), CLERK, at("2017-03-14T14:10"))
    assert entries(desk) == before + 2
    with desk.reading() as reading:
        assert [line.dossier for line in office.held_by(reading, WARD, OFFICER)] == [first, second]
    assert check(desk).ok


def test_each_holder_holds_what_has_no_result_yet(desk: Desk) -> None:
    kept, passed, done = (received(desk, f"2017-03-14T08:0{n}") for n in range(3))
    pass_on(desk, [passed, done], HandoverForm(OFFICER), CLERK, at("2017-03-14T14:00"))
    end.finish(desk, done, OFFICER, at("2017-03-15T08:00"))
    with desk.reading() as reading:
        assert [line.dossier for line in office.held_by(reading, WARD, OFFICER)] == [passed]
        assert [line.dossier for line in office.held_by(reading, WARD, desk.chain)] == [kept]
        assert office.holders(reading, WARD) == {desk.chain: 1, OFFICER: 1}


def test_on_leave_everything_goes_to_a_stand_in(desk: Desk) -> None:
    held = [received(desk, f"2017-03-14T08:0{n}") for n in range(2)]
    pass_on(desk, held, HandoverForm(OFFICER), CLERK, at("2017-03-14T14:00"))
    reassign(desk, held, CLERK_2, "nghỉ phép", HEAD, at("2017-03-15T08:00"))
    with desk.reading() as reading:
        assert office.holders(reading, WARD) == {CLERK_2: 2}
        assert office.trail(reading, WARD, held[0])[-1].note == "nghỉ phép"


def test_late_inside_is_the_last_step_past_its_time(desk: Desk) -> None:
    late, moved, stopped = (received(desk, f"2017-03-14T08:0{n}") for n in range(3))
    form = HandoverForm(OFFICER, 2, "Thẩm định", at("2017-03-15T11:30"))
    pass_on(desk, [late, moved, stopped], form, CLERK, at("2017-03-14T14:00"))
    pass_on(
        desk, [moved], HandoverForm(HEAD, 3, "Ký", at("2017-03-17T11:30")), OFFICER, at("2017-03-15T09:00")
    )
    pause(desk, stopped, "financial_duty", "thuế", OFFICER, at("2017-03-15T10:00"))
    with desk.reading() as reading:
        assert office.late_inside(reading, WARD, at("2017-03-15T11:00")) == []
        (found,) = office.late_inside(reading, WARD, at("2017-03-15T14:00"))
    assert (found.line.dossier, found.passing.step_name) == (late, "Thẩm định")


def test_an_agency_that_did_not_answer_by_its_day_is_listed_until_it_does(desk: Desk) -> None:
    dossier = received(desk)
    asked = consult(
        desk, dossier, "UBND xã Thử", "đã đăng ký?", date(2017, 3, 16), OFFICER, at("2017-03-14T15:00")
    )
    with desk.reading() as reading:
        assert office.late_replies(reading, WARD, date(2017, 3, 16)) == []
        ((line, late),) = office.late_replies(reading, WARD, date(2017, 3, 17))
    assert (line.dossier, late.agency, late.question) == (dossier, "UBND xã Thử", "đã đăng ký?")
    take_reply(desk, dossier, asked, "chưa", OFFICER, at("2017-03-17T09:00"))
    with desk.reading() as reading:
        assert office.late_replies(reading, WARD, date(2017, 3, 18)) == []
        (answered,) = office.of_dossier(reading, WARD, dossier)
    assert answered.answer == "chưa"
    assert answered.late(date(2017, 3, 17))


def test_what_another_holds_is_passed_on_by_them_or_by_who_leads(desk: Desk) -> None:
    dossier = received(desk)
    pass_on(desk, [dossier], HandoverForm(OFFICER), CLERK, at("2017-03-14T14:00"))
    with pytest.raises(Refusal, match=r"handover\.held"):
        pass_on(desk, [dossier], HandoverForm(CLERK_2), CLERK, at("2017-03-14T14:05"))
    pass_on(desk, [dossier], HandoverForm(CLERK_2), HEAD, at("2017-03-14T14:10"))
    with desk.reading() as reading:
        last = office.trail(reading, WARD, dossier)[-1]
    assert (last.giver, last.taker) == (desk.staff[OFFICER].name, desk.staff[CLERK_2].name)


def test_a_dossier_is_given_once_and_never_to_who_holds_it(desk: Desk) -> None:
    dossier = received(desk)
    pass_on(desk, [dossier, dossier], HandoverForm(OFFICER), CLERK, at("2017-03-14T14:00"))
    with desk.reading() as reading:
        assert len(office.trail(reading, WARD, dossier)) == 1
    with pytest.raises(Refusal, match=r"handover\.same"):
        pass_on(desk, [dossier], HandoverForm(OFFICER), OFFICER, at("2017-03-14T14:05"))


def test_an_answer_belongs_to_a_question_of_its_dossier_and_comes_once(desk: Desk) -> None:
    dossier, other = received(desk), received(desk, "2017-03-14T08:05")
    asked = consult(desk, dossier, "UBND xã Thử", "?", date(2017, 3, 16), OFFICER, at("2017-03-14T15:00"))
    for wrong, question in ((other, asked), (dossier, "18077.q1.nobody.1")):
        with pytest.raises(Refusal, match=r"consultation\.unknown"):
            take_reply(desk, wrong, question, "rồi", OFFICER, at("2017-03-14T15:10"))
    take_reply(desk, dossier, asked, "rồi", OFFICER, at("2017-03-14T15:20"))
    with pytest.raises(Refusal, match=r"consultation\.answered"):
        take_reply(desk, dossier, asked, "chưa", OFFICER, at("2017-03-14T15:30"))


def test_a_value_that_no_reader_takes_in_is_refused_in_words(desk: Desk) -> None:
    dossier = received(desk)
    with (
        pytest.raises(Refusal, match=r"act\.unwritable"),
        desk.act("dossier.paused", CLERK, at("2017-03-14T14:00"), subject=dossier) as act,
    ):
        act.add(Pause(dossier=dossier, paused_at=at("2017-03-14T14:00"), cause="a\x00b"))
    pause(desk, dossier, "sector_law", "chờ", CLERK, at("2017-03-14T14:01"))


def test_who_passed_a_dossier_on_is_not_late_with_it_however_clocks_differ(
    desk: Desk, tmp_path: Path
) -> None:
    """The first desk's clock is five minutes fast: what the other did after it bears an earlier time."""
    dossier = received(desk)
    due = at("2017-03-15T11:30")
    pass_on(desk, [dossier], HandoverForm(OFFICER, 2, "Thẩm định", due), CLERK, at("2017-03-14T14:05"))
    with second_desk(desk, tmp_path / "2") as other:
        pass_on(other, [dossier], HandoverForm(HEAD, 3, "Ký", due), OFFICER, at("2017-03-14T14:01"))
        with other.reading() as reading:
            (found,) = office.late_inside(reading, WARD, at("2017-03-15T14:00"))
    assert (found.line.holder, found.passing.step_name) == (HEAD, "Ký")


def test_who_left_the_office_keeps_the_name_on_what_they_did(desk: Desk) -> None:
    dossier, named = received(desk), desk.staff[OFFICER]
    pass_on(desk, [dossier], HandoverForm(OFFICER), CLERK, at("2017-03-14T14:00"))
    pass_on(desk, [dossier], HandoverForm(HEAD), OFFICER, at("2017-03-14T15:00"))
    gone = NewStaff(OFFICER, named.name, named.post, tuple(named.duties), named.level, active=False)
    change_staff(desk, gone, by=HEAD, at=at("2017-03-14T16:00"))
    with desk.reading() as reading:
        history = dossiers.history(reading, WARD, dossier)
        last = office.trail(reading, WARD, dossier)[-1]
    assert (history[-1].by, last.giver) == (named.name, named.name)
