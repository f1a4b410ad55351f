"""No dead key: every key that a screen shows, in its bar, on a button or on the card of keys, does something there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.pressing import buttons
from tests.ui.screens import SCREENS, counter_of, screen
from ui.keys_sheet import EVERYWHERE
from ui.manual_keys import KEY_CARD
from ui.shots.sitting import Sitting

pytestmark = pytest.mark.walks

EXCEPTIONS = {
    ("intake", "F2"): "the form is empty, and the cursor is where it begins",
    ("intake, somebody served", "F2"): "the form is empty, and the cursor is where it begins",
    (
        "search box",
        "Ctrl P",
    ): "a key of the list's; the search box has its own two, and the bar shows only these",
    ("openness, broadcasts", "↑ ↓"): "this ward has had one apology read out",
}
"""(screen, cap): why nothing is to be seen."""
CARD = {
    "Tiếp nhận (Ctrl+1)": ("intake, papers", "intake, saved", "intake, somebody served"),
    "Hồ sơ (Ctrl+2) và một hồ sơ": ("queue, working", "queue, ready", "dossier, ready"),
    "Xin lỗi (Ctrl+3)": tuple(f"apology {n}" for n in range(5)),
    "Công khai (Ctrl+4)": (
        "openness, notices",
        "openness, session held",
        "openness, questions",
    ),
    "Thống kê (Ctrl+5)": ("figures",),
    "Hệ thống (Ctrl+6)": ("system, exchange", "system, scanner", "system, people of the head"),
}
"""A heading of the card, and the screens on one of which each of its keys must act; sheets and door are elsewhere."""
CARD_EXCEPTIONS = {
    "F5": "only a desk that was joined to an office above has something to send",
    "H": "this ward has no apology that lacks nothing but the word that it is complete",
    "G": "what had to go up went up when the screens before were walked",
}


@pytest.fixture(scope="module")
def sitting(qapp: QApplication, lively: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    with counter_of(qapp, lively, tmp_path_factory.mktemp("keys walk")) as made:
        yield made


def dead(sitting: Sitting, name: str, caps: Sequence[str]) -> list[str]:
    """Those of ``caps`` that change nothing on a screen."""
    return screen(sitting, SCREENS[name]).dead(cap for cap in caps if (name, cap) not in EXCEPTIONS)


@pytest.mark.parametrize("name", SCREENS)
def test_every_key_of_a_screen_does_something(sitting: Sitting, name: str) -> None:
    window = screen(sitting, SCREENS[name]).come()
    caps = [key.cap for key in sitting.window.key_bar._keys]
    assert caps
    assert dead(sitting, name, caps + [button.key for button in buttons(window) if button.key]) == []


def test_the_keys_that_work_everywhere_do(sitting: Sitting) -> None:
    assert (
        dead(sitting, "intake, saved", [key.cap for key in EVERYWHERE if key.cap not in {"Esc", "F10"}]) == []
    )


@pytest.mark.parametrize("heading", CARD)
def test_every_key_on_the_card_acts_in_its_place(sitting: Sitting, heading: str) -> None:
    """What the bar shows is tried above: here is the rest, and that each has a screen at all."""
    left = [cap for cap, _ in dict(KEY_CARD)[heading] if cap not in CARD_EXCEPTIONS]
    for name in CARD[heading]:
        pressed = screen(sitting, SCREENS[name]).dead(as_cap(key) for key in left)
        left = [key for key in left if as_cap(key) in pressed]
    assert left == []


def as_cap(key: str) -> str:
    """'Ctrl+Enter' of the card as a button shows it: 'Ctrl Enter'."""
    return key if len(key) == 1 else key.replace("+ +", " +").replace("+", " ", 1)
