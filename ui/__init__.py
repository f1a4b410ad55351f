"""The counter's window, in Qt widgets."""
