"""What is owed: what can still be told in time today, then by whose move it is: to sign, to draft, to deliver or broadcast, and the year's done ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from app.apology import bare
from app.apology import case as apology_case
from app.apology import register as apologies
from app.apology.case import ApologyCase
from app.apology.lateness import brought_before
from app.dossier.line import DossierLine, lines_of
from app.dossier.registers import lateness
from app.dossier.registers.lateness import Foreseen
from app.rules.course.course import Status
from app.rules.time.calendar import VIETNAM
from ui.counter import Counter
from ui.language import tr
from ui.places.apology_words import (
    CHANNELS,
    MISSING,
    STEPS_UP,
    broadcast_made,
    met,
    met_words,
    missing,
    steps_done,
    steps_open,
    unread_plan,
)
from ui.places.foresight_answer import answer_words
from ui.places.standing_words import day_words, moment_words, time_left
from ui.places.wording import capital, uncapital
from ui.widgets.case_list import CaseRow

IN_TIME, TO_SIGN, TO_DRAFT, EARLY, TO_DELIVER = "in-time", "sign", "draft", "early", "deliver"
DONE, GONE = "done", "gone"
_HEADINGS = {
    IN_TIME: tr("Còn kịp báo hôm nay"),
    TO_SIGN: tr("Chờ duyệt"),
    TO_DRAFT: tr("Chưa lập thư"),
    EARLY: tr("Chưa tới hạn báo"),
    TO_DELIVER: tr("Chờ trao, chờ phát đài"),
    DONE: tr("Đã xong năm nay"),
    GONE: tr("Số đã hủy năm nay"),
}
GROUPS = tuple(_HEADINGS)
_GROUP_OF = {"drafted": TO_SIGN, "completed": DONE, "cancelled": GONE}
_SETTLED = frozenset({DONE, GONE})
_NOT_OWED = _SETTLED | {EARLY}


@dataclass(frozen=True, slots=True)
class Owed:
    """One apology, drafted (``key`` is its uid) or not yet (``key`` is the dossier's).

    ``said`` is the answer whether the promise will be kept, ``up`` whom the lateness was brought before, and when.
    """

    key: str
    group: str = field(compare=False)
    line: DossierLine
    case: ApologyCase | None = None
    said: Foreseen | None = None
    up: Mapping[str, datetime] = field(default_factory=dict)

    @property
    def apology(self) -> str:
        """The uid of its draft, '' before one is made."""
        return self.case.apology if self.case else ""

    @property
    def is_owed_again(self) -> bool:
        """Was its letter given up, and is there no dossier that owes by itself?"""
        return self.group == TO_DRAFT and self.case is not None

    def is_as(self, other: Owed) -> bool:
        """Is it the same apology, nothing having happened to it?"""
        return (self.key, self.case) == (other.key, other.case)


def owed_now(counter: Counter, asked: Collection[str] = ()) -> list[Owed]:
    """Every apology that someone has to do something about, then those done this year.

    What can still be told in time today comes first, the soonest before the others: it alone may yet not be owed.
    ``asked`` are dossiers that somebody apologises for before it must be: they stand apart, nothing is owed for them.
    """
    ward, now = counter.desk.settings.ward, counter.now()
    hours = counter.desk.calendar, counter.desk.regime.apology.answer_by
    with counter.reading() as reading:
        open_cases = apologies.open_cases(reading, ward)
        late = lateness.late_without_apology(reading, ward, now)
        until = lateness.told_until(counter.desk.calendar, now) - timedelta(seconds=1)
        ahead = lateness.look_ahead(reading, ward, now, until, *hours)
        early = lateness.foreseen(reading, ward, lines_of(reading, ward, sorted(asked)), now, *hours)
        done = apology_case.of_year(reading, ward, now.astimezone(VIETNAM).year)
        again = bare.owed_again(reading, ward)
        up = brought_before(reading, ward, late)
    owed_again = {case.apology for case in again}
    soon, said = [each.line for each in ahead], {each.line.dossier: each for each in ahead}
    drafted = [case for case in open_cases if case.state == "drafted"]
    seen = {case.line.dossier for case in drafted}
    being_made = {case.line.dossier for case in open_cases}
    # A letter is not proposed for all that is due today, nor twice for one that is signed and waits to be told.
    soon = [line for line in soon if line.notify_by and not line.untold]
    undrafted = {line.dossier: line for line in [*late, *soon] if line.dossier not in seen}
    early = [
        each
        for each in sorted(early, key=lambda each: each.line.due_at)
        if _is_to_draft(each.line, now) and each.line.dossier not in undrafted.keys() | being_made
    ]
    in_time = [
        line for line in soon if line.dossier in undrafted and line.notify_by and line.notify_by >= now
    ]
    for line in in_time:
        del undrafted[line.dossier]
    return [
        *(Owed(line.dossier, IN_TIME, line, said=said.get(line.dossier)) for line in in_time),
        *(Owed(case.apology, TO_SIGN, case.line, case) for case in drafted),
        *(
            Owed(line.dossier, TO_DRAFT, line, None, said.get(line.dossier), up.get(line.dossier, {}))
            for line in undrafted.values()
        ),
        *(Owed(case.apology, TO_DRAFT, case.line, case) for case in again),
        *(Owed(each.line.dossier, EARLY, each.line, said=each) for each in early),
        *(Owed(case.apology, TO_DELIVER, case.line, case) for case in open_cases if case.state != "drafted"),
        *(
            Owed(case.apology, _GROUP_OF[case.state], case.line, case)
            for state in ("completed", "cancelled")
            for case in done
            if case.state == state and case.apology not in owed_again
        ),
    ]


def owed_of(counter: Counter, dossier: str, shown: str = "") -> Owed | None:
    """The apology of one dossier, at once: its draft, else the one ``shown`` until now, else what is to do next about it."""
    ward, now = counter.desk.settings.ward, counter.now()
    with counter.reading() as reading:
        line = next(iter(lines_of(reading, ward, [dossier])), None)
        if line is None:
            # Without a dossier it is its own subject.
            alone = _drafted(apology_case.cases(reading, ward, [dossier]))
            if alone and alone.case and bare.is_owed_again(reading, ward, alone.case):
                return replace(alone, group=TO_DRAFT)
            return alone
        hours = counter.desk.calendar, counter.desk.regime.apology.answer_by
        (said,) = lateness.foreseen(reading, ward, [line], now, *hours)
        up = brought_before(reading, ward, [line])
        last, is_drafted = line.apology or "", line.apology_state == "drafted"
        uid = last if is_drafted else shown or ("" if _is_to_draft(line, now) else last)
        found = apology_case.cases(reading, ward, [uid] if uid else [])
    if found or not _is_to_draft(line, now):
        return _drafted(found)
    return Owed(dossier, TO_DRAFT, line, None, said, up.get(dossier, {}))


def _drafted(found: Sequence[ApologyCase]) -> Owed | None:
    for case in found:
        return Owed(case.apology, _GROUP_OF.get(case.state, TO_DELIVER), case.line, case)
    return None


def is_to_write(line: DossierLine, now: datetime) -> bool:
    """Is its letter to be drafted, or to be changed before it is signed?"""
    return line.apology_state == "drafted" or _is_to_draft(line, now)


def _is_to_draft(line: DossierLine, now: datetime) -> bool:
    """Is nobody about to apologise for it who should, or may before it is late?"""
    if line.owed_from is not None and line.owed_from < now:
        return True
    # Where its one new day is spent there is a letter to be shown, and none to be drafted.
    is_open = line.apology_state in apologies.OPEN_STATES
    return line.status == Status.WORKING and not line.reappointments and not is_open


def key_of(owed: Sequence[Owed], shown: Owed | None) -> str:
    """Where to find in the list what is ``shown``, else another apology of its dossier, the open before the done.

    What has left the list keeps its key: the list knows what stood beside it.
    """
    if shown is None:
        return ""
    same = [one.key for one in owed if one.line.dossier == shown.line.dossier]
    return shown.key if shown.key in same else next(iter(same), shown.key)


def sum_words(counter: Counter, owed: Iterable[Owed]) -> str:
    """'11 việc, 6 đang nợ': what is open, and the late ones without a signed letter that the rail counts."""
    open_now = sum(one.group not in _NOT_OWED for one in owed)
    with counter.reading() as reading:
        debts = apologies.owed(reading, counter.desk.settings.ward, counter.now())
    if debts:
        return tr("{open_now} việc, {debts} đang nợ").format(open_now=open_now, debts=debts)
    return tr("{open_now} việc đang chờ").format(open_now=open_now) if open_now else ""


def signed_words(owed: Iterable[Owed]) -> str:
    """'3 thư đã ký, 2 thư đã đọc trên đài'; '' while none is signed."""
    signed = [one.case for one in owed if one.case and one.case.number and one.case.state != "cancelled"]
    read = sum(broadcast_made(case) for case in signed)
    said = tr("{count} thư đã ký, {read} thư đã đọc trên đài").format(count=len(signed), read=read)
    return said if signed else ""


def rows_of(
    counter: Counter, owed: Sequence[Owed], half_typed: frozenset[str] = frozenset()
) -> list[CaseRow]:
    """The list as it is shown: a heading with its count, then its cases; ``half_typed`` are their dossiers."""
    rows: list[CaseRow] = []
    for group, heading in _HEADINGS.items():
        of_group = [one for one in owed if one.group == group]
        if of_group:
            rows.append(CaseRow("", heading, str(len(of_group))))
            rows.extend(_row(counter, one, half=one.line.dossier in half_typed) for one in of_group)
    return rows


def _row(counter: Counter, one: Owed, *, half: bool) -> CaseRow:
    now, line, case = counter.now(), one.line, one.case
    aside, ink = _aside(counter, one, now)
    done = steps_done(counter.desk, case) - len(steps_open(case)) if case and not one.is_owed_again else 0
    foot = _foot(counter, one, now)
    if half and not (case and case.number):
        foot = tr("{foot} · nhập dở").format(foot=foot)
    owed = one.group not in _NOT_OWED
    return CaseRow(one.key, line.told_apart, aside, ink, line.procedure_name, done, owed, foot)


def _aside(counter: Counter, one: Owed, now: datetime) -> tuple[str, str]:
    today = now.astimezone(VIETNAM).date()
    case = one.case
    if one.group == GONE and case and case.cancelled:
        day = uncapital(day_words(case.cancelled.at.date(), today))
        return tr("Hủy {day_words}").format(day_words=day), "ink2"
    if case and case.completed_at:
        return tr("Xong {day}").format(day=uncapital(day_words(case.completed_at.date(), today))), "good"
    if case and case.number and not one.is_owed_again:
        return (met_words(case), "good") if met(case) else (case.number, "primary")
    if case and case.is_bare:
        return tr("Không hồ sơ"), "peach"
    if one.line.due_at < now:
        left, ink = time_left(one.line, now, counter.desk.calendar)
        return capital(left.split(",", maxsplit=1)[0]), ink
    day = day_words(one.line.due_at.date(), today)
    return tr("Hẹn {day}").format(
        day=uncapital(day)
    ), "caution" if one.line.due_at.date() == today else "soon"


def _foot(counter: Counter, one: Owed, now: datetime) -> str:
    case = one.case
    if case is None or not case.number:
        return _before_signing(counter, one, now)
    if one.is_owed_again:
        return tr("Số {number} đã hủy, còn nợ lời xin lỗi").format(number=case.number)
    if case.cancelled and case.state == "cancelled":
        return tr("Số {number} giữ trong sổ: {why}").format(
            number=case.number, why=case.cancelled.words.get("reason", "")
        )
    if case.completed_at:
        ways = [CHANNELS.get(told.channel, tr("phát đài")) for told in case.told]
        return capital(", ".join(dict.fromkeys(ways)).lower()) or tr("Đã xong")
    return _still_to_do(counter, case)


def _still_to_do(counter: Counter, case: ApologyCase) -> str:
    if not met(case) and not broadcast_made(case):
        return tr("Đã ký, chưa trao thư")
    lacks = missing(counter.desk, case)
    if not lacks and case.unread:
        return capital(unread_plan(case))
    return MISSING[lacks] if lacks or met(case) else tr("Đài đã phát, chưa trao thư")


def _before_signing(counter: Counter, one: Owed, now: datetime) -> str:
    if one.case is not None and one.case.spoken:
        return tr("Đã xin lỗi bằng lời, chờ ký thư")
    if one.case is not None and one.case.is_bare:
        return tr("Lập {day:%d/%m}, chờ ký").format(day=one.case.detected_on)
    if one.up:
        step, at = max(one.up.items(), key=lambda item: item[1])
        whom = uncapital(STEPS_UP.get(step, step))
        return tr("Đã báo {whom} {at:%d/%m}").format(whom=whom, at=at)
    if one.case is None and one.said is not None:
        said = answer_words(counter, one.said)[0]
        if one.group == IN_TIME:
            return said
        if one.said.answer == lateness.LATE and one.line.due_at >= now:
            return f"{said}. {_by_when(one.line, now)}"
    return _by_when(one.line, now)


def _by_when(line: DossierLine, now: datetime) -> str:
    if line.reappointments:
        return tr("Đã hẹn lại một lần, phải báo cấp trên")
    if line.tell_by < now:
        missed = tr("Lẽ ra phải báo ngày {day:%d/%m}").format(day=line.tell_by)
        return missed if line.notify_by else tr("Xin lỗi ngay")
    said = moment_words(line.tell_by, now.astimezone(VIETNAM).date())
    return tr("Gửi trước {said}").format(said=said)
