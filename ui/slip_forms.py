"""How a slip is printed: its forms, what they are called, and which one a printer can take."""

from __future__ import annotations

from ui.language import tr
from ui.preferences import SLIP_FORMS
from ui.spooler import is_roll

SLIP_WORDS = dict(
    zip(
        SLIP_FORMS,
        (
            tr("Phiếu A5, 2 liên"),
            tr("2 liên trên một tờ A4"),
            tr("Phiếu cuộn 80 mm"),
            tr("Phiếu cuộn 58 mm"),
            tr("Phiếu chữ to A4"),
        ),
        strict=True,
    )
)
ROLL_FORMS = {"roll80": 80, "roll58": 58}
"""Forms on a roll, with its width in mm."""


def form_on(target: str, chosen: str) -> str:
    """The form in which a slip leaves at ``target``: as ``chosen``, but a roll printer takes no A5."""
    return "roll80" if is_roll(target) and chosen not in ROLL_FORMS else chosen


def paper_of(form: str) -> str:
    """Which of ``preferences.PAPERS`` a slip of that form is: a roll has its own printer, large print is an A4."""
    return "small" if form in ROLL_FORMS else "report" if form == "large" else "slip"


def test_kind(paper: str, target: str, chosen: str) -> str:
    """Which test page shows what ``paper`` will look like at ``target``: a4, a5, or the width of the roll."""
    if is_roll(target) or paper in {"small", "ticket"}:
        return str(ROLL_FORMS.get(chosen, 80))
    return "a5" if paper == "slip" and chosen == "a5" else "a4"
