"""The dossiers that a figure of a report counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from sqlalchemy import Connection, and_, exists, false, func, not_, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, aliased

from app.apology.bare import bare, lines_without_dossier
from app.apology.case import stood_at
from app.apology.lateness import covered_in, late_again_in, new_dates
from app.dossier.line import HOLDS, DossierLine
from app.dossier.receipt import CHANNELS
from app.dossier.spans import late_open_at, moments, open_at
from app.figures.counting import stopped_in
from app.figures.lines import PUBLIC
from app.figures.reports import EARLIER, Asked
from app.figures.trends import MOST, Condition, Conditions, lines_behind
from app.rules.course.course import NOT_MET
from app.rules.course.standing import Timeliness
from app.rules.text import reports as words
from app.rules.time.calendar import VIETNAM
from db.apologies import Apology, ApologyDelivery, ApologySignature, Broadcast, SpokenApology
from db.course import Correction, FeePayment, FeeRefund
from db.local import StandingRow
from db.records import Receipt

LETTERS = ("apologies", "cause", "form", "channel", "level")
"""The tables of the report on apologies."""


def listed(
    reading: Connection, column: str, asked: Asked, field: str | None = None, limit: int = MOST
) -> list[DossierLine]:
    """The dossiers behind a report's figure, those of one field if named, in the order of their code.

    ``column`` is a name of :attr:`app.figures.tables.ReportTable.behind`; ``field`` the words of its row, None of the
    sum: a field, of a report by days the day, of the report on apologies what is counted. What is counted twice, a
    dossier of two letters, is listed once. Apologies without a dossier come last.

    Raises:
        Refusal: ``form.choice`` for a figure that has no list.
    """
    if column.endswith(EARLIER):
        return listed(reading, column.removesuffix(EARLIER), asked.year_before, field, limit)
    of = _of_days if column.startswith("day") else _of_letters if column in LETTERS else _conditions
    if of is _of_days and field is not None:
        on = datetime.strptime(field, "%d/%m/%Y").replace(tzinfo=VIETNAM).date()
        asked = replace(asked, first=on, last=on)
    if of is _of_letters:
        column = f"{column} {field}"
    found = lines_behind(
        reading,
        asked.settings.ward,
        asked.chains,
        column,
        of(reading, asked),
        StandingRow.received_at,
        field=field if of is _conditions else None,
        limit=limit,
    )
    return [*found, *_without_dossier(reading, asked, column)][:limit] if of is _of_letters else found


def _without_dossier(reading: Connection, asked: Asked, column: str) -> list[DossierLine]:
    """The apologies without a dossier that a figure counts."""
    ward, counted = asked.settings.ward, _of_deeds(asked, Apology.uid)
    if column not in counted:
        return []
    query = select(Apology.uid).where(bare(ward, asked.chains), counted[column]())
    found = reading.execute(query.order_by(Apology.detected_on, Apology.uid)).scalars()
    return lines_without_dossier(reading, ward, list(found))


def _conditions(reading: Connection, asked: Asked) -> Conditions:
    """What each figure counts of what was received before the days' end and not finished before they began."""
    start, end = moments(asked.first, asked.last)
    row = StandingRow
    counted = and_(row.received_at < end, or_(row.finished_at.is_(None), row.finished_at >= start))
    return {name: partial(_both, counted, of) for name, of in _of_figures(reading, asked).items()}


def _both(counted: Condition, of: Callable[[], Condition]) -> Condition:
    return and_(counted, of())


def _of_figures(reading: Connection, asked: Asked) -> Conditions:
    row, ward = StandingRow, asked.settings.ward
    start, end = moments(asked.first, asked.last)
    resolved = and_(row.finished_at >= start, row.finished_at < end)
    now = row.received_at >= start

    def late_open() -> Condition:
        return late_open_at(reading, ward, end, asked.now, asked.chains)

    def late() -> Condition:
        return and_(resolved, row.timeliness == Timeliness.LATE)

    def covered(name: str) -> Condition:
        return _named(covered_in(reading, *asked.days, asked.chains, asked.now), name)

    def stopped(name: str) -> Condition:
        return _named(stopped_in(reading, *asked.days, asked.chains), name)

    def settled() -> Condition:
        """Waiting, in time, and counted as resolved: what some provinces do."""
        if asked.settings.waiting_counts_as == "open":
            return false()
        return and_(stopped("waiting"), not_(late_open()))

    return {
        "received": lambda: row.ward == ward,
        "received_now": lambda: now,
        "received_online": lambda: and_(now, _online()),
        "received_counter": lambda: and_(now, not_(_online())),
        "carried_over": lambda: row.received_at < start,
        "resolved": lambda: or_(resolved, settled()),
        "resolved_early": lambda: and_(resolved, row.timeliness == Timeliness.EARLY),
        "resolved_on_time": lambda: or_(and_(resolved, row.timeliness == Timeliness.ON_TIME), settled()),
        "resolved_in_time": lambda: or_(and_(resolved, row.timeliness != Timeliness.LATE), settled()),
        "resolved_late": late,
        "resolved_late_apologised": lambda: covered("resolved_late"),
        "resolved_late_unapologised": lambda: and_(late(), not_(covered("resolved_late"))),
        "open": lambda: and_(open_at(end), not_(settled())),
        "open_in_time": lambda: and_(open_at(end), not_(late_open()), not_(settled())),
        "open_late": late_open,
        "open_late_apologised": lambda: covered("open_late"),
        "open_late_unapologised": lambda: and_(late_open(), not_(covered("open_late"))),
        "waiting": lambda: stopped("waiting"),
        "paused": lambda: stopped("paused"),
        "refused": lambda: and_(resolved, row.outcome == "refused"),
        "withdrawn": lambda: and_(resolved, row.outcome == "withdrawn"),
    }


