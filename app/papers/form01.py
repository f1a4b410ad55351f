"""Form 01 of a dossier in all its sizes, drawn from its records; the code that proves it; why its day is its day.

Nothing is kept as PDF: a paper is drawn again, byte for byte, as long as nothing else happened to the dossier. When a
letter gave another day since, or the clock stands still, the slip stays as it was and this says what became of its
day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.apology.lateness import letter_for
from app.desk.desk import Desk
from app.desk.reference import CatalogueProcedure, names_ever
from app.dossier.line import DossierLine
from app.dossier.numbers import form_number
from app.dossier.promise import (
    facts_here,
    limit_in,
    limit_of,
    local_part,
    past_closure,
    recounted,
    told_after_pause,
)
from app.dossier.registers import dossiers, fees
from app.dossier.registers.dossiers import Dossier
from app.dossier.registers.slips import SignedPaper, key_id
from app.papers.ward import office
from app.rules.course.course import Status
from app.rules.course.facts import Fact, instant
from app.rules.course.standing import Standing, standing
from app.rules.law.form_wording import SINCE, Wording
from app.rules.law.regime import Regime
from app.rules.text.identity import grouped_phone
from app.rules.text.slip_code import SLIP, SlipToken, check_symbols, encode, signed_bytes
from app.rules.text.words import is_free
from app.rules.time.calendar import VIETNAM, Calendar
from app.rules.time.deadlines import Promise, promise, restart
from app.rules.time.limits import Share
from db.course import Pause, Supplement
from db.journal import read
from db.records import Entry

if TYPE_CHECKING:
    from app.papers.draw.citizen.slip import DayNow, SlipFacts


MOVED = "ĐÃ HẸN LẠI theo phiếu xin lỗi số\u00a0{number}"
OTHER = "NGÀY HẸN ĐÃ ĐỔI"
WAITING = "ĐANG CHỜ BỔ SUNG:"
COMPLETE = "ngày hẹn tính lại khi nhận đủ"
ASKED = " (phiếu số\u00a0{number})"
PAUSED = "ĐANG TẠM DỪNG:"
RESUMED = "ngày hẹn tính lại khi giải quyết tiếp"
PAUSED_LATE = "ĐANG TẠM DỪNG"
"""Of a day that had passed before: it stays."""
CAUSES = {"financial_duty": "chờ nghĩa vụ tài chính", "sector_law": "theo luật chuyên ngành"}


def day_now(desk: Desk, line: DossierLine, regime: Regime, due_at: datetime) -> DayNow | None:
    """What has become of the day ``due_at`` of a slip that is printed now; None while that day simply holds."""
    # the paper's modules are slow to load
    from app.papers.draw.citizen.slip import DayNow  # noqa: PLC0415

    if line.status == Status.WAITING:
        return DayNow(None, (WAITING, COMPLETE + _asked(desk, line, regime)))
    paused = line.status == Status.PAUSED
    cause = _cause(desk, line) if paused else ""
    if paused and (line.stopped_at is None or line.due_at >= line.stopped_at):
        return DayNow(None, (PAUSED, ", ".join(filter(None, (cause, RESUMED)))))
    moved = (_moved(desk, line),) if line.due_at != due_at else ()
    stopped = (PAUSED_LATE + (f" ({cause})" if cause else ""),) if paused else ()
    return DayNow(line.due_at.astimezone(VIETNAM), (*moved, *stopped)) if moved or stopped else None


def _moved(desk: Desk, line: DossierLine) -> str:
    with desk.reading() as reading:
        number = letter_for(reading, desk.settings.ward, line.dossier, line.due_at)
    return MOVED.format(number=number) if number else OTHER


def _asked(desk: Desk, line: DossierLine, regime: Regime) -> str:
    """The number of the form 02 for whose papers the dossier waits."""
    with desk.reading() as reading:
        asked = reading.execute(
            select(Supplement.number, Supplement.chain)
            .where(Supplement.ward == desk.settings.ward, Supplement.dossier == line.dossier)
            .order_by(Supplement.requested_at.desc())
        ).first()
    suffix = regime.number_suffixes.supplement
    return ASKED.format(number=form_number(desk, asked.number, suffix, asked.chain)) if asked else ""


def _cause(desk: Desk, line: DossierLine) -> str:
    """For what the clock stands still, in words; '' for a cause that this program has no words for."""
    with desk.reading() as reading:
        cause = reading.execute(
            select(Pause.cause)
            .where(Pause.ward == desk.settings.ward, Pause.dossier == line.dossier)
            .order_by(Pause.paused_at.desc())
        ).scalar()
    return CAUSES.get(cause or "", "")


KEPT_DAY = "Ngày hẹn giữ nguyên như phiếu đầu."
KEPT_AGAIN = "Ngày hẹn giữ nguyên như giấy hẹn trước."
BY_LETTER = "Ngày hẹn lại theo phiếu xin lỗi số {number}."


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a slip's day is what it is, the limit that led to it, and when the dossier was completed, if it had to be.

    ``local`` is this office's own part of a joint dossier beside the ``shares`` of others, where the count explains
    the day.
    """

    reason: tuple[str, ...]
    limit_value: int
    limit_unit: str
    completed_at: datetime | None
    local: Promise | None = None
    shares: tuple[Share, ...] = ()


