"""What a person chose and typed for an apology, as it is kept while it is half done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QTextCursor

from app.apology.case import ApologyCase
from app.desk import drafts
from ui.counter import Counter
from ui.places.fault_fields import Faults
from ui.places.kept import Kept

if TYPE_CHECKING:
    from ui.places.apologies_owed import Owed
    from ui.places.apology_form import ApologyFields
    from ui.places.apology_page import ApologyPage

DELIVERY, BROADCAST = "apology-delivery", "apology-broadcast"
"""The names under which the letter and its side tasks are kept."""


def written(fields: ApologyFields) -> dict[str, object]:
    """What a person chose and typed for an apology."""
    return {
        "reason": fields.reason.toPlainText(),
        "remedy": fields.remedy.toPlainText(),
        "cause": fields.cause.currentData(),
        "official": fields.official.currentData(),
        "more": asdict(fields.faults),
        "day": fields.day.text(),
    }


def fill(fields: ApologyFields, content: Mapping[str, Any]) -> None:
    """Put what was left back into the fields of the same apology."""
    for editor, words in ((fields.reason, content["reason"]), (fields.remedy, content["remedy"])):
        editor.setPlainText(words)
        editor.moveCursor(QTextCursor.MoveOperation.End)  # where it is gone on with
    fields.cause.setCurrentIndex(max(0, fields.cause.findData(content["cause"])))
    fields.official.setCurrentIndex(max(0, fields.official.findData(content["official"])))
    more = content.get("more", {})
    faults = Faults(
        causes=tuple(more.get("causes", ())),
        officials=tuple(more.get("officials", ())),
        unit=str(more.get("unit", "")),
        origin=str(more.get("origin", Faults().origin)),
    )
    fields.day.setText(content["day"])
    fields.show_faults(faults)


def kept_letter(counter: Counter, shown: Owed | None) -> Kept:
    """What whoever works here left half typed about an apology."""
    return Kept(counter, drafts.LETTER, shown.line.dossier if shown else "")


def half_typed(counter: Counter) -> frozenset[str]:
    """The dossiers about whose apology whoever works here left something half typed today."""
    kept, today = drafts.list_kept(counter.desk, counter.person.code), counter.now().date()
    return frozenset(
        each.subject for each in kept if each.place == drafts.LETTER and each.kept_at.date() == today
    )


def take_up(page: ApologyPage, kept: Kept, shown: Owed) -> bool:
    """Go on with what was left about the apology ``shown``, and say from when it is; was anything?"""
    left = None if shown.case and shown.case.number else kept.read()
    if left is not None:
        fill(page.fields, left)
    page.show_left(kept.since if left is not None else None)
    return left is not None


def typed_case(counter: Counter, fields: ApologyFields) -> ApologyCase:
    """The apology as it stands on the screen, written nowhere: for the picture of its letter.

    :raises RuntimeError: nothing is shown.
    """
    line = fields.line
    if line is None:
        raise RuntimeError("no apology is shown")
    form, named = fields.form(), {one.code: one.name for one in counter.desk.staff.values()}
    return ApologyCase(
        apology="",
        line=line,
        state="drafted",
        causes=form.causes,
        officials=tuple(named.get(code, code) for code in form.officials),
        level=form.level,
        unit_at_fault=form.unit_at_fault or counter.desk.settings.office,
        reason=form.reason.strip() or "…",
        remedy=form.remedy,
        old_due=line.due_at if fields.late else None,
        new_due=fields.new_due,
        notify_by=line.notify_by,
        detected_on=counter.now().date(),
        drafted_by=counter.person.code,
        number="",
        signer="",
        capacity="",
        signed_at=None,
        in_time=False,
        told=(),
        completed_at=None,
        entry=b"",
        signature="",
    )
