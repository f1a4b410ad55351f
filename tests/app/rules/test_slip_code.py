"""The QR's text survives a round trip; anything else than the desk's own text is refused."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from app.refusal import Refusal
from app.rules.text import slip_code
from app.rules.text.slip_code import ALPHABET, SlipToken
from app.rules.time.calendar import VIETNAM

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
TOKEN = SlipToken(
    kind=slip_code.SLIP,
    key_id=b"\x01\x02\x03\x04",
    epoch="00a1ff",
    n=318,
    code="000.99.01.H27-170125-0001",
    received_at=datetime(2017, 1, 25, 9, 15, tzinfo=VIETNAM),
    due_at=datetime(2017, 2, 6, 17, 30, tzinfo=VIETNAM),
    entry_hash=bytes(range(16)),
)


def made_by(key: Ed25519PublicKey) -> slip_code.Check:
    def check(signature: bytes, message: bytes) -> bool:
        try:
            key.verify(signature, message)
        except InvalidSignature:
            return False
        return True

    return check


KEYS = {TOKEN.key_id: made_by(KEY.public_key())}


def signed(token: SlipToken, host: str | None = None) -> str:
    return slip_code.encode(token, KEY.sign(slip_code.signed_bytes(token)), host)


minutes = st.integers(0, 2**27).map(lambda n: datetime(1970, 1, 1, 7, tzinfo=VIETNAM) + timedelta(minutes=n))
tokens = st.builds(
    SlipToken,
    kind=st.sampled_from((slip_code.SLIP, slip_code.APOLOGY)),
    key_id=st.binary(min_size=4, max_size=4),
    epoch=st.binary(min_size=3, max_size=3).map(bytes.hex),
    n=st.integers(0, 2**32 - 1),
    code=st.from_regex(r"[0-9A-Z]{2,3}(\.[0-9A-Z]{2,3}){2,3}-[0-9]{6}-[0-9]{4,8}", fullmatch=True),
    received_at=minutes,
    due_at=minutes,
    entry_hash=st.binary(min_size=16, max_size=16),
)


@given(
    token=tokens,
    signature=st.binary(min_size=64, max_size=64),
    host=st.sampled_from((None, "tracuu.example.vn")),
)
def test_round_trip(token: SlipToken, signature: bytes, host: str | None) -> None:
    text = slip_code.encode(token, signature, host)
    assert slip_code.decode(text) == (token, signature, b"motcua/slip/1\n" + slip_code.payload(token))
    assert slip_code.decode(text.lower()) == slip_code.decode(text)


def test_the_text_uses_only_keys_that_a_vietnamese_keyboard_leaves_alone() -> None:
    for host, prefix in ((None, "MC1/"), ("tracuu.example.vn:8443", "HTTPS://TRACUU.EXAMPLE.VN:8443/S/")):
        text = signed(TOKEN, host)
        assert text.startswith(prefix)
        assert set(text.removeprefix(prefix)) <= set(ALPHABET)
        assert re.fullmatch(r"[0-9A-Z $%*+\-./:]+", text)


def test_every_single_changed_symbol_is_refused() -> None:
    text = signed(TOKEN)
    assert slip_code.verify(text, KEYS.get) == TOKEN
    for place in range(len("MC1/"), len(text)):
        for symbol in ALPHABET + "ADEW/ÀſK":
            changed = text[:place] + symbol + text[place + 1 :]
            if changed != text:
                with pytest.raises(Refusal) as refused:
                    slip_code.verify(changed, KEYS.get)
                assert refused.value.code in {"slip.unreadable", "slip.unknown_key", "slip.forged"}


def test_every_lost_or_doubled_symbol_is_refused() -> None:
    text = signed(TOKEN)
    for place in range(len("MC1/"), len(text)):
        for changed in (text[:place] + text[place + 1 :], text[:place] + text[place] + text[place:]):
            with pytest.raises(Refusal):
                slip_code.verify(changed, KEYS.get)


@given(
    text=st.one_of(
        st.text(), st.text(alphabet=ALPHABET, max_size=300), st.text(alphabet=ALPHABET, min_size=200)
    )
)
def test_any_other_text_is_unreadable(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        slip_code.decode(text)
    assert refused.value.code == "slip.unreadable"


@settings(max_examples=300)
@given(token=tokens, place=st.integers(0, 80), byte=st.integers(0, 255))
def test_bytes_that_are_not_the_canonical_form_are_unreadable(
    token: SlipToken, place: int, byte: int
) -> None:
    """A changed payload is refused, or reads as another token whose own canonical form it is."""
    body = bytearray(slip_code.payload(token))
    body[place % len(body)] = byte
    text = slip_code._symbols(bytes(body) + bytes(64))
    try:
        read = slip_code.decode(text)[0]
    except Refusal as refused:
        assert refused.code == "slip.unreadable"
    else:
        assert slip_code.payload(read) == bytes(body)


@pytest.mark.parametrize(
    "body",
    [
        slip_code.payload(TOKEN) + b"\x00",
        slip_code.payload(TOKEN)[:-1],
        b"\x88\x18\x01" + slip_code.payload(TOKEN)[2:],
        b"\x98\x08" + slip_code.payload(TOKEN)[1:],
        b"\x9f" + slip_code.payload(TOKEN)[1:] + b"\xff",
        b"",
    ],
    ids=["trailing byte", "cut short", "long integer", "long array head", "indefinite array", "nothing"],
)
def test_other_spellings_of_the_same_cbor_are_unreadable(body: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        slip_code.decode("MC1/" + slip_code._symbols(body + bytes(64)))
    assert refused.value.code == "slip.unreadable"


def test_the_payload_is_the_documented_cbor() -> None:
    assert slip_code.payload(TOKEN).hex() == (
        "88" "01" "4401020304" "4300a1ff" "19013e"
        "7819" + b"000.99.01.H27-170125-0001".hex() + "1a0179bbe7" "1a017a0156" "50000102030405060708090a0b0c0d0e0f"
    )  # fmt: skip


def test_an_unknown_key_and_a_forged_signature_are_told_apart() -> None:
    stranger = Ed25519PrivateKey.from_private_bytes(bytes(32))
    forged = slip_code.encode(TOKEN, stranger.sign(slip_code.signed_bytes(TOKEN)), None)
    for text, keys, code in ((forged, KEYS, "slip.forged"), (signed(TOKEN), {}, "slip.unknown_key")):
        with pytest.raises(Refusal) as refused:
            slip_code.verify(text, keys.get)
        assert refused.value.code == code


def test_a_moved_due_date_is_forged() -> None:
    signature = slip_code.decode(signed(TOKEN))[1]
    later = replace(TOKEN, due_at=TOKEN.due_at + timedelta(days=1))
    with pytest.raises(Refusal) as refused:
        slip_code.verify(slip_code.encode(later, signature, None), KEYS.get)
    assert refused.value.code == "slip.forged"


def test_the_text_says_nothing_of_the_person() -> None:
    """The whole payload is these eight fields; none can hold a name, an ID number or a phone number."""
    assert list(SlipToken.__dataclass_fields__) == [
        "kind", "key_id", "epoch", "n", "code", "received_at", "due_at", "entry_hash",
    ]  # fmt: skip
    for personal in ("Nguyễn Văn Thử", "042196000001", "0912000604", "000.99.01.H27-170125-0001 Thử"):
        with pytest.raises(ValueError, match="not a slip token"):
            replace(TOKEN, code=personal)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": 3}, {"key_id": b"123"}, {"epoch": "00A1FF"}, {"n": -1}, {"n": 2**32}, {"entry_hash": bytes(15)},
        {"due_at": TOKEN.due_at.replace(tzinfo=None)}, {"received_at": TOKEN.received_at.replace(second=1)},
    ],
    ids=str,
)  # fmt: skip
def test_a_token_holds_nothing_that_could_not_be_read_back(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="slip"):
        replace(TOKEN, **wrong)


def test_encode_refuses_a_short_signature_and_a_host_that_is_no_host() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        slip_code.encode(TOKEN, bytes(63), None)
    with pytest.raises(ValueError, match="host name"):
        slip_code.encode(TOKEN, bytes(64), "example.vn/thu")


def test_typed_code_and_check() -> None:
    check = slip_code.check_symbols(TOKEN)
    assert re.fullmatch(f"[{ALPHABET}]{{8}}", check)
    assert slip_code.typed_matches(TOKEN, TOKEN.code.lower(), f" {check[:4].lower()}-{check[4:]} ")
    for place in range(8):
        for symbol in ALPHABET + "Đ":
            changed = check[:place] + symbol + check[place + 1 :]
            assert slip_code.typed_matches(TOKEN, TOKEN.code, changed) == (changed == check)
    assert not slip_code.typed_matches(TOKEN, "000.99.01.H27-170125-0002", check)
    assert slip_code.check_symbols(replace(TOKEN, entry_hash=bytes(16))) != check
