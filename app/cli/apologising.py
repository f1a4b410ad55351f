"""``motcua apologies``: a year of apologies as figures, as the list that anybody may see, as the book on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from app.cli.answer import AsJson, answer, say
from app.cli.place import Place, now
from app.registers import apology_year, public_apologies
from app.registers.apology_year import YearOfApologies
from app.registers.public_apologies import PublicLine
from app.report_words import CAUSES, CHANNELS, FORMS, LEVELS

STATES = {"signed": "đã ký", "told": "đã xin lỗi", "completed": "hoàn tất", "cancelled": "đã hủy"}


def add_to(words: typer.Typer) -> None:
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
            from app.apology_book import book_pages  # noqa: PLC0415 - reportlab is slow to load

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
        _tell(counted)
    if book is not None and not json:
        say(f"Sổ xin lỗi: {book}")


def _public(line: PublicLine) -> str:
    causes = ", ".join(CAUSES[cause].lower() for cause in line.causes)
    forms = ", ".join(FORMS[form].lower() for form in line.forms)
    new_on = f"hẹn lại {line.new_on:%d/%m/%Y}" if line.new_on else ""
    parts = (f"{line.number} ngày {line.signed_on:%d/%m/%Y}", causes, new_on, forms, STATES[line.state])
    return " · ".join(filter(None, parts))


def _tell(counted: YearOfApologies) -> None:
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
