"""What acts on a dialogue are held to."""

from __future__ import annotations

import re
from datetime import date

from app.desk import Desk
from app.record_rows import rows_of
from app.reference import content
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from app.rules.public_text import tells_of
from db.openness import (
    Dialogue,
    DialogueAsker,
    DialogueChange,
    DialogueClosing,
    DialogueMinutes,
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
