"""Form 01 of a dossier in all its sizes, drawn from its records, and the code that proves it.

Nothing is kept as PDF: a paper is drawn again, byte for byte, as long as nothing else happened to the dossier.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.desk import Desk
from app.reference import names_ever
from app.registers import dossiers, fees
from app.registers.dossiers import Dossier
from app.registers.slips import SignedPaper, key_id
from app.rules.calendar import VIETNAM
from app.rules.fee_words import is_free
from app.rules.form_wording import SINCE
from app.rules.identity import grouped_phone
from app.rules.regime import Regime, Wording
from app.rules.slip_code import SLIP, SlipToken, check_symbols, encode, signed_bytes
from app.slip_day import day_now
from app.slip_grounds import Ground, ground_of
from app.ward_papers import office
from db.journal import read
from db.records import Entry

if TYPE_CHECKING:
    from app.paper.slip import SlipFacts

HONORIFICS = {"nam": "Ông", "nữ": "Bà"}
COLLECT_WORDS = {"counter": "{desk}", "post": "Qua dịch vụ bưu chính", "online": "Trực tuyến"}
RELATION_WORDS = {
    "spouse": "vợ, chồng",
    "parent": "cha, mẹ",
    "child": "con",
    "sibling": "anh, chị, em ruột",
    "grandparent": "ông, bà",
    "guardian": "người giám hộ",
    "staff": "người của tổ chức",
}
"""What a submitter is to the applicant; 'người khác' would tell nobody anything."""
FAR = frozenset({"post", "online"})
"""Channels by which nobody stands at the counter to sign."""


def token_of(
    desk: Desk, kind: int, code: str, record: str, entry: bytes, first: datetime, second: datetime
) -> SlipToken:
    """The token of the record with that uid, as this desk signs it."""
    public = desk.keys.signing.public_key().public_bytes_raw()
    return SignedPaper(kind, record, entry, first, second).token(key_id(public), code)


def _slip_token(desk: Desk, whole: Dossier) -> SlipToken:
    slip = whole.slips[-1]
    return token_of(desk, SLIP, whole.line.code, slip.uid, slip.entry, slip.received_at, slip.due_at)


def token_text(desk: Desk, token: SlipToken) -> str:
    """The QR text of a token, signed by this desk."""
    return encode(token, desk.keys.signing.sign(signed_bytes(token)), desk.settings.public_host or None)


def slip_token(desk: Desk, dossier: str) -> str:
    """The QR text of a dossier's slip, signed by this desk; equal facts give equal text. Raises ``dossier.unknown``."""
    return token_text(desk, _slip_token(desk, _dossier(desk, dossier)))


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
    line, person, token, present = whole.line, whole.applicant, _slip_token(desk, whole), whole.slips[-1]
    regime = desk.regime_of(whole.regime)
    ground = ground_of(desk, regime, dossier, present.uid, present.due_at)
    facts = SlipFacts(
        office=office(desk, regime),
        number=f"{two_digits(whole.number)}{regime.number_suffixes.receipt}",
        book=two_digits(whole.book),
        book_number=two_digits(whole.number),
        code=line.code,
        token=token_text(desk, token),
        check=check_symbols(token),
        applicant=named_whole(whole),
        honorific=before_name(whole),
        address=person.get("address", ""),
        phone=grouped_phone(person.get("phone", "")),
        email=person.get("email", ""),
        procedure=line.procedure_name,
        papers=[(p["name"], int(p["originals"]), int(p["copies"])) for p in whole.papers],
        sets=whole.sets,
        limit=limit_in_words(ground.limit_value, ground.limit_unit),
        joint=_joint(office(desk, regime).short, regime, ground),
        received_at=line.received_at,
        due_at=present.due_at,
        reason=ground.reason,
        collect_at=COLLECT_WORDS[whole.collect_at].format(desk=regime.desk_name),
        fee=_fee(desk, whole, regime),
        clerk=writer(desk, present.entry),
        id_number=person.get("id_number", ""),
        reprint=reprint,
        replaces=_replaces(whole, regime),
        demo=desk.settings.demo,
        issued_on=_issued(present.at).date() if len(whole.slips) > 1 else None,
        completed_at=ground.completed_at,
        brought=_brought(desk, dossier) if ground.completed_at else (),
        present=whole.channel not in FAR,
        also=_also(whole),
        signed_by=handed_in_by(whole),
        day_now=day_now(desk, line, regime, present.due_at),
    )
    return facts, regime.wording


