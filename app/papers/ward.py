"""Papers of the ward rather than of one dossier: notices of procedures, the morning sheet, whom to tell of a delay."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from app.desk import settings, shipped
from app.desk.desk import Desk
from app.desk.reference import CatalogueProcedure
from app.desk.settings import Settings
from app.dossier.line import DossierLine
from app.dossier.registers import dossiers, lateness
from app.dossier.registers.contacts import phones
from app.dossier.registers.lateness import BeforeClosure, Foreseen
from app.refusal import Refusal
from app.rules.law.regime import Regime
from app.rules.text.cells import channel_words, extension_words
from app.rules.text.words import is_free
from app.rules.time.calendar import ONE_DAY, VIETNAM
from app.rules.time.deadlines import Promise, next_closure
from app.rules.time.limits import Terms

if TYPE_CHECKING:
    from app.papers.draw.base.head import Office
    from app.papers.draw.citizen.notice import NoticeFacts
    from app.papers.draw.office.morning import MorningGroup


MOST_LINES = 60
"""Lines of one group on the morning sheet: more cannot be done in a morning."""
OVERDUE = ("Quá hạn chưa xin lỗi", "Lập phiếu xin lỗi và hẹn lại ngay.")
TODAY = ("Hẹn trả hôm nay", "Không kịp thì báo công dân trước giờ hẹn.")
NOTIFY = ("Cần báo trễ trong hôm nay", "Nếu sẽ không kịp hẹn: báo công dân hôm nay, xin lỗi và hẹn lại.")
READY = ("Có kết quả, gọi đến nhận", "Xếp hồ sơ mới xong trước.")


def office(desk: Desk, regime: Regime) -> Office:
    """The names that stand on papers of a desk under ``regime``."""
    return office_of(desk.settings, regime, desk.regime.hotline)


def office_of(configured: Settings, regime: Regime, hotline: str) -> Office:
    """The same by a desk's settings alone, and the number to complain at."""
    from app.papers.draw.base.head import Office  # noqa: PLC0415

    return Office(
        upper=configured.upper_office,
        ward=f"Ủy ban nhân dân {configured.ward_name}",
        desk=regime.desk_name,
        place=configured.place,
        hotline=hotline,
    )


def blank_forms(folder: Path) -> bytes:
    """Form 01 to be filled by hand, with as much of the office as the settings in ``folder`` still tell, as PDF (A5).

    Needs no desk: it is printed when none can be opened.
    """
    from app.papers.draw.citizen import blank  # noqa: PLC0415

    try:
        configured = settings.load(folder)
        regime = shipped.regime(configured.regime)
    except Refusal:
        return blank.draw(blank.BLANK_OFFICE, shipped.regime(shipped.regimes()[-1]).wording["form01"])
    return blank.draw(office_of(configured, regime, ""), regime.wording["form01"], demo=configured.demo)


def notice(desk: Desk, procedure_code: str, on: date) -> bytes:
    """The notice of the version of a procedure in force ``on`` a day, as PDF (A4).

    Raises:
        Refusal: ``procedure.unknown``, ``procedure.inactive``.
    """
    from app.papers.draw.citizen.notice import draw  # noqa: PLC0415

    version = desk.catalogue.on(procedure_code, on)
    return draw([_notice_facts(desk, version, on)], f"Niêm yết {version.code}")


def notice_list(desk: Desk, field: str, on: date) -> bytes:
    """The notices of every procedure of a field that the ward receives, by name, as one PDF.

    Raises:
        Refusal: ``field.empty`` when there is none.
    """
    received = [row for row in desk.catalogue.in_force(on) if row.field == field and row.active]
    if not received:
        raise Refusal("field.empty", field=field)
    codes = [version.code for version in sorted(received, key=lambda version: version.folded)]
    return notices(desk, codes, on, f"Niêm yết lĩnh vực {field}")


def notices(desk: Desk, codes: Sequence[str], on: date, title: str) -> bytes:
    """The notices of several procedures, one after the other, as one PDF."""
    from app.papers.draw.citizen.notice import draw  # noqa: PLC0415

    return draw([_notice_facts(desk, desk.catalogue.on(code, on), on) for code in codes], title)


def explained_day(desk: Desk, promised: Promise, version: CatalogueProcedure) -> bytes:
    """Why ``promised`` is the day it is, as PDF (A5); for a citizen who asks, before anything is recorded."""
    from app.papers.draw.base.wording import limit_in_words  # noqa: PLC0415
    from app.papers.draw.citizen.explained import ExplainedDay, draw  # noqa: PLC0415

    limit = promised.limit or version.limit
    regime = desk.regime
    return draw(
        ExplainedDay(
            office=office(desk, regime),
            procedure=version.name,
            limit=limit_in_words(limit.value, limit.unit),
            received_at=promised.received_at,
            due_at=promised.due_at,
            reason=promised.explanation,
            notify_by=promised.notify_by,
            demo=desk.settings.demo,
        )
    )


