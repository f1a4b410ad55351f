"""F1: the keys of what is shown and its page of the manual; over a sheet the page at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.keys_sheet import KeysSheet
from ui.language import tr
from ui.manual import pages, pages_for
from ui.manual_keys import key_card
from ui.manual_sheet import ManualSheet
from ui.widgets.key_bar import Key

if TYPE_CHECKING:
    from ui.main_window import MainWindow

AT_THE_DOOR = (
    Key("1–9", tr("chọn tên")),
    Key("Enter", tr("vào quầy")),
    Key("Esc", tr("về danh sách tên")),
)


def show_help(window: MainWindow) -> None:
    """Open the sheet of keys, or over another sheet its page. At the door nothing is printed and nobody is named."""
    names = pages_for(window)
    sheet = window.open_sheet()
    if sheet is not None:
        ManualSheet(window, window.printing.background, names).open()
        return
    keys = AT_THE_DOOR if window.is_locked else [*window.shown.keys(), *window.shown.more_keys()]
    printing = None if window.is_locked else window.printing
    opened = KeysSheet(window, keys, pages()[names[0]].title, printing, key_card)
    opened.manual_asked.connect(lambda: _read(window, opened, names))
    opened.open()


def _read(window: MainWindow, keys: KeysSheet, names: list[str]) -> None:
    keys.step_back()
    ManualSheet(window, window.printing.background, names).open()
