"""The desk's own keeping: ``begin``, ``exchange``, ``check``, ``backup``."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from app import demo_ward
from app.acts.opening import NewStaff, open_ward
from app.cli.answer import answer, say
from app.cli.place import Place, now
from app.cli.receiving import AsJson
from app.cli.report import tell_report
from app.refusal import Refusal
from db.backup import back_up
from db.engine import DatabaseErrors


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("begin")(begin)
    words.command("exchange")(exchange)
    words.command("check")(check)
    words.command("backup")(backup)


def begin(
    context: typer.Context,
    ward: Annotated[str, typer.Option(help="Mã phường trong chuỗi (mã GSO), ví dụ 18077.")],
    name: Annotated[str, typer.Option(help="Tên, ví dụ 'phường Nguyễn Du'.")],
    identifier: Annotated[str, typer.Option(help="Mã định danh đơn vị, ví dụ 000.99.01.H27.")],
    staff: Annotated[Path, typer.Option(help="CSV: code,name,post,duties,level.")],
    upper: Annotated[str, typer.Option(help="Cơ quan cấp trên.")] = "UBND TP Hà Tĩnh",
    desk: Annotated[int, typer.Option(min=1, help="Số quầy.")] = 1,
    profile: Annotated[str, typer.Option(help="Hồ sơ pháp lý.")] = "hatinh-2025",
    hotline: Annotated[str, typer.Option(help="Số điện thoại phản ánh in trên phiếu.")] = "",
) -> None:
    """Mở một quầy thật trong thư mục dữ liệu trống."""
    place: Place = context.obj
    configured = replace(
        demo_ward.settings(desk, profile),
        ward=ward,
        ward_name=name,
        place=name.removeprefix("phường ").removeprefix("xã "),
        identifier=identifier,
        upper_office=upper,
        demo=False,
        hotline=hotline,
    )
    with open_ward(place.folder, configured, _people(staff), now()) as opened:
        say(f"Đã mở quầy {desk} của {opened.settings.office} trong {place.folder}.")


def _people(path: Path) -> list[NewStaff]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [
                NewStaff(
                    row["code"], row["name"], row["post"], tuple(row["duties"].split()), row["level"] or "xa"
                )
                for row in csv.DictReader(file)
            ]
    except (OSError, KeyError, UnicodeDecodeError) as error:
        raise Refusal("file.unreadable", file=path.name) from error


def exchange(
    context: typer.Context,
    enrol: Annotated[str | None, typer.Option(help="Mã ghi danh do thành phố cấp.")] = None,
    city: Annotated[str | None, typer.Option(help="Địa chỉ thành phố, dùng cùng --enrol.")] = None,
    install: Annotated[
        bool, typer.Option("--install", help="Cài lịch đồng bộ hằng đêm trên máy này.")
    ] = False,
    uninstall: Annotated[bool, typer.Option("--uninstall", help="Gỡ lịch đồng bộ.")] = False,
    once: Annotated[bool, typer.Option("--once", help="Một lượt rồi thôi (mặc định).")] = True,
    json: AsJson = False,
) -> None:
    """Gửi và nhận với thành phố ngay bây giờ; không có gì mới thì không gửi gì."""
    place: Place = context.obj
    if install or uninstall:
        _schedule(place.folder, remove=uninstall)
        return
    from app.sync.courier import enrol as introduce  # noqa: PLC0415
    from app.sync.courier import exchange as run  # noqa: PLC0415

    with place.write() as desk:
        if enrol is not None:
            introduce(desk, city or desk.settings.city_url, enrol, now())
            say_or_not(f"Đã ghi danh với {city}.", json=json)
    with place.write() as desk:
        done = run(desk, now())
    if json:
        answer({"sent": done.sent, "received": done.received, "wseq": done.wseq})
    else:
        say(
            f"Đã gửi {done.sent} mục, nhận {done.received} mục. Sổ của phường tại thành phố: {done.wseq} mục."
        )


def say_or_not(line: str, *, json: bool) -> None:
    """A line for people; nothing where a script wants exactly one document."""
    if not json:
        say(line)


def _schedule(folder: Path, *, remove: bool) -> None:
    from app.sync import schedule  # noqa: PLC0415

    for line in schedule.uninstall() if remove else schedule.install(folder):
        say(line)


def check(context: typer.Context, json: AsJson = False) -> None:
    """Sổ còn nguyên, đúng chữ ký; hồ sơ khớp sổ; trạng thái khớp hồ sơ. Nêu mục hỏng đầu tiên."""
    from app.sync.check import check as run  # noqa: PLC0415

    place: Place = context.obj
    with place.read() as desk:
        tell_report(run(desk), json=json)


def backup(
    context: typer.Context,
    to: Annotated[Path | None, typer.Option(help="Thư mục nhận bản sao.")] = None,
    json: AsJson = False,
) -> None:
    """Sao lưu dữ liệu đang dùng; giữ bảy bản gần nhất."""
    place: Place = context.obj
    with place.read() as desk:
        try:
            path = back_up(desk.engine, to or desk.folder / "backups", now())
        except DatabaseErrors as error:
            raise Refusal("backup.failed") from error
    if json:
        answer({"backup": str(path)})
    else:
        say(f"Đã sao lưu: {path}")