def _named(found: Mapping[str, str], name: str) -> Condition:
    dossiers = [dossier for dossier, of in found.items() if of == name]
    return StandingRow.dossier.in_(dossiers) if dossiers else false()


def _online() -> Condition:
    """Taken in online, by the receipt or by the correction that says what it should have said."""
    return _came_by("online")


def _came_by(channel: str) -> Condition:
    row = StandingRow
    by_receipt = exists().where(
        Receipt.ward == row.ward, Receipt.uid == row.dossier, Receipt.channel == channel
    )
    return or_(and_(row.corrections == 0, by_receipt), exists().where(HOLDS, Correction.channel == channel))


def _of_days(_reading: Connection, asked: Asked) -> Conditions:
    """What the reports by days count: receipts by channel, and what was paid, spared and given back."""
    row, (start, end) = StandingRow, moments(asked.first, asked.last)
    taken = and_(row.received_at >= start, row.received_at < end)
    paid, back = FeePayment, FeeRefund
    payments = select(paid.dossier).where(
        paid.ward == row.ward, paid.paid_on >= asked.first, paid.paid_on <= asked.last
    )
    refunds = select(back.dossier).where(
        back.ward == row.ward, back.refunded_on >= asked.first, back.refunded_on <= asked.last
    )
    return {
        "day": lambda: taken,
        **{f"day_{channel}": partial(_both, taken, partial(_came_by, channel)) for channel in CHANNELS},
        "day_paid": lambda: row.dossier.in_(payments.where(paid.amount > 0)),
        "day_exempt": lambda: row.dossier.in_(payments.where(paid.amount == 0)),
        "day_refunded": lambda: row.dossier.in_(refunds),
    }


def _of_letters(reading: Connection, asked: Asked) -> Conditions:
    """What the report on apologies counts, by the table and the words of the row."""
    row, ward, (start, end) = StandingRow, asked.settings.ward, moments(asked.first, asked.last)
    late = _conditions(reading, asked)

    def held(kept: bool) -> Condition:
        dates = new_dates(reading, ward, start, min(end, asked.now), asked.chains)
        return row.dossier.in_([dossier for dossier, was_kept in dates.items() if was_kept is kept])

    def either(ending: str) -> Condition:
        return or_(late[f"resolved_late_{ending}"](), late[f"open_late_{ending}"]())

    return {
        **_of_deeds(asked, row.dossier),
        f"apologies {words.APOLOGISED}": lambda: either("apologised"),
        f"apologies {words.UNAPOLOGISED}": lambda: either("unapologised"),
        f"apologies {words.AGAIN}": lambda: row.dossier.in_(
            late_again_in(reading, *asked.days, asked.chains, asked.now)
        ),
        f"apologies {words.KEPT}": lambda: held(True),
        f"apologies {words.MISSED}": lambda: held(False),
    }


def _of_deeds(asked: Asked, subject: InstrumentedAttribute[str]) -> Conditions:
    """What was signed, said and read out, by the table and the words of the row; ``subject`` is whom it was about.

    That is a dossier, or the apology itself where there is none.
    """
    about, ward, (start, end) = aliased(Apology), asked.settings.ward, moments(asked.first, asked.last)
    signed = and_(ApologySignature.ward == about.ward, ApologySignature.apology == about.uid)
    within = and_(ApologySignature.signed_at >= start, ApologySignature.signed_at < end)
    letters = select(about.dossier).join(ApologySignature, signed)
    letters = letters.where(about.ward == ward, within, stood_at(end))
    given = _given(ward, start, end, subject)

    def letter(condition: Condition) -> Callable[[], Condition]:
        return lambda: subject.in_(letters.where(condition))

    return {
        f"apologies {words.SIGNED}": lambda: subject.in_(letters),
        **{
            f"cause {said}": letter(func.instr("," + about.causes + ",", f",{cause},") > 0)
            for cause, said in words.CAUSES.items()
        },
        **{f"level {said}": letter(about.level == level) for level, said in words.LEVELS.items()},
        **{f"form {said}": partial(given, "form", form) for form, said in words.FORMS.items()},
        **{f"channel {said}": partial(given, "channel", way) for way, said in words.CHANNELS.items()},
    }


def _given(
    ward: str, start: datetime, end: datetime, subject: InstrumentedAttribute[str]
) -> Callable[[str, str], Condition]:
    """The condition of an apology having reached somebody within the period in a form, or by a channel."""
    told, spoken, read = ApologyDelivery, SpokenApology, Broadcast

    def given(by: str, code: str) -> Condition:
        deliveries = select(told.dossier).where(
            *(told.ward == ward, told.delivered_at >= start, told.delivered_at < end),
            *(told.outcome != NOT_MET, getattr(told, by) == code),
        )
        said = select(spoken.dossier).where(
            *(spoken.ward == ward, spoken.spoken_at >= start, spoken.spoken_at < end),
            getattr(spoken, by) == code,
        )
        readings = select(read.dossier).where(
            read.ward == ward, read.broadcast_at >= start, read.broadcast_at < end
        )
        of = true() if code == PUBLIC else read.channel == code if by == "channel" else false()
        return or_(*(subject.in_(each) for each in (deliveries, said, readings.where(of))))

    return given
