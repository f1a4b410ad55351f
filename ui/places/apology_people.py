"""Who answers for an apology and who may speak it, to be picked; and when something was, as it is typed."""

from __future__ import annotations

from datetime import datetime

from app.registers.apologies import ApologyCase
from ui.language import tr
from ui.places.day_entry import read_moment
from ui.places.pickers import official_picker
from ui.places.standing_words import short_code
from ui.widgets.field import Field, Picker


def subject_of(case: ApologyCase) -> str:
    """'Lê Thị Thử · 170124-0001', or what it is about where there is no dossier."""
    return f"{case.line.name} · {short_code(case.line.code) or case.matter}"


def speaker_picker(case: ApologyCase) -> Picker:
    """The officials at fault, and that none of them spoke: nobody is said to have apologised before it is said."""
    return official_picker(case.responsible, tr("Không, người khác nói thay cơ quan"))


def readable(field: Field, understood: bool, example: str) -> bool:
    """Say beside a field what it should look like; returns whether it was understood."""
    field.show_error("" if understood else example)
    if not understood:
        field.control.setFocus()
    return understood


def unless_now(typed: str, now: datetime) -> datetime | None:
    """The moment typed, or None when it was left as it stood: the act then takes the exact time."""
    at = read_moment(typed, now)
    return None if at == now.replace(second=0, microsecond=0) else at
