"""The write-ahead log does not grow all day: a pause after the last receipt folds it into the database."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from app.dossier.acts.receive import receive
from app.dossier.receipt import Person, ReceiptForm
from tests.ui.counter_days import BIRTH, Clock, opened


def test_a_pause_after_the_last_receipt_tidies_the_file(qapp: QApplication, desk: Desk) -> None:
    database, log = desk.folder / "desk.db", desk.folder / "desk.db-wal"
    with opened(qapp, desk, Clock("2017-01-25T09:15")) as (window, hands):
        before = database.stat().st_mtime_ns
        window.counter.do(receive, ReceiptForm(BIRTH, Person("Trần Thị Thử")))
        assert log.stat().st_size > 0
        hands.wait_until(lambda: database.stat().st_mtime_ns > before)
