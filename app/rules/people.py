"""The people whom a receipt's personal part names, and how they are named together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

ERASED = "(đã xóa)"


def people_of(part: Mapping[str, Any]) -> list[Mapping[str, str]]:
    """Everybody named: the applicant, those who ask together with them, who handed it in."""
    given = [part.get("applicant"), *part.get("applicants", ()), part.get("submitter")]
    return [person for person in given if person]


def named_all(part: Mapping[str, Any]) -> str:
    """Everybody who asks together, as a register book names them."""
    people = [part.get("applicant", {}), *part.get("applicants", ())]
    return ", ".join(str(person["name"]) for person in people if "name" in person) or ERASED


def named(part: Mapping[str, Any]) -> str:
    """The applicant as lists and papers name them: 'Trần Thị Thử và 1 người khác' where several ask together."""
    name = str(part.get("applicant", {}).get("name", ERASED))
    others = len(part.get("applicants", ()))
    return f"{name} và {others} người khác" if others else name
