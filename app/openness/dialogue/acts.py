"""Acts of dialogue (đối thoại): a session from call to closing; questions answered; commitments kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import msgspec
from sqlalchemy import select

from app.desk.desk import Desk
from app.desk.permits import hold_to_leading
from app.desk.reference import content, names_ever, rows_of
from app.refusal import Refusal
from app.rules.text.public_text import tells_of
from app.rules.text.words import nfc
from app.rules.time.calendar import VIETNAM
from db.openness import (
    AgendaItem,
    Commitment,
    CommitmentDone,
    Dialogue,
    DialogueAnswer,
    DialogueAsker,
    DialogueChange,
    DialogueClosing,
    DialogueMinutes,
    DialogueNotice,
    DialogueQuestion,
)

_SOMEBODYS = re.compile(r"\b0(?:[ .\-]?\d){8,}\b|\b\d{9}\b|\b\d{12}\b|\S@\S")
"""A telephone, an identity number, old or new, an electronic address."""


def hold_to_chair(desk: Desk, code: str, refusal: str = "dialogue.chair") -> None:
    """Hold a part in a session to being of one who signs for the office: the head or a deputy."""
    member = desk.staff.get(code)
    if member is None or not member.signs:
        raise Refusal(refusal)


def has_any(desk: Desk, record: type[DialogueMinutes] | type[DialogueClosing], dialogue: str) -> bool:
    """Whether a session has its minutes, or was closed."""
    with desk.reading() as reading:
        return bool(rows_of(reading, desk.settings.ward, record, record.dialogue == dialogue))


def hold_to_known(desk: Desk, dialogue: str) -> None:
    """Hold a session to being one that this desk knows."""
    with desk.reading() as reading:
        if not rows_of(reading, desk.settings.ward, Dialogue, Dialogue.uid == dialogue):
            raise Refusal("dialogue.unknown")


def said_on(desk: Desk, dialogue: str, on: date) -> date:
    """The day on which something written down on ``on`` was said: the session's, once that is past; minutes are typed later."""
    ward = desk.settings.ward
    with desk.reading() as reading:
        held = rows_of(reading, ward, DialogueMinutes, DialogueMinutes.dialogue == dialogue)
        moved = rows_of(reading, ward, DialogueChange, DialogueChange.dialogue == dialogue)
        called = rows_of(reading, ward, Dialogue, Dialogue.uid == dialogue)
    planned = (moved or called)[-1].planned_at if called else None
    at = held[-1].began_at if held else planned
    return min(on, at.astimezone(VIETNAM).date()) if at else on


def hold_to_open(desk: Desk, dialogue: str) -> None:
    """Hold a session to being known and not yet closed."""
    hold_to_known(desk, dialogue)
    if has_any(desk, DialogueClosing, dialogue):
        raise Refusal("dialogue.closed")


def asker_of(desk: Desk, question: str) -> dict[str, str]:
    """Who asked a question, {} where nobody was named; refused where there is no such question."""
    with desk.reading() as reading:
        if not rows_of(reading, desk.settings.ward, DialogueQuestion, DialogueQuestion.uid == question):
            raise Refusal("dialogue.no_question")
        found = rows_of(reading, desk.settings.ward, DialogueAsker, DialogueAsker.question == question)
    return dict(content(found[0].content)) if found else {}


def askers(desk: Desk) -> list[dict[str, str]]:
    """Everybody who asked anything and was named."""
    with desk.reading() as reading:
        found = rows_of(reading, desk.settings.ward, DialogueAsker)
    return [dict(content(row.content)) for row in found]


def _without(hotline: str, text: str) -> str:
    """A text without the number to complain at. One too short to be anybody's stays: it may be the end of another's."""
    if not _SOMEBODYS.search(hotline):
        return text
    return re.sub(rf"(?<!\d){re.escape(hotline)}(?!\d)", "", text)


def hold_to_public(desk: Desk, text: str, *people: dict[str, str]) -> None:
    """Hold words that are read out or hung to telling nothing of who asked, and to no number or address of anybody.

    Raises:
        Refusal: ``dialogue.personal``.
    """
    if _SOMEBODYS.search(_without(desk.regime.hotline, text)) or any(
        tells_of(text, person, desk.own_names) for person in people
    ):
        raise Refusal("dialogue.personal")


@dataclass(frozen=True, slots=True)
class QuestionForm:
    """A question as it is to be read out, its field, and who asks; ``asked_in`` names the session, '' at the desk."""

    text: str
    field: str = ""
    name: str = ""
    phone: str = ""
    address: str = ""
    level: str = "xa"
    asked_in: str = ""


