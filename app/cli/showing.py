"""``motcua demo``: a whole fortnight of a ward, played on real desks with a real city; or a ward as large as wanted."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from app.cli.answer import AsJson, answer, complain, say
from app.cli.place import now
from app.desk.desk import Desk

Out = Annotated[Path | None, typer.Option(help="Thư mục kết quả; mặc định là thư mục tạm mới.")]

Dossiers = Annotated[
    int,
    typer.Option(
        min=0,
        help="Thay vì diễn tập: làm một phường có sẵn từng ấy hồ sơ trong hai năm qua, để mở quầy mà xem.",
    ),
]


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("demo")(demo)


def demo(out: Out = None, dossiers: Dossiers = 0, json: AsJson = False) -> None:
    """Diễn tập trọn việc: nhận, in, hẹn, xin lỗi, mất mạng, đồng bộ, kiểm tra."""
    folder = _fresh(out) if out is not None else Path(tempfile.mkdtemp(prefix="motcua-demo-"))
    if dossiers:
        _generate(folder.resolve() / "desk1", dossiers, json=json)
        return
    from app.demo.play import play  # noqa: PLC0415

    summary = play(folder.resolve(), (lambda _line: None) if json else say)
    if json:
        answer(summary)


def _generate(folder: Path, count: int, *, json: bool) -> None:
    """A ward with ``count`` dossiers up to now, each with its whole history; what is said meanwhile goes to stderr."""
    from app.demo.crowd import fill  # noqa: PLC0415
    from app.demo.lively import choose_secrets  # noqa: PLC0415

    at = now()
    fill(folder, count, at, lambda done: complain(f"{done} / {count} hồ sơ"))
    with Desk.open(folder) as desk:
        choose_secrets(desk, at)
    if json:
        answer({"folder": str(folder), "dossiers": count})
    else:
        say(f"Đã làm một phường diễn tập có {count} hồ sơ. Mở quầy: motcua --data {folder}")


def _fresh(out: Path) -> Path:
    """``out`` itself, or a new folder beside it where an earlier demo lies: nothing is overwritten."""
    if not out.exists() or not any(out.iterdir()):
        return out
    count = 2
    while (candidate := out.with_name(f"{out.name}-{count}")).exists():
        count += 1
    return candidate
