"""What is taken, in groups. Within a group each scene goes on from the one before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.shots.photographer import Photographer
from ui.shots.scenes import (
    apologies,
    citizens,
    dossiers,
    figures,
    intake,
    layouts,
    office,
    openness,
    outside,
    states,
    system,
    tasks,
)
from ui.shots.sitting import Sitting

PLACES, DOOR = "places", "door"

GROUPS: dict[str, Callable[[Sitting], None]] = {
    PLACES: intake.places,
    "intake": intake.more,
    "people": intake.people,
    "turns": intake.turns,
    "dossiers": dossiers.scenes,
    "tasks": tasks.scenes,
    "office": office.scenes,
    "apologies": apologies.scenes,
    "openness": openness.scenes,
    "system": system.scenes,
    "states": states.scenes,
    "printer": states.printer,
    "offline": states.offline,
    "conflict": states.conflict,
    DOOR: outside.door,
    "citizens": citizens.scenes,
    "layouts": layouts.scenes,
}
OUTSIDE: dict[str, Callable[[QApplication, Path, datetime, Photographer], None]] = {
    "figures": figures.figures,
    "first-run": outside.first_run,
    "refused": outside.refused,
}
"""Those that bring their own desk, or have none."""
