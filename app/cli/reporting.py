"""``report`` and ``books``: reports and register books. ``apologies``: a year's figures, public list, book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from app.apology import register as public_apologies
from app.apology import year as apology_year
from app.apology.register import PublicLine
from app.apology.year import YearOfApologies
from app.cli.answer import AsJson, answer, say
from app.cli.place import Place, moment, now
from app.figures.reports import Asked
from app.figures.sent import sent_report, sent_reports
from app.office.books import books as register_books
from app.papers.register import book_csv, book_workbook, register_table
from app.papers.reports import ShownReport, as_sent, counted_now, difference_words, paper, workbook
from app.refusal import Refusal
from app.rules.text.reports import CAUSES, CHANNELS, FORMS, LEVELS, TITLES
from db.base import written

Kind = Annotated[str, typer.Argument(help=f"Một trong: {', '.join(TITLES)}; hay 'sent': các báo cáo đã gửi.")]


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("report")(report)
    words.command("books")(books)


def report(
    context: typer.Context,
    kind: Kind,
    first: Annotated[str | None, typer.Option("--from", help="Từ ngày.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="Đến ngày.")] = None,
    sent: Annotated[str | None, typer.Option(help="Báo cáo đã gửi có tên này, như lúc gửi.")] = None,
    out: Annotated[Path | None, typer.Option(help="Ghi ra tệp .pdf hoặc .xlsx.")] = None,
    json: AsJson = False,
) -> None:
    """Báo cáo một kỳ: II.06a và các biểu khác."""
    place: Place = context.obj
    with place.read() as desk, desk.reading() as reading:
        ward, whose = desk.settings.ward, desk.settings.ward_name
        if kind == "sent":
            _tell_sent([asdict(each) for each in sent_reports(reading, ward)], json=json)
            return
        if kind not in TITLES:
            raise Refusal("form.choice", field="kind", allowed=", ".join(TITLES))
        if sent is not None:
            shown = as_sent(desk, reading, sent_report(reading, ward, sent), whose, now())
        else:
            shown = counted_now(desk, reading, kind, _asked(desk.settings, first, last), whose)
        if out is not None:
            out.write_bytes(workbook(shown) if out.suffix == ".xlsx" else paper(desk, shown))
    _tell(shown, json=json)


def _asked(configured: Any, first: str | None, last: str | None) -> Asked:
    today = now()
    start = moment(first).date() if first else today.date().replace(month=1, day=1)
    end = moment(last).date() if last else today.date()
    if end < start:
        raise Refusal("period.order", first=start, last=end)
    return Asked(configured, start, end, today)


def _tell(shown: ShownReport, *, json: bool) -> None:
    if json:
        answer(
            {
                "kind": shown.kind,
                "from": shown.first.isoformat(),
                "to": shown.last.isoformat(),
                "sent": shown.sent,
                "tables": [asdict(table) for table in shown.tables],
                "different": [asdict(each) for each in shown.different],
            }
        )
        return
    say(f"{TITLES[shown.kind]}, {shown.first:%d/%m/%Y} – {shown.last:%d/%m/%Y}")
    for line in filter(None, (shown.sent, *(difference_words(each) for each in shown.different))):
        say(line)
    for table in shown.tables:
        say(f"{table.title}: {' | '.join(table.headings)}")
        for words, numbers in table.rows:
            say(f"  {words}: {' | '.join(map(str, numbers))}")


def _tell_sent(reports: list[dict[str, Any]], *, json: bool) -> None:
    if json:
        for each in reports:
            each["sent_at"] = written(each["sent_at"])
            del each["figures"]
        answer({"sent": reports})
        return
    for each in reports:
        span = f"{each['first']:%d/%m/%Y} – {each['last']:%d/%m/%Y}"
        say(f"{each['uid']} {each['kind']} {span}, gửi {each['sent_at']:%H:%M %d/%m/%Y}, {each['by']}")


def books(
    context: typer.Context,
    year: Annotated[int | None, typer.Option(help="Năm của sổ cần ghi ra tệp.")] = None,
    chain: Annotated[str | None, typer.Option(help="Sổ của chuỗi này; không nêu thì của máy này.")] = None,
    out: Annotated[Path | None, typer.Option(help="Ghi sổ ra tệp .csv hoặc .xlsx.")] = None,
    json: AsJson = False,
) -> None:
    """Sổ theo dõi hồ sơ của từng quầy, từng năm: số cuối, đã đóng chưa, còn nguyên không."""
    place: Place = context.obj
    with place.read() as desk, desk.reading() as reading:
        ward = desk.settings.ward
        if out is not None:
            of_year = year or now().year
            table = register_table(desk, of_year, chain or desk.chain)
            out.write_bytes(book_workbook(table, str(of_year)) if out.suffix == ".xlsx" else book_csv(table))
        found = [asdict(book) for book in register_books(reading, ward) if year in {None, book.year}]
    if json:
        for book in found:
            if book["closing"] is not None:
                book["closing"]["at"] = written(book["closing"]["at"])
        answer({"books": found})
        return
    for book in found:
        say(f"Quầy {book['desk']}, quyển {book['volume']}, năm {book['year']}: {_state(book)}")


def _state(book: dict[str, Any]) -> str:
    closing, missing = book["closing"], book["missing"]
    numbers = f"số 1 đến {book['last']}" if book["last"] else "chưa có số nào"
    if missing:
        numbers = f"{numbers}, thiếu {missing} số trên máy này"
    if closing is None:
        return f"{numbers}, chưa đóng"
    whole = "còn nguyên" if closing["intact"] else "KHÔNG còn như lúc đóng, chạy 'motcua check'"
    return f"{numbers}, đóng lúc {closing['at']:%H:%M %d/%m/%Y} bởi {closing['by']}, {whole}"


STATES = {"signed": "đã ký", "told": "đã xin lỗi", "completed": "hoàn tất", "cancelled": "đã hủy"}


def add_apologies(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("apologies")(apologies)


def apologies(
    context: typer.Context,
    year: Annotated[int | None, typer.Option(help="Năm, mặc định là năm nay.")] = None,
    public: Annotated[bool, typer.Option("--public", help="Danh sách công khai, không có tên ai.")] = False,
    book: Annotated[Path | None, typer.Option(help="Viết sổ xin lỗi của năm ra tệp PDF này.")] = None,
    json: AsJson = False,
) -> None:
    """Xin lỗi trong năm: thống kê, danh sách công khai, sổ theo dõi."""
    place: Place = context.obj
    of_year = year or now().year
    with place.read() as desk:
        ward = desk.settings.ward
        if book is not None:
            from app.papers.apology import book_pages  # noqa: PLC0415 - reportlab is slow to load

            book.write_bytes(book_pages(desk, of_year, now().date()))
        with desk.reading() as reading:
            counted = apology_year.year_of(reading, ward, of_year, now())
            listed = public_apologies.public_list(reading, ward, of_year) if public else []
    if json:
        answer({"list": [asdict(line) for line in listed]} if public else asdict(counted))
    elif public:
        for line in listed:
            say(_public(line))
    else:
        _tell_apologies(counted)
    if book is not None and not json:
        say(f"Sổ xin lỗi: {book}")


def _public(line: PublicLine) -> str:
    causes = ", ".join(CAUSES[cause].lower() for cause in line.causes)
    forms = ", ".join(FORMS[form].lower() for form in line.forms)
    new_on = f"hẹn lại {line.new_on:%d/%m/%Y}" if line.new_on else ""
    parts = (f"{line.number} ngày {line.signed_on:%d/%m/%Y}", causes, new_on, forms, STATES[line.state])
    return " · ".join(filter(None, parts))


def _tell_apologies(counted: YearOfApologies) -> None:
    say(f"Năm {counted.year}: {counted.signed} thư đã ký, {counted.cancelled} thư đã hủy")
    groups: tuple[tuple[str, Mapping[str, int], Mapping[str, str]], ...] = (
        ("Nguyên nhân", counted.causes, CAUSES),
        ("Hình thức", counted.forms, FORMS),
        ("Kênh", counted.channels, CHANNELS),
        ("Đơn vị", counted.units, {}),
        ("Cán bộ", counted.officials, counted.names),
        ("Cấp", counted.levels, LEVELS),
    )
    for title, counts, named in groups:
        for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
            say(f"{title}: {named.get(code, code)}: {count}")
    say(f"Báo kịp trước hạn: {counted.in_time}, báo muộn: {counted.too_late}")
    say(f"Giữ đúng ngày hẹn lại: {counted.kept}, lỡ ngày hẹn lại: {counted.missed}")
    say(
        f"Trễ hạn còn nợ lời xin lỗi: {counted.late_without}, trong đó có thư rồi lại trễ: {counted.late_again}"
    )
