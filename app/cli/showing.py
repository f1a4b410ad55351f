"""``motcua demo``: a whole fortnight of a ward, played on real desks with a real city."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from app.cli.answer import AsJson, answer, say

Out = Annotated[Path | None, typer.Option(help="Thư mục kết quả; mặc định là thư mục tạm mới.")]


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("demo")(demo)


def demo(out: Out = None, json: AsJson = False) -> None:
    """Diễn tập trọn việc: nhận, in, hẹn, xin lỗi, mất mạng, đồng bộ, kiểm tra."""
    from app.demo.play import play  # noqa: PLC0415

    folder = _fresh(out) if out is not None else Path(tempfile.mkdtemp(prefix="motcua-demo-"))
    summary = play(folder.resolve(), (lambda _line: None) if json else say)
    if json:
        answer(summary)


def _fresh(out: Path) -> Path:
    """``out`` itself, or a new folder beside it where an earlier demo lies: nothing is overwritten."""
    if not out.exists() or not any(out.iterdir()):
        return out
    count = 2
    while (candidate := out.with_name(f"{out.name}-{count}")).exists():
        count += 1
    return candidate
