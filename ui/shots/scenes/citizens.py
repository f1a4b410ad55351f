"""The citizen screens, on a landscape and on a portrait monitor."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtTest import QTest

from app.office import turns as numbers
from ui.places.intake import Intake
from ui.shots.photographer import SIZES
from ui.shots.scenes.intake import filled
from ui.shots.sitting import Sitting

MONITORS = (*SIZES, (1080, 1920))


def scenes(sitting: Sitting) -> None:
    """Call, confirm, rating, closed, tickets."""
    watching = sitting.window.watching
    assert watching is not None
    screens = watching.screens

    def snap(kind: str, name: str) -> None:
        screens.second_passed()
        sitting.photographer.snap(screens.windows[kind], name, sitting.idle, MONITORS)

    for kind in screens.windows:
        screens.preview(kind)
    sitting.window.activateWindow()  # the keyboard stays with the clerk
    QTest.qWaitForWindowActive(sitting.window)
    for priority in ("", "", "elderly"):
        numbers.issue(sitting.desk, sitting.at - timedelta(minutes=6), priority)
    sitting.place(Intake).turns.turns.refresh()
    sitting.settle()
    snap("tickets", "citizen-tickets")
    screens.tickets.ticket.asked.emit("")
    sitting.settle()
    snap("tickets", "citizen-ticket-given")
    snap("counter", "citizen-rest")
    sitting.place(Intake).turns.turns.call_next()
    sitting.settle()
    snap("waiting", "citizen-call")
    filled(sitting)
    snap("counter", "citizen-confirm")
    sitting.place(Intake).clear()
    screens.ask_rating(sitting.first("ready"))
    snap("counter", "citizen-rating")
    screens.counter.rating.ask(about_apology=True)
    screens.counter.rating.faces[1].click()
    snap("counter", "citizen-rating-apology")
    screens.counter.rating.ask()
    screens.neutral()
    sitting.at += timedelta(hours=5)
    snap("counter", "citizen-closed")
    snap("waiting", "citizen-closed-waiting")
