"""Who may hand in a dossier for another person (domain.md §5.5): a rule of the procedure, else of its field."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache

from app.receipt_form import Person
from app.reference import CatalogueProcedure
from app.refusal import Refusal
from app.resources import RESOURCES
from app.rules.folding import nfc


class Authorisation(StrEnum):
    """What a submitter needs: nothing more, a certified paper unless a near relative, or they may not at all."""

    FREE = "free"
    CERTIFIED = "certified"
    IN_PERSON = "in_person"


def authorisation_for(procedure: CatalogueProcedure) -> Authorisation:
    """What somebody needs to hand in ``procedure`` for another."""
    rules = _rules()
    named = rules["procedures"].get(procedure.code) or rules["fields"].get(procedure.field)
    return Authorisation(named or Authorisation.FREE)


@cache
def _rules() -> dict[str, dict[str, str]]:
    return tomllib.loads((RESOURCES / "authorisation.toml").read_text(encoding="utf-8"))


def hold_to_authorisation(submitter: Person | None, procedure: CatalogueProcedure) -> None:
    """Hold who hands in for another to what the law asks; a relation that was not asked is left to the paper shown.

    Raises:
        Refusal: ``proxy.in_person`` where the parties must come themselves, ``proxy.certified`` for one who is no
            near relative and shows no authorisation.
    """
    if submitter is None:
        return
    rule = authorisation_for(procedure)
    if rule is Authorisation.IN_PERSON:
        raise Refusal("proxy.in_person", procedure=procedure.name)
    unentitled = submitter.relation in {"other", "staff"} and not nfc(submitter.authorisation)
    if rule is Authorisation.CERTIFIED and unentitled:
        raise Refusal("proxy.certified", procedure=procedure.name)
