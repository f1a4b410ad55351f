"""Fees: the sum a text names, what a dossier paid, and the list of a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

import pytest
from sqlalchemy import select

from app.demo.ward import CLERK
from app.desk.act import Writing
from app.desk.desk import Desk
from app.desk.fold import entries_of
from app.desk.words import say
from app.dossier.acts.end import withdraw
from app.dossier.acts.fees import pay, refund, renumber
from app.dossier.registers import fees
from app.dossier.registers.fees import spreadsheet
from app.exchange.check import check
from app.refusal import Refusal
from app.rules.text import words
from db.course import FeePayment
from tests.ward import BIRTH_AGAIN, COPIES, at, take_in

WARD, TODAY = "18077", date(2017, 3, 14)


@pytest.mark.parametrize(
    ("fee", "amount"),
    [
        ("8.000 đ", 8000),
        ("8000 đồng", 8000),
        ("1.250.000đ", 1250000),
        ("miễn", 0),
        ("8.000 đ/bản", None),
        ("100.000–150.000 đ theo HĐND tỉnh", None),
        ("theo HĐND tỉnh", None),
        ("miễn nếu đúng hạn (trong 60 ngày)", None),
        ("", None),
    ],
)
def test_only_a_plain_sum_is_proposed(fee: str, amount: int | None) -> None:
    assert words.plain_amount(fee) == amount


@pytest.mark.parametrize(
    ("fee", "known", "due"),
    [
        ("miễn", 0, 0),
        ("miễn nếu đúng hạn (trong 60 ngày)", None, None),
        ("50.000 đ/giao dịch", 50000, 50000),
        ("8.000 đ", None, 8000),
        ("8.000 đ/bản", 8000, None),
        ("theo HĐND tỉnh", None, None),
        ("", None, None),
    ],
)
def test_what_is_due_is_known_where_nothing_has_to_be_counted(
    fee: str, known: int | None, due: int | None
) -> None:
    assert words.due_amount(fee, known) == due


def test_money_where_the_catalogue_asks_none_needs_its_reason(desk: Desk) -> None:
    free = take_in(desk, "2017-03-14T08:00", "1.004837").dossier
    with pytest.raises(Refusal, match=r"fee\.free"):
        pay(desk, free, 50000, CLERK, at("2017-03-14T08:11"), receipt_number="BL 7")
    pay(desk, free, 50000, CLERK, at("2017-03-14T08:12"), receipt_number="BL 7", why="nộp hộ chứng thực")
    with desk.reading() as reading:
        (paid,) = fees.of_dossier(reading, WARD, free)
    assert (paid.amount, paid.why) == (50000, "nộp hộ chứng thực")


def lived(desk: Desk) -> tuple[str, str]:
    copies = take_in(desk, "2017-03-14T08:00", COPIES).dossier
    birth = take_in(desk, "2017-03-14T08:10", BIRTH_AGAIN).dossier
    paid = pay(desk, copies, 10000, CLERK, at("2017-03-14T08:11"), receipt_number="BL 000123", payer="Thử")
    pay(desk, birth, 0, CLERK, at("2017-03-14T08:12"), why="hộ nghèo")
    refund(desk, copies, paid, 4000, "our_error", "thu thừa", CLERK, at("2017-03-14T09:00"))
    return copies, birth


def test_what_a_dossier_paid_and_what_can_still_be_given_back(desk: Desk) -> None:
    copies, birth = lived(desk)
    with desk.reading() as reading:
        (paid,) = fees.of_dossier(reading, WARD, copies)
        (exempt,) = fees.of_dossier(reading, WARD, birth)
    assert (paid.amount, paid.refunded, paid.left) == (10000, 4000, 6000)
    assert (paid.receipt_number, paid.payer) == ("BL 000123", "Thử")
    assert (exempt.amount, exempt.why) == (0, "hộ nghèo")


def test_why_nothing_is_due_stands_beside_the_chain(desk: Desk) -> None:
    _copies, birth = lived(desk)
    with desk.reading() as reading:
        said = (
            reading.execute(select(FeePayment.exemption).where(FeePayment.dossier == birth)).scalars().all()
        )
        signed = str([entry.records for entry in entries_of(reading, WARD, birth)])
    assert said == ["stated"]
    assert "stated" in signed and "hộ nghèo" not in signed


def test_the_day_lists_every_payment_and_refund_and_sums_each_procedure(desk: Desk) -> None:
    lived(desk)
    with desk.reading() as reading:
        day = fees.of_day(reading, WARD, TODAY)
        assert fees.of_day(reading, WARD, date(2017, 3, 15)) == []
        assert fees.of_day(reading, WARD, TODAY, ["18077.q9.x"]) == []
        assert fees.of_day(reading, WARD, TODAY, [desk.chain]) == day
    assert [(each.amount, each.number, each.why) for each in day] == [
        (10000, "BL 000123", ""),
        (0, "", "hộ nghèo"),
        (-4000, "BL 000123", "thu thừa"),
    ]
    assert {each.by for each in day} == {desk.staff[CLERK].name}
    assert fees.totals(day) == {"Chứng thực bản sao từ bản chính": 6000, "Đăng ký lại khai sinh": 0}


def test_unpaid_is_what_has_a_fee_and_neither_money_nor_exemption(desk: Desk) -> None:
    lived(desk)
    unpaid = take_in(desk, "2017-03-14T10:00", COPIES).dossier
    take_in(desk, "2017-03-14T10:05", "1.004837")
    with desk.reading() as reading:
        assert [line.dossier for line in fees.unpaid_of_day(reading, WARD, TODAY)] == [unpaid]


def test_the_spreadsheet_sums_up_and_names_nobody_who_paid(desk: Desk) -> None:
    copies, _ = lived(desk)
    pay(desk, copies, 500, CLERK, at("2017-03-14T11:00"), receipt_number="=1+1")
    with desk.reading() as reading:
        text = spreadsheet(fees.of_day(reading, WARD, TODAY)).decode("utf-16")
    rows = [line.split("\t") for line in text.split("\r\n")]
    assert rows[0][:4] == ["Lúc", "Mã hồ sơ", "Thủ tục", "Số tiền (đ)"]
    assert rows[-2][2:] == ["Cộng", "6500"]
    assert "'=1+1" in text
    assert "Nguyễn Văn Thử" not in text


def test_a_fee_receipt_pays_once_until_it_is_cancelled(desk: Desk) -> None:
    first, second = (take_in(desk, f"2017-03-14T08:0{n}", COPIES).dossier for n in range(2))
    paid = pay(desk, first, 10000, CLERK, at("2017-03-14T08:11"), receipt_number="BL 7")
    with pytest.raises(Refusal, match=r"fee\.receipt_used"):
        pay(desk, second, 10000, CLERK, at("2017-03-14T08:12"), receipt_number="BL 7")
    refund(desk, first, paid, 10000, "our_error", "thu nhầm người", CLERK, at("2017-03-14T08:13"))
    pay(desk, second, 10000, CLERK, at("2017-03-14T08:14"), receipt_number="BL 7")


def test_a_refund_for_a_withdrawal_needs_the_withdrawal(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", COPIES).dossier
    paid = pay(desk, dossier, 10000, CLERK, at("2017-03-14T08:11"), receipt_number="BL 7")
    with pytest.raises(Refusal, match=r"fee\.refund_cause"):
        refund(desk, dossier, paid, 10000, "withdrawn", "rút", CLERK, at("2017-03-14T08:12"))
    withdraw(desk, dossier, "không còn nhu cầu", CLERK, at("2017-03-14T08:13"))
    refund(desk, dossier, paid, 10000, "withdrawn", "rút", CLERK, at("2017-03-14T08:14"))


def test_money_given_back_pays_nothing_and_what_ended_owes_nothing(desk: Desk) -> None:
    ended, given_back = (take_in(desk, f"2017-03-14T08:0{n}", COPIES).dossier for n in range(2))
    withdraw(desk, ended, "không còn nhu cầu", CLERK, at("2017-03-14T08:10"))
    paid = pay(desk, given_back, 10000, CLERK, at("2017-03-14T08:11"), receipt_number="BL 7")
    refund(desk, given_back, paid, 10000, "our_error", "thu nhầm", CLERK, at("2017-03-14T08:13"))
    with desk.reading() as reading:
        assert [line.dossier for line in fees.unpaid_of_day(reading, WARD, TODAY)] == [given_back]


def test_a_number_written_wrongly_is_mended_in_one_act_and_the_money_stands(desk: Desk) -> None:
    first, second = (take_in(desk, f"2017-03-14T08:0{n}", COPIES).dossier for n in range(2))
    paid = pay(
        desk, first, 10000, CLERK, at("2017-03-14T08:11"), receipt_number="BL 71", payer="Nguyễn Văn Thử"
    )
    pay(desk, second, 6000, CLERK, at("2017-03-14T08:12"), receipt_number="BL 18")
    for number, why in (("BL 18", "receipt_used"), ("BL 71", "receipt_used"), (" ", "receipt_number")):
        with pytest.raises(Refusal, match=rf"fee\.{why}"):
            renumber(desk, first, paid, number, CLERK, at("2017-03-14T08:13"))
    with desk.reading() as reading:
        assert [each.left for each in fees.of_dossier(reading, WARD, first)] == [10000], "half was written"
    renumber(desk, first, paid, "BL 17", CLERK, at("2017-03-14T08:14"))
    with desk.reading() as reading:
        wrong, right = fees.of_dossier(reading, WARD, first)
        kinds = [str(entry.fields["kind"]) for entry in entries_of(reading, WARD, first)]
        day = fees.of_day(reading, WARD, TODAY)
    assert (wrong.left, right.left, right.receipt_number, right.payer) == (
        0,
        10000,
        "BL 17",
        "Nguyễn Văn Thử",
    )
    assert kinds[-2:] == ["fee.refunded/1", "fee.paid/1"]
    assert sum(each.amount for each in day) == 16000
    assert "ghi nhầm số biên lai" in {each.why for each in day}
    assert check(desk).ok
    with pytest.raises(Refusal, match=r"fee\.too_much"):
        renumber(desk, first, paid, "BL 19", CLERK, at("2017-03-14T08:15"))
    pay(desk, second, 4000, CLERK, at("2017-03-14T08:16"), receipt_number="BL 71")


def test_two_numbers_interchanged_are_mended_as_the_refusal_says(desk: Desk) -> None:
    here, there = (take_in(desk, f"2017-03-14T08:0{n}", COPIES).dossier for n in range(2))
    paid = pay(desk, here, 10000, CLERK, at("2017-03-14T08:11"), receipt_number="BL 18")
    other = pay(desk, there, 6000, CLERK, at("2017-03-14T08:12"), receipt_number="BL 17")
    with pytest.raises(Refusal, match=r"fee\.receipt_used") as refused:
        renumber(desk, here, paid, "BL 17", CLERK, at("2017-03-14T08:13"))
    assert "hoàn khoản ở hồ sơ kia, ghi số đúng ở đây, rồi thu lại ở hồ sơ kia" in say(refused.value)
    refund(desk, there, other, 6000, "our_error", "ghi lẫn số", CLERK, at("2017-03-14T08:14"))
    renumber(desk, here, paid, "BL 17", CLERK, at("2017-03-14T08:15"))
    pay(desk, there, 6000, CLERK, at("2017-03-14T08:16"), receipt_number="BL 18")
    with desk.reading() as reading:
        stand = [
            [
                (each.receipt_number, each.left)
                for each in fees.of_dossier(reading, WARD, dossier)
                if each.left
            ]
            for dossier in (here, there)
        ]
    assert stand == [[("BL 17", 10000)], [("BL 18", 6000)]]


def test_what_is_left_of_a_payment_is_read_in_the_act_that_gives_it_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", COPIES).dossier
    paid = pay(desk, dossier, 10000, CLERK, at("2017-03-14T08:11"), receipt_number="BL 71")
    each = desk.act_on_each

    def after_a_refund(by: str, when: datetime, writings: Iterable[Writing]) -> None:
        refund(desk, dossier, paid, 4000, "our_error", "thu nhầm", CLERK, when)
        each(by, when, writings)

    monkeypatch.setattr(desk, "act_on_each", after_a_refund)
    renumber(desk, dossier, paid, "BL 17", CLERK, at("2017-03-14T08:13"))
    with desk.reading() as reading:
        assert [each.left for each in fees.of_dossier(reading, WARD, dossier)] == [0, 6000]
