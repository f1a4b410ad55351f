"""The receive act against a bare commit of the same driver, key, pragmas and disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import count
from random import Random

from app.demo.invented import people
from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.dossier.acts.receive import Received, receive
from app.dossier.receipt import Paper, Person, ReceiptForm
from app.rules.time.calendar import VIETNAM
from db.engine import connect
from tests.bench import wards
from tests.bench.measuring import Measured, interleaved, median_ms

OPENED = datetime(2017, 1, 3, 7, 30, tzinfo=VIETNAM)
MOST_TIMES_A_COMMIT = 6.0
FULL, QUICK = 1_000, 150
BETWEEN_TIDYINGS = 25
"""The desk tidies when nobody waits; the receipts are timed, the tidying is not."""


def measure(*, quick: bool) -> list[Measured]:
    """How many bare one-row commits one receipt costs: medians of calls made in turn."""
    with wards.fresh("receiving", OPENED) as desk:
        bare = connect(desk.folder / "bare.db", desk.keys.database)
        bare.execute("CREATE TABLE one (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT")

        def commit_one() -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO one (words) VALUES (?)", ("x" * 100,))
            bare.execute("COMMIT")

        receive_one = receiver(desk)
        interleaved(20, commit_one, receive_one)
        bare_times, act_times = [], []
        for _ in range((QUICK if quick else FULL) // BETWEEN_TIDYINGS):
            for all_times, times in zip(
                (bare_times, act_times), interleaved(BETWEEN_TIDYINGS, commit_one, receive_one), strict=True
            ):
                all_times.extend(times)
            desk.tidy()
        bare.close()
    bare_ms, act_ms = median_ms(bare_times), median_ms(act_times)
    remark = f"receive {act_ms:.2f} ms, bare commit {bare_ms:.2f} ms, n = {len(act_times):,}"
    return [Measured("receive act / bare commit", act_ms / bare_ms, MOST_TIMES_A_COMMIT, "times", remark)]


def receiver(desk: Desk) -> Callable[[], Received]:
    """A call that receives one more dossier, each from another person, some minutes after the one before."""
    forms, moments = _forms(), _moments()
    return lambda: receive(desk, next(forms), CLERK, next(moments))


def _forms() -> Iterator[ReceiptForm]:
    papers = (Paper("Tờ khai"), Paper("Giấy chứng sinh"), Paper("Giấy tờ tùy thân", 0, 1))
    for person in people(Random(3)):
        yield ReceiptForm("1.004873", Person(**person), papers=papers, identified_by="card")


def _moments() -> Iterator[datetime]:
    for n in count():
        day, of_day = divmod(n, 60)
        yield OPENED + timedelta(days=day, minutes=30 + 8 * of_day)
