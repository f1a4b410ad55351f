"""Entry v1 is for ever: its bytes, its digest and its signature, and a chain without a gap."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from app.apology.acts import ApologyForm, draft
from app.demo.ward import CLERK, CLERK_2, HEAD
from app.desk.desk import Desk
from app.dossier.acts import end
from app.dossier.receipt import Paper
from app.refusal import Refusal
from db.journal import (
    GENESIS,
    MOST_BYTES,
    BrokenEntry,
    SignedEntry,
    accumulate,
    b64,
    canonical,
    part_hash,
    public_key,
    public_text,
    read,
    signed,
    unb64,
    verify,
)
from db.records import Entry, Part, Receipt
from tests.ward import at, carry, entries, second_desk, take_in

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
FIELDS: dict[str, Any] = {
    "v": 1,
    "act": "nv01",
    "apv": "ct01",
    "at": 1485310500000,
    "ch": "18077.q1.00a1ff",
    "kind": "apology.signed/1",
    "n": 42,
    "prev": b64(bytes(range(32))),
    "seen": [7, b64(GENESIS)],
    "sub": "18077.q1.00a1ff.9",
    "after": ["AAECAwQFBgc"],
    "body": {"records": [{"t": "finish", "outcome": "granted", "note": "đã xử lý “xong” \n\t/\\"}]},
}
GOLDEN = (
    '{"act":"nv01","after":["AAECAwQFBgc"],"apv":"ct01","at":1485310500000,"body":{"records":[{"note":'
    '"đã xử lý “xong” \\n\\t/\\\\","outcome":"granted","t":"finish"}]},"ch":"18077.q1.00a1ff","kind":'
    '"apology.signed/1","n":42,"prev":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8","seen":[7,'
    '"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"],"sub":"18077.q1.00a1ff.9","v":1}'
)
GOLDEN_DIGEST = "Bxk2AhP_H8dkJ8niVXdlFn4E-2CnnRtmTVkFxBedQ1s"
GOLDEN_SIGNATURE = "dhIhqWr4fr1iHSxoCd-75TcqDTEVRKGsv_D9caC31xUZ9xolsxPXOcEoB1yMS7nK9Go1FAktNg3RQGg4sImwBg"


def chain_of(desk: Desk) -> list[SignedEntry]:
    with desk.reading() as reading:
        rows = reading.execute(select(Entry.e, Entry.s).where(Entry.chain == desk.chain).order_by(Entry.n))
        return [read(e, s) for e, s in rows]


def refused_as(reason: str, text: str) -> None:
    with pytest.raises(BrokenEntry) as caught:
        read(text, bytes(64))
    assert caught.value.reason == reason


def test_an_entry_of_2017_reads_the_same_for_ever() -> None:
    entry = signed(FIELDS, KEY)
    assert entry.e == GOLDEN
    assert b64(entry.h) == GOLDEN_DIGEST
    assert b64(entry.s) == GOLDEN_SIGNATURE
    kept = read(GOLDEN, unb64(GOLDEN_SIGNATURE))
    verify(kept, public_key(public_text(KEY)))
    assert (kept.ward, kept.chain, kept.n) == ("18077", "18077.q1.00a1ff", 42)


def test_the_ward_log_accumulates_the_same_for_ever() -> None:
    assert b64(accumulate(GENESIS, unb64(GOLDEN_DIGEST))) == "2JvKhHJON-MI6KUMGe5DMIKeDGPhbLLTsCPcQA5EjNg"
    assert part_hash(bytes(16), b'{"name":"Th\xe1\xbb\xad"}') == "KnMjVgjlKR0JYUQl4IDsb0Q8I3JTFBdN4p391S5xAVM"


@pytest.mark.parametrize(
    "value",
    [
        1.5,
        2**53,
        -(2**53),
        {"khóa": 1},
        {"": 1},
        {"a b": 1},
        {1: 1},
        "Nguye\u0302\u0303n",
        b"bytes",
        {1, 2},
        [[["", 0.0]]],
        at("2017-01-25T09:15"),
    ],
)
def test_what_two_programs_could_write_differently_is_refused(value: Any) -> None:
    with pytest.raises(BrokenEntry, match="not-canonical"):
        canonical({"x": value})


@given(
    st.dictionaries(
        st.from_regex(r"[A-Za-z0-9_.-]{1,9}", fullmatch=True),
        st.one_of(st.none(), st.booleans(), st.integers(-(2**53) + 1, 2**53 - 1), st.text('aăâđôơưệ /\\\n"')),
        max_size=6,
    )
)
def test_canonical_bytes_are_one_way_to_write_a_value(value: dict[str, Any]) -> None:
    written = canonical(value)
    again = msgspec.json.decode(written)
    assert again == value
    assert canonical(dict(reversed(list(again.items())))) == written


@pytest.mark.parametrize(
    "text",
    ["AA==", "AA=", " AA", "AA\n", "A", "AB", "AA+A", "AA/A", "A*AA", "ệ"],
)
def test_base64_has_one_spelling(text: str) -> None:
    with pytest.raises(BrokenEntry, match="not-base64"):
        unb64(text)


@given(st.binary(max_size=80))
def test_base64_returns(data: bytes) -> None:
    assert unb64(b64(data)) == data


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (GOLDEN.replace('"n":42', '"n": 42'), "not-canonical"),
        (GOLDEN.replace('"n":42', '"n":42,"n":42'), "not-canonical"),
        (GOLDEN.replace('"n":42', '"n":42.0'), "not-canonical"),
        (GOLDEN.replace('"v":1', '"v":2'), "bad-entry"),
        (GOLDEN.replace('"n":42', '"n":0'), "bad-entry"),
        (GOLDEN.replace("apology.signed/1", "apology.signed"), "bad-entry"),
        (GOLDEN.replace('18077.q1.00a1ff","kind', '18077","kind'), "bad-entry"),
        (GOLDEN.replace('"act":"nv01",', ""), "bad-entry"),
        (GOLDEN[:-1], "not-canonical"),
        ("[]", "not-canonical"),
        (GOLDEN + " " * MOST_BYTES, "too-large"),
    ],
)
def test_an_entry_that_is_not_of_the_format_is_refused(text: str, reason: str) -> None:
    assert text != GOLDEN
    refused_as(reason, text)


def test_one_changed_letter_breaks_the_signature() -> None:
    forged = read(GOLDEN.replace("granted", "refused"), unb64(GOLDEN_SIGNATURE))
    with pytest.raises(BrokenEntry, match="bad-signature"):
        verify(forged, KEY.public_key())
    with pytest.raises(BrokenEntry, match="bad-key"):
        public_key("AAECAw")


def test_a_desk_writes_one_chain_without_a_gap(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    end.finish(desk, dossier, CLERK, at("2017-02-03T10:00"))
    chain = chain_of(desk)
    assert [entry.n for entry in chain] == list(range(1, len(chain) + 1))
    assert chain[0].fields["prev"] == b64(GENESIS)
    assert all(later.fields["prev"] == b64(earlier.h) for earlier, later in pairwise(chain))
    assert all(later.fields["at"] >= earlier.fields["at"] for earlier, later in pairwise(chain))
    for entry in chain:
        verify(entry, desk.keys.signing.public_key())


def test_an_entry_names_what_it_is_about_who_wrote_it_and_when(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    fields = chain_of(desk)[-1].fields
    assert fields["sub"] == dossier == f"{desk.chain}.{fields['n']}"
    assert (fields["act"], fields["kind"], fields["after"]) == (CLERK, "dossier.received/1", [])
    assert fields["at"] == int(at("2017-01-25T09:15").timestamp() * 1000)
    assert fields["seen"] == [0, b64(GENESIS)]
    assert "apv" not in fields


def test_a_signature_names_the_second_person(desk: Desk) -> None:
    from app.apology.acts import sign

    dossier = take_in(desk, "2017-01-24T10:00").dossier
    form = ApologyForm(("thai_do",), "lý do thử", (CLERK,))
    letter = draft(desk, dossier, form, CLERK, at("2017-01-24T11:00"))
    sign(desk, letter, HEAD, at("2017-01-24T14:00"))
    fields = chain_of(desk)[-1].fields
    assert (fields["act"], fields["apv"]) == (HEAD, CLERK)


def test_an_entry_cites_what_the_desk_knew_of_the_dossier(desk: Desk, tmp_path: Path) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    with second_desk(desk, tmp_path / "second") as other:
        end.finish(desk, dossier, CLERK, at("2017-02-03T10:00"))
        end.finish(other, dossier, CLERK_2, at("2017-02-03T10:01"))
        received, first = (b64(entry.h[:8]) for entry in chain_of(desk)[-2:])
        second = b64(chain_of(other)[-1].h[:8])
        assert chain_of(desk)[-1].fields["after"] == [received]
        carry(other, desk)
        end.return_result(desk, dossier, CLERK, at("2017-02-03T11:00"))
        assert chain_of(desk)[-1].fields["after"] == [first, second]


def test_the_signed_bytes_hold_nothing_personal(desk: Desk) -> None:
    take_in(desk, "2017-01-25T09:15", note="mẹ đi cùng", papers=(Paper("Tờ khai mật"),))
    text = chain_of(desk)[-1].e
    for word in ("Nguyễn", "Thử", "042096000031", "0912", "Tổ dân phố", "mẹ đi cùng", "Tờ khai mật", "1996"):
        assert word not in text


def test_the_same_person_twice_leaves_two_different_hashes(desk: Desk) -> None:
    take_in(desk, "2017-01-25T09:15")
    take_in(desk, "2017-01-25T09:16")
    first, second = (entry.records[0]["part"] for entry in chain_of(desk)[-2:])
    assert first != second
    with desk.reading() as reading:
        rows = reading.execute(select(Part.__table__).where(Part.hash.in_([first, second]))).all()
    assert len(rows) == 2
    assert all(part_hash(row.salt, row.content.encode("utf-8")) == row.hash for row in rows)


def test_a_long_note_and_five_hundred_papers_stand_beside_the_chain(desk: Desk) -> None:
    note = "ghi chú dài " * 1800
    papers = tuple(Paper(f"Giấy tờ thử số {number}") for number in range(500))
    take_in(desk, "2017-01-25T09:15", note=note, papers=papers)
    assert len(note.encode("utf-8")) > MOST_BYTES
    assert len(chain_of(desk)[-1].e) < 2048
    with desk.reading() as reading:
        kept = reading.execute(select(Part.content).join(Receipt, Receipt.part == Part.hash)).scalar_one()
    part = msgspec.json.decode(kept)
    assert part["note"] == note.strip()
    assert len(part["papers"]) == 500


def test_what_is_too_long_is_refused_and_nothing_is_written(desk: Desk) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    before = entries(desk)
    form = ApologyForm(("thai_do",), "lý do thử", (CLERK,), unit_at_fault="x" * 300_000)
    with pytest.raises(Refusal) as caught:
        draft(desk, dossier, form, CLERK, at("2017-01-25T10:00"))
    assert caught.value.code == "act.too_large"
    assert entries(desk) == before
    assert take_in(desk, "2017-01-25T10:01").code.endswith("-0002")
