"""`motcua login --clear`: a head who is locked out chooses anew, by whoever holds the machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.demo.ward import HEAD
from app.desk.desk import Desk
from app.office import login
from app.refusal import Refusal
from tests.app.cli.words import Motcua
from tests.ward import at, entries

pytestmark = pytest.mark.walks

NOW = at("2017-01-25T09:15")
SENTENCE = "một cửa thân thiện"


@pytest.fixture
def locked_out(folder: Path) -> Path:
    with Desk.open(folder) as desk:
        login.choose(desk, desk.staff[HEAD], SENTENCE, NOW)
        for _ in range(5):
            with pytest.raises(Refusal):
                login.verify(desk, desk.staff[HEAD], "không phải câu ấy", NOW)
    return folder


def test_the_only_head_chooses_anew(motcua: Motcua, locked_out: Path) -> None:
    said = motcua("--data", locked_out, "login", "--clear", HEAD)
    assert said.code == 0
    assert said.out.startswith("Đã bỏ mã của Bùi Quang Mẫu (ct01).")
    assert "chưa có mã" in motcua("--data", locked_out, "login", "--clear", HEAD).out
    with Desk.open(locked_out) as desk:
        assert login.waiting_until(desk, HEAD, NOW) is None
        assert not login.has_secret(desk, HEAD)
        login.choose(desk, desk.staff[HEAD], "câu khác dài hơn", NOW)
        login.verify(desk, desk.staff[HEAD], "câu khác dài hơn", NOW)


def test_what_a_script_learns(motcua: Motcua, locked_out: Path) -> None:
    words = ("--data", locked_out, "login", "--clear", HEAD, "--json")
    assert motcua(*words).document == {"code": HEAD, "had_secret": True}
    assert motcua(*words).document == {"code": HEAD, "had_secret": False}


def test_nobody_of_that_code(motcua: Motcua, locked_out: Path) -> None:
    assert "ct99" in motcua("--data", locked_out, "login", "--clear", "ct99").refused(1)
    with Desk.open(locked_out) as desk:
        assert login.has_secret(desk, HEAD)


def test_it_is_beside_the_journal_and_not_beside_an_open_counter(motcua: Motcua, locked_out: Path) -> None:
    with Desk.open(locked_out) as desk:
        held = entries(desk)
        motcua("--data", locked_out, "login", "--clear", HEAD).refused(1)
        assert login.has_secret(desk, HEAD)
    motcua("--data", locked_out, "login", "--clear", HEAD)
    with Desk.open(locked_out) as desk:
        assert entries(desk) == held


def test_without_a_code_nothing_is_done(motcua: Motcua, locked_out: Path) -> None:
    motcua("--data", locked_out, "login").refused(2)
