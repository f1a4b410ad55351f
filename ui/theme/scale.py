"""How large everything is: one factor on every pixel of the design (ui.md §8), 1.0 as drawn, 1.3 very large.

Fonts and fixed sizes given by :func:`fit` follow a change of the factor by themselves. What paints asks
:func:`px` while it paints and in its size hints. Margins stay as drawn: large words need the room.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QApplication, QLayout, QWidget

from ui.theme.fonts import factor as scale
from ui.theme.fonts import font, set_factor

__all__ = ["fit", "forget_sizes", "px", "refit", "scale", "set_factor"]

_FITTED = "fitted"
_ROLE = "role"


def px(design: float) -> int:
    """Whole pixels on this screen for ``design`` pixels of the plan at 100 %."""
    return round(design * scale())


def fit(
    widget: QWidget,
    *,
    role: str = "",
    height: int | None = None,
    width: int | None = None,
    least: tuple[int, int] | None = None,
    widest: int | None = None,
) -> None:
    """Give ``widget`` a font role and fixed sizes in pixels at 100 %, now and after every change of the factor.

    ``least`` is its smallest (width, height), ``widest`` its largest width. What is left out stays as it is.
    """
    sizes = dict(_sizes(widget))
    given = {"height": height, "width": width, "widest": widest}
    sizes |= {name: size for name, size in given.items() if size is not None}
    if least is not None:
        sizes |= {"least_width": least[0], "least_height": least[1]}
    widget.setProperty(_FITTED, sizes)
    if role:
        widget.setProperty(_ROLE, role)
    _apply(widget)


def refit(app: QApplication) -> None:
    """Give every widget the sizes of the factor worn now."""
    for widget in app.allWidgets():
        if _sizes(widget) or widget.property(_ROLE):
            _apply(widget)


def forget_sizes(app: QApplication) -> None:
    """Have every layout ask its parts anew: those of hidden parts would keep the sizes of the factor before."""
    for widget in app.allWidgets():
        outer = widget.layout()
        if outer is not None:
            for inner in outer.findChildren(QLayout):
                inner.invalidate()
            outer.invalidate()


def _sizes(widget: QWidget) -> Mapping[str, int]:
    return widget.property(_FITTED) or {}


def _apply(widget: QWidget) -> None:
    role = widget.property(_ROLE)
    if role:
        widget.setFont(font(role))
    for name, size in _sizes(widget).items():
        {
            "height": widget.setFixedHeight,
            "width": widget.setFixedWidth,
            "widest": widget.setMaximumWidth,
            "least_width": widget.setMinimumWidth,
            "least_height": widget.setMinimumHeight,
        }[name](px(size))
