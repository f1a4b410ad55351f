"""Numbers as people of the window's language write them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from ui.language import VIETNAMESE, spoken, tr

MINUS = "−"


def _locale() -> QLocale:
    return QLocale("vi_VN" if spoken() == VIETNAMESE else "en_GB")


def whole(number: int) -> str:
    """A count: '2.384'."""
    return _locale().toString(number)


def decimal(number: float) -> str:
    """A number with one decimal: '4,7'."""
    return _locale().toString(number, "f", 1)


def share(percent: float | None) -> str:
    """A share in per cent: '98,6%'; '–' where there is none."""
    return "–" if percent is None else f"{decimal(percent)}%"


def change(by: int) -> str:
    """A difference with its sign: '−10', '+3', '0'."""
    sign = MINUS if by < 0 else "+" if by else ""
    return f"{sign}{whole(abs(by))}"


def change_words(by: int) -> str:
    """A difference as one says it: 'giảm 10', 'tăng 3', 'như cũ'."""
    if not by:
        return tr("như cũ")
    return (tr("giảm {count}") if by < 0 else tr("tăng {count}")).format(count=whole(abs(by)))
