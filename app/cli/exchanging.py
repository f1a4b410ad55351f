"""Words about the desk's own keeping: ``begin``, ``backup``; the exchange and the city follow in their files."""

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
from app.refusal import Refusal
from db.backup import back_up


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("begin")(begin)
    words.command("backup")(backup)


def begin(
    context: typer.Context,
    ward: Annotated[str, typer.Option(help="Mã phường trong chuỗi (mã GSO), ví dụ 18077.")],
    name: Annotated[str, typer.Option(help="Tên, ví dụ 'phường Nguyễn Du'.")],
    identifier: Annotated[str, typer.Option(help="Mã định danh đơn vị, ví dụ 000.99.01.H27.")],
    staff: Annotated[Path, typer.Option(help="CSV: code,name,post,duties,level.")],
    upper: Annotated[str, typer.Option(help="Cơ quan cấp trên.")] = "UBND TP Hà Tĩnh",
    desk: Annotated[int, typer.Option(help="Số quầy.")] = 1,
    profile: Annotated[str, typer.Option(help="Hồ sơ pháp lý.")] = "hatinh-2025",
) -> None:
    """Mở một quầy thật trong thư mục dữ liệu trống."""
    place: Place = context.obj
    configured = replace(
        demo_ward.settings(desk, profile),
        ward=ward, ward_name=name, place=name.removeprefix("phường ").removeprefix("xã "), identifier=identifier,
        upper_office=upper, demo=False, hotline="",
    )  # fmt: skip
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


def backup(
    context: typer.Context,
    to: Annotated[Path | None, typer.Option(help="Thư mục nhận bản sao.")] = None,
    json: AsJson = False,
) -> None:
    """Sao lưu dữ liệu đang dùng; giữ bảy bản gần nhất."""
    place: Place = context.obj
    with place.read() as desk:
        path = back_up(desk.engine, to or desk.folder / "backups", now())
    if json:
        answer({"backup": str(path)})
    else:
        say(f"Đã sao lưu: {path}")
