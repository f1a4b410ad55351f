"""Hệ thống: each section, and the sheets of people."""

from __future__ import annotations

from ui.places.system import System
from ui.shots.sitting import Sitting


def scenes(sitting: Sitting) -> None:
    """As the head sees it, who may do most."""
    sitting.become("ct01")
    sitting.go("system")
    place = sitting.window.shown
    assert isinstance(place, System)
    for name in place.sections:
        place.show_section(name)
        sitting.settle()
        sitting.snap(f"system-{name}")
    place.show_section("people")
    sitting.settle()
    place.people.view.choose("nv01")
    sitting.settle()
    place.people.edit.click()
    sitting.settle()
    sitting.snap_sheet("staff-edit")
    place.people.add.click()
    sitting.settle()
    sitting.snap_sheet("staff-new")
    place.people.own.click()
    sitting.settle()
    sitting.snap_sheet("secret-own")
    _reference(sitting, place)


def _reference(sitting: Sitting, place: System) -> None:
    """The sheets by which the ward puts right what it works by."""
    for name, page in (("procedures", place.procedures), ("holidays", place.holidays)):
        place.show_section(name)
        sitting.settle()
        for button, shot in ((page.edit, "edit"), (page.take_in, "import")):
            button.click()
            sitting.settle()
            sitting.snap_sheet(f"{name}-{shot}")
    place.show_section("profile")
    sitting.settle()
    place.profile.view.choose("cutoff")
    place.profile.own.click()
    sitting.settle()
    sitting.snap_sheet("profile-own")
