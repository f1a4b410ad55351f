"""What stood in a layout goes before the layout is filled anew."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout) -> None:
    """Take everything out, at once for the eye: a widget that is deleted later would still be seen until then."""
    while (item := layout.takeAt(0)) is not None:
        inner, gone = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
        elif gone is not None:
            gone.hide()
            gone.deleteLater()
