"""To be picked in many sheets: one of those who work here, one of the fields of the ward's procedures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QKeyEvent

from ui.language import tr
from ui.places.place import Place
from ui.widgets.field import Picker


class Official(Protocol):
    """Somebody who works here, or did when a letter was signed."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def post(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Gone:
    """Somebody recorded with a task who is not on duty for it any more: no post stands beside the name."""

    code: str
    name: str
    post: str = ""


def titled(one: Official) -> str:
    """'Võ Thị Thử · Công chức một cửa'."""
    return f"{one.name} · {one.post}" if one.post else one.name


def official_picker(officials: Iterable[Official], nobody: str = "") -> Picker:
    """One of these, by code; ``nobody`` are the words of none of them, which then stands first."""
    picker = Picker()
    if nobody:
        picker.addItem(nobody, "")
    for one in officials:
        picker.addItem(titled(one), one.code)
    return picker


def narrow_picker() -> Picker:
    """One that may be narrower than the longest of its words."""
    picker = Picker()
    picker.setSizeAdjustPolicy(Picker.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    picker.setMinimumContentsLength(6)
    return picker


class _FieldPicker(Picker):
    """Digits belong to the sheet: no field begins with one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdigit():
            event.ignore()
        else:
            super().keyPressEvent(event)


def field_picker(place: Place) -> Picker:
    """The fields of the procedures in force, or none."""
    picker, desk = _FieldPicker(), place.counter.desk
    picker.addItem(tr("Lĩnh vực khác"), "")
    for field in sorted({each.field for each in desk.catalogue.in_force(place.counter.now().date())}):
        picker.addItem(field, field)
    return picker
