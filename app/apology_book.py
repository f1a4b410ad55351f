"""The apology book of a year on paper and as rows, from the records held here: no number that was given is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from app.apology_case import Amended, ApologyCase, Responsible, Told
from app.apology_cases import staff_ever
from app.desk import Desk
from app.refusal import Refusal
from app.registers import apologies
from app.report_words import CAUSES, CHANNELS, LEVELS
from app.rules.calendar import VIETNAM
from app.ward_papers import office

OUTCOMES = {"khong_gap": "không gặp", "tu_choi_nhan": "từ chối nhận"}
ANSWERS = {"chap_nhan": "Công dân chấp nhận", "khong_chap_nhan": "Công dân không chấp nhận"}
CORRECTED = {"reason": "Lý do đúng", "remedy": "Cách khắc phục đúng", "unit_at_fault": "Nơi có lỗi đúng"}


def book_pages(desk: Desk, year: int, on: date) -> bytes:
    """The year's apology book as PDF (A4 across). It names citizens: it stays inside.

    Raises:
        Refusal: ``book.empty`` for a year in which no letter was signed.
    """
    from app.paper.apology_book import ApologyBook, draw  # noqa: PLC0415 - reportlab is slow to load

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
    from app.paper.apology_book import HEADS  # noqa: PLC0415

    found, people = _cases(desk, year)
    return [HEADS, *(_row(case, people) for case in found)]


def _cases(desk: Desk, year: int) -> tuple[list[ApologyCase], Mapping[str, Responsible]]:
    with desk.reading() as reading:
        found = apologies.of_year(reading, desk.settings.ward, year)
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