def _joint(short: str, regime: Regime, ground: Ground) -> list[tuple[str, str]]:
    """The office's own part of a joint dossier's time with its day, and the other agencies' parts."""
    from app.paper.wording import limit_in_words, moment_in_words  # noqa: PLC0415

    local, unit = ground.local, ground.limit_unit
    if local is None or local.limit is None:
        return []
    words, ours = {**SINCE, **regime.wording["form01"]}, limit_in_words(local.limit.value, unit)
    shares = [f"{share.agency} {limit_in_words(share.value, unit)}" for share in ground.shares]
    return [
        (str(words["local_label"]).format(office=short), f"{ours}, đến {moment_in_words(local.due_at)}"),
        (str(words["joint_label"]), "; ".join(shares)),
    ]


def _issued(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, VIETNAM)


def _replaces(whole: Dossier, regime: Regime) -> str:
    """Which slip the present one replaces, and why; '' for the first."""
    if len(whole.slips) < 2:
        return ""
    words, (old, present) = regime.wording["form01"], whole.slips[-2:]
    made = whole.line.received_at if old.kind == "receipt" else _issued(old.at)
    return str(words["replaces"]).format(
        nth=len(whole.slips) - 1,
        on=f"{made.astimezone(VIETNAM):%d/%m/%Y}",
        due=f"{old.due_at.astimezone(VIETNAM):%d/%m/%Y}",
        why=words[f"why_{present.kind}"],
    )


def _brought(desk: Desk, dossier: str) -> tuple[str, ...]:
    """The papers that a supplement brought."""
    with desk.reading() as reading:
        history = dossiers.history(reading, desk.settings.ward, dossier)
    completed = (line for line in history if line.kind == "supplement.completed")
    return tuple(str(paper) for line in completed for paper in line.words.get("papers", ()))


def _fee(desk: Desk, whole: Dossier, regime: Regime) -> str:
    """The fee, and whether it is paid. It is only said: the receipt for money is another paper, and not ours."""
    from app.paper.wording import money  # noqa: PLC0415

    words = regime.wording["form01"]
    with desk.reading() as reading:
        payments = fees.of_dossier(reading, desk.settings.ward, whole.line.dossier)
    # What was wholly given back is not said beside what stands: the number of its receipt was wrong, perhaps.
    payments = [each for each in payments if each.left or not each.amount] or payments
    paid, back = sum(each.amount for each in payments), sum(each.refunded for each in payments)
    said = [whole.fee] if whole.fee else []
    if paid:
        receipts = ", ".join(each.receipt_number for each in payments if each.amount)
        said.append(str(words["fee_paid"]).format(amount=money(paid), receipts=receipts))
        said += [str(words["fee_refunded"]).format(amount=money(back))] if back else []
    elif payments:
        said = [str(words["fee_exempt"]).format(reason=payments[-1].why)]
    elif not is_free(whole.fee):
        said.append(str(words["fee_unpaid"]))
    return "; ".join(said)


def writer(desk: Desk, entry: bytes) -> str:
    """The name of the one who wrote an entry, also of one who has left since."""
    ward = desk.settings.ward
    with desk.reading() as reading:
        row = reading.execute(select(Entry.e, Entry.s).where(Entry.ward == ward, Entry.h == entry)).one()
        code = str(read(row.e, row.s).fields["act"])
        return names_ever(reading, ward).get(code, "") or code


def _dossier(desk: Desk, dossier: str) -> Dossier:
    with desk.reading() as reading:
        return dossiers.one(reading, desk.settings.ward, dossier)


def honorific(whole: Dossier) -> str:
    """Ông or Bà from the sex on the card, Tổ chức for an organisation; nothing is guessed, and nobody of several named."""
    if whole.applicants:
        return ""
    if whole.applicant_kind == "organisation":
        return "Tổ chức"
    return HONORIFICS.get(whole.applicant.get("sex", ""), "")


def before_name(whole: Dossier) -> str:
    """Ông or Bà; the name of an organisation says itself what it is, and the form says 'Tổ chức' before the blank."""
    return "" if whole.applicant_kind == "organisation" else honorific(whole)


def named_whole(whole: Dossier) -> str:
    """Everybody who asks, each by name: a paper, unlike a list, says nothing like 'và 1 người khác'."""
    names = [person.get("name", "") for person in (whole.applicant, *whole.applicants)]
    return ", ".join(filter(None, names)) or whole.line.name


def handed_in_by(whole: Dossier) -> str:
    """Who stood at the counter and signs: the submitter, else the first who asks."""
    return (whole.submitter or whole.applicant).get("name", "") or whole.line.name


def _also(whole: Dossier) -> list[tuple[str, str]]:
    """What not every slip says, by the labels of the form."""
    submitter = whole.submitter or {}
    relation = RELATION_WORDS.get(submitter.get("relation", ""), "")
    said = (
        ("representative_label", whole.applicant.get("representative", "")),
        ("submitter_label", submitter.get("name", "") + (f" ({relation})" if relation else "")),
        ("authorisation_label", submitter.get("authorisation", "")),
        ("witness_label", whole.witness),
        ("dispatch_label", whole.dispatch_number),
    )
    return [(label, answer) for label, answer in said if answer]
