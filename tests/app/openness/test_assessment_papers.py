"""The assessment and the rating slip read back: scores as they were reckoned, ratings that are nobody's."""

from __future__ import annotations

from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.openness.ratings import publish_ratings
from app.papers import assessment
from tests.app.openness.test_indicators import FEBRUARY, a_small_month
from tests.app.openness.test_satisfaction import slips
from tests.app.paper.printed_paper import words_of
from tests.ward import at


def test_the_assessment_says_scores_grade_and_how_content_citizens_were(desk: Desk) -> None:
    a_small_month(desk)
    slips(desk, 6, "2017-02-27T09:00")
    slips(desk, 6, "2017-02-27T09:00", 1, came=False)
    publish_ratings(desk, at("2017-03-01T08:00"))
    pdf = assessment.report(desk, *FEBRUARY, at("2017-03-01T09:00"))
    said = words_of(pdf)
    for words in (
        "Từ ngày 01/02/2017 đến ngày 28/02/2017",
        "phường Nguyễn Du, 6 hồ sơ đã giải quyết",
        "Chỉ số 1. Tổng thời gian giải quyết thủ tục hành chính so với quy định 1,2 6",
        "Chỉ số 3. Số lần phải liên hệ với nơi tiếp nhận hồ sơ để hoàn thiện hồ sơ 1,7 7",
        "Tổng điểm, xếp loại trung bình",
        f"{desk.staff[CLERK].name} 1,2 1,0 1,8 1,7 1,2 6,9 100,0",
        "Rất hài lòng 6 50,0",
        "Trễ hẹn, không nhận được thư xin lỗi 6 100,0",
    ):
        assert words in said


def test_a_month_without_ratings_or_dossiers_is_said_without_them(desk: Desk) -> None:
    said = words_of(assessment.report(desk, *FEBRUARY, at("2017-03-01T09:00")))
    assert "Tổng điểm, chưa xếp loại" in said
    assert "Mức hài lòng chỉ có số cộng" in said
    assert "Rất hài lòng" not in said


def test_the_slip_asks_for_the_apology_and_for_no_name(desk: Desk) -> None:
    said = words_of(assessment.rating_slip(desk))
    assert "có nhận được thư xin lỗi và hẹn lại ngày trả không?" in said
    assert "Không ghi họ tên, không ghi mã hồ sơ." in said
    assert all(each.field in said for each in desk.catalogue if each.active)
