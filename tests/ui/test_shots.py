"""The pictures in the repository are what the program shows: taken again and compared."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageColor, ImageDraw

from ui.shots.keeping import COLOURS, KEPT, few_colours
from ui.theme import DARK, LIGHT, Tokens

pytestmark = pytest.mark.walks

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "resources" / "docs" / "shots"
TOLERANCE = 0.005
"""The share of pixels that may differ: numbers that are drawn by lot, codes in a QR."""
SAME = 24
"""Two colours no further apart than this in each channel are one: those in the repository are few."""
EVERYDAY = ("intake-empty", "intake", "intake-saved", "queue", "dossier-ready", "figures")


def differing(one: Path, other: Path) -> float:
    """The share of pixels that differ; 1 when the sizes do."""
    with Image.open(one) as left, Image.open(other) as right:
        if left.size != right.size:
            return 1.0
        apart = np.abs(np.asarray(left.convert("RGB"), int) - np.asarray(right.convert("RGB"), int))
    return float((apart > SAME).any(axis=2).mean())


def taken(out: Path, *asked: str) -> Path:
    """Take scenes in a process of their own, as ``make shots`` does."""
    done = subprocess.run(
        [sys.executable, "-m", "ui.shots", str(out), "--language", "vi", "--one-size", *asked],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return out / "vi" / "1366x768"


def unlike(folder: Path, names: tuple[str, ...]) -> dict[str, str]:
    """The pictures that no longer look like the committed ones; ``make shots`` takes them anew."""
    shares = {
        name: differing(folder / f"{name}.png", COMMITTED / f"{name}.png")
        for scene in names
        for name in (scene, f"{scene}-dark")
    }
    return {name: f"{share:.2%}" for name, share in shares.items() if share > TOLERANCE}


def test_the_places_look_as_in_the_repository(tmp_path: Path) -> None:
    assert unlike(taken(tmp_path, "--groups", "places", "--only", *EVERYDAY), EVERYDAY) == {}


@pytest.mark.long
def test_every_kept_scene_looks_as_in_the_repository(tmp_path: Path) -> None:
    assert unlike(taken(tmp_path), KEPT) == {}


def test_the_repository_keeps_each_scene_light_and_dark_and_small() -> None:
    wanted = {f"{name}{suffix}.png" for name in KEPT for suffix in ("", "-dark")}
    assert {file.name for file in COMMITTED.glob("*.png")} == wanted
    for name in wanted:
        with Image.open(COMMITTED / name) as picture:
            assert picture.size == (1366, 768)
            assert picture.mode == "P"
            assert len(picture.getcolors() or ()) <= COLOURS
    assert not set(EVERYDAY) - set(KEPT)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_kept_picture_tells_the_page_the_card_and_what_is_sunken_apart(theme: Tokens) -> None:
    grounds = {
        theme.bg: (0, 0, 640, 400),
        theme.surface: (40, 40, 600, 360),
        theme.sunken: (80, 80, 560, 200),
    }
    picture = Image.new("RGB", (640, 400))
    draw = ImageDraw.Draw(picture)
    for ground, box in grounds.items():
        draw.rectangle(box, ground)
    # As many shades as the edges of words and chips have.
    shades = [theme.ink, theme.primary, *(look.solid for look in theme.statuses.values())]
    for n, ink in enumerate(shades):
        faded = Image.linear_gradient("L").rotate(90).resize((512, 8))
        picture.paste(Image.new("RGB", (512, 8), ink), (64, 220 + 10 * n), faded)
    kept = few_colours(picture).convert("RGB")
    assert len(picture.getcolors(100_000) or ()) > COLOURS >= len(kept.getcolors() or ())
    for ground, (left, top, _, _) in grounds.items():
        assert kept.getpixel((left + 5, top + 5)) == ImageColor.getrgb(ground)


def test_the_comparison_sees_a_word_that_changed(tmp_path: Path) -> None:
    one = COMMITTED / "intake.png"
    with Image.open(one) as picture:
        changed = picture.convert("RGB")
    changed.paste((200, 0, 0), (100, 100, 260, 140))
    changed.save(tmp_path / "changed.png")
    assert differing(one, one) == 0
    assert differing(one, tmp_path / "changed.png") > TOLERANCE
