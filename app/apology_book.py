"""The apology book of a year on paper, from the records held here: nothing that was given a number is left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from app.apology_case import ApologyCase, Told
from app.desk import Desk
from app.refusal import Refusal
from app.registers import apologies
from app.report_words import CAUSES, CHANNELS, LEVELS
from app.rules.calendar import VIETNAM
from app.ward_papers import office

OUTCOMES = {"khong_gap": "không gặp", "tu_choi_nhan": "từ chối nhận"}
ANSWERS = {"chap_nhan": "Công dân chấp nhận", "khong_chap_nhan": "Công dân không chấp nhận"}


def book_pages(desk: Desk, year: int, on: date) -> bytes:
    """The year's apology book as PDF (A4 across). It names citizens: it stays inside.

    Raises:
        Refusal: ``book.empty`` for a year in which no letter was signed.
    """
    from app.paper.apology_book import ApologyBook, draw  # noqa: PLC0415 - reportlab is slow to load

    with desk.reading() as reading:
        found = apologies.of_year(reading, desk.settings.ward, year)
    if not found:
        raise Refusal("book.empty", year=year)
    return draw(
        ApologyBook(
            office=office(desk, desk.regime),
            year=year,
            rows=[_row(case) for case in found],
            cancelled=sum(case.state == "cancelled" for case in found),
            printed_on=on,
            demo=desk.settings.demo,
        )
    )


def _row(case: ApologyCase) -> tuple[str, ...]:
    causes = "; ".join(CAUSES[cause] for cause in case.causes)
    people = "; ".join(
        f"{each.name}, {each.post} ({LEVELS.get(each.level, each.level)})" for each in case.responsible
    )
    return (
        f"{case.number} {_day(case.signed_at)}",
        case.line.code,
        case.line.told_apart,
        f"{causes}: {case.reason}",
        ". ".join(filter(None, (people, case.unit_at_fault))),
        _day(case.new_due),
        "; ".join(map(_told, sorted([*case.spoken, *case.told], key=lambda each: each.at))),
        case.signer,
        ". ".join(_notes(case)),
    )


def _told(told: Told) -> str:
    words = f"{CHANNELS.get(told.channel, told.channel)} {told.at.astimezone(VIETNAM):%H:%M %d/%m/%Y}"
    if told.outcome in OUTCOMES:
        return f"{words} ({OUTCOMES[told.outcome]})"
    return f"{words} (bằng lời)" if told.outcome == "da_noi" else words


def _notes(case: ApologyCase) -> Iterator[str]:
    if case.again_of:
        yield f"Cùng thư với số {case.again_of}, ký thêm ở quầy khác"
    if case.cancelled is not None and case.state == "cancelled":
        yield f"ĐÃ HỦY {_day(case.cancelled.at)}: {case.cancelled.words.get('reason', '')}"
    for correction in case.corrections:
        yield f"Đính chính {_day(correction.at)}: {correction.words.get('why', '')}"
    for answer in case.answers:
        yield ANSWERS.get(answer.what, answer.what)
    if case.completed_at is not None:
        yield f"Hoàn tất {_day(case.completed_at)}"


def _day(at: datetime | None) -> str:
    return f"{at.astimezone(VIETNAM):%d/%m/%Y}" if at else ""
