"""The papers of the board to the printer: one sheet, a field, or all that changed in as few jobs as can be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.openness.board import BoardSheet
from app.papers import board, ward
from app.rules.text.words import fold
from ui.counter import Counter
from ui.language import tr
from ui.print_job import PrintJob
from ui.printing import Printing


def file_of(sheet: BoardSheet) -> str:
    """A file's name without the ending; no official is named in it."""
    item = _plain(sheet.item)
    kind = {"procedure": "", "field": "linh-vuc-", "duty": "can-bo-"}.get(sheet.kind, "")
    own = {"channels": "noi-phan-anh", "apology_rule": "quy-dinh-xin-loi"}.get(sheet.kind, item)
    return f"niem-yet-{kind}{own}"


def _plain(words: str) -> str:
    """Letters, figures and points alone: the ward names its fields, and no file may be called 'Đất đai / nhà ở'."""
    return "-".join(re.findall(r"[\w.]+", fold(words)))


def print_sheet(counter: Counter, printing: Printing, sheet: BoardSheet) -> PrintJob:
    """One sheet."""
    desk, on = counter.desk, counter.now().date()
    title = tr("Niêm yết {title}").format(title=sheet.item or sheet.title)
    return printing.print_paper(title, file_of(sheet), lambda: board.sheet(desk, sheet, on))


def print_field(counter: Counter, printing: Printing, field: str) -> PrintJob:
    """The notices of every procedure of a field."""
    desk, on = counter.desk, counter.now().date()
    return printing.print_paper(
        tr("Niêm yết lĩnh vực {field}").format(field=field),
        f"niem-yet-ca-linh-vuc-{_plain(field)}",
        lambda: ward.notice_list(desk, field, on),
    )


def print_all(counter: Counter, printing: Printing, sheets: Sequence[BoardSheet]) -> PrintJob:
    """Sheets that changed, one at least: the procedures' as one paper, the others one by one; the last of them."""
    desk, on = counter.desk, counter.now().date()
    codes = [sheet.item for sheet in sheets if sheet.kind == "procedure"]
    jobs = []
    if codes:
        title = tr("Niêm yết, {count} thủ tục cần thay").format(count=len(codes))
        name = f"niem-yet-can-thay-{on:%Y%m%d}"
        jobs.append(printing.print_paper(title, name, lambda: ward.notices(desk, codes, on, title)))
    jobs += [print_sheet(counter, printing, sheet) for sheet in sheets if sheet.kind != "procedure"]
    return jobs[-1]
