"""The register books: gapless, closed for good, the same as when they were closed, and out as a table."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest

from app.demo.ward import CLERK, HEAD
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.end import withdraw
from app.dossier.numbers import count_book
from app.dossier.receipt import Person, ReceiptForm
from app.exchange.check import check
from app.office.books import book_lines, books, close_book, gaps
from app.office.opening import NewStaff, begin_epoch, change_staff
from app.papers.register import book_csv, book_workbook, register_table
from app.refusal import Refusal
from app.rules.text.numbering import DESKS
from tests.app.test_registers import WARD
from tests.ward import MARRIAGE, TRIAL, at, carry, second_desk, take_in


@pytest.fixture
def lived(desk: Desk) -> Desk:
    """Three dossiers of 2016, one corrected and one taken back, and one of 2017."""
    first = take_in(desk, "2016-12-20T08:00").dossier
    taken_back = take_in(desk, "2016-12-20T08:10").dossier
    take_in(desk, "2016-12-20T08:20")
    named = Person("Nguyễn Văn Thử Hai", id_number=TRIAL.id_number)
    correct(
        desk,
        first,
        CorrectionForm(ReceiptForm(MARRIAGE, named), "ghi sai tên"),
        CLERK,
        at("2016-12-20T09:00"),
    )
    withdraw(desk, taken_back, "không còn nhu cầu", CLERK, at("2016-12-20T09:10"))
    take_in(desk, "2017-01-10T08:00")
    return desk


def test_each_desk_has_a_book_for_each_year(lived: Desk, tmp_path: Path) -> None:
    with second_desk(lived, tmp_path / "second", "2017-01-10T08:30") as other:
        take_in(other, "2017-01-10T09:00")
        carry(other, lived)
    with lived.reading() as reading:
        found = books(reading, WARD)
    assert [(book.year, book.desk, book.last, book.missing) for book in found] == [
        (2017, 1, 1, 0),
        (2017, 2, 1, 0),
        (2016, 1, 3, 0),
    ]
    assert all(book.closing is None for book in found)


def test_a_line_says_what_the_correction_says_and_that_the_first_slip_is_void(lived: Desk) -> None:
    with lived.reading() as reading:
        lines = book_lines(reading, WARD, lived.chain, 2016)
    assert gaps(lines) == []
    made = register_table(lived, 2016)
    table = list(csv.DictReader(StringIO(book_csv(made).decode("utf-16")), delimiter="\t"))
    assert [row["STT"] for row in table] == ["01", "02", "03"]
    assert table[0]["Tên tổ chức, cá nhân"] == "Nguyễn Văn Thử Hai"
    assert table[0]["Ghi chú"] == "đã sửa thông tin"
    assert table[1]["Trả kết quả"].startswith("Rút hồ sơ ")
    sheet = openpyxl.load_workbook(BytesIO(book_workbook(made, "2016"))).worksheets[0]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [1, 2, 3]


def test_a_closed_book_takes_nothing_and_shows_its_digest(lived: Desk) -> None:
    close_book(lived, 2016, HEAD, at("2017-01-11T08:00"))
    with pytest.raises(Refusal, match=r"book\.closed"):
        take_in(lived, "2017-01-12T08:00", received="2016-12-30T08:00")
    with lived.reading() as reading:
        closed = books(reading, WARD)[1]
    assert closed.closing is not None
    assert (closed.closing.by, closed.closing.intact, len(closed.closing.digest)) == (HEAD, True, 64)
    assert check(lived).ok


def test_who_closed_a_book_stands_by_name_after_leaving_duty(lived: Desk) -> None:
    close_book(lived, 2016, HEAD, at("2017-01-11T08:00"))
    head = lived.staff[HEAD]
    gone = NewStaff(HEAD, head.name, head.post, ("head",), active=False)
    change_staff(lived, gone, by=HEAD, at=at("2017-02-01T08:00"))
    assert HEAD not in lived.staff
    with lived.reading() as reading:
        closing = books(reading, WARD)[1].closing
    assert closing is not None
    assert closing.by_name == head.name


def test_what_came_after_the_book_was_read_through_is_closed_with_it(lived: Desk) -> None:
    with lived.reading() as reading:
        counted = count_book(reading, WARD, lived.chain, 2016)
    take_in(lived, "2017-01-10T16:00", received="2016-12-30T08:00")
    assert close_book(lived, 2016, HEAD, at("2017-01-11T08:00"), counted=counted) == counted.last + 1
    with lived.reading() as reading:
        closed = books(reading, WARD)[1]
    assert closed.closing is not None and closed.closing.intact
    assert check(lived).ok


def test_what_was_done_to_a_closed_book_is_named(lived: Desk) -> None:
    close_book(lived, 2016, HEAD, at("2017-01-11T08:00"))
    with lived.writing() as connection:
        for trigger in connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'receipt'"
        ).all():
            connection.exec_driver_sql(f'DROP TRIGGER "{trigger[0]}"')
        connection.exec_driver_sql("UPDATE receipt SET number = 7 WHERE number = 3 AND year = 2016")
    with lived.reading() as reading:
        closed = books(reading, WARD)[1]
    assert closed.closing is not None and not closed.closing.intact and closed.missing == 4
    assert "book-changed" in {finding.why for finding in check(lived).findings}


def test_the_volume_of_an_earlier_chain_is_closed_and_before_the_one_that_follows(lived: Desk) -> None:
    first = lived.chain
    begin_epoch(lived, DESKS, at("2017-01-10T09:00"))
    take_in(lived, "2017-01-10T09:10")
    with pytest.raises(Refusal, match=r"book\.earlier_open"):
        close_book(lived, 2017, HEAD, at("2018-01-03T08:00"))
    assert close_book(lived, 2016, HEAD, at("2018-01-03T08:00"), chain=first) == 3
    assert close_book(lived, 2017, HEAD, at("2018-01-03T08:01"), chain=first) == 1
    assert close_book(lived, 2017, HEAD, at("2018-01-03T08:02")) == 1
    with lived.reading() as reading:
        assert all(book.closing is not None and book.closing.intact for book in books(reading, WARD))


def test_the_book_of_another_desk_is_not_closed_here(lived: Desk, tmp_path: Path) -> None:
    with (
        second_desk(lived, tmp_path / "second", "2017-01-10T08:30") as other,
        pytest.raises(Refusal, match=r"book\.other_desk"),
    ):
        close_book(other, 2016, HEAD, at("2017-01-11T08:00"), chain=lived.chain)
