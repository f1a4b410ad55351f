"""Every Vietnamese letter has a glyph in every shipped font; the paper font also has the minority names' letters."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
EXPECTED = [
    *(
        f"{family}-{style}.ttf"
        for family in ("BeVietnamPro", "Inter")
        for style in ("Regular", "Medium", "SemiBold", "Bold")
    ),
    *(f"LiberationSerif-{style}.ttf" for style in ("Regular", "Bold", "Italic", "BoldItalic")),
]
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VIETNAMESE = (
    "".join(
        unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for tone in TONES
    )
    + "đĐbcdghklmnpqrstvxBCDGHKLMNPQRSTVXfjwzFJWZ"
)
PUNCTUATION = "0123456789 .,;:!?()/-–—…•·“”‘’'\"₫%+=&@→←✓"
MINORITY_NAMES = "H' H’ ƀɃčČŏŎĕĔĭĬŭŬñÑ ơ\u0306 ư\u0306"


@cache
def glyphs(name: str) -> set[int]:
    with TTFont(FONTS / name, lazy=True) as font:
        return set(font.getBestCmap())


@pytest.mark.parametrize("name", EXPECTED)
def test_every_vietnamese_letter_has_a_glyph(name: str) -> None:
    assert len(set(VIETNAMESE)) == 2 * (12 * 6 + 1 + 16 + 4)
    assert [letter for letter in VIETNAMESE if ord(letter) not in glyphs(name)] == []


@pytest.mark.parametrize("name", EXPECTED)
def test_punctuation_of_papers_and_screen(name: str) -> None:
    lacking = {
        "BeVietnamPro": "→←✓",  # the screen draws these with Inter
        "LiberationSerif": "✓",
        "Inter": "",
    }[name.split("-", maxsplit=1)[0]]
    assert [sign for sign in PUNCTUATION if ord(sign) not in glyphs(name)] == list(lacking)


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.startswith("LiberationSerif")])
def test_the_paper_font_has_the_letters_of_minority_names(name: str) -> None:
    assert [letter for letter in MINORITY_NAMES if ord(letter) not in glyphs(name)] == []


@pytest.mark.parametrize("family", ["BeVietnamPro", "Inter", "LiberationSerif"])
def test_each_family_ships_with_its_licence(family: str) -> None:
    assert "SIL OPEN FONT LICENSE" in (FONTS / f"{family}-OFL.txt").read_text(encoding="utf-8").upper()


@pytest.mark.parametrize("style", ["Regular", "Medium", "SemiBold", "Bold"])
def test_inter_has_figures_of_one_width(style: str) -> None:
    with TTFont(FONTS / f"Inter-{style}.ttf", lazy=True) as font:
        assert "tnum" in {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
