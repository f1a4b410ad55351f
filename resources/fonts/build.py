"""Makes the shipped font files from their published packages; run by hand when a font is renewed, never at build.

Sources, unpacked side by side into one folder:

* Be Vietnam Pro 1.2: ``pip download --no-deps fontpkg-be-vietnam-pro==1.2`` (SIL OFL 1.1, no reserved name)
* Inter 4.1: ``pip download --no-deps fontpkg-inter==4.1.post1`` (SIL OFL 1.1, no reserved name)
* Liberation Serif 2.1.5: ``apt-get download fonts-liberation2`` of Debian 12 (SIL OFL 1.1, reserved name
  "Liberation": copied whole, because a changed file may not keep the name)

``python resources/fonts/build.py <folder>``
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
SERIF_STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
KEPT_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "calt", "tnum", "lnum", "case"]

# Latin with all of Vietnamese and of the Ê Đê, Ba Na and Gia Rai names, combining marks, punctuation, đồng,
# numero, arrows, minus, check marks and the geometric shapes the screen uses.
KEPT_LETTERS = [
    letter
    for first, last in (
        (0x0020, 0x007E), (0x00A0, 0x024F), (0x02B9, 0x02DD), (0x0300, 0x0331), (0x1E00, 0x1EFF),
        (0x2010, 0x203A), (0x20AB, 0x20AB), (0x2116, 0x2116), (0x2190, 0x2199), (0x2212, 0x2212),
        (0x2260, 0x2265), (0x25A0, 0x25CF), (0x2713, 0x2717),
    )
    for letter in range(first, last + 1)
]  # fmt: skip


def subset(font: TTFont, to: Path) -> None:
    """Write ``font`` with the kept letters only; same input, same bytes."""
    options = Options(layout_features=KEPT_FEATURES, hinting=True, name_IDs=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=KEPT_LETTERS)
    subsetter.subset(font)
    font.recalcTimestamp = False
    font.save(to)


def build(packages: Path) -> None:
    """Write all twelve fonts and their licences beside this file from the unpacked ``packages``."""
    vietnam = packages / "fontpkg_be_vietnam_pro"
    inter = packages / "fontpkg_inter"
    debian = packages / "deb" / "usr" / "share"
    for style, weight in WEIGHTS.items():
        name = f"BeVietnamPro-{style}.ttf"
        subset(TTFont(vietnam / "files" / name), HERE / name)
        variable = TTFont(inter / "files" / "Inter[opsz,wght].ttf")
        instance = instancer.instantiateVariableFont(
            variable, {"wght": weight, "opsz": 14}, updateFontNames=True
        )
        subset(instance, HERE / f"Inter-{style}.ttf")
    for style in SERIF_STYLES:
        name = f"LiberationSerif-{style}.ttf"
        shutil.copyfile(debian / "fonts" / "truetype" / "liberation2" / name, HERE / name)
    shutil.copyfile(vietnam / "LICENSE", HERE / "BeVietnamPro-OFL.txt")
    shutil.copyfile(inter / "LICENSE", HERE / "Inter-OFL.txt")
    shutil.copyfile(debian / "doc" / "fonts-liberation2" / "copyright", HERE / "LiberationSerif-OFL.txt")


if __name__ == "__main__":
    build(Path(sys.argv[1]))
