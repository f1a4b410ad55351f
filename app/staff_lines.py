"""A ward's staff as a CSV file hands it in: for ``motcua begin`` and the demo ward."""

from __future__ import annotations

import csv
from pathlib import Path

from app.acts.opening import NewStaff
from app.refusal import Refusal
from app.rules.folding import nfc

COLUMNS = ("code", "name", "post", "duties", "level")
DUTIES = {"clerk", "supervisor", "head", "deputy"}
LEVELS = {"xa", "thanh_pho"}


def read_staff(path: Path) -> list[NewStaff]:
    """The people of a staff file, in its order; an empty ``level`` is ``xa``.

    Raises:
        Refusal: ``file.unreadable``; ``staff.column`` names a column that is not there; ``staff.row`` names the line
            and the column whose word is missing or unknown.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file, restval="")
            for column in COLUMNS:
                if column not in (rows.fieldnames or ()):
                    raise Refusal("staff.column", file=path.name, column=column)
            return [_person(row, path.name, rows.line_num) for row in rows]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise Refusal("file.unreadable", file=str(path)) from error


def _person(row: dict[str, str], file: str, line: int) -> NewStaff:
    code, name, duties, level = row["code"].strip(), nfc(row["name"]), row["duties"].split(), row["level"]
    level = level.strip() or "xa"
    fits = {"code": code, "name": name, "duties": set(duties) <= DUTIES, "level": level in LEVELS}
    wrong = next((column for column, fit in fits.items() if not fit), None)
    if wrong is not None:
        raise Refusal("staff.row", file=file, line=line, column=wrong)
    return NewStaff(code, name, nfc(row["post"]), tuple(duties), level)
