"""The forms of a dossier's course, drawn from its records: supplement, refusal, stop, and what stands on the way.

Each is worded by the profile under which the dossier was received, and is drawn again byte for byte.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.desk.desk import Desk
from app.dossier.numbers import form_number
from app.dossier.registers import dossiers, visits
from app.dossier.registers.dossiers import Dossier, HistoryLine
from app.dossier.registers.visits import Visit
from app.papers.form01 import FAR, before_name, handed_in_by, named_whole, writer
from app.papers.register import register_pages
from app.papers.trail import control_sheet, handover_list
from app.papers.ward import office
from app.refusal import Refusal
from app.rules.law.regime import Regime
from app.rules.text.identity import grouped_phone
from db.course import Contact

if TYPE_CHECKING:
    from app.papers.draw.citizen.forms import DeskForm

NONE = "không"

__all__ = [
    "control_sheet",
    "handover_list",
    "refusal_form",
    "register_pages",
    "stop_form",
    "supplement_form",
    "visit_form",
]


def supplement_form(desk: Desk, dossier: str, reprint: int = 0) -> bytes:
    """Form 02 of an accepted dossier, as PDF (A5): the latest request for a supplement.

    Raises:
        Refusal: ``dossier.unknown``, ``paper.none`` when no supplement was asked for.
    """
    whole, asked = _last(desk, dossier, "supplement.requested")
    answers = _said(whole) | {
        "reason": str(asked.words.get("reason", "")),
        "times": str(whole.line.supplements),
    }
    return _draw(desk, "form02", whole, asked, answers, signed=(asked.by,), reprint=reprint)


def visit_form(desk: Desk, visit: str, reprint: int = 0) -> bytes:
    """What a visit that made no dossier was given: form 02, or form 03 when nothing could be received, as PDF (A5).

    Raises:
        Refusal: ``visit.unknown``.
    """
    with desk.reading() as reading:
        found = visits.one(reading, desk.settings.ward, visit)
        noted = select(Contact.entry).where(Contact.ward == desk.settings.ward, Contact.uid == visit)
        entry = reading.execute(noted).scalar_one()
    by = writer(desk, entry)
    suffixes = desk.regime.number_suffixes
    name = None if found.channel in FAR else found.person.get("name", "")
    forms: dict[str, tuple[str, str, list[str | None]]] = {
        "incomplete": ("form02", suffixes.supplement, [by]),
        "refused": ("form03", suffixes.refusal, [name, by]),
    }
    form, suffix, signed = forms[found.kind]
    facts = _facts(
        desk,
        desk.regime,
        (form_number(desk, found.number, suffix, found.chain), found.visited_at),
        _contact(desk, by) | _visitor(found) | {"reason": found.reason},
        signed,
        items=found.items,
        reprint=reprint,
    )
    return _drawn(facts, desk.regime, form)


def refusal_form(desk: Desk, dossier: str, reprint: int = 0) -> bytes:
    """Form 03 of an accepted dossier that was refused, as PDF (A5).

    Raises:
        Refusal: ``dossier.unknown``, ``paper.none`` when it was not refused.
    """
    whole, refused = _last(desk, dossier, "dossier.refused")
    answers = _said(whole) | {"reason": str(refused.words.get("reason", ""))} | _given_back(refused)
    return _draw(desk, "form03", whole, refused, answers, _both(whole, refused.by), reprint=reprint)


def stop_form(desk: Desk, dossier: str, reprint: int = 0) -> bytes:
    """The stop notice of a dossier that was taken back, or the receipt for its papers where no notice exists (A5).

    Raises:
        Refusal: ``dossier.unknown``, ``paper.none`` when it was not taken back.
    """
    whole, stopped = _last(desk, dossier, "dossier.withdrawn")
    words = desk.regime_of(whole.regime).wording["stop"]
    answers = _said(whole) | {
        "reason": str(stopped.words.get("reason", "")),
        "received": _moment(str(words["moment"]), whole.line.received_at),
        "on": _moment(str(words["date"]), stopped.at),
    }
    if stopped.words.get("asked_by"):
        answers["asked_by"] = str(stopped.words["asked_by"])
    answers |= _given_back(stopped)
    asked_by = answers.get("asked_by") or handed_in_by(whole)
    signed = (None if whole.channel in FAR else asked_by, stopped.by)
    return _draw(desk, "stop", whole, stopped, answers, signed, reprint=reprint)


def _last(desk: Desk, dossier: str, kind: str) -> tuple[Dossier, HistoryLine]:
    """The dossier, and the latest of its entries of a kind."""
    with desk.reading() as reading:
        whole = dossiers.one(reading, desk.settings.ward, dossier)
        history = dossiers.history(reading, desk.settings.ward, dossier)
    found = [line for line in history if line.kind == kind]
    if not found:
        raise Refusal("paper.none", code=whole.line.code)
    return whole, found[-1]


def _draw(
    desk: Desk,
    form: str,
    whole: Dossier,
    line: HistoryLine,
    answers: Mapping[str, str],
    signed: Sequence[str | None],
    reprint: int,
) -> bytes:
    regime = desk.regime_of(whole.regime)
    suffixes = regime.number_suffixes
    suffix = {"form02": suffixes.supplement, "form03": suffixes.refusal, "stop": suffixes.stop}[form]
    facts = _facts(
        desk,
        regime,
        (form_number(desk, int(line.facts["number"]), suffix, str(line.facts["chain"])), line.at),
        {**_contact(desk, line.by), **answers},
        signed,
        items=tuple(map(str, line.words.get("items", ()))),
        code=whole.line.code,
        reprint=reprint,
    )
    return _drawn(facts, regime, form)


def _facts(
    desk: Desk,
    regime: Regime,
    numbered: tuple[str, datetime],
    answers: Mapping[str, str],
    signed: Sequence[str | None],
    items: Sequence[str],
    code: str = "",
    reprint: int = 0,
) -> DeskForm:
    from app.papers.draw.citizen.forms import DeskForm  # noqa: PLC0415 - reportlab is slow to load

    number, at = numbered
    named = office(desk, regime)
    return DeskForm(
        office=named,
        number=number,
        dated=at.date(),
        answers={"office": named.short, **answers},
        signed=signed,
        items=items,
        code=code,
        reprint=reprint,
        demo=desk.settings.demo,
    )


def _drawn(facts: DeskForm, regime: Regime, form: str) -> bytes:
    from app.papers.draw.citizen.forms import draw  # noqa: PLC0415

    return draw(facts, regime.wording, form)


def _said(whole: Dossier) -> dict[str, str]:
    """What the applicant of a dossier said of themselves and asked for."""
    person = whole.applicant
    return (
        _person(person, f"{before_name(whole)} {named_whole(whole).upper()}".strip())
        | {"code": whole.line.code, "request": whole.line.procedure_name}
        | _posted(whole.dispatch_number)
    )


def _visitor(visit: Visit) -> dict[str, str]:
    name = visit.person.get("name", "").upper()
    said = {"code": NONE, "request": visit.procedure_name}
    return _person(visit.person, name) | said | _posted(visit.dispatch_number)


def _posted(dispatch_number: str) -> dict[str, str]:
    """The post's number of what the post brought."""
    return {"dispatch": dispatch_number} if dispatch_number else {}


def _person(person: Mapping[str, str], name: str) -> dict[str, str]:
    return {
        "applicant": name,
        "id_number": person.get("id_number", ""),
        "address": person.get("address", ""),
        "phone": grouped_phone(person.get("phone", "")) or NONE,
        "email": person.get("email", "") or NONE,
    }


def _contact(desk: Desk, by: str) -> dict[str, str]:
    return {"contact": by, "hotline": desk.regime.hotline}


def _given_back(line: HistoryLine) -> dict[str, str]:
    papers = [str(paper) for paper in line.words.get("originals", ())]
    return {"papers": "; ".join(papers)} if papers else {}


def _both(whole: Dossier, by: str) -> tuple[str | None, str]:
    """Who signs a form of a dossier: the one who handed it in, unless it came from afar, and the desk."""
    return (None if whole.channel in FAR else handed_in_by(whole), by)


def _moment(template: str, at: datetime) -> str:
    from app.papers.draw.base.wording import moment_fields  # noqa: PLC0415

    return template.format(**moment_fields(at))
