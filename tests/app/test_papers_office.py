"""What stays in the office on paper: control sheet, register and hand-over list, worded as domain.md §2.6 and §2.7."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.apology.acts import ApologyForm, cancel, draft, sign
from app.apology.case import of_year
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.end import Collection, finish, refuse, return_result, withdraw
from app.dossier.acts.hand_over import HandoverForm, pass_on
from app.dossier.acts.receive import receive
from app.dossier.acts.stop import SupplementForm, consult, request_supplement
from app.dossier.receipt import Person, ReceiptForm
from app.office import books
from app.office.books import close_book
from app.office.opening import NewStaff, enter_staff
from app.papers import register, trail
from app.papers.register import register_table, remark
from app.refusal import Refusal
from tests.app.paper.printed_paper import outside, pages, sizes
from tests.app.test_papers_forms import in_order
from tests.ward import COPIES, MARRIAGE, TRIAL, at, carry, second_desk, take_in


def passed(desk: Desk) -> str:
    """A dossier appraised in time, given to the chairman too late, and asked about elsewhere."""
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    appraise = HandoverForm(OFFICER, 1, "thẩm định", at("2017-03-15T17:30"), "đủ giấy tờ")
    pass_on(desk, [dossier], appraise, CLERK, at("2017-03-14T10:00"))
    consult(
        desk, dossier, "UBND xã Thử", "đã đăng ký chưa", date(2017, 3, 16), OFFICER, at("2017-03-14T11:00")
    )
    pass_on(
        desk,
        [dossier],
        HandoverForm(HEAD, 2, "ký", at("2017-03-16T10:00")),
        OFFICER,
        at("2017-03-15T16:00"),
    )
    pass_on(desk, [dossier], HandoverForm(OFFICER, 3, "đóng dấu"), HEAD, at("2017-03-16T15:00"))
    return dossier


def test_the_control_sheet(ward: Desk) -> None:
    dossier = passed(ward)
    pdf = trail.control_sheet(ward, dossier)
    text = " ".join(pages(pdf))
    of_2025 = ward.regime.id == "hatinh-2025"
    in_order(
        text,
        (
            "/PKS-TTPVHCC" if of_2025 else "/PKS-BPTNTKQ",
            "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
            "Mã số hồ sơ: H27.99.01-170314-0001" if of_2025 else "Mã số hồ sơ: 000.99.01.H27-170314-0001",
            "Cơ quan (bộ phận) giải quyết hồ sơ: Ủy ban nhân dân phường Nguyễn Du",
            "Cơ quan phối hợp giải quyết hồ sơ: UBND xã Thử",
            "Ngày nhận: 08 giờ 00 phút, ngày 14 tháng 3 năm 2017",
            "Hẹn trả kết quả vào 17 giờ 30 phút, ngày 17 tháng 3 năm 2017",
            "Tên đơn vị",
            "Thời gian giao nhận hồ sơ",
            "Kết quả giải quyết hồ sơ (trước hạn/đúng hạn/quá hạn)",
            "Ghi chú",
            "1. Giao: Trung tâm PVHCC" if of_2025 else "1. Giao: Bộ phận TN&TKQ",
            "2. Nhận: Công chức tư pháp - hộ tịch",
            "10 giờ 00 phút, ngày 14/3/2017",
            "Người giao",
            "Người nhận",
            "thẩm định · đủ giấy tờ",
            "16 giờ 00 phút, ngày 15/3/2017",
            "đúng hạn",
            "15 giờ 00 phút, ngày 16/3/2017",
            "quá hạn",
            "Ghi chú: Kết quả giải quyết hồ sơ do bên nhận nhập thông tin/ghi khi nhận bàn giao hồ sơ. "
            "Việc lưu vết được thực hiện tự động theo chức năng của Hệ thống",
            "và thể hiện trên mẫu phiếu điện tử.",
        ),
    )
    for name in ("Võ Thị Thử", "Phan Văn Diễn", "Bùi Quang Mẫu"):
        assert name in text
    assert set(sizes(pdf)) == {(148, 210)}
    assert outside(pdf, 8, 8, top=3, bottom=4) == []


def test_the_control_sheet_ends_with_how_the_whole_was_in_time(ward: Desk) -> None:
    dossier = passed(ward)
    assert "…… giờ …… phút" in " ".join(pages(trail.control_sheet(ward, dossier)))
    finish(ward, dossier, CLERK, at("2017-03-20T09:00"))
    text = " ".join(pages(trail.control_sheet(ward, dossier)))
    last = text[text.index("09 giờ 00 phút, ngày 20/3/2017") :]
    assert "quá hạn" in last
    assert "Phan Văn Diễn" in last
    assert "Võ Thị Thử" in last
    assert "…… giờ" not in text


def test_a_namesake_did_not_take_what_the_last_holder_finished(desk: Desk) -> None:
    dossier, holder = passed(desk), desk.staff[OFFICER]
    enter_staff(desk, [NewStaff("nv90", holder.name, "Công chức", ("clerk",))], at("2017-03-16T16:00"))
    finish(desk, dossier, OFFICER, at("2017-03-17T09:00"))
    text = " ".join(pages(trail.control_sheet(desk, dossier)))
    assert text[text.index("09 giờ 00 phút, ngày 17/3/2017") :].count(holder.name) == 1


def test_the_control_sheet_says_that_the_clock_stands_still(desk: Desk) -> None:
    dossier = passed(desk)
    request_supplement(desk, dossier, SupplementForm(("Giấy cũ",), "thiếu"), OFFICER, at("2017-03-16T16:00"))
    text = " ".join(pages(trail.control_sheet(desk, dossier)))
    assert "; ĐANG CHỜ BỔ SUNG: ngày hẹn tính lại khi nhận đủ (phiếu số 01/HDHS)" in text


def test_a_dossier_that_never_left_the_desk_has_rows_to_write_in(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    [text] = pages(trail.control_sheet(desk, dossier))
    assert text.count("1. Giao:") == 3
    with pytest.raises(Refusal, match=r"dossier\.unknown"):
        trail.control_sheet(desk, "18077.q9.00a1ff.7")


def filled(desk: Desk) -> None:
    """A year's book: one returned to a proxy, one refused, one taken back, one corrected, one by post."""
    met = [take_in(desk, f"2016-12-14T08:{n:02}", COPIES if n == 2 else MARRIAGE).dossier for n in range(4)]
    finish(desk, met[0], OFFICER, at("2016-12-15T09:00"))
    return_result(
        desk, met[0], CLERK, at("2016-12-15T10:00"), Collection("proxy", "H'Mlŏ Kƀăm", note="có ủy quyền")
    )
    refuse(desk, met[1], "không đủ điều kiện", OFFICER, at("2016-12-16T08:00"), approved_by=HEAD)
    withdraw(desk, met[2], "không còn nhu cầu", CLERK, at("2016-12-16T09:00"))
    named = Person("Nguyễn Văn Thử Hai", address="Tổ Thử 7", phone="0912 000 700")
    form = ReceiptForm(MARRIAGE, named, collect_at="post", sets=2)
    correct(desk, met[3], CorrectionForm(form, "ghi sai tên"), CLERK, at("2016-12-16T10:00"))
    receive(desk, ReceiptForm(MARRIAGE, TRIAL, collect_at="online"), CLERK, at("2016-12-19T08:00"))


