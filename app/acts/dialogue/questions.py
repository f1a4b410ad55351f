"""Questions of a dialogue: asked at the desk or in the session, answered, undertaken, and what was undertaken kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import msgspec

from app.acts.dialogue.lookups import asker_of, hold_to_known, hold_to_open, hold_to_public, said_on
from app.desk import Desk
from app.permits import hold_to_leading
from app.record_rows import rows_of
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from app.rules.folding import nfc
from db.openness import Commitment, CommitmentDone, DialogueAnswer, DialogueAsker, DialogueQuestion


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
