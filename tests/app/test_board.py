"""The dashboard's counts, the lists behind them, the report and the spreadsheet, from real acts."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from app.apology.acts import Complaint, cancel, draft, draft_without_dossier, sign
from app.demo.ward import CLERK, HEAD, open_demo
from app.desk.desk import Desk
from app.dossier.acts import end
from app.figures import trends
from app.figures.board import BEHIND, behind, board
from app.figures.counting import between
from app.papers import reports
from app.refusal import Refusal
from tests.app.apology.letters import RUDE
from tests.app.test_registers import LATE, WARD
from tests.ward import BIRTH_AGAIN, COPIES, MARRIAGE, TRIAL, at, carry, forget_marks, second_desk, take_in
from ui.pdf_pages import PdfPages

LAND = "1.012812"
"""Hòa giải tranh chấp đất đai, 30 days."""


def test_the_backlog_falls_from_57_to_9(tmp_path: Path) -> None:
    """The seed's own example (domain.md §2.9): land, end of November 2015 and 2016."""
    with open_demo(tmp_path / "ward", at("2015-11-02T07:30")) as desk:
        first_year = [take_in(desk, f"2015-11-{3 + n // 15:02d}T08:{n % 60:02d}", LAND) for n in range(57)]
        for n, received in enumerate(first_year):
            end.finish(desk, received.dossier, CLERK, at(f"2015-12-14T{8 + n // 30:02d}:{n % 30:02d}"))
        for n in range(9):
            take_in(desk, f"2016-11-21T09:{n:02d}", LAND)
        with desk.reading() as reading:
            found = board(reading, WARD, date(2016, 1, 1), date(2016, 11, 30), at("2016-11-30T17:00"))
            nine = behind(reading, WARD, "open", found.first, found.last, found.read_at, field="Đất đai")
        assert [(each.field, each.before, each.now) for each in found.backlog] == [("Đất đai", 57, 9)]
        assert len(nine) == 9
        titled = {title: rows for title, _heads, rows in reports.tables(found)}
        assert titled["Tồn đọng theo lĩnh vực"][-1] == ("Cộng", "57", "9", "-48")


def test_months_hours_and_people_come_from_records(desk: Desk) -> None:
    december = take_in(desk, "2016-12-20T08:05", MARRIAGE).dossier
    end.finish(desk, december, CLERK, at("2017-01-10T09:00"))
    january = take_in(desk, "2017-01-10T10:15", BIRTH_AGAIN).dossier
    end.finish(desk, january, CLERK, at("2017-01-11T09:00"))
    for minute in (1, 59):
        take_in(desk, f"2017-01-24T14:{minute:02d}", MARRIAGE)
    now = at("2017-02-02T08:00")
    with desk.reading() as reading:
        months = trends.months(reading, WARD, date(2017, 1, 24), 3)
        hours = trends.hours(reading, WARD, date(2017, 1, 24))
        load = trends.workload(reading, WARD, now)
        late = trends.overdue(reading, WARD, at("2017-02-20T08:00"))
    assert [(each.first, each.received, each.resolved, each.late) for each in months] == [
        (date(2016, 11, 1), 0, 0, 0),
        (date(2016, 12, 1), 1, 0, 0),
        (date(2017, 1, 1), 3, 2, 1),
    ]
    assert months[2].punctual == 50 and months[0].punctual is None
    assert hours == {14: 2}
    assert [(each.code, each.total) for each in load] == [(CLERK, 2)]
    assert late == {"Hộ tịch": 2}


def test_a_counter_sees_its_own_and_the_ward_all(desk: Desk, tmp_path: Path, keys_folder: Path) -> None:
    take_in(desk, "2017-01-10T08:00", MARRIAGE)
    with second_desk(desk, tmp_path / "second") as other:
        for minute in range(2):
            take_in(other, f"2017-01-10T09:{minute:02d}", COPIES)
        carry(other, desk)
        chain = other.chain
    days = (date(2017, 1, 10), date(2017, 1, 10))
    with desk.reading() as reading:
        whole = between(reading, WARD, *days)
        own = between(reading, WARD, *days, [desk.chain])
        others = board(reading, WARD, *days, at("2017-01-10T17:00"), [chain])
    assert (whole.received, own.received, others.figures.received) == (3, 1, 2)
    assert others.hours == {9: 2}
    forget_marks(keys_folder)


