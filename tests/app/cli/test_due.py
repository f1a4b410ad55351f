"""`motcua due`: every acceptance case through the command line, the same on any machine."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import msgspec
import pytest

from app.demo import ward as demo_ward
from app.desk import shipped
from app.dossier.acts.receive import receive
from app.dossier.receipt import ReceiptForm
from app.office.opening import open_ward
from app.office.publishing import publish_calendar, publish_catalogue
from app.rules.time.calendar import CalendarDay
from app.rules.time.counting import Limit, Unit
from app.rules.time.limits import Share
from tests.app.cli.words import Motcua
from tests.ward import TRIAL, at

ROOT = Path(__file__).parents[3]
CASES = list(csv.DictReader((ROOT / "tests" / "due_cases.csv").read_text(encoding="utf-8").splitlines()))
CLOSE = "T17:30:00+07:00"


def words(case: dict[str, str]) -> list[str]:
    return [
        "due",
        "1.004873",
        "--received",
        case["received"],
        "--limit",
        case["limit"],
        "--unit",
        case["unit"],
        "--json",
    ]


def expected(case: dict[str, str]) -> tuple[str, str | None]:
    due = case["due"] + ":00+07:00" if "T" in case["due"] else case["due"] + CLOSE
    return due, case["notify_by"] + CLOSE if case["notify_by"] else None


def elsewhere(*given: str) -> subprocess.CompletedProcess[bytes]:
    """The command as it runs on a machine of another zone and with no locale at all."""
    foreign = {**os.environ, "TZ": "America/New_York", "LC_ALL": "C", "LANG": "C"}
    return subprocess.run(
        [sys.executable, "-m", "app", *given], cwd=ROOT, env=foreign, capture_output=True, check=False
    )


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_every_acceptance_case(motcua: Motcua, case: dict[str, str]) -> None:
    answer = motcua(*words(case))
    assert (answer.code, answer.err) == (0, "")
    said = answer.document
    assert (said["due_at"], said["notify_by"]) == expected(case)
    due_on = datetime.fromisoformat(said["due_at"]).date()
    received_on = datetime.fromisoformat(said["received_at"]).date()
    assert said["unit"] == case["unit"]
    assert said["explanation"].endswith(".")
    dates = [date.fromisoformat(day) for day in said["counted"]]
    skipped = [date.fromisoformat(day["date"]) for day in said["skipped"]]
    assert dates == sorted(set(dates))
    assert not set(dates) & set(skipped)
    assert all(received_on <= day <= due_on for day in dates)
    if case["unit"] == "working_days":
        assert len(dates) == int(case["limit"])
        assert dates[-1] == due_on


def test_the_cases_are_all_there() -> None:
    assert len(CASES) >= 29


@pytest.mark.parametrize("case_id", ["D02", "D13", "H2"])
def test_another_zone_and_no_locale_change_nothing(case_id: str) -> None:
    case = next(case for case in CASES if case["id"] == case_id)
    done = elsewhere(*words(case))
    assert (done.returncode, done.stderr) == (0, b"")
    said = msgspec.json.decode(done.stdout)
    assert (said["due_at"], said["notify_by"]) == expected(case)


def test_for_people_in_vietnamese_even_without_a_locale(motcua: Motcua) -> None:
    given = ("due", "1.004873", "--received", "2017-01-25T09:15")
    answer = motcua(*given)
    assert "hẹn trả 17:30 06/02/2017" in answer.out
    assert "báo trước: 17:30 03/02/2017" in answer.out
    assert elsewhere(*given).stdout.decode("utf-8") == answer.out


def test_the_catalogue_gives_the_limit(motcua: Motcua) -> None:
    said = motcua("due", "1.011607", "--received", "2017-01-16T08:30", "--json").document
    assert (said["limit"], said["unit"], said["due_at"]) == (15, "calendar_days", "2017-02-02" + CLOSE)
    assert said["profile"] == "hatinh-2017"
    said = motcua(
        "due", "1.004873", "--received", "2025-12-31T10:00", "--profile", "hatinh-2025", "--json"
    ).document
    assert (said["due_at"], said["profile"]) == ("2026-01-07" + CLOSE, "hatinh-2025")


def test_a_provisional_year_is_marked(motcua: Motcua) -> None:
    said = motcua("due", "1.004873", "--received", "2027-03-01T08:00", "--json").document
    assert said["provisional"] is True
    assert (
        motcua("due", "1.004873", "--received", "2017-03-01T08:00", "--json").document["provisional"] is False
    )


def test_a_procedure_that_is_in_no_catalogue_but_has_a_limit(motcua: Motcua) -> None:
    said = motcua("due", "9.999999", "--received", "2017-01-25T09:15", "--limit", "3", "--json").document
    assert (said["name"], said["unit"], said["due_at"]) == ("", "working_days", "2017-02-06" + CLOSE)
    given = ("due", "9.999999", "--received", "2017-01-25T09:15", "--unit", "same_day", "--json")
    assert motcua(*given).document["limit"] == 0


def test_a_desk_promises_by_its_own_catalogue_calendar_and_profile(motcua: Motcua, tmp_path: Path) -> None:
    """What the ward has corrected counts for `due --data` as it counts at its counter."""
    ward = tmp_path / "ward"
    marriage = replace(
        next(row for row in shipped.catalogue() if row.code == "1.004873"), name="Tên của phường"
    )
    made = replace(demo_ward.settings(regime="hatinh-2025"), identifier="H27.99.01")
    with open_ward(ward, made, demo_ward.people(), at("2016-12-13T07:30")) as desk:
        corrected = replace(marriage, limit=Limit(1, Unit.CALENDAR_DAYS))
        publish_catalogue(desk, [corrected], at("2016-12-14T07:30"))
        publish_calendar(desk, [CalendarDay(date(2017, 1, 26), "work", "Trực")], at("2016-12-14T07:31"))
    given = ("--data", ward, "due", "1.004873", "--received", "2017-01-25T09:15", "--json")
    said = motcua(*given).document
    assert (said["name"], said["limit"], said["unit"]) == ("Tên của phường", 1, "calendar_days")
    assert (said["due_at"], said["profile"]) == ("2017-01-26" + CLOSE, "hatinh-2025")
    assert motcua(*given, "--profile", "hatinh-2017").document["profile"] == "hatinh-2017"
    assert motcua(*given[2:]).document["limit"] == 3
    assert "chưa có quầy nào" in motcua("--data", tmp_path / "trống", *given[2:]).refused(1)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("9.999999", "--received", "2017-01-25T09:15"), "Không có thủ tục mã 9.999999"),
        (("1.004873", "--received", "hôm qua"), "Không đọc được thời điểm 'hôm qua'"),
        (("1.004873", "--received", "a\nb"), "Không đọc được thời điểm 'a b'"),
        (("1.004873", "--received", "2017-01-25", "--profile", "hanoi"), "Không có hồ sơ pháp lý 'hanoi'"),
        (("1.004873", "--received", "2017-01-25", "--limit", "-1"), "Thời hạn -1"),
        (("1.004873", "--received", "2017-01-25", "--limit", "9999"), "Thời hạn 9999"),
        (("1.004873", "--received", "2017-01-25", "--unit", "same_day", "--limit", "3"), "Thời hạn 3"),
        (("1.004873", "--received", "2017-01-25", "--unit", "working_days", "--limit", "0"), "Thời hạn 0"),
        (("1.004873", "--received", "0001-01-01T00:00+14:00"), "Không đọc được thời điểm"),
        (("1.004873", "--received", "1999-01-25"), "Lịch làm việc chưa có năm 1999"),
        (("1.004873", "--received", "2027-12-30"), "Lịch làm việc chưa có năm 2028"),
    ],
)
def test_what_cannot_be_promised_is_said_in_one_line(
    motcua: Motcua, given: tuple[str, ...], said: str
) -> None:
    assert said in motcua("due", *given).refused(1)
    assert said in motcua("due", *given, "--json").refused(1)


@pytest.mark.parametrize(
    "given",
    [
        ("due",),
        ("due", "1.004873"),
        ("due", "1.004873", "--received"),
        ("due", "1.004873", "--received", "2017-01-25", "--limit", "ba"),
        ("due", "1.004873", "--received", "2017-01-25", "--unit", "weeks"),
        ("due", "1.004873", "--received", "2017-01-25", "--unit", "working_days"),
        ("due", "1.004873", "--nhận", "2017-01-25"),
        ("hẹn",),
        ("figures",),
        ("slip",),
        ("slip", "verify"),
        ("receive",),
    ],
)
def test_wrong_use_is_another_exit_code(motcua: Motcua, given: tuple[str, ...]) -> None:
    assert motcua(*given).refused(2).startswith("Dùng sai:")


def test_a_desk_promises_by_the_version_in_force_and_the_way_a_dossier_comes(
    motcua: Motcua, tmp_path: Path
) -> None:
    """What holds only from a later day promises nothing before it, at the counter as here."""
    marriage = next(row for row in shipped.catalogue() if row.code == "1.004873")
    by_post = replace(marriage.terms, channel_limits=(("post", Limit(10, Unit.WORKING_DAYS)),))
    coming = replace(marriage, limit=Limit(5, Unit.WORKING_DAYS), terms=by_post, valid_from=date(2017, 3, 20))
    with demo_ward.open_demo(tmp_path / "ward", at("2016-12-13T07:30")) as desk:
        publish_catalogue(desk, [coming], at("2017-03-01T08:00"))
        counter = receive(desk, ReceiptForm("1.004873", TRIAL), demo_ward.CLERK, at("2017-03-14T08:00"))
    given = ("--data", tmp_path / "ward", "due", "1.004873", "--json", "--received")
    said = motcua(*given, "2017-03-14T08:00").document
    assert (said["limit"], said["due_at"]) == (3, counter.promise.due_at.isoformat())
    assert motcua(*given, "2017-03-20T08:00").document["limit"] == 5
    assert motcua(*given, "2017-03-20T08:00", "--channel", "post").document["limit"] == 10
    assert motcua(*given, "2017-03-20T08:00", "--channel", "bồ câu").code == 1


def test_of_a_joint_procedure_the_wards_own_day_is_told_beside_the_whole(
    motcua: Motcua, tmp_path: Path
) -> None:
    land = next(row for row in shipped.catalogue() if row.code == "1.004873")
    joint = replace(land.terms, joint=(Share("Chi cục Thuế", 3), Share("Văn phòng đăng ký đất đai", 2)))
    made = replace(land, limit=Limit(10, Unit.WORKING_DAYS), terms=joint)
    with demo_ward.open_demo(tmp_path / "ward", at("2016-12-13T07:30")) as desk:
        publish_catalogue(desk, [made], at("2017-03-01T08:00"))
    given = ("--data", tmp_path / "ward", "due", "1.004873", "--received", "2017-03-14T08:00")
    said = motcua(*given, "--json").document
    assert (said["due_at"], said["local_due_at"]) == ("2017-03-28" + CLOSE, "2017-03-21" + CLOSE)
    told = "đến thứ Ba 21/03; rồi Chi cục Thuế 3 và Văn phòng đăng ký đất đai 2."
    assert told in motcua(*given).out
