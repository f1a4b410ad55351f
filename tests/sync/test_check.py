"""`check` names the entry after any change to the file that goes past the program."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from app.desk.database import DATABASE
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.exchange.check import check
from app.refusal import Refusal
from db.engine import connect
from db.guards import record_tables
from tests.sync.town import CLERK, DAY, new_desk, take_in


@pytest.fixture
def worked(tmp_path: Path, ward: str) -> Iterator[tuple[Path, str]]:
    """A closed desk with three receipts, the second finished; and the second's uid."""
    folder = tmp_path / "ward"
    with new_desk(folder, 1, ward) as desk:
        dossiers = [take_in(desk, n) for n in range(3)]
        finish(desk, dossiers[1], CLERK, DAY + timedelta(hours=1))
    yield folder, dossiers[1]


def tamper(folder: Path, *statements: str) -> None:
    """Change the file with its key, triggers dropped and foreign keys off, as an insider would."""
    with Desk.open(folder) as desk:
        key = desk.keys.database
    connection = connect(folder / DATABASE, key)
    connection.execute("PRAGMA foreign_keys = OFF")
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    for statement in statements:
        assert connection.execute(statement).rowcount >= 1, statement
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def first_broken(folder: Path) -> tuple[str, int, str] | None:
    with Desk.open(folder, write=False) as desk:
        return check(desk).first_broken


def test_an_untouched_file_is_whole(worked: tuple[Path, str]) -> None:
    folder, _ = worked
    with Desk.open(folder, write=False) as desk:
        report = check(desk)
        with desk.reading() as reading:
            entries = reading.execute(text("SELECT count(*) FROM entry")).scalar()
    assert report.ok
    assert (report.entries, report.dossiers) == (entries, 3)


CHANGES = {
    "entry-text": ["UPDATE entry SET e = replace(e, 'nv01', 'nv02') WHERE sub = '{d}' AND n = {n}"],
    "entry-column": ["UPDATE entry SET at = at + 1 WHERE sub = '{d}' AND n = {n}"],
    "record": ["UPDATE receipt SET promised_at = '2017-12-31T17:00:00+07:00' WHERE uid = '{d}'"],
    "record-deleted": ["DELETE FROM receipt WHERE uid = '{d}'"],
    "record-added": [
        "INSERT INTO finish (ward, uid, entry, part, dossier, finished_at, outcome) "
        "SELECT ward, uid || '.9', entry, NULL, uid, received_at, 'granted' FROM receipt WHERE uid = '{d}'"
    ],
    "record-of-no-entry": [
        "INSERT INTO finish (ward, uid, entry, part, dossier, finished_at, outcome) "
        "SELECT ward, uid, x'00', NULL, uid, received_at, 'granted' FROM receipt WHERE uid = '{d}'"
    ],
    "part": [
        "UPDATE part SET content = replace(content, 'Thử 1', 'Thử 9') WHERE hash = "
        "(SELECT part FROM receipt WHERE uid = '{d}')"
    ],
    "part-deleted": ["DELETE FROM part WHERE hash = (SELECT part FROM receipt WHERE uid = '{d}')"],
    "standing": ["UPDATE standing SET owed_from = NULL, status = 'returned' WHERE dossier = '{d}'"],
    "standing-deleted": ["DELETE FROM standing WHERE dossier = '{d}'"],
}


@pytest.mark.faults
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_named_with_its_entry(worked: tuple[Path, str], change: str) -> None:
    folder, dossier = worked
    chain, _, n = dossier.rpartition(".")
    tamper(folder, *(statement.format(d=dossier, n=n) for statement in CHANGES[change]))
    broken = first_broken(folder)
    assert broken is not None
    assert broken[:2] == (chain, int(n)), broken


def test_an_entry_removed_from_the_middle_is_named_by_the_one_after(worked: tuple[Path, str]) -> None:
    folder, dossier = worked
    chain, _, n = dossier.rpartition(".")
    tamper(folder, f"DELETE FROM entry WHERE sub = '{dossier}' AND n = {n}")
    broken = first_broken(folder)
    assert broken is not None
    assert broken[:2] == (chain, int(n) + 1)


@pytest.mark.faults
def test_every_flipped_byte_is_noticed_and_most_are_named(worked: tuple[Path, str]) -> None:
    folder, _ = worked
    tamper(folder, "UPDATE search SET code_reversed = code_reversed")
    path = folder / DATABASE
    whole = path.read_bytes()
    named = 0
    places = range(5000, len(whole), max(1, len(whole) // 40))
    for place in places:
        damaged = bytearray(whole)
        damaged[place] ^= 0x10
        path.write_bytes(damaged)
        try:
            broken = first_broken(folder)
        except Refusal as refusal:
            assert refusal.code == "database.unreadable"
            continue
        assert broken is not None, f"byte {place} went unnoticed"
        named += broken[1] > 0
    assert named > 0
    path.write_bytes(whole)
    assert first_broken(folder) is None


def test_an_emptied_journal_is_no_whole_one(worked: tuple[Path, str]) -> None:
    folder, _ = worked
    with Desk.open(folder) as desk:
        with desk.reading() as reading:
            tables = [*record_tables(), "part", "standing", "search", "entry"]
            held = [
                name for name in tables if reading.execute(text(f'SELECT count(*) FROM "{name}"')).scalar()
            ]
        chain = desk.chain
    tamper(folder, *(f'DELETE FROM "{name}"' for name in held))
    assert first_broken(folder) == (chain, 1, f"chain-missing {chain}")


def test_a_deleted_tail_is_told_by_the_mark(worked: tuple[Path, str]) -> None:
    folder, dossier = worked
    assert whys(folder) == []
    with Desk.open(folder) as desk, desk.reading() as reading:
        n = reading.execute(text("SELECT max(n) FROM entry")).scalar()
    tamper(
        folder,
        f"DELETE FROM finish WHERE dossier = '{dossier}'",
        f"DELETE FROM entry WHERE n = {n}",
        f"UPDATE standing SET finished_at = NULL, timeliness = NULL, status = 'working' WHERE dossier = '{dossier}'",
    )
    assert "tail-missing" in whys(folder)


def whys(folder: Path) -> list[str]:
    with Desk.open(folder, write=False) as desk:
        return [finding.why for finding in check(desk).findings]
