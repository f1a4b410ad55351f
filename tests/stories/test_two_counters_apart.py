"""A story of our own: two counters, no line for days, and one ward again when it returns (after scenario 7)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, CLERK_2, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts import end
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.promise import standing_here
from app.dossier.receipt import ReceiptForm
from app.dossier.registers import dossiers, lateness, receipts
from app.dossier.registers.slips import check_slip
from app.figures import counting
from app.papers import form01
from db.guards import record_tables
from tests.ward import BIRTH_AGAIN, TRIAL, at, carry, entries, second_desk, take_in

WARD = "18077"


def everything(desk: Desk) -> dict[str, list[object]]:
    """Every entry, personal part, record and standing of a desk, in one order."""
    names = ("entry", "part", "standing", *record_tables())
    with desk.reading() as reading:
        return {
            name: sorted(reading.exec_driver_sql(f'SELECT * FROM "{name}"').all(), key=repr) for name in names
        }


def test_two_counters_become_one_ward_again(desk: Desk, tmp_path: Path) -> None:
    with second_desk(desk, tmp_path / "quay2") as other:
        # Thursday 27/04 and Friday 28/04/2017: both receive, neither hears of the other.
        mine = [take_in(desk, f"2017-04-27T08:{minute:02d}", "2.001035") for minute in range(23)]
        theirs = [take_in(other, f"2017-04-27T08:{minute:02d}", "2.001035") for minute in range(23)]
        assert {r.promise.due_at for r in (*mine, *theirs)} == {at("2017-05-03T17:30")}
        assert len({r.code for r in (*mine, *theirs)}) == 46

        # Counter 1 finishes one; counter 2 receives one from paper, entered later.
        end.finish(desk, mine[0].dossier, CLERK, at("2017-04-28T09:00"))
        late_entry = take_in(other, "2017-04-28T10:00", received="2017-04-27T16:00")
        assert late_entry.code.endswith("-170427-2024")

        # Wednesday 03/05: the line returns. Each hears the other, in either order, twice.
        carry(other, desk)
        carry(desk, other)
        held = entries(desk), entries(other)
        carry(other, desk)
        carry(desk, other)
        assert (entries(desk), entries(other)) == held
        assert everything(desk) == everything(other)
        with other.reading() as reading:
            counted = counting.between(reading, WARD, date(2017, 4, 27), date(2017, 4, 28))
            assert (counted.received, counted.resolved) == (47, 1)
            assert receipts.count_of_day(reading, WARD, date(2017, 4, 27)) == 47

        # A slip of counter 1 opens at counter 2, which apologises for it; counter 1 learns the new date.
        token = form01.slip_token(desk, mine[1].dossier)
        with other.reading() as reading:
            assert check_slip(reading, WARD, token).dossier == mine[1].dossier
        form = ApologyForm(("tre_han",), "mất điện nhiều ngày", (OFFICER,), new_on=date(2017, 5, 5))
        letter = draft(other, mine[1].dossier, form, CLERK_2, at("2017-05-03T14:00"))
        assert sign(other, letter, HEAD, at("2017-05-03T15:00")) == "01/PXL-Q2"
        carry(other, desk)
        with desk.reading() as reading:
            soon = dossiers.queue(reading, WARD, at("2017-05-03T16:00"), "soon")
        assert {line.dossier: line.due_at for line in soon} == {
            late_entry.dossier: at("2017-05-04T17:30"),
            mine[1].dossier: at("2017-05-05T17:30"),
        }


def test_a_correction_that_a_letter_knew_nothing_of_excuses_no_day_more(desk: Desk, tmp_path: Path) -> None:
    """One counter makes the promise later, the other apologises until an earlier day: the letter's own day is owed."""
    received = take_in(desk, "2017-03-14T08:00")
    with second_desk(desk, tmp_path / "quay2") as other:
        carry(other, desk)
        moved = ReceiptForm(BIRTH_AGAIN, TRIAL, received_at=at("2017-03-15T08:30"))
        correct(desk, received.dossier, CorrectionForm(moved, "ghi sai", HEAD), CLERK, at("2017-03-15T09:00"))
        form = ApologyForm(("tre_han",), "mất điện", (OFFICER,), new_on=date(2017, 3, 20))
        letter = draft(other, received.dossier, form, CLERK_2, at("2017-03-15T10:00"))
        sign(other, letter, HEAD, at("2017-03-15T11:00"))
        carry(other, desk)
    now = standing_here(desk, received.dossier)
    assert (now.due_at, now.owed_from) == (at("2017-03-22T17:30"), at("2017-03-20T17:30"))
    end.finish(desk, received.dossier, CLERK, at("2017-03-21T16:00"))
    with desk.reading() as reading:
        owed = lateness.late_without_apology(reading, WARD, at("2017-03-22T08:00"))
        report = counting.between(reading, WARD, date(2017, 3, 1), date(2017, 3, 31))
    assert ([line.dossier for line in owed], report.late_without_apology) == ([received.dossier], 1)
