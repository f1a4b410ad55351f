"""A desk of the program before apologies were foreseen, spoken and cancelled opens in this one, with nothing lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.apology import case as apology_case
from app.apology import register as apologies
from app.apology.acts import ApologyForm, DeliveryForm, complete, deliver, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.desk.safety import secrets
from app.dossier.promise import facts_here, standing_here
from app.dossier.registers import lateness
from app.exchange.check import check
from app.rules.course.standing import standing
from db import upgrade
from db.engine import writing
from tests.ward import at, entries

KEPT = Path(__file__).parents[1] / "old" / "0004"
WARD = "18077"
TOLD, CANCELLED, DRAFTED = "18077.q2.4a4128.2", "18077.q2.4a4128.4", "18077.q2.4a4128.7"
"""The dossier of the newer desk, its letter that was given up, and the one drafted after it and spoken at once."""


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Desk]:
    folder = Path(shutil.copytree(KEPT, tmp_path / "old", ignore=shutil.ignore_patterns("*.key")))
    for key in KEPT.glob("*.key"):
        shutil.copy(key, secrets.folder())
    with Desk.open(folder) as desk:
        yield desk


def test_it_is_upgraded_and_its_apologies_are_whole(old: Desk) -> None:
    with old.reading() as reading:
        assert upgrade.revision(reading) == upgrade.HEAD
        book = apology_case.of_year(reading, WARD, 2017)
    mine = [(case.number, case.state, case.in_time) for case in book if not case.number.endswith("-Q2")]
    assert mine == [("01/PXL", "told", True), ("02/PXL", "completed", False)]
    assert book[0].told[0].channel == "dien_thoai"
    assert book[0].reason == "chờ xác minh tại nơi đăng ký cũ"
    assert {finding.why for finding in check(old).findings} <= {"unknown-key"}


def test_what_a_newer_desk_had_told_counts_since_the_upgrade(old: Desk) -> None:
    """The older program believed in the letter and its new date; this one knows that it was given up."""
    now = standing_here(old, TOLD)
    assert now == standing(facts_here(old, TOLD))
    assert (now.due_at, now.reappointments) == (at("2017-02-14T17:30"), 0)
    with old.reading() as reading:
        given_up, drafted = apology_case.cases(reading, WARD, [CANCELLED, DRAFTED])
        line = next(
            each.line
            for each in lateness.look_ahead(
                reading,
                WARD,
                at("2017-02-13T10:00"),
                at("2017-02-13T18:00"),
                old.calendar,
                old.regime.apology.answer_by,
            )
            if each.line.dossier == TOLD
        )
    assert given_up.state == "cancelled"
    assert given_up.cancelled is not None and given_up.cancelled.words["reason"] == "ghi sai ngày"
    assert drafted.origin == "phan_anh"
    assert [each.channel for each in drafted.spoken] == ["dien_thoai"]
    assert line.due_at == now.due_at


def test_its_work_goes_on(old: Desk) -> None:
    with old.reading() as reading:
        [open_one] = [case for case in apologies.open_cases(reading, WARD) if case.number == "01/PXL"]
    complete(old, open_one.apology, CLERK, at("2017-02-14T09:00"))
    form = ApologyForm(("sai_sot",), "ghi sai họ tên", (OFFICER,))
    letter = draft(old, open_one.line.dossier, form, CLERK, at("2017-02-14T09:10"))
    assert sign(old, letter, HEAD, at("2017-02-14T09:20")) == "03/PXL"
    deliver(old, letter, DeliveryForm("truc_tiep", "tai_nha"), CLERK, at("2017-02-14T10:00"))


@pytest.mark.parametrize(
    "table", ["apology", "apology_delivery", "broadcast", "foresight", "apology_cancellation"]
)
def test_what_was_made_anew_is_as_append_only_as_before(old: Desk, table: str) -> None:
    held = entries(old)
    for sql in (f"UPDATE {table} SET dossier = 'x'", f"DELETE FROM {table}"):
        with old.engine.connect() as connection:
            with pytest.raises(Exception, match="append-only"):
                writing(connection).exec_driver_sql(sql)
            connection.rollback()
    assert entries(old) == held
