"""The daily fee list as a file for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from app.registers.fees import FeeLine, totals

HEADINGS = ("Lúc", "Mã hồ sơ", "Thủ tục", "Số tiền (đ)", "Số biên lai", "Lý do", "Người thu", "Quầy")


def spreadsheet(day: Sequence[FeeLine]) -> bytes:
    """The list and the sum of each procedure, in tabs and UTF-16, which Excel reads alike everywhere.

    Without the names of those who paid: the code says which dossier it was.
    """
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter="\t", lineterminator="\r\n")
    writer.writerow(HEADINGS)
    for each in day:
        line = each.line
        writer.writerow(
            [
                f"{each.at:%H:%M %d/%m/%Y}",
                line.code,
                _plain(line.procedure_name),
                each.amount,
                _plain(each.number),
                _plain(each.why),
                _plain(each.by),
                each.chain,
            ]
        )
    writer.writerow([])
    sums = totals(day)
    for name, amount in (*sums.items(), ("Cộng", sum(sums.values()))):
        writer.writerow(["", "", _plain(name), amount])
    return b"\xff\xfe" + text.getvalue().encode("utf-16-le")


def _plain(words: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    return f"'{words}" if words.startswith(("=", "+", "-", "@")) else words
