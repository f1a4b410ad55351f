"""The papers of a dossier, drawn from its records. Nothing is kept as PDF: a paper is drawn again, byte for byte."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from app.apology_case import ApologyCase, Responsible
from app.desk import Desk
from app.letter_grounds import dossier_when
from app.profile import known_to, overrides, profile_table, with_overrides
from app.refusal import Refusal
from app.registers import apologies, dossiers
from app.registers.dossiers import Dossier
from app.rules.calendar import VIETNAM
from app.rules.regime import Regime
from app.rules.slip_code import APOLOGY, SlipToken, check_symbols
from app.slip_papers import (
    HONORIFICS,
    honorific,
    large_slip,
    named_whole,
    roll_slip,
    slip,
    slip_on_a4,
    slip_token,
    token_of,
    token_text,
)
from app.ward_papers import morning_sheet, notice, notice_list, office, office_of

if TYPE_CHECKING:
    from app.paper.script import ScriptFacts

__all__ = [
    "honorific",
    "large_slip",
    "letter",
    "letter_of",
    "morning_sheet",
    "notice",
    "notice_list",
    "roll_slip",
    "script",
    "slip",
    "slip_on_a4",
    "slip_token",
    "spoken_text",
]


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
    from app.paper.letter import LetterFacts, draw  # noqa: PLC0415

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
    from app.paper.letter import LetterFacts, draw  # noqa: PLC0415

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
    from app.paper.script import ScriptFacts  # noqa: PLC0415

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
    from app.paper.script import draw  # noqa: PLC0415

    case = _case(desk, apology)
    official, agreed = (case.plans[-1].official, case.plans[-1].text) if case.plans else ("", "")
    return draw(_script_facts(desk, case, on, official, slots, times), agreed)


def spoken_text(desk: Desk, apology: str, on: date, official: str = "") -> str:
    """The sentences to be read, as the screen shows them and the broadcast record keeps them."""
    from app.paper.script import spoken  # noqa: PLC0415

    return "\n".join(spoken(_script_facts(desk, _case(desk, apology), on, official)))


def _case(desk: Desk, apology: str) -> ApologyCase:
    with desk.reading() as reading:
        return apologies.one(reading, desk.settings.ward, apology)
