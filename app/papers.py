"""The papers of a dossier, drawn from its records. Nothing is kept as PDF: a paper is drawn again, byte for byte."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from app import bundled
from app.desk import Desk
from app.reference import StaffMember, staff
from app.refusal import Refusal
from app.registers import apologies, dossiers
from app.registers.apologies import ApologyCase
from app.registers.dossiers import Dossier
from app.registers.slips import key_id, minute
from app.rules.calendar import Calendar
from app.rules.deadlines import Limit, Unit, promise
from app.rules.regime import Regime, Wording
from app.rules.slip_code import APOLOGY, SLIP, SlipToken, check_symbols, encode, signed_bytes
from app.ward_papers import morning_sheet, notice, notice_list, office

if TYPE_CHECKING:
    from app.paper.script import ScriptFacts
    from app.paper.slip import SlipFacts

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
    "script_facts",
    "slip",
    "slip_check",
    "slip_on_a4",
    "slip_token",
    "spoken_text",
]

HONORIFICS = {"nam": "Ông", "nữ": "Bà"}
COLLECT_WORDS = {"counter": "{desk}", "post": "Qua dịch vụ bưu chính", "online": "Trực tuyến"}
KEPT_DAY = "Ngày hẹn giữ nguyên như phiếu đầu."


def _token(
    desk: Desk, kind: int, code: str, record: str, entry: bytes, first: datetime, second: datetime
) -> SlipToken:
    """The token of the record with that uid; every desk may sign one, the record's chain and place stand in it."""
    public = desk.keys.signing.public_key().public_bytes_raw()
    _ward, _desk, epoch, n = record.split(".")[:4]
    return SlipToken(kind, key_id(public), epoch, int(n), code, minute(first), minute(second), entry[:16])


def _slip_token(desk: Desk, whole: Dossier) -> SlipToken:
    slip = whole.slips[-1]
    return _token(desk, SLIP, whole.line.code, slip.uid, slip.entry, slip.received_at, slip.due_at)


def _letter_token(desk: Desk, case: ApologyCase) -> SlipToken:
    old = case.old_due or case.line.promised_at
    return _token(desk, APOLOGY, case.line.code, case.signature, case.entry, old, case.new_due or old)


def _text(desk: Desk, token: SlipToken) -> str:
    return encode(token, desk.keys.signing.sign(signed_bytes(token)), desk.settings.public_host or None)


def slip_token(desk: Desk, dossier: str) -> str:
    """The QR text of a dossier's slip, signed by this desk; equal facts give equal text. Raises ``dossier.unknown``."""
    return _text(desk, _slip_token(desk, _dossier(desk, dossier)))


def slip_check(desk: Desk, dossier: str) -> str:
    """The eight symbols printed beside the code of a dossier's slip."""
    return check_symbols(_slip_token(desk, _dossier(desk, dossier)))


def slip(desk: Desk, dossier: str, copies: Sequence[int] = (1, 2), reprint: int = 0) -> bytes:
    """Form 01 of a dossier as PDF: the copy that is kept and the citizen's, an A5 page each.

    Printed again it says what the first one said: the procedure, fee and regime are those of the receipt.

    Raises:
        Refusal: ``dossier.unknown``, ``paper.too_long``.
    """
    # reportlab and its fonts cost a fifth of a second: not before the first paper is drawn.
    from app.paper.slip import draw  # noqa: PLC0415

    return draw(*_slip_facts(desk, dossier, reprint), copies)


def slip_on_a4(desk: Desk, dossier: str, reprint: int = 0) -> bytes:
    """Both copies of form 01 side by side on one A4 page, landscape, with a line to cut along.

    Raises:
        Refusal: ``dossier.unknown``, ``paper.too_long``.
    """
    from app.paper.slip import draw  # noqa: PLC0415

    return draw(*_slip_facts(desk, dossier, reprint), two_up=True)


def roll_slip(desk: Desk, dossier: str, width_mm: int = 80, reprint: int = 0) -> bytes:
    """The citizen's copy of form 01 on a roll of 80 or 58 mm, as PDF of the roll's width and its own length.

    Raises:
        Refusal: ``dossier.unknown``, ``form.choice`` for another width.
    """
    from app.paper.roll import draw  # noqa: PLC0415

    return draw(*_slip_facts(desk, dossier, reprint), width_mm)


def large_slip(desk: Desk, dossier: str, reprint: int = 0) -> bytes:
    """The citizen's copy of form 01 in large print (A4), for eyes that need it.

    Raises:
        Refusal: ``dossier.unknown``.
    """
    from app.paper.large import draw  # noqa: PLC0415

    return draw(*_slip_facts(desk, dossier, reprint))


