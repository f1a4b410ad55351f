"""The counter's window, in Qt widgets."""

import builtins

import PySide6.QtCore  # noqa: F401 - puts an import of its own in the place of Python's

# It reads the source of every module imported from then on, for a spelling of Qt's names that nothing here uses: a tenth
# of each start, and twenty megabytes that are kept.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
