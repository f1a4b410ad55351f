"""How a check is told: what was checked, and the first broken entry by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from app.cli.answer import answer, complain, say

if TYPE_CHECKING:
    from app.sync.check import Report


def tell_report(report: Report, *, json: bool) -> None:
    """Print a report; ends with exit code 1 when something is broken."""
    broken = report.first_broken
    if json:
        answer(
            {
                "ok": report.ok,
                "entries": report.entries,
                "records": report.records,
                "dossiers": report.dossiers,
                "first_broken": None
                if broken is None
                else {"chain": broken[0], "n": broken[1], "why": broken[2]},
            }
        )
    elif broken is None:
        say(f"Nguyên vẹn: {report.entries} mục sổ, {report.records} bản ghi, {report.dossiers} hồ sơ.")
    else:
        chain, n, why = broken
        complain(
            f"Hỏng tại mục {n} của chuỗi {chain}: {why}. Dữ liệu giữ nguyên, không sửa. Giữ bản này lại, báo người quản "
            "trị, rồi mở bản sao lưu gần nhất."
        )
    if not report.ok:
        raise typer.Exit(1)
