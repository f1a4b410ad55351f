"""The pictures that stand in the repository: those of the manual, made small."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

COLOURS = 128
KEPT = (
    "intake-empty",
    "intake-typing",
    "intake",
    "intake-saved",
    "intake-error",
    "intake-proxy",
    "queue",
    "dossier",
    "dossier-ready",
    "dossier-return",
    "apologies",
    "apology-sign",
    "apology-delivered",
    "openness",
    "figures",
    "figures-ward",
    "figures-tables",
    "system",
    "system-printers",
    "system-scanner",
    "system-people",
    "system-copies",
    "system-exchange",
    "turns",
    "keys",
    "held-papers",
    "login",
    "first-run-1",
    "first-run-5",
    "citizen-call",
    "citizen-confirm",
    "citizen-rating",
    "state-printer-out",
    "state-offline",
    "state-disk-full",
    "state-clock",
    "state-unreadable",
    "state-conflict",
)
"""What README and manual show, and what tests compare; each in light and dark."""


def keep(taken: Path, into: Path) -> None:
    """Write the pictures of :data:`KEPT` found in ``taken`` into ``into``, with few colours: half as large.

    :raises FileNotFoundError: one of them was not taken.
    """
    into.mkdir(parents=True, exist_ok=True)
    for name in KEPT:
        for suffix in ("", "-dark"):
            with Image.open(taken / f"{name}{suffix}.png") as picture:
                few_colours(picture).save(into / f"{name}{suffix}.png", optimize=True)


def few_colours(picture: Image.Image) -> Image.Image:
    """The picture in at most :data:`COLOURS`."""
    # An octree would make one white of the page, of what is sunken in it and of what lies on it.
    by = Image.Quantize.MEDIANCUT
    return picture.convert("RGB").quantize(COLOURS, by, kmeans=1, dither=Image.Dither.NONE)
