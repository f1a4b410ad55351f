"""Hand-overs on paper: the control sheet of one dossier, and the list of what was handed over together."""

from __future__ import annotations

from ui.counter import Counter
from ui.language import tr
from ui.printing import Printing


def print_list(counter: Counter, printing: Printing, bundle: str, count: int) -> None:
    """Queue the list of a bundle: giver and taker sign it instead of every control sheet."""
    desk = counter.desk

    def draw() -> bytes:
        from app.papers import trail  # noqa: PLC0415 - reportlab is loaded by the worker

        return trail.handover_list(desk, bundle)

    title = tr("Danh sách bàn giao, {count} hồ sơ").format(count=count)
    printing.print_paper(title, f"ban-giao-{counter.now():%Y%m%d-%H%M}", draw)


def print_control_sheet(counter: Counter, printing: Printing, dossier: str, code: str) -> None:
    """Queue the control sheet of a dossier, with every hand-over so far."""
    desk = counter.desk

    def draw() -> bytes:
        from app.papers import trail  # noqa: PLC0415 - reportlab is loaded by the worker

        return trail.control_sheet(desk, dossier)

    printing.print_paper(tr("Phiếu kiểm soát"), f"kiem-soat-{code}", draw, about=code)
