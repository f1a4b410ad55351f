"""The close of a day at one desk: what came in and went out, what is still owed, how far the book is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select
from sqlalchemy.orm import InstrumentedAttribute

from app.act import read_head
from app.desk import Desk
from app.dossier_lines import DossierLine, lines, lines_query
from app.keeping import last_copy
from app.registers import lateness, receipts, visits
from app.registers.contacts import phones
from app.registers.visits import Visit
from app.rules.calendar import VIETNAM
from app.rules.standing import Status
from app.spans import moments
from app.ward_papers import MOST_LINES, NOTIFY, OVERDUE, due, group_of, office
from db.local import StandingRow
from db.records import Return

if TYPE_CHECKING:
    from app.paper.morning import MorningGroup

RECEIVED = ("Đã nhận hôm nay tại quầy này", "So với chồng hồ sơ giấy.")
RETURNED = ("Đã trả hôm nay", "Có chữ ký của người nhận.")
ENDED = ("Đã từ chối, đã rút hôm nay", "Không còn chờ giải quyết; bản chính trả lại công dân.")
VISITED = ("Đến quầy này mà chưa nhận hồ sơ", "Đã đưa mẫu 02 hoặc mẫu 03; giấy tờ công dân mang về.")
_ENDED = {Status.REFUSED: "từ chối", Status.WITHDRAWN: "công dân rút"}
_GIVEN = {"incomplete": "mẫu 02", "refused": "mẫu 03"}


@dataclass(frozen=True, slots=True)
class Closing:
    """How a day stands at ``at``.

    ``received`` at this desk, ``returned`` and ``ended`` (refused, withdrawn) in the ward, ``visits`` at this desk that
    made no dossier; ``brought`` are those received by post, ``sent`` those returned by it. ``tell`` the citizens who
    must hear of a delay before the next working day, ``debt`` what is late without apology. ``book`` is the number and
    the first 16 hex digits of the newest own entry's hash: with these two on paper nobody can write the day anew
    (sync.md §1).
    """

    at: datetime
    received: Sequence[DossierLine]
    returned: Sequence[DossierLine]
    ended: Sequence[DossierLine]
    visits: Sequence[Visit]
    brought: set[str]
    sent: set[str]
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
    until, hours = lateness.told_until(desk.calendar, at), (desk.calendar, desk.regime.apology.answer_by)
    with desk.reading() as reading:
        taken = [line for line in receipts.of_day(reading, ward, at.date()) if line.chain.startswith(own)]
        given = _moved(reading, ward, at.date(), StandingRow.returned_at)
        finished = _moved(reading, ward, at.date(), StandingRow.finished_at)
        return Closing(
            at,
            taken,
            given,
            [line for line in finished if line.status in _ENDED],
            [each for each in visits.of_day(reading, ward, at.date()) if each.chain.startswith(own)],
            receipts.by_post(reading, ward, [line.dossier for line in taken]),
            _sent(reading, ward, [line.dossier for line in given]),
            [each.line for each in lateness.look_ahead(reading, ward, at, until, *hours)],
            lateness.late_without_apology(reading, ward, at),
            last_copy(desk),
            _book(reading, desk),
        )


def _moved(
    reading: Connection, ward: str, on: date, moment: InstrumentedAttribute[datetime | None]
) -> list[DossierLine]:
    """The dossiers to which this happened on a day, in its order."""
    start, end = moments(on, on)
    query = lines_query(ward).where(moment >= start, moment < end)
    return lines(reading, query.order_by(moment, StandingRow.code))


def _sent(reading: Connection, ward: str, returned: Sequence[str]) -> set[str]:
    """Those whose result went by post when it was handed over last."""
    query = (
        select(Return.dossier, Return.to)
        .where(Return.ward == ward, Return.dossier.in_(returned))
        .order_by(Return.returned_at)
    )
    last = {row.dossier: row.to for row in reading.execute(query)}
    return {dossier for dossier, to in last.items() if to == "post"}


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
        f"Qua bưu chính: nhận {len(found.brought)} hồ sơ, trả {len(found.sent)} kết quả.",
        f"Phiếu chờ in: {to_print}. Thay đổi chờ gửi cấp trên: {to_send}. Bản sao lưu: {copy}.",
        f"Sổ của quầy đến mục {number}, dấu {digest}.",
        "Người đóng ngày ký, ghi rõ họ tên: ........................................................................",
    ]


def _groups(desk: Desk, found: Closing) -> list[MorningGroup]:
    told: dict[tuple[str, str], tuple[Sequence[DossierLine], Callable[[DossierLine], str]]] = {
        RECEIVED: (
            found.received,
            lambda line: f"nhận {_clock(line.received_at)}{_by_post(line.dossier in found.brought)}",
        ),
        RETURNED: (found.returned, lambda line: f"đã trả{_by_post(line.dossier in found.sent)}"),
        ENDED: (found.ended, lambda line: _ENDED[Status(line.status)]),
        NOTIFY: (found.tell, due),
        OVERDUE: (found.debt, due),
    }
    named = [line.dossier for group, _ in told.values() for line in group[:MOST_LINES]]
    with desk.reading() as reading:
        called = phones(reading, desk.settings.ward, named)
    groups = [group_of(named, group, called, when) for named, (group, when) in told.items()]
    return [*groups[:3], _visits(found.visits), *groups[3:]]


def _clock(at: datetime) -> str:
    return f"{at.astimezone(VIETNAM):%H:%M}"


def _by_post(posted: bool) -> str:
    return ", bưu chính" if posted else ""


def _visits(found: Sequence[Visit]) -> MorningGroup:
    from app.paper.morning import MorningGroup, MorningLine  # noqa: PLC0415

    kept = [
        MorningLine(
            f"số {each.number:02}",
            each.person.get("name", ""),
            each.procedure_name,
            each.person.get("phone", ""),
            f"{_GIVEN[each.kind]}, {_clock(each.visited_at)}{_by_post(each.channel == 'post')}",
        )
        for each in found[:MOST_LINES]
    ]
    return MorningGroup(*VISITED, kept, len(found) - len(kept))
