"""Why a dossier that is stored has the day it has: whoever holds the slip may ask as well as whoever hands the papers in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.dossier.line import DossierLine
from app.dossier.promise import facts_here, limit_of, recounted, standing_here
from app.dossier.registers.dossiers import Dossier, HistoryLine, history
from app.refusal import Refusal
from app.rules.course.course import Status
from app.rules.time.deadlines import Promise
from ui.counter import Counter
from ui.language import tr
from ui.places.dossier_clock import stopped_days, stops_of
from ui.places.place import Place
from ui.places.standing_words import short_code, strip_of
from ui.places.step_terms import version_of
from ui.places.why_sheet import WhySheet
from ui.widgets.day_strip import Day, days_of

WHY, WHY_WORDS = "F8", tr("Giải thích ngày hẹn")


def why_words(line: DossierLine) -> str:
    """'' where no day is promised: the clock stands, or there is no result."""
    return WHY_WORDS if line.status in {Status.WORKING, Status.READY, Status.RETURNED} else ""


def open_why(place: Place, whole: Dossier) -> None:
    """Explain the day that a dossier is promised for now, at length, and print it.

    :raises Refusal: ``procedure.unknown``, ``calendar.not_covered``.
    """
    line, counter = whole.line, place.counter
    procedure = version_of(counter, line.dossier)
    if procedure is None:
        raise Refusal("procedure.unknown", code=line.procedure)
    with counter.reading() as reading:
        happened = history(reading, counter.desk.settings.ward, line.dossier)
    promised, days = _stored_promise(counter, line, happened)
    subject = f"{short_code(line.code)} · {line.name} · {procedure.name}"
    WhySheet(place, promised, procedure, days, subject).open()


def _stored_promise(
    counter: Counter, line: DossierLine, happened: Sequence[HistoryLine]
) -> tuple[Promise, Sequence[Day]]:
    """The recorded day and how it came about; where no count gives it, as after a letter or a pause, its course alone."""
    desk, stops = counter.desk, stops_of(happened)
    limit = limit_of(standing_here(desk, line.dossier))
    counted = recounted(desk, facts_here(desk, line.dossier), line.received_at, limit)
    if counted.due_at == line.due_at and all(stop.restarts for stop in stops):
        return counted, days_of(counted)
    if stops:
        due = line.due_at
        days, words = stopped_days(line.received_at, stops, due, due.date(), desk.calendar, limit.unit)
    else:
        days, words = strip_of(line, limit, desk.calendar, desk.regime)
    begun = max((stop.until for stop in stops if stop.restarts and stop.until), default=line.received_at)
    told = replace(counted, received_at=begun, due_at=line.due_at, notify_by=line.notify_by)
    return replace(told, counted=(), skipped=(), explanation=(words,)), days
