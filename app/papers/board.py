"""The sheets for the board as papers, and the same as pages of the public screen. No citizen stands on any of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from app.desk.desk import Desk
from app.desk.reference import CatalogueProcedure
from app.openness import board
from app.openness.board import (
    APOLOGY_RULE,
    CHANNELS,
    DUTY,
    BoardSheet,
    DutyLine,
    apology_words,
    channel_words,
    duties,
    received,
    wanted,
)
from app.openness.dialogue import register as dialogues
from app.papers.ward import notice, office
from app.refusal import Refusal

if TYPE_CHECKING:
    from app.papers.draw.citizen.official import Piece

HANGS = 17.0
"""The size of type in which a sheet is read from a step away."""
NOTE = "Niêm yết công khai. Bản in ngày {on:%d/%m/%Y}, phiên bản {version}."


@dataclass(frozen=True, slots=True)
class ScreenPage:
    """One page of the public screen: a title, what stands under it, and the version that the board has too.

    ``kind`` is the sheet's, or ``dialogue`` for the next session.
    """

    title: str
    lines: tuple[str, ...]
    version: str
    kind: str


def sheet(desk: Desk, of: BoardSheet, on: date) -> bytes:
    """A sheet for the board as PDF (A4).

    Raises:
        Refusal: ``posting.unknown`` (title) for one that ought not to hang on that day.
    """
    with desk.reading() as reading:
        if of not in wanted(desk, reading, on):
            raise Refusal("posting.unknown", title=of.title)
        said = _duties(desk, reading)
    return _drawn(desk, of, on, said)


def changed(desk: Desk, on: date) -> list[tuple[BoardSheet, bytes]]:
    """Only what must be printed: the sheets that hang in an older version, damaged, or nowhere."""
    with desk.reading() as reading:
        found = board.to_print(reading, desk.settings.ward, wanted(desk, reading, on))
        said = _duties(desk, reading)
    return [(each, _drawn(desk, each, on, said)) for each in found]


def _duties(desk: Desk, reading: Connection) -> Mapping[str, DutyLine]:
    return {line.official: line for line in duties(reading, desk.settings.ward)}


def _drawn(desk: Desk, of: BoardSheet, on: date, said: Mapping[str, DutyLine]) -> bytes:
    from app.papers.draw.citizen.official import OfficialPaper, draw  # noqa: PLC0415 - reportlab is slow to load

    if of.kind == "procedure":
        return notice(desk, of.item, on)
    kind, subject, body = _words(desk, of, on, said)
    paper = OfficialPaper(
        office=office(desk, desk.regime),
        kind=kind,
        subject=subject,
        body=body,
        dated=on,
        numbered=False,
        size=HANGS,
        foot=NOTE.format(on=on, version=of.version),
        demo=desk.settings.demo,
    )
    return draw(paper, desk.regime.wording["form01"])


def _words(
    desk: Desk, of: BoardSheet, on: date, said: Mapping[str, DutyLine]
) -> tuple[str, str, list[Piece]]:
    """Kind, subject and body of a sheet that is no procedure's."""
    from app.papers.draw.citizen.official import Items, Paragraph, Ruled  # noqa: PLC0415

    if of.kind == "field":
        heads = ("TT", "Thủ tục", "Thời hạn", "Phí, lệ phí")
        rows = [
            (str(n), each.name, _limit(each), each.fee or "Không quy định")
            for n, each in enumerate(_of_field(desk, of.item, on), 1)
        ]
        return "DANH MỤC THỦ TỤC HÀNH CHÍNH", f"Lĩnh vực {of.item}", [Ruled(heads, (1, 8, 3, 4), rows)]
    if of.kind == "duty":
        duty = said[of.item]
        return DUTY.upper(), f"{duty.name}, {duty.post}", [Paragraph(line) for line in duty_words(duty)]
    if of.kind == "channels":
        return CHANNELS.upper(), "", [Items(channel_words(desk.settings, desk.regime))]
    return APOLOGY_RULE.upper(), "", [Items(apology_words(desk.settings, desk.regime))]


def duty_words(duty: DutyLine) -> list[str]:
    """What an official's sheet says, a line each."""
    lines = (
        ("Lĩnh vực", ", ".join(duty.fields)),
        ("Nhiệm vụ", duty.tasks),
        ("Quyền hạn", duty.powers),
        ("Giờ tiếp công dân", duty.hours),
        ("Điện thoại cơ quan", duty.phone),
    )
    return [f"{label}: {words}" for label, words in lines if words]


def _limit(each: CatalogueProcedure) -> str:
    from app.papers.draw.base.wording import limit_in_words  # noqa: PLC0415

    return limit_in_words(each.limit.value, each.limit.unit).lstrip("0")


def _of_field(desk: Desk, field: str, on: date) -> Sequence[CatalogueProcedure]:
    return [each for each in received(desk.catalogue, on) if each.field == field]


def screen(desk: Desk, on: date) -> list[ScreenPage]:
    """The pages of the public screen: the next dialogue, then what the board says, sheet by sheet."""
    with desk.reading() as reading:
        ward = desk.settings.ward
        sheets = wanted(desk, reading, on)
        said = _duties(desk, reading)
        coming = next((each for each in dialogues.sessions(reading, ward) if each.coming(on)), None)
    first = []
    if coming and coming.planned_at:
        lines = (
            f"{coming.planned_at:%H:%M, %d/%m/%Y}, {coming.place}",
            coming.topic,
            f"Chủ trì: {coming.chair_name}",
        )
        first = [ScreenPage("Đối thoại với nhân dân", lines, "", "dialogue")]
    return [*first, *(_page(desk, each, on, said) for each in sheets)]


def _page(desk: Desk, of: BoardSheet, on: date, said: Mapping[str, DutyLine]) -> ScreenPage:
    if of.kind == "procedure":
        version = desk.catalogue.on(of.item, on)
        fee = version.fee or "Không quy định"
        lines = (f"Thời hạn: {_limit(version)}", f"Phí, lệ phí: {fee}", *version.papers)
    elif of.kind == "field":
        lines = tuple(f"{each.name}: {_limit(each)}" for each in _of_field(desk, of.item, on))
    elif of.kind == "duty":
        lines = tuple(duty_words(said[of.item]))
    else:
        words = channel_words if of.kind == "channels" else apology_words
        lines = tuple(words(desk.settings, desk.regime))
    return ScreenPage(of.title, lines, of.version, of.kind)
