"""A turn ticket on a roll: the number by which somebody is called. It names nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.papers.draw.base.flow import gap, ruled
from app.papers.draw.base.sheet import FIGURES_BOLD, SANS_BOLD
from app.papers.draw.citizen.roll import (
    LINE,
    centred,
    clock_and_day,
    demo_lines,
    framed,
    large,
    roll_length,
    roll_sheet,
)

NUMBER_SIZE = 84
KEEP_NOTE = "Giữ phiếu này đến khi được gọi. Gọi mà chưa kịp vào, xin báo cán bộ để được gọi lại."


@dataclass(frozen=True)
class TicketFacts:
    """``label`` is the turn ("A032"), ``waiting`` how many wait before it, ``office`` "UBND phường …", ``desk`` the
    counter's name, ``priority`` in words ("Người cao tuổi") or empty.
    """

    label: str
    issued_at: datetime
    waiting: int
    office: str
    desk: str
    priority: str = ""
    demo: bool = False


def draw(facts: TicketFacts, width_mm: int = 80) -> bytes:
    """Draw the ticket as PDF; raises ``form.choice`` for a width that no roll has."""
    sheet, column = roll_sheet(width_mm, f"Phiếu số {facts.label}")
    ahead = "Mời vào quầy khi được gọi" if facts.waiting <= 0 else f"Còn {facts.waiting} người chờ trước"
    priority = [framed(sheet, column, [centred(sheet, column, f"Ưu tiên: {facts.priority}", SANS_BOLD, 1.2)])]
    return roll_length(
        sheet,
        [
            *demo_lines(sheet, column, facts.demo),
            centred(sheet, column, facts.office.upper(), SANS_BOLD, 1.15),
            centred(sheet, column, facts.desk),
            ruled(sheet, column, 3.4, LINE),
            centred(sheet, column, "SỐ THỨ TỰ", scale=1.2),
            large(sheet, column, facts.label, FIGURES_BOLD, NUMBER_SIZE),
            *(priority if facts.priority else []),
            centred(sheet, column, ahead, SANS_BOLD, 1.3),
            gap(0.6),
            centred(sheet, column, f"Lấy số lúc {clock_and_day(facts.issued_at)}"),
            ruled(sheet, column, 3.4, LINE, dots=True),
            centred(sheet, column, KEEP_NOTE),
        ],
    )
