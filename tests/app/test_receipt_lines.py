"""A receipt as one JSON line: read as the contract says, or refused with the place in the line."""

from __future__ import annotations

import json
from datetime import date

import pytest

from app.dossier import receipt
from app.dossier.receipt import Paper, Person, ReceiptForm
from app.refusal import Refusal
from tests.ward import at

TODAY = date(2017, 1, 25)
LINE = {
    "procedure": "1.004873",
    "received_at": "2017-01-25T09:15",
    "applicant": {
        "name": "Trần Thị Bê Thử",
        "id_number": "042 196 000 031",
        "birth_date": "1996-09-17",
        "sex": "nữ",
        "address": "Tổ dân phố Thử 6",
        "phone": "0912 000 604",
    },
    "submitter": {"name": "Lê Thị Nộp Thay", "birth_date": 1970},
    "papers": [{"name": "Tờ khai", "originals": 1, "copies": 2}, {"name": "Thẻ"}],
    "identified_by": "card",
}


def read(**changes: object) -> object:
    given = {**LINE, **changes}
    return receipt.read(json.dumps({k: v for k, v in given.items() if v is not None}), TODAY)


def test_a_whole_line() -> None:
    form = receipt.read(json.dumps(LINE, ensure_ascii=False), TODAY)
    assert form.procedure == "1.004873"
    assert form.received_at == at("2017-01-25T09:15")
    assert (form.applicant.name, form.applicant.id_number) == ("Trần Thị Bê Thử", "042196000031")
    assert (form.applicant.birth, form.applicant.sex) == ("1996-09-17", "nữ")
    assert form.submitter is not None
    assert (form.submitter.name, form.submitter.birth) == ("Lê Thị Nộp Thay", "1970")
    assert form.papers == (Paper("Tờ khai", 1, 2), Paper("Thẻ", 1, 0))
    assert form.identified_by == "card"


def test_who_asks_together_who_was_sent_and_what_the_post_brought() -> None:
    form = read(
        applicants=[{"name": "Lê Văn Thử", "id_number": "042 090 000 019", "birth_date": 1990}],
        submitter={"name": "Hồ Thị Thử", "relation": "other", "authorisation": "Chứng thực số 12"},
        applicant={"name": "HTX Thử", "representative": "Hồ Văn Đại Thử"},
        applicant_kind="organisation",
        channel="post",
        dispatch_number="EH123456VN",
        witness="Lê Thị Chứng Thử",
    )
    assert isinstance(form, ReceiptForm)
    assert form.applicants == (Person("Lê Văn Thử", id_number="042090000019", birth="1990"),)
    assert form.submitter == Person("Hồ Thị Thử", relation="other", authorisation="Chứng thực số 12")
    assert form.applicant.representative == "Hồ Văn Đại Thử"
    assert (form.dispatch_number, form.witness) == ("EH123456VN", "Lê Thị Chứng Thử")


def test_only_the_procedure_and_a_name_are_needed() -> None:
    form = receipt.read('{"procedure":"1.004873","applicant":{"name":"Thử"}}', TODAY)
    assert (form.received_at, form.submitter, form.papers) == (None, None, ())
    assert form.applicant.birth == ""


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2017-01-25", "2017-01-25"),
        ("10121991", "1991-12-10"),
        ("1996-09-17", "1996-09-17"),
        ("17/09/1996", "1996-09-17"),
        ("1996", "1996"),
        (1996, "1996"),
        ("", ""),
    ],
)
def test_a_birth_may_be_a_bare_year(written: str | int, kept: str) -> None:
    applicant = {"name": "Thử", "birth_date": written}
    assert receipt.read(json.dumps({**LINE, "applicant": applicant}), TODAY).applicant.birth == kept


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2017-01-25T09:15", at("2017-01-25T09:15")),
        ("2017-01-25T09:15+07:00", at("2017-01-25T09:15")),
        ("2017-01-25T02:15:00+00:00", at("2017-01-25T09:15")),
        ("2017-01-25", at("2017-01-25T00:00")),
    ],
)
def test_times_are_the_offices(written: str, moment: object) -> None:
    assert receipt.received_at(json.dumps({**LINE, "received_at": written})) == moment


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"procedure": None}, "form.unreadable"),
        ({"applicant": None}, "form.unreadable"),
        ({"applicant": {"phone": "0912"}}, "form.unreadable"),
        ({"applicant": {"name": "Thử", "nickname": "x"}}, "form.unreadable"),
        ({"applicant": {"name": "Thử", "sex": "female"}}, "form.unreadable"),
        ({"applicant": {"name": 5}}, "form.unreadable"),
        ({"extra": 1}, "form.unreadable"),
        ({"papers": [{"name": "Thẻ", "originals": "một"}]}, "form.unreadable"),
        ({"applicant": {"name": "Thử", "birth_date": "hôm qua"}}, "birth.unreadable"),
        ({"applicant": {"name": "Thử", "birth_date": "31/02/1996"}}, "birth.day"),
        ({"applicant": {"name": "Thử", "birth_date": 2018}}, "birth.future"),
        ({"applicant": {"name": "Thử", "birth_date": "2017-01-26"}}, "birth.future"),
        ({"applicant": {"name": "Thử", "birth_date": "2999-01-01"}}, "birth.future"),
        ({"applicant": {"name": "Thử", "birth_date": "1899-12-31"}}, "birth.unreadable"),
        ({"applicant": {"name": "Thử", "birth_date": "1996-02-31"}}, "birth.day"),
        ({"applicant": {"name": "Thử", "birth_date": "1996-W01-1"}}, "birth.unreadable"),
        ({"received_at": "0001-01-01T00:00+14:00"}, "time.unreadable"),
        ({"received_at": "25/01/2017"}, "time.unreadable"),
        ({"received_at": "9 giờ"}, "time.unreadable"),
    ],
)
def test_what_does_not_follow_the_form(changes: dict[str, object], code: str) -> None:
    with pytest.raises(Refusal) as caught:
        read(**changes)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '"x"', "{}x", '{"procedure":"1"', "\x00", '{"a":"\\ud800"}']
)
def test_what_is_no_line_at_all(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        receipt.read(text, TODAY)
    assert caught.value.code == "form.unreadable"
    assert receipt.received_at(text) is None


def test_the_reason_names_the_place_and_nothing_personal() -> None:
    with pytest.raises(Refusal) as caught:
        read(applicant={"name": "Nguyễn Văn Thử", "sex": "Nguyễn Văn Thử"})
    assert "$.applicant.sex" in str(caught.value.facts["reason"])
    assert "Thử" not in str(caught.value.facts["reason"])


@pytest.mark.parametrize(
    ("number", "changes", "kept"),
    [
        ("042.196.000.031", {}, "042196000031"),
        ("79-12345-01", {"applicant_kind": "organisation"}, "79-12345-01"),
        ("123-456-789", {"applicant_kind": "organisation"}, "123-456-789"),
        ("123-456 789", {"identified_by": "passport"}, "123-456789"),
    ],
)
def test_only_a_citizens_number_loses_its_signs(number: str, changes: dict[str, object], kept: str) -> None:
    form = read(applicant={"name": "Trần Thị Bê Thử", "id_number": number}, **changes)
    assert isinstance(form, ReceiptForm)
    assert form.applicant.id_number == kept
