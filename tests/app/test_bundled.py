import csv
import io
import re
from datetime import date

import holidays
import pytest

from app.desk import shipped, system
from app.refusal import Refusal
from app.rules.time.counting import Unit

SOURCE = "Ngày nghỉ theo luật"
SEED = system.RESOURCES / "calendar_seed.csv"
NAMES = {
    "Ngày Chiến thắng": "30/4",
    "Ngày Quốc tế Lao động": "1/5",
    "Ngày Giỗ Tổ Hùng Vương": "Giỗ Tổ Hùng Vương",
}


def label(name: str) -> str:
    swapped = re.fullmatch(r"Ngày nghỉ \(thay cho ngày (.*)\)", name)
    if swapped:
        return f"Hoán đổi với {swapped[1]}"
    core = name.removesuffix(" (nghỉ bù)")
    core = "Tết Nguyên đán" if "Tết Nguyên Đán" in core or core == "29 Tết" else NAMES.get(core, core)
    return f"Nghỉ bù {core}" if name.endswith("(nghỉ bù)") else core


def library_rows() -> list[list[str]]:
    """Weekdays off and worked weekends, of the years that calendar.csv leaves to the library."""
    official = {
        row["date"][:4] for row in csv.DictReader((system.RESOURCES / "calendar.csv").open(encoding="utf-8"))
    }
    vietnam = holidays.country_holidays("VN", language="vi", years=range(2015, 2028))
    swaps = {}
    rows = []
    for on, name in vietnam.items():
        if name.startswith("Ngày nghỉ (thay cho"):
            day, month, year = map(int, re.findall(r"\d+", name))
            swaps[date(year, month, day)] = on
        if on.weekday() < 5:
            rows.append([str(on), "off", label(name)])
    rows += [[str(on), "work", f"Làm bù cho {swaps[on]:%d/%m/%Y}"] for on in vietnam.weekend_workdays]
    wanted = [row for row in sorted(rows) if row[0] >= "2015" and row[0][:4] not in official]
    return [[*row, SOURCE, "0"] for row in wanted]


def seed_text() -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["date", "type", "label_vi", "source", "provisional"])
    writer.writerows(library_rows())
    return out.getvalue()


def test_the_seed_is_what_the_library_says():
    assert SEED.read_text(encoding="utf-8") == seed_text(), (
        "write seed_text() to calendar_seed.csv, after reading it"
    )


def test_calendar_days_cover_every_year_and_follow_the_official_rows():
    days = {day.on: day for day in shipped.calendar_days()}
    assert {on.year for on in days} == set(range(2015, 2028))
    assert days[date(2026, 1, 2)].kind == "off"
    assert days[date(2026, 1, 10)].kind == "work"
    assert days[date(2019, 5, 4)].kind == "work"
    assert days[date(2018, 12, 31)].label == "Hoán đổi với 05/01/2019"
    assert days[date(2021, 9, 3)].kind == "off"


def test_only_2027_is_provisional():
    assert {day.on.year for day in shipped.calendar_days() if day.provisional} == {2027}
    assert all(day.provisional for day in shipped.calendar_days() if day.on.year == 2027)


def test_catalogue_ships_forty_procedures_and_unsure_ones_inactive():
    rows = shipped.catalogue()
    assert len(rows) == len({row.code for row in rows}) == 40
    assert all(row.active == (row.confidence != "MU") for row in rows)
    assert sum(not row.active for row in rows) == 5


def test_procedures_of_the_ward_since_2025_are_not_received_before():
    only_2025 = {row.code for row in shipped.catalogue() if row.profiles == ("hatinh-2025",)}
    assert only_2025 == {"1.014027", "1.012796", "1.001612", "1.013225"}
    others = [row for row in shipped.catalogue() if row.code not in only_2025]
    assert all(row.profiles == ("hatinh-2017", "hatinh-2025") for row in others)


def test_a_catalogue_row_is_read_whole():
    row = next(row for row in shipped.catalogue() if row.code == "1.004837")
    assert (row.limit.value, row.limit.unit) == (3, Unit.WORKING_DAYS)
    assert row.papers == ("Tờ khai", "văn bản cử giám hộ")
    births = next(row for row in shipped.catalogue() if row.code == "1.001193")
    assert births.limit.unit is Unit.SAME_DAY


def test_both_profiles_ship_and_an_unknown_one_is_refused():
    assert shipped.regimes() == ("hatinh-2017", "hatinh-2025")
    assert {shipped.regime(id_).id for id_ in shipped.regimes()} == set(shipped.regimes())
    with pytest.raises(Refusal) as refused:
        shipped.regime("nowhere-1999")
    assert refused.value.code == "regime.unknown"
