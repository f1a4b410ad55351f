"""The apology book on paper, read back; and the letters of the issue's stories as PDFs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.apology.acts import CorrectionOfLetter, broadcast, complete, correct_letter, deliver, draft, sign
from app.demo.ward import CLERK, DEPUTY, HEAD
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.office.opening import enter_staff
from app.papers import apology
from app.papers import letter as letters
from app.refusal import Refusal
from tests.apology_life import owe
from tests.app.apology.letters import BY_HAND, CITY_OFFICIAL, LATE, MORNING, ON_AIR, RUDE
from tests.app.paper.printed_paper import words_of
from tests.ward import TRIAL, at


def test_the_book_keeps_every_number_with_what_became_of_it(desk: Desk) -> None:
    owe(desk)
    words = words_of(apology.book_pages(desk, 2017, date(2017, 8, 31)))
    for said in (
        "SỔ THEO DÕI XIN LỖI NĂM 2017",
        "01/PXL",
        "ĐÃ HỦY 07/08/2017: ghi sai ngày hẹn",
        "02/PXL",
        "Qua điện thoại 08:40 07/08/2017 (bằng lời)",
        "Đính chính 09/08/2017: ghi thiếu. Lý do đúng: bỏ sót hồ sơ khi bàn giao",
        "Công dân không chấp nhận",
        "Hoàn tất 09/08/2017",
        "PXL-170809-0003",
        "Sổ có 3 thư, trong đó 1 thư đã hủy",
    ):
        assert said in words, said
    for number in (TRIAL.id_number, TRIAL.phone):
        assert number not in words


def test_a_correction_says_beside_the_letter_all_that_it_should_have_said(desk: Desk) -> None:
    letter = owe(desk)["letter"]
    mended = CorrectionOfLetter("nhầm người", "", "rà lại sổ mỗi chiều", "Bộ phận Địa chính", (CLERK,))
    correct_letter(desk, letter, mended, HEAD, at("2017-08-10T08:00"))
    [notes] = [row[-1] for row in apology.book_table(desk, 2017) if row[0].startswith("02/PXL")]
    assert (
        "Đính chính 10/08/2017: nhầm người. Cách khắc phục đúng: rà lại sổ mỗi chiều. Nơi có lỗi đúng: Bộ phận Địa "
        f"chính. Người chịu trách nhiệm đúng: {desk.staff[CLERK].name}" in notes
    )


def test_the_book_as_rows_is_the_book_on_paper(desk: Desk) -> None:
    owe(desk)
    headings, *rows = apology.book_table(desk, 2017)
    assert headings[:3] == ("Số, ngày ký", "Mã hồ sơ", "Công dân, tổ chức")
    assert [row[0] for row in rows] == ["01/PXL 07/08/2017", "02/PXL 07/08/2017", "03/PXL 09/08/2017"]


def test_a_year_without_letters_has_no_book(desk: Desk) -> None:
    with pytest.raises(Refusal) as caught:
        apology.book_pages(desk, 2016, date(2017, 1, 3))
    assert caught.value.code == "book.empty"


def test_two_faults_are_one_letter_in_both_their_words(desk: Desk, dossier: str) -> None:
    finish(desk, dossier, CLERK, at("2017-02-08T09:00"))
    both = replace(LATE, causes=("tre_han", "sai_sot"), new_on=None, reason="trả muộn, ghi sai họ tên")
    letter = draft(desk, dossier, both, CLERK, at("2017-02-08T10:00"))
    sign(desk, letter, DEPUTY, at("2017-02-08T11:00"))
    words = words_of(letters.letter(desk, letter))
    for said in (
        "sự chậm trễ",
        "để xảy ra sai sót trong kết quả",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Lê Thị Giả Định",
    ):
        assert said in words, said
    assert words.count("01/PXL") == 1


def test_a_city_official_apologises_on_the_citys_station_or_not_at_all(desk: Desk, dossier: str) -> None:
    enter_staff(desk, [CITY_OFFICIAL], at("2017-02-06T07:00"))
    rude = replace(RUDE, causes=("gay_kho_khan_phien_ha",), officials=(CITY_OFFICIAL.code,))
    letter = draft(desk, dossier, rude, CLERK, MORNING)
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    deliver(desk, letter, replace(BY_HAND, spoken_by=CITY_OFFICIAL.code), CLERK, at("2017-02-06T10:00"))
    ward_station = replace(ON_AIR, official=CITY_OFFICIAL.code)
    with pytest.raises(Refusal) as caught:
        broadcast(desk, letter, ward_station, CLERK, at("2017-02-06T17:00"))
    assert caught.value.code == "apology.channel"
    words = words_of(letters.script(desk, letter, date(2017, 2, 6)))
    for said in (
        "Đài Truyền thanh - Truyền hình thành phố",
        "Cao Thị Thành Thử",
        "Chuyên viên phòng Tư pháp",
    ):
        assert said in words, said
    assert TRIAL.name not in words
    broadcast(
        desk, letter, replace(ward_station, channel="dai_tt_th_thanh_pho"), CLERK, at("2017-02-06T18:00")
    )
    complete(desk, letter, CLERK, at("2017-02-07T08:00"))
