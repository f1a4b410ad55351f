"""A refusal as people read it: what happened, what was kept, what to do next. Vietnamese first, English second."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from functools import cache

from app.desk.system import RESOURCES
from app.refusal import Refusal


@cache
def _sentences() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = tomllib.loads(
        (RESOURCES / "refusals.toml").read_text(encoding="utf-8")
    )
    return table


def say(refusal: Refusal, language: str = "vi") -> str:
    """The sentence for a refusal.

    Raises:
        KeyError: the refusal has no sentence; a test holds that every code in the program has one.
    """
    facts = {name: _fact(value, language) for name, value in refusal.facts.items()}
    return _sentences()[refusal.code][language].format_map(_Given(facts))


class _Given(dict[str, str]):
    """Facts by name; one that was not given reads as a dash, so that a sentence never fails."""

    def __missing__(self, key: str) -> str:
        return "–"


def _fact(value: object, language: str) -> str:
    if isinstance(value, datetime):
        return f"{value:%H:%M %d/%m/%Y}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    words = _words()
    return ", ".join(words.get(code, {}).get(language, code) for code in str(value).split(", "))


@cache
def _words() -> dict[str, dict[str, str]]:
    """Codes that stand in facts, as people say them."""
    table: dict[str, dict[str, str]] = tomllib.loads((RESOURCES / "codes.toml").read_text(encoding="utf-8"))
    return table
