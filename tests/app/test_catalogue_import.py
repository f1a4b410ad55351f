"""A catalogue from a spreadsheet: every faulty row is named, good ones are previewed, nothing is half imported."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.demo.ward import CLERK, HEAD
from app.desk import shipped, system
from app.desk.desk import Desk
from app.desk.tables import COLUMNS, Preview, cells_of, read_table, write_csv
from app.desk.words import say
from app.office.catalogue import change_procedure, import_catalogue, preview_import
from app.refusal import Refusal
from app.rules.time.counting import Limit, Unit
from tests.app import faulty_catalogue
from tests.ward import MARRIAGE, at, take_in

MONDAY = date(2017, 3, 6)


def excel(path: Path, rows: Iterable[Sequence[object]]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


def text(path: Path, rows: Iterable[Sequence[object]], mark: str = ",", encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=mark).writerows(rows)
    return path


def seen(desk: Desk, path: Path) -> Preview:
    return preview_import(desk, read_table(path), MONDAY)


def test_a_version_that_would_never_be_in_force_is_a_fault_and_writes_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    typed = {"code": MARRIAGE, "fee": "9.999 đ", "legal_basis": "QĐ thử", "valid_from": "2017-03-06"}
    change_procedure(desk, typed | {"fee": "8.000 đ"}, HEAD, at("2017-03-06T07:50"))
    before = MONDAY - timedelta(days=1)
    table = read_table(text(tmp_path / "a.csv", [("code", "fee"), (MARRIAGE, "9.999 đ")]))
    found = preview_import(desk, table, before)
    assert [(fault.row, fault.column, fault.why.code) for fault in found.faults] == [
        (2, "valid_from", "row.overtaken")
    ]
    with pytest.raises(Refusal, match=r"import\.faults"):
        import_catalogue(desk, found, HEAD, at("2017-03-06T08:00"))
    with pytest.raises(Refusal, match=r"row\.overtaken"):
        change_procedure(desk, typed | {"valid_from": before.isoformat()}, HEAD, at("2017-03-06T08:00"))


def test_what_was_previewed_is_not_imported_over_what_changed_since(desk: Desk, tmp_path: Path) -> None:
    found = seen(desk, text(tmp_path / "a.csv", [("code", "fee"), (MARRIAGE, "9.999 đ")]))
    typed = {"code": MARRIAGE, "note": "mới", "legal_basis": "QĐ thử", "valid_from": "2017-03-06"}
    change_procedure(desk, typed, HEAD, at("2017-03-06T08:00"))
    with pytest.raises(Refusal, match=r"import\.overtaken"):
        import_catalogue(desk, found, HEAD, at("2017-03-06T08:10"))
    assert desk.catalogue.on(MARRIAGE, MONDAY).note == "mới"


@pytest.mark.parametrize("made", [excel, text], ids=["Excel", "CSV"])
def test_every_kind_of_fault_is_named_by_row_and_reason(desk: Desk, tmp_path: Path, made) -> None:
    found = seen(desk, made(tmp_path / "danh mục.xlsx", faulty_catalogue.rows()))
    kinds = [*faulty_catalogue.FAULTS, "row.code_twice"]
    assert [(fault.row, fault.why.code) for fault in found.faults] == list(enumerate(kinds, 2))
    assert len(set(kinds)) >= 12
    assert all(say(fault.why).endswith(".") for fault in found.faults)
    assert [(change.made.code, change.kind, change.differs) for change in found.changes] == [
        ("1.900000", "new", ()),
        (MARRIAGE, "changed", ("extension",)),
    ]
    before = desk.last_at()
    with pytest.raises(Refusal, match=r"import\.faults"):
        import_catalogue(desk, found, HEAD, at("2017-03-06T08:00"))
    assert desk.last_at() == before
    with pytest.raises(Refusal, match=r"procedure\.unknown"):
        desk.catalogue.on("1.900000", MONDAY)


def test_the_columns_are_faults_of_the_first_row(desk: Desk, tmp_path: Path) -> None:
    rows = [("code", "Tên", "name_vi", "Tên thủ tục"), ("1.900000", "", "A", "B", "thừa")]
    found = seen(desk, text(tmp_path / "a.csv", rows))
    assert [(fault.row, fault.why.code) for fault in found.faults][:2] == [
        (1, "row.column_unknown"),
        (1, "row.column_twice"),
    ]
    assert (2, "row.too_many_cells") in [(fault.row, fault.why.code) for fault in found.faults]
    assert seen(desk, text(tmp_path / "b.csv", [("Tên",), ("A",)])).faults[-1].why.code == "row.no_column"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (
            "code,name_vi\n1.900000,Đăng ký\n".encode("cp1258", "replace").replace(b"?", b"\xd0"),
            "table.encoding",
        ),
        (b"", "table.empty"),
        (b"PK\x03\x04 not a workbook", "table.unreadable"),
        (b"code\n" + b"1.900000\n" * 5001, "table.too_large"),
    ],
    ids=["a code page", "nothing", "a torn workbook", "too many rows"],
)
def test_a_file_that_is_no_catalogue_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(Refusal) as refused:
        read_table(tmp_path / "a.csv")
    assert refused.value.code == code


def test_the_whole_shipped_catalogue_comes_back_as_it_is(desk: Desk, tmp_path: Path) -> None:
    rows = [cells_of(row) for row in shipped.catalogue()]
    for file in (
        excel(tmp_path / "a.xlsx", [list(COLUMNS), *(list(row.values()) for row in rows)]),
        text(tmp_path / "b.csv", [list(COLUMNS.values()), *(list(row.values()) for row in rows)], ";"),
        text(tmp_path / "c.csv", [list(COLUMNS), *(list(row.values()) for row in rows)], "\t", "utf-16"),
    ):
        found = seen(desk, file)
        assert found.faults == ()
        # Four procedures are the ward's only under the later profile.
        assert (found.count("same"), found.count("new"), found.count("changed")) == (36, 4, 0)


def test_the_programs_own_file_is_an_import_too(desk: Desk) -> None:
    found = seen(desk, system.RESOURCES / "catalogue.csv")
    assert found.faults == ()
    assert (found.count("same"), found.count("new")) == (36, 4)


def test_a_file_of_codes_and_fees_changes_fees_alone(desk: Desk, tmp_path: Path) -> None:
    path = excel(
        tmp_path / "phí.xlsx", [("Mã thủ tục", "Số tiền"), (MARRIAGE, 8000), ("2.000884", "10.000 đ")]
    )
    found = preview_import(desk, read_table(path), MONDAY, "Nghị quyết thử 02")
    assert [(change.kind, change.differs) for change in found.changes] == [
        ("changed", ("fee_amount", "legal_basis")),
        ("same", ()),
    ]
    open_before = take_in(desk, "2017-03-06T07:45")
    assert import_catalogue(desk, found, HEAD, at("2017-03-06T08:00")) == 1
    held = desk.catalogue.on(MARRIAGE, MONDAY)
    assert (held.terms.fee_amount, held.terms.legal_basis) == (8000, "Nghị quyết thử 02")
    assert held.limit == Limit(3, Unit.WORKING_DAYS)
    assert held.terms.extension is not None
    assert open_before.procedure.terms.fee_amount is None
    # The same file again brings nothing.
    with pytest.raises(Refusal, match=r"import\.nothing"):
        import_catalogue(desk, seen(desk, path), HEAD, at("2017-03-06T08:10"))


def test_a_code_that_excel_took_for_a_number_is_whole_again(desk: Desk, tmp_path: Path) -> None:
    heading = ("code", "name_vi", "field_vi", "limit_value", "limit_unit", "valid_from")
    row = (1.00487, "Thủ tục thử", "Thử", 5, "ngay_lv", date(2017, 4, 3))
    [change] = seen(desk, excel(tmp_path / "a.xlsx", [heading, row])).changes
    assert (change.made.code, change.made.valid_from) == ("1.004870", date(2017, 4, 3))


def test_only_who_leads_imports(desk: Desk, tmp_path: Path) -> None:
    found = seen(desk, text(tmp_path / "a.csv", [faulty_catalogue.HEADING, faulty_catalogue.GOOD]))
    with pytest.raises(Refusal, match=r"staff\.not_leading"):
        import_catalogue(desk, found, CLERK, at("2017-03-06T08:00"))


def test_what_was_written_for_excel_is_read_again(tmp_path: Path) -> None:
    write_csv(tmp_path / "a.csv", ["Tên thủ tục"], [["Đăng ký; khai sinh, 'thử'\nhai dòng"]])
    assert read_table(tmp_path / "a.csv").rows[0].cells == ("Đăng ký; khai sinh, 'thử' hai dòng",)
