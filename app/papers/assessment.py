"""The assessment of a period on paper, with what citizens said; and the slip on which they say it. Nobody is named but
officials, and ratings are never an official's.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING

from app.desk.desk import Desk
from app.openness.assessment import Assessment, assess
from app.openness.ratings import SCORES, Ratings, of_ward
from app.papers.ward import office
from app.rules.law.indicators import OF_OFFICIALS
from app.rules.law.periods import LEAST

if TYPE_CHECKING:
    from app.papers.draw.office.report import ReportGrid

TITLE = "KẾT QUẢ ĐÁNH GIÁ VIỆC GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"
SATISFACTION = {
    5: "Rất hài lòng",
    4: "Hài lòng",
    3: "Bình thường",
    2: "Chưa hài lòng",
    1: "Rất không hài lòng",
}
CAME = "Trễ hẹn, có nhận được thư xin lỗi và hẹn lại"
MISSING = "Trễ hẹn, không nhận được thư xin lỗi"
NOTES = (
    "Chín chỉ số theo Điều 13, 14, 15 Thông tư số 01/2018/TT-VPCP, mỗi chỉ số tối đa 2 điểm, tính từ hồ sơ đã giải "
    "quyết trong kỳ. Lượt về bổ sung giấy tờ (chỉ số 3) và phản ánh đúng (chỉ số 7) không gắn hồ sơ nào thì tính thêm "
    "một trường hợp; chỉ số 6 là bình quân các thủ tục; chỉ số 8 tính phản ánh đã trả lời hoặc đã hết hạn trả lời trong "
    "kỳ, còn phản ánh quá hạn chưa trả lời thì không điểm; chỉ số 9 chưa xét số thủ tục được đưa lên trực tuyến.",
    f"Mức hài lòng chỉ có số cộng theo tháng, nhóm dưới {LEAST} người được gộp; không gắn với cán bộ hay hồ sơ nào.",
)
NONE = "–"


def report(desk: Desk, first: date, last: date, at: datetime) -> bytes:
    """The assessment of the days ``first`` to ``last`` as PDF (A4, lying)."""
    from app.papers.draw.office.report import ReportPage, draw  # noqa: PLC0415 - reportlab is slow to load

    with desk.reading() as reading:
        found = assess(reading, desk.settings.ward, desk.catalogue, first, last, at)
        ratings = of_ward(reading, desk.settings.ward, first, last)
    return draw(
        ReportPage(
            office=office(desk, desk.regime),
            title=TITLE,
            form_number="",
            first=first,
            last=last,
            read_at=at,
            whose=f"{desk.settings.ward_name}, {found.dossiers} hồ sơ đã giải quyết",
            grids=[_unit(found), *_officials(found), *_satisfaction(ratings)],
            notes=NOTES,
            demo=desk.settings.demo,
        )
    )


def points(score: Fraction | None) -> str:
    """A score with one decimal, as the circular has it, "1,2"; a dash where nothing was scored."""
    return NONE if score is None else f"{float(score):.1f}".replace(".", ",")


def _unit(found: Assessment) -> ReportGrid:
    from app.papers.draw.office.report import ReportGrid  # noqa: PLC0415

    rows = [
        (f"Chỉ số {each.number}. {each.title}", (points(each.score), str(each.cases)))
        for each in found.indicators
    ]
    graded = f"Tổng điểm, xếp loại {found.grade}" if found.grade else "Tổng điểm, chưa xếp loại"
    whole = (graded, (points(found.points), str(found.dossiers)))
    return ReportGrid("Đơn vị", "Chỉ số", ("Điểm (tối đa 2)", "Số trường hợp"), [*rows, whole])


def _officials(found: Assessment) -> Sequence[ReportGrid]:
    from app.papers.draw.office.report import ReportGrid  # noqa: PLC0415

    if not found.officials:
        return []
    rows = [
        (
            each.name,
            (*(points(one.score) for one in each.indicators), points(each.points), points(each.fulfilment)),
        )
        for each in found.officials
    ]
    headings = (*(f"Chỉ số {number}" for number in OF_OFFICIALS), "Tổng (tối đa 10)", "Hoàn thành (%)")
    return [ReportGrid("Cán bộ, công chức", "Họ tên", headings, rows, summed=False)]


def _satisfaction(found: Ratings) -> Sequence[ReportGrid]:
    from app.papers.draw.office.report import ReportGrid  # noqa: PLC0415

    whole = found.scores.total()
    if not whole:
        return []
    told = found.told.total()
    rows = [
        (SATISFACTION[score], (str(found.scores[score]), points(Fraction(100 * found.scores[score], whole))))
        for score in reversed(SCORES)
    ]
    rows += [
        (words, (str(found.told[name]), points(Fraction(100 * found.told[name], told))))
        for words, name in ((CAME, "came"), (MISSING, "missing"))
        if told
    ]
    return [ReportGrid("Mức hài lòng", "Ý kiến", ("Số phiếu", "Tỷ lệ (%)"), rows, summed=False)]


def rating_slip(desk: Desk) -> bytes:
    """The slip that is given out with a result and put into the box: nothing on it tells whose it is; PDF (A4)."""
    from app.papers.draw.citizen.official import OfficialPaper, Paragraph, draw  # noqa: PLC0415

    box = "[\u00a0\u00a0\u00a0\u00a0]"
    fields = sorted({each.field for each in desk.catalogue if each.active})
    paper = OfficialPaper(
        office=office(desk, desk.regime),
        kind="PHIẾU LẤY Ý KIẾN",
        subject="Về việc giải quyết thủ tục hành chính",
        dated=None,
        numbered=False,
        body=[
            Paragraph(
                "Xin đánh dấu vào ô chọn rồi bỏ vào thùng phiếu. Không ghi họ tên, không ghi mã hồ sơ."
            ),
            Paragraph("1. Ông/Bà hài lòng ở mức nào?", strong=True),
            *(Paragraph(f"{box} {SATISFACTION[score]}") for score in reversed(SCORES)),
            Paragraph("2. Kết quả được trả", strong=True),
            *(Paragraph(f"{box} {words}") for words in ("trước hẹn", "đúng hẹn", "trễ hẹn")),
            Paragraph(
                "3. Trường hợp trễ hẹn, Ông/Bà có nhận được thư xin lỗi và hẹn lại ngày trả không?",
                strong=True,
            ),
            Paragraph(f"{box} có"),
            Paragraph(f"{box} không"),
            Paragraph("4. Lĩnh vực", strong=True),
            *(Paragraph(f"{box} {field}") for field in fields),
        ],
        demo=desk.settings.demo,
    )
    return draw(paper, desk.regime.wording["form01"])
