"""Domain brief §9.3, scenario 3: incomplete at the counter, Monday 20/03/2017; back the next day."""

from __future__ import annotations

from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.dossier.acts.visits import VisitForm, note_visit
from app.dossier.registers import receipts
from tests.ward import at, entries, take_in, visits_on

WARD = "18077"
BIRTH = "1.001193"


def test_no_code_no_clock_but_counted(desk: Desk) -> None:
    held = entries(desk)
    form = VisitForm(
        "incomplete", BIRTH, "chưa có giấy tờ chứng minh việc sinh", ("Giấy chứng sinh",), name="Trần Thị Thử"
    )
    visit = note_visit(desk, form, CLERK, at("2017-03-20T09:00"))
    assert visit.number == 1
    assert entries(desk) == held + 1
    with desk.reading() as reading:
        assert receipts.count_of_day(reading, WARD, at("2017-03-20T00:00").date()) == 0
    [seen] = visits_on(desk, at("2017-03-20T00:00").date())
    assert (seen.kind, seen.procedure, seen.items) == ("incomplete", BIRTH, ("Giấy chứng sinh",))

    # Back on 21/03 with the paper: accepted 10:20, due the same day, and the first code of that day.
    received = take_in(desk, "2017-03-21T10:20", BIRTH)
    assert received.code.endswith("-170321-0001")
    assert received.promise.due_at == at("2017-03-21T17:30")
