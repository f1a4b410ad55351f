"""Photographs and scans that show how an apology was given: the file stays at the desk, its hash is signed."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert, select

from app.act import Act
from app.acts.apology.forms import EvidenceFile
from app.acts.apology.lookup import apology_here
from app.desk import Desk
from app.refusal import Refusal
from db.apologies import (
    ApologyAnswer,
    ApologyDelivery,
    ApologySignature,
    Broadcast,
    Evidence,
    InitialsConsent,
    SpokenApology,
)
from db.journal import part_hash
from db.kept import Attachment

BEGINS = {"image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n", "application/pdf": b"%PDF-"}
MOST_BYTES = 4 * 1024 * 1024
_PROVABLE = (
    ApologyAnswer,
    ApologyDelivery,
    ApologySignature,
    Broadcast,
    InitialsConsent,
    SpokenApology,
)


def hold_files(files: Sequence[EvidenceFile]) -> None:
    """Hold files to being what they are said to be, and small enough for every backup to carry.

    Raises:
        Refusal: ``evidence.media``, ``evidence.size`` (most: mebibytes).
    """
    for file in files:
        if not file.content.startswith(BEGINS.get(file.media, b"\0\0\0\0\0")):
            raise Refusal("evidence.media")
        if len(file.content) > MOST_BYTES:
            raise Refusal("evidence.size", most=MOST_BYTES // 1024 // 1024)


def attach(act: Act, files: Sequence[EvidenceFile], *, apology: str, dossier: str, of: str) -> None:
    """Keep checked files in the act's own transaction, and let its entry name them."""
    ward = act.chain.split(".", 1)[0]
    for file in files:
        salt = secrets.token_bytes(16)
        digest = part_hash(salt, file.content)
        kept = {"ward": ward, "digest": digest, "salt": salt, "content": file.content}
        act.connection.execute(insert(Attachment), kept)
        act.add(
            Evidence(
                apology=apology,
                dossier=dossier,
                of=of,
                digest=digest,
                media=file.media,
                size=len(file.content),
            )
        )


def prove(desk: Desk, apology: str, of: str, files: Sequence[EvidenceFile], by: str, at: datetime) -> None:
    """Keep what shows a record of an apology that is written already: the signed paper, a photograph of the meeting.

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``, ``evidence.none``, ``evidence.of`` (no record of this
            apology), ``evidence.media``, ``evidence.size``.
    """
    drafted = apology_here(desk, apology)
    if not files:
        raise Refusal("evidence.none")
    hold_files(files)
    if not _is_of(desk, apology, of):
        raise Refusal("evidence.of")
    with desk.act("apology.proved", by, at, subject=drafted.dossier) as act:
        attach(act, files, apology=apology, dossier=drafted.dossier, of=of)


def _is_of(desk: Desk, apology: str, of: str) -> bool:
    with desk.reading() as reading:
        return any(
            reading.execute(
                select(kind.uid).where(
                    kind.ward == desk.settings.ward, kind.uid == of, kind.apology == apology
                )
            ).first()
            for kind in _PROVABLE
        )
