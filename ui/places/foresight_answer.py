"""'Kịp' or 'Không kịp', each by one key: the holder's word before a promise expires, and how the lists say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from app.apology.acts.foresee import foresee
from app.dossier.line import DossierLine
from app.dossier.registers import lateness
from app.dossier.registers.dossiers import Dossier
from app.dossier.registers.lateness import Foreseen
from app.rules.course.course import Status
from app.rules.time.calendar import VIETNAM, Calendar
from ui.counter import Counter
from ui.language import tr
from ui.places.place import Place
from ui.places.standing_words import due_lines, must_tell, time_left, whose

KEPT, NOT_KEPT = "+", "-"
WORDS: Mapping[str, str] = {KEPT: tr("Kịp"), NOT_KEPT: tr("Không kịp")}


def open_kept(place: Place, whole: Dossier) -> None:
    """The promise will be kept.

    :raises Refusal: what the act refused.
    """
    answer(place, whole.line, in_time=True)


def open_not_kept(place: Place, whole: Dossier) -> None:
    """The promise will not be kept: the citizen must be told.

    :raises Refusal: what the act refused.
    """
    answer(place, whole.line, in_time=False)


def answer(place: Place, line: DossierLine, *, in_time: bool) -> None:
    """Record the answer of whoever works here, and say what follows.

    :raises Refusal: what the act refused.
    """
    place.counter.do(foresee, line.dossier, in_time=in_time)
    stands, who = foreseen_now(place.counter, line), whose(line)
    if not in_time:
        place.confirm(tr("Đã ghi: {who} không kịp, phải báo").format(who=who))
    elif stands.answered_late:
        late = tr("Đã ghi: {who} kịp, không phải báo. Trả lời muộn, hạn {by}")
        place.confirm(late.format(who=who, by=_hour(stands.answer_by, place.counter.now())))
    else:
        place.confirm(tr("Đã ghi: {who} kịp, không phải báo").format(who=who))


def _hour(by: datetime, now: datetime) -> str:
    """'15:00' of today, '15:00 27/11' of another day."""
    by = by.astimezone(VIETNAM)
    return f"{by:%H:%M}" if by.date() == now.astimezone(VIETNAM).date() else f"{by:%H:%M %d/%m}"


def foreseen_now(counter: Counter, line: DossierLine) -> Foreseen:
    """What is said of one promise now."""
    desk, now = counter.desk, counter.now()
    hours = desk.calendar, desk.regime.apology.answer_by
    with counter.reading() as reading:
        return lateness.foreseen(reading, desk.settings.ward, [line], now, *hours)[0]


def running_answer(counter: Counter, line: DossierLine) -> Foreseen | None:
    """What is said of a promise that has not passed; None where there is none, or it was given up for a new day."""
    running = line.status == Status.WORKING and line.due_at >= counter.now() and not line.untold
    return foreseen_now(counter, line) if running else None


def answered_key(said: Foreseen | None) -> str:
    """The key that was answered with; '' while nobody has. The other one takes it back."""
    return {lateness.IN_TIME: KEPT, lateness.LATE: NOT_KEPT}.get(said.answer, "") if said else ""


def says_kept(said: Foreseen | None) -> bool:
    """Does its holder say that the promise that stands now will be kept?"""
    return said is not None and said.answer == lateness.IN_TIME


def left_or_kept(line: DossierLine, now: datetime, calendar: Calendar, *, kept: bool) -> tuple[str, str]:
    """How much time is left, or that its holder says it will be ``kept``; and the tone of that."""
    return (tr("người giữ nói kịp"), "good") if kept else time_left(line, now, calendar)


def answers_among(reading: Any, counter: Counter, lines: Sequence[DossierLine]) -> dict[str, Foreseen]:
    """Of those whose holders are asked whether the promise will be kept: what they said, by dossier."""
    desk, now = counter.desk, counter.now()
    asked = [line for line in lines if must_tell(line, now)]
    if not asked:
        return {}
    hours = desk.calendar, desk.regime.apology.answer_by
    said = lateness.foreseen(reading, desk.settings.ward, asked, now, *hours)
    return {each.line.dossier: each for each in said}


def answer_words(counter: Counter, said: Foreseen) -> tuple[str, str]:
    """What the answer is, and its tone; '' where nobody need say anything yet."""
    who = counter.desk.staff.get(said.answered_by)
    in_time = (
        (tr("{who}: kịp, {at:%H:%M %d/%m}, muộn, hạn {by}"), "caution")
        if said.answered_late
        else (tr("{who}: kịp, {at:%H:%M %d/%m}"), "good")
    )
    words, ink = {
        lateness.IN_TIME: in_time,
        lateness.LATE: (tr("{who}: không kịp, {at:%H:%M %d/%m}"), "bad"),
        lateness.SILENT: (tr("Coi là không kịp: hết giờ trả lời {by}"), "bad"),
        lateness.ASKED: (tr("Kịp hay không? Trả lời trước {by}"), "caution"),
        lateness.NOT_YET: ("", "ink2"),
    }[said.answer]
    name = who.name if who else said.answered_by
    now = counter.now()
    return words.format(who=name, at=said.answered_at or now, by=_hour(said.answer_by, now)), ink


def due_or_answer(
    line: DossierLine, said: Foreseen | None, now: datetime, calendar: Calendar
) -> tuple[str, str, str]:
    """When a dossier is due, and what its holder says of that; how much time is left while nobody has answered."""
    due, left, ink = due_lines(line, now, calendar)
    answer, tone = answer_in_row(said, now) if said else ("", "")
    return (due, answer, tone) if answer else (due, left, ink)


def answer_in_row(said: Foreseen, now: datetime) -> tuple[str, str]:
    """The answer in the few words of a row, and its tone; '' while nobody has answered."""
    if said.answer == lateness.IN_TIME:
        return tr("người giữ nói kịp"), "good"
    if said.answer != lateness.LATE:
        return "", ""
    if said.tell_by < now:
        return tr("không kịp, lỡ hạn báo"), "bad"
    return tr("không kịp, hạn báo {tell_by:%H:%M}").format(tell_by=said.tell_by.astimezone(VIETNAM)), "bad"
