"""`motcua due` explains itself for every unit, profile and year that the calendar covers, the same on any machine."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from app.desk import shipped
from app.rules.time.calendar import COVERED
from tests.app.cli.words import Motcua

ROOT = Path(__file__).parents[3]
LIMITS = (("same_day", 0), ("working_days", 7), ("calendar_days", 15), ("working_hours", 20))
MOMENTS = ("01-20T15:30", "04-28T08:00", "08-30T16:45")
"""Before Tết, before 30/4, before Quốc khánh: each unit meets each of them in three years."""
CASES = [
    (profile, f"{year}-{MOMENTS[(year + place) % 3]}", unit, limit)
    for profile in shipped.regimes()
    for year in COVERED
    for place, (unit, limit) in enumerate(LIMITS)
]
EVERYDAY = (2017, 2025)
"""A year from the time of each profile; the others are for `make test-long`."""
SCRIPT = """
import sys
from app.cli import main
for line in sys.stdin:
    sys.argv = ["motcua", *line.split()]
    assert main() == 0
"""


def words(profile: str, received: str, unit: str, limit: int) -> list[str]:
    given = ["due", "1.004873", "--received", received, "--unit", unit, "--limit", str(limit)]
    return [*given, "--profile", profile, "--json"]


def test_years_and_profiles_are_all_there() -> None:
    assert (COVERED[0], COVERED[-1]) == (2015, 2027)
    assert len(CASES) >= 2 * 13 * 4


@pytest.mark.parametrize(
    "year",
    [year if year in EVERYDAY else pytest.param(year, marks=pytest.mark.long) for year in COVERED],
)
def test_every_day_between_is_counted_or_passed_over_with_its_reason(motcua: Motcua, year: int) -> None:
    for case in CASES:
        profile, received, unit, _limit = case
        if not received.startswith(str(year)):
            continue
        answer = motcua(*words(*case))
        assert (answer.code, answer.err) == (0, ""), case
        said = answer.document
        begins = date.fromisoformat(received[:10])
        due = datetime.fromisoformat(said["due_at"])
        skipped = {day["date"]: day["why"] for day in said["skipped"]}
        assert all(skipped.values()), case
        assert not set(said["counted"]) & set(skipped), case
        if unit in {"working_days", "calendar_days"}:
            between = [begins + timedelta(days=n) for n in range(1, (due.date() - begins).days + 1)]
            told = {*said["counted"], *skipped}
            assert [str(day) for day in between if str(day) not in told and day != due.date()] == [], case
        assert said["explanation"].endswith("."), case
        assert f"{due:%d/%m}" in said["explanation"] or due.date() == begins, case
        assert said["profile"] == profile
        assert said["profile_in_force"] == shipped.regime(profile).in_force(begins)


@pytest.mark.parametrize("whole", [False, pytest.param(True, marks=pytest.mark.long)])
def test_on_a_machine_of_another_zone_and_without_a_locale_it_is_the_same(
    motcua: Motcua, whole: bool
) -> None:
    chosen = CASES[::5] if whole else CASES[::25]
    foreign = {**os.environ, "TZ": "America/New_York", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"}
    lines = "\n".join(" ".join(words(*case)) for case in chosen)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=ROOT,
        env=foreign,
        input=lines.encode(),
        capture_output=True,
        check=True,
    )
    elsewhere = [msgspec.json.decode(line) for line in done.stdout.splitlines()]
    assert elsewhere == [motcua(*words(*case)).document for case in chosen]
