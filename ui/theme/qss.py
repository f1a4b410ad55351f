"""The one style sheet. Painted widgets need no rule here; fonts never stand here (they would beat setFont)."""

from __future__ import annotations

from ui.theme.tokens import Tokens


def style_sheet(theme: Tokens) -> str:
    """Every rule of the program for ``theme``, selected by class and by the properties tone, kind, state."""
    return "\n".join((_text(theme), _surfaces(theme), _fields(theme), _lists(theme)))


def _text(theme: Tokens) -> str:
    rules = "\n".join(f'QLabel[tone="{tone}"] {{ color: {ink}; }}' for tone, ink in theme.tones.items())
    return f"QLabel {{ background: transparent; }}\n{rules}"


def _surfaces(theme: Tokens) -> str:
    return f"""
    QFrame[kind="card"] {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 12px; }}
    QFrame[kind="sunken"] {{ background: {theme.sunken}; border: 1px solid {theme.line}; border-radius: 10px; }}
    QFrame[kind="notice"] {{ background: {theme.primary_soft}; border: 1px solid {theme.primary_line};
                             border-radius: 10px; }}
    QFrame[kind="warning"] {{ background: {theme.bad.tint}; border: 1px solid {theme.bad.solid};
                              border-radius: 10px; }}
    QFrame[kind="caution"] {{ background: {theme.caution.tint}; border: 1px solid {theme.caution.solid};
                              border-radius: 10px; }}
    QFrame[kind="caution"]:focus {{ border: 2px solid {theme.primary}; }}
    QFrame[kind="peach"] {{ background: {theme.peach_tint}; border: none; border-radius: 8px; }}
    QFrame[kind="bar"] {{ background: {theme.surface}; border: none; border-bottom: 1px solid {theme.line}; }}
    QFrame[kind="foot"] {{ background: {theme.surface}; border: none; border-top: 1px solid {theme.line}; }}
    QFrame[kind="rule"] {{ background: {theme.line}; border: none; }}
    QFrame[kind="rehearsal"] {{ background: {theme.caution.tint}; border: none;
                                border-bottom: 1px solid {theme.caution.solid}; }}
    QScrollArea, QScrollArea > QWidget > QWidget[kind="page"] {{ background: transparent; border: none; }}
    QToolTip {{ background: {theme.ink}; color: {theme.surface}; border: none; padding: 4px 8px; }}
    """


def _fields(theme: Tokens) -> str:
    return f"""
    QLineEdit, QPlainTextEdit, QComboBox, QDateEdit {{
        background: {theme.surface}; color: {theme.ink}; border: 1px solid {theme.inputline};
        border-radius: 8px; padding: 0px 13px; selection-background-color: {theme.primary};
        selection-color: {theme.on_primary}; }}
    QPlainTextEdit {{ padding: 6px 8px; }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus {{
        border: 2px solid {theme.primary}; padding: 0px 12px; }}
    QPlainTextEdit:focus {{ padding: 5px 7px; }}
    QLineEdit[state="error"], QPlainTextEdit[state="error"], QComboBox[state="error"] {{
        border: 2px solid {theme.bad.solid}; padding: 0px 12px; }}
    QLineEdit[state="error"]:focus, QPlainTextEdit[state="error"]:focus, QComboBox[state="error"]:focus {{
        border: 2px solid {theme.bad.solid}; background: {theme.bad.tint}; }}
    QLineEdit[state="filled"] {{ border: 1px solid {theme.line2}; }}
    QLineEdit[state="filled"]:focus {{ border: 2px solid {theme.primary}; }}
    QLineEdit[kind="search"] {{ background: {theme.sunken}; border: 1px solid {theme.line2};
                               padding-left: 38px; padding-right: 44px; }}
    QLineEdit[kind="search"]:focus {{ border: 2px solid {theme.primary}; background: {theme.surface};
                                     padding-left: 37px; padding-right: 43px; }}
    QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
        background: {theme.sunken}; color: {theme.ink3}; border: 1px solid {theme.line2}; }}
    QComboBox[state="filled"] {{ border: 1px solid {theme.line2}; }}
    QComboBox[state="filled"]:focus {{ border: 2px solid {theme.primary}; }}
    QComboBox::down-arrow {{ image: none; }}
    QComboBox::drop-down {{ border: none; width: 28px; }}
    QComboBox QAbstractItemView {{ background: {theme.surface}; border: 1px solid {theme.line2};
                                  selection-background-color: {theme.primary_soft};
                                  selection-color: {theme.ink}; outline: none; }}
    """


def _lists(theme: Tokens) -> str:
    return f"""
    QTableView {{ background: {theme.surface}; border: none; outline: none; }}
    QHeaderView {{ background: {theme.surface}; border: none; }}
    QHeaderView::section {{ background: {theme.surface}; color: {theme.ink2}; border: none;
                           border-bottom: 1px solid {theme.line2}; padding: 0px 13px; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 4px 2px; }}
    QScrollBar::handle:vertical {{ background: {theme.line2}; border-radius: 3px; min-height: 40px; }}
    QScrollBar::handle:vertical:hover {{ background: {theme.inputline}; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px 4px; }}
    QScrollBar::handle:horizontal {{ background: {theme.line2}; border-radius: 3px; min-width: 40px; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: none; border: none; width: 0px; height: 0px; }}
    """
