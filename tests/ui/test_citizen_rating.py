"""After a late result the citizen is asked whether the apology came; the waiting room shows all that hangs."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.openness import ratings
from app.openness.board import wanted
from tests.ui.hands import MORNING, Hands
from tests.ui.test_citizen_screens import fill, screens, screens_begin_at_once, touch
from ui.citizen.rating_page import OPEN_SECONDS
from ui.citizen.screens import CitizenScreens
from ui.main_window import MainWindow

__all__ = ["screens", "screens_begin_at_once"]


def late_result(window: MainWindow, hands: Hands, desk: Desk) -> str:
    """A dossier whose result came two months after the promised day."""
    fill(hands)
    hands.enter()
    dossier: str = window.place("intake").saved.received.dossier  # type: ignore[attr-defined]
    finish(desk, dossier, window.counter.person.code, MORNING + timedelta(days=60))
    return dossier


@pytest.mark.parametrize(
    ("answer", "told"), [("came", {"came": 1}), ("missing", {"missing": 1}), ("skipped", {}), ("waited", {})]
)
def test_after_a_late_result_the_citizen_is_asked_whether_an_apology_came(
    window: MainWindow, hands: Hands, screens: CitizenScreens, desk: Desk, answer: str, told: dict[str, int]
) -> None:
    page = screens.counter.rating
    screens.ask_rating(late_result(window, hands, desk))
    touch(page.faces[4])
    assert screens.counter.page is page
    assert "xin lỗi" in page.accessibleDescription()
    assert page.faces[0].isHidden()
    if answer == "waited":
        for _ in range(OPEN_SECONDS):
            screens.second_passed()
    elif answer == "skipped":
        touch(page.skip)
    else:
        touch(page.answers[("came", "missing").index(answer)])
    assert screens.counter.page is screens.counter.rest
    counted = ratings.tally(desk, MORNING.date(), MORNING.date())
    assert dict(counted.scores) == {1: 1}
    assert dict(counted.told) == told


def test_who_is_called_next_takes_no_score_away_from_who_was_asked(
    window: MainWindow, hands: Hands, screens: CitizenScreens, desk: Desk
) -> None:
    screens.ask_rating(late_result(window, hands, desk))
    touch(screens.counter.rating.faces[0])
    screens.call()
    assert dict(ratings.tally(desk, MORNING.date(), MORNING.date()).scores) == {5: 1}


def test_the_next_dossier_on_the_screen_takes_no_score_away(
    window: MainWindow, hands: Hands, screens: CitizenScreens, desk: Desk
) -> None:
    screens.ask_rating(late_result(window, hands, desk))
    touch(screens.counter.rating.faces[0])
    fill(hands)
    assert screens.counter.page is screens.counter.confirm
    assert dict(ratings.tally(desk, MORNING.date(), MORNING.date()).scores) == {5: 1}


def test_the_waiting_room_shows_what_hangs_besides_the_procedures(
    window: MainWindow, hands: Hands, screens: CitizenScreens, desk: Desk
) -> None:
    feed = screens._feed
    feed.next_posting()
    hands.wait_until(lambda: window.printing.background.idle)
    shown = set()
    for _ in range(len(feed._postings) + len(feed._rules)):
        feed.next_posting()
        shown.add(screens.waiting.call._posting.name)
    with desk.reading() as reading:
        hanging = {sheet.title for sheet in wanted(desk, reading, MORNING.date()) if sheet.kind != "field"}
    assert hanging <= shown
    assert {"Nơi phản ánh, kiến nghị", "Quy định xin lỗi công dân"} <= hanging
