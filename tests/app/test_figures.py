"""What waits for a supplement in the columns of a report, whichever way the ward counts it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.demo.ward import HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.stop import SupplementForm, request_supplement
from app.figures.counting import total
from app.figures.reports import Asked, counted_by_field
from tests.ward import MARRIAGE, at, take_in


def test_what_was_late_before_it_waited_is_counted_late_and_never_as_resolved_on_time(desk: Desk) -> None:
    late, in_time = (take_in(desk, f"2017-0{month}-10T08:00", MARRIAGE).dossier for month in (1, 2))
    asked = SupplementForm(("Bản chính",), "thiếu bản chính", "mới phát hiện", HEAD)
    request_supplement(desk, in_time, asked, OFFICER, at("2017-02-13T09:00"))
    request_supplement(desk, late, asked, OFFICER, at("2017-02-13T10:00"))
    elsewhere = replace(desk.settings, waiting_counts_as="on_time")
    for settings, columns in ((desk.settings, (1, 1, 0)), (elsewhere, (0, 1, 1))):
        with desk.reading() as reading:
            by_field = counted_by_field(
                reading, Asked(settings, date(2017, 1, 1), date(2017, 2, 28), at("2017-03-10T08:00"))
            )
        found = total(by_field.values())
        assert (found.open_in_time, found.open_late, found.resolved_on_time) == columns
        assert (found.waiting, found.waiting_late, found.agrees) == (2, 1, True)
