"""The night's exchange: its slot, its spread, and what is written for each system."""

from __future__ import annotations

import random
import threading
from datetime import date, datetime, time, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.desk import Desk
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from app.sync import schedule
from app.sync.rounds import ROUND_SECONDS, Rounds, nightly_slot
from tests.sync.town import DAY


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


def test_the_units_are_written_once_and_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    said = schedule.install(tmp_path / 'ward "một" 100%')
    assert schedule.install(tmp_path / 'ward "một" 100%') == said
    assert "systemctl --user enable" in said[-1]
    folder = tmp_path / "systemd" / "user"
    assert sorted(path.name for path in folder.iterdir()) == [
        "motcua-exchange.service",
        "motcua-exchange.timer",
    ]
    assert "Persistent=true" in (folder / "motcua-exchange.timer").read_text(encoding="utf-8")
    service = (folder / "motcua-exchange.service").read_text(encoding="utf-8")
    assert 'ward \\"một\\" 100%%" "exchange" "--once"' in service
    schedule.uninstall()
    assert list(folder.iterdir()) == []


def test_the_windows_task_catches_up_and_the_cron_line_is_at_night(tmp_path: Path) -> None:
    task = ElementTree.fromstring(
        schedule.task_xml(["C:\\Một Cửa\\motcua.exe", "--data", "D:\\a & b", "exchange"]).partition("\n")[2]
    )
    space = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
    assert task.findtext(f".//{space}StartWhenAvailable") == "true"
    assert task.findtext(f".//{space}Arguments") == '--data "D:\\a & b" exchange'
    line = schedule.cron_line(["motcua", "exchange"], tmp_path)
    minute, hour = line.split()[:2]
    assert 0 <= int(minute) < 60
    assert int(hour) in {21, 22, 23, 0, 1, 2, 3}