def _notice_facts(desk: Desk, version: CatalogueProcedure, on: date) -> NoticeFacts:
    from app.papers.draw.base.wording import limit_in_words  # noqa: PLC0415
    from app.papers.draw.citizen.notice import NoticeFacts  # noqa: PLC0415

    limit = limit_in_words(version.limit.value, version.limit.unit).lstrip("0")
    sessions = " và ".join(f"{start:%H:%M}–{end:%H:%M}" for start, end in desk.calendar.sessions(on))
    return NoticeFacts(
        office=office(desk, desk.regime),
        field=version.field,
        name=version.name,
        code=version.code,
        limit=_capital(limit),
        fee=_capital(version.fee) or "Không quy định",
        where=desk.regime.desk_name,
        hours=f"Ngày làm việc, {sessions}" if sessions else "Trong giờ làm việc",
        papers=[_capital(paper) for paper in version.papers],
        since=version.valid_from,
        printed_on=on,
        other_limits=_other_limits(version.terms),
        exemptions="" if is_free(version.fee) else version.terms.exemptions,
        demo=desk.settings.demo,
    )


def _other_limits(terms: Terms) -> list[str]:
    """What else may be promised than the usual limit: by how the dossier comes, and where the law lets it take longer."""
    said = (channel_words(terms.channel_limits), extension_words(terms.extension))
    return [_capital(words) for words in said if words]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def morning_sheet(desk: Desk, at: datetime) -> bytes:
    """What the day of ``at`` asks of the counter, as PDF: overdue, due today, to notify, ready to be fetched.

    A dossier stands once, where it is most urgent. Names and telephones are whole: the sheet stays inside.
    """
    from app.papers.draw.office.morning import MorningFacts, draw  # noqa: PLC0415

    facts = MorningFacts(
        office=office(desk, desk.regime).short,
        desk=f"{desk.regime.desk_name}, quầy {desk.settings.desk}",
        at=at.astimezone(VIETNAM),
        groups=_morning(desk, at),
        demo=desk.settings.demo,
    )
    return draw(facts)


def _morning(desk: Desk, at: datetime) -> list[MorningGroup]:
    ward = desk.settings.ward
    with desk.reading() as reading:
        counts = dossiers.tiles(reading, ward, at)
        debt = lateness.late_without_apology(reading, ward, at)
        today = dossiers.queue(reading, ward, at, "today", limit=counts["today"])
        until, hours = lateness.told_until(desk.calendar, at), (desk.calendar, desk.regime.apology.answer_by)
        coming = [each.line for each in lateness.look_ahead(reading, ward, at, until, *hours)]
        ready = dossiers.queue(reading, ward, at, "ready", limit=MOST_LINES)
        shown = [*debt[:MOST_LINES], *today[:MOST_LINES], *coming[:MOST_LINES], *ready]
        called = phones(reading, ward, [line.dossier for line in shown])
    listed = {line.dossier for line in today}
    notify = [line for line in coming if line.dossier not in listed]
    return [
        group_of(OVERDUE, debt, called, due),
        group_of(TODAY, today, called, lambda line: f"trước {line.due_at.astimezone(VIETNAM):%H:%M}"),
        group_of(NOTIFY, notify, called, due),
        group_of(READY, ready, called, _ready, counts["ready"] - len(ready)),
    ]


def group_of(
    named: tuple[str, str],
    lines: Sequence[DossierLine],
    called: Mapping[str, str],
    when: Callable[[DossierLine], str],
    left_out: int = 0,
) -> MorningGroup:
    """Dossiers under a title and a hint, each with its telephone and ``when`` in words; ``left_out`` more there are."""
    from app.papers.draw.office.morning import MorningGroup, MorningLine  # noqa: PLC0415

    kept = [
        MorningLine(line.code, line.told_apart, line.procedure_name, called.get(line.dossier, ""), when(line))
        for line in lines[:MOST_LINES]
    ]
    return MorningGroup(*named, kept, left_out + len(lines) - len(kept))


def _ready(line: DossierLine) -> str:
    return f"xong {line.finished_at.astimezone(VIETNAM):%d/%m/%Y}" if line.finished_at else due(line)


def due(line: DossierLine) -> str:
    """Until when it was promised, in words."""
    return f"hẹn {line.due_at.astimezone(VIETNAM):%H:%M %d/%m/%Y}"


TITLE = "DANH SÁCH PHẢI BÁO TRỄ"
MISSED = (
    "Lỡ hạn báo, chưa tới giờ hẹn",
    "Báo công dân ngay, xin lỗi và hẹn lại: báo muộn vẫn hơn để quá hẹn.",
)
TELL_TODAY = ("Phải báo hôm nay", "Sẽ không kịp hẹn thì báo công dân, xin lỗi và hẹn lại trước giờ này.")
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
    from app.papers.draw.office.morning import MorningFacts, draw  # noqa: PLC0415

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
        for named, listed in (*missed, (TELL_TODAY, ahead.today), (next_day, ahead.next_day))
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
