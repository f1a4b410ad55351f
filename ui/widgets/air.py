"""Parts of a form that stand farther apart where there is room, and close together where it would have to scroll."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from ui.theme import fit, px

_MOST = 7
"""What a gap adds to the spacing at most, at 100 %."""


class Airy(QWidget):
    """A part of a page that scrolls: what is free there is shared among the gaps between its own parts.

    ``shared`` whenever that was done; a layout is under way then.
    """

    shared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._gaps: list[tuple[QVBoxLayout, QSpacerItem]] = []
        self._growing: tuple[Sequence[QWidget], int, int] = ((), 0, 0)
        self._grown = False

    def air(self, column: QVBoxLayout, at: int = -1) -> None:
        """Put a gap into a column of this form, at its end or before the part ``at``."""
        gap = QSpacerItem(0, 0)
        column.insertItem(at, gap)
        self._gaps.append((column, gap))

    def grow(self, beside: Sequence[QWidget], low: int, high: int) -> None:
        """Parts of one row that are ``high`` where there is room for it, else ``low``; they come before the gaps."""
        self._growing = (beside, low, high)
        self._fit_growing(low)

    def _fit_growing(self, height: int) -> None:
        for part in self._growing[0]:
            fit(part, height=height)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._share()
            self.shared.emit()
        return done

    @property
    def spare_height(self) -> int:
        """What is free of the page that scrolls when all stands close together and low; below 0 it scrolls."""
        _, low, high = self._growing
        given = sum(gap.sizeHint().height() for _, gap in self._gaps)
        return self._left_over() + given + (px(high) - px(low) if self._grown else 0)

    def _share(self) -> None:
        _, low, high = self._growing
        room, more = self.spare_height, px(high) - px(low)
        grows = room >= more
        if grows != self._grown:
            self._grown = grows
            self._fit_growing(high if grows else low)
        free = room - (more if grows else 0)
        each = max(0, min(px(_MOST), free // max(1, len(self._gaps))))
        for column, gap in self._gaps:
            if gap.sizeHint().height() != each:
                gap.changeSize(0, each, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
                column.update()

    def _left_over(self) -> int:
        """What is seen of the page that scrolls, less what all of it needs: below 0 it scrolls."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        page = area.widget() if area is not None else None
        laid = page.layout() if page is not None else None
        if area is None or laid is None:
            return 0  # not put anywhere yet
        seen = area.viewport().size()
        needed = laid.heightForWidth(seen.width()) if laid.hasHeightForWidth() else laid.sizeHint().height()
        return seen.height() - needed
