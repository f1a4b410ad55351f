"""Public posting (niêm yết): a sheet is hung, looked after, taken down; what an official's sheet says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.board_sheets import PLACES, BoardSheet, wanted
from app.desk import Desk
from app.permits import hold_to_leading
from app.publishing import in_slices
from app.record_rows import rows_of
from app.refusal import Refusal
from app.rules.folding import nfc
from db.openness import Duty, Posting, PostingCheck, PostingRemoval


@dataclass(frozen=True, slots=True)
class DutyForm:
    """What an official does for citizens, as it is posted; ``phone`` is the office's, never a private one."""

    official: str
    tasks: str
    fields: Sequence[str] = ()
    powers: str = ""
    hours: str = ""
    phone: str = ""


def set_duty(desk: Desk, form: DutyForm, by: str, at: datetime) -> None:
    """Say what an official does for citizens; later words replace earlier ones.

    Raises:
        Refusal: ``staff.not_leading``, ``staff.unknown`` (code), ``posting.duty`` without tasks.
    """
    hold_to_leading(desk, by)
    if form.official not in desk.staff:
        raise Refusal("staff.unknown", code=form.official)
    if not nfc(form.tasks):
        raise Refusal("posting.duty")
    words = {key: nfc(getattr(form, key)) for key in ("tasks", "powers", "phone") if nfc(getattr(form, key))}
    fields = "; ".join(filter(None, map(nfc, form.fields)))
    with desk.act("duty.set", by, at) as act:
        act.add(Duty(official=form.official, fields=fields, hours=nfc(form.hours)), words)


def hang(
    desk: Desk,
    sheets: Sequence[BoardSheet],
    place: str,
    by: str,
    at: datetime,
    *,
    hung_on: date | None = None,
) -> None:
    """Record that sheets hang in a place since a day, in the versions that hold then; they replace what hung there.

    Raises:
        Refusal: ``form.choice``, ``time.in_future``, ``posting.none``, ``posting.unknown`` (title) for a sheet that says
            what does not hold.
    """
    if place not in PLACES:
        raise Refusal("form.choice", field="place", allowed=", ".join(PLACES))
    on = hung_on or at.date()
    if on > at.date():
        raise Refusal("time.in_future")
    if not sheets:
        raise Refusal("posting.none")
    with desk.reading() as reading:
        holding = set(wanted(desk, reading, on))
    for sheet in sheets:
        if sheet not in holding:
            raise Refusal("posting.unknown", title=sheet.title)
    hung = (Posting(kind=s.kind, item=s.item, version=s.version, place=place, hung_on=on) for s in sheets)
    desk.act_on_each(by, at, in_slices("sheet.hung", hung))


def check_hung(desk: Desk, posting: str, in_order: bool, by: str, at: datetime) -> None:
    """Record that somebody looked whether a sheet still hangs, whole and readable.

    Raises:
        Refusal: ``posting.gone``.
    """
    _hold_to_hung(desk, posting)
    with desk.act("sheet.checked", by, at, subject=posting) as act:
        act.add(PostingCheck(posting=posting, checked_on=at.date(), in_order=in_order))


def take_down(desk: Desk, posting: str, by: str, at: datetime) -> None:
    """Record that a sheet was taken down.

    Raises:
        Refusal: ``posting.gone``.
    """
    _hold_to_hung(desk, posting)
    with desk.act("sheet.removed", by, at, subject=posting) as act:
        act.add(PostingRemoval(posting=posting, removed_on=at.date()))


def _hold_to_hung(desk: Desk, posting: str) -> None:
    with desk.reading() as reading:
        ward = desk.settings.ward
        hangs = rows_of(reading, ward, Posting, Posting.uid == posting)
        if not hangs or rows_of(reading, ward, PostingRemoval, PostingRemoval.posting == posting):
            raise Refusal("posting.gone")
