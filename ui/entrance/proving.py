"""Proving who somebody is, off the window's thread: hashing a secret takes a tenth of a second."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from app.refusal import Refusal
from ui.background import Background
from ui.language import say

if TYPE_CHECKING:
    from app.desk.reference import StaffMember
    from app.office.login import Word
    from ui.counter import Counter

Told = Callable[[], None]
Refused = Callable[[Exception], None]


class Proving:
    """Asks :mod:`app.office.login` on a worker of its own, so that no slow printer keeps anybody out."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self._worker = Background()

    @property
    def busy(self) -> bool:
        """Is a secret being looked at?"""
        return not self._worker.idle

    def has_secret(self, member: StaffMember) -> bool:
        """Whether ``member`` has chosen a secret at this desk."""
        from app.office import login  # noqa: PLC0415 - the core is read after the first paint

        return login.has_secret(self._counter.desk, member.code)

    def wait_of(self, member: StaffMember) -> tuple[datetime, int] | None:
        """Until when, and for how many seconds, ``member`` must wait after wrong tries; None when a try may be made."""
        from app.office import login  # noqa: PLC0415 - the core is read after the first paint

        now = self._counter.now()
        try:
            until = login.waiting_until(self._counter.desk, member.code, now)
        except Refusal:
            return None  # the try itself says why nothing can be written
        return (until, math.ceil((until - now).total_seconds())) if until else None

    def prove(self, member: StaffMember, secret: str, proved: Told, refused: Refused) -> None:
        """Call ``proved()`` if the secret is that person's, else ``refused`` with the Refusal."""
        from app.office import login  # noqa: PLC0415 - the core is read after the first paint

        desk, at = self._counter.desk, self._counter.now()
        self._worker.run(lambda: login.verify(desk, member, secret, at), lambda _: proved(), refused)

    def change(self, member: StaffMember, old: str, new: str, proved: Told, refused: Refused) -> None:
        """Put ``new`` in the place of ``member``'s own secret; then call ``proved()``, else ``refused``."""
        from app.office import login  # noqa: PLC0415 - the core is read after the first paint

        desk, at = self._counter.desk, self._counter.now()
        self._worker.run(lambda: login.change(desk, member, old, new, at), lambda _: proved(), refused)

    def clearers(self, member: StaffMember) -> list[StaffMember]:
        """Who else, of those who can come in here, may let ``member`` choose a secret anew."""
        from app.office import login  # noqa: PLC0415 - the core is read after the first paint

        return login.clearers(self._counter.desk, member)

    def vouchers(self, member: StaffMember) -> list[StaffMember]:
        """Who may vouch for the first secret of ``member``; [] where nobody has to."""
        from app.office import login  # noqa: PLC0415 - the core is read after the first paint

        return login.vouchers(self._counter.desk, member)

    def vouch(
        self,
        member: StaffMember,
        by: StaffMember,
        secret: str,
        vouched: Callable[[Word], None],
        refused: Refused,
    ) -> None:
        """Call ``vouched(word)`` if the secret is that of ``by``, else ``refused`` with the Refusal."""
        from app.office import login  # noqa: PLC0415 - the core is read after the first paint

        desk, at = self._counter.desk, self._counter.now()
        # What the worker hands back is what vouch returns; Background does not know its type.
        told: Callable[[Any], None] = vouched
        self._worker.run(lambda: login.vouch(desk, member, by, secret, at), told, refused)

    def choose_first(
        self, member: StaffMember, secret: str, word: Word | None, proved: Told, refused: Refused
    ) -> None:
        """Keep a first secret of ``member``; then call ``proved()``, else ``refused`` with the Refusal."""
        from app.office import login  # noqa: PLC0415 - the core is read after the first paint

        desk, at = self._counter.desk, self._counter.now()

        def keep(first: Any) -> None:
            # An act, so on the window's thread: the worker only hashed.
            try:
                login.keep(desk, first)
            except Refusal as refusal:
                refused(refusal)
            else:
                proved()

        self._worker.run(lambda: login.prepare(desk, member, secret, word, at), keep, refused)

    def finish(self) -> bool:
        """Wait, a few seconds at most, for what is being looked at."""
        return self._worker.finish()

    @staticmethod
    def words(failure: Exception) -> str:
        """The sentence for what came back.

        :raises Exception: the failure itself when it was not a Refusal.
        """
        if not isinstance(failure, Refusal):
            raise failure
        return say(failure)
