"""The codec takes exactly what the other side wrote and nothing that differs by a bit."""

from __future__ import annotations

import gzip
import json
import secrets
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.accept import End, accept
from app.exchange.wire import (
    MOST_INFLATED,
    BadToken,
    Note,
    Shipped,
    check_token,
    inflate,
    key_name,
    pack,
    read_note,
    squeeze,
    token_chain,
    unpack,
    write_note,
    write_token,
)
from db.journal import GENESIS, BrokenEntry, b64, canonical, part_hash, signed

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
CHAIN = "thu-0.q1.00aa11"
SALT = bytes(16)
CONTENT = canonical({"applicant": {"name": "Nguyễn Văn Thử"}}).decode()
PART = part_hash(SALT, CONTENT.encode())


def entry(**changed):
    fields = {
        "v": 1, "act": "nv01", "at": 1_485_219_600_000, "ch": CHAIN, "kind": "note.made/1", "n": 2,
        "prev": b64(GENESIS), "seen": [0, b64(GENESIS)], "sub": "", "after": [],
        "body": {"records": [{"t": "unheard_of", "part": PART}]},
    } | changed  # fmt: skip
    return signed(fields, KEY)


BATCH = [Shipped(entry(), {PART: (SALT, CONTENT)})]
PACKED = pack(BATCH)


def taken(content: bytes) -> list[Shipped]:
    """What a city would take in of a batch of this chain."""
    batch = unpack(content)
    end = End(n=1)
    for shipped in batch:
        end = accept(shipped.entry, end, KEY.public_key())
        if set(shipped.parts) != {PART}:
            raise BrokenEntry("bad-part")
    return batch


def test_a_batch_comes_back_as_it_was() -> None:
    assert taken(PACKED) == BATCH
    assert inflate(squeeze(PACKED)) == PACKED


@given(place=st.integers(0, len(PACKED) - 1), bit=st.integers(0, 7))
def test_any_flipped_bit_is_refused(place: int, bit: int) -> None:
    mutated = bytearray(PACKED)
    mutated[place] ^= 1 << bit
    with pytest.raises(BrokenEntry):
        assert taken(bytes(mutated)) != BATCH
        raise AssertionError("a changed batch was taken")


@given(start=st.integers(0, len(PACKED) - 1), length=st.integers(1, 40))
def test_anything_cut_out_is_refused(start: int, length: int) -> None:
    with pytest.raises(BrokenEntry):
        taken(PACKED[:start] + PACKED[start + length :])


@given(st.binary(max_size=300))
def test_garbage_is_refused_as_broken_and_never_otherwise(content: bytes) -> None:
    with pytest.raises(BrokenEntry):
        unpack(content)
    with pytest.raises(BrokenEntry):
        inflate(content)


def test_json_too_deep_to_read_is_refused() -> None:
    with pytest.raises(BrokenEntry):
        unpack(b"[" * 100_000)
    item = {"e": '{"a":' + "[" * 8000 + "]" * 8000 + "}", "s": b64(bytes(64)), "p": {}}
    with pytest.raises(BrokenEntry):
        unpack(json.dumps({"entries": [item]}).encode())


def test_another_spelling_of_the_same_json_is_refused_inside_an_entry() -> None:
    spaced = json.dumps(json.loads(BATCH[0].entry.e), ensure_ascii=False)
    item = {"e": spaced, "s": b64(BATCH[0].entry.s), "p": {}}
    with pytest.raises(BrokenEntry, match="not-canonical"):
        unpack(json.dumps({"entries": [item]}).encode())


@pytest.mark.parametrize("signature", ["{s}=", "{s} ", "\n{s}", "{s}A"])
def test_base64_has_one_spelling(signature: str) -> None:
    written = b64(BATCH[0].entry.s)
    item = {"e": BATCH[0].entry.e, "s": signature.format(s=written), "p": {}}
    with pytest.raises(BrokenEntry):
        taken(json.dumps({"entries": [item]}).encode())


def test_a_bomb_stops_at_the_limit() -> None:
    with pytest.raises(BrokenEntry, match="too-large"):
        inflate(gzip.compress(bytes(MOST_INFLATED * 4)))


