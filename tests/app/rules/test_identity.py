from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.refusal import Refusal
from app.rules.text.identity import (
    CitizenCard,
    check_id_number,
    check_phone,
    check_tax_code,
    is_phone,
    normal_number,
    normal_phone,
    parse_birth,
    read_card,
)

CARD = "042196000011|183000011|Nguyễn Thị Thử|17091996|Nữ|Tổ dân phố 6, Nguyễn Du, TP Hà Tĩnh|01052021"
TODAY = date(2026, 11, 23)


def test_a_card_of_2021_is_read_whole():
    assert read_card(CARD) == CitizenCard(
        id_number="042196000011",
        old_number="183000011",
        name="Nguyễn Thị Thử",
        birth_date=date(1996, 9, 17),
        sex="nữ",
        address="Tổ dân phố 6, Nguyễn Du, TP Hà Tĩnh",
        issued_on=date(2021, 5, 1),
    )


def test_a_card_without_old_number_and_with_further_fields_is_read():
    card = read_card(
        "042096000012||Trần Văn Thử|02011996|Nam|Phường Thành Sen|03072024||183000012|Cha Thử|Mẹ Thử\r\n"
    )
    assert (card.old_number, card.sex, card.issued_on) == ("", "nam", date(2024, 7, 3))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("", "length"),
        ("042196000011|183000011|Nguyễn Thị Thử", "length"),
        (CARD.removeprefix("0"), "id_number"),
        (CARD.replace("17091996", "31021996").replace("01052021", "x"), "birth_date"),
        (CARD.replace("Nguyễn", "Nguyá»…n"), "name"),
        (CARD.replace("Nguyễn", "Nguye64n"), "name"),
        (CARD.replace("Nguyễn", "Nguy?n"), "name"),
        (CARD.replace("Nữ", "N?"), "sex"),
        (CARD.replace("Tổ dân phố 6, Nguyễn Du, TP Hà Tĩnh", ""), "address"),
        (CARD[:-1], "issued_on"),
        (CARD.removesuffix("|01052021"), "issued_on"),
        (CARD.replace("01052021", "01051990"), "issued_on"),
        ("Nguyễn Thị Thử|042196000011|183000011|17091996|Nữ|Hà Tĩnh|01052021", "id_number"),
        ("042196000011|17091996|Nguyễn Thị Thử|Nữ|Hà Tĩnh|01052021", "name"),
    ],
)
def test_a_card_cut_short_mangled_or_out_of_order_is_refused_by_field(text, field):
    with pytest.raises(Refusal) as refused:
        read_card(text)
    assert (refused.value.code, refused.value.facts) == ("card.unreadable", {"field": f"card_{field}"})


@given(st.integers(min_value=0, max_value=len(CARD) - 1))
def test_no_beginning_of_a_card_passes_for_the_whole(length):
    with pytest.raises(Refusal) as refused:
        read_card(CARD[:length])
    assert "Thử" not in str(refused.value)
    assert "042196" not in str(refused.value)


@given(st.text(alphabet="0123456789|NamữTử ", max_size=80))
def test_any_text_is_read_or_refused(text):
    try:
        assert len(read_card(text).id_number) == 12
    except Refusal as refused:
        assert refused.code == "card.unreadable"


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("17091996", date(1996, 9, 17)),
        ("170996", date(1996, 9, 17)),
        ("17/9/96", date(1996, 9, 17)),
        (" 17-9-1996 ", date(1996, 9, 17)),
        ("1.2.2003", date(2003, 2, 1)),
        ("23/11/26", date(2026, 11, 23)),
        ("24/11/26", date(1926, 11, 24)),
        ("1996", 1996),
    ],
)
def test_a_birth_date_is_read_however_it_is_typed(text, birth):
    assert parse_birth(text, TODAY) == birth


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "birth.unreadable"),
        ("31/02/1996", "birth.day"),
        ("00/02/1996", "birth.day"),
        ("29/02/1900", "birth.day"),
        ("09/17/1996", "birth.month"),
        ("17091896", "birth.unreadable"),
        ("0996", "birth.unreadable"),
        ("17/9", "birth.unreadable"),
        ("24/11/2026", "birth.future"),
        ("2027", "birth.future"),
    ],
)
def test_what_is_no_past_date_is_refused(text, code):
    with pytest.raises(Refusal) as refused:
        parse_birth(text, TODAY)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("number", "birth", "sex", "warnings"),
    [
        ("042 196 000 011", date(1996, 9, 17), "nữ", ()),
        ("042196000011", 1996, None, ()),
        ("042196000011", date(1997, 1, 1), "nam", ("id.birth_year", "id.sex")),
        ("042205000013", 2005, "nam", ()),
        ("042305000013", 1905, "nữ", ("id.birth_year",)),
        ("183000011", None, None, ("id.old",)),
        ("04219600001", None, None, ("id.length",)),
        ("04219600001a", None, None, ("id.length",)),
    ],
)
def test_an_identity_number_is_held_against_birth_and_sex(number, birth, sex, warnings):
    assert check_id_number(number, birth, sex) == warnings


@pytest.mark.parametrize(
    ("code", "warnings"),
    [
        ("0100109106", ()),
        ("0100109106-001", ()),
        ("0100109107", ("tax.check_digit",)),
        ("010010910", ("tax.length",)),
        ("042196000011", ()),
    ],
)
def test_a_tax_code_is_held_against_its_check_digit(code, warnings):
    assert check_tax_code(code) == warnings


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (" 042 196 000 018 ", "042196000018"),
        ("042\u00a0196\u00a0000\u00a0018", "042196000018"),
        ("042.196.000.018", "042196000018"),
        ("183-000-018", "183000018"),
        ("0100109106-001", "0100109106-001"),
        ("C 1234567", "C1234567"),
        ("12.345", "12.345"),
        ("79-12345-01", "79-12345-01"),
        ("12-3456789", "12-3456789"),
        ("", ""),
    ],
)
def test_a_number_is_kept_in_one_form_however_it_was_written(text, number):
    assert normal_number(text) == number


@pytest.mark.parametrize(
    ("text", "phone", "warnings"),
    [
        ("0912 000 011", "0912000011", ()),
        ("+84 912.000.011", "0912000011", ()),
        ("0084912000011", "0912000011", ()),
        ("+84 (0)912000011", "0912000011", ()),
        ("0239 3 000 011", "02393000011", ()),
        ("01684000011", "01684000011", ("phone.old",)),
        ("12345", "12345", ("phone.unusual",)),
        ("", "", ("phone.unusual",)),
    ],
)
def test_a_telephone_number_is_brought_to_one_form(text, phone, warnings):
    assert normal_phone(text) == phone
    assert check_phone(text) == warnings


@pytest.mark.parametrize(
    "text", ["1022", "113", "1900 1234", "0239 3 855 000", "+84 (239) 385-5000", "0912.345.678; 0239 3855000"]
)
def test_numbers_to_call_may_be_printed(text):
    assert is_phone(text)


@pytest.mark.parametrize(
    "text", ["", "H27.99.01", "goi chi Hoa", "0912 345 678 gặp chị Hoa", "855 000", "2017"]
)
def test_what_nobody_can_call_is_no_telephone(text):
    assert not is_phone(text)
