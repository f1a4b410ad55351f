"""Errands behind the window: who asked hears of it, unless they are gone by then."""

from __future__ import annotations

import threading

from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import delete

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


def test_a_part_of_the_window_that_is_gone_is_told_nothing(qapp: QApplication) -> None:
    background, card, answers = Background(), Card(), threading.Event()
    background.run(lambda: answers.wait(5), card.told, card.failed)
    background.run(lambda: answers.wait(5), lambda answer: card.told((answer, 1)), lambda _: None)
    delete(card)
    answers.set()
    assert background.finish()
    assert background.idle
