"""What stands half filled in intake, as plain words and figures: kept for whoever began it (ui.md §3.9)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.places.intake_form import IntakeForm

_LINES = (
    "name", "number", "birth", "address", "phone",
    "submitter_name", "submitter_number", "submitter_phone",
)  # fmt: skip


def written(form: IntakeForm) -> dict[str, Any]:
    """What the form holds; empty when nobody has typed anything."""
    person, procedure = form.person, form.procedure.procedure
    if not person.touched and procedure is None:
        return {}
    return {
        **{name: getattr(person, name).line.text() for name in _LINES},
        "kind": person.kind.value,
        "sex": person.sex.value,
        "known_by": person.known_by.currentData(),
        "submitter": person.has_submitter,
        "procedure": procedure.code if procedure else "",
        "papers": [[paper.originals, paper.copies, paper.present] for paper in form.papers.papers],
    }


def fill_person(form: IntakeForm, draft: Mapping[str, Any]) -> None:
    """Put the people of a draft back into an empty form."""
    person = form.person
    if draft["kind"] != person.kind.value:
        person.toggle_kind()
    if draft["submitter"] != person.has_submitter:
        person.toggle_submitter()
    for name in _LINES:
        getattr(person, name).line.setText(draft[name])
    person.sex.show_value(draft["sex"])
    person.known_by.setCurrentIndex(person.known_by.findData(draft["known_by"]))


def tick_papers(form: IntakeForm, draft: Mapping[str, Any]) -> None:
    """Mark the papers of a draft, once its procedure shows them; a catalogue changed since then shows its own."""
    if len(draft["papers"]) == len(form.papers.papers):
        form.papers.list.mark(draft["papers"])
