"""What stands half filled in intake, as plain words and figures: kept for whoever began it (ui.md §3.9)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from app.refusal import Refusal
from ui.counter import Counter
from ui.language import say, tr
from ui.places.intake_moment import with_its_day

if TYPE_CHECKING:
    from ui.places.intake_form import IntakeForm
    from ui.places.intake_promise import PromisePanel

_LINES = (
    "name", "number", "birth", "address", "phone", "representative", "email", "witness", "dispatch_number",
    "submitter_name", "submitter_number", "submitter_phone", "authorisation",
)  # fmt: skip


class IntakeDraft:
    """The draft of the person who works at the counter, in the desk's encrypted file."""

    def __init__(self, counter: Counter, form: IntakeForm) -> None:
        self._counter, self._form = counter, form
        self._is_kept = False

    def keep(self, panel: PromisePanel) -> None:
        """Keep what the form holds; forget the draft when it is empty."""
        from app.desk import drafts  # noqa: PLC0415 - the core is read after the first paint

        draft = _written(self._form)
        if not draft:
            self._forget()
            return
        counter, received_at = self._counter, panel.received_at.line
        now = counter.now()
        draft["received_at"] = with_its_day(received_at.text(), now)
        draft["collect_at"] = panel.collect_at.value
        drafts.keep(counter.desk, counter.person.code, drafts.INTAKE, "", draft, now)
        self._is_kept = True

    def restore(self, panel: PromisePanel) -> str:
        """Fill the empty form with what its owner left; returns what to say about it, '' when nothing was left."""
        from app.desk import drafts  # noqa: PLC0415 - the core is read after the first paint

        desk = self._counter.desk
        kept = drafts.kept(desk, self._counter.person.code, drafts.INTAKE)
        self._is_kept = kept is not None
        if kept is None:
            return ""
        left = kept.content
        _fill_person(self._form, left)
        panel.received_at.line.setText(with_its_day(_words(left, "received_at"), kept.kept_at))
        if panel.collect_at.offers(_words(left, "collect_at")):
            panel.collect_at.show_value(_words(left, "collect_at"))
        code, today = _words(left, "procedure"), self._counter.now().date()
        procedure = next((p for p in desk.catalogue.in_force(today) if p.code == code), None)
        if procedure is not None:
            self._form.procedure.choose(procedure)
            _tick_papers(self._form, left)
        if (stood := _stops(self._form).get(_words(left, "cursor"))) and stood.isVisibleTo(self._form):
            stood.setFocus()
            if isinstance(stood, QLineEdit) and isinstance(left.get("cursor_at"), int):
                stood.setCursorPosition(left["cursor_at"])
        return tr("Phần ghi dở từ {at:%H:%M %d/%m} vẫn còn đây").format(at=kept.kept_at)

    def recorded(self) -> None:
        """The act that took in what the form held forgot the draft with it."""
        self._is_kept = False

    def give_up(self) -> str:
        """Forget the draft: a restart must not offer it again. Why it could not be, '' when it was; on a full disk it stays
        until something can be written, and keeps nobody waiting.
        """
        try:
            self._forget()
        except Refusal as refusal:
            return tr("Chưa bỏ được phần ghi dở. {say}").format(say=say(refusal))
        return ""

    def _forget(self) -> None:
        from app.desk import drafts  # noqa: PLC0415 - the core is read after the first paint

        if self._is_kept:
            drafts.drop(self._counter.desk, self._counter.person.code, drafts.INTAKE)
            self._is_kept = False


def _written(form: IntakeForm) -> dict[str, Any]:
    """What the form holds; empty when nobody has typed anything."""
    person, procedure, at = form.person, form.procedure.procedure, form.focusWidget()
    if not person.touched and procedure is None:
        return {}
    return {
        **{name: getattr(person, name).line.text() for name in _LINES},
        "kind": person.kind.value,
        "sex": person.sex.value,
        "known_by": person.known_by.currentData(),
        "card_read": person.number.line.checked,
        "owner": person.told.owner,
        "submitter": person.has_submitter,
        "relation": person.submitting.relates,
        "channel": person.besides.came_by,
        "together": person.together.written(),
        "procedure": procedure.code if procedure else "",
        "papers": [[paper.originals, paper.copies, paper.present] for paper in form.papers.papers],
        "cursor": next((name for name, stop in _stops(form).items() if stop is at), ""),
        "cursor_at": at.cursorPosition() if isinstance(at, QLineEdit) else 0,
    }


def _stops(form: IntakeForm) -> dict[str, QWidget]:
    """Where the cursor may have stood, by the names of a draft."""
    person = form.person
    return {
        **{name: getattr(person, name).line for name in _LINES},
        "known_by": person.known_by,
        "relation": person.submitting.relation,
        "procedure": form.procedure.line,
        "papers": form.papers.list,
    }


def _words(draft: Mapping[str, Any], name: str) -> str:
    """What was left under ``name``; '' in a draft of another version, which may not know it."""
    left = draft.get(name, "")
    return left if isinstance(left, str) else ""


def _fill_person(form: IntakeForm, draft: Mapping[str, Any]) -> None:
    person = form.person
    if person.kind.offers(_words(draft, "kind")) and draft["kind"] != person.kind.value:
        person.toggle_kind()
    person.show_submitter(shown=bool(draft.get("submitter")))
    person.submitting.relate(_words(draft, "relation"))
    for name in _LINES:
        getattr(person, name).line.setText(_words(draft, name))
    person.together.show_written(draft.get("together", ()))
    person.besides.come_by(_words(draft, "channel"))
    person.besides.setVisible(person.besides.is_filled)
    if person.sex.offers(_words(draft, "sex")):
        person.sex.show_value(_words(draft, "sex"))
    known_by = person.known_by.findData(draft.get("known_by"))
    if known_by >= 0:
        person.known_by.setCurrentIndex(known_by)
    if draft.get("card_read"):
        person.show_card_read()
    person.told.belongs_to(_words(draft, "owner"))


def _tick_papers(form: IntakeForm, draft: Mapping[str, Any]) -> None:
    """Mark the papers as they were; a catalogue changed since then shows its own."""
    papers = draft.get("papers", ())
    if len(papers) == len(form.papers.papers):
        form.papers.list.mark(papers)
