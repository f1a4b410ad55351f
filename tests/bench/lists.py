"""What the window and its papers read at a hundred thousand dossiers, each query for itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import time as time_of_day
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from app.apology import case, year
from app.apology import lateness as escalations
from app.apology import register as apologies
from app.demo.ward import CLERK, OFFICER, WARD
from app.desk import shipped
from app.desk.desk import Desk
from app.dossier.registers import dossiers, fees, lateness, office, receipts, visits
from app.dossier.registers.dossiers import TILES, Whose
from app.figures import counting, trends
from app.figures import lines as report_lines
from app.figures.board import BEHIND, behind, board
from app.office import books
from app.openness import register as openness
from app.papers.apology import book_pages
from app.papers.ward import morning_sheet
from tests.bench import wards
from tests.bench.measuring import Measured, median_ms, seconds

WINDOW_MS, WORKER_MS, REPORT_MS = 16.0, 1000.0, 500.0
"""What the window's thread reads, what the worker reads while pale bars stand in its place, and report II.06a."""
BOOK_MS = 3000.0
"""A year's apology book of a thousand letters."""
FULL, QUICK = 100_000, 3_000
TIMES, WORKER_TIMES = 25, 5
NOW = wards.UNTIL
TODAY = NOW.date()
YESTERDAY = TODAY - timedelta(days=1)
TONIGHT = NOW.replace(hour=23, minute=59)
MONTH, YEAR = TODAY.replace(day=1), TODAY.replace(month=1, day=1)
STEPS = {"supervisor": 1, "chairman": 3, "upper_office": 5}
CALENDAR = shipped.calendar(shipped.regime("hatinh-2017"))
WHOSE = {"": Whose(), " of a desk": Whose(desk=1), " of a clerk": Whose(clerk=CLERK)}

Query = Callable[[Connection], Any]

WINDOW: dict[str, Query] = {
    **{
        f"tiles{name}": lambda reading, whose=whose: dossiers.tiles(reading, WARD, NOW, whose)
        for name, whose in WHOSE.items()
    },
    **{
        f"queue {tile}{name}": lambda reading, tile=tile, whose=whose: dossiers.queue(
            reading, WARD, NOW, tile, whose=whose
        )
        for name, whose in WHOSE.items()
        for tile in TILES
    },
    "queue, page 20": lambda reading: dossiers.queue(reading, WARD, NOW, offset=1900),
    "dossiers to look at again": lambda reading: dossiers.to_review(reading, WARD),
    "the last one late": lambda reading: dossiers.last_late(reading, WARD, NOW),
    "to notify by tonight": lambda reading: lateness.to_notify(reading, WARD, NOW, TONIGHT),
    "look-ahead with what holders say": lambda reading: lateness.look_ahead(
        reading, WARD, NOW, TONIGHT, CALENDAR, time_of_day(15)
    ),
    "overdue": lambda reading: lateness.overdue(reading, WARD, NOW),
    "late without apology": lambda reading: lateness.late_without_apology(reading, WARD, NOW),
    "apologies owed (badge)": lambda reading: apologies.owed(reading, WARD, NOW),
    "apologies open": lambda reading: apologies.open_cases(reading, WARD),
    "read in public": lambda reading: openness.public_readings(reading, WARD),
    "receipts of a day": lambda reading: receipts.of_day(reading, WARD, YESTERDAY),
    "number of today": lambda reading: receipts.count_of_day(reading, WARD, TODAY),
    "procedures by use": lambda reading: receipts.uses(reading, WARD, TODAY - timedelta(days=90)),
    "known person": lambda reading: receipts.known_person(reading, WARD, "042000000500"),
    "search, a name": lambda reading: receipts.find(reading, WARD, "nguyen"),
    "search, digits": lambda reading: receipts.find(reading, WARD, "12"),
}
WORKER: dict[str, Query] = {
    "words to narrow the queue by": lambda reading: dossiers.said_of(reading, WARD, NOW, "working"),
    "apologies of the year": lambda reading: case.of_year(reading, WARD, TODAY.year),
    "latenesses to bring up": lambda reading: escalations.to_bring_up(reading, WARD, NOW, STEPS),
    "apologies of the year in tables": lambda reading: year.year_of(reading, WARD, TODAY.year, NOW),
    "figures board of a month": lambda reading: board(reading, WARD, MONTH, TODAY, NOW),
    "fees of a day": lambda reading: fees.of_day(reading, WARD, YESTERDAY),
    "fees unpaid of a day": lambda reading: fees.unpaid_of_day(reading, WARD, YESTERDAY),
    "a known person's latest visit": lambda reading: visits.latest_of(
        reading, WARD, TODAY - timedelta(days=30), id_number="042000000500"
    ),
    "who holds what": lambda reading: office.holders(reading, WARD),
    "held by an officer": lambda reading: office.held_by(reading, WARD, OFFICER),
    "late inside": lambda reading: office.late_inside(reading, WARD, NOW),
    "late replies": lambda reading: office.late_replies(reading, WARD, TODAY),
    "apologies counted of a year": lambda reading: report_lines.apology_counts(
        reading, WARD, YEAR, TODAY, NOW
    ),
    "moved later in a year": lambda reading: report_lines.moved_later(reading, WARD, YEAR, TODAY),
    "backlog": lambda reading: trends.backlog(reading, WARD, TODAY),
    "workload": lambda reading: trends.workload(reading, WARD, NOW),
    **{
        f"dossiers behind {figure}": lambda reading, figure=figure: behind(
            reading, WARD, figure, MONTH, TODAY, NOW
        )
        for figure in BEHIND
    },
}
REPORT: dict[str, Query] = {
    "II.06a of a month": lambda reading: counting.between(reading, WARD, MONTH, TODAY),
    "II.06a of a year": lambda reading: counting.between(reading, WARD, YEAR, TODAY),
    "II.06a of two years": lambda reading: counting.between(
        reading, WARD, YEAR.replace(year=YEAR.year - 2), TODAY
    ),
    "the books": lambda reading: books.books(reading, WARD),
}


def measure(*, quick: bool) -> list[Measured]:
    """Medians of queries over one open desk, as the window and its worker run them."""
    count = QUICK if quick else FULL
    with Desk.open(wards.crowded(count), write=False) as desk, desk.reading() as reading:
        lines = [
            _line(f"{name} at {count:,}", lambda query=query: query(reading), limit, times)
            for queries, limit, times in (
                (WINDOW, WINDOW_MS, TIMES),
                (WORKER, WORKER_MS, WORKER_TIMES),
                (REPORT, REPORT_MS, WORKER_TIMES),
            )
            for name, query in queries.items()
        ]
        book = _line(
            f"the year's apology book drawn at {count:,}",
            lambda: book_pages(desk, TODAY.year - 1, TODAY),
            BOOK_MS,
            WORKER_TIMES,
        )
        sheet = f"morning sheet drawn at {count:,}"
        return [*lines, book, _line(sheet, lambda: morning_sheet(desk, NOW), WORKER_MS, WORKER_TIMES)]


def _line(what: str, run: Callable[[], Any], limit: float, times: int) -> Measured:
    found = run()
    passed, worked = [], []
    for _ in range(times):
        before = time.thread_time()
        passed.append(seconds(run))
        worked.append(time.thread_time() - before)
    size = f"{len(found)} lines, " if isinstance(found, list) else ""
    return Measured(
        what, median_ms(passed), limit, "ms", f"{size}of the processor {median_ms(worked):.2f} ms"
    )
