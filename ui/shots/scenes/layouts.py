"""The layouts of ui.md §8: 125 and 150 % on 1366×768, 200 % on 1920×1080, and big words."""

from __future__ import annotations

from ui.places.intake import Intake
from ui.shots.photographer import SIZES
from ui.shots.scenes.intake import filled
from ui.shots.sitting import Sitting
from ui.theme import tokens, wear

SCALES = (("125", (1093, 614), 1.25), ("150", (911, 512), 1.5), ("200", (960, 540), 2.0))
BIG = 1.3


def scenes(sitting: Sitting) -> None:
    """Intake, the queue, a dossier and an apology at every scale."""
    filled(sitting)
    _each(sitting, "intake")
    sitting.place(Intake).clear()
    sitting.go("dossiers")
    _each(sitting, "queue")
    sitting.window.open_dossier(sitting.first("ready"))
    sitting.settle()
    _each(sitting, "dossier-ready")
    for place in ("apologies", "figures", "system"):
        sitting.go(place)
        _each(sitting, place)


def _each(sitting: Sitting, name: str) -> None:
    for words, size, dots in SCALES:
        sitting.snap(f"{name}-{words}", (size,), dots)
    wear(sitting.app, tokens(), BIG)
    sitting.snap(f"{name}-big", SIZES[:1])
    wear(sitting.app, tokens())
