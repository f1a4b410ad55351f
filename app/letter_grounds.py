"""What a signed letter says of its dossier: what stood in the books when it was signed, whatever was corrected since."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, select

from app.reference import content
from app.registers.dossiers import Dossier
from app.rules.facts import Fact, instant
from app.rules.people import named
from app.slip_records import facts_until
from db.records import Part, Procedure

TAKEN = ("receipt", "correction")


def dossier_when(reading: Connection, ward: str, whole: Dossier, record: str) -> Dossier:
    """The dossier as it was taken down when ``record`` of it was written: the people, the procedure, the slips."""
    told = facts_until(reading, ward, whole.line.dossier, record)
    written = {fact.uid for fact in told}
    then = replace(whole, slips=tuple(slip for slip in whole.slips if slip.uid in written))
    if not whole.line.corrections:
        return then
    taken = [fact for fact in told if fact.table in TAKEN][-1]
    found = select(Part.content).where(Part.ward == ward, Part.hash == taken.values.get("part"))
    part = content(reading.execute(found).scalar())
    line = replace(
        whole.line,
        name=named(part),
        procedure=taken.values["procedure"],
        procedure_name=_procedure(reading, ward, taken),
        received_at=instant(taken, "received_at"),
    )
    return replace(
        then,
        line=line,
        applicant=part.get("applicant", {}),
        applicants=tuple(part.get("applicants", ())),
        applicant_kind=taken.values["applicant_kind"],
    )


def _procedure(reading: Connection, ward: str, taken: Fact) -> str:
    code, version = taken.values["procedure"], taken.values["procedure_version"]
    names = select(Procedure.name).where(
        Procedure.ward == ward, Procedure.code == code, Procedure.version == version
    )
    return reading.execute(names).scalars().first() or str(code)
