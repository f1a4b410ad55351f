"""A text read in public tells of nobody; the program's own sentences are never taken for somebody's."""

from __future__ import annotations

from datetime import date
from itertools import islice
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.demo.invented import people
from app.demo.ward import people as staff
from app.desk import shipped
from app.papers.draw.base.head import Office
from app.papers.draw.base.wording import FAULTS
from app.papers.draw.citizen.script import ScriptFacts, spoken
from app.rules.text.public_text import tells_dossier, tells_of
from app.rules.time.limits import ProcedureRow

OFFICIALS = tuple(member.name for member in staff())
"""Who reads: 'Phan Văn' of an official is no citizen called Phan Thị Vân."""
OWN = ("phường Nguyễn Du", "UBND TP Hà Tĩnh")
PERSON = {
    "name": "Nguyễn Văn Thử",
    "id_number": "042096000031",
    "birth": "1996-09-17",
    "address": "Số 12 đường Thử Nghiệm, Tổ dân phố Thử 6, phường Nguyễn Du, TP Hà Tĩnh",
    "phone": "0912 000 604",
    "email": "thu@vidu.example",
}


def script(cause: str, official: str, post: str, audience: str) -> str:
    office = Office("UBND TP Hà Tĩnh", "Ủy ban nhân dân phường Nguyễn Du", "Bộ phận một cửa", "Nguyễn Du")
    facts = ScriptFacts(office, date(2017, 2, 8), (cause,), official, post, "Đài", (), 1, audience)
    return " ".join(spoken(facts))


CROWD = list(islice(people(Random(7)), 3001))
SCRIPTS = [
    script(cause, member.name, member.post, audience)
    for cause in FAULTS
    for member in staff()
    for audience in ("phường", "thành phố", "tỉnh")
]


@pytest.mark.parametrize(
    "told",
    [
        "anh Nguyễn Văn Thử", "NGUYEN VAN THU", "Nguyễn - Văn - Thử", "ông Thử", "ông Văn Thử", "Anh THỬ",
        "xin loi ong Thu", "bác Thử", "Thử, sinh năm 1996", "17/9/1996", "17.09.96", "1996-09-17", "17091996",
        "ngày 17 tháng 09 năm 1996", "042 096 000 031", "0912.000.604", "THU@VIDU.EXAMPLE",
        "ở tổ dân phố thử 6", "số 12, đường Thử Nghiệm", "so 12 duong thu nghiem",
    ],
)  # fmt: skip
def test_what_tells_of_a_person(told: str) -> None:
    assert tells_of(told if told.isascii() else f"Kính thưa bà con, xin lỗi {told}.", PERSON, OWN)


@pytest.mark.parametrize(
    "told",
    [
        "UBND phường Nguyễn Du, TP Hà Tĩnh xin lỗi một công dân", "chủ tịch thử máy", "năm 1996", "17/9/2017",
        "ông Chủ tịch", "thử micrô", "12 lần",
    ],
)  # fmt: skip
def test_what_tells_of_nobody(told: str) -> None:
    assert not tells_of(f"Kính thưa bà con, {told}.", PERSON, OWN)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Trần Thị Thử", "cụ Thử"), ("Trần Thị Thử", "cháu Thử"), ("Trần Thị Thử", "o Thử"),
        ("Trần Thị Thử", "một người tên là Thử"), ("Trần Thị Thử", "Trần Thử"), ("Trần Thị Thử", "TrầnThịThử"),
        ("H'Hen Thử", "H’Hen Thử"), ("H'Hen Thử", "Hhen Thử"), ("H'Hen Thử", "H Hen Thử"), ("H'Hen Thử", "chị H'Hen"),
        ("Y Thử", "Y-Thử"), ("Đặng Thị Thử", "Ðặng Thị Thử"), ("Hoà Thị Thuý", "Hòa Thị Thúy"),
        ("Trần Thị Mỹ", "Trần Thị Mĩ"), ("Nguyễn Văn Quí", "anh Quý"),
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_spelled_and_addressed(name: str, told: str) -> None:
    assert tells_of(f"Kính thưa bà con, xin lỗi {told}.", {"name": name}, OWN)


SHORT = ["ông T.", "bà T", "chị T.T.", "Trần Thị T.", "Trần T.T", "TTT", "T-T-T", "T T T", "T.T.T"]


@pytest.mark.parametrize("told", SHORT)
def test_initials_are_not_read_without_consent_in_whatever_way_they_are_cut(told: str) -> None:
    assert tells_of(f"Kính thưa bà con, xin lỗi {told}.", {"name": "Trần Thị Thử"}, OWN)


def test_consent_is_to_the_initials_alone() -> None:
    person = {"name": "Trần Thị Thử"}
    assert not tells_of("Xin lỗi bà T.T.T. của phường.", person, OWN, "T.T.T.")
    assert tells_of("Xin lỗi bà T.T.T., là Trần T.T.", person, OWN, "T.T.T.")
    assert not tells_of("UBND phường Nguyễn Du xin lỗi.", {"name": "Nguyễn Thị Du"}, OWN)


def test_an_officials_own_name_is_nobodys_and_a_namesake_is_found_all_the_same() -> None:
    own = (*OWN, "Phan Văn Diễn")
    assert not tells_of("Ông Phan Văn Diễn xin lỗi một công dân.", {"name": "Phan Thị Vân"}, own)
    assert tells_of("Ông Phan Văn Diễn xin lỗi bà Vân.", {"name": "Phan Thị Vân"}, own)
    assert tells_of("Ông Phan Văn Diễn xin lỗi.", {"name": "Phan Văn Diễn"}, own)
    assert tells_of("Xin lỗi T. T. T.", {"name": "Trần Thị Thử"}, (*own, "")), (
        "an office above without a name"
    )


@pytest.mark.parametrize("name", ["Trần Thị Tịch", "Lê Công", "Hoàng Thị Côn", "An", "Dân", "Hoa", ""])
def test_a_name_that_sounds_like_a_word_of_the_script_does_not_forbid_it(name: str) -> None:
    assert not any(tells_of(text, {"name": name}, OWN) for text in SCRIPTS)


def test_a_dossier_is_told_by_its_code_or_its_procedure() -> None:
    code, procedure = "000.99.01.H27-170124-0001", "Cấp Giấy xác nhận tình trạng hôn nhân"
    for told in (code.lower(), "000 99 01 27 170124 0001", "cap giay xac nhan tinh trang hon nhan"):
        assert tells_dossier(f"Hồ sơ {told} bị chậm.", code, procedure)
    assert not tells_dossier("Hồ sơ bị chậm.", code, procedure)


@given(st.integers(0, 3000), st.sampled_from(shipped.catalogue()), st.sampled_from(SCRIPTS))
def test_the_programs_own_script_is_always_fit_to_be_read(
    place: int, procedure: ProcedureRow, text: str
) -> None:
    person = CROWD[place]
    assert not tells_of(text, person, (*OWN, *OFFICIALS))
    assert not tells_dossier(text, "000.99.01.H27-170124-0001", procedure.name)


@given(st.integers(0, 3000), st.sampled_from(SCRIPTS))
def test_a_name_added_to_it_is_always_found(place: int, text: str) -> None:
    assert tells_of(f"{text} {CROWD[place]['name']}", CROWD[place], OWN)
