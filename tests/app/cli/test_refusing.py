"""No word leaves with a traceback: whatever happened is one sentence, and nothing personal is in it."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from keyring.errors import NoKeyringError
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

from app.cli.refusing import DEBUG, refusal_for
from app.desk.words import say
from db.engine import UnreadableDatabase
from db.journal import BrokenEntry
from tests.app.cli.words import Motcua

pytestmark = pytest.mark.walks

ROOT = Path(__file__).parents[3]
DUE = ("due", "1.004873", "--received", "2017-01-25T09:15")


@pytest.fixture(autouse=True)
def _as_at_a_ward(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(DEBUG, raising=False)


def busy(folder: Path) -> OperationalError:
    """What SQLite says while another process writes."""
    engine = create_engine(f"sqlite:///{folder / 'x.db'}", connect_args={"timeout": 0})
    with engine.connect() as one, engine.connect() as other:
        one.exec_driver_sql("BEGIN IMMEDIATE")
        with pytest.raises(OperationalError) as caught:
            other.exec_driver_sql("BEGIN IMMEDIATE")
    engine.dispose()
    return caught.value


def test_a_busy_database_is_no_mystery(tmp_path: Path) -> None:
    assert refusal_for(busy(tmp_path)).code == "database.busy"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "disk.full"),
        (PermissionError(errno.EACCES, "Permission denied", "x"), "file.refused"),
        (UnreadableDatabase("x"), "database.unreadable"),
        (BrokenEntry("not-canonical", "18077.q1.000000", 4), "entry.broken"),
        (NoKeyringError(), "keys.store"),
        (ZeroDivisionError("042096000031"), "program.unforeseen"),
    ],
)
def test_what_an_error_amounts_to(error: Exception, code: str) -> None:
    refusal = refusal_for(error)
    assert refusal.code == code
    assert "042096000031" not in say(refusal)


def test_of_an_unforeseen_error_only_the_type_is_told() -> None:
    assert "(ZeroDivisionError)" in say(refusal_for(ZeroDivisionError("Nguyễn Văn Thử")))


def test_who_looks_for_the_fault_gets_the_error_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DEBUG, "1")
    with pytest.raises(ZeroDivisionError):
        refusal_for(ZeroDivisionError())
    assert refusal_for(UnreadableDatabase("x")).code == "database.unreadable"


@pytest.mark.parametrize("url", ["nonsense://x", "không phải URL", "postgresql://127.0.0.1:1/x"])
def test_a_database_that_is_none(
    motcua: Motcua, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.delenv(DEBUG)
    said = motcua("--data", tmp_path / "city", "city", "check", "--database", url).refused(1)
    assert said.endswith(".")


def python(script: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-c", script, *DUE], cwd=ROOT, capture_output=True, check=False)


def test_a_program_without_a_console_has_no_streams() -> None:
    script = "import sys; sys.stdout = sys.stderr = None; from app.cli import main; sys.exit(main())"
    assert python(script).returncode == 0
    assert python(script.replace("; from app", "; sys.argv.append('--limit'); from app")).returncode == 2


@pytest.mark.skipif(os.name != "posix", reason="a closed pipe is told so on POSIX")
def test_a_reader_that_has_seen_enough() -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, "-m", "app", *DUE], cwd=ROOT, stdout=write_end, stderr=subprocess.PIPE, check=False
    )
    os.close(write_end)
    assert (done.returncode, done.stderr) == (1, b"")
