"""Who answers for an apology and who may speak it, to be picked; and how it was told."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker

from app.apology.case import ApologyCase
from app.dossier.line import DossierLine
from app.dossier.registers.contacts import phones
from ui.counter import Counter
from ui.language import tr
from ui.places.apology_words import CHANNELS
from ui.places.pickers import titled
from ui.places.standing_words import short_code
from ui.places.wording import grouped_phone
from ui.widgets.field import Field, Picker
from ui.widgets.text import Text

UNCHOSEN, CHOOSE = tr("chưa chọn"), tr("Chọn: Enter")


def subject_of(case: ApologyCase) -> str:
    """'Lê Thị Thử (1968) · 170124-0001', or what it is about where there is no dossier."""
    return subject_line(case.line)


def subject_line(line: DossierLine) -> str:
    """As :func:`subject_of`, also before anything is drafted."""
    about = line.procedure_name if line.dossier == line.apology else short_code(line.code)
    return " · ".join(filter(None, (line.told_apart, about)))


def phone_of(counter: Counter, line: DossierLine, case: ApologyCase | None = None) -> str:
    """The telephone of whom it is about, as it is read; '' where none was given."""
    if case is not None and case.is_bare:
        return grouped_phone(case.applicant.get("phone", ""))
    with counter.reading() as reading:
        found = phones(reading, counter.desk.settings.ward, [line.dossier])
    return grouped_phone(found.get(line.dossier, ""))


def phone_line(counter: Counter, case: ApologyCase) -> Text:
    """The telephone, large, over a sheet that may record a call."""
    phone = phone_of(counter, case.line, case)
    return Text(phone, "kpi") if phone else Text(tr("Không ghi số điện thoại nào."), "secondary", "ink2")


OTHERS_SPOKE = tr("Không, người khác nói thay cơ quan")
_UNSAID, _NOBODY, _OTHERS = "?", "", "-"
"""Who spoke was not chosen yet, need not be, or was none of those at fault."""


class SpeakerPicker(Picker):
    """Which of the officials at fault spoke, or that none of them did: not known before it is chosen."""

    def __init__(self, case: ApologyCase) -> None:
        super().__init__()
        self.addItem(CHOOSE, _UNSAID)
        self.addItem(OTHERS_SPOKE, _OTHERS)
        for one in case.responsible:
            self.addItem(titled(one), one.code)

    def ask(self, *, spoken: bool) -> None:
        """Where nobody speaks none of those at fault did; where somebody does it is asked who."""
        if spoken != self.isEnabled():
            self.setEnabled(spoken)
            self.setItemText(1, OTHERS_SPOKE if spoken else tr("Không phải chọn"))
            self.setItemData(1, _OTHERS if spoken else _NOBODY)
            self.setCurrentIndex(self.findData(_UNSAID if spoken else _NOBODY))

    @property
    def spoke(self) -> str:
        """The code of who spoke; '' where none of those at fault did."""
        chosen = str(self.currentData())
        return "" if chosen == _OTHERS else chosen

    @property
    def lacks(self) -> bool:
        """Is it still to be chosen who spoke?"""
        return bool(self.currentData() == _UNSAID)


def readable(field: Field, understood: bool, example: str) -> bool:
    """Say beside a field what it should look like; returns whether it was understood."""
    field.show_error("" if understood else example)
    if not understood:
        field.control.setFocus()
    return understood


def way_picker() -> Picker:
    """How an apology was told, to be chosen: nothing is said of it before."""
    picker = Picker()
    picker.must_choose = True
    fill_ways(picker, ())
    return picker


def fill_ways(picker: Picker, channels: Iterable[str]) -> None:
    """Offer ``channels``, none of them chosen: nobody chose one, and none is said to have been."""
    with QSignalBlocker(picker):
        picker.clear()
        picker.addItem(CHOOSE, "")
        for code in channels:
            picker.addItem(CHANNELS.get(code, code), code)
