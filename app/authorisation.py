"""Who may hand in a dossier for another person (domain.md §5.5): a rule of the procedure, else of its field."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache

from app.bundled import RESOURCES
from app.reference import CatalogueProcedure


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
