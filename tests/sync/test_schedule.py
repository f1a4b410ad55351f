"""The night's exchange: its slot, its spread, and what is written for each system."""

from __future__ import annotations

import os
import random
import threading
from datetime import date, datetime, time, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.desk.desk import Desk
from app.exchange import schedule
from app.exchange.courier import ROUND_SECONDS, Rounds, nightly_slot
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM
from tests.sync.town import DAY

SPACE = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def test_the_slot_is_at_night_and_differs_by_desk_and_date() -> None:
    days = [date(2017, 1, 1) + timedelta(days=n) for n in range(60)]
    slots = [nightly_slot("a1", day) for day in days]
    for day, slot in zip(days, slots, strict=True):
        begins = datetime.combine(day, time(21), VIETNAM)
        assert begins <= slot < begins + timedelta(hours=7)
    assert len({slot.time() for slot in slots}) > 50
    assert nightly_slot("a1", days[0]) == slots[0] != nightly_slot("a2", days[0])


def test_a_pause_is_a_spread_quarter_of_an_hour_unless_the_slot_comes_first(desk: Desk) -> None:
    rounds = Rounds(desk, lambda: DAY, lambda _: None, random.Random(1))
    pauses = [rounds.pause(DAY) for _ in range(100)]
    assert min(pauses) >= 0.8 * ROUND_SECONDS
    assert max(pauses) <= 1.2 * ROUND_SECONDS
    slot = nightly_slot(desk.settings.key_id, DAY.date())
    assert rounds.pause(slot - timedelta(seconds=7)) == 7


def test_rounds_begin_at_once_tell_what_went_wrong_and_stop(desk: Desk) -> None:
    told: list[object] = []
    heard = threading.Event()

    def tell(outcome: object) -> None:
        told.append(outcome)
        heard.set()

    rounds = Rounds(desk, lambda: DAY, tell)
    worker = threading.Thread(target=rounds.run)
    worker.start()
    assert heard.wait(10)
    rounds.stop()
    worker.join(10)
    assert not worker.is_alive()
    assert isinstance(told[0], Refusal)
    assert told[0].code == "city.unset"


def test_a_failure_that_nobody_expected_is_told_and_ends_nothing(desk: Desk) -> None:
    told: list[object] = []
    heard = threading.Event()

    def broken_clock() -> datetime:
        raise ZeroDivisionError

    def tell(outcome: object) -> None:
        told.append(outcome)
        heard.set()

    rounds = Rounds(desk, broken_clock, tell)
    worker = threading.Thread(target=rounds.run)
    worker.start()
    assert heard.wait(10)
    assert worker.is_alive()
    rounds.stop()
    worker.join(10)
    assert isinstance(told[0], Refusal)
    assert (told[0].code, told[0].facts["reason"]) == ("exchange.failed", "ZeroDivisionError")


def stand_in(folder: Path, name: str, body: str) -> None:
    """A system's command that does as the body says, in the shell."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system without any scheduler."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("MOTCUA_KEYS", raising=False)
    return tmp_path


posix = pytest.mark.skipif(os.name != "posix", reason="the system's scheduler is stood in for by a script")


@posix
def test_each_folder_has_units_of_its_own_and_they_are_removed(bare: Path) -> None:
    stand_in(bare, "systemctl", "exit 0")
    one, two = bare / 'ward "một" 100%', bare / "two"
    said = schedule.install(one)
    assert schedule.install(one) == said
    schedule.install(two)
    units = bare / "systemd" / "user"
    names = sorted(path.name for path in units.iterdir())
    first, second = (schedule.job_of(folder).name for folder in (one, two))
    assert names == sorted(f"{name}.{kind}" for name in (first, second) for kind in ("service", "timer"))
    assert "Persistent=true" in (units / f"{first}.timer").read_text(encoding="utf-8")
    service = (units / f"{first}.service").read_text(encoding="utf-8")
    assert 'ward \\"một\\" 100%%" "exchange" "--once"' in service
    assert "Environment" not in service
    schedule.uninstall(one)
    assert sorted(path.name for path in units.iterdir()) == [f"{second}.service", f"{second}.timer"]


@posix
def test_a_scheduler_that_does_not_answer_is_a_refusal_with_what_is_left_to_do(bare: Path) -> None:
    with pytest.raises(Refusal) as refused:
        schedule.install(bare / "ward")
    assert refused.value.code == "schedule.unanswered"
    assert str(refused.value.facts["command"]).startswith("systemctl --user enable --now motcua-exchange-")


@posix
def test_a_table_of_cron_that_cannot_be_read_is_not_replaced(bare: Path) -> None:
    stand_in(
        bare, "crontab", f'if [ "$1" = "-l" ]; then echo "cannot read" >&2; exit 1; fi; echo put > {bare}/put'
    )
    with pytest.raises(Refusal, match=r"schedule\.unanswered"):
        schedule.install(bare / "ward")
    assert not (bare / "put").exists()
    stand_in(
        bare,
        "crontab",
        f'if [ "$1" = "-l" ]; then echo "no crontab for x" >&2; exit 1; fi; echo put > {bare}/put',
    )
    schedule.install(bare / "ward")
    assert (bare / "put").exists()


def test_where_the_secrets_are_goes_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTCUA_KEYS", "/khoá của 50%")
    job = schedule.job_of(tmp_path)
    assert 'Environment="MOTCUA_KEYS=/khoá của 50%%"\n' in schedule.service_unit(job)
    assert "&& MOTCUA_KEYS='/khoá của 50\\%' '" in schedule.cron_line(job)
    task = ElementTree.fromstring(schedule.task_xml(job).partition("\n")[2])
    arguments = task.findtext(f".//{SPACE}Arguments")
    assert arguments is not None
    assert arguments.startswith('/d /s /c "set "MOTCUA_KEYS=/khoá của 50%" && ')


def test_the_windows_task_catches_up_and_the_cron_line_is_at_night() -> None:
    command = ("C:\\Một Cửa\\motcua.exe", "--data", "D:\\a & b", "exchange")
    job = schedule.Job("motcua-exchange-00000000", command, "")
    task = ElementTree.fromstring(schedule.task_xml(job).partition("\n")[2])
    assert task.findtext(f".//{SPACE}StartWhenAvailable") == "true"
    assert task.findtext(f".//{SPACE}Arguments") == '--data "D:\\a & b" exchange'
    minute, hour = schedule.cron_line(job).split()[:2]
    assert 0 <= int(minute) < 60
    assert int(hour) in {21, 22, 23, 0, 1, 2, 3}
