"""A database is today's, or is brought to it whole, or is left alone with a sentence."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, text

from app.desk import settings
from app.desk.database import DATABASE
from app.desk.desk import Desk
from app.desk.safety import secrets
from app.refusal import Refusal
from db import city, upgrade
from db.base import Base
from db.engine import connect, open_desk
from db.guards import record_tables, triggers
from db.local import RECEIVED_BY_DDL, SEARCH_DDL
from db.migrations.freeze import DESK_ONLY, POSTGRESQL, SEPARATOR, SQLITE, ddl, freeze
from tests.ward import entries, take_in

ROOT = Path(__file__).parents[2]
KEY = bytes(range(32))
SHADOW = "search_text"

TODAYS = upgrade.HEAD
LATER = f"{int(upgrade.HEAD) + 1:04d}"
NEXT = f"""
from alembic import op
revision = "{LATER}"
down_revision = "{upgrade.HEAD}"
def upgrade():
    for n in range(5):
        op.get_bind().exec_driver_sql(f"CREATE TABLE next_{{n}} (a TEXT) STRICT")
    op.get_bind().exec_driver_sql("ALTER TABLE position ADD COLUMN seen_at TEXT")
"""

KILLED = """
import os, sys
from pathlib import Path
from sqlalchemy import event
from db import upgrade
from db.engine import open_desk
engine = open_desk(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
left = int(sys.argv[3])
if len(sys.argv) > 4:
    upgrade.HEAD, upgrade.MIGRATIONS = sys.argv[5], Path(sys.argv[4])
@event.listens_for(engine, "before_cursor_execute")
def die(connection, cursor, statement, *rest):
    global left
    if statement.lstrip().upper().startswith(("CREATE", "ALTER", "INSERT", "UPDATE")):
        left -= 1
        if left < 0:
            os._exit(9)
upgrade.upgrade(engine, lambda: None)
"""


@pytest.fixture
def fresh(tmp_path: Path) -> Engine:
    engine = open_desk(tmp_path / "fresh.db", KEY)
    upgrade.upgrade(engine, lambda: None)
    return engine


@pytest.fixture
def next_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The migrations of a next release, rehearsed: one more revision after today's."""
    folder = Path(shutil.copytree(upgrade.MIGRATIONS, tmp_path / "migrations"))
    (folder / "versions" / f"{LATER}_next.py").write_text(NEXT, encoding="utf-8")
    monkeypatch.setattr(upgrade, "MIGRATIONS", folder)
    monkeypatch.setattr(upgrade, "HEAD", LATER)
    return folder


def key_of(folder: Path) -> bytes:
    return secrets.load(settings.load(folder).key_id).database


def schema(path: Path, key: bytes) -> list[tuple[str, str]]:
    connection = connect(path, key)
    try:
        return sorted(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql <> ''").fetchall())
    finally:
        connection.close()


def killed(path: Path, key: bytes, after: int, *migrations: str) -> int:
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), key.hex(), str(after), *migrations], cwd=ROOT, check=False
    )
    return run.returncode


def test_a_fresh_database_is_what_the_models_say(fresh: Engine) -> None:
    elsewhere = {table.name for table in city.TABLES}

    def ours(_object: object, name: str | None, kind: str, *_rest: object) -> bool:
        return kind != "table" or (name not in elsewhere and not str(name).startswith(SHADOW))

    with fresh.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours, "compare_type": False})
        assert compare_metadata(context, Base.metadata) == []


def test_every_table_is_strict_and_the_file_is_whole(fresh: Engine) -> None:
    with fresh.connect() as connection:
        tables = connection.execute(
            text("SELECT name, strict, type FROM pragma_table_list WHERE schema = 'main'")
        )
        loose = {row.name for row in tables if not row.strict and row.type == "table"}
        assert loose == {"alembic_version", "sqlite_schema"}
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        assert connection.execute(text("PRAGMA cipher_integrity_check")).all() == []
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        assert upgrade.revision(connection) == upgrade.HEAD


def test_the_frozen_statements_are_those_of_the_models(tmp_path: Path) -> None:
    """All migrations together make what the models are: whoever changes a model writes the next one."""
    every = set(Base.metadata.tables)
    desk = [
        *ddl(SQLITE, every - {table.name for table in city.TABLES}),
        *SEARCH_DDL,
        RECEIVED_BY_DDL,
        *triggers(),
    ]
    assert sorted(frozen("sqlite")) == sorted(desk)
    ward_office = [*ddl(POSTGRESQL, every - DESK_ONLY), *city.triggers()]
    assert sorted(frozen("postgresql")) == sorted(ward_office)