def test_every_figure_has_the_dossiers_that_it_counts(desk: Desk) -> None:
    late = take_in(desk, "2017-01-03T08:00", MARRIAGE).dossier
    take_in(desk, "2017-01-24T08:00", MARRIAGE)
    draft(desk, late, replace(LATE, new_on=date(2017, 1, 25)), CLERK, at("2017-01-24T09:00"))
    now, january = at("2017-01-24T10:00"), (date(2017, 1, 1), date(2017, 1, 24))
    with desk.reading() as reading:
        found = board(reading, WARD, *january, now)
        lists = {figure: behind(reading, WARD, figure, *january, now) for figure in BEHIND}
        with pytest.raises(Refusal):
            behind(reading, WARD, "weather", *january, now)
    assert len(lists["received"]) == found.figures.received_online + found.figures.received_counter == 2
    assert [line.dossier for line in lists["overdue"]] == [late] and sum(found.overdue.values()) == 1
    assert len(lists["late"]) == found.figures.late_without_apology == 1
    assert [line.dossier for line in found.to_sign] == [late]


def test_an_apology_without_a_dossier_is_counted_and_listed_like_any_other(
    desk: Desk,
) -> None:
    january, now = (date(2017, 1, 1), date(2017, 1, 24)), at("2017-01-24T17:00")
    signed, waiting = (
        draft_without_dossier(desk, Complaint(TRIAL, "bị nói cộc lốc"), RUDE, CLERK, at("2017-01-04T09:00"))
        for _ in range(2)
    )
    given_up = draft_without_dossier(desk, Complaint(TRIAL, "thử"), RUDE, CLERK, at("2017-01-05T09:00"))
    cancel(desk, given_up, "nhầm người", CLERK, at("2017-01-05T09:10"))
    sign(desk, signed, HEAD, at("2017-01-24T09:00"))
    with desk.reading() as reading:
        found = board(reading, WARD, *january, now)
        letters = behind(reading, WARD, "apologies", *january, now)
        own = board(reading, WARD, *january, now, [desk.chain])
        others = board(reading, WARD, *january, now, ["thu.q9.1"])
        before = board(reading, WARD, date(2016, 12, 1), date(2016, 12, 31), now)
    assert found.figures.apologies == own.figures.apologies == 1
    assert [(line.dossier, line.is_bare, line.name) for line in letters] == [(signed, True, TRIAL.name)]
    assert [line.dossier for line in found.to_sign] == [line.dossier for line in own.to_sign] == [waiting]
    assert (others.figures.apologies, others.to_sign, before.figures.apologies) == (0, [], 0)


def test_the_report_says_the_registers_figures(desk: Desk) -> None:
    take_in(desk, "2017-01-24T08:00", MARRIAGE)
    with desk.reading() as reading:
        found = board(reading, WARD, date(2017, 1, 1), date(2017, 1, 24), at("2017-01-24T10:00"))
    with PdfPages(reports.figures_report(desk, found, "Quầy 1")) as pages:
        assert len(pages) >= 1
    text = _text(reports.figures_report(desk, found, "Quầy 1"))
    for words in ("Quầy 1", "(3) Hồ sơ tiếp nhận", "Từ 01/01/2017 đến 24/01/2017", "Hộ tịch", "BẢN DIỄN TẬP"):
        assert words in text


def _text(pdf: bytes) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_a_spreadsheet_opens_with_its_marks_and_columns(desk: Desk) -> None:
    take_in(desk, "2017-01-24T08:00", MARRIAGE)
    with desk.reading() as reading:
        found = board(reading, WARD, date(2017, 1, 1), date(2017, 1, 24), at("2017-01-24T10:00"))
    written = reports.spreadsheet(found)
    assert written.startswith(b"\xff\xfe")
    rows = list(csv.reader(StringIO(written.decode("utf-16")), delimiter="\t"))
    assert rows[0] == ["Hồ sơ"] and rows[1] == ["", "Cùng kỳ chưa có số", "Kỳ này"]
    assert ["(3) Hồ sơ tiếp nhận", "–", "1"] in rows
    assert ["Hộ tịch", "–", "1", "–"] in rows and ["Cộng", "–", "1", "–"] in rows


def test_what_is_known_to_have_been_none_is_0(desk: Desk) -> None:
    early = take_in(desk, "2016-12-19T08:00", COPIES).dossier
    end.finish(desk, early, CLERK, at("2016-12-19T09:00"))
    take_in(desk, "2017-12-20T08:00", MARRIAGE)
    with desk.reading() as reading:
        found = board(reading, WARD, date(2017, 12, 20), date(2017, 12, 20), at("2017-12-20T10:00"))
    [whole, backlog, *_] = reports.tables(found)
    assert whole[1] == ("", "Cùng kỳ", "Kỳ này") and whole[2][0][1:] == ("0", "1")
    assert backlog[2][-1] == ("Cộng", "0", "1", "+1")


def test_a_leap_day_is_held_against_the_28th() -> None:
    assert trends.year_before(date(2024, 2, 29)) == date(2023, 2, 28)
