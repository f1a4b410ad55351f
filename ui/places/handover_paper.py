"""The list of what was handed over together, on paper: giver and taker sign it instead of every control sheet."""

from __future__ import annotations

from ui.counter import Counter
from ui.language import tr
from ui.printing import Printing


def print_list(counter: Counter, printing: Printing, bundle: str, count: int) -> None:
    """Queue the hand-over list of a bundle."""
    desk = counter.desk

    def draw() -> bytes:
        from app import form_papers  # noqa: PLC0415 - reportlab is loaded by the worker

        return form_papers.handover_list(desk, bundle)

    title = tr("Danh sách bàn giao, {count} hồ sơ").format(count=count)
    printing.print_paper(title, f"ban-giao-{counter.now():%Y%m%d-%H%M}", draw)
