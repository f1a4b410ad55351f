"""No dead key in any sheet: what its buttons and lines show acts there, Enter presses the button that has the focus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.pressing import caps_in
from tests.ui.screens import counter_of, screen
from tests.ui.sheets import SHEETS
from ui.keys_sheet import KeysSheet
from ui.shots.sitting import Sitting
from ui.widgets.sheet import Sheet

pytestmark = pytest.mark.walks

EVERY = ["Tab", "F1", "Esc"]
"""What works in each sheet (ui.md §4), shown or not."""
EXCEPTIONS = {
    ("read in public", "Enter"): "what is missing stands beside the button, and the cursor is in it",
}
"""(sheet, cap): why nothing is to be seen."""


@pytest.fixture(scope="module")
def sitting(qapp: QApplication, lively: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    with counter_of(qapp, lively, tmp_path_factory.mktemp("sheets walk")) as made:
        yield made


def over(window: QWidget) -> QWidget:
    """The sheet open now; what lies under it cannot be pressed."""
    sheet = window.open_sheet()
    assert isinstance(sheet, Sheet)
    return sheet


def caps_of(sheet: QWidget) -> list[str]:
    """What a sheet shows; the list of keys shows those of the place, which are pressed there."""
    if isinstance(sheet, KeysSheet):
        return ["F1", "F9", "Esc"]
    return caps_in(sheet)


@pytest.mark.parametrize("name", SHEETS)
def test_every_key_of_a_sheet_does_something(sitting: Sitting, name: str) -> None:
    trial = screen(sitting, SHEETS[name], over)
    sheet = over(trial.come())
    caps = [*EVERY, *caps_of(sheet)]
    dead = [cap for cap in trial.dead(caps) if (name, cap) not in EXCEPTIONS]
    assert dead == []
    assert trial.unanswered() == []
