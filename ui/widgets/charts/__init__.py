"""Painted charts (ui.md §9.4): each paints into any rectangle, names its values in words and has its table."""
