"""The procedure of a receipt that is put right: what F7 finds stands in whole rows, as many as the sheet has room for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea

from ui.places.intake_procedure import ProcedureCard
from ui.theme import fit, scale
from ui.widgets.matches import ROWS

_ROW, _FRAME, _REST = 50, 8, 140
"""Of a row of the list, of its frame, and of the card without it, the pixels at 100 %."""


class ProcedureAgain(ProcedureCard):
    """While it is searched, its head stands at the top of what scrolls: half a row below the fold is taken unseen."""

    def __init__(self) -> None:
        super().__init__()
        self.listing.connect(self._make_room)

    def search_again(self) -> None:
        super().search_again()
        QTimer.singleShot(0, self, self._come_up)

    def _make_room(self, listing: bool) -> None:
        scroll = self._scroll
        if listing and scroll is not None:
            rows = int(scroll.viewport().height() / scale() - _REST) // _ROW
            fit(self.list, least=(0, max(2, min(ROWS, rows)) * _ROW + _FRAME))
            QTimer.singleShot(0, self, self._come_up)  # once the rows have their room

    def _come_up(self) -> None:
        scroll = self._scroll
        inside = scroll.widget() if scroll is not None else None
        if scroll is not None and inside is not None and self.procedure is None:
            scroll.verticalScrollBar().setValue(self.mapTo(inside, QPoint(0, 0)).y())

    @property
    def _scroll(self) -> QScrollArea | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above
