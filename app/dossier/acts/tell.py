"""Telling the citizen, a note, and a result that went to the wrong person."""

from __future__ import annotations

from datetime import datetime

from app.desk.desk import Desk
from app.dossier.promise import last_return, standing_here
from app.refusal import Refusal
from app.rules.course.course import Status
from app.rules.text.words import nfc
from db.course import Call, Note, Recovery, WrongHands

CHANNELS = ("phone", "sms", "zalo", "email", "in_person")


def call(desk: Desk, dossier: str, channel: str, reached: bool, note: str, by: str, at: datetime) -> None:
    """Record that the citizen was told, or could not be reached.

    Raises:
        Refusal: ``form.choice``, ``dossier.unknown``.
    """
    if channel not in CHANNELS:
        raise Refusal("form.choice", field="channel", allowed=", ".join(CHANNELS))
    standing_here(desk, dossier)
    with desk.act("citizen.called", by, at, subject=dossier) as act:
        act.add(
            Call(dossier=dossier, called_at=at, channel=channel, reached=reached),
            {"note": nfc(note)} if nfc(note) else None,
        )


def write_note(desk: Desk, dossier: str, text: str, by: str, at: datetime) -> None:
    """Write a remark on a dossier; it stays.

    Raises:
        Refusal: ``note.empty``, ``dossier.unknown``.
    """
    if not nfc(text):
        raise Refusal("note.empty")
    standing_here(desk, dossier)
    with desk.act("note.written", by, at, subject=dossier) as act:
        act.add(Note(dossier=dossier, noted_at=at), {"text": nfc(text)})


def report_wrong_hands(desk: Desk, dossier: str, note: str, by: str, at: datetime) -> None:
    """A result went to the wrong person: it is said, with what was done about it.

    Raises:
        Refusal: ``note.empty``, ``dossier.not_returned``, ``dossier.unknown``.
    """
    if not nfc(note):
        raise Refusal("note.empty")
    returned = _returned(desk, dossier)
    with desk.act("result.misdelivered", by, at, subject=dossier) as act:
        act.add(WrongHands(dossier=dossier, noticed_at=at, of_return=returned), {"note": nfc(note)})


def recover(desk: Desk, dossier: str, note: str, by: str, at: datetime) -> None:
    """The result is back in the office: ready to be given to the right person.

    Raises:
        Refusal: ``note.empty``, ``dossier.not_returned``, ``dossier.unknown``.
    """
    if not nfc(note):
        raise Refusal("note.empty")
    returned = _returned(desk, dossier)
    with desk.act("result.recovered", by, at, subject=dossier) as act:
        act.add(Recovery(dossier=dossier, recovered_at=at, of_return=returned), {"note": nfc(note)})


def _returned(desk: Desk, dossier: str) -> str:
    now = standing_here(desk, dossier)
    if now.status is not Status.RETURNED:
        raise Refusal("dossier.not_returned", code=now.code)
    return last_return(desk, dossier)
