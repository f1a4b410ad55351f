"""`--json` is one document on stdout, of every word that has it; an exchange with a real city over a real socket."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from app.cli.start import words
from app.demo.stage import City
from app.demo.ward import open_demo
from app.desk.desk import Desk
from app.papers import form01
from tests.app.cli.words import Motcua
from tests.ward import at, take_in

pytestmark = pytest.mark.walks

GOOD = '{"procedure":"1.004873","received_at":"2017-01-25T09:15","applicant":{"name":"Nguyễn Văn Thử"}}'


def with_json(group: Any, path: str = "") -> Iterator[tuple[str, bool]]:
    """Every word, and whether it has --json."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from with_json(command, f"{path}{name} ")
        else:
            yield path + name, any("--json" in parameter.opts for parameter in command.params)


WORDS = dict(with_json(typer.main.get_command(words)))


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory, keys_folder: Path) -> Iterator[City]:
    """The city office in its own process."""
    running = City(tmp_path_factory.mktemp("city"))
    running.start()
    yield running
    running.stop()


def test_every_word_but_the_citys_server_has_it() -> None:
    assert {word for word, has in WORDS.items() if not has} == {"city serve"}


def test_the_words_of_a_desk(motcua: Motcua, folder: Path, tmp_path: Path) -> None:
    with Desk.open(folder) as desk:
        slip = form01.slip_token(desk, take_in(desk, "2017-01-25T09:15").dossier)
    (tmp_path / "một.jsonl").write_text(GOOD, encoding="utf-8")
    (tmp_path / "cán bộ.csv").write_text(
        "code,name,post,duties,level\nnv01,Võ Thị Thử,Công chức,clerk,xa\n", encoding="utf-8"
    )
    (tmp_path / "ngày.csv").write_text(
        "date,type,label_vi,source\n2017-02-03,off,Bão,Công điện thử\n", encoding="utf-8"
    )
    asked = {
        "due": ("1.004873", "--received", "2017-01-25T09:15"),
        "receive": ("--no-slips", "--file", tmp_path / "một.jsonl"),
        "lateness": (),
        "figures": ("--from", "2017-01-01", "--to", "2017-01-31"),
        "report": ("II.06a", "--from", "2017-01-01", "--to", "2017-01-31"),
        "books": (),
        "fees": ("--on", "2017-01-25"),
        "holders": (),
        "dialogue": (),
        "posting": ("--on", "2017-01-25"),
        "assess": ("--from", "2017-01-01", "--to", "2017-01-31"),
        "ratings": (),
        "catalogue": (),
        "calendar": ("--import", tmp_path / "ngày.csv", "--dry-run"),
        "apologies": (),
        "find": ("thử",),
        "slip verify": (slip,),
        "slip keys": (),
        "check": (),
        "rebuild": (),
        "backup": (),
        "login": ("--clear", "nv01"),
    }
    for word, given in asked.items():
        answer = motcua("--data", folder, *word.split(), *given, "--json")
        assert answer.code == 0, word
        assert answer.err == "" or word == "rebuild", "only a rebuild tells how far it is"
        assert isinstance(answer.document, dict), word
    elsewhere = {"begin", "demo", "exchange"}
    assert set(asked) | elsewhere == {word for word in WORDS if not word.startswith("city ")}


def test_the_citys_words_and_an_exchange(motcua: Motcua, folder: Path, city: City) -> None:
    given = ("--data", city.folder, "city")
    code = motcua(*given, "enrol", "--ward", "18077", "--json").document["code"]
    desk = ("--data", folder, "exchange")
    said = motcua(*desk, "--enrol", code, "--city", city.url, "--json").document
    assert (said["counter_open"], said["sent"] > 0) == (False, True)
    assert motcua(*desk, "--json").document["sent"] == 0
    assert [ward["ward"] for ward in motcua(*given, "overview", "--json").document["wards"]] == ["18077"]
    assert [
        ward["silent"]
        for ward in motcua(*given, "openness", "--on", "2017-01-25", "--json").document["wards"]
    ] == [[]]
    assert motcua(*given, "check", "--json").document["ok"]
    with Desk.open(folder) as opened:
        chain = opened.chain
    assert motcua(*given, "close", chain, "--json").document == {"closed": chain}


def test_who_was_enrolled_with_is_named_by_its_own_address(
    motcua: Motcua, city: City, tmp_path: Path
) -> None:
    open_demo(tmp_path / "quầy 2", at("2016-12-13T07:30"), desk=2).close()
    code = motcua("--data", city.folder, "city", "enrol", "--ward", "18077").out.split()[-1]
    out = motcua("--data", tmp_path / "quầy 2", "exchange", "--enrol", code, "--city", f"{city.url}/").out
    assert out.startswith(f"Đã ghi danh với {city.url}.\nĐã gửi ")


def test_the_night_leaves_an_open_counter_its_own_exchange(motcua: Motcua, folder: Path) -> None:
    with Desk.open(folder):
        assert "tự đồng bộ" in motcua("--data", folder, "exchange").refused(1)
        night = motcua("--data", folder, "exchange", "--once")
        assert (night.code, night.err) == (0, "")
        assert "tự đồng bộ" in night.out
        assert motcua("--data", folder, "exchange", "--once", "--json").document["counter_open"]


@pytest.mark.skipif(os.name != "posix", reason="the system's scheduler is stood in for by a script")
def test_the_schedule_is_told_as_one_document(
    motcua: Motcua, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "systemctl").write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    (tmp_path / "systemctl").chmod(0o755)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PATH", str(tmp_path))
    for option, installed in (("--install", True), ("--uninstall", False)):
        answer = motcua("--data", folder, "exchange", option, "--json")
        assert (answer.code, answer.err) == (0, "")
        assert answer.document["installed"] is installed
        assert answer.document["did"]
