"""The entry: global options, the words, refusals (one line on stderr, exit 1) and wrong use (in Vietnamese, exit 2)."""

from __future__ import annotations

import os
import re
import sys
from importlib.metadata import version
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import platformdirs
import typer

from app.cli import (
    beginning,
    city,
    exchanging,
    office,
    openness,
    promising,
    publishing,
    reading,
    receiving,
    reporting,
    showing,
)
from app.cli.answer import complain
from app.cli.place import Place
from app.cli.refusing import refusal_for
from app.desk.system import install_line, missing_qt_libraries
from app.desk.words import say
from app.refusal import Refusal

# Typer carries its own copy of click and names only some of its errors.
WRONG_USE: type[Exception] = typer.BadParameter.__mro__[1]
_QUOTED = re.compile(r"'([^']*)'")


def wrong_use(error: Exception) -> str:
    """One sentence for a wrong use; the parser's own words are English and are not passed on where ours say it."""
    kind = type(error).__name__
    named = _named(error)
    sentences = {
        "MissingParameter": f"thiếu {named}",
        "NoSuchOption": f"không có tùy chọn {getattr(error, 'option_name', named)}",
        "BadOptionUsage": f"{getattr(error, 'option_name', named)} cần một giá trị",
        "NoSuchCommand": f"không có từ {named}",
    }
    if kind in sentences:
        return f"Dùng sai: {sentences[kind]}. Xem: motcua --help"
    quoted = _QUOTED.search(str(error))
    if str(error).startswith("No such command") and quoted:
        return f"Dùng sai: không có từ {quoted.group(1)}. Xem: motcua --help"
    if kind == "BadParameter" and getattr(error, "param", None) is not None:
        return f"Dùng sai: giá trị của {named} không dùng được. Xem: motcua --help"
    words = str(error).rstrip(".")
    return f"Dùng sai: {words}. Xem: motcua --help"


def _named(error: Exception) -> str:
    param = getattr(error, "param", None)
    options = [option for option in getattr(param, "opts", ()) if option.startswith("-")]
    if options:
        return str(options[-1])
    return str(getattr(param, "name", "") or getattr(error, "param_hint", "") or "").upper()


words = typer.Typer(
    add_completion=False, no_args_is_help=False, pretty_exceptions_enable=False, rich_markup_mode=None,
    help="Một Cửa: quầy một cửa của phường, xã. Không có từ nào: mở quầy.",
)  # fmt: skip
for add_to in (
    promising.add_to,
    receiving.add_to,
    reading.add_to,
    reporting.add_apologies,
    reporting.add_to,
    office.add_to,
    openness.add_to,
    publishing.add_to,
    beginning.add_to,
    beginning.add_login,
    exchanging.add_to,
    showing.add_to,
    city.add_to,
):
    add_to(words)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"motcua {version('motcua')}")
        raise typer.Exit


@words.callback(invoke_without_command=True)
def begin(
    context: typer.Context,
    data: Annotated[Path | None, typer.Option(help="Thư mục dữ liệu.")] = None,
    demo: Annotated[bool, typer.Option(help="Mở quầy trên phường diễn tập.")] = False,
    _version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True)] = False,
) -> None:
    """Open the counter when no word follows."""
    default = platformdirs.user_data_path("motcua-demo" if demo else "motcua", appauthor=False)
    context.obj = Place(data or default, named=data is not None)
    if context.invoked_subcommand is None:
        _hold_display()
        from ui.application import run  # noqa: PLC0415

        raise typer.Exit(run(context.obj.folder, demo=demo))


def _hold_display() -> None:
    """Say in one sentence what Qt would say in five and a core dump.

    Raises:
        Refusal: ``display.none``, ``qt.missing``.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise Refusal("display.none")
    missing = missing_qt_libraries(window=True)
    if missing:
        raise Refusal("qt.missing", libraries=", ".join(missing), line=install_line(missing))


def _speak_vietnamese() -> None:
    """A Windows console may still speak an old code page; a program without a console has no streams at all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def main() -> int:
    """Run a word; returns the exit code: 0 done, 1 refused or check failed, 2 wrong use."""
    _speak_vietnamese()
    try:
        result = words(standalone_mode=False)
    except BrokenPipeError:
        # Whoever read the pipe has seen enough; Python's own farewell to it would be a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except WRONG_USE as error:
        complain(wrong_use(error))
        return 2
    except (typer.Abort, KeyboardInterrupt):
        complain("Đã dừng. Những gì đã cấp số vẫn còn.")
        return 1
    except Exception as error:  # the last door: nothing leaves it as a traceback
        complain(say(refusal_for(error)))
        return 1
    return int(result or 0)
