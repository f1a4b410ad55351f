"""What a desk signed with its own key and yet cannot be so is taken in nowhere, and `check` names it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.apology.acts import ApologyForm, draft, sign
from app.desk.desk import Desk
from app.exchange.accept import End, accept
from db.journal import BrokenEntry, SignedEntry, read, signed
from db.records import Entry
from tests.sync.town import CLERK, DAY, new_desk, take_in

HEAD = "ct01"


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, list[SignedEntry]]]:
    """A desk with a receipt, and two apologies signed."""
    with new_desk(tmp_path_factory.mktemp("plausible") / "1", 1, "thu-p") as desk:
        dossiers = [take_in(desk, n) for n in range(2)]
        for place, dossier in enumerate(dossiers):
            at = DAY + timedelta(hours=1 + place)
            form = ApologyForm(("thai_do",), "Bận việc khác", (CLERK,))
            sign(desk, draft(desk, dossier, form, CLERK, at), HEAD, at)
        with desk.reading() as reading:
            found = reading.execute(select(Entry.e, Entry.s).order_by(Entry.n)).all()
        yield desk, [read(e, s) for e, s in found]


def place_of(entries: list[SignedEntry], kind: str, nth: int = 0) -> int:
    return [i for i, entry in enumerate(entries) if entry.fields["kind"] == kind][nth]


def broken_at(desk: Desk, entries: list[SignedEntry], place: int, changed: SignedEntry) -> str | None:
    """Why the changed entry is not accepted behind the ones before it."""
    key = desk.keys.signing.public_key()
    end = End(numbers={})
    for entry in entries[:place]:
        end = accept(entry, end, key)
    try:
        accept(changed, end, key)
    except BrokenEntry as error:
        return error.reason
    return None


def again(desk: Desk, entry: SignedEntry, record: dict[str, Any], **fields: Any) -> SignedEntry:
    first, *others = entry.records
    body = {"records": [{**first, **record}, *others]}
    made = {
        name: value for name, value in {**entry.fields, "body": body, **fields}.items() if value is not None
    }
    return signed(made, desk.keys.signing)


def test_what_a_desk_writes_is_plausible(chain: tuple[Desk, list[SignedEntry]]) -> None:
    desk, entries = chain
    for place, entry in enumerate(entries):
        assert broken_at(desk, entries, place, entry) is None


FALSE_RECEIPTS = {
    "another block": {"sequence": 2001, "code": "000.99.01.H27-170124-2001"},
    "no block's": {"sequence": 2000, "code": "000.99.01.H27-170124-2000"},
    "code of another day": {"code": "000.99.01.H27-170125-0001"},
    "code of another sequence": {"code": "000.99.01.H27-170124-0002"},
    "unit": {"limit_unit": "bananas"},
    "future": {"received_at": "2017-01-24T23:00:00+07:00"},
    "year": {"year": 2016},
    "date": {"received_on": "2017-01-23", "code": "000.99.01.H27-170123-0001"},
}


@pytest.mark.parametrize("what", FALSE_RECEIPTS)
def test_a_receipt_that_cannot_be_so(chain: tuple[Desk, list[SignedEntry]], what: str) -> None:
    desk, entries = chain
    place = place_of(entries, "dossier.received/1")
    changed = again(desk, entries[place], FALSE_RECEIPTS[what])
    assert broken_at(desk, entries, place, changed) == "bad-record"


@pytest.mark.parametrize("second", [None, "", HEAD])
def test_an_apology_signed_by_one_alone(chain: tuple[Desk, list[SignedEntry]], second: str | None) -> None:
    desk, entries = chain
    place = place_of(entries, "apology.signed/1")
    assert entries[place].fields["act"] == HEAD
    assert broken_at(desk, entries, place, again(desk, entries[place], {}, apv=second)) == "bad-record"
    other = again(desk, entries[place], {}, kind="apology.drafted/1", apv=second)
    assert broken_at(desk, entries, place, other) == "bad-record"


@pytest.mark.parametrize("number", [0, 1, 3])
def test_an_apology_number_left_out_or_given_twice(
    chain: tuple[Desk, list[SignedEntry]], number: int
) -> None:
    desk, entries = chain
    place = place_of(entries, "apology.signed/1", 1)
    changed = again(desk, entries[place], {"number": number})
    assert broken_at(desk, entries, place, changed) == "bad-record"
