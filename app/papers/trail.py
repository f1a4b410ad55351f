"""The way of papers inside the office, on paper: a dossier's control sheet, and the list of what was passed on together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from app.desk.desk import Desk
from app.desk.reference import names_ever
from app.dossier.line import lines_of
from app.dossier.promise import standing_here
from app.dossier.registers import dossiers
from app.dossier.registers import office as handovers
from app.dossier.registers.dossiers import Dossier, HistoryLine
from app.papers.form01 import day_now
from app.papers.ward import office
from app.refusal import Refusal
from app.rules.course.standing import timeliness
from app.rules.law.form_wording import Wording
from app.rules.time.calendar import VIETNAM

if TYPE_CHECKING:
    from app.papers.draw.office.trail import Passage

ENDS = frozenset({"dossier.finished", "dossier.refused", "dossier.withdrawn"})
LEAST_ROWS = 3
"""Rows of a sheet that goes with the papers: what is still to come is written by hand."""
NONE = "không"


def control_sheet(desk: Desk, dossier: str) -> bytes:
    """The control sheet of a dossier as PDF (A5): every hand-over inside, with room for those still to come.

    Raises:
        Refusal: ``dossier.unknown``.
    """
    from app.papers.draw.base.wording import moment_fields, two_digits  # noqa: PLC0415
    from app.papers.draw.office.trail import ControlSheet, draw  # noqa: PLC0415 - reportlab is slow to load

    with desk.reading() as reading:
        whole = dossiers.one(reading, desk.settings.ward, dossier)
        history = dossiers.history(reading, desk.settings.ward, dossier)
        names = names_ever(reading, desk.settings.ward)
    regime = desk.regime_of(whole.regime)
    form, named = regime.wording["control_sheet"], office(desk, regime)
    now = standing_here(desk, dossier)
    version = desk.catalogue.version(now.procedure, now.procedure_version)
    asked = [share.agency for share in version.terms.joint] if version else []
    asked += [str(h.words.get("agency", "")) for h in history if h.kind == "agency.consulted"]
    moment = str(form["moment"])
    stands = day_now(desk, whole.line, regime, whole.line.due_at)
    due = moment.format(**moment_fields(whole.line.due_at))
    passages = _Trail(desk, form, whole, names).passages(history)
    facts = ControlSheet(
        office=named,
        number=f"{two_digits(whole.number)}{regime.number_suffixes.control_sheet}",
        dated=whole.line.received_at.date(),
        answers={
            "code": whole.line.code,
            "office": named.ward,
            "agencies": "; ".join(dict.fromkeys(filter(None, asked))) or NONE,
            "received": moment.format(**moment_fields(whole.line.received_at)),
            "due": f"{due}; {' '.join(stands.said)}" if stands else due,
        },
        passages=passages,
        blank_rows=0 if whole.line.finished_at else max(1, LEAST_ROWS - len(passages)),
        demo=desk.settings.demo,
    )
    return draw(facts, form)


class _Trail:
    """A dossier's hand-overs as the sheet tells them: the desk gives first, and takes what was finished."""

    def __init__(self, desk: Desk, form: Wording, whole: Dossier, names: Mapping[str, str]) -> None:
        self._staff, self._form, self._whole, self._names = desk.staff, form, whole, names
        self._desk_giver = ""

    def passages(self, history: Sequence[HistoryLine]) -> list[Passage]:
        """The rows, oldest first; a dossier that never left the desk has none."""
        handed = [line for line in history if line.kind == "dossier.handed_over"]
        if not handed:
            return []
        self._desk_giver = str(handed[0].facts["giver"])
        made: list[Passage] = []
        due: datetime | None = None
        for line in handed:
            giver, taker = str(line.facts["giver"]), str(line.facts["taker"])
            step = line.facts.get("step_name") or line.words.get("purpose")
            note = " · ".join(filter(None, (step, line.words.get("note"))))
            made.append(self._row((giver, taker), line.at, self._in_time(due, line.at), note))
            set_for = line.facts.get("step_due")
            due = datetime.fromisoformat(str(set_for)) if set_for else None
        last = str(handed[-1].facts["taker"])
        end = next((line for line in history if line.kind in ENDS), None)
        if end and last != self._desk_giver:
            by = end.code if end.code != last else ""
            whole = self._words_of(self._whole.line.timeliness or "")
            made.append(self._row((last, by), end.at, whole, to_desk=True))
        return made

    def _row(
        self, codes: tuple[str, str], at: datetime, result: str, note: str = "", *, to_desk: bool = False
    ) -> Passage:
        from app.papers.draw.base.wording import moment_fields  # noqa: PLC0415
        from app.papers.draw.office.trail import Passage  # noqa: PLC0415

        giver, taker = codes
        return Passage(
            giving=self._unit(giver),
            taking=str(self._form["desk"]) if to_desk else self._unit(taker),
            giver=self._names.get(giver, giver),
            taker=self._names.get(taker, taker),
            handed_at=str(self._form["handed_at"]).format(**moment_fields(at)),
            result=result,
            note=note,
        )

    def _unit(self, code: str) -> str:
        if code == self._desk_giver or code not in self._staff:
            return str(self._form["desk"])
        return self._staff[code].post

    def _in_time(self, due: datetime | None, at: datetime) -> str:
        """How the one who gives kept the time of the step; '' where none was set."""
        return self._words_of(timeliness(due, at)) if due else ""

    def _words_of(self, label: str) -> str:
        return str(self._form[label]) if label else ""


def handover_list(desk: Desk, bundle: str) -> bytes:
    """The list of what was passed on together, as PDF (A4), for both to sign.

    Raises:
        Refusal: ``handover.none`` for a bundle not held here.
    """
    from app.papers.draw.base.wording import moment_fields, two_digits  # noqa: PLC0415
    from app.papers.draw.office.handover import HandoverList, draw  # noqa: PLC0415

    with desk.reading() as reading:
        passed = handovers.bundle(reading, desk.settings.ward, bundle)
        found = lines_of(reading, desk.settings.ward, [each.dossier for each in passed])
    if not passed:
        raise Refusal("handover.none")
    form, first = desk.regime.wording["handover_list"], passed[0]
    lines, givers = {line.dossier: line for line in found}, list(dict.fromkeys(p.giver for p in passed))
    answers = {
        "giver": ", ".join(givers),
        "taker": first.taker,
        "handed": str(form["moment"]).format(**moment_fields(first.handed_at)),
        "count": two_digits(len(passed)),
    }
    if first.step_name:
        answers["step"] = first.step_name
    rows = [
        (line.code, line.told_apart, line.procedure_name, _day(line.due_at), _day(each.step_due), each.note)
        for each in passed
        if (line := lines.get(each.dossier))
    ]
    signed = (givers[0] if len(givers) == 1 else "", first.taker)
    return draw(HandoverList(office(desk, desk.regime), answers, rows, signed, desk.settings.demo), form)


def _day(at: datetime | None) -> str:
    return f"{at.astimezone(VIETNAM):%H:%M %d/%m/%Y}" if at else ""
