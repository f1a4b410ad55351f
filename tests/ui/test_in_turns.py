"""What is made in turns lets keys in between, is whole for the first of them, and stops where a step fails."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.hands import wait_until
from ui.in_turns import InTurns


def steps(done: list[int], fails_at: int = 9) -> Iterator[None]:
    for n in range(5):
        if n == fails_at:
            raise OSError("the disk")
        done.append(n)
        yield


@pytest.fixture
def line(qapp: QApplication) -> Iterator[QLineEdit]:
    made = QLineEdit()
    made.show()
    yield made
    made.deleteLater()


def test_the_steps_are_taken_one_after_another_and_the_loop_turns_between(line: QLineEdit) -> None:
    done: list[int] = []
    making = InTurns(steps(done), line)
    making.begin()
    assert done == []
    wait_until(lambda: bool(done))
    assert not making.is_done
    wait_until(lambda: making.is_done)
    assert done == [0, 1, 2, 3, 4]


def test_the_first_key_finds_all_of_it_done(line: QLineEdit) -> None:
    done: list[int] = []
    making = InTurns(steps(done), line)
    making.begin()
    line.textChanged.connect(lambda words: done.append(len(words)))
    QTest.keyClick(line, Qt.Key.Key_G)
    assert done == [0, 1, 2, 3, 4, 1]
    assert making.is_done


def test_a_step_that_fails_is_the_last_one_and_is_said(line: QLineEdit) -> None:
    done: list[int] = []
    said: list[str] = []
    making = InTurns(steps(done, fails_at=2), line)
    making.failed.connect(lambda: said.append("failed"))
    making.begin()
    with pytest.raises(OSError, match="the disk"):
        making.finish()
    making.finish()
    assert (done, said, making.is_done) == ([0, 1], ["failed"], False)


def test_what_is_given_up_is_left_undone(line: QLineEdit) -> None:
    done: list[int] = []
    making = InTurns(steps(done), line)
    making.begin()
    making.give_up()
    QTest.keyClick(line, Qt.Key.Key_G)
    assert done == []
