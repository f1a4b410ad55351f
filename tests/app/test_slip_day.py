"""A slip printed after its day moved, or while the clock stands still, says so beside the day, on every size of paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pypdfium2 as pdfium
import pytest

from app.apology.acts import ApologyForm, cancel, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.stop import SupplementForm, complete, pause, request_supplement
from app.dossier.receipt import ReceiptForm
from app.papers import form01
from db.course import Pause
from tests.app.paper.printed_paper import outside, pages, printed, scanned
from tests.ward import MARRIAGE, TRIAL, at, take_in

MOVED = "ĐÃ HẸN LẠI theo phiếu xin lỗi số 01/PXL"
WAITING = "ĐANG CHỜ BỔ SUNG: ngày hẹn tính lại khi nhận đủ (phiếu số 01/HDHS)"
OLD = ("17:30 17/03/2017", "17 giờ 30 phút, ngày 17 tháng 3 năm 2017")


def apologised(desk: Desk, when: str = "2017-03-16T10:00") -> tuple[str, str]:
    """Received on Tuesday the 14th for Friday; a letter of ``when`` gives the Friday after. Dossier and letter."""
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    form = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), date(2017, 3, 24))
    letter = draft(desk, dossier, form, CLERK, at(when))
    sign(desk, letter, HEAD, at(when) + timedelta(hours=1))
    return dossier, letter


def waiting(desk: Desk) -> str:
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    request_supplement(desk, dossier, SupplementForm(("Giấy cũ",), "thiếu"), OFFICER, at("2017-03-15T09:00"))
    return dossier


def put_right(desk: Desk, dossier: str, when: str) -> None:
    form = CorrectionForm(ReceiptForm(MARRIAGE, TRIAL, collect_at="post"), "ghi sai cách trả")
    correct(desk, dossier, form, CLERK, at(when))


def every_size(desk: Desk, dossier: str) -> Iterator[bytes]:
    yield form01.slip(desk, dossier)
    yield form01.slip_on_a4(desk, dossier)
    yield form01.roll_slip(desk, dossier, 80)
    yield form01.roll_slip(desk, dossier, 58)
    yield form01.large_slip(desk, dossier)


def said(pdf: bytes) -> str:
    return " ".join(pages(pdf))


def test_a_letter_that_gave_another_day_is_named_beside_the_day_of_the_slip(desk: Desk) -> None:
    dossier, _ = apologised(desk)
    for pdf in every_size(desk, dossier):
        text = said(pdf)
        assert MOVED in text
        assert any(f"hẹn cũ: {day}" in text for day in OLD), "the slip's own day stays, small"
        assert outside(pdf, 3, 3) == []
    kept, handed = pages(form01.slip(desk, dossier))
    assert MOVED in kept
    assert MOVED in handed


def test_the_code_stays_that_of_the_slip(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    [before] = scanned(printed(form01.slip(desk, dossier, copies=(2,))))
    form = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), date(2017, 3, 24))
    sign(desk, draft(desk, dossier, form, CLERK, at("2017-03-16T10:00")), HEAD, at("2017-03-16T11:00"))
    for pdf in every_size(desk, dossier):
        assert set(scanned(printed(pdf))) == {before}


def test_a_letter_only_drafted_or_given_up_moves_no_day(desk: Desk) -> None:
    dossier, letter = apologised(desk)
    cancel(desk, letter, "ký nhầm", HEAD, at("2017-03-16T12:00"))
    assert "ĐÃ HẸN LẠI" not in said(form01.slip(desk, dossier))
    other = take_in(desk, "2017-03-16T14:00").dossier
    form = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), date(2017, 3, 24))
    draft(desk, other, form, CLERK, at("2017-03-17T10:00"))
    assert "ĐÃ HẸN LẠI" not in said(form01.slip(desk, other))


def test_a_correction_after_a_letter_names_it_and_keeps_no_day(desk: Desk) -> None:
    dossier, _ = apologised(desk)
    put_right(desk, dossier, "2017-03-16T14:00")
    for pdf in every_size(desk, dossier):
        text = said(pdf)
        assert "THAY THẾ giấy hẹn lần 1 lập ngày 14/03/2017, hẹn trả 17/03/2017" in text
        assert "Ngày hẹn lại theo phiếu xin lỗi số 01/PXL." in text
        assert "24/03/2017" in text
        assert "giữ nguyên" not in text
    put_right(desk, dossier, "2017-03-16T15:00")
    assert "Ngày hẹn lại theo phiếu xin lỗi số 01/PXL." in said(form01.slip(desk, dossier))


def test_while_papers_are_awaited_no_day_is_promised(desk: Desk) -> None:
    dossier = waiting(desk)
    assert all(WAITING in said(pdf) for pdf in every_size(desk, dossier))
    form = CorrectionForm(ReceiptForm(MARRIAGE, TRIAL, collect_at="post"), "ghi sai cách trả")
    correct(desk, dossier, form, CLERK, at("2017-03-15T10:00"))
    assert all(WAITING in said(pdf) for pdf in every_size(desk, dossier))
    complete(desk, dossier, OFFICER, at("2017-03-20T10:00"))
    assert "ĐANG CHỜ BỔ SUNG" not in said(form01.slip(desk, dossier))


def test_what_was_asked_for_after_a_letter_leaves_its_day_open_too(desk: Desk) -> None:
    dossier, _ = apologised(desk)
    form = SupplementForm(("Giấy cũ",), "thiếu")
    request_supplement(desk, dossier, form, OFFICER, at("2017-03-16T15:00"))
    text = said(form01.slip(desk, dossier))
    assert WAITING in text
    assert "ĐÃ HẸN LẠI" not in text


@pytest.mark.parametrize(
    ("cause", "words"),
    [("financial_duty", "chờ nghĩa vụ tài chính, "), ("sector_law", "theo luật chuyên ngành, ")],
)
def test_a_pause_says_for_what_the_clock_stands_still(desk: Desk, cause: str, words: str) -> None:
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    pause(desk, dossier, cause, "chờ nộp", OFFICER, at("2017-03-15T08:00"))
    wanted = f"ĐANG TẠM DỪNG: {words}ngày hẹn tính lại khi giải quyết tiếp"
    assert all(wanted in said(pdf) for pdf in every_size(desk, dossier))


def test_a_cause_that_a_later_version_knows_is_left_out(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    moment = at("2017-03-15T08:00")
    with desk.act("dossier.paused", OFFICER, moment, subject=dossier) as act:
        act.add(Pause(dossier=dossier, paused_at=moment, cause="flood"), {"note": "chờ"})
    text = said(form01.slip(desk, dossier))
    assert "ĐANG TẠM DỪNG: ngày hẹn tính lại khi giải quyết tiếp" in text
    assert "flood" not in text


def largest(pdf: bytes) -> str:
    """What stands in the largest type on a paper's first page, but for the mark of an exercise and the called number."""
    page = pdfium.PdfDocument(pdf)[0]
    letters = page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_TEXT], textpage=page.get_textpage())
    size = {thing.extract().strip(): thing.get_font_size() for thing in letters}
    return max((words for words in size if words not in {"BẢN DIỄN TẬP", "0001"}), key=size.__getitem__)


