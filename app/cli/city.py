"""``motcua city …``: the city office's own words. Its parts are an extra of the package and load only here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.answer import AsJson, answer, say
from app.cli.exchanging import tell_report
from app.cli.place import Place, moment, now
from app.refusal import Refusal

if TYPE_CHECKING:
    from sqlalchemy import Engine

words = typer.Typer(help="Máy chủ của thành phố.", rich_markup_mode=None)
Database = Annotated[str | None, typer.Option(help="URL PostgreSQL; không có thì dùng PostgreSQL kèm theo.")]


def add_to(parent: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("serve")(serve)
    words.command("enrol")(enrol)
    words.command("overview")(overview)
    words.command("openness")(openness)
    words.command("check")(check)
    words.command("close")(close)
    parent.add_typer(words, name="city")


@words.callback()
def city() -> None:
    """Máy chủ của thành phố."""
    if find_spec("fastapi") is None or find_spec("psycopg") is None:
        raise Refusal("city.not_installed")


def _folder(context: typer.Context) -> Path:
    place: Place = context.obj
    return place.folder


@contextmanager
def _database(context: typer.Context, database: str | None, *, make: bool = False) -> Iterator[Engine]:
    from app.city.serve import CLUSTER, city_database  # noqa: PLC0415

    folder = _folder(context)
    # Serving and enrolling make a city; asking about one where there is none must not.
    if database is None and not make and not (folder / CLUSTER / "PG_VERSION").is_file():
        raise Refusal("city.none", folder=str(folder))
    with city_database(folder, database) as engine:
        yield engine


def serve(
    context: typer.Context,
    database: Database = None,
    host: Annotated[str, typer.Option(help="Địa chỉ lắng nghe.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Cổng; 0 là cổng trống bất kỳ.")] = 8788,
    port_file: Annotated[Path | None, typer.Option(help="Ghi cổng vào tệp này khi sẵn sàng.")] = None,
    stop_file: Annotated[
        Path | None, typer.Option(help="Dừng gọn, cả PostgreSQL, khi tệp này xuất hiện (cho Windows).")
    ] = None,
) -> None:
    """Chạy máy chủ cho đến khi bị dừng."""
    from app.city.serve import serve as run  # noqa: PLC0415
    from app.city.serve import write_port  # noqa: PLC0415

    def ready(chosen: int) -> None:
        if port_file is not None:
            write_port(port_file)(chosen)
        say(f"Thành phố đang nghe tại http://{host}:{chosen}")

    raise typer.Exit(run(_folder(context), database, host, port, ready, stop_file=stop_file))


def enrol(
    context: typer.Context,
    ward: Annotated[str, typer.Option(help="Mã phường, ví dụ 18077.")],
    database: Database = None,
    json: AsJson = False,
) -> None:
    """Cấp mã ghi danh dùng một lần cho một quầy, có hiệu lực 24 giờ."""
    from app.city.enrolment import issue_code  # noqa: PLC0415

    with _database(context, database, make=True) as engine, engine.begin() as connection:
        code = issue_code(connection, ward, now())
    if json:
        answer({"ward": ward, "code": code})
    else:
        say(f"Mã ghi danh một quầy của {ward}, dùng một lần trong 24 giờ: {code}")


def overview(context: typer.Context, database: Database = None, json: AsJson = False) -> None:
    """Từng phường: đã nhận, đang giải quyết, quá hạn, xin lỗi, lần đồng bộ cuối."""
    from app.city.overview import overview as figures  # noqa: PLC0415

    with _database(context, database) as engine, engine.connect() as connection:
        wards = figures(connection, now())
    if json:
        answer({"wards": wards})
        return
    for ward in wards:
        exchanged = f"{ward.exchanged_at:%H:%M %d/%m/%Y}" if ward.exchanged_at else "chưa"
        say(
            f"{ward.ward}: nhận {ward.received}, đang giải quyết {ward.open}, quá hạn {ward.overdue}, thư xin lỗi "
            f"{ward.apologies}, trễ chưa xin lỗi {ward.late_without_apology}, đồng bộ {exchanged}"
        )


def openness(
    context: typer.Context,
    database: Database = None,
    on: Annotated[str | None, typer.Option(help="Ngày xem, mặc định là hôm nay.")] = None,
    json: AsJson = False,
) -> None:
    """Từng phường: đối thoại kỳ nào chưa có, việc hứa quá hạn, tờ niêm yết cũ, phản ánh trả lời trễ, mức hài lòng."""
    from app.city.openness import openness as seen  # noqa: PLC0415

    day = moment(on).date() if on else now().date()
    with _database(context, database) as engine, engine.connect() as connection:
        wards = seen(connection, day)
    if json:
        answer({"wards": wards})
        return
    for ward in wards:
        last = f"{ward.last_session:%d/%m/%Y}" if ward.last_session else "chưa có"
        say(
            f"{ward.ward}: đối thoại {last}, chưa đối thoại {', '.join(ward.silent) or 'không kỳ nào'}, hứa quá hạn "
            f"{ward.commitments_overdue}, niêm yết cũ {ward.sheets_older}, chưa treo {ward.sheets_missing}, phản ánh "
            f"trễ {ward.opinions_overdue}, {ward.ratings} ý kiến"
        )


def check(context: typer.Context, database: Database = None, json: AsJson = False) -> None:
    """Sổ của mọi phường còn nguyên, đúng chữ ký, khớp hồ sơ và trạng thái."""
    from app.city.inspect import inspect  # noqa: PLC0415

    with _database(context, database) as engine:
        tell_report(inspect(engine), json=json)


def close(
    context: typer.Context,
    chain: Annotated[str, typer.Argument(help="Chuỗi của quầy, ví dụ 18077.q1.7f3a9c.")],
    database: Database = None,
    json: AsJson = False,
) -> None:
    """Đóng chuỗi của một quầy đã mất, cài lại hoặc thôi dùng; số quầy ấy lại ghi danh được."""
    from app.city.enrolment import close_chain  # noqa: PLC0415

    with _database(context, database) as engine, engine.begin() as connection:
        close_chain(connection, chain.split(".", 1)[0], chain, now())
    if json:
        answer({"closed": chain})
    else:
        say(f"Đã đóng chuỗi {chain}. Những gì đã nhận vẫn giữ nguyên.")
