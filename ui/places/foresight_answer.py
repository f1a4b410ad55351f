"""'Kịp' or 'Không kịp', each by one key: the holder's word before a promise expires, and how the lists say it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from app.acts.foreseeing import foresee
from app.dossier_lines import DossierLine
from app.registers import lateness
from app.registers.dossiers import Dossier
from app.registers.lateness import Foreseen
from app.rules.calendar import VIETNAM
from ui.counter import Counter
from ui.language import tr
from ui.places.place import Place

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
    if in_time:
        place.confirm(tr("Đã ghi: kịp, không phải báo"))
    else:
        place.confirm(tr("Đã ghi: không kịp, phải báo"))


def foreseen_now(counter: Counter, line: DossierLine) -> Foreseen:
    """What is said of one promise now."""
    desk, now = counter.desk, counter.now()
    hours = desk.calendar, desk.regime.apology.answer_by
    with counter.reading() as reading:
        return lateness.foreseen(reading, desk.settings.ward, [line], now, *hours)[0]


def answer_words(counter: Counter, said: Foreseen) -> tuple[str, str]:
    """What the answer is, and its tone; '' where nobody need say anything yet."""
    who = counter.desk.staff.get(said.answered_by)
    words, ink = {
        lateness.IN_TIME: (tr("{who}: kịp, {at:%H:%M %d/%m}"), "good"),
        lateness.LATE: (tr("{who}: không kịp, {at:%H:%M %d/%m}"), "bad"),
        lateness.SILENT: (tr("Không trả lời trước {by}: coi là không kịp"), "bad"),
        lateness.ASKED: (tr("Kịp hay không? Trả lời trước {by}"), "caution"),
        lateness.NOT_YET: ("", "ink2"),
    }[said.answer]
    name = who.name if who else said.answered_by
    now = counter.now()
    by = said.answer_by.astimezone(VIETNAM)
    is_today = by.date() == now.astimezone(VIETNAM).date()
    until = f"{by:%H:%M}" if is_today else f"{by:%H:%M %d/%m}"
    return words.format(who=name, at=said.answered_at or now, by=until), ink


def answer_in_row(said: Foreseen, now: datetime) -> tuple[str, str]:
    """The answer in the few words of a row, and its tone; '' while nobody has answered."""
    if said.answer == lateness.IN_TIME:
        return tr("người giữ nói kịp"), "good"
    if said.answer != lateness.LATE:
        return "", ""
    if said.tell_by < now:
        return tr("không kịp, lỡ hạn báo"), "bad"
    return tr("không kịp, hạn báo {tell_by:%H:%M}").format(tell_by=said.tell_by.astimezone(VIETNAM)), "bad"
