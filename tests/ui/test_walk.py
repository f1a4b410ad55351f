"""A walk over every screen (ui.md §8): whatever is shown has a name, rows are read out whole, no words are cut off."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import chdir
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.desk import Desk
from tests.ui.hands import EVE_OF_TET
from tests.ui.walking import LOOKS, Walker, cut_at_each_size, unsaid
from ui.citizen.windows import CitizenWindow
from ui.shots.scenes import DOOR, GROUPS, OUTSIDE
from ui.shots.sitting import Sitting

pytestmark = pytest.mark.walks

ELSEWHERE = {"layouts"}
"""Groups whose scenes are those of others, at other sizes: here every scene is seen at every size."""


@pytest.fixture
def ward(lively: Path) -> Iterator[Path]:
    """A fresh copy, in a folder to work in; its name is short, for windows show it."""
    with tempfile.TemporaryDirectory(prefix="mc", ignore_cleanup_errors=True) as folder, chdir(folder):
        shutil.copytree(lively, "mot-cua")
        yield Path("mot-cua")


class Looking:
    """Gathers what is wrong with each scene; ``[]`` when nothing is."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.found: list[str] = []

    def __call__(self, window: QWidget, scene: str, _idle: Callable[[], bool]) -> None:
        self.found += [f"{scene}: {missing}" for missing in unsaid(window)]
        if not isinstance(window, CitizenWindow):
            cut = cut_at_each_size(self._app, window, tuple(LOOKS))
            self.found += [f"{scene}, {size}: {what}" for size, cuts in cut.items() for what in cuts]


@pytest.mark.parametrize("group", [name for name in GROUPS if name not in ELSEWHERE])
def test_every_screen_of_the_counter_is_said_and_uncut(qapp: QApplication, ward: Path, group: str) -> None:
    looking = Looking(qapp)
    walker = Walker(qapp, looking)
    sitting = Sitting(qapp, Desk.open(ward), EVE_OF_TET, walker, locked=group == DOOR)
    GROUPS[group](sitting)
    sitting.end()
    assert walker.taken
    assert "\n".join(looking.found) == ""


@pytest.mark.parametrize("group", OUTSIDE)
def test_every_screen_before_the_counter_and_of_a_large_ward(
    qapp: QApplication, ward: Path, group: str
) -> None:
    looking = Looking(qapp)
    walker = Walker(qapp, looking)
    OUTSIDE[group](qapp, ward, EVE_OF_TET, walker)
    assert walker.taken
    assert "\n".join(looking.found) == ""
