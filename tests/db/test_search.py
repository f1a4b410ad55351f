"""A clerk finds a dossier by whatever the citizen can say or show, and by the way it is typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.dossier.acts.receive import receive
from app.dossier.receipt import ReceiptForm
from app.dossier.registers.receipts import by_code, find, known_person
from tests.ward import MARRIAGE, TRIAL, at, take_in

WARD = "18077"


def names(desk: Desk, typed: str) -> list[str]:
    with desk.reading() as reading:
        return [line.name for line in find(reading, WARD, typed)]


@pytest.fixture
def three(desk: Desk) -> Desk:
    people = (
        ("Hoàng Thị Hòa Thử", "042196000032", "0912 000 605"),
        ("Hoàng Thị Hoa Thử", "042196000033", "0912 000 606"),
        ("Đỗ Văn Đức Mẫu", "042096000034", "0912 000 607"),
    )
    for minute, (name, number, phone) in enumerate(people):
        applicant = replace(TRIAL, name=name, id_number=number, phone=phone)
        take_in(desk, f"2017-01-25T09:1{minute}", applicant=applicant)
    return desk


def test_from_the_first_letter_with_and_without_marks(three: Desk) -> None:
    assert len(names(three, "h")) == 2
    assert len(names(three, "H")) == 2
    assert names(three, "đ") == ["Đỗ Văn Đức Mẫu"]
    assert names(three, "duc do") == ["Đỗ Văn Đức Mẫu"]
    assert len(names(three, "hoang thi")) == 2


def test_an_exact_spelling_comes_first(three: Desk) -> None:
    assert names(three, "hoa") == ["Hoàng Thị Hoa Thử", "Hoàng Thị Hòa Thử"]
    assert names(three, "hòa") == ["Hoàng Thị Hòa Thử", "Hoàng Thị Hoa Thử"]


def test_text_from_another_keyboard_finds_the_same(three: Desk) -> None:
    assert names(three, "Ho\u0300a") == names(three, "hòa")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("0034", "Đỗ Văn Đức Mẫu"),
        ("042096000034", "Đỗ Văn Đức Mẫu"),
        ("042 096 000 034", "Đỗ Văn Đức Mẫu"),
        ("0912 000 607", "Đỗ Văn Đức Mẫu"),
        ("000607", "Đỗ Văn Đức Mẫu"),
        ("000.99.01.H27-170125-0003", "Đỗ Văn Đức Mẫu"),
        ("170125-0003", "Đỗ Văn Đức Mẫu"),
    ],
)
def test_the_last_digits_of_any_number_find_it(three: Desk, typed: str, name: str) -> None:
    assert names(three, typed) == [name]


@pytest.mark.parametrize(
    "typed", ["", "  ", '"', "*", "a AND", "hoa OR", "NEAR(hoa)", "'; --", "²", "\x00", "_", "%"]
)
def test_no_text_breaks_the_search(three: Desk, typed: str) -> None:
    assert names(three, typed) == []


def test_the_newest_come_first_and_sixty_are_enough(desk: Desk) -> None:
    codes = [take_in(desk, "2017-01-25T09:15").code for _ in range(65)]
    with desk.reading() as reading:
        found = [line.code for line in find(reading, WARD, "nguyen van thu")]
    assert found == list(reversed(codes))[:60]


def test_a_submitter_is_found_as_the_applicant_is(desk: Desk) -> None:
    form = ReceiptForm(MARRIAGE, TRIAL, submitter=replace(TRIAL, name="Lê Thị Nộp Thay"))
    receive(desk, form, CLERK, at("2017-01-25T09:15"))
    assert names(desk, "nop thay") == ["Nguyễn Văn Thử"]


def test_a_printed_code_leads_to_its_dossier_however_it_is_typed(three: Desk) -> None:
    with three.reading() as reading:
        found = by_code(reading, WARD, " 000.99.01.h27-170125-0001 ")
        assert found is not None
        assert found.name == "Hoàng Thị Hòa Thử"
        assert by_code(reading, WARD, "000.99.01.H27-170125-0009") is None


def test_a_person_need_not_tell_the_same_twice(desk: Desk) -> None:
    take_in(desk, "2017-01-25T09:15")
    take_in(desk, "2017-02-03T09:15", applicant=replace(TRIAL, address="Tổ dân phố Thử 7"))
    with desk.reading() as reading:
        known = known_person(reading, WARD, TRIAL.id_number)
        assert known is not None
        assert (known.name, known.address, known.dossiers) == (TRIAL.name, "Tổ dân phố Thử 7", 2)
        assert known_person(reading, WARD, "") is None
        assert known_person(reading, WARD, "042096000099") is None
