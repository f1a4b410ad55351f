"""Gather the words of the window for Qt Linguist, and compile what was translated: ``make words``.

The .ts is edited with Qt Linguist (``.venv/bin/pyside6-linguist resources/i18n/motcua_en.ts``) or by hand. A test
fails while words of the source are missing in it or are not translated.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
I18N = ROOT / "resources" / "i18n"
ENGLISH = I18N / "motcua_en.ts"
QT = I18N / "qt_vi.ts"
"""What Qt itself says to a Vietnamese clerk: written by hand, for Qt brings none."""


def _tool(name: str, *words: str) -> None:
    subprocess.run([Path(sys.executable).parent / f"pyside6-{name}", *words], check=True, cwd=ROOT)


def gather(into: Path = ENGLISH) -> None:
    """Bring ``into`` in step with the source: new words unfinished, words no longer said left out."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    _tool(
        "lupdate", *sources, "-ts", str(into), "-source-language", "vi_VN", "-target-language", "en_GB",
        "-locations", "none", "-no-obsolete", "-silent",
    )  # fmt: skip


def compile_words(ts: Path = ENGLISH, qm: Path | None = None) -> None:
    """Make the .qm that the program loads."""
    _tool("lrelease", str(ts), "-silent", "-qm", str(qm or ts.with_suffix(".qm")))


if __name__ == "__main__":
    gather()
    for each in (ENGLISH, QT):
        compile_words(each)
