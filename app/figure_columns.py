"""The columns of a report of figures (domain.md §2.9): what is counted, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Literal


@dataclass(frozen=True, slots=True)
class Figures:
    """The report's columns (3) to (13), what the wider report splits them into, and the apologies signed.

    A dossier counts as resolved from its finish, refusal or withdrawal; early, on time and late go by the first
    promise, as the law moved it. Open ones are late when that promise has passed: ``waiting`` for a supplement and
    ``paused`` are among those in time, but for what was late before its clock stopped, of the waiting ``waiting_late``.
    """

    received_online: int = 0
    received_counter: int = 0
    carried_over: int = 0
    resolved_early: int = 0
    resolved_on_time: int = 0
    resolved_late: int = 0
    open_in_time: int = 0
    open_late: int = 0
    refused: int = 0
    withdrawn: int = 0
    waiting: int = 0
    waiting_late: int = 0
    paused: int = 0
    apologies: int = 0
    resolved_late_apologised: int = 0
    open_late_apologised: int = 0
    late_again: int = 0

    @property
    def received(self) -> int:
        """(3) = (4) + (5) + (6)."""
        return self.received_online + self.received_counter + self.carried_over

    @property
    def resolved(self) -> int:
        """(7) = (8) + (9) + (10)."""
        return self.resolved_early + self.resolved_on_time + self.resolved_late

    @property
    def open(self) -> int:
        """(11) = (12) + (13)."""
        return self.open_in_time + self.open_late

    @property
    def late_with_apology(self) -> int:
        """Late, resolved or not, and apologised for."""
        return self.resolved_late_apologised + self.open_late_apologised

    @property
    def late_without_apology(self) -> int:
        """Late, resolved or not, and owing an apology: must be none."""
        return self.resolved_late + self.open_late - self.late_with_apology

    @property
    def punctual(self) -> float | None:
        """The share in per cent of what was resolved by the first promise; None while nothing was resolved."""
        return 100 * (self.resolved - self.resolved_late) / self.resolved if self.resolved else None

    @property
    def agrees(self) -> bool:
        """The check that is no sum of its own columns: (3) = (7) + (11)."""
        return self.received == self.resolved + self.open

    def counting_waiting(self, counts_as: Literal["open", "on_time"]) -> Figures:
        """With those that wait for a supplement in process, or as resolved on time, which some provinces do.

        One that was late before it began to wait is so in both ways of counting.
        """
        if counts_as == "open":
            return self
        in_time = self.waiting - self.waiting_late
        return replace(
            self,
            open_in_time=self.open_in_time - in_time,
            resolved_on_time=self.resolved_on_time + in_time,
        )


def total(each: Iterable[Figures]) -> Figures:
    """The sum of several."""
    found = list(each)
    return Figures(*(sum(getattr(one, field.name) for one in found) for field in fields(Figures)))
