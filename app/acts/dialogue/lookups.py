"""What acts on a dialogue are held to."""

from __future__ import annotations

from app.desk import Desk
from app.record_rows import rows_of
from app.reference import content
from app.refusal import Refusal
from app.rules.public_text import tells_of
from db.openness import Dialogue, DialogueClosing, DialogueMinutes, DialogueQuestion


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


def hold_to_open(desk: Desk, dialogue: str) -> None:
    """Hold a session to being known and not yet closed."""
    hold_to_known(desk, dialogue)
    if has_any(desk, DialogueClosing, dialogue):
        raise Refusal("dialogue.closed")


def asker_of(desk: Desk, question: str) -> dict[str, str]:
    """Who asked a question, {} where nobody was named; refused where there is no such question."""
    with desk.reading() as reading:
        found = rows_of(reading, desk.settings.ward, DialogueQuestion, DialogueQuestion.uid == question)
    if not found:
        raise Refusal("dialogue.no_question")
    return dict(content(found[0].content).get("asker", {}))


def hold_to_public(desk: Desk, text: str, asker: dict[str, str]) -> None:
    """Hold words that are read out or hung to telling nothing of who asked."""
    if tells_of(text, asker, (desk.settings.ward_name, desk.settings.upper_office)):
        raise Refusal("dialogue.personal")