@pytest.mark.parametrize(
    "changed",
    [
        {"n": 3},
        {"at": -1},
        {"at": 2**53 - 1},
        {"prev": b64(bytes(31) + b"\1")},
        {"prev": "A"},
        {"seen": [0]},
        {"seen": [-1, b64(GENESIS)]},
        {"seen": ["0", b64(GENESIS)]},
        {"after": [["x"]]},
        {"after": ["A"]},
        {"act": 1},
        {"apv": []},
        {"sub": "\0"},
        {"body": {"records": {}}},
        {"body": {"records": [1]}},
        {"body": {"records": [{"t": 1}]}},
        {"body": {"records": [{"t": "receipt"}]}},
        {"body": {"records": [{"t": "revoked_key", "chain": CHAIN, "last": 0}]}},
        {"body": {"records": [{"t": "enrolled_key", "chain": CHAIN, "block": 0, "key": "x"}]}},
        {"body": {"records": [{"t": "finish", "dossier": "a", "finished_at": "b", "outcome": "granted"}]}},
        {"sub": "a", "body": {"records": [{"t": "finish", "dossier": "a", "finished_at": "morgen", "outcome": ""}]}},
        {"body": {"records": [{"t": "return", "dossier": "", "returned_at": "2017-01-24T08:00:00+07:00", "to": "a",
                               "slip_shown": 2**40}]}},
        {"body": {"records": [{"t": "unheard_of"}, {"t": "epoch", "chain": CHAIN}]}},
    ],
)  # fmt: skip
def test_what_could_not_be_folded_is_not_accepted(changed) -> None:
    with pytest.raises(BrokenEntry):
        accept(entry(**changed), End(n=1), KEY.public_key())


def test_a_clock_that_went_back_is_not_accepted() -> None:
    with pytest.raises(BrokenEntry, match="clock-back"):
        accept(entry(), End(n=1, at=1_485_219_600_001), KEY.public_key())


def test_a_chain_begins_with_its_epoch() -> None:
    with pytest.raises(BrokenEntry, match="no-epoch"):
        accept(entry(n=1), End(), KEY.public_key())


NOTE = Note("thu-0", 1, 3, bytes(32), CHAIN, 2, bytes(range(32)), 1_485_219_600_000)
WRITTEN = write_note(NOTE, KEY)


def test_a_note_says_what_was_signed() -> None:
    assert read_note(WRITTEN, KEY.public_key()) == NOTE


@given(place=st.integers(0, len(WRITTEN) - 1), letter=st.characters(max_codepoint=0x2FFF))
def test_a_changed_note_is_refused(place: int, letter: str) -> None:
    changed = WRITTEN[:place] + letter + WRITTEN[place + 1 :]
    if changed == WRITTEN:
        return
    with pytest.raises((BrokenEntry, UnicodeEncodeError)):
        read_note(changed, KEY.public_key())


NOW = int(datetime(2017, 1, 24, 8, 0, tzinfo=UTC).timestamp())


def test_a_token_is_for_one_request_and_one_minute() -> None:
    token = write_token(KEY, CHAIN, "POST", "/v1/x?a=1", b"body", NOW)
    public = KEY.public_key()
    assert token_chain(token) == CHAIN
    check_token(token, public, "POST", "/v1/x?a=1", b"body", NOW + 30)
    for method, target, body, now in (
        ("GET", "/v1/x?a=1", b"body", NOW),
        ("POST", "/v1/x?a=2", b"body", NOW),
        ("POST", "/v1/x?a=1", b"bodY", NOW),
        ("POST", "/v1/x?a=1", b"body", NOW + 121),
        ("POST", "/v1/x?a=1", b"body", NOW - 121),
    ):
        with pytest.raises(BadToken):
            check_token(token, public, method, target, body, now)
    with pytest.raises(BadToken):
        check_token(token, Ed25519PrivateKey.generate().public_key(), "POST", "/v1/x?a=1", b"body", NOW)
    with pytest.raises(BadToken):
        token_chain(secrets.token_urlsafe(20))


@pytest.mark.parametrize("line", ["١", "1_0", "+1", " 1", "01", str(2**53), "9" * 30, "-1"])
def test_a_number_in_a_note_has_one_spelling_and_a_bound(line: str) -> None:
    lines = WRITTEN.split("\n")
    text = "\n".join([lines[0], line, *lines[2:5]]) + "\n"
    signature = b64(KEY.sign(text.encode("utf-8")))
    with pytest.raises(BrokenEntry, match="bad-note"):
        read_note(f"{text}\n— {key_name(KEY.public_key())} {signature}\n", KEY.public_key())
