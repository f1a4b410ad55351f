"""``begin``: a real desk in an empty folder, or a new book where the folder is older than what was written.

``login``: whoever holds this computer and its keys lets a person choose a secret again, even the only head.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.answer import AsJson, answer, say
from app.cli.place import Place, now
from app.desk import shipped
from app.desk.desk import Desk
from app.desk.settings import Settings
from app.office import login as logins
from app.office.opening import begin_again, open_ward, read_staff
from app.refusal import Refusal
from app.rules.text.identity import is_phone
from app.rules.text.numbering import DESKS
from app.rules.text.words import nfc


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("begin")(begin)


def begin(
    context: typer.Context,
    ward: Annotated[str, typer.Option(help="Mã phường trong chuỗi (mã GSO), ví dụ 18077.")] = "",
    name: Annotated[str, typer.Option(help="Tên, ví dụ 'phường Nguyễn Du'.")] = "",
    identifier: Annotated[
        str,
        typer.Option(help="Mã định danh đơn vị theo mẫu của hồ sơ pháp lý, ví dụ H27.99.01."),
    ] = "",
    staff: Annotated[Path | None, typer.Option(help="CSV: code,name,post,duties,level.")] = None,
    upper: Annotated[str, typer.Option(help="Cơ quan cấp trên; mặc định theo hồ sơ pháp lý.")] = "",
    desk: Annotated[int, typer.Option(min=1, help="Số quầy.")] = 1,
    profile: Annotated[str, typer.Option(help="Hồ sơ pháp lý.")] = "hatinh-2025",
    hotline: Annotated[str, typer.Option(help="Số điện thoại phản ánh in trên phiếu.")] = "",
    again: Annotated[
        bool,
        typer.Option(
            "--again",
            help="Mở sổ mới, số mới trên thư mục đã có mà tệp dữ liệu cũ hơn những gì quầy đã ghi; không cần từ nào khác.",
        ),
    ] = False,
    json: AsJson = False,
) -> None:
    """Mở một quầy thật trong thư mục dữ liệu trống; cần --ward, --name, --identifier, --staff."""
    place: Place = context.obj
    if again:
        with begin_again(place.folder, now()) as opened:
            _tell(opened, json=json)
        return
    if not (ward and name and identifier and staff):
        raise typer.BadParameter("Cần --ward, --name, --identifier, --staff (hoặc --again).")
    if hotline and not is_phone(hotline):
        raise typer.BadParameter("--hotline không phải số điện thoại: như 0239 3 855 000 hoặc 1022.")
    ward_name = nfc(name)
    configured = Settings(
        key_id="",
        ward=ward,
        ward_name=ward_name,
        place=ward_name.removeprefix("phường ").removeprefix("xã "),
        identifier=identifier,
        upper_office=nfc(upper) or shipped.regime(profile).upper_office,
        desk=desk,
        regime=profile,
        hotline=hotline,
    )
    with open_ward(place.folder, configured, read_staff(staff), now()) as opened:
        _tell(opened, json=json)


def _tell(opened: Desk, *, json: bool) -> None:
    office, number, book = opened.settings.office, opened.settings.desk, opened.epoch.book
    if json:
        document = {"folder": str(opened.folder), "office": office, "desk": number}
        answer({**document, "chain": opened.chain, "book": book})
    else:
        say(f"Đã mở quầy {number} của {office} trong {opened.folder}, quyển {book}.")
        if book > DESKS:
            say("Sổ mới mang số riêng, cách xa quyển trước: không số nào đã in dùng lại được.")


def add_login(words: typer.Typer) -> None:
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
