"""Who may do what only a supervisor, the head or a deputy may."""

from __future__ import annotations

from app.desk.desk import Desk
from app.refusal import Refusal


def leads(desk: Desk, code: str) -> bool:
    """Whether a member of staff supervises or leads."""
    member = desk.staff.get(code)
    return member is not None and member.leads


def hold_to_leading(desk: Desk, code: str) -> None:
    """Hold an act to being a supervisor's, the head's or a deputy's.

    Raises:
        Refusal: ``staff.not_leading``.
    """
    if not leads(desk, code):
        raise Refusal("staff.not_leading")