def test_the_register(ward: Desk) -> None:
    filled(ward)
    pdf = register.register_pages(ward, 2016)
    [text] = pages(pdf)
    of_2025 = ward.regime.id == "hatinh-2025"
    for words in (
        "Số: 01/STD-TTPVHCC" if of_2025 else "Số: 01/STD-BPTNTKQ",
        "SỔ THEO DÕI HỒ SƠ Quyển số 01 · Năm 2016",
        "STT Mã hồ sơ Tên TTHC",
        "Tên tổ chức, cá nhân",
        "Địa chỉ/SĐT",
        "Cơ quan chủ",
        "trì giải quyết",
        "Nhận hồ sơ",
        "Hẹn trả kết quả",
        "Trả kết quả",
        "Phương thức nhận kết quả",
        "Ký nhận",
        "Nhận và trả kết quả",
        "10:00 15/12/2016",
        "H'Mlŏ Kƀăm",
        "Từ chối 16/12/2016",
        "Rút hồ sơ 16/12/2016",
        "Nguyễn Văn Thử Hai",
        "Bưu chính",
        "Trực tuyến",
        "Sổ này có 5 hồ sơ, từ số 01 đến số 05, gồm 1 trang.",
        "Sổ chưa khóa.",
        "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ",
        "(Ký, ghi rõ họ tên và đóng dấu)",
        "Trang 1/1",
    ):
        assert words in text
    for words in ("Số lượng hồ sơ (bộ)", "Ghi chú", "đã sửa thông tin"):
        assert (words in text) != of_2025
    assert sizes(pdf) == [(297, 210)]
    assert outside(pdf, 8, 8, top=3, bottom=3) == []


def test_a_telephone_stands_in_the_register_as_on_the_screen(desk: Desk) -> None:
    take_in(desk, "2017-03-14T08:00", applicant=replace(TRIAL, phone="0912000604"))
    [text] = pages(register.register_pages(desk, 2017))
    assert "0912 000 604" in text
    headings, row = register_table(desk, 2017)
    contact = dict(zip(headings, row, strict=True))["Địa chỉ/SĐT"]
    assert contact.endswith("; 0912 000 604")  # plain blanks: a spreadsheet finds what is typed


