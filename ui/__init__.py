"""The counter's window, in Qt widgets."""

from __future__ import annotations

import ctypes
import sys

_FAR_FROM_ZERO = 1 << 40


def _hold_constants() -> None:
    """Keep Python's constants alive below 3.12, where they are still counted.

    PySide6 6.12.0 says that it runs on Python 3.10 and later, but returns None, True and False without counting the
    reference, as only 3.12 allows: each call of a Qt method takes one away, and the program ends with
    ``Fatal Python error: none_dealloc`` after some ten thousand. Seen with Python 3.11; 6.11.3 is not affected.
    """
    if sys.version_info >= (3, 12):
        return
    for constant in (None, True, False, Ellipsis, NotImplemented):
        ctypes.c_ssize_t.from_address(id(constant)).value += _FAR_FROM_ZERO


_hold_constants()
