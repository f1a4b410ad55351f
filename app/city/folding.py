"""Turning accepted entries into the city's records, ward by ward in the order of the log, soon after acceptance."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from sqlalchemy import Connection, Engine, select, text, update
from sqlalchemy.exc import DBAPIError, OperationalError

from app.desk.fold import fold_records, refresh
from app.refusal import Refusal
from db.city import WardHead
from db.journal import read
from db.records import Entry

AT_A_TIME = 200
PAUSE_SECONDS = 2.0
_log = logging.getLogger(__name__)


def behind(connection: Connection) -> dict[str, int]:
    """How many accepted entries of each ward are not yet folded; wards that are level are left out."""
    found = connection.execute(
        select(WardHead.ward, WardHead.wseq - WardHead.folded).where(WardHead.folded < WardHead.wseq)
    )
    return {row[0]: row[1] for row in found}


def fold_some(engine: Engine, ward: str, most: int = AT_A_TIME) -> int:
    """Fold the ward's next entries in one transaction; returns how many there were."""
    with engine.begin() as connection:
        # One process folds a ward at a time; the log itself stays free for whoever hands in.
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtext(:ward))"), {"ward": f"fold/{ward}"})
        folded = connection.execute(select(WardHead.folded).where(WardHead.ward == ward)).scalar_one()
        found = connection.execute(
            select(Entry.wseq, Entry.e, Entry.s)
            .where(Entry.ward == ward, Entry.wseq > folded)
            .order_by(Entry.wseq)
            .limit(most)
        ).all()
        subjects: dict[str, None] = {}
        for _wseq, e, s in found:
            entry = read(e, s)
            fold_records(connection, entry, {})
            subjects[str(entry.fields["sub"])] = None
        for subject in subjects:
            refresh(connection, ward, subject)
        if found:
            last = found[-1].wseq
            connection.execute(update(WardHead).where(WardHead.ward == ward).values(folded=last))
    return len(found)


def keep_folding(
    engine: Engine, wake: threading.Event, stop: threading.Event, revive: Callable[[], object]
) -> None:
    """Fold whenever something was accepted, and at the latest every two seconds, until ``stop``.

    ``revive`` brings the database back when it is gone; where it cannot, the next round tries again. A ward that
    cannot be folded does not stop the others.
    """
    while not stop.is_set():
        wake.wait(PAUSE_SECONDS)
        wake.clear()
        try:
            _fold_round(engine)
        except DBAPIError:
            _log.warning("folding waits for the database")
            _revive(revive)


def _revive(revive: Callable[[], object]) -> None:
    try:
        revive()
    except (Refusal, OSError) as error:
        _log.warning("the database does not come back yet: %s", error)


def _fold_round(engine: Engine) -> None:
    with engine.connect() as connection:
        wards = list(behind(connection))
    for ward in wards:
        try:
            while fold_some(engine, ward):
                pass
        except OperationalError:
            raise
        except Exception:
            # What was accepted can be folded; if not, it is our fault, and the lag that hello shows says so.
            _log.exception("ward %s cannot be folded", ward)
