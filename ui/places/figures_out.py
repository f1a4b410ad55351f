"""The figures out of the window: the report on paper, the tables for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.figures.board import Board
from app.papers import reports
from ui.language import tr
from ui.print_job import PrintJob
from ui.printing import Printing

if TYPE_CHECKING:
    from app.desk.desk import Desk

EXPORTS = "exports"
"""The folder of the desk's tables, beside its data."""


def print_report(printing: Printing, desk: Desk, found: Board, *, sees_all: bool) -> PrintJob:
    """Queue the report of the board's period."""
    configured = desk.settings
    whose = configured.ward_name if sees_all else f"Quầy {configured.desk}"
    return printing.print_paper(
        tr("Báo cáo {first:%d/%m} – {last:%d/%m}").format(first=found.first, last=found.last),
        f"bao-cao-{found.first:%Y%m%d}-{found.last:%Y%m%d}",
        lambda: reports.figures_report(desk, found, whose),
    )


def export(
    printing: Printing,
    name: str,
    made: Callable[[], bytes],
    done: Callable[[Path], None],
    failed: Callable[[str], None],
) -> None:
    """Make a table and write it on the worker; then ``done`` is told which file, or ``failed`` what to do."""
    path = printing.folder.parent / EXPORTS / name

    def write() -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        unfinished.write_bytes(made())
        unfinished.replace(path)

    wrong = tr("Chưa ghi được {file}: đóng tệp nếu đang mở, rồi làm lại").format(file=path.name)
    printing.background.run(write, lambda _: done(path), lambda _: failed(wrong))


def saved_words(path: Path) -> str:
    """Which file it became, and where it is."""
    return tr("Đã lưu {file} trong {folder}").format(file=path.name, folder=str(path.parent))


def board_table(found: Board) -> tuple[str, Callable[[], bytes]]:
    """The file of a board's tables: its name, and what makes it."""
    return f"thong-ke-{found.first:%Y%m%d}-{found.last:%Y%m%d}.csv", lambda: reports.spreadsheet(found)
