"""The close of a day at one desk: what came in and went out, what is still owed, how far the book is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from app.act import read_head
from app.desk import Desk
from app.dossier_lines import DossierLine, lines, lines_query
from app.keeping import last_copy
from app.registers import lateness, receipts
from app.registers.contacts import phones
from app.rules.calendar import VIETNAM
from app.spans import moments
from app.ward_papers import MOST_LINES, NOTIFY, OVERDUE, office
from db.local import StandingRow

if TYPE_CHECKING:
    from app.paper.morning import MorningGroup

RECEIVED = ("Đã nhận hôm nay tại quầy này", "So với chồng hồ sơ giấy.")
RETURNED = ("Đã trả hôm nay", "Có chữ ký của người nhận.")


@dataclass(frozen=True, slots=True)
class Closing:
    """How a day stands at ``at``: ``received`` at this desk, ``returned`` in the ward, ``tell`` the citizens who must
    hear of a delay before midnight, ``debt`` what is late without apology. ``book`` is the number and the first 16 hex
    digits of the newest own entry's hash: with these two on paper nobody can write the day anew (sync.md §1).
    """

    at: datetime
    received: Sequence[DossierLine]
    returned: Sequence[DossierLine]
    tell: Sequence[DossierLine]
    debt: Sequence[DossierLine]
    copied_at: datetime | None
    book: tuple[int, str]

    @property
    def copied_today(self) -> bool:
        """Was a copy of the data made on this day?"""
        return self.copied_at is not None and self.copied_at.astimezone(VIETNAM).date() == self.at.date()


def closing(desk: Desk, at: datetime) -> Closing:
    """Read how the day of ``at`` stands."""
    ward, at = desk.settings.ward, at.astimezone(VIETNAM)
    own = f"{ward}.q{desk.settings.desk}."
    tonight = datetime.combine(at.date() + timedelta(days=1), time.min, VIETNAM)
    answer_by = desk.regime.apology.answer_by
    with desk.reading() as reading:
        taken = receipts.of_day(reading, ward, at.date())
        return Closing(
            at,
            [line for line in taken if line.chain.startswith(own)],
            _returned(reading, ward, at.date()),
            [each.line for each in lateness.look_ahead(reading, ward, at, tonight, answer_by)],
            lateness.late_without_apology(reading, ward, at),
            last_copy(desk),
            _book(reading, desk),
        )


def _returned(reading: Connection, ward: str, on: date) -> list[DossierLine]:
    start, end = moments(on, on)
    query = lines_query(ward).where(StandingRow.returned_at >= start, StandingRow.returned_at < end)
    return lines(reading, query.order_by(StandingRow.returned_at, StandingRow.code))


def _book(reading: Connection, desk: Desk) -> tuple[int, str]:
    head = read_head(reading, desk.settings.ward, desk.chain)
    return (head.n, head.h.hex()[:16]) if head.n else (0, "")


def closing_sheet(desk: Desk, at: datetime, to_print: int, to_send: int) -> bytes:
    """The sheet of the close of day as PDF (A4), with the papers and changes that wait, for signature. Stays inside."""
    from app.paper.morning import MorningFacts, draw  # noqa: PLC0415

    found = closing(desk, at)
    return draw(
        MorningFacts(
            office=office(desk, desk.regime).short,
            desk=f"{desk.regime.desk_name}, quầy {desk.settings.desk}",
            at=found.at,
            groups=_groups(desk, found),
            demo=desk.settings.demo,
            title="CUỐI NGÀY",
            notes=_notes(found, to_print, to_send),
        )
    )


def _notes(found: Closing, to_print: int, to_send: int) -> list[str]:
    copy = f"lúc {found.copied_at:%H:%M}" if found.copied_today else "chưa có bản hôm nay"
    number, digest = found.book
    return [
        f"Phiếu chờ in: {to_print}. Thay đổi chờ gửi cấp trên: {to_send}. Bản sao lưu: {copy}.",
        f"Sổ của quầy đến mục {number}, dấu {digest}.",
        "Người đóng ngày ký, ghi rõ họ tên: ........................................................................",
    ]


def _groups(desk: Desk, found: Closing) -> list[MorningGroup]:
    shown = {
        RECEIVED: (found.received, "received_at"),
        RETURNED: (found.returned, ""),
        NOTIFY: (found.tell, "due_at"),
        OVERDUE: (found.debt, "due_at"),
    }
    named = [line.dossier for group, _ in shown.values() for line in group[:MOST_LINES]]
    with desk.reading() as reading:
        called = phones(reading, desk.settings.ward, named)
    return [_group(named, group, called, when) for named, (group, when) in shown.items()]


def _group(
    named: tuple[str, str], group: Sequence[DossierLine], called: dict[str, str], when: str
) -> MorningGroup:
    from app.paper.morning import MorningGroup, MorningLine  # noqa: PLC0415

    words = {"received_at": "nhận {:%H:%M}", "due_at": "hẹn {:%H:%M %d/%m/%Y}"}
    kept = [
        MorningLine(
            line.code,
            line.told_apart,
            line.procedure_name,
            called.get(line.dossier, ""),
            words[when].format(getattr(line, when).astimezone(VIETNAM)) if when else "đã trả",
        )
        for line in group[:MOST_LINES]
    ]
    return MorningGroup(*named, kept, len(group) - len(kept))
