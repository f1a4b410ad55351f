"""A desk introduces itself to the city once, and from then on believes that city alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import httpx
import msgspec
from sqlalchemy import exists, insert, select

from app.desk import settings
from app.desk.desk import Desk
from app.exchange.courier import Pin, hanging_up, pinned, refused
from app.exchange.line import Answer, Line, address
from app.exchange.wire import read_note
from app.office.opening import NewStaff, begin_epoch, enter_staff
from app.refusal import Refusal
from app.rules.text.numbering import DESKS
from db.journal import BrokenEntry, b64, public_key, public_text
from db.local import CityPin
from db.records import Epoch, Receipt

_MOST_BLOCKS = 10_000


def enrol(desk: Desk, url: str, code: str, at: datetime, client: httpx.Client | None = None) -> None:
    """Introduce this desk to the city with a one-time code, and remember the city's key and address.

    Where an earlier chain of the ward used this desk's block of numbers, a desk that has received nothing yet begins
    a new chain in the block that the city names.

    Raises:
        Refusal: ``city.code`` (wrong, used or expired), ``desk.taken`` (a desk that goes on has this number),
            ``block.taken`` (this desk has already given numbers that another may have given), ``city.other`` (a city
            with another key was already pinned), ``city.unset``, ``city.address``, ``city.insecure``,
            ``city.unreachable``, ``city.garbled``, ``city.refused``.
    """
    answer = _introduce(desk, url, code, client)
    if answer.status == 409 and answer.facts.get("code") == "block.taken":
        _begin_elsewhere(desk, answer.facts.get("free"), at)
        answer = _introduce(desk, url, code, client)
    if answer.status != 200:
        raise refused(answer)
    facts = answer.facts
    try:
        pin = Pin(str(facts["chain"]), public_key(str(facts["key"])))
        read_note(str(facts["note"]), pin.key)
    except (KeyError, BrokenEntry) as error:
        raise Refusal("city.garbled") from error
    _remember(desk, pin, at)
    desk.settings = replace(desk.settings, city_url=address(url))
    settings.save(desk.folder, desk.settings)


def _introduce(desk: Desk, url: str, code: str, client: httpx.Client | None) -> Answer:
    line = Line(url, desk.chain, desk.keys.signing, client)
    with hanging_up(line, given=client is not None):
        line.greet()
        return line.post("/v1/enrol", msgspec.json.encode(_introduction(desk, code)))


def _introduction(desk: Desk, code: str) -> dict[str, Any]:
    with desk.reading() as reading:
        epoch = reading.execute(
            select(Epoch.desk, Epoch.block).where(Epoch.ward == desk.settings.ward, Epoch.chain == desk.chain)
        ).one()
    return {
        "code": code.strip().upper(),
        "ward": desk.settings.ward,
        "chain": desk.chain,
        "pub": public_text(desk.keys.signing),
        "desk": epoch.desk,
        "block": epoch.block,
    }


def _begin_elsewhere(desk: Desk, free: object, at: datetime) -> None:
    """Begin a new chain in a block that is free; who may act is said again, for the old chain goes nowhere."""
    if type(free) is not int or not 0 <= free < _MOST_BLOCKS or (free - desk.settings.desk + 1) % DESKS:
        raise Refusal("city.garbled")
    with desk.reading() as reading:
        received = reading.execute(select(exists().where(Receipt.chain == desk.chain))).scalar()
    if received:
        raise Refusal("block.taken")
    people = [
        NewStaff(member.code, member.name, member.post, tuple(sorted(member.duties)), member.level)
        for member in desk.staff.values()
    ]
    begin_epoch(desk, free, at)
    enter_staff(desk, people, at)
    desk.forget_reference()


def _remember(desk: Desk, pin: Pin, at: datetime) -> None:
    held = pinned(desk)
    if held is not None:
        if held != pin:
            raise Refusal("city.other")
        return
    row = {
        "ward": desk.settings.ward,
        "chain": pin.chain,
        "key": b64(pin.key.public_bytes_raw()),
        "pinned_at": at,
    }
    with desk.writing() as connection:
        connection.execute(insert(CityPin), row)
