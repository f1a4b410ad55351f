"""``receive``: receipts from a file or a pipe, through the same act as the window."""

from __future__ import annotations

import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from app.cli.answer import AsJson, answer, complain, say
from app.cli.place import Place, clerk, now
from app.cli.refusing import raise_unforeseen, refusal_for
from app.demo.ward import open_demo
from app.desk.desk import Desk
from app.desk.words import say as worded
from app.dossier import receipt
from app.dossier.acts.receive import Received, receive
from app.papers import form01
from app.refusal import Refusal
from db.base import written
from db.journal import BrokenEntry


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("receive")(receive_file)


def receive_file(
    context: typer.Context,
    file: Annotated[
        Path,
        typer.Option(help="Tệp JSON, mỗi dòng một hồ sơ; '-' đọc từng dòng từ đầu vào, trả lời từng dòng."),
    ],
    slips: Annotated[Path | None, typer.Option(help="Nơi lưu phiếu PDF.")] = None,
    by: Annotated[str | None, typer.Option(help="Mã cán bộ tiếp nhận.")] = None,
    no_slips: Annotated[bool, typer.Option("--no-slips", help="Không vẽ phiếu.")] = False,
    json: AsJson = False,
) -> None:
    """Nhận hồ sơ từ tệp, đúng như nhận trên cửa sổ. Với --json, mỗi dòng có một văn bản JSON trả lời.

    Một dòng cần procedure và applicant.name. Có thể thêm: received_at, applicants (những người cùng đứng tên, sau
    người thứ nhất), submitter, papers (name, originals, copies), applicant_kind (person, organisation),
    identified_by (card, card_shown, vneid, passport, known, none), channel (counter, post, online, home),
    dispatch_number (số bưu gửi), collect_at (counter, post, online), sets, witness (người làm chứng điểm chỉ), note.

    Một người: name, id_number (tổ chức: mã số thuế), birth_date (ngày hoặc năm), sex (nam, nữ), address, phone,
    email; tổ chức thêm representative; người nộp thay thêm relation (spouse, parent, child, sibling, grandparent,
    guardian, staff, other) và authorisation (giấy ủy quyền, giấy giới thiệu).
    """
    place: Place = context.obj
    lines = _piped() if str(file) == "-" else iter(_lines(file))
    first = next(lines, None)
    refused = 0
    with _desk(place, first) as desk:
        acting = clerk(desk, by)
        folder = None if no_slips else slips or desk.folder / "slips"
        for number, line in chain([] if first is None else [first], lines):
            try:
                received = _receive(desk, line, acting)
            except Exception as error:  # one bad line never stops the rest
                refused += 1
                _refuse(number, _of_line(error), json=json)
                continue
            refused += not _slip_told(desk, received, folder, json=json)
    if refused:
        raise typer.Exit(1)


def _of_line(error: Exception) -> Refusal:
    """Why a line was not received; of a value that nothing else refused, what it is and not what it says."""
    if isinstance(error, BrokenEntry):
        return Refusal("form.unreadable", reason=error.reason)
    if isinstance(error, ValueError | OverflowError):
        return Refusal("form.unreadable", reason=type(error).__name__)
    return refusal_for(error)


def _lines(file: Path) -> list[tuple[int, bytes]]:
    """The lines of a whole file, which is UTF-8 from beginning to end.

    Raises:
        Refusal: ``file.unreadable``.
    """
    try:
        raw = file.read_bytes()
        raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal("file.unreadable", file=str(file)) from error
    # Not splitlines(): a JSON text may hold a bare U+0085 or U+2028.
    return [(number, line) for number, line in enumerate(raw.split(b"\n"), start=1) if _says_something(line)]


def _piped() -> Iterator[tuple[int, bytes]]:
    """Lines as they come: the one before is answered before the next is read."""
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if _says_something(line):
            yield number, line


def _says_something(line: bytes) -> bool:
    return bool(line.removeprefix(BOM_UTF8).strip())


@contextmanager
def _desk(place: Place, first: tuple[int, bytes] | None) -> Iterator[Desk]:
    """The desk of the folder; an empty folder becomes a demo ward that opened on the day of the first receipt."""
    if (place.folder / "desk.toml").is_file():
        with place.write() as desk:
            yield desk
        return
    given = receipt.received_at(first[1]) if first else None
    opened = min(filter(None, (given, now()))).replace(hour=0, minute=0, second=0, microsecond=0)
    with open_demo(place.folder, opened) as desk:
        yield desk


def _receive(desk: Desk, line: bytes, by: str) -> Received:
    form = receipt.read(line, now().date())
    last = desk.last_at()
    at = now() if not desk.settings.demo else max(filter(None, (form.received_at, last)), default=now())
    return receive(desk, form, by, at)


def _slip_told(desk: Desk, received: Received, folder: Path | None, *, json: bool) -> bool:
    """Draw the slip and tell the code, which is told whatever becomes of the paper; False when that failed."""
    slip = None
    try:
        slip = _slip(desk, received, folder)
    except Exception as error:
        # The receipt stands, and its paper can be drawn again from the records.
        complain(worded(Refusal("paper.unsaved", code=received.code)))
        raise_unforeseen(error)
        return False
    finally:
        _tell(received, slip, json=json)
    return True


def _slip(desk: Desk, received: Received, folder: Path | None) -> Path | None:
    if folder is None:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{received.code}.pdf"
    path.write_bytes(form01.slip(desk, received.dossier))
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
