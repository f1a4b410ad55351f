"""Domain brief §9.3, scenario 1: copies certified at once on Tuesday 14/03/2017, and who comes a minute after 15:00."""

from __future__ import annotations

from datetime import date

import pypdfium2 as pdfium
import pytest

from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.dossier.acts.end import finish, return_result
from app.dossier.acts.fees import pay
from app.dossier.registers import fees, receipts
from app.figures import counting
from app.papers import form01
from app.refusal import Refusal
from app.rules.course.standing import Timeliness
from tests.ward import COPIES, Paper, at, take_in

WARD, DAY = "18077", date(2017, 3, 14)
PER_COPY = 2 * 2_000 + 1 * 1_000
"""Two pages at 2.000 đ, from the third on 1.000 đ."""


def test_answered_at_once_without_a_slip_and_still_in_the_register(desk: Desk) -> None:
    received = take_in(desk, "2017-03-14T09:10", COPIES, papers=(Paper("Bằng tốt nghiệp, 3 trang", 1, 2),))
    assert received.promise.due_at == at("2017-03-14T17:30")
    with pytest.raises(Refusal, match=r"fee\.receipt_number"):
        pay(desk, received.dossier, 2 * PER_COPY, CLERK, at("2017-03-14T09:15"))
    pay(desk, received.dossier, 2 * PER_COPY, CLERK, at("2017-03-14T09:15"), receipt_number="BL 0000123")
    assert finish(desk, received.dossier, CLERK, at("2017-03-14T10:00")) is Timeliness.ON_TIME
    return_result(desk, received.dossier, CLERK, at("2017-03-14T10:00"))
    with desk.reading() as reading:
        [line] = receipts.of_day(reading, WARD, DAY)
        day = fees.of_day(reading, WARD, DAY)
        report = counting.between(reading, WARD, DAY, DAY)
    assert (line.code, received.number) == (received.code, 1)
    assert [(fee.amount, fee.number) for fee in day] == [(10_000, "BL 0000123")]
    assert (report.received, report.resolved_on_time, report.open) == (1, 1, 0)


def test_a_minute_after_three_is_the_next_working_day_and_said_by_the_minute(desk: Desk) -> None:
    second = take_in(desk, "2017-03-14T15:01", COPIES)
    assert second.promise.due_at == at("2017-03-15T17:30")
    slip = pdfium.PdfDocument(form01.slip(desk, second.dossier))
    said = " ".join(slip[1].get_textpage().get_text_bounded().split())
    assert "17 giờ 30 phút, ngày 15 tháng 3 năm 2017" in said.replace("tháng 03", "tháng 3")
