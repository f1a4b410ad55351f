"""What is half filled and cannot be kept, on a full disk: it waits for its owner, and goes only when somebody says so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import Connection

from app.demo.ward import CLERK_2
from app.desk.desk import Desk
from app.refusal import Refusal
from tests.ui.hands import CARD, OTHER_CARD, Hands
from tests.ui.test_entrance import OTHER_PIN, come_in, door, hands, intake
from ui.main_window import MainWindow

__all__ = ["door", "hands"]


def fill_the_disk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system tells that no room is left to write in."""

    @contextmanager
    def full() -> Iterator[Connection]:
        raise Refusal("disk.full")
        yield

    monkeypatch.setattr(desk, "writing", full)


def test_what_could_not_be_kept_outlives_a_lock_and_another_persons_first_try(
    door: MainWindow, hands: Hands, desk: Desk
) -> None:
    come_in(door, hands)
    form, page = intake(door), door.door.page
    hands.scan(CARD)
    with pytest.MonkeyPatch.context() as full:
        fill_the_disk(desk, full)
        door.door.lock()
        assert page.isVisible()
        assert "chưa cất được" in page.words.text()
        come_in(door, hands, CLERK_2, OTHER_PIN)
        assert door.is_locked
        assert "chưa cất được" in page.words.text()
        hands.press(Qt.Key.Key_Escape)  # out of the secret, to the names
        come_in(door, hands)
        assert form.person.name.words_typed == "Trần Thị Hoài Thử"
        door.door.lock()
    come_in(door, hands, CLERK_2, OTHER_PIN)
    assert not door.is_locked  # there is room again: it was kept after all
    assert form.person.name.words_typed == ""
    door.door.lock()
    come_in(door, hands)
    assert form.person.name.words_typed == "Trần Thị Hoài Thử"


def test_who_comes_in_a_second_time_gives_up_what_could_not_be_kept(
    door: MainWindow, hands: Hands, desk: Desk
) -> None:
    come_in(door, hands)
    form = intake(door)
    hands.scan(CARD)
    with pytest.MonkeyPatch.context() as full:
        fill_the_disk(desk, full)
        door.door.lock()
        for locked in (True, False):
            hands.press(Qt.Key.Key_Escape)
            come_in(door, hands, CLERK_2, OTHER_PIN)
            assert door.is_locked == locked
    assert form.person.name.words_typed == ""


def test_a_window_closed_with_something_unkept_stays_once(door: MainWindow, hands: Hands, desk: Desk) -> None:
    come_in(door, hands)
    hands.scan(CARD)
    with pytest.MonkeyPatch.context() as full:
        fill_the_disk(desk, full)
        assert not door.close()
        assert door.is_locked
        assert "đóng cửa sổ" in door.door.page.words.text()
        assert door.close()


@pytest.mark.parametrize("gives_up", ["F2", "card"])
def test_on_a_full_disk_the_next_citizen_comes_all_the_same(
    door: MainWindow, hands: Hands, desk: Desk, gives_up: str
) -> None:
    come_in(door, hands)
    hands.scan(OTHER_CARD)
    door.door.lock()
    come_in(door, hands)
    with pytest.MonkeyPatch.context() as full:
        fill_the_disk(desk, full)
        if gives_up == "F2":
            hands.press(Qt.Key.Key_F2)
            hands.press(Qt.Key.Key_F2)
        hands.scan(CARD)
        if gives_up == "card":
            hands.enter()
        assert intake(door).person.name.words_typed == "Trần Thị Hoài Thử"