def test_whoever_reads_the_register_sees_why_a_day_moved(ward: Desk) -> None:
    moved, cancelled = (take_in(ward, f"2017-03-14T08:{n}0").dossier for n in range(2))
    again = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), new_on=date(2017, 3, 22))
    for dossier, minute in ((moved, 0), (cancelled, 30)):
        letter = draft(ward, dossier, again, CLERK, at(f"2017-03-16T09:{minute:02}"))
        sign(ward, letter, HEAD, at(f"2017-03-16T09:{minute + 5:02}"))
    with ward.reading() as reading:
        kept, given_up = of_year(reading, ward.settings.ward, 2017)
        assert kept.line.dossier == moved
    cancel(ward, given_up.apology, "ký nhầm", HEAD, at("2017-03-16T11:00"))
    note = f"Thư xin lỗi số {kept.number}, ngày 16/03/2017"
    headings, *rows = register_table(ward, 2017)
    first, second = (dict(zip(headings, row, strict=True)) for row in rows)
    of_2025 = ward.regime.id == "hatinh-2025"
    noted = (f"17:30 22/03/2017 ({note})", None) if of_2025 else ("17:30 22/03/2017", note)
    assert (first["Hẹn trả kết quả"], first.get("Ghi chú")) == noted
    assert "Thư" not in str(second)
    [text] = pages(register.register_pages(ward, 2017))
    assert text.count("Thư xin lỗi") == 1
    with ward.reading() as reading:
        shown = books.book_lines(reading, ward.settings.ward, ward.chain, 2017)
    assert [remark(line) for line in shown] == [note, ""]


def test_a_closed_book_says_who_closed_it_and_what_was_signed(desk: Desk) -> None:
    filled(desk)
    close_book(desk, 2016, HEAD, at("2017-01-03T08:00"))
    [text] = pages(register.register_pages(desk, 2016))
    with desk.reading() as reading:
        [book] = books.books(reading, desk.settings.ward)
    assert book.closing is not None
    assert (
        f"Khóa sổ ngày 03/01/2017; người khóa: Bùi Quang Mẫu. Mã kiểm của sổ: {book.closing.digest[:16]}"
        in text
    )
    assert "Nguyễn Du, ngày 03 tháng 01 năm 2017" in text
    assert "Sổ chưa khóa" not in text


def test_a_long_register_numbers_its_pages_and_repeats_its_head(desk: Desk) -> None:
    for n in range(40):
        take_in(desk, f"2017-03-14T08:{n:02}", COPIES)
    drawn = pages(register.register_pages(desk, 2017))
    assert len(drawn) > 1
    for number, text in enumerate(drawn, 1):
        assert f"Trang {number}/{len(drawn)}" in text
    assert all("Mã hồ sơ" in text for text in drawn[:-1])
    whole = " ".join(drawn)
    places = [whole.index(f"-170314-{n:04}") for n in range(1, 41)]
    assert places == sorted(places)
    assert f"gồm {len(drawn)} trang" in drawn[-1]


def test_the_register_of_another_desk(desk: Desk, tmp_path: Path) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        take_in(other, "2017-03-14T08:00")
        carry(other, desk)
        chain = other.chain
    [text] = pages(register.register_pages(desk, 2017, chain))
    assert "Sổ này có 1 hồ sơ" in text
    with pytest.raises(Refusal, match=r"book\.empty"):
        register.register_pages(desk, 2017)


def test_the_list_of_what_is_handed_over_together(ward: Desk) -> None:
    people = ("Nguyễn Văn Thử", "Nguyễn Văn Thử", "H'Mlŏ Kƀăm")
    births = ("1996-09-17", "1981", "")
    met = [
        take_in(ward, f"2017-03-14T08:{n:02}", applicant=Person(name, birth=births[n])).dossier
        for n, name in enumerate(people)
    ]
    form = HandoverForm(OFFICER, 1, "thẩm định", at("2017-03-15T17:30"), "gấp")
    bundle = pass_on(ward, met, form, CLERK, at("2017-03-14T10:00"))
    pdf = trail.handover_list(ward, bundle)
    [text] = pages(pdf)
    for words in (
        "DANH SÁCH BÀN GIAO HỒ SƠ",
        "Bên giao: Võ Thị Thử",
        "Bên nhận: Phan Văn Diễn",
        "Bước: thẩm định",
        "Thời gian giao: 10 giờ 00 phút, ngày 14 tháng 3 năm 2017",
        "Số hồ sơ: 03",
        "Nguyễn Văn Thử (1996)",
        "Nguyễn Văn Thử (1981)",
        "H'Mlŏ Kƀăm",
        "17:30 17/03/2017",
        "17:30 15/03/2017",
        "gấp",
        "NGƯỜI GIAO",
        "NGƯỜI NHẬN",
    ):
        assert words in text
    assert sizes(pdf) == [(210, 297)]
    with pytest.raises(Refusal, match=r"handover\.none"):
        trail.handover_list(ward, "18077.q9.00a1ff.7")
