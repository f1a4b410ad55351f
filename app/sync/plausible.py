"""Whether what a signed entry states can be so: a signature does not make a false number or hour true.

Only what every chain was held to since its first entry stands here; the same at desk, city and check.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from app.rules.deadlines import Unit
from app.rules.numbering import spans
from db.journal import SignedEntry

SIGNED = "apology.signed/1"
_UNITS = {str(unit) for unit in Unit}


def is_plausible(entry: SignedEntry, block: int | None, numbers: Mapping[int, int] | None) -> bool:
    """Whether an entry's known records can be so; their shape was checked before.

    ``block`` is the chain's block of the day's sequence, ``numbers`` its last apology number of each year; None where
    they are not known.
    """
    if not _signed_by_two(entry) or not _dated_as_written(entry):
        return False
    receipts = [record for record in entry.records if record["t"] == "receipt"]
    return all(_is_receipt(record, entry.fields["at"], block) for record in receipts) and (
        numbers is None or numbers_after(entry, numbers) is not None
    )


def _signed_by_two(entry: SignedEntry) -> bool:
    """An apology is signed by the head or a deputy, never by the one who drafted it."""
    signs = any(record["t"] == "apology_signature" for record in entry.records)
    if not signs and entry.fields["kind"] != SIGNED:
        return True
    return entry.fields["kind"] == SIGNED and entry.fields.get("apv", "") not in {"", entry.fields["act"]}


_NOW = {
    "apology_signature": "signed_at",
    "spoken_apology": "spoken_at",
    "apology_cancellation": "cancelled_at",
}
_BEFORE = {"apology_delivery": "delivered_at", "broadcast": "broadcast_at"}


def _dated_as_written(entry: SignedEntry) -> bool:
    """A letter is signed, and a spoken apology told, when its entry is written; what is reported was before that."""
    at = entry.fields["at"] // 1000
    for record in entry.records:
        now, before = _NOW.get(record["t"]), _BEFORE.get(record["t"])
        if now and int(datetime.fromisoformat(record[now]).timestamp()) != at:
            return False
        if before and int(datetime.fromisoformat(record[before]).timestamp()) > at:
            return False
    return True


def _is_receipt(record: Mapping[str, Any], at: int, block: int | None) -> bool:
    """Code, sequence and hour agree with one another, with the chain's block and with the entry's time.

    TT 01/2018/TT-VPCP Art. 19: a dossier's code ends with its date and the day's sequence.
    """
    received_at, sequence = datetime.fromisoformat(record["received_at"]), record["sequence"]
    on = date.fromisoformat(record["received_on"])
    return (
        received_at.timestamp() * 1000 <= at
        and received_at.date() == on
        and record["year"] == on.year
        and record["code"].endswith(f"-{on:%y%m%d}-{sequence:04d}")
        and record["limit_unit"] in _UNITS
        and (block is None or _is_within(block, sequence))
    )


def _is_within(block: int, sequence: int) -> bool:
    return block >= 0 and any(sequence in span for span in spans(block))


def numbers_after(entry: SignedEntry, numbers: Mapping[int, int]) -> Mapping[int, int] | None:
    """The last apology number of each year after an entry; None when one is left out or given twice."""
    after = dict(numbers)
    for record in entry.records:
        if record["t"] == "apology_signature":
            if record["number"] != after.get(record["year"], 0) + 1:
                return None
            after[record["year"]] = record["number"]
    return after
