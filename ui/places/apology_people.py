"""Who answers for an apology and who may speak it, to be picked; and how it was told."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker

from app.dossier_lines import DossierLine
from app.registers.apologies import ApologyCase
from ui.language import tr
from ui.places.apology_words import CHANNELS
from ui.places.pickers import official_picker
from ui.places.standing_words import short_code
from ui.widgets.field import Field, Picker

UNCHOSEN = tr("chưa chọn")


def subject_of(case: ApologyCase) -> str:
    """'Lê Thị Thử · 170124-0001', or what it is about where there is no dossier."""
    return subject_line(case.line)


def subject_line(line: DossierLine) -> str:
    """As :func:`subject_of`, also before anything is drafted."""
    about = line.procedure_name if line.dossier == line.apology else short_code(line.code)
    return " · ".join(filter(None, (line.name, about)))


def speaker_picker(case: ApologyCase) -> Picker:
    """The officials at fault, and that none of them spoke: nobody is said to have apologised before it is said."""
    return official_picker(case.responsible, tr("Không, người khác nói thay cơ quan"))


def readable(field: Field, understood: bool, example: str) -> bool:
    """Say beside a field what it should look like; returns whether it was understood."""
    field.show_error("" if understood else example)
    if not understood:
        field.control.setFocus()
    return understood


def way_picker() -> Picker:
    """How an apology was told, to be chosen: nothing is said of it before."""
    picker = Picker()
    fill_ways(picker, ())
    return picker


def fill_ways(picker: Picker, channels: Iterable[str]) -> None:
    """Offer ``channels``, none of them chosen: nobody chose one, and none is said to have been."""
    with QSignalBlocker(picker):
        picker.clear()
        picker.addItem(tr("Chọn"), "")
        for code in channels:
            picker.addItem(CHANNELS.get(code, code), code)