@dataclass(frozen=True, slots=True)
class _Count:
    """What a later promise is counted with; ``regime`` is the receipt's, for a slip that takes its reason from it."""

    desk: Desk
    regime: Regime
    before: Sequence[Fact]
    now: Standing


def ground_of(desk: Desk, regime: Regime, dossier: str, slip: str, due_at: datetime) -> Ground:
    """What the slip ``slip`` of a dossier stands on; ``due_at`` is the day that it gives.

    The receipt's promise was counted by its ``regime``, every later one, like the acts that made it, by the desk's own.
    A calendar or profile changed since then counts otherwise, and does not explain the day on paper.
    """
    facts = facts_here(desk, dossier)
    place = next(number for number, fact in enumerate(facts) if fact.uid == slip)
    fact, now = facts[place], standing(facts[: place + 1])
    if now is None:
        raise LookupError(slip)
    counted = _counted(desk, regime, facts[:place], fact)
    completions = [instant(f, "completed_at") for f in facts[: place + 1] if f.table == "completion"]
    explained = counted is not None and counted.due_at == due_at
    version = desk.catalogue.version(now.procedure, now.procedure_version) if explained else None
    told = facts[: place + 1]
    return Ground(
        counted.explanation
        if counted and explained
        else _uncounted(desk, dossier, facts[:place], fact, due_at),
        now.limit_value,
        now.limit_unit,
        completions[-1] if completions else None,
        _local(desk, regime, version, told, now) if version else None,
        version.terms.joint if version else (),
    )


def _uncounted(
    desk: Desk, dossier: str, before: Sequence[Fact], fact: Fact, due_at: datetime
) -> tuple[str, ...]:
    """Why the day is what it is where no count leads to it: a letter gave it, or it was on the slip before."""
    if fact.table == "receipt":
        return (KEPT_DAY,)
    with desk.reading() as reading:
        number = letter_for(reading, desk.settings.ward, dossier, due_at)
    if number:
        return (BY_LETTER.format(number=number),)
    last = before[_last_slip(before)]
    kept = due_at == instant(last, "promised_at" if last.table == "receipt" else "due_at")
    return (KEPT_AGAIN,) if kept else ()


def _last_slip(facts: Sequence[Fact]) -> int:
    """Where among the facts the newest that gave a slip stands."""
    return [place for place, fact in enumerate(facts) if fact.table in {"receipt", *_COUNTS}][-1]


def _local(
    desk: Desk, regime: Regime, version: CatalogueProcedure, told: Sequence[Fact], now: Standing
) -> Promise | None:
    """The office's own part, counted by the profile that counted the whole."""
    first = told[-1].table == "receipt"
    by = regime if first else desk.regime
    calendar = Calendar(desk.calendar.days, regime.office_hours) if first else desk.calendar
    return local_part(calendar, by, version, told, now.received_at, limit_of(now))


