"""Which theme is worn now, and how it is put on: Fusion, a palette and one style sheet.

A palette belongs to the process in Qt, so the tokens worn do too. Painted widgets call :func:`tokens`
while they paint; a change of theme reaches them as Qt's own palette change.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.fonts import font, load_fonts
from ui.theme.palette import palette
from ui.theme.qss import style_sheet
from ui.theme.scale import fit, forget_sizes, px, refit, scale, set_factor
from ui.theme.tokens import DARK, LIGHT, StatusLook, Tokens

__all__ = [
    "DARK",
    "LIGHT",
    "StatusLook",
    "Tokens",
    "colour",
    "fit",
    "font",
    "px",
    "restyle",
    "scale",
    "tokens",
    "tone",
    "wear",
]

_worn: list[Tokens] = [LIGHT]


def tokens() -> Tokens:
    """The tokens worn now."""
    return _worn[0]


def colour(name: str, alpha: float = 1.0) -> QColor:
    """The colour of a token, e.g. ``colour("ink2")``. ``alpha`` is 0 (clear) to 1 (solid)."""
    worn = QColor(getattr(tokens(), name))
    worn.setAlphaF(alpha)
    return worn


def tone(name: str) -> QColor:
    """The text colour of a tone, e.g. ``tone("bad")``."""
    return QColor(tokens().tones[name])


def restyle(widget: QWidget, **properties: str) -> None:
    """Set style properties (``state="error"``) and have the style sheet read them again, if they are other ones."""
    if all((widget.property(name) or "") == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def wear(app: QApplication, theme: Tokens, factor: float = 1.0) -> None:
    """Dress the whole program in ``theme``, ``factor`` times as large as drawn.

    Cheap enough for a switch, never for a keystroke (ui.md §9.2). Everything shown lays itself out again.
    """
    load_fonts()
    if not app.styleSheet():
        # Else a style sheet keeps the first font of each widget and gives it back whenever it is restyled.
        app.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        app.setStyle("Fusion")
    grown = factor != scale()
    _worn[0] = theme
    set_factor(factor)
    app.setFont(font("body"))
    if grown:
        refit(app)
    # Taken off first: one sheet after another, Qt tells each widget once for every widget above it.
    app.setStyleSheet("")
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))
    if grown:
        forget_sizes(app)
