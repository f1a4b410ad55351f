"""Tokens as a QPalette, all groups, so that widgets no rule names still belong."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from ui.theme.tokens import Tokens


def palette(theme: Tokens) -> QPalette:
    """The palette of ``theme``, disabled and placeholder text included."""
    role = QPalette.ColorRole
    inks = {
        role.Window: theme.bg,
        role.WindowText: theme.ink,
        role.Base: theme.surface,
        role.AlternateBase: theme.sunken,
        role.Text: theme.ink,
        role.Button: theme.surface,
        role.ButtonText: theme.ink,
        role.BrightText: theme.on_primary,
        role.ToolTipBase: theme.ink,
        role.ToolTipText: theme.surface,
        role.Highlight: theme.primary,
        role.HighlightedText: theme.on_primary,
        role.Link: theme.primary,
        role.LinkVisited: theme.primary,
        role.PlaceholderText: theme.ink3,
        role.Accent: theme.primary,
        role.Light: theme.surface,
        role.Midlight: theme.line,
        role.Mid: theme.line2,
        role.Dark: theme.inputline,
        role.Shadow: theme.ink3,
    }
    dressed = QPalette()
    for part, ink in inks.items():
        dressed.setColor(part, QColor(ink))
    for part in (role.WindowText, role.Text, role.ButtonText):
        dressed.setColor(QPalette.ColorGroup.Disabled, part, QColor(theme.ink3))
    return dressed
