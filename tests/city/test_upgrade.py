"""A city of the first program is brought to today's schema, and what it was told of prints becomes records."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, insert, select, text
from sqlalchemy.exc import DBAPIError

from db import upgrade
from db.engine import open_city
from db.journal import GENESIS, b64, signed
from db.records import Entry, Print
from tests.sync.town import City

PRINT = {"t": "print", "dossier": "x.q1.aa.1", "paper": "slip", "n": 2, "digest": "ab" * 32}
WRONG = {"t": "print", "dossier": "x.q1.aa.1", "paper": "slip", "n": "hai", "digest": "ab" * 32}
QUOTED = {"t": "dream", "words": '"t":"print"'}


@pytest.fixture
def old(city: City, tmp_path: Path) -> Iterator[Engine]:
    """A database of its own in the test city's PostgreSQL, at the first schema, with one entry from a newer desk."""
    with city.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("DROP DATABASE IF EXISTS first_release"))
        connection.execute(text("CREATE DATABASE first_release"))
    url = city.engine.url.set(database="first_release").render_as_string(hide_password=False)
    engine = open_city(url)
    migrations = Path(shutil.copytree(upgrade.MIGRATIONS, tmp_path / "migrations"))
    for later in migrations.rglob("000[2-9]_*"):
        later.unlink()
    with pytest.MonkeyPatch.context() as first:
        first.setattr(upgrade, "MIGRATIONS", migrations)
        first.setattr(upgrade, "HEAD", "0001")
        assert upgrade.upgrade(engine, lambda: None)
    with engine.begin() as connection:
        connection.execute(insert(Entry.__table__), entry())
    yield engine
    engine.dispose()


def entry() -> dict[str, object]:
    fields = {
        **{"v": 1, "act": "nv01", "at": 1, "ch": "x.q1.aa", "kind": "slip.printed/1", "n": 2, "prev": b64(GENESIS)},
        **{"seen": [0, b64(GENESIS)], "sub": "x.q1.aa.1", "after": [], "body": {"records": [QUOTED, PRINT, WRONG]}},
    }  # fmt: skip
    made = signed(fields, Ed25519PrivateKey.generate())
    of_entry = {"ward": "x", "h": made.h, "chain": made.chain, "n": made.n, "kind": "slip.printed/1"}
    return {**of_entry, "sub": "x.q1.aa.1", "at": 1, "e": made.e, "s": made.s, "wseq": 1}


def test_an_old_city_is_upgraded_and_folds_what_it_was_told(old: Engine) -> None:
    assert upgrade.upgrade(old, lambda: None)
    with old.connect() as connection:
        assert upgrade.revision(connection) == upgrade.HEAD
        rows = connection.execute(select(Print.uid, Print.dossier, Print.paper, Print.n, Print.digest)).all()
        tables = connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
        assert not {"login", "draft", "turn", "rating_tally"} & set(tables.scalars())
    assert [tuple(row) for row in rows] == [("x.q1.aa.2.1", "x.q1.aa.1", "slip", 2, "ab" * 32)]
    with pytest.raises(DBAPIError, match="append-only"), old.begin() as connection:
        connection.execute(text("DELETE FROM print"))
    assert not upgrade.upgrade(old, lambda: None)
