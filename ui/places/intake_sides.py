"""The form of intake and the panel of the promise: beside each other, or in a narrow window the one below the other."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.breadth import Breadth
from ui.places.intake_promise import PromisePanel
from ui.places.intake_saved import SavedPanel
from ui.places.intake_visit_panel import VisitPanel
from ui.theme import px
from ui.widgets.card import Surface

_PANEL, _PANEL_COMPACT = 424, 344
"""Widths of the panel at 100 %, in a full and in a compact window (ui.md §8)."""
_ANY = 16777215


class IntakeSides:
    """Lays out ``place``; one of ``panel``, ``saved`` and ``visit`` is shown at a time, ``panel`` first."""

    def __init__(
        self, place: QWidget, form: QWidget, panel: PromisePanel, saved: SavedPanel, visit: VisitPanel
    ) -> None:
        self._faces = (panel, saved, visit)
        self._right = Surface()
        for face in self._faces:
            self._right.body.addWidget(face)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, place)
        self._row.addWidget(form, 1)
        self._row.addWidget(self._right)
        self.show(panel)
        self.reflow(Breadth.FULL)

    def show(self, face: QWidget) -> None:
        """Show ``face`` in the panel."""
        for other in self._faces:
            if other is not face:
                other.hide()  # first: else both are laid out beside each other
        face.show()

    def reflow(self, breadth: Breadth) -> None:
        """A panel of a fixed width beside the form, or a bar below it as high as it needs to be."""
        full, narrow = breadth is Breadth.FULL, breadth is Breadth.NARROW
        ways, kinds = QBoxLayout.Direction, QSizePolicy.Policy
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._row.setSpacing(8 if narrow else 16)
        self._row.setContentsMargins(*((12, 8, 12, 8) if narrow else (20, 16, 20, 16)))
        beside = (22, 18, 22, 18) if full else (16, 12, 16, 12)
        self._right.body.setContentsMargins(*((16, 5, 16, 6) if narrow else beside))
        width = px(_PANEL if full else _PANEL_COMPACT)
        self._right.setMinimumWidth(0 if narrow else width)
        self._right.setMaximumWidth(_ANY if narrow else width)
        self._right.setSizePolicy(kinds.Preferred, kinds.Maximum if narrow else kinds.Preferred)
        for face in self._faces:
            face.reflow(breadth)
