"""A scan that arrives in slow pieces saves nothing, presses nothing and mixes nobody."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.hands import CARD, OTHER_CARD, Hands
from ui.main_window import MainWindow
from ui.places.intake import Intake
from ui.scans import Scans

pytestmark = pytest.mark.walks

SLIP = "MC1/" + "0123456789BCFGHJKLMN" * 9
CODE = "000.99.01.H27-170125-0001"
SIGNALS = ("card", "slip", "code", "test", "mislaid", "unknown", "cut", "refused")
_QUICKLY = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def heard(qapp: QApplication) -> list[tuple[str, str]]:
    said: list[tuple[str, str]] = []
    scans = qapp.findChildren(Scans)[-1]
    for name in SIGNALS:
        getattr(scans, name).connect(lambda text, name=name: said.append((name, text)))
    return said


def in_pieces(hands: Hands, text: str, pauses: dict[int, int], end: str = "\r") -> None:
    """Type ``text``, 6 ms between letters but ``pauses[n]`` ms before letter n."""
    hands._ms += 2000
    for n, letter in enumerate(text + end):
        hands._ms += pauses.get(n, 6)
        hands._send(Qt.Key.Key_Return if letter == "\r" else Qt.Key.Key_unknown, letter)


def state(intake: Intake) -> tuple[object, ...]:
    lines = [field.line.text() for field in intake.person._fields()]
    code = intake.procedure.procedure.code if intake.procedure.procedure else ""
    return (*lines, intake.procedure.line.text(), code, tuple(intake.papers.papers), intake.saved.received)


def begin_form(window: MainWindow, hands: Hands) -> Intake:
    """Another person's form, all but saved."""
    intake = window.shown
    assert isinstance(intake, Intake)
    hands.scan(CARD)
    intake.procedure.choose(next(p for p in window.counter.desk.catalogue if p.active and len(p.papers) > 2))
    hands.settle(1)
    return intake


pieces = st.dictionaries(st.integers(1, 220), st.integers(60, 500), min_size=1, max_size=40)


@pytest.mark.parametrize("payload", [OTHER_CARD, SLIP, CODE])
@pytest.mark.parametrize("end", ["\r", "\t"])
def test_a_begun_form_survives_any_split(
    qapp: QApplication, window: MainWindow, hands: Hands, payload: str, end: str
) -> None:
    intake = begin_form(window, hands)
    said = heard(qapp)
    places: list[QWidget] = [
        *(field.line for field in intake.person._fields() if field.isVisible()),
        intake.papers.list,
        intake.panel.primary,
        intake.person.known_by,
    ]
    before = state(intake)

    @_QUICKLY
    @given(pieces.filter(lambda pauses: any(n <= len(payload) for n in pauses)), st.sampled_from(places))
    def split(pauses: dict[int, int], place: QWidget) -> None:
        said.clear()
        place.setFocus()
        in_pieces(hands, payload, pauses, end)
        assert state(intake) == before
        assert QApplication.focusWidget() is place  # the Enter at its end moved nothing on
        assert said == [("cut", payload)]
        assert window.top.search.text() == payload

    split()


def test_typed_letters_and_a_stumbling_scan_are_told_apart(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    intake = begin_form(window, hands)
    intake.person.address.line.setFocus()
    intake.person.address.line.clear()
    hands.write("Tổ 2")
    hands._ms -= 1900  # the scan begins while the hand still leaves the keys
    said = heard(qapp)
    in_pieces(hands, OTHER_CARD, {3: 200, 20: 450})
    assert said == [("cut", OTHER_CARD)]
    assert intake.person.address.line.text() == "Tổ 2"


def test_a_digit_that_picks_a_procedure_is_not_the_scanners(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    intake = window.shown
    intake.procedure.line.setFocus()
    hands.write("kh")
    assert intake.procedure.is_listing
    in_pieces(hands, OTHER_CARD, dict.fromkeys(range(1, len(OTHER_CARD)), 120))
    assert intake.procedure.procedure is None
    assert intake.procedure.line.text() == "kh"


def test_scanned_again_at_once_it_is_read(qapp: QApplication, window: MainWindow, hands: Hands) -> None:
    said = heard(qapp)
    in_pieces(hands, CARD, {5: 200, 40: 300}, end="")
    hands._ms -= 1500
    in_pieces(hands, CARD, {})
    assert [name for name, _ in said] == ["card"]
    assert window.shown.person.name.words_typed == "Trần Thị Hoài Thử"


def test_half_a_card_and_the_next_persons_card_are_never_one(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    said = heard(qapp)
    in_pieces(hands, CARD[:15], {}, end="")
    hands._ms -= 1800
    in_pieces(hands, OTHER_CARD, {2: 90})
    assert [name for name, _ in said] == ["cut"]
    assert not window.shown.person.touched


def test_the_tail_of_a_scan_given_up_moves_nothing(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    intake = begin_form(window, hands)
    intake.person.phone.line.setFocus()
    in_pieces(hands, OTHER_CARD[:60], {20: 300}, end="")
    scans = qapp.findChildren(Scans)[-1]
    hands.wait_until(lambda: scans.is_idle)  # given up: too long a silence
    before = state(intake)
    hands._ms -= 1000
    in_pieces(hands, "022", {})
    assert state(intake) == before
    assert intake.person.phone.line.hasFocus()


def test_letters_that_no_scan_begins_with_act_at_once(window: MainWindow, hands: Hands) -> None:
    intake = begin_form(window, hands)
    intake.papers.list.setFocus()
    hands.write("2")
    assert intake.papers.papers[1].present


def test_a_zero_among_commands_delays_them_and_loses_none(window: MainWindow, hands: Hands) -> None:
    intake = begin_form(window, hands)
    intake.papers.list.setFocus()
    hands.write("01")
    assert not intake.papers.papers[0].present
    hands.wait_until(lambda: intake.papers.papers[0].present)


@pytest.mark.parametrize("text", [CARD, CODE])
def test_a_scanner_without_a_suffix_is_read_after_a_silence(
    qapp: QApplication, window: MainWindow, hands: Hands, text: str
) -> None:
    said = heard(qapp)
    in_pieces(hands, text, {}, end="")
    assert said == []
    hands.wait_until(lambda: bool(said))
    assert [words for _, words in said] == [text]


def test_a_prefix_and_a_locked_shift_do_no_harm(qapp: QApplication, window: MainWindow, hands: Hands) -> None:
    said = heard(qapp)
    for text in ("~" + CARD, "]Q1" + CARD, CARD.swapcase()):
        in_pieces(hands, text, {})
    assert said == [("card", CARD)] * 3


def test_a_keyboard_with_letters_for_digits_is_named(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    typed = CARD.translate(str.maketrans("0123456789", "đăâêô\u0300\u0309\u0303\u0301\u0323"))
    in_pieces(hands, typed, {})
    assert "gõ nhầm bàn phím" in window.key_bar.accessibleDescription()
    assert not window.shown.person.touched


def test_a_slower_scanner_is_read_once_it_was_measured(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    said = heard(qapp)
    slowly = dict.fromkeys(range(1, len(CARD) + 1), 90)
    in_pieces(hands, CARD, slowly)
    qapp.findChildren(Scans)[-1].gap_ms = 120
    in_pieces(hands, CARD, slowly)
    assert [name for name, _ in said] == ["cut", "card"]
