"""Facts of one invented dossier, as desks may have recorded them: received 04/04/2017, promised for 10/04."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from app.rules.course.facts import Fact
from app.rules.course.standing import Standing, standing
from app.rules.time.calendar import VIETNAM

RECEIVED = datetime(2017, 4, 4, 8, 0, tzinfo=VIETNAM)
PROMISED = datetime(2017, 4, 10, 17, 30, tzinfo=VIETNAM)
NOTIFY_BY = datetime(2017, 4, 7, 17, 30, tzinfo=VIETNAM)
NEW_DUE = datetime(2017, 4, 14, 17, 30, tzinfo=VIETNAM)
DOSSIER = "18077.q1.00a1ff.9"


def fact(
    table: str,
    when: datetime,
    *,
    desk: int = 1,
    n: int | None = None,
    after: tuple[str, ...] = (),
    clock: datetime | None = None,
    **values: Any,
) -> Fact:
    """One fact; its digest is made from its desk and place, its ``at`` from ``clock`` where that desk's runs wrong."""
    place = n if n is not None else int(when.timestamp())
    stated = {name: v.isoformat() if isinstance(v, datetime) else v for name, v in values.items()}
    return Fact(
        table=table,
        uid=f"18077.q{desk}.00a1ff.{place}",
        at=int((clock or when).timestamp() * 1000),
        chain=f"18077.q{desk}.00a1ff",
        n=place,
        digest=f"h{desk}-{place}",
        after=after,
        values={"t": table, "dossier": DOSSIER, **stated},
    )


def receipt(**values: Any) -> Fact:
    stated = {"promised_at": PROMISED, "notify_by": NOTIFY_BY, "received_at": RECEIVED, **values}
    return fact("receipt", RECEIVED, n=9, code="000.99.01.H27-170404-0001", procedure="1.004873", **stated)


def finished(when: datetime, **place: Any) -> Fact:
    return fact("finish", when, finished_at=when, outcome="granted", **place)


def returned(when: datetime, **place: Any) -> Fact:
    return fact("return", when, returned_at=when, to="applicant", **place)


def drafted(when: datetime, **place: Any) -> Fact:
    return fact("apology", when, **place)


def signed(when: datetime, apology: Fact, new_due: datetime | None = NEW_DUE, **place: Any) -> Fact:
    given = {"new_due": new_due} if new_due else {}
    return fact("apology_signature", when, apology=apology.uid, old_due=PROMISED, **given, **place)


def of(*facts: Fact) -> Standing:
    found = standing(facts)
    assert found is not None
    return found


def hours(count: float) -> timedelta:
    return timedelta(hours=count)
