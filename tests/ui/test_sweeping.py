"""Python's garbage is swept while nobody is at the keyboard, once in each quiet spell."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.sweeping import QUIET_MS, Sweeping

pytestmark = pytest.mark.walks


class Ring:
    """Holds itself, so that only a search finds that nobody else does."""

    def __init__(self) -> None:
        self.itself = self


def dropped() -> weakref.ref[Ring]:
    return weakref.ref(Ring())


@pytest.fixture
def unsearched() -> Iterator[None]:
    """Nothing but the sweeping looks for garbage."""
    gc.disable()
    yield
    gc.enable()


def test_garbage_waits_until_nobody_is_at_the_keyboard(qapp: QApplication, unsearched: None) -> None:
    quiet = [0]
    sweeping = Sweeping(lambda: quiet[0], QObject(qapp))
    first = dropped()
    sweeping.look()
    assert first() is not None
    quiet[0] = QUIET_MS
    sweeping.look()
    assert first() is None
    second = dropped()
    sweeping.look()
    assert second() is not None  # the same quiet spell
    quiet[0] = 0
    sweeping.look()
    quiet[0] = QUIET_MS
    sweeping.look()
    assert second() is None
