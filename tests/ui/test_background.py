"""Errands behind the window: who asked hears of it, unless they are gone by then."""

from __future__ import annotations

import logging
import threading

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import delete

from app.refusal import Refusal
from ui.background import Background


class Card(QLabel):
    def told(self, answer: object) -> None:
        self.setText(str(answer))

    def failed(self, failure: Exception) -> None:
        raise failure


def test_who_asked_hears_the_answer(qapp: QApplication) -> None:
    background, card = Background(), Card()
    background.run(lambda: "đủ chỗ", card.told, card.failed)
    assert background.finish()
    assert card.text() == "đủ chỗ"


def test_a_refusal_is_an_answer_and_no_failure_of_the_program(
    qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    background, heard = Background(), list[Exception]()

    def refuse() -> None:
        raise Refusal("login.wrong", left=4)

    def fail() -> None:
        raise IndexError("Trần Thị Thử")

    for work in (refuse, fail):
        background.run(work, lambda _: None, heard.append)
        assert background.finish()
    assert [type(each) for each in heard] == [Refusal, IndexError]
    warned = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    [line] = warned
    assert line.startswith("errand failed: IndexError at test_background.py:")


def test_a_part_of_the_window_that_is_gone_is_told_nothing(qapp: QApplication) -> None:
    background, card, answers = Background(), Card(), threading.Event()
    background.run(lambda: answers.wait(5), card.told, card.failed)
    background.run(lambda: answers.wait(5), lambda answer: card.told((answer, 1)), lambda _: None)
    delete(card)
    answers.set()
    assert background.finish()
    assert background.idle
