"""A dialogue session: called, moved, announced, its agenda, its minutes, its closing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from app.acts.dialogue.lookups import (
    asker_of,
    askers,
    has_any,
    hold_to_chair,
    hold_to_open,
    hold_to_public,
)
from app.desk import Desk
from app.permits import hold_to_leading
from app.record_rows import rows_of
from app.reference import names_ever
from app.refusal import Refusal
from app.rules.folding import nfc
from db.openness import (
    AgendaItem,
    Commitment,
    Dialogue,
    DialogueAnswer,
    DialogueChange,
    DialogueClosing,
    DialogueMinutes,
    DialogueNotice,
    DialogueQuestion,
)

NOTICE_CHANNELS = ("niem_yet", "dai_phat_thanh", "trang_tin", "to_dan_pho")
"""Board, loudspeaker, web page, the residential groups."""


@dataclass(frozen=True, slots=True)
class SessionForm:
    """When, where, about what, and who of those who lead chairs."""

    planned_at: datetime
    place: str
    topic: str
    chair: str
    level: str = "xa"


@dataclass(frozen=True, slots=True)
class MinutesForm:
    """How a session went: its hours, how many citizens came, which officials (codes), who else, and its words."""

    began_at: datetime
    ended_at: datetime
    citizens: int
    officials: Sequence[str]
    text: str
    attending: Sequence[str] = ()


def call_session(desk: Desk, form: SessionForm, by: str, at: datetime) -> str:
    """Call a dialogue session; returns its name.

    Raises:
        Refusal: ``staff.not_leading``, ``form.choice`` for a level without a rhythm, ``dialogue.chair`` for one who
            does not sign for the office, ``dialogue.words`` without place or topic, ``dialogue.personal``.
    """
    hold_to_leading(desk, by)
    if form.level not in desk.regime.dialogue:
        raise Refusal("form.choice", field="level", allowed=", ".join(desk.regime.dialogue))
    hold_to_chair(desk, form.chair)
    place, topic = nfc(form.place), nfc(form.topic)
    if not place or not topic:
        raise Refusal("dialogue.words")
    hold_to_public(desk, f"{place}. {topic}")
    with desk.act("dialogue.called", by, at) as act:
        return act.add(
            Dialogue(level=form.level, chair=form.chair, planned_at=form.planned_at),
            {"place": place, "topic": topic},
        )


def move_session(
    desk: Desk, dialogue: str, planned_at: datetime | None, reason: str, by: str, at: datetime, *, place: str = "",
    chair: str = "",
) -> None:  # fmt: skip
    """Move a session, or call it off (``planned_at`` None); what is not given stays as it was.

    Raises:
        Refusal: ``staff.not_leading``, ``dialogue.unknown``, ``dialogue.closed``, ``dialogue.held``,
            ``dialogue.reason``, ``dialogue.chair``, ``dialogue.personal``: the new place goes on the notice.
    """
    hold_to_leading(desk, by)
    hold_to_open(desk, dialogue)
    if has_any(desk, DialogueMinutes, dialogue):
        raise Refusal("dialogue.held")
    if not nfc(reason):
        raise Refusal("dialogue.reason")
    if chair:
        hold_to_chair(desk, chair)
    hold_to_public(desk, f"{nfc(place)}. {nfc(reason)}", *askers(desk))
    words = {"reason": nfc(reason)} | ({"place": nfc(place)} if nfc(place) else {})
    with desk.act("dialogue.moved", by, at, subject=dialogue) as act:
        act.add(DialogueChange(dialogue=dialogue, chair=chair, planned_at=planned_at), words)


def post_notice(desk: Desk, dialogue: str, channel: str, posted_on: date, by: str, at: datetime) -> None:
    """Record that the public was told of a session.

    Raises:
        Refusal: ``form.choice``, ``time.in_future``, ``dialogue.unknown``, ``dialogue.closed``.
    """
    if channel not in NOTICE_CHANNELS:
        raise Refusal("form.choice", field="channel", allowed=", ".join(NOTICE_CHANNELS))
    if posted_on > at.date():
        raise Refusal("time.in_future")
    hold_to_open(desk, dialogue)
    with desk.act("dialogue.announced", by, at, subject=dialogue) as act:
        act.add(DialogueNotice(dialogue=dialogue, channel=channel, posted_on=posted_on))


def set_agenda(desk: Desk, dialogue: str, questions: Sequence[str], by: str, at: datetime) -> None:
    """Put questions on a session's agenda in this order; an agenda written later replaces it.

    Raises:
        Refusal: ``staff.not_leading``, ``dialogue.unknown``, ``dialogue.closed``, ``dialogue.question`` for none.
    """
    hold_to_leading(desk, by)
    hold_to_open(desk, dialogue)
    if not questions:
        raise Refusal("dialogue.question")
    for question in questions:
        asker_of(desk, question)
    with desk.act("dialogue.agenda_set", by, at, subject=dialogue) as act:
        for place, question in enumerate(dict.fromkeys(questions), 1):
            act.add(AgendaItem(dialogue=dialogue, question=question, place=place))


def record_minutes(desk: Desk, dialogue: str, form: MinutesForm, by: str, at: datetime) -> None:
    """Record that the session was held, who came and what was said; later minutes replace earlier ones.

    Raises:
        Refusal: ``dialogue.unknown``, ``dialogue.closed``, ``dialogue.minutes`` without words, people or a right span of time,
            ``time.in_future``, ``staff.unknown``.
    """
    hold_to_open(desk, dialogue)
    if form.ended_at > at:
        raise Refusal("time.in_future")
    if not nfc(form.text) or form.citizens < 0 or form.ended_at <= form.began_at:
        raise Refusal("dialogue.minutes")
    hold_to_public(desk, nfc(form.text), *askers(desk))
    hold_to_public(desk, " ; ".join(map(nfc, form.attending)))
    _hold_to_staff(desk, form.officials)
    record = DialogueMinutes(
        dialogue=dialogue,
        began_at=form.began_at,
        ended_at=form.ended_at,
        citizens=form.citizens,
        officials=",".join(form.officials),
    )
    with desk.act("dialogue.held", by, at, subject=dialogue) as act:
        act.add(record, {"text": nfc(form.text), "attending": [nfc(each) for each in form.attending]})


def _hold_to_staff(desk: Desk, codes: Sequence[str]) -> None:
    """Hold who came to being of the office, on duty still or not: minutes are mended after somebody left."""
    with desk.reading() as reading:
        ever = names_ever(reading, desk.settings.ward)
    for code in codes:
        if code not in ever:
            raise Refusal("staff.unknown", code=code)


def close_session(desk: Desk, dialogue: str, by: str, at: datetime) -> None:
    """Close a session that was held: who signs for the office says that no question of its agenda was left lying.

    Raises:
        Refusal: ``dialogue.leader``, ``dialogue.unknown``, ``dialogue.closed``, ``dialogue.not_held``,
            ``dialogue.unanswered`` (count).
    """
    hold_to_chair(desk, by, "dialogue.leader")
    hold_to_open(desk, dialogue)
    if not has_any(desk, DialogueMinutes, dialogue):
        raise Refusal("dialogue.not_held")
    left = _left_lying(desk, dialogue)
    if left:
        raise Refusal("dialogue.unanswered", count=len(left))
    with desk.act("dialogue.closed", by, at, subject=dialogue) as act:
        act.add(DialogueClosing(dialogue=dialogue, closed_at=at))


def _left_lying(desk: Desk, dialogue: str) -> set[str]:
    ward = desk.settings.ward
    with desk.reading() as reading:
        agenda = rows_of(reading, ward, AgendaItem, AgendaItem.dialogue == dialogue)
        asked = rows_of(reading, ward, DialogueQuestion, DialogueQuestion.asked_in == dialogue)
        latest = {row.question for row in agenda if row.entry == agenda[-1].entry}
        asked_for = latest | {row.uid for row in asked}
        settled = {
            found
            for record in (DialogueAnswer, Commitment)
            for found in reading.execute(select(record.question).where(record.ward == ward)).scalars()
        }
    return asked_for - settled
