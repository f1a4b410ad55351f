"""Who a dossier is of: several together, minority names, passports, who hands in for whom, and who was here before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.desk.rebuilding import rebuild
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.receive import receive
from app.dossier.acts.visits import VisitForm, note_visit
from app.dossier.receipt import Person, ReceiptForm
from app.dossier.registers import dossiers, receipts, visits
from app.refusal import Refusal
from app.rules.text.identity import read_card
from tests.ward import COPIES, MARRIAGE, TRIAL, at, take_in

WARD = "18077"
WEDDING = "1.000894"
MORNING = at("2017-01-25T09:15")
GROOM, BRIDE = replace(TRIAL, name="Lê Văn Thử"), Person("H'Ƀan Niê Thử", "042196000099", phone="0912000777")


def received(desk: Desk, form: ReceiptForm) -> str:
    return receive(desk, form, CLERK, MORNING).dossier


def found(desk: Desk, typed: str) -> list[str]:
    with desk.reading() as reading:
        return [line.dossier for line in receipts.find(reading, WARD, typed)]


def test_a_couple_is_named_together_and_each_is_found(desk: Desk) -> None:
    uid = received(desk, ReceiptForm(WEDDING, GROOM, applicants=(BRIDE,)))
    with desk.reading() as reading:
        whole = dossiers.one(reading, WARD, uid)
    assert whole.line.name == "Lê Văn Thử và 1 người khác"
    assert [person["name"] for person in whole.applicants] == ["H'Ƀan Niê Thử"]
    for typed in ("h'ban", "H’Ƀan", "niê", "0099", "042196000099", "000777", "le van thu", "000604"):
        assert found(desk, typed) == [uid], typed
    rebuild(desk)
    assert found(desk, "h'ban") == found(desk, "000777") == [uid]


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("le van", None),
        ("thu", None),
        ("000604", None),
        ("0001", None),
        ("h'ban", (receipts.TOGETHER, "H'Ƀan Niê Thử")),
        ("000777", (receipts.TOGETHER, "H'Ƀan Niê Thử")),
        ("tap", (receipts.SUBMITTER, "Võ Lệ Tập")),
        ("lệ", (receipts.SUBMITTER, "Võ Lệ Tập")),
        ("lê", None),
        ("le tap", (receipts.SUBMITTER, "Võ Lệ Tập")),
        ("0008", (receipts.SUBMITTER, "Võ Lệ Tập")),
        ("c1234567", (receipts.SUBMITTER, "Võ Lệ Tập")),
    ],
)
def test_who_was_meant_is_said_where_it_was_not_the_applicant(desk: Desk, typed: str, who: object) -> None:
    number = "C1234567" if typed.startswith("c") else "042068000008"
    came = Person("Võ Lệ Tập", number)
    uid = received(desk, ReceiptForm(COPIES, GROOM, applicants=(BRIDE,), submitter=came))
    assert found(desk, typed) == [uid]
    with desk.reading() as reading:
        meant = receipts.beside_applicant(reading, WARD, [uid], typed)
    assert meant == ({uid: who} if who else {})


def test_at_most_ten_stand_on_one_dossier(desk: Desk) -> None:
    heirs = tuple(Person(f"Người Thử {n}") for n in range(9))
    received(desk, ReceiptForm(COPIES, TRIAL, applicants=heirs))
    with pytest.raises(Refusal, match=r"applicant\.many"):
        received(desk, ReceiptForm(COPIES, TRIAL, applicants=(*heirs, Person("Người Thử 10"))))
    with pytest.raises(Refusal, match=r"applicant\.name"):
        received(desk, ReceiptForm(COPIES, TRIAL, applicants=(Person(" "),)))


LONG = "042096000456042188000777"


@pytest.mark.parametrize(
    "form",
    [
        ReceiptForm(COPIES, replace(TRIAL, id_number=LONG)),
        ReceiptForm(COPIES, replace(TRIAL, id_number="042 096 000 456 0")),
        ReceiptForm(COPIES, TRIAL, applicants=(Person("Người Thử", LONG),)),
        ReceiptForm(COPIES, TRIAL, submitter=Person("Người Thử", LONG)),
    ],
)
def test_no_number_is_longer_than_a_card_has_received_or_corrected(desk: Desk, form: ReceiptForm) -> None:
    with pytest.raises(Refusal, match=r"id\.overlong"):
        received(desk, form)
    uid = received(desk, ReceiptForm(COPIES, TRIAL))
    with pytest.raises(Refusal, match=r"id\.overlong"):
        correct(desk, uid, CorrectionForm(form, "gõ nhầm số"), CLERK, MORNING)


@pytest.mark.parametrize(
    "number", ["", "183000018", "12345678", "042096000456", "N0123456", "B-1234567890123"]
)
def test_other_papers_have_other_numbers(desk: Desk, number: str) -> None:
    received(desk, ReceiptForm(COPIES, replace(TRIAL, id_number=number)))
    received(desk, ReceiptForm(COPIES, replace(TRIAL, id_number=LONG), identified_by="passport"))


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("H'", "h'"),
        ("Y Ƀhăm Thử", "y bham"),
        ("K'Brŏ Čil", "k'bro cil"),
        ("ƀ", "b"),
        ("Con bà Trần Thị Thử", "con ba tran"),
        ("Thử", "thu"),
        ("Nguye\u0302\u0303n Thử", "Nguyễn"),
    ],
)
def test_names_are_kept_as_written_and_found_without_marks(desk: Desk, name: str, typed: str) -> None:
    uid = received(desk, ReceiptForm(COPIES, Person(name)))
    with desk.reading() as reading:
        assert dossiers.one(reading, WARD, uid).applicant["name"] == name.replace("e\u0302\u0303", "ễ")
    assert found(desk, typed) == found(desk, name) == [uid]


def test_the_card_of_a_minority_name_is_no_mangled_card() -> None:
    card = read_card("066196000018||H’Ƀan Čil Ŏ|17091996|Nữ|Buôn Thử, Đắk Lắk|01012022")
    assert card.name == "H’Ƀan Čil Ŏ"


def test_a_passport_is_found_by_its_letters_and_digits(desk: Desk) -> None:
    uid = received(desk, ReceiptForm(COPIES, Person("Anna Thử", "N0123456"), identified_by="passport"))
    assert found(desk, "n0123456") == found(desk, "N0123") == [uid]


def test_what_the_post_brought_and_a_witness_saw_is_kept(desk: Desk) -> None:
    form = ReceiptForm(
        MARRIAGE, TRIAL, channel="post", dispatch_number="EH 123 456 VN", witness="Lê Thị Chứng Thử"
    )
    with desk.reading() as reading:
        whole = dossiers.one(reading, WARD, received(desk, form))
    assert (whole.channel, whole.dispatch_number, whole.witness) == (
        "post",
        "EH 123 456 VN",
        "Lê Thị Chứng Thử",
    )


def test_nobody_marries_by_proxy(desk: Desk) -> None:
    with pytest.raises(Refusal, match=r"proxy\.in_person"):
        received(desk, ReceiptForm(WEDDING, GROOM, submitter=Person("Lê Thị Mối Thử", relation="parent")))


@pytest.mark.parametrize(
    ("relation", "paper", "taken"),
    [
        ("parent", "", True),
        ("grandparent", "", True),
        ("sibling", "", True),
        ("other", "Giấy ủy quyền chứng thực số 12", True),
        ("other", " ", False),
        ("", "", True),
    ],
)
def test_civil_status_by_a_stranger_needs_a_certified_authorisation(
    desk: Desk, relation: str, paper: str, taken: bool
) -> None:
    submitter = Person("Lê Thị Nộp Thử", relation=relation, authorisation=paper)
    form = ReceiptForm(MARRIAGE, TRIAL, submitter=submitter)
    if taken:
        with desk.reading() as reading:
            kept = dossiers.one(reading, WARD, received(desk, form)).submitter
        assert kept is not None
        assert (kept.get("relation", ""), kept.get("authorisation", "")) == (relation, paper)
    else:
        with pytest.raises(Refusal, match=r"proxy\.certified"):
            received(desk, form)


def test_copies_are_handed_in_by_anybody(desk: Desk) -> None:
    received(desk, ReceiptForm(COPIES, TRIAL, submitter=Person("Lê Thị Nộp Thử", relation="other")))
    with pytest.raises(Refusal, match=r"form\.choice"):
        received(desk, ReceiptForm(COPIES, TRIAL, submitter=Person("Lê Thị Nộp Thử", relation="bạn")))


def test_who_handed_in_for_another_is_recalled_as_themselves(desk: Desk) -> None:
    helper = Person("Lê Thị Nộp Thử", "042196000077", phone="0912000888")
    received(desk, ReceiptForm(MARRIAGE, TRIAL, submitter=helper))
    received(desk, ReceiptForm(WEDDING, GROOM, applicants=(BRIDE,)))
    with desk.reading() as reading:
        known = receipts.known_person(reading, WARD, "042196000077")
        bride = receipts.known_person(reading, WARD, BRIDE.id_number)
        assert receipts.known_person(reading, WARD, "042196000001") is None
    assert known is not None
    assert bride is not None
    assert (known.name, known.phone, known.dossiers) == ("Lê Thị Nộp Thử", "0912000888", 1)
    assert (bride.name, bride.dossiers) == (BRIDE.name, 1)


def test_the_same_person_again_is_told_and_a_namesake_is_not(desk: Desk) -> None:
    take_in(desk, "2017-01-24T08:00")
    nameless = Person("Đỗ Thị Thử", birth="1960")
    take_in(desk, "2017-01-24T09:00", applicant=nameless)

    def again(**who: str) -> int:
        with desk.reading() as reading:
            return len(receipts.same_again(reading, WARD, MARRIAGE, date(2017, 1, 1), **who))

    assert again(id_number=TRIAL.id_number) == 1
    assert again(id_number="042096000032") == 0
    assert again(name="đỗ thị thử", birth="1960-02-03") == 1
    assert again(name="Đỗ Thị Thử", birth="1961") == 0
    assert again(name="Do Thi Thu") == 0
    assert again(name="Đỗ Thị Thử") == 1


def test_who_lacked_a_paper_is_known_when_they_come_back(desk: Desk) -> None:
    form = VisitForm(
        "incomplete", MARRIAGE, "chưa đủ giấy tờ", ("Tờ khai",), "Trần Thị Thử", id_number="042196000018"
    )
    uid = note_visit(desk, form, CLERK, at("2017-01-20T09:15")).uid
    note_visit(desk, replace(form, id_number="", name="Hồ Văn 'Thử' 50%"), CLERK, at("2017-01-21T09:15"))

    def latest(**who: str) -> str:
        with desk.reading() as reading:
            visit = visits.latest_of(reading, WARD, date(2017, 1, 1), **who)
        return visit.uid if visit else ""

    assert latest(id_number="042196000018") == latest(name="Trần Thị Thử") == uid
    assert latest(name="Hồ Văn 'Thử' 50%") not in {"", uid}
    assert latest(name="Hồ Văn 'Thử' 50x") == latest(id_number="196000018") == latest() == ""