def ask(desk: Desk, form: QuestionForm, by: str, at: datetime) -> str:
    """Take down a question, at the desk or in a session; returns its name. Who asks stands beside it, never in it.

    Raises:
        Refusal: ``form.choice``, ``dialogue.question`` without words, ``dialogue.personal`` when the words tell who asks,
            ``dialogue.unknown``, ``dialogue.closed``.
    """
    if form.level not in desk.regime.dialogue:
        raise Refusal("form.choice", field="level", allowed=", ".join(desk.regime.dialogue))
    text = nfc(form.text)
    if not text:
        raise Refusal("dialogue.question")
    asker = {key: nfc(getattr(form, key)) for key in ("name", "phone", "address") if nfc(getattr(form, key))}
    hold_to_public(desk, text, asker)
    if form.asked_in:
        hold_to_open(desk, form.asked_in)
    record = DialogueQuestion(level=form.level, field=form.field, asked_at=at, asked_in=form.asked_in)
    with desk.act("question.asked", by, at) as act:
        question = act.add(record, {"text": text})
        if asker:
            act.add(DialogueAsker(question=question), asker)
    return question


def answer(desk: Desk, question: str, text: str, by: str, at: datetime, *, dialogue: str = "") -> None:
    """Answer a question, in a session or in writing after it; the words are fit to be hung.

    Raises:
        Refusal: ``staff.not_leading``, ``dialogue.no_question``, ``dialogue.answer``, ``dialogue.personal``.
    """
    hold_to_leading(desk, by)
    asker = asker_of(desk, question)
    if not nfc(text):
        raise Refusal("dialogue.answer")
    hold_to_public(desk, nfc(text), asker)
    record = DialogueAnswer(dialogue=dialogue, question=question, answered_at=at, answered_by=by)
    with desk.act("question.answered", by, at, subject=question) as act:
        act.add(record, {"text": nfc(text)})


def undertake(
    desk: Desk, dialogue: str, question: str, text: str, responsible: str, due_on: date, by: str, at: datetime
) -> str:
    """Undertake to do something by a day, with who does it; returns the commitment's name.

    Raises:
        Refusal: ``staff.not_leading``, ``dialogue.unknown``, ``dialogue.no_question``, ``dialogue.answer``,
            ``dialogue.personal``, ``staff.unknown`` (code), ``dialogue.due`` (on) for a day before the session.
    """
    hold_to_leading(desk, by)
    hold_to_known(desk, dialogue)
    asker = asker_of(desk, question)
    if not nfc(text):
        raise Refusal("dialogue.answer")
    hold_to_public(desk, nfc(text), asker)
    if responsible not in desk.staff:
        raise Refusal("staff.unknown", code=responsible)
    said = said_on(desk, dialogue, at.date())
    if due_on < said:
        raise Refusal("dialogue.due", on=said)
    record = Commitment(dialogue=dialogue, question=question, responsible=responsible, due_on=due_on)
    with desk.act("commitment.made", by, at) as act:
        return act.add(record, {"text": nfc(text)})


def fulfil(desk: Desk, commitment: str, result: str, done_on: date, by: str, at: datetime) -> None:
    """Record that a commitment is kept, and what came of it; its day never moves.

    Raises:
        Refusal: ``commitment.unknown``, ``commitment.done``, ``commitment.result``, ``time.in_future``, ``commitment.early`` (on: undertaken),
            ``dialogue.personal``.
    """
    with desk.reading() as reading:
        ward = desk.settings.ward
        made = rows_of(reading, ward, Commitment, Commitment.uid == commitment)
        if not made:
            raise Refusal("commitment.unknown")
        if rows_of(reading, ward, CommitmentDone, CommitmentDone.commitment == commitment):
            raise Refusal("commitment.done")
    if not nfc(result):
        raise Refusal("commitment.result")
    hold_to_public(desk, nfc(result), asker_of(desk, made[0].question))
    if done_on > at.date():
        raise Refusal("time.in_future")
    written = datetime.fromtimestamp(msgspec.json.decode(made[0].signed)["at"] / 1000, VIETNAM).date()
    undertaken = said_on(desk, made[0].dialogue, written)
    if done_on < undertaken:
        raise Refusal("commitment.early", on=undertaken)
    with desk.act("commitment.kept", by, at, subject=commitment) as act:
        act.add(CommitmentDone(commitment=commitment, done_on=done_on), {"result": nfc(result)})


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