def frozen(dialect: str) -> list[str]:
    scripts = sorted(upgrade.MIGRATIONS.glob(f"*_{dialect}.sql"))
    assert len(scripts) == int(upgrade.HEAD)
    made: list[str] = []
    for path in scripts:
        script = path.read_text(encoding="utf-8").strip().split(SEPARATOR)
        again = [made_by.split()[2] for made_by in script if made_by.startswith("CREATE TABLE")]
        # A table that a later migration makes again was dropped by it, with its indexes and triggers.
        made = [part for part in made if not any(is_of(part, table) for table in again)] + script
    return made


def is_of(statement: str, table: str) -> bool:
    return re.search(rf"(?:CREATE TABLE| ON) \"?{table}\"?[ (]", statement) is not None


def test_a_frozen_migration_is_never_written_again() -> None:
    before = {path: path.read_bytes() for path in upgrade.MIGRATIONS.glob("*.sql")}
    with pytest.raises(FileExistsError):
        freeze("0001", {"receipt"})
    assert {path: path.read_bytes() for path in before} == before


def test_the_connection_is_as_durable_as_promised(fresh: Engine) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
    }
    with fresh.connect() as connection:
        found = {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in wanted}
    assert found == wanted


def test_the_file_is_encrypted(folder: Path) -> None:
    content = (folder / DATABASE).read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert "Bùi Quang Mẫu".encode() not in content
    assert b"receipt" not in content


def test_todays_database_is_left_alone_and_not_copied(folder: Path) -> None:
    with Desk.open(folder) as desk:
        assert not upgrade.upgrade(desk.engine, lambda: pytest.fail("nothing to lose, nothing to copy"))
    assert not (folder / "backups").exists()


def test_a_new_database_needs_no_copy(tmp_path: Path) -> None:
    engine = open_desk(tmp_path / "new.db", KEY)
    assert upgrade.upgrade(engine, lambda: pytest.fail("an empty database has nothing to lose"))


@pytest.mark.usefixtures("next_release")
def test_a_copy_is_made_before_an_upgrade(folder: Path) -> None:
    with Desk.open(folder) as desk:
        held = entries(desk)
        take_in(desk, "2017-01-25T09:15")
        assert entries(desk) == held + 1
        with desk.reading() as reading:
            assert upgrade.revision(reading) == LATER
    [copy] = list((folder / "backups").glob("*.db"))
    before = connect(copy, key_of(folder))
    assert before.execute("SELECT version_num FROM alembic_version").fetchone() == (TODAYS,)
    assert before.execute("SELECT count(*) FROM entry").fetchone() == (held,)
    before.close()


@pytest.mark.usefixtures("next_release")
def test_no_upgrade_without_its_copy(folder: Path) -> None:
    (folder / "backups").write_text("not a folder", encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        Desk.open(folder)
    assert caught.value.code == "backup.failed"
    connection = connect(folder / DATABASE, key_of(folder))
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (TODAYS,)
    connection.close()


@pytest.mark.parametrize("write", [True, False])
def test_a_newer_database_is_refused_and_left_whole(folder: Path, *, write: bool) -> None:
    connection = connect(folder / DATABASE, key_of(folder))
    connection.execute("UPDATE alembic_version SET version_num = '0009'")
    connection.close()
    with pytest.raises(Refusal) as caught:
        Desk.open(folder, write=write)
    assert caught.value.code == "database.newer"
    connection = connect(folder / DATABASE, key_of(folder))
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0009",)
    connection.close()


@pytest.mark.faults
@pytest.mark.parametrize("after", [0, 3, 40, 118])
def test_a_first_migration_that_is_killed_leaves_nothing(tmp_path: Path, after: int) -> None:
    path = tmp_path / "killed.db"
    assert killed(path, KEY, after) == 9
    assert schema(path, KEY) == []
    assert upgrade.upgrade(open_desk(path, KEY), lambda: None)


@pytest.mark.faults
@pytest.mark.parametrize("after", [0, 4, 6])
def test_an_upgrade_that_is_killed_leaves_the_old_database(
    folder: Path, next_release: Path, after: int
) -> None:
    path, key = folder / DATABASE, key_of(folder)
    old = schema(path, key)
    assert killed(path, key, after, str(next_release), LATER) == 9
    assert schema(path, key) == old
    with Desk.open(folder) as desk, desk.reading() as reading:
        assert upgrade.revision(reading) == LATER


def test_reading_never_upgrades(folder: Path, next_release: Path) -> None:
    old = schema(folder / DATABASE, key_of(folder))
    with pytest.raises(Refusal) as caught:
        Desk.open(folder, write=False)
    assert caught.value.code == "database.older"
    assert schema(folder / DATABASE, key_of(folder)) == old
    assert next_release.is_dir()


def test_no_record_table_was_forgotten(fresh: Engine) -> None:
    with fresh.connect() as connection:
        names = set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars())
    assert set(record_tables()) <= names
