"""Lines that are all in memory: what a register has read already, or a catalogue."""

from __future__ import annotations

from collections.abc import Sequence

from ui.widgets.lines import Column, Lines, Row


class ShortList(Lines):
    """The rows given to :meth:`show`, in their order."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._held: Sequence[Row] = ()
        super().__init__(
            columns, lambda offset, limit: self._held[offset : offset + limit], lambda: len(self._held)
        )

    def index_of(self, key: str, near: int = 0) -> int:
        """Where ``key`` stands, wherever that is, or -1."""
        return next((n for n, row in enumerate(self._held) if row.key == key), -1)

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self._held = tuple(rows)
        self.refresh()
