"""From when the rhythm of dialogue is watched: a period missed is never forgotten, and none before the ward began."""

from __future__ import annotations

from datetime import date
from functools import partial

from app.city.openness import of_one
from app.demo.ward import HEAD
from app.desk.desk import Desk
from app.openness.dialogue import acts as dialogue
from app.openness.dialogue import register as dialogues
from app.openness.dialogue.register import supervisor_list, watched_from
from tests.app.openness.test_dialogue import asked, called, held, of_ward, quarter, refused
from tests.ward import at, carry, second_desk


def silent(desk: Desk, on: str) -> tuple[str, ...]:
    with desk.reading() as reading:
        return of_one(reading, desk.settings.ward, date.fromisoformat(on)).silent


def test_the_city_forgets_no_missed_quarter_at_new_year(desk: Desk) -> None:
    quarter(desk)
    missed = ("quý II/2017", "quý III/2017", "quý IV/2017")
    assert silent(desk, "2018-01-02") == missed
    assert silent(desk, "2018-04-02") == (*missed, "quý I/2018")


def test_a_ward_that_began_within_a_quarter_missed_nothing_before_the_next(desk: Desk) -> None:
    """The demo ward's first record is of 13/12/2016."""
    assert silent(desk, "2016-12-31") == silent(desk, "2017-01-02") == silent(desk, "2017-03-31") == ()
    assert silent(desk, "2017-04-01") == ("quý I/2017",)
    ward, rhythms = desk.settings.ward, desk.regime.dialogue
    with desk.reading() as reading:
        since = watched_from(reading, ward, rhythms["xa"], date(2017, 4, 1))
        half_year = watched_from(reading, ward, rhythms["thanh_pho"], date(2017, 4, 1))
        known = dialogues.known(reading, ward)
    listed = supervisor_list(known, rhythms, since, date(2017, 4, 1))
    assert since == half_year == date(2017, 1, 1)
    assert [each.period.name for each in listed.silent] == ["quý I/2017"]


def test_a_session_that_was_held_counts_though_another_desk_called_it_off_meanwhile(desk: Desk) -> None:
    session = called(desk)
    question = asked(desk, "Bao giờ có nước sạch?", "2017-03-20T08:00")
    dialogue.set_agenda(desk, session, [question], HEAD, at("2017-03-20T09:00"))
    with second_desk(desk, desk.folder.parent / "second") as other:
        held(desk, session)
        dialogue.move_session(other, session, None, "bão", HEAD, at("2017-03-28T16:00"))
        carry(other, desk)
    found = of_ward(desk, "2017-04-01")
    assert (found.silent, found.not_held) == ((), ())
    assert [each.uid for each in found.unclosed] == [session]
    assert [each.uid for each in found.unanswered] == [question]


def test_the_new_place_of_a_session_and_who_came_tell_nobodys_number(desk: Desk) -> None:
    session = called(desk)
    planned = at("2017-03-30T08:00")
    move = partial(dialogue.move_session, desk, session, planned, by=HEAD, at=at("2017-03-20T08:00"))
    for place, reason in (("nhà riêng, gọi 0912 000 604", "mưa"), ("", "0912 000 604 báo ốm")):
        assert refused(partial(move, reason=reason, place=place)) == "dialogue.personal"
    form = dialogue.MinutesForm(
        at("2017-03-29T08:05"),
        at("2017-03-29T10:40"),
        42,
        (HEAD,),
        "Bà con hỏi ba việc.",
        ("thu@vidu.example",),
    )
    came = refused(lambda: dialogue.record_minutes(desk, session, form, HEAD, at("2017-03-29T11:00")))
    assert came == "dialogue.personal"


def test_nothing_was_done_before_it_was_promised(desk: Desk) -> None:
    quarter(desk)
    with desk.reading() as reading:
        promised = dialogues.tasks(reading, desk.settings.ward)[0]
    kept = partial(dialogue.fulfil, desk, promised.uid, "Đã làm", by=HEAD, at=at("2017-04-20T08:00"))
    assert refused(partial(kept, done_on=date(2017, 3, 1))) == "commitment.early"
    kept(done_on=date(2017, 4, 18))
