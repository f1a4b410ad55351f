"""What pictures and practice need of a ward where not everything goes well: apologies at every step, desks that
contradict each other, a city that does not answer.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, select

from app.apology.acts import (
    LATE,
    ApologyForm,
    BroadcastForm,
    DeliveryForm,
    broadcast,
    complete,
    deliver,
    draft,
    sign,
)
from app.demo.ward import CLERK, CLERK_2, HEAD, OFFICER, settings
from app.desk.desk import Desk
from app.desk.fold import fold
from app.dossier.acts.end import finish
from app.dossier.registers import dossiers, lateness
from app.office.opening import begin_epoch
from db.journal import public_text, read
from db.local import CityPin
from db.records import Entry, Part

SPARED = 2
"""So many late dossiers stay without a letter."""
REASON = "chờ xác minh tại nơi đăng ký cũ"
READ_OUT = "UBND phường Nguyễn Du xin lỗi một công dân của phường vì kết quả giải quyết hồ sơ chậm so với ngày đã hẹn."
MINUTE = timedelta(minutes=1)


def apologise(desk: Desk, at: datetime) -> None:
    """From ``at`` on, a minute each: letters drafted, signed, brought, read in public, completed.

    Raises:
        Refusal: those of the acts.
    """
    ward = desk.settings.ward
    with desk.reading() as reading:
        late = lateness.late_without_apology(reading, ward, at)
    new_on = at.date()
    for _ in range(5):
        new_on = desk.calendar.next_working(new_on)
    for step, line in enumerate(late[SPARED:]):
        moment = at + step * 6 * MINUTE
        unfinished = line.finished_at is None
        form = ApologyForm((LATE,), REASON, (OFFICER,), new_on if unfinished else None)
        letter = draft(desk, line.dossier, form, CLERK, moment)
        if step == 0:
            continue
        sign(desk, letter, HEAD, moment + MINUTE)
        if step == 1:
            continue
        deliver(desk, letter, DeliveryForm("gian_tiep", "dien_thoai"), CLERK, moment + 2 * MINUTE)
        if step == 2:
            continue
        channel = desk.regime.apology.public_channel[desk.staff[OFFICER].level]
        reading_out = BroadcastForm(channel, READ_OUT, OFFICER, 2, confirmed_by="Đài phát thanh phường")
        broadcast(desk, letter, reading_out, CLERK, moment + 3 * MINUTE)
        complete(desk, letter, CLERK, moment + 4 * MINUTE)
        if step == 3:
            return


def contradict(desk: Desk, scratch: Path, at: datetime) -> str:
    """Have a second desk of the ward, made in ``scratch``, finish a dossier that this one finishes too; gives its uid.

    Raises:
        Refusal: those of the acts.
        LookupError: nothing is being worked on.
    """
    with desk.reading() as reading:
        lines = dossiers.queue(reading, desk.settings.ward, at, "working", limit=4)
    if not lines:
        raise LookupError("working")
    dossier = lines[-1].dossier
    with Desk.create(scratch, settings(desk=2)) as other:
        begin_epoch(other, 1, at - MINUTE)
        _carry(desk, other)
        finish(desk, dossier, OFFICER, at)
        finish(other, dossier, CLERK_2, at + 25 * MINUTE)
        _carry(other, desk)
    return dossier


def _carry(source: Desk, target: Desk) -> None:
    """Bring what ``target`` lacks, as an exchange does."""
    with source.reading() as reading:
        found = reading.execute(select(Entry.h, Entry.e, Entry.s).order_by(Entry.at, Entry.chain, Entry.n))
        entries = found.all()
        parts = {row.hash: (row.salt, row.content) for row in reading.execute(select(Part.__table__))}
    with target.reading() as reading:
        held = set(reading.execute(select(Entry.h)).scalars())
    with target.writing() as writing:
        fold(writing, [read(row.e, row.s) for row in entries if row.h not in held], parts)
    target.forget_reference()


def believe_in_silent_city(desk: Desk, at: datetime) -> None:
    """Let the desk be enrolled with a city that nobody serves: it is offline from its first exchange on."""
    with desk.writing() as connection:
        connection.execute(
            insert(CityPin),
            {
                "ward": desk.settings.ward,
                "chain": f"{desk.settings.ward}.city.000000",
                "key": public_text(desk.keys.signing),
                "pinned_at": at,
            },
        )
