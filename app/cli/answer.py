"""How a word answers: sentences for people, one JSON document for scripts, refusals on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Annotated, Any

import msgspec
import typer

from app.dossier.line import DossierLine
from app.rules.course.course import Status
from db.base import written

_STATES = {
    Status.WORKING: "đang xử lý",
    Status.WAITING: "chờ bổ sung",
    Status.PAUSED: "tạm dừng",
    Status.READY: "sẵn sàng trả",
    Status.RETURNED: "đã trả",
    Status.REFUSED: "từ chối",
    Status.WITHDRAWN: "đã rút",
}
AsJson = Annotated[bool, typer.Option("--json", help="Trả lời bằng JSON.")]


def say(line: str) -> None:
    """One line to stdout, at once."""
    print(line, flush=True)


def answer(document: Any) -> None:
    """Exactly one JSON document to stdout, at once."""
    print(msgspec.json.encode(document).decode("utf-8"), flush=True)


def complain(line: str) -> None:
    """One line to stderr, whatever line ends a quoted text brings."""
    print(" ".join(line.split()), file=sys.stderr, flush=True)


def as_json(line: DossierLine) -> dict[str, Any]:
    """A dossier's line as JSON; instants are ISO local."""
    made: dict[str, Any] = {}
    for field in fields(line):
        value = getattr(line, field.name)
        made[field.name] = written(value) if hasattr(value, "tzinfo") else value
    return made


def as_text(line: DossierLine) -> str:
    """A dossier's line for people."""
    late = {"late": "quá hạn", "early": "trước hạn", "on_time": "đúng hạn"}.get(line.timeliness or "", "")
    state = _STATES[Status(line.status)]
    return " · ".join(
        filter(
            None,
            (
                line.code,
                line.told_apart,
                line.procedure_name,
                f"hẹn {line.due_at:%H:%M %d/%m/%Y}",
                state,
                late,
                "đã ký hẹn lại, chưa báo công dân" if line.untold else "",
            ),
        )
    )


def table(title: str, lines: Iterable[DossierLine]) -> None:
    """A titled list for people; says when it is empty."""
    listed = list(lines)
    say(f"{title}: {len(listed)}")
    for line in listed:
        say(f"  {as_text(line)}")


def numbers(titles: Mapping[str, str], values: Mapping[str, Any]) -> None:
    """Figures for people, one to a line."""
    for name, title in titles.items():
        say(f"{title}: {values[name]}")
