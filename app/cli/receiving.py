"""``due`` and ``receive``: the promise, and receipts from a file through the same act as the window."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from app import bundled, papers, receipt_lines
from app.acts.intake import Received, receive
from app.cli.answer import answer, complain, say
from app.cli.place import Place, clerk, moment, now
from app.demo_ward import open_demo
from app.desk import Desk
from app.refusal import Refusal
from app.rules.deadlines import Limit, Promise, Unit, promise
from app.wording import say as worded
from db.base import written

AsJson = Annotated[bool, typer.Option("--json", help="Trả lời bằng JSON.")]


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("due")(due)
    words.command("receive")(receive_file)


def due(
    context: typer.Context,
    code: Annotated[str, typer.Argument(help="Mã thủ tục, ví dụ 1.004873.")],
    received: Annotated[str, typer.Option(help="Lúc nhận, ví dụ 2017-01-25T09:15.")],
    limit: Annotated[int | None, typer.Option(help="Thời hạn, thay cho danh mục.")] = None,
    unit: Annotated[Unit | None, typer.Option(help="Đơn vị của thời hạn.")] = None,
    profile: Annotated[str, typer.Option(help="Hồ sơ pháp lý.")] = "hatinh-2017",
    json: AsJson = False,
) -> None:
    """Hẹn trả ngày nào, và vì sao."""
    place: Place = context.obj
    received_at = moment(received)
    regime = bundled.regime(profile)
    name, stated = _limit(code, limit, unit)
    calendar = bundled.calendar(regime)
    if (place.folder / "desk.toml").is_file() and context.parent and context.parent.params.get("data"):
        with place.read() as desk:
            calendar = desk.calendar
    promised = promise(received_at, stated, calendar, regime)
    if json:
        answer({"code": code, "name": name, "profile": profile, **promise_json(promised)})
        return
    say(f"{name or code}: hẹn trả {promised.due_at:%H:%M %d/%m/%Y}")
    by = f"{promised.notify_by:%H:%M %d/%m/%Y}" if promised.notify_by else "báo ngay, trước giờ hẹn"
    say(f"Nếu trễ, báo trước: {by}")
    for sentence in promised.explanation:
        say(f"  {sentence}")


def _limit(code: str, value: int | None, unit: Unit | None) -> tuple[str, Limit]:
    row = next((row for row in bundled.catalogue() if row.code == code), None)
    if value is not None or unit is not None:
        chosen = unit or (row.limit.unit if row else Unit.WORKING_DAYS)
        return (row.name if row else ""), Limit(0 if chosen is Unit.SAME_DAY else value or 0, chosen)
    if row is None:
        raise Refusal("procedure.unknown", code=code)
    return row.name, row.limit


def promise_json(promised: Promise) -> dict[str, Any]:
    """A promise as the contract of the command line has it."""
    return {
        "received_at": written(promised.received_at),
        "limit": promised.limit.value if promised.limit else None,
        "unit": str(promised.limit.unit) if promised.limit else None,
        "due_at": written(promised.due_at),
        "notify_by": written(promised.notify_by) if promised.notify_by else None,
        "counted": [day.isoformat() for day in promised.counted],
        "skipped": [{"date": day.on.isoformat(), "why": day.why} for day in promised.skipped],
        "explanation": " ".join(promised.explanation),
        "provisional": promised.provisional,
    }


def receive_file(
    context: typer.Context,
    file: Annotated[Path, typer.Option(help="Tệp JSON, mỗi dòng một hồ sơ; '-' là bàn phím.")],
    slips: Annotated[Path | None, typer.Option(help="Nơi lưu phiếu PDF.")] = None,
    by: Annotated[str | None, typer.Option(help="Mã cán bộ tiếp nhận.")] = None,
    no_slips: Annotated[bool, typer.Option("--no-slips", help="Không vẽ phiếu.")] = False,
    json: AsJson = False,
) -> None:
    """Nhận hồ sơ từ tệp, đúng như nhận trên cửa sổ."""
    place: Place = context.obj
    lines = list(_lines(file))
    refused = 0
    with _desk(place, lines) as desk:
        acting = clerk(desk, by)
        folder = None if no_slips else slips or desk.folder / "slips"
        for number, text in lines:
            try:
                received = _receive(desk, text, acting)
            except Refusal as refusal:
                refused += 1
                _refuse(number, refusal, json=json)
                continue
            try:
                slip = _slip(desk, received, folder)
            except (Refusal, OSError):
                # The receipt stands; its paper can be drawn again from the records.
                refused += 1
                slip = None
                complain(worded(Refusal("paper.unsaved", code=received.code)))
            _tell(received, slip, json=json)
    if refused:
        raise typer.Exit(1)


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    try:
        raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        text = raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal("file.unreadable", file=file.name) from error
    # Not splitlines(): a JSON text may hold a bare U+0085 or U+2028.
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line


@contextmanager
def _desk(place: Place, lines: list[tuple[int, str]]) -> Iterator[Desk]:
    """The desk of the folder; an empty folder becomes a demo ward that opened before the first receipt."""
    if (place.folder / "desk.toml").is_file():
        with place.write() as desk:
            yield desk
        return
    given = [at for _number, line in lines if (at := receipt_lines.received_at(line)) is not None]
    opened = min([*given, now()]).replace(hour=0, minute=0, second=0, microsecond=0)
    with open_demo(place.folder, opened) as desk:
        yield desk


def _receive(desk: Desk, text: str, by: str) -> Received:
    form = receipt_lines.read(text, now().date())
    last = desk.last_at()
    at = now() if not desk.settings.demo else max(filter(None, (form.received_at, last)), default=now())
    return receive(desk, form, by, at)


def _slip(desk: Desk, received: Received, folder: Path | None) -> Path | None:
    if folder is None:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{received.code}.pdf"
    path.write_bytes(papers.slip(desk, received.dossier))
    return path


def _tell(received: Received, slip: Path | None, *, json: bool) -> None:
    promised = received.promise
    if json:
        answer(
            {
                "code": received.code,
                "due_at": written(promised.due_at),
                "notify_by": written(promised.notify_by) if promised.notify_by else None,
                "slip": str(slip) if slip else None,
            }
        )
    else:
        say(f"{received.code} · hẹn {promised.due_at:%H:%M %d/%m/%Y}" + (f" · phiếu {slip}" if slip else ""))


def _refuse(number: int, refusal: Refusal, *, json: bool) -> None:
    if json:
        answer({"line": number, "refused": refusal.code, "sentence": worded(refusal)})
    else:
        complain(f"Dòng {number}: {worded(refusal)}")