def test_the_day_that_counts_is_the_largest_thing_on_the_paper(desk: Desk) -> None:
    dossier, _ = apologised(desk)
    assert [largest(pdf) for pdf in every_size(desk, dossier)] == ["24/03/2017"] * 5


def test_while_the_clock_stands_still_no_day_is_large(desk: Desk) -> None:
    for pdf in every_size(desk, waiting(desk)):
        assert largest(pdf) == "ĐANG CHỜ BỔ SUNG:"
        assert any(f"đã hẹn: {day}" in said(pdf) for day in OLD)
        assert outside(pdf, 3, 3) == []


def test_the_day_that_had_passed_before_the_clock_stopped_stays_large(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    pause(desk, dossier, "sector_law", "chờ nộp", OFFICER, at("2017-03-20T08:00"))
    assert [largest(pdf) for pdf in every_size(desk, dossier)] == ["17/03/2017"] * 5


def test_a_day_no_longer_promised_is_not_explained(desk: Desk) -> None:
    fresh = take_in(desk, "2017-03-14T08:00").dossier
    dossier, _ = apologised(desk)
    for held, moved in zip(every_size(desk, fresh), every_size(desk, dossier), strict=True):
        assert "3 ngày làm việc: 15/03, 16/03 và 17/03." in said(held)
        assert "3 ngày làm việc: 15/03" not in said(moved)


def test_a_pause_after_the_day_passed_does_not_promise_another(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    pause(desk, dossier, "financial_duty", "chờ nộp", OFFICER, at("2017-03-20T08:00"))
    text = said(form01.slip(desk, dossier))
    assert "ĐANG TẠM DỪNG (chờ nghĩa vụ tài chính)" in text
    assert "tính lại" not in text
