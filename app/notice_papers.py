"""Who must be told of a delay, on paper for the evening before; before a long closure everything that falls in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from app.desk import Desk
from app.dossier_lines import DossierLine
from app.registers import lateness
from app.registers.contacts import phones
from app.registers.lateness import BeforeClosure, Foreseen
from app.rules.calendar import ONE_DAY, VIETNAM
from app.rules.closures import next_closure
from app.ward_papers import group_of, office

if TYPE_CHECKING:
    from app.paper.morning import MorningGroup

TITLE = "DANH SÁCH PHẢI BÁO TRỄ"
MISSED = (
    "Lỡ hạn báo, chưa tới giờ hẹn",
    "Báo công dân ngay, xin lỗi và hẹn lại: báo muộn vẫn hơn để quá hẹn.",
)
TODAY = ("Phải báo hôm nay", "Sẽ không kịp hẹn thì báo công dân, xin lỗi và hẹn lại trước giờ này.")
WEEK_AFTER = ("Phải báo trong tuần sau kỳ nghỉ", "Xem trước để không lỡ khi vừa đi làm lại.")
ANSWERS: Mapping[str, str] = {
    lateness.LATE: "không kịp",
    lateness.SILENT: "không trả lời",
    lateness.ASKED: "chưa trả lời",
    lateness.NOT_YET: "",
}


@dataclass(frozen=True, slots=True)
class NoticesAhead:
    """What should have been told before, is to be told today, and by the end of the next working day.

    ``closure`` where the office closes soon.

    Each dossier stands once: on its day, where it has one of these, and else under the closure.
    """

    missed: Sequence[Foreseen]
    today: Sequence[Foreseen]
    next_day: Sequence[Foreseen]
    next_on: date
    closure: BeforeClosure | None


def notices_ahead(reading: Connection, desk: Desk, at: datetime) -> NoticesAhead:
    """Read the look-ahead list of the evening of ``at``; who said 'Kịp' is not on it."""
    ward, on = desk.settings.ward, at.astimezone(VIETNAM).date()
    next_on = desk.calendar.next_working(on)
    until = datetime.combine(next_on + ONE_DAY, time.min, VIETNAM)
    tonight = datetime.combine(on + ONE_DAY, time.min, VIETNAM)
    listed = lateness.look_ahead(reading, ward, at, until, desk.calendar, desk.regime.apology.answer_by)
    closure = next_closure(desk.calendar, on)
    days = desk.regime.notify_days_before
    closed = lateness.before_closure(reading, ward, at, closure, days) if closure else None
    return NoticesAhead(
        missed=[each for each in listed if each.tell_by < at],
        today=[each for each in listed if at <= each.tell_by < tonight],
        next_day=[each for each in listed if each.tell_by >= tonight],
        next_on=next_on,
        closure=_without(closed, {each.line.dossier for each in listed}) if closed else None,
    )


def _without(closed: BeforeClosure, listed: set[str]) -> BeforeClosure:
    inside, after = (
        [line for line in group if line.dossier not in listed] for group in (closed.inside, closed.week_after)
    )
    return replace(closed, inside=inside, week_after=after)


def notices_sheet(desk: Desk, at: datetime) -> bytes:
    """The list as PDF. Names and telephones are whole: the sheet stays inside."""
    from app.paper.morning import MorningFacts, draw  # noqa: PLC0415

    with desk.reading() as reading:
        ahead = notices_ahead(reading, desk, at)
        closed = [*ahead.closure.inside, *ahead.closure.week_after] if ahead.closure else []
        told = (*ahead.missed, *ahead.today, *ahead.next_day)
        lines = [*(each.line for each in told), *closed]
        called = phones(reading, desk.settings.ward, [line.dossier for line in lines])
    facts = MorningFacts(
        office=office(desk, desk.regime).short,
        desk=desk.regime.desk_name,
        at=at.astimezone(VIETNAM),
        groups=_groups(ahead, called),
        demo=desk.settings.demo,
        title=TITLE,
    )
    return draw(facts)


def _groups(ahead: NoticesAhead, called: Mapping[str, str]) -> list[MorningGroup]:
    told = (*ahead.missed, *ahead.today, *ahead.next_day)
    said = {each.line.dossier: _said(each, late=each in ahead.missed) for each in told}
    missed = [(MISSED, ahead.missed)] if ahead.missed else []
    next_day = (
        f"Phải báo ngày {ahead.next_on:%d/%m/%Y}",
        "Người giữ hồ sơ trả lời kịp hay không trong ngày ấy.",
    )
    groups = [
        group_of(named, [each.line for each in listed], called, lambda line: said[line.dossier])
        for named, listed in (*missed, (TODAY, ahead.today), (next_day, ahead.next_day))
    ]
    if ahead.closure is None:
        return groups
    first, last = ahead.closure.closure.first, ahead.closure.closure.last
    inside = (f"Nghỉ {first:%d/%m} đến {last:%d/%m}: phải báo trong kỳ nghỉ", "Báo xong trước khi nghỉ.")
    return [
        *groups,
        group_of(inside, ahead.closure.inside, called, _due),
        group_of(WEEK_AFTER, ahead.closure.week_after, called, _due),
    ]


def _said(each: Foreseen, *, late: bool) -> str:
    when = f"{'lẽ ra ' if late else ''}báo trước {each.tell_by.astimezone(VIETNAM):%H:%M %d/%m}"
    answer = ANSWERS.get(each.answer, "")
    return f"{when}, {answer}" if answer else when


def _due(line: DossierLine) -> str:
    return f"hẹn {line.due_at.astimezone(VIETNAM):%d/%m/%Y}"
