"""The year's apologies as tables, on the screen and on paper. They name officials and no citizen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from app.desk import Desk
from app.registers.apology_year import YearOfApologies
from app.report_papers import grid_of
from app.report_tables import ReportTable
from app.report_words import CAUSES, CHANNELS, FORMS, LEVELS
from app.rules.calendar import VIETNAM
from app.ward_papers import office

TITLE = "XIN LỖI CÔNG DÂN TRONG NĂM"
COUNT = ("Số lượng",)
ORIGINS: Mapping[str, str] = {
    "phat_hien": "Cơ quan tự thấy",
    "phan_anh": "Công dân phản ánh",
    "tu_giac": "Người có lỗi tự giác",
}


def year_tables(year: YearOfApologies) -> list[ReportTable]:
    """What was apologised for, how, where, by whom, and what came of it; empty tables are left out."""
    whole = (
        ("Thư xin lỗi đã ký", year.signed),
        ("Trong đó không có hồ sơ", year.without_dossier),
        ("Số đã hủy, giữ lại lý do", year.cancelled),
        ("Trễ hạn còn nợ lời xin lỗi (phải bằng 0)", year.late_without),
        ("Trong số còn nợ: đã có thư, rồi lại trễ", year.late_again),
        ("Trễ hạn, báo kịp", year.in_time),
        ("Trễ hạn, không báo kịp", year.too_late),
        ("Hẹn lại, giữ được hẹn", year.kept),
        ("Hẹn lại, lại trễ", year.missed),
        ("Người có lỗi tự nói lời xin lỗi", year.in_person),
        ("Xin lỗi công khai", year.public),
        ("Công dân nhận lời xin lỗi", year.accepted),
        ("Công dân không nhận", year.declined),
    )
    tables = [_table(f"Cả năm {year.year}", "Nội dung", {}, dict(whole))]
    for title, label, words, found in (
        ("Theo lỗi", "Lỗi", CAUSES, year.causes),
        ("Theo hình thức", "Hình thức", FORMS, year.forms),
        ("Theo kênh", "Kênh", CHANNELS, year.channels),
        ("Theo nơi có lỗi", "Nơi có lỗi", {}, year.units),
        ("Theo người chịu trách nhiệm", "Người chịu trách nhiệm", year.names, year.officials),
        ("Theo cấp", "Cấp", LEVELS, year.levels),
        ("Theo người khởi xướng", "Ai khởi xướng", ORIGINS, year.origins),
    ):
        ordered = dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))
        tables.append(_table(title, label, words, ordered))
    return [table for table in tables if table.rows]


def _table(title: str, label: str, words: Mapping[str, str], counts: Mapping[str, int]) -> ReportTable:
    rows = tuple((words.get(code, code), (count,)) for code, count in counts.items())
    return ReportTable(title, label, COUNT, rows, summed=False)


def year_paper(desk: Desk, year: YearOfApologies, at: datetime) -> bytes:
    """The tables as PDF (A4, lying)."""
    from app.paper.report_page import ReportPage, draw  # noqa: PLC0415 - reportlab is slow to load

    last = min(date(year.year, 12, 31), at.astimezone(VIETNAM).date())
    page = ReportPage(
        office=office(desk, desk.regime),
        title=TITLE,
        form_number="",
        first=date(year.year, 1, 1),
        last=last,
        read_at=at.astimezone(VIETNAM),
        whose=f"Cả {desk.settings.unit}",
        grids=list(map(grid_of, year_tables(year))),
        notes=["Một thư có nhiều lỗi hoặc nhiều người thì tính cho từng lỗi, từng người."],
        demo=desk.settings.demo,
    )
    return draw(page)
