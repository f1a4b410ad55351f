"""``login``: whoever holds this computer and its keys lets somebody choose a secret anew, the only head too."""

from __future__ import annotations

from typing import Annotated

import typer

from app import login as logins
from app.cli.answer import AsJson, answer, say
from app.cli.place import Place
from app.refusal import Refusal


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("login")(login)


def login(
    context: typer.Context,
    clear: Annotated[str, typer.Option(help="Mã cán bộ được chọn lại, ví dụ ct01.")],
    json: AsJson = False,
) -> None:
    """Bỏ mã PIN hoặc mật khẩu, và thời gian chờ, của một người; lần tới người ấy tự chọn mã mới."""
    place: Place = context.obj
    with place.write() as desk:
        member = desk.staff.get(clear)
        if member is None:
            raise Refusal("staff.unknown", code=clear)
        had = logins.has_secret(desk, clear)
        logins.forget(desk, clear)
    if json:
        answer({"code": clear, "had_secret": had})
    elif had:
        say(f"Đã bỏ mã của {member.name} ({clear}). Lần đăng nhập tới, {member.name} tự chọn mã mới.")
    else:
        say(f"{member.name} ({clear}) chưa có mã tại quầy này. Lần đăng nhập tới sẽ chọn mã.")
