"""Which database the city takes, and what it says of what it does for it."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

import pytest

from app.city.postgres import ACCOUNT, Cluster
from app.city.serve import open_database
from app.refusal import Refusal


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "postgresql://thu:mat-khau@127.0.0.1:9/khong-co",
        "postgresql://thu@127.0.0.1:cong/x",
        "sqlite://",
        "mysql+nothing://x",
        "oracle://x",
    ],
)
def test_a_database_that_is_no_postgresql_or_does_not_answer_is_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(Refusal) as refused:
        open_database(tmp_path, url)
    assert refused.value.code == "postgres.unreachable"
    assert "mat-khau" not in str(refused.value)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root hands PostgreSQL to another account"
)
def test_what_is_opened_for_postgresql_is_said(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    cluster = Cluster(closed / "pg")
    with caplog.at_level(logging.WARNING):
        cluster._admit_account()
        cluster._admit_account()  # nothing left to open, nothing said
    assert closed.stat().st_mode & 0o777 == 0o701
    [line] = caplog.messages
    assert str(closed) in line
    assert ACCOUNT in line
