"""The close of a day at one desk: what came in and went out, what is still owed, how far the book is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import InstrumentedAttribute

from app.apology import case as apology_case
from app.apology import register as apologies
from app.apology.case import ApologyCase
from app.desk import drafts
from app.desk.act import read_head
from app.desk.desk import Desk
from app.desk.reference import content
from app.desk.safety.copies import last_copy
from app.dossier.line import DossierLine, lines, lines_of, lines_query
from app.dossier.registers import fees, lateness, receipts, visits
from app.dossier.registers.contacts import phones
from app.dossier.registers.fees import FeeLine
from app.dossier.registers.visits import Visit
from app.dossier.spans import moments
from app.papers.ward import MOST_LINES, NOTIFY, OVERDUE, due, group_of, office
from app.rules.course.course import Status
from app.rules.time.calendar import VIETNAM
from db.local import StandingRow
from db.records import Entry, Part, Return

if TYPE_CHECKING:
    from app.papers.draw.office.morning import MorningGroup

RECEIVED = ("Đã nhận hôm nay tại quầy này", "So với chồng hồ sơ giấy.")
RETURNED = ("Đã trả hôm nay", "Có chữ ký của người nhận.")
ENDED = ("Đã từ chối, đã rút hôm nay", "Không còn chờ giải quyết; bản chính trả lại công dân.")
VISITED = ("Đến quầy này mà chưa nhận hồ sơ", "Đã đưa mẫu 02 hoặc mẫu 03; giấy tờ công dân mang về.")
TAKEN = ("Phí, lệ phí thu, hoàn hôm nay tại quầy này", "So với cuống biên lai và tiền mặt.")
GoesOn = Callable[[str, DossierLine, ApologyCase | None, datetime], bool]
"""Can what is kept half filled under a name about a dossier, or about an apology of it, still be gone on with, at a moment?"""
_ENDED = {Status.REFUSED: "từ chối", Status.WITHDRAWN: "công dân rút"}
_GIVEN = {"incomplete": "mẫu 02", "refused": "mẫu 03"}


def _always(_kept_as: str, _line: DossierLine, _case: ApologyCase | None, _at: datetime) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Begun:
    """Something half filled at this desk: whose, since when, what by the name under which it is kept, and about which dossier.

    An apology without a dossier stands for one that has no ``code``.
    """

    person: str
    at: datetime
    kept_as: str
    dossier: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """How a day stands at ``at``.

    ``received`` at this desk, ``returned`` and ``ended`` (refused, withdrawn) in the ward, ``visits`` at this desk that
    made no dossier; ``brought`` are those received by post, ``taken_by`` says of those returned who took the result:
    applicant, submitter, proxy or post, and the name. ``tell`` the citizens who must hear of a delay before the next
    working day, ``debt`` what is late without apology, ``letters`` how many signed ones are not told to the end and wait
    for no later day. ``fees`` were taken and given back at this desk, ``begun`` stands half filled there; ``uncopied``
    own entries are in no copy of the data yet.
    ``book`` is the number and the first 16 hex digits of the newest own entry's hash: with these two on paper nobody
    can write the day anew (sync.md §1).
    """

    at: datetime
    received: Sequence[DossierLine]
    returned: Sequence[DossierLine]
    ended: Sequence[DossierLine]
    visits: Sequence[Visit]
    brought: set[str]
    taken_by: Mapping[str, tuple[str, str]]
    tell: Sequence[DossierLine]
    debt: Sequence[DossierLine]
    letters: int
    fees: Sequence[FeeLine]
    begun: Sequence[Begun]
    copied_at: datetime | None
    uncopied: int
    book: tuple[int, str]

    @property
    def sent(self) -> set[str]:
        """Those returned by post."""
        return {dossier for dossier, (to, _) in self.taken_by.items() if to == "post"}

    @property
    def takings(self) -> int:
        """What was taken less what was given back, in đồng."""
        return sum(line.amount for line in self.fees)

    @property
    def copied_today(self) -> bool:
        """Was a copy of the data made on this day?"""
        return self.copied_at is not None and self.copied_at.astimezone(VIETNAM).date() == self.at.date()


def closing(desk: Desk, at: datetime, goes_on: GoesOn = _always) -> Closing:
    """Read how the day of ``at`` stands; half filled is only what ``goes_on``."""
    ward, at = desk.settings.ward, at.astimezone(VIETNAM)
    own = f"{ward}.q{desk.settings.desk}."
    until, hours = lateness.told_until(desk.calendar, at), (desk.calendar, desk.regime.apology.answer_by)
    copied_at = last_copy(desk)
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
            _taken_by(reading, ward, [line.dossier for line in given]),
            [each.line for each in lateness.look_ahead(reading, ward, at, until, *hours)],
            lateness.late_without_apology(reading, ward, at),
            sum(_is_to_tell(case, at.date()) for case in apologies.open_cases(reading, ward)),
            [
                line
                for line in fees.of_day(reading, ward, at.date())
                if line.chain.startswith(own) and line.amount
            ],
            _begun(reading, desk, at, goes_on),
            copied_at,
            _written_since(reading, desk, copied_at),
            _book(reading, desk),
        )


def _is_to_tell(case: ApologyCase, today: date) -> bool:
    later = any(slot.astimezone(VIETNAM).date() > today for plan in case.plans for slot in plan.slots)
    return bool(case.number) and not later


def _moved(
    reading: Connection, ward: str, on: date, moment: InstrumentedAttribute[datetime | None]
) -> list[DossierLine]:
    """The dossiers to which this happened on a day, in its order."""
    start, end = moments(on, on)
    query = lines_query(ward).where(moment >= start, moment < end)
    return lines(reading, query.order_by(moment, StandingRow.code))


def _taken_by(reading: Connection, ward: str, returned: Sequence[str]) -> dict[str, tuple[str, str]]:
    """To whom the result of each went when it was handed over last, and the name of who took it."""
    query = (
        select(Return.dossier, Return.to, Part.content)
        .outerjoin(Part, (Part.ward == Return.ward) & (Part.hash == Return.part))
        .where(Return.ward == ward, Return.dossier.in_(returned))
        .order_by(Return.returned_at)
    )
    return {
        row.dossier: (row.to, str(content(row.content).get("collector", "")))
        for row in reading.execute(query)
    }


def _begun(reading: Connection, desk: Desk, at: datetime, goes_on: GoesOn) -> list[Begun]:
    ward, left = desk.settings.ward, drafts.left_at(desk, at.date())
    subjects = list({each.subject for each in left if each.subject})
    letters = {case.apology: case for case in apology_case.cases(reading, ward, subjects)}
    stands = {line.dossier: line for line in lines_of(reading, ward, subjects)}
    begun = []
    for each in left:
        case = letters.get(each.subject)
        line = case.line if case else stands.get(each.subject)
        if line is None:
            begun.append(Begun(each.person, each.kept_at, each.place))
        elif goes_on(each.place, line, case, at):
            code = "" if line.is_bare else line.code
            begun.append(Begun(each.person, each.kept_at, each.place, line.dossier, code))
    return begun


def _written_since(reading: Connection, desk: Desk, copied_at: datetime | None) -> int:
    """How many of the desk's own entries were written after the second in which the newest copy was made."""
    own = select(func.count()).where(Entry.ward == desk.settings.ward, Entry.chain == desk.chain)
    if copied_at is not None:
        own = own.where(Entry.at >= (int(copied_at.timestamp()) + 1) * 1000)
    return int(reading.execute(own).scalar_one())


