"""From the receipt to the citizen's hands: finished once, returned once, to somebody known."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.demo.ward import CLERK, CLERK_2
from app.desk.desk import Desk
from app.dossier.acts.end import Collection, finish, return_result
from app.dossier.promise import standing_here
from app.dossier.registers import dossiers
from app.papers import register
from app.refusal import Refusal
from app.rules.course.standing import Timeliness
from tests.app.paper.printed_paper import pages
from tests.ward import at, carry, entries, second_desk, take_in

WARD = "18077"
DONE, COLLECTED = at("2017-02-06T10:00"), at("2017-02-06T14:00")


def refused(desk: Desk, code: str, dossier: str, collection: Collection | None = None) -> None:
    before = entries(desk)
    with pytest.raises(Refusal) as caught:
        return_result(desk, dossier, CLERK, COLLECTED, collection)
    assert caught.value.code == code
    assert entries(desk) == before


@pytest.fixture
def dossier(desk: Desk) -> str:
    return take_in(desk, "2017-01-25T09:15").dossier


@pytest.mark.parametrize(
    ("when", "timeliness"),
    [
        ("2017-02-03T16:00", Timeliness.EARLY),
        ("2017-02-06T17:30", Timeliness.ON_TIME),
        ("2017-02-06T17:31", Timeliness.LATE),
    ],
)
def test_the_finish_decides_early_on_time_or_late(
    desk: Desk, dossier: str, when: str, timeliness: Timeliness
) -> None:
    assert finish(desk, dossier, CLERK, at(when)) is timeliness
    assert standing_here(desk, dossier).timeliness is timeliness


def test_the_result_goes_home(desk: Desk, dossier: str) -> None:
    finish(desk, dossier, CLERK, DONE)
    return_result(desk, dossier, CLERK, COLLECTED, Collection("proxy", "Lê Thị Nhận Thay"))
    now = standing_here(desk, dossier)
    assert (now.finished_at, now.returned_at) == (DONE, COLLECTED)
    with desk.reading() as reading:
        kinds = [line.kind for line in dossiers.history(reading, WARD, dossier)]
    assert kinds == ["dossier.received", "dossier.finished", "result.returned"]


def test_a_result_goes_by_post_against_the_number_of_the_posts_receipt(desk: Desk, dossier: str) -> None:
    finish(desk, dossier, CLERK, DONE)
    refused(desk, "collector.dispatch", dossier, Collection("post", slip_shown=False))
    sent = Collection("post", slip_shown=False, dispatch_number="RR123456789VN")
    return_result(desk, dossier, CLERK, COLLECTED, sent)
    assert standing_here(desk, dossier).returned_at == COLLECTED
    with desk.reading() as reading:
        [*_, told] = dossiers.history(reading, WARD, dossier)
    assert (told.facts["to"], told.words) == ("post", {"dispatch_number": "RR123456789VN"})
    assert "Bưu chính RR123456789VN" in " ".join(pages(register.register_pages(desk, 2017))[0].split())


def test_finished_once(desk: Desk, dossier: str) -> None:
    finish(desk, dossier, CLERK, DONE)
    before = entries(desk)
    with pytest.raises(Refusal) as caught:
        finish(desk, dossier, CLERK, DONE)
    assert (caught.value.code, entries(desk)) == ("dossier.finished", before)


def test_returned_once(desk: Desk, dossier: str) -> None:
    finish(desk, dossier, CLERK, DONE)
    return_result(desk, dossier, CLERK, COLLECTED)
    refused(desk, "dossier.returned", dossier)


def test_not_before_it_is_finished(desk: Desk, dossier: str) -> None:
    refused(desk, "dossier.not_ready", dossier)


@pytest.mark.parametrize(
    ("code", "collection"),
    [
        ("form.choice", Collection(to="hàng xóm")),
        ("collector.name", Collection(to="proxy", collector=" ")),
        ("slip.reason", Collection(slip_shown=False)),
    ],
)
def test_to_whom_and_how_must_be_said(desk: Desk, dossier: str, code: str, collection: Collection) -> None:
    finish(desk, dossier, CLERK, DONE)
    refused(desk, code, dossier, collection)


def test_a_lost_slip_is_said_not_hidden(desk: Desk, dossier: str) -> None:
    finish(desk, dossier, CLERK, DONE)
    return_result(desk, dossier, CLERK, COLLECTED, Collection(slip_shown=False, note="đối chiếu thẻ, ký sổ"))
    with desk.reading() as reading:
        assert dossiers.history(reading, WARD, dossier)[-1].facts["slip_shown"] == 0


def test_a_dossier_that_is_not_here(desk: Desk) -> None:
    refused(desk, "dossier.unknown", "18077.q9.00a1ff.7")
    with pytest.raises(Refusal) as caught:
        finish(desk, "", CLERK, DONE)
    assert caught.value.code == "dossier.unknown"


def test_two_desks_apart_may_return_one_result_twice_and_a_person_decides(
    desk: Desk, dossier: str, tmp_path: Path
) -> None:
    finish(desk, dossier, CLERK, DONE)
    with second_desk(desk, tmp_path / "second") as other:
        return_result(desk, dossier, CLERK, at("2017-02-06T14:00"))
        return_result(other, dossier, CLERK_2, at("2017-02-06T14:05"))
        carry(desk, other)
        carry(other, desk)
        here, there = standing_here(desk, dossier), standing_here(other, dossier)
        assert here == there
        assert here.contradictions == ("returned.twice",)
        assert here.returned_at == at("2017-02-06T14:00")
