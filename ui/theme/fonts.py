"""The two families of the screen and their sizes (ui.md §7.1): Be Vietnam Pro for words, Inter for figures."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

WORDS = "Be Vietnam Pro"
FIGURES = "Inter"
_FOLDER = Path(__file__).parents[2] / "resources" / "fonts"

_Weight = QFont.Weight
_ROLES: dict[str, tuple[str, float, QFont.Weight]] = {
    "body": (WORDS, 14, _Weight.Normal),
    "body_strong": (WORDS, 14, _Weight.Medium),
    "body_bold": (WORDS, 14, _Weight.DemiBold),
    "secondary": (WORDS, 13, _Weight.Normal),
    "secondary_strong": (WORDS, 13, _Weight.Medium),
    "caption": (WORDS, 12, _Weight.Normal),
    "caption_strong": (WORDS, 12, _Weight.Medium),
    "label": (WORDS, 12.5, _Weight.Medium),
    "strip": (WORDS, 10.5, _Weight.Medium),
    "field": (WORDS, 15, _Weight.Medium),
    "emphasis": (WORDS, 15, _Weight.DemiBold),
    "card": (WORDS, 16, _Weight.DemiBold),
    "page": (WORDS, 22, _Weight.Bold),
    "subject": (WORDS, 20, _Weight.Bold),
    "figure": (FIGURES, 14, _Weight.Medium),
    "figure_small": (FIGURES, 12.5, _Weight.Medium),
    "figure_field": (FIGURES, 15, _Weight.Medium),
    "figure_strip": (FIGURES, 13.5, _Weight.DemiBold),
    "figure_cap": (FIGURES, 11, _Weight.DemiBold),
    "figure_clock": (FIGURES, 15, _Weight.DemiBold),
    "kpi": (WORDS, 22, _Weight.Bold),
    "kpi_large": (WORDS, 28, _Weight.Bold),
    "greeting": (WORDS, 28, _Weight.Bold),
    "door": (WORDS, 36, _Weight.Bold),
    "unpromised": (WORDS, 26, _Weight.DemiBold),
    "promise_low": (FIGURES, 30, _Weight.Bold),
    "promise": (FIGURES, 46, _Weight.Bold),
    "number": (FIGURES, 64, _Weight.Bold),
}


_factor = [1.0]


def factor() -> float:
    """How many times as large as drawn everything is now."""
    return _factor[0]


def set_factor(times: float) -> None:
    """Make fonts asked for from now on ``times`` as large as drawn."""
    _factor[0] = times


@cache
def load_fonts() -> None:
    """Make the shipped families known to Qt, once.

    :raises FileNotFoundError: a font file is missing or broken; the program was not installed whole.
    """
    for family in ("BeVietnamPro", "Inter"):
        for weight in ("Regular", "Medium", "SemiBold", "Bold"):
            path = _FOLDER / f"{family}-{weight}.ttf"
            if QFontDatabase.addApplicationFont(str(path)) < 0:
                raise FileNotFoundError(path)


def font(role: str) -> QFont:
    """The font of a role such as ``"field"``, sized in logical pixels times the factor worn."""
    family, px, weight = _ROLES[role]
    return _font(family, px * _factor[0], weight)


@cache
def _font(family: str, px: float, weight: QFont.Weight) -> QFont:
    # Widths are remembered by who measures: one taken in a stand-in family would be kept for good.
    load_fonts()
    # QFont takes whole pixels only; points through the screen's own logical density keep 12.5 px true.
    density = QGuiApplication.primaryScreen().logicalDotsPerInchY()
    made = QFont(family)
    made.setPointSizeF(px * 72 / density)
    made.setWeight(weight)
    if family == FIGURES:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
