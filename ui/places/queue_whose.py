"""Whose dossiers the queue shows: those who lead the office may see their own, the desk's or all."""

from __future__ import annotations

from app.dossier.registers.dossiers import Whose
from ui.counter import Counter
from ui.language import tr
from ui.widgets.segments import Segments

_OVERSEE = frozenset({"supervisor", "head", "deputy"})


class WhoseSwitch(Segments):
    """'Của tôi', 'Quầy', and the whole ward, which is what everybody else sees."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        whole = tr("Cả {unit}").format(unit=counter.desk.settings.unit)
        parts = [("clerk", tr("Của tôi")), ("desk", tr("Quầy")), ("ward", whole)]
        super().__init__(tr("Hồ sơ của ai"), parts, "ward")

    @property
    def whose(self) -> Whose:
        """What is chosen, for whoever works here now."""
        person, desk = self._counter.person.code, self._counter.desk.settings.desk
        return {"clerk": Whose(clerk=person), "desk": Whose(desk=desk)}.get(self.value, Whose())

    @property
    def is_offered(self) -> bool:
        """May whoever works here choose?"""
        return bool(self._counter.person.duties & _OVERSEE)