def _slip_facts(desk: Desk, dossier: str, reprint: int) -> tuple[SlipFacts, Mapping[str, Wording]]:
    """What a slip states, and the wording of the regime under which the dossier was received."""
    from app.paper.slip import SlipFacts  # noqa: PLC0415
    from app.paper.wording import limit_in_words, two_digits  # noqa: PLC0415

    whole = _dossier(desk, dossier)
    line, person, token = whole.line, whole.applicant, _slip_token(desk, whole)
    regime = bundled.regime(whole.regime)
    facts = SlipFacts(
        office=office(desk, regime),
        number=f"{two_digits(whole.number)}{regime.number_suffixes.receipt}",
        book=two_digits(whole.book),
        book_number=two_digits(whole.number),
        code=line.code,
        token=_text(desk, token),
        check=check_symbols(token),
        applicant=line.name,
        honorific=honorific(whole),
        address=person.get("address", ""),
        phone=person.get("phone", ""),
        email=person.get("email", ""),
        procedure=line.procedure_name,
        papers=[(p["name"], int(p["originals"]), int(p["copies"])) for p in whole.papers],
        sets=whole.sets,
        limit=limit_in_words(whole.limit_value, whole.limit_unit),
        received_at=line.received_at,
        due_at=whole.slips[-1].due_at,
        reason=_why(desk, whole, regime),
        collect_at=COLLECT_WORDS[whole.collect_at].format(desk=regime.desk_name),
        fee=whole.fee,
        clerk=_clerk(desk, dossier),
        submitter=(whole.submitter or {}).get("name", ""),
        id_number=person.get("id_number", ""),
        reprint=reprint,
        demo=desk.settings.demo,
    )
    return facts, regime.wording


def _why(desk: Desk, whole: Dossier, regime: Regime) -> Sequence[str]:
    """Why the promised day is what it is. A calendar changed since then counts otherwise, and explains another day."""
    limit = Limit(whole.limit_value, Unit(whole.limit_unit))
    counted = promise(
        whole.line.received_at, limit, Calendar(desk.calendar.days, regime.office_hours), regime
    )
    return counted.explanation if counted.due_at == whole.line.promised_at else (KEPT_DAY,)


def _clerk(desk: Desk, dossier: str) -> str:
    with desk.reading() as reading:
        return next(
            (
                h.by
                for h in dossiers.history(reading, desk.settings.ward, dossier)
                if h.kind == "dossier.received"
            ),
            "",
        )


def _dossier(desk: Desk, dossier: str) -> Dossier:
    with desk.reading() as reading:
        return dossiers.one(reading, desk.settings.ward, dossier)


def honorific(whole: Dossier) -> str:
    """Ông or Bà from the sex on the card, Tổ chức for an organisation; nothing is guessed."""
    if whole.applicant_kind == "organisation":
        return "Tổ chức"
    return HONORIFICS.get(whole.applicant.get("sex", ""), "")


def letter(desk: Desk, apology: str, reprint: int = 0) -> bytes:
    """Form 04 of an apology as PDF; marked as a draft until it is signed.

    Raises:
        Refusal: ``apology.unknown``, ``paper.too_long``.
    """
    return letter_of(desk, *_case(desk, apology), reprint)


def letter_of(desk: Desk, case: ApologyCase, whole: Dossier, reprint: int = 0) -> bytes:
    """Form 04 of a case, also of one that is still being typed and is written nowhere.

    Raises:
        Refusal: ``paper.too_long``.
    """
    from app.paper.letter import LetterFacts, draw  # noqa: PLC0415

    token = _letter_token(desk, case) if case.signature else None
    facts = LetterFacts(
        office=office(desk, desk.regime),
        number=case.number or None,
        dated=case.signed_at.date() if case.signed_at else case.detected_on,
        addressee=case.line.name,
        honorific=honorific(whole),
        procedure=case.line.procedure_name,
        code=case.line.code,
        received_at=case.line.received_at,
        due_at=case.old_due or case.line.promised_at,
        causes=case.causes,
        reason=case.reason,
        new_on=case.new_due.date() if case.new_due else None,
        signer=case.signer,
        signer_titles=desk.regime.apology.signer_lines[case.capacity or "head"],
        id_number=whole.applicant.get("id_number", ""),
        token=_text(desk, token) if token else "",
        check=check_symbols(token) if token else "",
        reprint=reprint,
        demo=desk.settings.demo,
    )
    return draw(facts, desk.regime.wording)


def _case(desk: Desk, apology: str) -> tuple[ApologyCase, Dossier]:
    with desk.reading() as reading:
        case = apologies.one(reading, desk.settings.ward, apology)
        return case, dossiers.one(reading, desk.settings.ward, case.line.dossier)


def script_facts(
    desk: Desk, apology: str, on: date, slots: Sequence[datetime] = (), times: int = 1
) -> ScriptFacts:
    """What is read out for an apology: the fault and the official's own words, nothing of the citizen's."""
    from app.paper.script import ScriptFacts  # noqa: PLC0415

    case, _whole = _case(desk, apology)
    rule, named = desk.regime.apology, {"ward": desk.settings.ward_name, "unit": desk.settings.unit}
    speaker = _speaker(desk, case)
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


def _speaker(desk: Desk, case: ApologyCase) -> StaffMember:
    with desk.reading() as reading:
        members = staff(reading, desk.settings.ward)
    for member in members.values():
        if case.officials and member.name == case.officials[0]:
            return member
    raise Refusal("apology.officials")


def script(desk: Desk, apology: str, on: date, slots: Sequence[datetime] = (), times: int = 1) -> bytes:
    """The text to be read on the ward's radio, as PDF (A4).

    Raises:
        Refusal: ``apology.unknown``, ``apology.officials``.
    """
    from app.paper.script import draw  # noqa: PLC0415

    return draw(script_facts(desk, apology, on, slots, times))


def spoken_text(desk: Desk, apology: str, on: date) -> str:
    """The sentences to be read, as the screen shows them and the broadcast record keeps them."""
    from app.paper.script import spoken  # noqa: PLC0415

    return "\n".join(spoken(script_facts(desk, apology, on)))
