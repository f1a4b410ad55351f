"""Whatever the program refuses, it says so in a Vietnamese sentence: what is kept, and what to do next."""

from __future__ import annotations

import ast
import re
import string
import tomllib
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.desk.system import RESOURCES
from app.desk.words import say
from app.refusal import Refusal
from tests.ward import at

ROOT = Path(__file__).parents[2]
SENTENCES = tomllib.loads((RESOURCES / "refusals.toml").read_text(encoding="utf-8"))
LANGUAGES = ("vi", "en")
CODE = re.compile(r"[a-z]+\.[a-z_]+")

# Names of things that have no other name, and words that a Vietnamese clerk uses as they are.
TERMS = {
    "motcua",
    "enter",
    "mb",
    "desk",
    "toml",
    "backups",
    "utf",
    "hatinh",
    "postgresql",
    "kb",
    "url",
    "db",
    "ubnd",
    "qr",
    "t",
    "city",
}
ENGLISH = {"the", "of", "and", "is", "not", "on", "that", "this", "or", "it", "to", "data"}
SYLLABLE = re.compile(
    r"(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?"
)


def used() -> Iterator[tuple[str, str]]:
    """Every code with which the program refuses, and where."""
    for path in sorted(p for folder in ("app", "db", "ui") for p in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Refusal"
            ):
                place = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
                yield from ((code, place) for code in _texts(node.args[0]))
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "").endswith("_BY_CODE"):
                assert isinstance(node.value, ast.Dict)
                yield from ((code, path.name) for value in node.value.values for code in _texts(value))


def _texts(node: ast.AST) -> list[str]:
    found = (part.value for part in ast.walk(node) if isinstance(part, ast.Constant))
    return [text for text in found if isinstance(text, str)]


def vietnamese(word: str) -> bool:
    bare = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    plain = "".join(letter for letter in bare if unicodedata.category(letter) != "Mn")
    return bool(SYLLABLE.fullmatch(plain))


def test_every_refusal_in_the_program_has_its_sentence() -> None:
    found = list(used())
    assert len(found) > 60
    assert sorted({(code, place) for code, place in found if code not in SENTENCES}) == []


def test_no_sentence_is_left_over() -> None:
    everywhere = " ".join(
        path.read_text(encoding="utf-8") for folder in ("app", "ui") for path in (ROOT / folder).rglob("*.py")
    )
    assert sorted(code for code in SENTENCES if code not in everywhere) == []


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_is_whole_in_both_languages(code: str) -> None:
    assert CODE.fullmatch(code)
    assert set(SENTENCES[code]) == set(LANGUAGES)
    for language in LANGUAGES:
        text = SENTENCES[code][language]
        assert unicodedata.is_normalized("NFC", text)
        assert text == " ".join(text.split())
        assert text[-1] in ".}"
        assert len(re.findall(r"[.}]( |$)", text)) >= 2, "what happened, what is kept, what to do"


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_no_sentence_fails_for_want_of_a_fact(code: str) -> None:
    for language in LANGUAGES:
        assert "{" not in say(Refusal(code), language)
        assert "{" not in say(Refusal(code, thừa="x"), language)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_both_languages_ask_for_facts_that_the_refusal_gives(code: str) -> None:
    for language in LANGUAGES:
        for _text, field, spec, _conversion in string.Formatter().parse(SENTENCES[code][language]):
            assert field is None or re.fullmatch(r"[a-z_]+", field)
            assert not spec


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_no_english_word_in_a_vietnamese_sentence(code: str) -> None:
    text = re.sub(r"\{[a-z_]+\}|https?://\S+|'[^']*'|--\w+", " ", SENTENCES[code]["vi"])
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word.lower() not in TERMS]
    assert [word for word in words if not vietnamese(word) or word.lower() in ENGLISH] == []


def test_the_test_of_english_words_finds_them() -> None:
    assert all(
        vietnamese(word)
        for word in ["Phường", "Nguyễn", "được", "giữ", "nguyên", "khuya", "quyết", "ngoài", "huỷ", "yêu"]
    )
    assert not any(
        vietnamese(word) for word in ["folder", "slip", "written", "keys", "regime", "desk", "whole", "clerk"]
    )


def test_facts_are_said_as_people_write_them() -> None:
    said = say(Refusal("clock.back", at=at("2017-01-25T09:14"), last=at("2017-01-25T09:15")))
    assert "09:14 25/01/2017" in said
    assert "09:15 25/01/2017" in said
    assert "06/02/2017" in say(Refusal("reappoint.day_off", on=date(2017, 2, 6), why="nghỉ bù"))
    assert say(Refusal("procedure.unknown", code="{0}")) == say(
        Refusal("procedure.unknown", code="{0}"), "vi"
    )
