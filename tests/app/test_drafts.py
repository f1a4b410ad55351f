"""Half-filled forms: each person's own, through restarts, until they are taken or their day is over."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.desk import drafts
from app.desk.database import DATABASE
from app.desk.desk import Desk
from app.dossier.acts.receive import receive
from app.dossier.acts.tell import write_note
from app.dossier.receipt import Person, ReceiptForm
from app.refusal import Refusal
from tests.ward import at

FORM = {"procedure": "1.004873", "applicant": {"name": "Nguyễn Văn Thử"}, "papers": [1, 2], "later": None}
NOW = at("2017-01-25T09:15")


def test_a_form_comes_back_as_it_was_to_whoever_left_it(folder: Path) -> None:
    with Desk.open(folder) as desk:
        drafts.keep(desk, "nv01", "intake", "", FORM, NOW)
    with Desk.open(folder) as desk:
        found = drafts.kept(desk, "nv01", "intake")
        assert found is not None
        assert (found.content, found.kept_at) == (FORM, NOW)
        assert drafts.kept(desk, "nv02", "intake") is None
        assert drafts.kept(desk, "nv01", "apology") is None
    assert "Nguyễn Văn Thử".encode() not in (folder / DATABASE).read_bytes()


def test_what_is_kept_later_takes_the_place_of_what_was_kept_before(desk: Desk) -> None:
    drafts.keep(desk, "nv01", "apology", "18077.q1.000000.7", FORM, NOW)
    drafts.keep(desk, "nv01", "apology", "18077.q1.000000.7", {"reason": "mất điện"}, at("2017-01-25T09:20"))
    [only] = drafts.list_kept(desk, "nv01")
    assert only.content == {"reason": "mất điện"}
    assert only == drafts.kept(desk, "nv01", "apology", "18077.q1.000000.7")


def test_a_person_sees_the_newest_first(desk: Desk) -> None:
    drafts.keep(desk, "nv01", "return", "a", {}, at("2017-01-25T09:00"))
    drafts.keep(desk, "nv01", "return", "b", {}, at("2017-01-25T10:00"))
    assert [draft.subject for draft in drafts.list_kept(desk, "nv01")] == ["b", "a"]


def test_what_was_recorded_is_dropped_alone(desk: Desk) -> None:
    for person in ("nv01", "nv02"):
        drafts.keep(desk, person, "intake", "", FORM, NOW)
    drafts.drop(desk, "nv01", "intake")
    drafts.drop(desk, "nv01", "intake")
    assert drafts.kept(desk, "nv01", "intake") is None
    assert drafts.kept(desk, "nv02", "intake") is not None


def test_what_is_recorded_takes_its_draft_along_and_what_is_refused_leaves_it(desk: Desk) -> None:
    uid = receive(desk, ReceiptForm("1.004873", Person("Nguyễn Văn Thử")), "nv01", NOW).dossier
    drafts.keep(desk, "nv01", "note", uid, FORM, NOW)
    with drafts.dropped_by_act("nv01", "note", uid):
        with pytest.raises(Refusal):
            write_note(desk, uid, "đã gọi", "nv01", NOW - timedelta(hours=1))
        assert drafts.kept(desk, "nv01", "note", uid) is not None
        write_note(desk, uid, "đã gọi", "nv01", NOW)
        assert drafts.kept(desk, "nv01", "note", uid) is None
    drafts.keep(desk, "nv01", "note", uid, FORM, NOW)
    write_note(desk, uid, "gọi lại", "nv01", NOW)
    assert drafts.kept(desk, "nv01", "note", uid) is not None


def test_sheets_end_with_their_day_and_intake_waits(desk: Desk) -> None:
    drafts.keep(desk, "nv01", "intake", "", FORM, at("2017-01-24T23:59"))
    drafts.keep(desk, "nv01", "return", "old", {}, at("2017-01-24T23:59"))
    drafts.keep(desk, "nv01", "return", "new", {}, at("2017-01-25T00:00"))
    drafts.drop_old(desk, date(2017, 1, 25))
    assert {(d.place, d.subject) for d in drafts.list_kept(desk, "nv01")} == {
        ("intake", ""),
        ("return", "new"),
    }
