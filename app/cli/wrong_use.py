"""Wrong use of a word, said in Vietnamese: which option or word, and what is wrong with it."""

from __future__ import annotations

import re

import typer

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
