"""``motcua report`` and ``motcua books``: reports of a period and the register books, as numbers or as files."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from app.book_papers import book_csv, book_workbook
from app.cli.answer import AsJson, answer, say
from app.cli.place import Place, moment, now
from app.period_reports import Asked
from app.refusal import Refusal
from app.register_papers import register_table
from app.registers.books import books as register_books
from app.registers.sent_reports import sent_report, sent_reports
from app.report_papers import ShownReport, as_sent, counted_now, difference_words, paper, workbook
from app.report_words import TITLES
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
