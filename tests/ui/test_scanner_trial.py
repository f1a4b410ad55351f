"""Trying a scanner out: its speed, its ending, and the letters it breaks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.rules.text.identity import TEST_CARD
from tests.ui.hands import CARD, Hands
from tests.ui.test_scan_pieces import heard
from ui.main_window import MainWindow
from ui.scanner_trial import Heard, ScannerTrial


def tried(window: MainWindow) -> tuple[ScannerTrial, list[Heard]]:
    trial, found = ScannerTrial(window.scan_routes.scans, window), list[Heard]()
    trial.heard.connect(found.append)
    trial.begin()
    return trial, found


def test_a_slow_scanner_is_measured_and_reaches_nothing(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    said = heard(qapp)
    window.shown.person.name.line.setFocus()
    _, found = tried(window)
    hands.scan(TEST_CARD, gap_ms=60)
    assert [(h.median_gap_ms, h.suggested_gap_ms, h.broken, h.ending, h.is_test) for h in found] == [
        (60, 120, (), "Enter", True)
    ]
    assert found[0].words == "Mọi chữ đều đúng. Máy quét dùng được ngay."
    assert said == []
    assert not window.shown.person.touched


def test_the_gap_stays_within_its_bounds(window: MainWindow, hands: Hands) -> None:
    trial, found = tried(window)
    hands.scan(TEST_CARD, gap_ms=2)
    trial.begin()
    hands.scan(TEST_CARD, gap_ms=140, end="\t")
    assert [(h.suggested_gap_ms, h.ending) for h in found] == [(45, "Enter"), (150, "Tab")]


def test_broken_letters_are_named_and_the_way_out(window: MainWindow, hands: Hands) -> None:
    _, found = tried(window)
    hands.scan(TEST_CARD.replace("Đ", "D").replace("ữ", "?"))
    assert set(found[0].broken) == {("Đ", "D"), ("ữ", "?")}
    assert "Đ" in found[0].words
    assert "COM" in found[0].words


def test_a_citizens_own_card_tries_the_scanner_as_well(window: MainWindow, hands: Hands) -> None:
    for card, words in ((CARD, "dấu tiếng Việt đủ"), (CARD.replace("Tổ dân phố", "T? dân ph?"), "đến sai")):
        _, found = tried(window)
        hands.scan(card)
        assert found[0].is_card
        assert words in found[0].words
        assert "Thử" not in found[0].words, "what stands on a card is shown nowhere here"


def test_another_code_is_said_to_be_another(window: MainWindow, hands: Hands) -> None:
    _, found = tried(window)
    hands.scan("893456789012|sữa")
    assert not found[0].is_test
    assert "không phải mã thử" in found[0].words


def test_without_an_ending_a_silence_ends_it(window: MainWindow, hands: Hands) -> None:
    _, found = tried(window)
    hands.scan(TEST_CARD, end="")
    hands.wait_until(lambda: bool(found))
    assert [h.ending for h in found] == [""]


def test_after_the_trial_keys_are_keys_again(window: MainWindow, hands: Hands) -> None:
    trial, found = tried(window)
    trial.stop()
    window.shown.person.name.line.setFocus()
    hands.write("An")
    hands.press(Qt.Key.Key_Return, "\r")
    assert found == []
    assert window.shown.person.name.words_typed == "An"


def test_the_test_card_is_never_taken_for_a_person(window: MainWindow, hands: Hands) -> None:
    hands.scan(TEST_CARD)
    assert window.key_bar.accessibleDescription() == "Đây là mã thử máy quét, không phải thẻ của ai"
    assert not window.shown.person.touched
