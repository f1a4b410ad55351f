"""Taking in a dossier: what is promised, which numbers it gets, and what is refused without a trace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.dossier.acts.receive import receive
from app.dossier.receipt import Paper, ReceiptForm
from app.dossier.registers import dossiers, receipts
from app.refusal import Refusal
from db.records import Receipt
from tests.ward import BIRTH_AGAIN, COPIES, MARRIAGE, TRIAL, at, carry, entries, second_desk, take_in

WARD = "18077"
FORM = ReceiptForm(MARRIAGE, TRIAL)


def refused(desk: Desk, code: str, form: ReceiptForm, when: str = "2017-01-25T09:15") -> Refusal:
    """The refusal of a form, which leaves the desk as it was: no entry, no number used."""
    before = entries(desk)
    with pytest.raises(Refusal) as caught:
        receive(desk, form, CLERK, at(when))
    assert caught.value.code == code
    assert entries(desk) == before
    assert take_in(desk, when).code.endswith("-0001")
    return caught.value


def numbers(desk: Desk) -> list[tuple[int, int]]:
    with desk.reading() as reading:
        rows = reading.execute(
            select(Receipt.year, Receipt.number)
            .where(Receipt.chain == desk.chain)
            .order_by(Receipt.year, Receipt.number)
        )
        return [(row.year, row.number) for row in rows]


def test_what_the_citizen_is_told(desk: Desk) -> None:
    received = take_in(desk, "2017-01-25T09:15")
    assert received.code == "000.99.01.H27-170125-0001"
    assert (received.book, received.number) == (1, 1)
    assert received.promise.due_at == at("2017-02-06T17:30")
    assert received.promise.notify_by == at("2017-02-03T17:30")
    assert received.promise.counted == (date(2017, 2, 2), date(2017, 2, 3), date(2017, 2, 6))


def test_what_was_taken_down_is_kept_clean_and_composed(desk: Desk) -> None:
    person = replace(
        TRIAL, name="  Nguye\u0302\u0303n   Va\u0306n Thu\u031b\u0309\u200b ", address="Tổ 1\nThử"
    )
    paper = Paper(" Tờ  khai ", originals=1, copies=2)
    dossier = take_in(desk, "2017-01-25T09:15", applicant=person, papers=(paper,), note="ghi chú").dossier
    with desk.reading() as reading:
        whole = dossiers.one(reading, WARD, dossier)
    assert whole.applicant["name"] == "Nguyễn Văn Thử"
    assert whole.applicant["address"] == "Tổ 1 Thử"
    assert whole.papers == ({"name": "Tờ khai", "originals": 1, "copies": 2},)
    assert (whole.note, whole.submitter) == ("ghi chú", None)


def test_only_the_name_is_needed(desk: Desk) -> None:
    dossier = receive(desk, ReceiptForm(MARRIAGE, type(TRIAL)("Thử")), CLERK, at("2017-01-25T09:15")).dossier
    with desk.reading() as reading:
        assert dossiers.one(reading, WARD, dossier).applicant == {"name": "Thử"}


def test_who_hands_in_need_not_be_who_applies(desk: Desk) -> None:
    form = replace(FORM, submitter=replace(TRIAL, name="Lê Thị Nộp Thay"), applicant_kind="organisation")
    dossier = receive(desk, form, CLERK, at("2017-01-25T09:15")).dossier
    with desk.reading() as reading:
        whole = dossiers.one(reading, WARD, dossier)
    assert whole.submitter is not None
    assert (whole.applicant_kind, whole.submitter["name"]) == ("organisation", "Lê Thị Nộp Thay")


def test_the_days_numbers_follow_each_other_and_begin_anew_each_day(desk: Desk) -> None:
    codes = [
        take_in(desk, when).code[-11:]
        for when in ("2017-01-24T08:00", "2017-01-24T16:00", "2017-01-25T08:00")
    ]
    assert codes == ["170124-0001", "170124-0002", "170125-0001"]
    assert numbers(desk) == [(2017, 1), (2017, 2), (2017, 3)]


def test_entered_later_takes_the_next_number_of_its_own_day(desk: Desk) -> None:
    take_in(desk, "2017-01-24T08:00")
    take_in(desk, "2017-01-25T08:00")
    later = take_in(desk, "2017-01-25T10:00", received="2017-01-24T09:30")
    assert later.code.endswith("-170124-0002")
    assert later.promise.due_at == at("2017-02-03T17:30")
    with desk.reading() as reading:
        assert dossiers.one(reading, WARD, later.dossier).entered_later
        assert [line.code[-4:] for line in receipts.of_day(reading, WARD, date(2017, 1, 24))] == [
            "0001",
            "0002",
        ]
        assert receipts.count_of_day(reading, WARD, date(2017, 1, 25)) == 1
    assert take_in(desk, "2017-01-25T10:05").code.endswith("-170125-0002")


def test_filling_in_the_form_takes_some_minutes(desk: Desk) -> None:
    soon = take_in(desk, "2017-01-25T09:25", received="2017-01-25T09:15").dossier
    late = take_in(desk, "2017-01-25T09:26", received="2017-01-25T09:15").dossier
    with desk.reading() as reading:
        assert not dossiers.one(reading, WARD, soon).entered_later
        assert dossiers.one(reading, WARD, late).entered_later


def test_the_book_begins_with_one_each_year_and_has_no_gap(desk: Desk) -> None:
    for when in ("2016-12-30T08:00", "2016-12-30T09:00", "2017-01-03T08:00", "2017-01-03T09:00"):
        take_in(desk, when)
    with pytest.raises(Refusal):
        receive(desk, replace(FORM, procedure="9.999999"), CLERK, at("2017-01-03T09:30"))
    take_in(desk, "2017-01-03T10:00", received="2016-12-30T10:00")
    take_in(desk, "2017-01-04T08:00")
    assert numbers(desk) == [(2016, 1), (2016, 2), (2016, 3), (2017, 1), (2017, 2), (2017, 3)]


def test_two_desks_of_one_day_share_no_number_and_no_book(desk: Desk, tmp_path: Path) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        mine = [take_in(desk, "2017-01-25T09:15") for _ in range(3)]
        theirs = [take_in(other, "2017-01-25T09:15") for _ in range(3)]
        assert [r.code[-4:] for r in mine] == ["0001", "0002", "0003"]
        assert [r.code[-4:] for r in theirs] == ["2001", "2002", "2003"]
        assert {(r.book, r.number) for r in mine}.isdisjoint((r.book, r.number) for r in theirs)
        carry(desk, other)
        assert take_in(other, "2017-01-25T09:16").code[-4:] == "2004"


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("procedure.unknown", replace(FORM, procedure="9.999999")),
        ("procedure.inactive", replace(FORM, procedure="1.001776")),
        ("procedure.unknown", replace(FORM, procedure="1.014027")),
        ("applicant.name", replace(FORM, applicant=replace(TRIAL, name=" \u200b "))),
        ("applicant.name", replace(FORM, submitter=replace(TRIAL, name=""))),
        ("form.choice", replace(FORM, applicant_kind="hộ")),
        ("form.choice", replace(FORM, identified_by="mặt")),
        ("form.choice", replace(FORM, channel="fax")),
        ("form.choice", replace(FORM, collect_at="nhà")),
        ("form.count", replace(FORM, sets=0)),
        ("form.count", replace(FORM, papers=(Paper("Tờ khai", originals=-1),))),
        ("form.count", replace(FORM, papers=(Paper("Tờ khai", copies=-1),))),
        ("form.count", replace(FORM, sets=1000)),
        ("form.count", replace(FORM, papers=(Paper("Tờ khai", originals=10_000),))),
        ("form.count", replace(FORM, papers=(Paper("Tờ khai", copies=2**64),))),
        ("form.count", replace(FORM, papers=(Paper("Tờ khai"),) * 501)),
        ("receipt.in_future", replace(FORM, received_at=at("2017-01-25T09:16"))),
        ("procedure.not_yet", replace(FORM, received_at=at("2013-01-25T09:16"))),
    ],
)
def test_what_is_refused_uses_no_number(desk: Desk, code: str, form: ReceiptForm) -> None:
    refused(desk, code, form)


def test_beyond_the_calendar_no_date_is_promised(desk: Desk) -> None:
    before = entries(desk)
    with pytest.raises(Refusal) as caught:
        take_in(desk, "2027-12-30T08:00")
    assert (caught.value.code, caught.value.facts["year"]) == ("calendar.not_covered", 2028)
    assert entries(desk) == before


def test_a_clock_that_runs_backwards_stops_the_desk_not_the_paper(desk: Desk) -> None:
    take_in(desk, "2017-01-25T09:15")
    before = entries(desk)
    with pytest.raises(Refusal) as caught:
        take_in(desk, "2017-01-25T09:14")
    assert (caught.value.code, caught.value.facts["last"]) == ("clock.back", at("2017-01-25T09:15"))
    assert entries(desk) == before
    assert take_in(desk, "2017-01-25T09:15", received="2017-01-25T08:00").code.endswith("-0002")


def test_a_promise_keeps_the_versions_that_it_was_counted_with(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier
    with desk.reading() as reading:
        row = reading.execute(select(Receipt.__table__).where(Receipt.uid == dossier)).one()
    assert (row.limit_value, row.limit_unit, row.regime) == (5, "working_days", "hatinh-2017")
    assert row.calendar_version == desk.calendar.version
    assert row.procedure_version == desk.catalogue.on(BIRTH_AGAIN, date(2017, 1, 24)).version


def test_after_three_o_clock_the_same_day_is_the_next(desk: Desk) -> None:
    assert take_in(desk, "2017-03-14T15:00", COPIES).promise.due_at == at("2017-03-14T17:30")
    assert take_in(desk, "2017-03-14T15:01", COPIES).promise.due_at == at("2017-03-15T17:30")
