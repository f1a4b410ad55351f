"""Domain brief §9.3, scenario 9: the supervisor's report of quarter I/2017, to the digit, and frozen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, DEPUTY, HEAD, OFFICER, open_demo
from app.desk.desk import Desk
from app.dossier.acts.end import finish, refuse, withdraw
from app.dossier.acts.stop import SupplementForm, complete, request_supplement
from app.figures import counting
from app.figures.counting import Figures
from app.figures.reports import Asked, report
from app.figures.sent import sent_reports
from app.figures.tables import frozen
from app.office.books import send_report
from app.office.opening import NewStaff, change_staff
from app.papers.reports import as_sent, difference_words, paper
from db.local import StandingRow
from tests.app.cli.words import Motcua
from tests.app.paper.printed_paper import words_of
from tests.stories.limits import with_limits
from tests.ward import at, take_in

WARD = "18077"
QUARTER = (date(2017, 1, 1), date(2017, 3, 31))
BY_LIMIT = {
    "3": "1.004873",
    "5": "1.004884",
    "same_day": "1.001193",
}


@pytest.fixture
def quarter(tmp_path: Path) -> Desk:
    """The eleven dossiers A to K; limits of 6, 10 and 15 working days are set by the ward for this story."""
    with open_demo(tmp_path / "ward", at("2016-12-13T07:30")) as desk:
        tell(desk)
        yield desk


def tell(desk: Desk) -> None:
    six, ten, fifteen = with_limits(desk, 6, 10, 15)
    take_b = take_in(desk, "2016-12-20T08:00", ten).dossier
    take_a = take_in(desk, "2016-12-28T08:00", six).dossier
    finish(desk, take_a, OFFICER, at("2017-01-05T09:00"))
    finish(desk, take_b, OFFICER, at("2017-01-09T09:00"))
    c = take_in(desk, "2017-01-10T08:00", BY_LIMIT["3"]).dossier
    finish(desk, c, OFFICER, at("2017-01-12T09:00"))
    e = take_in(desk, "2017-01-24T10:00", BY_LIMIT["5"]).dossier
    d = take_in(desk, "2017-01-25T09:15", BY_LIMIT["3"]).dossier
    form = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), new_on=date(2017, 2, 10))
    letter = draft(desk, e, form, CLERK, at("2017-02-06T08:00"))
    finish(desk, d, OFFICER, at("2017-02-06T08:30"))
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    finish(desk, e, OFFICER, at("2017-02-10T15:00"))
    f = take_in(desk, "2017-03-14T09:00", BY_LIMIT["same_day"]).dossier
    finish(desk, f, OFFICER, at("2017-03-14T10:00"))
    k = take_in(desk, "2017-03-15T08:00", BY_LIMIT["3"]).dossier
    take_in(desk, "2017-03-16T08:00", BY_LIMIT["3"])  # H, open, due 21/03
    withdraw(desk, k, "không còn nhu cầu", CLERK, at("2017-03-17T09:00"))
    take_in(desk, "2017-03-20T08:00", fifteen)  # G, open, due 11/04
    i = take_in(desk, "2017-03-27T08:00", BY_LIMIT["3"]).dossier
    refuse(desk, i, "không đủ điều kiện", OFFICER, at("2017-03-29T08:30"), approved_by=HEAD)
    j = take_in(desk, "2017-03-29T09:00", BY_LIMIT["3"]).dossier
    asked = SupplementForm(("Bản chính",), "thiếu bản chính")
    request_supplement(desk, j, asked, OFFICER, at("2017-03-31T09:00"))


def between(desk: Desk) -> Figures:
    with desk.reading() as reading:
        return counting.between(reading, WARD, *QUARTER)


def test_the_report_to_the_digit(quarter: Desk) -> None:
    q = between(quarter)
    assert (q.received, q.received_online, q.received_counter, q.carried_over) == (11, 0, 9, 2)
    assert (q.resolved, q.resolved_early, q.resolved_on_time, q.resolved_late) == (8, 4, 2, 2)
    assert (q.open, q.open_in_time, q.open_late) == (3, 2, 1)
    assert (q.late_with_apology, q.late_without_apology) == (1, 2)
    assert (q.refused, q.withdrawn) == (1, 1)
    assert q.received == q.received_online + q.received_counter + q.carried_over
    assert q.received == q.resolved + q.open


def test_what_happens_later_changes_nothing(quarter: Desk) -> None:
    before = between(quarter)
    with quarter.reading() as reading:
        waiting = reading.execute(select(StandingRow.dossier).where(StandingRow.status == "waiting")).scalar()
    complete(quarter, str(waiting), CLERK, at("2017-04-10T08:00"))
    assert between(quarter) == before


def test_the_command_tells_the_same_and_by_field(quarter: Desk, motcua: Motcua) -> None:
    told = motcua("--data", quarter.folder, "figures", "--from", "2017-01-01", "--to", "2017-03-31", "--json")
    document = told.document
    columns = (
        "received",
        "received_online",
        "received_counter",
        "carried_over",
        "resolved",
        "resolved_early",
    )
    assert [document[name] for name in columns] == [11, 0, 9, 2, 8, 4]
    late = ("resolved_on_time", "resolved_late", "open", "open_in_time", "open_late", "late_without_apology")
    assert [document[name] for name in late] == [2, 2, 3, 2, 1, 2]
    assert document["agrees"] and sum(each["received"] for each in document["fields"]) == 11


LINE = "11 0 9 2 8 4 2 2 3 2 1"
"""Columns (3) to (13) of II.06a, as they stand in a row of the paper."""


def test_the_paper_and_the_workbook_say_the_same(quarter: Desk, motcua: Motcua, tmp_path: Path) -> None:
    asked = ("--data", quarter.folder, "report", "II.06a", "--from", "2017-01-01", "--to", "2017-03-31")
    assert motcua(*asked, "--out", tmp_path / "bao-cao.pdf").code == 0
    on_paper = words_of(tmp_path / "bao-cao.pdf")
    assert f"Cộng {LINE}" in on_paper and "Từ ngày 01/01/2017 đến ngày 31/03/2017" in on_paper
    assert motcua(*asked, "--out", tmp_path / "bao-cao.xlsx").code == 0
    rows = openpyxl.load_workbook(tmp_path / "bao-cao.xlsx").active.iter_rows(values_only=True)
    [summed] = [row for row in rows if row[0] == "Cộng"]
    assert list(summed[1:12]) == [int(number) for number in LINE.split()]


def test_a_report_is_frozen_as_it_is_sent(quarter: Desk) -> None:
    now = at("2017-04-03T08:00")
    with quarter.reading() as reading:
        tables = report(reading, "II.06a", Asked(quarter.settings, *QUARTER, now))
    send_report(quarter, "II.06a", *QUARTER, frozen(tables), "gửi UBND thành phố", DEPUTY, now)
    sender = quarter.staff[DEPUTY]
    gone = NewStaff(DEPUTY, sender.name, sender.post, ("deputy",), active=False)
    change_staff(quarter, gone, by=HEAD, at=at("2017-04-03T17:00"))
    # A paper slip of March turns up: today's count has it, the report that was sent does not.
    take_in(quarter, "2017-04-04T08:00", BY_LIMIT["3"], received="2017-03-30T08:00")
    with quarter.reading() as reading:
        [sent] = sent_reports(reading, WARD)
        shown = as_sent(quarter, reading, sent, "phường Nguyễn Du", at("2017-04-05T08:00"))
    assert shown.tables[0].rows[-1] == ("Cộng", tuple(int(number) for number in LINE.split()))
    assert shown.sent == f"Đã gửi lúc 08:00 ngày 03/04/2017 bởi {sender.name}"
    assert "Cộng, (3) Tổng số: 11 thành 12" in [difference_words(each) for each in shown.different]
    on_paper = words_of(paper(quarter, shown))
    assert f"Cộng {LINE}" in on_paper and shown.sent in on_paper and "11 thành 12" in on_paper
