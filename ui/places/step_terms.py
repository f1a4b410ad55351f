"""The steps inside the office that a procedure's version has, where all the dossiers meant are of one."""

from __future__ import annotations

from collections.abc import Sequence

from app.desk.reference import CatalogueProcedure
from app.dossier.line import DossierLine
from app.dossier.promise import standing_here
from app.rules.time.limits import Step
from ui.counter import Counter


def version_of(counter: Counter, dossier: str) -> CatalogueProcedure | None:
    """The version of its procedure that a dossier is handled by; None where this desk does not hold it."""
    now = standing_here(counter.desk, dossier)
    return counter.desk.catalogue.version(now.procedure, now.procedure_version)


def steps_of(counter: Counter, lines: Sequence[DossierLine]) -> Sequence[Step]:
    """The steps that the dossiers share; none when they are of several procedures."""
    if len({line.procedure for line in lines}) != 1:
        return ()
    version = version_of(counter, lines[0].dossier)
    return version.terms.steps if version else ()
