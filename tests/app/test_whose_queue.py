"""The queue of one desk and of one clerk, and the words a tile is narrowed by."""

from __future__ import annotations

from datetime import timedelta

from app.demo.ward import CLERK, CLERK_2
from app.desk.desk import Desk
from app.dossier.acts import end
from app.dossier.registers import dossiers
from app.dossier.registers.dossiers import WARD_WIDE, Whose
from tests.ward import BIRTH_AGAIN, at, take_in

WARD = "18077"


def test_the_queue_may_be_a_desks_or_a_clerks(desk: Desk) -> None:
    mine = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier
    done = take_in(desk, "2017-01-24T10:05", BIRTH_AGAIN).dossier
    now = at("2017-01-25T08:00")
    end.finish(desk, done, CLERK, now)
    with desk.reading() as reading:
        whole = dossiers.tiles(reading, WARD, now)
        for whose in (Whose(desk=1), Whose(clerk=CLERK)):
            assert dossiers.tiles(reading, WARD, now, whose) == whole
            assert [line.dossier for line in dossiers.queue(reading, WARD, now, whose=whose)] == [mine]
        for nobody in (Whose(desk=2), Whose(desk=11), Whose(clerk=CLERK_2)):
            assert set(dossiers.tiles(reading, WARD, now, nobody).values()) == {0}
            assert dossiers.queue(reading, WARD, now, whose=nobody) == []


def test_a_tile_says_the_words_of_all_its_dossiers_in_its_order(desk: Desk) -> None:
    later = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier
    first = take_in(desk, "2017-01-24T10:30", BIRTH_AGAIN, received="2017-01-23T10:00").dossier
    now = at("2017-01-25T11:00")
    with desk.reading() as reading:
        said = dossiers.said_of(reading, WARD, now, "working", WARD_WIDE)
        order = [line.dossier for line in dossiers.queue(reading, WARD, now)]
    assert [uid for uid, _ in said] == order == [first, later]
    assert all("dang ky lai khai sinh" in words for _, words in said)


def test_the_last_promise_that_was_missed(desk: Desk) -> None:
    kept, missed = (take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier for _ in range(2))
    due = at("2017-02-07T17:30")
    end.finish(desk, kept, CLERK, due)
    with desk.reading() as reading:
        assert dossiers.last_late(reading, WARD, due + timedelta(days=2)) is None
    end.finish(desk, missed, CLERK, due + timedelta(days=1))
    with desk.reading() as reading:
        assert dossiers.last_late(reading, WARD, due + timedelta(days=2)) == due
        assert dossiers.to_review(reading, WARD) == []
