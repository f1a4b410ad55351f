"""The report of a period: the paper, and the tables for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.board import MONTHS, Board
from app.desk import Desk
from app.report_words import FIGURES, SUMS, grouped, in_percent
from app.table_file import tabbed
from app.ward_papers import office

NOTHING = "–"
Table = tuple[str, Sequence[str], Sequence[Sequence[str]]]
"""Title, headings, rows."""

COLUMNS = tuple((words, name, name in SUMS) for name, words in FIGURES.items())
"""The lines of the report: words as II.06a numbers them, the figure's name, whether it is a sum."""


def tables(found: Board, *, plain: bool = False) -> list[Table]:
    """The board as tables: the report's columns beside those of a year earlier, backlog, months, workload.

    ``plain`` counts have no points between thousands, which a spreadsheet may take for decimals.
    """
    count = str if plain else grouped
    then = count if found.compared else _unknown
    recent = found.months[-MONTHS:]
    columns = [
        (words, then(getattr(found.before, name)), count(getattr(found.figures, name)))
        for words, name, _sum in COLUMNS
    ]
    rate = ("Tỷ lệ đúng hạn", _share(found.before.punctual), _share(found.figures.punctual))
    earlier = "Cùng kỳ" if found.compared else "Cùng kỳ chưa có số"
    backlog = [(b.field, *_compared(b.before, b.now, then, count)) for b in found.backlog]
    total = (
        sum(each.before for each in found.backlog),
        sum(each.now for each in found.backlog),
    )
    return [
        ("Hồ sơ", ("", earlier, "Kỳ này"), [*columns, rate]),
        (
            "Tồn đọng theo lĩnh vực",
            ("", earlier, "Kỳ này", "Thay đổi"),
            [*backlog, ("Cộng", *_compared(*total, then, count))],
        ),
        (
            "Theo tháng",
            ("", "Tiếp nhận", "Giải quyết", "Đúng hạn"),
            [(f"{m.first:%m/%Y}", count(m.received), count(m.resolved), _share(m.punctual)) for m in recent],
        ),
        (
            "Khối lượng theo cán bộ tiếp nhận",
            ("", "Quá hạn", "Hôm nay", "Sắp hạn", "Còn lại", "Tổng"),
            [(w.name, *map(count, (w.overdue, w.today, w.soon, w.later, w.total))) for w in found.workload],
        ),
    ]


def _compared(
    before: int, now: int, then: Callable[[int], str], count: Callable[[int], str]
) -> tuple[str, str, str]:
    return then(before), count(now), NOTHING if then is _unknown else f"{now - before:+d}"


def _unknown(_count: int) -> str:
    return NOTHING


def figures_report(desk: Desk, found: Board, whose: str) -> bytes:
    """The report as PDF; ``whose`` says whether it is the ward's or one counter's."""
    from app.paper.figures_report import FiguresReport, Table, draw  # noqa: PLC0415 - reportlab is slow to load

    sums = frozenset(n for n, (_words, _name, is_sum) in enumerate(COLUMNS) if is_sum)
    made = []
    for n, (title, headings, rows) in enumerate(tables(found)):
        strong = sums if n == 0 else frozenset([len(rows) - 1]) if n == 1 else frozenset()
        made.append(Table(title, headings, rows, strong))
    issuer, demo = office(desk, desk.regime), desk.settings.demo
    return draw(FiguresReport(issuer, found.first, found.last, found.read_at, whose, made, demo))


def spreadsheet(found: Board) -> bytes:
    """The tables of a board as a file for any spreadsheet."""
    found_tables = tables(found, plain=True)
    return tabbed(row for title, headings, rows in found_tables for row in ([title], headings, *rows, []))


def _share(percent: float | None) -> str:
    return NOTHING if percent is None else in_percent(percent)
