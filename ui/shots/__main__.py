"""``python -m ui.shots OUT``: every scene, both themes, both sizes, in ``OUT/<language>/<width>x<height>/``.

``--of DIR --seen-at TIME`` takes the places alone, on a copy of a data folder, straight into ``OUT``. The language is
spoken before any module that has words is loaded, so each language is taken by a process of its own.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

LANGUAGES = ("vi", "en")


def main() -> int:
    """Take the pictures; returns 0, or 1 when a desk could not be opened or a scene failed."""
    given = _arguments()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    languages = (given.language,) if given.language else LANGUAGES[:1] if given.of else LANGUAGES
    if len(languages) > 1:
        return _each_in_its_process(languages)
    from ui.application import begun  # noqa: PLC0415 - nothing with words may be loaded before

    app = begun(language=languages[0])
    from ui.shots.taking import Taking  # noqa: PLC0415 - its words are read in the language spoken by now

    groups, scenes = frozenset(given.groups), frozenset(given.only)
    taking = Taking(app, given.out.absolute(), languages[0], groups, scenes, one_size=given.one_size)
    if given.of:
        return taking.of_folder(given.of.absolute(), given.seen_at)
    code = taking.of_demo()
    if given.keep and not code:
        from ui.shots.keeping import keep  # noqa: PLC0415 - Pillow comes with the development's parts alone

        keep(given.out / languages[0] / "1366x768", given.keep)
    return code


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="ui.shots")
    parser.add_argument("out", type=Path)
    parser.add_argument("--of", type=Path, help="a data folder, in the place of the demo ward")
    parser.add_argument("--seen-at", default="", help="what the clock says, with --of")
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--groups", nargs="+", default=[], help="groups of scenes, of ui.shots.scenes")
    parser.add_argument("--only", nargs="+", default=[], help="scenes, within these groups or all")
    parser.add_argument("--one-size", action="store_true", help="1366×768 alone")
    parser.add_argument("--keep", type=Path, help="where the pictures of the manual go")
    return parser.parse_args()


def _each_in_its_process(languages: tuple[str, ...]) -> int:
    command = [sys.executable, "-m", "ui.shots", *sys.argv[1:], "--language"]
    under_way = []
    for language in languages:
        # The manual's pictures are the Vietnamese ones.
        own = command if language == LANGUAGES[0] else _without_keeping(command)
        under_way.append(subprocess.Popen([*own, language]))
    return max(process.wait() for process in under_way)


def _without_keeping(command: list[str]) -> list[str]:
    if "--keep" not in command:
        return command
    at = command.index("--keep")
    return command[:at] + command[at + 2 :]


if __name__ == "__main__":
    sys.exit(main())
