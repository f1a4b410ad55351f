"""A year's apologies on paper: the book, which leaves out no number; the tables, which name no citizen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from app.apology import case as apology_case
from app.apology.case import Amended, ApologyCase, Responsible, Told, staff_ever
from app.apology.year import YearOfApologies
from app.desk.desk import Desk
from app.figures.tables import ReportTable
from app.papers.reports import grid_of
from app.papers.ward import office
from app.refusal import Refusal
from app.rules.text.reports import CAUSES, CHANNELS, FORMS, LEVELS
from app.rules.time.calendar import VIETNAM

OUTCOMES = {"khong_gap": "không gặp", "tu_choi_nhan": "từ chối nhận"}
ANSWERS = {"chap_nhan": "Công dân chấp nhận", "khong_chap_nhan": "Công dân không chấp nhận"}
CORRECTED = {"reason": "Lý do đúng", "remedy": "Cách khắc phục đúng", "unit_at_fault": "Nơi có lỗi đúng"}


def book_pages(desk: Desk, year: int, on: date) -> bytes:
    """The year's apology book as PDF (A4 across). It names citizens: it stays inside.

    Raises:
        Refusal: ``book.empty`` for a year in which no letter was signed.
    """
    from app.papers.draw.office.apologies import ApologyBook, draw  # noqa: PLC0415 - reportlab is slow to load

    found, people = _cases(desk, year)
    return draw(
        ApologyBook(
            office=office(desk, desk.regime),
            year=year,
            rows=[_row(case, people) for case in found],
            cancelled=sum(case.state == "cancelled" for case in found),
            printed_on=on,
            demo=desk.settings.demo,
        )
    )


def book_table(desk: Desk, year: int) -> list[Sequence[str]]:
    """The same book as rows for a spreadsheet, the headings first.

    Raises:
        Refusal: ``book.empty``.
    """
    from app.papers.draw.office.apologies import HEADS  # noqa: PLC0415

    found, people = _cases(desk, year)
    return [HEADS, *(_row(case, people) for case in found)]


def _cases(desk: Desk, year: int) -> tuple[list[ApologyCase], Mapping[str, Responsible]]:
    with desk.reading() as reading:
        found = apology_case.of_year(reading, desk.settings.ward, year)
        people = staff_ever(reading, desk.settings.ward)
    if not found:
        raise Refusal("book.empty", year=year)
    return found, people


def _row(case: ApologyCase, people: Mapping[str, Responsible]) -> tuple[str, ...]:
    causes = "; ".join(CAUSES[cause] for cause in case.causes)
    at_fault = "; ".join(
        f"{each.name}, {each.post} ({LEVELS.get(each.level, each.level)})" for each in case.responsible
    )
    return (
        f"{case.number} {_day(case.signed_at)}",
        case.line.code,
        case.line.told_apart,
        f"{causes}: {case.reason}",
        ". ".join(filter(None, (at_fault, case.unit_at_fault))),
        _day(case.new_due),
        "; ".join(map(_told, sorted([*case.spoken, *case.told], key=lambda each: each.at))),
        case.signer,
        ". ".join(_notes(case, people)),
    )


def _told(told: Told) -> str:
    words = f"{CHANNELS.get(told.channel, told.channel)} {told.at.astimezone(VIETNAM):%H:%M %d/%m/%Y}"
    if told.outcome in OUTCOMES:
        return f"{words} ({OUTCOMES[told.outcome]})"
    return f"{words} (bằng lời)" if told.outcome == "da_noi" else words


def _notes(case: ApologyCase, people: Mapping[str, Responsible]) -> Iterator[str]:
    if case.again_of:
        yield f"Cùng thư với số {case.again_of}, ký thêm ở quầy khác"
    if case.cancelled is not None and case.state == "cancelled":
        yield f"ĐÃ HỦY {_day(case.cancelled.at)}: {case.cancelled.words.get('reason', '')}"
    for correction in case.corrections:
        yield f"Đính chính {_day(correction.at)}: {correction.words.get('why', '')}"
        yield from _should_have_said(correction, people)
    for answer in case.answers:
        yield ANSWERS.get(answer.what, answer.what)
    if case.completed_at is not None:
        yield f"Hoàn tất {_day(case.completed_at)}"


def _should_have_said(correction: Amended, people: Mapping[str, Responsible]) -> Iterator[str]:
    for key, label in CORRECTED.items():
        if correction.words.get(key):
            yield f"{label}: {correction.words[key]}"
    if correction.what:
        names = (people[code].name if code in people else code for code in correction.what.split(","))
        yield f"Người chịu trách nhiệm đúng: {', '.join(names)}"


def _day(at: datetime | None) -> str:
    return f"{at.astimezone(VIETNAM):%d/%m/%Y}" if at else ""


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
    from app.papers.draw.office.report import ReportPage, draw  # noqa: PLC0415 - reportlab is slow to load

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
