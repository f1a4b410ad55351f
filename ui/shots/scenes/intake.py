"""Tiếp nhận from empty to saved, and the first look of each place; turn numbers."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from app.office import turns as numbers
from ui.places.intake import Intake
from ui.shots.sitting import CARD, OTHER_CARD, PHONE, Sitting

WAITING = ("", "", "elderly", "")
MINUTE = timedelta(minutes=1)


def typed(sitting: Sitting, *, known: bool = False) -> None:
    """A card is read and a procedure looked for; somebody ``known`` is not asked for the telephone again."""
    sitting.scan(CARD)
    if not known:
        sitting.write(PHONE)
        sitting.enter()
    sitting.write("xnhn")


def filled(sitting: Sitting, *, known: bool = False) -> None:
    """Everything is there but Enter."""
    typed(sitting, known=known)
    sitting.enter()
    sitting.press(Qt.Key.Key_Plus, "+")
    sitting.settle()


def places(sitting: Sitting) -> None:
    """What the manual and the demo show: intake from empty to saved, and every other place."""
    window = sitting.window
    sitting.snap("intake-empty")
    typed(sitting)
    sitting.snap("intake-typing")
    sitting.enter()
    sitting.press(Qt.Key.Key_Plus, "+")
    sitting.settle()
    sitting.snap("intake")
    sitting.enter()
    sitting.snap("intake-saved")
    sitting.go("dossiers")
    sitting.snap("queue")
    for name, tile in (("dossier", "working"), ("dossier-ready", "ready")):
        try:
            window.open_dossier(sitting.first(tile))
        except LookupError:
            continue  # a given folder need not have one
        sitting.settle()
        sitting.snap(name)
    for place in ("apologies", "openness", "figures", "system"):
        sitting.go(place)
        sitting.snap(place)


def more(sitting: Sitting) -> None:
    """What goes otherwise at intake, and its sheets."""
    window = sitting.window
    filled(sitting)
    sitting.place(Intake).explain()
    sitting.settle()
    sitting.snap_sheet("intake-why")
    sitting.scan(OTHER_CARD)
    sitting.snap("intake-other-card")
    sitting.press(Qt.Key.Key_Escape)
    sitting.settle()
    sitting.press(Qt.Key.Key_F6)
    sitting.settle()
    sitting.snap("intake-proxy")
    sitting.press(Qt.Key.Key_F6)
    sitting.place(Intake).person.name.line.clear()
    sitting.place(Intake).save()
    sitting.settle()
    sitting.snap("intake-error")
    window.show_help()
    sitting.settle()
    sitting.snap_sheet("keys")
    window.show_help()
    sitting.settle()
    window.show_help()
    sitting.settle()
    sitting.snap_sheet("manual")


def people(sitting: Sitting) -> None:
    """Others than one person with one dossier: a couple, the post, an organisation, what cannot be received."""
    place = sitting.place(Intake)
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    filled(sitting)
    sitting.press(Qt.Key.Key_F6, held=shift)
    sitting.scan(OTHER_CARD)
    sitting.press(Qt.Key.Key_F6, held=ctrl)
    place.person.besides.come_by("post")
    sitting.settle()
    sitting.snap("intake-couple")
    place.clear()
    sitting.press(Qt.Key.Key_F5)
    sitting.press(Qt.Key.Key_F6)
    place.person.name.line.setText("Hợp tác xã Thử Nghiệm")
    place.person.number.line.setText("3000000002")
    place.person.address.line.setFocus()
    sitting.settle()
    sitting.snap("intake-organisation")
    place.clear()
    for kind in ("refused", "incomplete"):
        typed(sitting)
        sitting.enter()
        place.papers.list.toggle(0)
        place.not_received(kind)
        sitting.settle()
        sitting.snap_sheet(f"intake-{kind}")
        place.clear()
    typed(sitting)
    sitting.enter()
    place.not_received("incomplete")
    sitting.enter()
    sitting.settle()
    sitting.snap("intake-not-received")
    sitting.scan(CARD)
    sitting.settle()
    sitting.snap("intake-back")
    sitting.write("xnhn")
    sitting.enter()
    sitting.press(Qt.Key.Key_Plus, "+")
    sitting.press(Qt.Key.Key_Return, "\r", held=shift)
    sitting.settle()
    sitting.snap("intake-again")


def turns(sitting: Sitting) -> None:
    """People wait: the sheet of numbers, the next one offered after saving."""
    for priority in WAITING:
        numbers.issue(sitting.desk, sitting.at - 6 * MINUTE, priority)
    numbers.call_next(sitting.desk, sitting.at - 2 * MINUTE)
    sitting.place(Intake).turns.turns.refresh()
    sitting.settle()
    sitting.press(Qt.Key.Key_T, held=Qt.KeyboardModifier.ControlModifier)
    sitting.settle()
    sitting.snap_sheet("turns")
    filled(sitting)
    sitting.enter()
    sitting.snap("intake-saved-next")
