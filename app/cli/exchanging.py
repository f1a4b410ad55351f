"""The desk's own upkeep: ``exchange``, ``check`` (which names the first broken entry), ``rebuild``, ``backup``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.answer import AsJson, answer, complain, say
from app.cli.place import Place, now
from app.desk.desk import Desk
from app.desk.words import say as worded
from app.refusal import Refusal
from db.backup import back_up
from db.engine import DatabaseErrors

if TYPE_CHECKING:
    from app.exchange.check import Report


def tell_report(report: Report, *, json: bool) -> None:
    """Print a report; ends with exit code 1 when something is broken."""
    broken = report.first_broken
    if json:
        answer(
            {
                "ok": report.ok,
                "entries": report.entries,
                "records": report.records,
                "dossiers": report.dossiers,
                "first_broken": None
                if broken is None
                else {"chain": broken[0], "n": broken[1], "why": broken[2]},
            }
        )
    elif broken is None:
        say(f"Nguyên vẹn: {report.entries} mục sổ, {report.records} bản ghi, {report.dossiers} hồ sơ.")
    else:
        chain, n, why = broken
        complain(
            f"Hỏng tại mục {n} của chuỗi {chain}: {why}. Dữ liệu giữ nguyên, không sửa. Giữ bản này lại, báo người quản "
            "trị, rồi mở bản sao lưu gần nhất."
        )
    if not report.ok:
        raise typer.Exit(1)


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("exchange")(exchange)
    words.command("check")(check)
    words.command("rebuild")(rebuild)
    words.command("backup")(backup)


def exchange(
    context: typer.Context,
    enrol: Annotated[str | None, typer.Option(help="Mã ghi danh do thành phố cấp.")] = None,
    city: Annotated[str | None, typer.Option(help="Địa chỉ thành phố, dùng cùng --enrol.")] = None,
    install: Annotated[
        bool, typer.Option("--install", help="Cài lịch đồng bộ hằng đêm trên máy này.")
    ] = False,
    uninstall: Annotated[bool, typer.Option("--uninstall", help="Gỡ lịch đồng bộ.")] = False,
    once: Annotated[
        bool,
        typer.Option(
            "--once",
            help="Một lượt rồi thôi, vốn là mặc định; lịch hằng đêm gọi thế này: quầy đang mở thì nhường cho quầy, mã thoát 0.",
        ),
    ] = False,
    json: AsJson = False,
) -> None:
    """Gửi và nhận với thành phố ngay bây giờ; không có gì mới thì không gửi gì."""
    place: Place = context.obj
    if install or uninstall:
        _schedule(place.folder, remove=uninstall, json=json)
        return
    if enrol is not None:
        _introduce(place, city, enrol, json=json)
    try:
        desk = place.write()
    except Refusal as refusal:
        if refusal.code != "folder.busy":
            raise
        _left_to_counter(once=once, json=json)
        return
    with desk:
        _exchange(desk, json=json)


def _left_to_counter(*, once: bool, json: bool) -> None:
    """The folder is open elsewhere: to the night's schedule that is no failure, to a person it is an answer."""
    left = Refusal("exchange.counter_open")
    if not once:
        raise left
    if json:
        answer({"counter_open": True, "sent": 0, "received": 0, "wseq": None})
    else:
        say(worded(left))


def _introduce(place: Place, city: str | None, code: str, *, json: bool) -> None:
    from app.exchange.introduction import enrol as introduce  # noqa: PLC0415

    with place.write() as desk:
        try:
            introduce(desk, city or desk.settings.city_url, code, now())
        except Refusal as refusal:
            if refusal.code != "city.unreachable":
                raise
            raise Refusal("enrol.unreachable", **refusal.facts) from refusal
        if not json:
            say(f"Đã ghi danh với {desk.settings.city_url}.")


def _exchange(desk: Desk, *, json: bool) -> None:
    from app.exchange.courier import exchange as run  # noqa: PLC0415

    done = run(desk, now())
    if json:
        answer({"counter_open": False, "sent": done.sent, "received": done.received, "wseq": done.wseq})
    else:
        say(
            f"Đã gửi {done.sent} mục, nhận {done.received} mục. Sổ của phường tại thành phố: {done.wseq} mục."
        )


def _schedule(folder: Path, *, remove: bool, json: bool) -> None:
    from app.exchange import schedule  # noqa: PLC0415

    lines = schedule.uninstall(folder) if remove else schedule.install(folder)
    if json:
        answer({"installed": not remove, "did": lines})
    else:
        for line in lines:
            say(line)


def check(context: typer.Context, json: AsJson = False) -> None:
    """Sổ còn nguyên, đúng chữ ký; hồ sơ khớp sổ; trạng thái khớp hồ sơ. Nêu mục hỏng đầu tiên."""
    from app.exchange.check import check as run  # noqa: PLC0415

    place: Place = context.obj
    with place.read() as desk:
        tell_report(run(desk), json=json)


def rebuild(context: typer.Context, json: AsJson = False) -> None:
    """Tính lại trạng thái mọi hồ sơ và mục tìm kiếm từ sổ; không đổi gì trong sổ."""
    from app.desk.rebuilding import rebuild as run  # noqa: PLC0415

    place: Place = context.obj
    with place.write() as desk:
        dossiers = run(desk, lambda done, of: complain(f"{done} / {of} hồ sơ"))
    if json:
        answer({"dossiers": dossiers})
    else:
        say(f"Đã tính lại {dossiers} hồ sơ.")


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
