"""The ward's own way in single keys of its legal profile.

A record and no setting of a desk: hours and cut-offs make promises, so that every desk of the ward must count by the
same ones; it is signed, names who decided by which paper, and comes to the other desks with the exchange.
"""

from __future__ import annotations

from datetime import datetime

from app.desk.desk import Desk
from app.desk.permits import hold_to_leading
from app.desk.profile import profile_table, readable
from app.refusal import Refusal
from app.rules.law.overrides import HOTLINE, as_typed, overridden
from app.rules.text.words import nfc
from db.records import ProfileOverride


def override_key(desk: Desk, key: str, value: str, source: str, by: str, at: datetime) -> None:
    """Have a key of the profile the ward's own way from now on; no promise that was made moves by it.

    ``source`` is the decision that says so.

    Raises:
        Refusal: ``staff.not_leading``, ``profile.source``, ``profile.key``, ``profile.value``, ``profile.same``, and
            those of :meth:`Desk.act`.
    """
    hold_to_leading(desk, by)
    if not nfc(source):
        raise Refusal("profile.source")
    table = profile_table(desk.settings)
    made = overridden(table, readable(table, desk.overrides) | {key: value})
    typed = as_typed(made, key)
    # Another desk may have been set up with another number to complain at: only a record says it for all.
    said = key != HOTLINE or key in {each.key for each in desk.overrides}
    if said and typed == as_typed(desk.regime, key):
        raise Refusal("profile.same")
    _record(desk, key, typed, nfc(source), by, at)


def give_back_key(desk: Desk, key: str, by: str, at: datetime) -> None:
    """A key is the profile's own again.

    Raises:
        Refusal: ``staff.not_leading``, ``profile.same`` where it is already.
    """
    hold_to_leading(desk, by)
    if key not in {each.key for each in desk.overrides}:
        raise Refusal("profile.same")
    _record(desk, key, None, "", by, at)


def _record(desk: Desk, key: str, value: str | None, source: str, by: str, at: datetime) -> None:
    with desk.act("profile.changed", by, at, subject="") as act:
        act.add(ProfileOverride(regime=desk.settings.regime, key=key, value=value, source=source))
    desk.forget_reference()