def _book(reading: Connection, desk: Desk) -> tuple[int, str]:
    head = read_head(reading, desk.settings.ward, desk.chain)
    return (head.n, head.h.hex()[:16]) if head.n else (0, "")


def closing_sheet(desk: Desk, at: datetime, to_print: int, to_send: int, goes_on: GoesOn = _always) -> bytes:
    """The sheet of the close of day as PDF (A4), with the papers and changes that wait, for signature. Stays inside."""
    from app.papers.draw.office.morning import MorningFacts, draw  # noqa: PLC0415

    found = closing(desk, at, goes_on)
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
    from app.papers.draw.base.wording import money  # noqa: PLC0415

    copy = f"lúc {found.copied_at:%H:%M}" if found.copied_today else "chưa có bản hôm nay"
    copy += f", thiếu {found.uncopied} mục ghi sau đó" if found.copied_today and found.uncopied else ""
    number, digest = found.book
    return [
        f"Qua bưu chính: nhận {len(found.brought)} hồ sơ, trả {len(found.sent)} kết quả.",
        f"Phí, lệ phí thu, hoàn tại quầy này: {len(found.fees)} khoản, cộng {money(found.takings)}.",
        f"Phần nhập dở tại quầy này: {len(found.begun)}.",
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
        RETURNED: (found.returned, lambda line: _returned(*found.taken_by[line.dossier])),
        ENDED: (found.ended, lambda line: _ENDED[Status(line.status)]),
        NOTIFY: (found.tell, due),
        OVERDUE: (found.debt, due),
    }
    named = [line.dossier for group, _ in told.values() for line in group[:MOST_LINES]]
    named += [each.line.dossier for each in found.fees[:MOST_LINES]]
    with desk.reading() as reading:
        called = phones(reading, desk.settings.ward, named)
    groups = [group_of(named, group, called, when) for named, (group, when) in told.items()]
    return [*groups[:3], _visits(found.visits), _money(found.fees, called), *groups[3:]]


def _clock(at: datetime) -> str:
    return f"{at.astimezone(VIETNAM):%H:%M}"


def _returned(to: str, name: str) -> str:
    """Who signed is named where it was not the applicant, as in the register."""
    took = f"; người nhận thay: {name}" if name and to in {"submitter", "proxy"} else ""
    return f"đã trả{_by_post(to == 'post')}{took}"


def _by_post(posted: bool) -> str:
    return ", bưu chính" if posted else ""


def _money(found: Sequence[FeeLine], called: Mapping[str, str]) -> MorningGroup:
    """Each receipt with its sum, as the stubs have them: the money in the drawer is counted by these."""
    from app.papers.draw.base.wording import money  # noqa: PLC0415
    from app.papers.draw.office.morning import MorningGroup, MorningLine  # noqa: PLC0415

    kept = [
        MorningLine(
            each.line.code,
            each.line.told_apart,
            each.line.procedure_name,
            called.get(each.line.dossier, ""),
            f"{'hoàn, ' if each.amount < 0 else ''}biên lai {each.number}: {money(each.amount)}",
        )
        for each in found[:MOST_LINES]
    ]
    return MorningGroup(*TAKEN, kept, len(found) - len(kept))


def _visits(found: Sequence[Visit]) -> MorningGroup:
    from app.papers.draw.office.morning import MorningGroup, MorningLine  # noqa: PLC0415

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