def _counted(desk: Desk, regime: Regime, before: Sequence[Fact], fact: Fact) -> Promise | None:
    now = standing(before)
    if now is None:
        calendar = Calendar(desk.calendar.days, regime.office_hours)
        return promise(instant(fact, "received_at"), limit_in(fact), calendar, regime)
    return _COUNTS[fact.table](_Count(desk, regime, before, now), fact)


def _completed(count: _Count, fact: Fact) -> Promise:
    desk = count.desk
    return restart(instant(fact, "completed_at"), limit_of(count.now), desk.calendar, desk.regime)


def _resumed(count: _Count, fact: Fact) -> Promise | None:
    if count.now.stopped_at is None:
        return None
    desk, resumed_at = count.desk, instant(fact, "resumed_at")
    return told_after_pause(desk.calendar, desk.regime, count.now, count.before, resumed_at)


def _extended(count: _Count, fact: Fact) -> Promise:
    return recounted(count.desk, count.before, count.now.received_at, limit_in(fact))


def _corrected(count: _Count, fact: Fact) -> Promise | None:
    if instant(fact, "due_at") == count.now.due_at:
        return _as_before(count)
    return recounted(count.desk, count.before, instant(fact, "received_at"), limit_in(fact))


def _as_before(count: _Count) -> Promise | None:
    """The promise of the slip before: a correction that leaves the day leaves its reason."""
    place = _last_slip(count.before)
    return _counted(count.desk, count.regime, count.before[:place], count.before[place])


def _reissued(count: _Count, _fact: Fact) -> Promise:
    return past_closure(count.desk.calendar, count.desk.regime, count.now, count.before)


_COUNTS: Mapping[str, Callable[[_Count, Fact], Promise | None]] = {
    "completion": _completed,
    "correction": _corrected,
    "extension": _extended,
    "reissue": _reissued,
    "resumption": _resumed,
}


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
    from app.papers.draw.citizen.slip import draw  # noqa: PLC0415

    return draw(*_slip_facts(desk, dossier, reprint), copies)


def slip_on_a4(desk: Desk, dossier: str, reprint: int = 0) -> bytes:
    """Both copies of form 01 side by side on one A4 page, landscape, with a line to cut along.

    Raises:
        Refusal: ``dossier.unknown``, ``paper.too_long``.
    """
    from app.papers.draw.citizen.slip import draw  # noqa: PLC0415

    return draw(*_slip_facts(desk, dossier, reprint), two_up=True)


def roll_slip(desk: Desk, dossier: str, width_mm: int = 80, reprint: int = 0) -> bytes:
    """The citizen's copy of form 01 on a roll of 80 or 58 mm, as PDF of the roll's width and its own length.

    Raises:
        Refusal: ``dossier.unknown``, ``form.choice`` for another width.
    """
    from app.papers.draw.citizen.roll import draw  # noqa: PLC0415

    return draw(*_slip_facts(desk, dossier, reprint), width_mm)


def large_slip(desk: Desk, dossier: str, reprint: int = 0) -> bytes:
    """The citizen's copy of form 01 in large print (A4), for eyes that need it.

    Raises:
        Refusal: ``dossier.unknown``.
    """
    from app.papers.draw.citizen.large import draw  # noqa: PLC0415

    return draw(*_slip_facts(desk, dossier, reprint))


def _slip_facts(desk: Desk, dossier: str, reprint: int) -> tuple[SlipFacts, Mapping[str, Wording]]:
    """What a slip states, and the wording of the regime under which the dossier was received."""
    from app.papers.draw.base.wording import limit_in_words, two_digits  # noqa: PLC0415
    from app.papers.draw.citizen.slip import SlipFacts  # noqa: PLC0415

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
    from app.papers.draw.base.wording import limit_in_words, moment_in_words  # noqa: PLC0415

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
    from app.papers.draw.base.wording import money  # noqa: PLC0415

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
