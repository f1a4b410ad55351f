"""Every list, card, slip and report goes by the one correction that holds, however the desks' clocks differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.demo.ward import CLERK, HEAD
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.receive import receive
from app.dossier.line import slips_of
from app.dossier.promise import standing_here
from app.dossier.receipt import Person, ReceiptForm
from app.dossier.registers import dossiers
from app.figures import counting, lines, trends
from app.office.books import book_lines
from app.papers.register import register_table
from app.refusal import Refusal
from tests.ward import BIRTH_AGAIN, MARRIAGE, TRIAL, at, carry, second_desk, take_in

WARD = "18077"
IN_PERSON = "1.000894"
"""Đăng ký kết hôn: both come themselves."""
WRONG, RIGHT = Person("Tên Sai Thử"), Person("Tên Đúng Thử")


@pytest.fixture
def twice(desk: Desk, tmp_path: Path) -> str:
    """Desk 2, whose clock is eight minutes fast, corrects; then desk 1, which knows of it, by its own earlier clock."""
    dossier = take_in(desk, "2017-03-13T08:00", BIRTH_AGAIN).dossier
    with second_desk(desk, tmp_path / "second") as other:
        hurried = ReceiptForm(MARRIAGE, WRONG, collect_at="post", sets=2)
        correct(other, dossier, CorrectionForm(hurried, "nhầm"), CLERK, at("2017-03-13T08:40"))
        carry(other, desk)
    meant = ReceiptForm(MARRIAGE, RIGHT, received_at=at("2017-03-10T16:00"), sets=3)
    correct(desk, dossier, CorrectionForm(meant, "sửa tên và ngày"), CLERK, at("2017-03-13T08:35"))
    return dossier


def test_card_slip_and_book_say_what_the_standing_says(desk: Desk, twice: str) -> None:
    now = standing_here(desk, twice)
    with desk.reading() as reading:
        whole = dossiers.one(reading, WARD, twice)
        slip = slips_of(reading, WARD, twice)[-1]
        (line,) = book_lines(reading, WARD, desk.chain, 2017)
    assert whole.line.name == whole.applicant["name"] == line.names == RIGHT.name
    assert (
        (slip.due_at, slip.received_at)
        == (now.due_at, now.received_at)
        == (whole.line.due_at, line.received_at)
    )
    assert (line.collect_at, line.sets) == (whole.collect_at, whole.sets) == ("counter", 3)


def test_a_book_names_all_who_ask_together_and_how_the_result_is_fetched_as_corrected(desk: Desk) -> None:
    together = ReceiptForm(BIRTH_AGAIN, TRIAL, applicants=(Person("Hoàng Thị Mẫu Bốn"),))
    dossier = receive(desk, together, CLERK, at("2017-03-13T08:00")).dossier
    by_post = ReceiptForm(
        BIRTH_AGAIN,
        Person(TRIAL.name, address="Tổ dân phố Thử 9"),
        applicants=(Person("Hoàng Thị Mẫu Bốn"),),
        collect_at="post",
    )
    correct(desk, dossier, CorrectionForm(by_post, "chọn nhầm"), CLERK, at("2017-03-13T08:10"))
    headings, row = register_table(desk, 2017)
    said = dict(zip(headings, row, strict=True))
    assert said["Tên tổ chức, cá nhân"] == f"{TRIAL.name}, Hoàng Thị Mẫu Bốn"
    assert said["Phương thức nhận kết quả"] == "Bưu chính"


def test_what_a_receipt_may_not_say_a_correction_may_not_either(desk: Desk) -> None:
    other = ReceiptForm(IN_PERSON, TRIAL, submitter=Person("Ai Đó Thử", relation="other"))
    dossier = receive(desk, ReceiptForm(IN_PERSON, TRIAL), CLERK, at("2017-04-25T08:00")).dossier
    with pytest.raises(Refusal, match=r"proxy\.in_person"):
        correct(desk, dossier, CorrectionForm(other, "ghi thiếu"), CLERK, at("2017-04-25T08:10"))
    shown = Person("Ai Đó Thử", relation="other", authorisation="Giấy ủy quyền thử 12")
    by_other = replace(other, procedure=MARRIAGE, submitter=shown)
    moved = receive(desk, by_other, CLERK, at("2017-04-25T08:20")).dossier
    with pytest.raises(Refusal, match=r"proxy\.in_person"):
        correct(
            desk,
            moved,
            CorrectionForm(replace(other, submitter=shown), "nhầm thủ tục", HEAD),
            CLERK,
            at("2017-04-25T08:30"),
        )
    same = replace(by_other, applicant=Person("Nguyễn Văn Thử Hai"))
    correct(desk, moved, CorrectionForm(same, "gõ nhầm tên"), CLERK, at("2017-04-25T08:40"))
    unshown = replace(same, submitter=replace(shown, authorisation=""))
    with pytest.raises(Refusal, match=r"proxy\.certified"):
        correct(desk, moved, CorrectionForm(unshown, "bỏ giấy ủy quyền"), CLERK, at("2017-04-25T08:50"))


def test_the_days_of_a_report_add_up_to_its_columns_after_a_correction(desk: Desk) -> None:
    dossier = receive(
        desk, ReceiptForm(BIRTH_AGAIN, TRIAL, channel="online"), CLERK, at("2017-06-01T08:00")
    ).dossier
    take_in(desk, "2017-06-01T08:30")
    meant = ReceiptForm(BIRTH_AGAIN, TRIAL, received_at=at("2017-05-31T16:00"), channel="counter")
    correct(desk, dossier, CorrectionForm(meant, "ghi nhầm ngày"), CLERK, at("2017-06-01T09:00"))
    for first, last in ((date(2017, 6, 1), date(2017, 6, 30)), (date(2017, 5, 1), date(2017, 5, 31))):
        with desk.reading() as reading:
            days = lines.received_by_day(reading, WARD, first, last)
            counted = counting.between(reading, WARD, first, last)
            [month] = trends.months(reading, WARD, last, 1)
        assert sum(day["online"] for day in days.values()) == counted.received_online == 0
        assert sum(day["counter"] for day in days.values()) == counted.received_counter == month.received == 1
