"""Photographs and scans as they lie at this desk, proven to be what was signed."""

from __future__ import annotations

from sqlalchemy import Connection, select

from app.apology.case import Proof
from app.desk.desk import Desk
from app.refusal import Refusal
from db.journal import part_hash
from db.kept import Attachment


def proven(reading: Connection, ward: str, digest: str) -> bytes:
    """The file that a signed record names by its hash, once its bytes have given that hash again.

    Raises:
        Refusal: ``evidence.missing``, ``evidence.changed``.
    """
    kept = reading.execute(
        select(Attachment.salt, Attachment.content).where(
            Attachment.ward == ward, Attachment.digest == digest
        )
    ).first()
    if kept is None:
        raise Refusal("evidence.missing")
    if part_hash(kept.salt, kept.content) != digest:
        raise Refusal("evidence.changed")
    return bytes(kept.content)


def file_of(desk: Desk, proof: Proof) -> bytes:
    """The file itself, to be looked at. Files do not travel: another desk's is there, and its hash here.

    Raises:
        Refusal: ``evidence.elsewhere`` (desk), and those of :func:`proven`.
    """
    try:
        with desk.reading() as reading:
            return proven(reading, desk.settings.ward, proof.digest)
    except Refusal as refusal:
        kept_at = proof.chain.split(".")[1].removeprefix("q")
        if refusal.code == "evidence.missing" and kept_at != str(desk.settings.desk):
            raise Refusal("evidence.elsewhere", desk=kept_at) from refusal
        raise
