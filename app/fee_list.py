"""The daily fee list as a file for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence

from app.registers.fees import FeeLine, totals
from app.table_file import plain, tabbed

HEADINGS = ("Lúc", "Mã hồ sơ", "Thủ tục", "Số tiền (đ)", "Số biên lai", "Lý do", "Người thu", "Quầy")


def spreadsheet(day: Sequence[FeeLine]) -> bytes:
    """The list and the sum of each procedure, without the names of those who paid: the code says which dossier it was."""
    sums = totals(day)
    return tabbed(
        [
            HEADINGS,
            *map(_row, day),
            [],
            *(("", "", plain(name), amount) for name, amount in sums.items()),
            ("", "", "Cộng", sum(sums.values())),
        ]
    )


def _row(each: FeeLine) -> tuple[object, ...]:
    line, words = each.line, (each.number, each.why, each.by)
    moment = f"{each.at:%H:%M %d/%m/%Y}"
    return (moment, line.code, plain(line.procedure_name), each.amount, *map(plain, words), each.chain)
