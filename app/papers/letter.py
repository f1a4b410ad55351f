"""The letter of an apology and its public text, drawn from its records, byte for byte as often as it is asked for.

A signed letter says what stood in the books when it was signed, whatever was corrected since.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from app.apology import register as apologies
from app.apology.case import ApologyCase, Responsible
from app.desk.desk import Desk
from app.desk.profile import known_to, overrides, profile_table, with_overrides
from app.desk.reference import content
from app.dossier.line import facts_until
from app.dossier.registers import dossiers
from app.dossier.registers.dossiers import Dossier
from app.papers.form01 import (
    HONORIFICS,
    honorific,
    named_whole,
    token_of,
    token_text,
)
from app.papers.ward import office, office_of
from app.refusal import Refusal
from app.rules.course.facts import Fact, instant
from app.rules.law.regime import Regime
from app.rules.text.slip_code import APOLOGY, SlipToken, check_symbols
from app.rules.text.words import named
from app.rules.time.calendar import VIETNAM
from db.records import Part, Procedure

if TYPE_CHECKING:
    from app.papers.draw.citizen.script import ScriptFacts


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


def _letter_token(desk: Desk, case: ApologyCase, old: datetime) -> SlipToken:
    return token_of(desk, APOLOGY, case.line.code, case.signature, case.entry, old, case.new_due or old)


def letter(desk: Desk, apology: str, reprint: int = 0) -> bytes:
    """Form 04 of an apology as PDF; marked as a draft until it is signed.

    Raises:
        Refusal: ``apology.unknown``, ``paper.too_long``.
    """
    with desk.reading() as reading:
        case = apologies.one(reading, desk.settings.ward, apology)
        whole = None if case.is_bare else dossiers.one(reading, desk.settings.ward, case.line.dossier)
    return letter_of(desk, case, whole, reprint) if whole else _bare_letter(desk, case, reprint)


def letter_of(desk: Desk, case: ApologyCase, whole: Dossier, reprint: int = 0) -> bytes:
    """Form 04 of a case, also of one that is still being typed and is written nowhere.

    A signed one says for ever what it said when it was signed, also of what was corrected since.

    Raises:
        Refusal: ``paper.too_long``.
    """
    from app.papers.draw.citizen.letter import LetterFacts, draw  # noqa: PLC0415

    if case.signature:
        with desk.reading() as reading:
            whole = dossier_when(reading, desk.settings.ward, whole, case.signature)
    # Without a promise that it moves, the letter names the one on the slip that the citizen held.
    old = case.old_due or whole.slips[-1].due_at
    token = _letter_token(desk, case, old) if case.signature else None
    regime = _regime_of(desk, case)
    facts = LetterFacts(
        office=office_of(desk.settings, regime, regime.hotline),
        number=case.number or None,
        dated=case.signed_at.date() if case.signed_at else case.detected_on,
        addressee=named_whole(whole),
        honorific=honorific(whole),
        procedure=whole.line.procedure_name,
        code=case.line.code,
        received_at=whole.line.received_at,
        due_at=old,
        causes=case.causes,
        reason=case.reason,
        new_on=case.new_due.date() if case.new_due else None,
        signer=case.signer,
        signer_titles=regime.apology.signer_lines[case.capacity or "head"],
        id_number=whole.applicant.get("id_number", ""),
        token=token_text(desk, token) if token else "",
        check=check_symbols(token) if token else "",
        reprint=reprint,
        demo=desk.settings.demo,
        cancelled=_given_up(case),
    )
    return draw(facts, regime.wording)


def _regime_of(desk: Desk, case: ApologyCase) -> Regime:
    """The profile as the ward has it; of a signed letter as the desk that signed it knew it."""
    if case.signed_at is None:
        return desk.regime
    ward = desk.settings.ward
    with desk.reading() as reading:
        given = overrides(reading, ward, desk.settings.regime, known_to(reading, ward, case.entry))
    return with_overrides(profile_table(desk.settings), given)


def _given_up(case: ApologyCase) -> tuple[date, str] | None:
    if case.cancelled is None or case.state != "cancelled":
        return None
    return case.cancelled.at.astimezone(VIETNAM).date(), case.cancelled.words.get("reason", "")


def _bare_letter(desk: Desk, case: ApologyCase, reprint: int) -> bytes:
    """The letter of an apology without a dossier: what the citizen complained of stands for the dossier."""
    from app.papers.draw.citizen.letter import LetterFacts, draw  # noqa: PLC0415

    signed_at = case.signed_at
    token = (
        token_of(desk, APOLOGY, case.line.code, case.signature, case.entry, signed_at, signed_at)
        if signed_at
        else None
    )
    regime = _regime_of(desk, case)
    facts = LetterFacts(
        office=office_of(desk.settings, regime, regime.hotline),
        number=case.number or None,
        dated=signed_at.date() if signed_at else case.detected_on,
        addressee=case.line.name,
        honorific=HONORIFICS.get(case.applicant.get("sex", ""), ""),
        procedure="",
        code=case.line.code,
        received_at=case.line.received_at,
        due_at=case.line.due_at,
        causes=case.causes,
        reason=case.reason,
        new_on=None,
        signer=case.signer,
        signer_titles=regime.apology.signer_lines[case.capacity or "head"],
        token=token_text(desk, token) if token else "",
        check=check_symbols(token) if token else "",
        reprint=reprint,
        demo=desk.settings.demo,
        cancelled=_given_up(case),
        matter=case.matter,
        happened_on=case.happened_on,
    )
    return draw(facts, regime.wording)


def _script_facts(
    desk: Desk, case: ApologyCase, on: date, official: str, slots: Sequence[datetime] = (), times: int = 1
) -> ScriptFacts:
    """What is read out for an apology: the fault and the official's own words, nothing of the citizen's."""
    from app.papers.draw.citizen.script import ScriptFacts  # noqa: PLC0415

    rule, named = desk.regime.apology, {"ward": desk.settings.ward_name, "unit": desk.settings.unit}
    speaker = _speaker(desk, case, official)
    return ScriptFacts(
        office=office(desk, desk.regime),
        dated=on,
        causes=case.causes,
        official=speaker.name,
        post=speaker.post,
        channel=rule.stations[rule.public_channel[case.level]].name.format(**named),
        slots=slots,
        times=times,
        audience=rule.audience[case.level].format(**named),
        demo=desk.settings.demo,
    )


def _speaker(desk: Desk, case: ApologyCase, official: str) -> Responsible:
    """The ``official`` who was chosen of those who answer for it, else the first of them who is still on duty."""
    for each in sorted(case.responsible, key=lambda one: one.code != official):
        if each.code == official or each.code in desk.staff:
            return each
    raise Refusal("apology.officials")


def script(desk: Desk, apology: str, on: date, slots: Sequence[datetime] = (), times: int = 1) -> bytes:
    """The text to be read on the ward's radio, as PDF (A4): as it was last planned, or in the form's words.

    Raises:
        Refusal: ``apology.unknown``, ``apology.officials``, ``paper.too_long``.
    """
    from app.papers.draw.citizen.script import draw  # noqa: PLC0415

    case = _case(desk, apology)
    official, agreed = (case.plans[-1].official, case.plans[-1].text) if case.plans else ("", "")
    return draw(_script_facts(desk, case, on, official, slots, times), agreed)


def spoken_text(desk: Desk, apology: str, on: date, official: str = "") -> str:
    """The sentences to be read, as the screen shows them and the broadcast record keeps them."""
    from app.papers.draw.citizen.script import spoken  # noqa: PLC0415

    return "\n".join(spoken(_script_facts(desk, _case(desk, apology), on, official)))


def _case(desk: Desk, apology: str) -> ApologyCase:
    with desk.reading() as reading:
        return apologies.one(reading, desk.settings.ward, apology)
