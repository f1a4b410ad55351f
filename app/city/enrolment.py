"""Letting a desk in: a one-time code from the city's office, and the city's word for the desk's key."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, insert, select, text, update

from app.city.log import Rejection, Seal, begin_ward, chain_head, log_end, say, vouch
from app.exchange.accept import is_city
from app.exchange.wire import Count
from app.refusal import Refusal
from app.rules.text.numbering import DESKS
from app.rules.text.slip_code import ALPHABET
from db.base import written
from db.city import ChainHead, CityKey, EnrolmentCode
from db.journal import GENESIS, BrokenEntry, public_key, public_text

CODE_LENGTH = 10
CODE_LIFE = timedelta(hours=24)
_WARD = re.compile(r"[0-9A-Za-z-]{1,32}")
_EPOCH = re.compile(r"[0-9a-f]{6}")


class Introduction(msgspec.Struct, forbid_unknown_fields=True):
    """What a desk says of itself: its one-time code, chain, public key, number and block of the day's sequence."""

    code: str
    ward: str
    chain: str
    pub: str
    desk: Count
    block: Count


@dataclass(frozen=True, slots=True)
class Welcome:
    """The city's answer: its chain in the ward's log, its public key, a signed note."""

    chain: str
    key: str
    note: str


def seal(connection: Connection) -> Seal:
    """The city's key, made on first use."""
    connection.execute(text("LOCK TABLE city_key IN SHARE ROW EXCLUSIVE MODE"))
    row = connection.execute(select(CityKey.epoch, CityKey.secret)).first()
    if row is not None:
        return Seal(row.epoch, Ed25519PrivateKey.from_private_bytes(row.secret))
    made = Seal(secrets.token_hex(3), Ed25519PrivateKey.generate())
    connection.execute(insert(CityKey), {"epoch": made.epoch, "secret": made.key.private_bytes_raw()})
    return made


def issue_code(connection: Connection, ward: str, at: datetime) -> str:
    """A fresh one-time code for one desk of a ward, valid for 24 hours; only its hash is kept.

    Raises:
        Refusal: ``ward.name`` for a name that chains cannot carry.
    """
    if not _WARD.fullmatch(ward):
        raise Refusal("ward.name", ward=ward)
    code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
    begin_ward(connection, ward)
    connection.execute(
        insert(EnrolmentCode),
        {"ward": ward, "code_hash": _hash(ward, code), "expires_at": at + CODE_LIFE, "chain": None},
    )
    return code


def _hash(ward: str, code: str) -> str:
    return hashlib.sha256(f"motcua/code/1\n{ward}\n{code}".encode()).hexdigest()


def enrol(connection: Connection, sealed: Seal, said: Introduction, at: datetime) -> Welcome:
    """Take a chain in and write ``key.enrolled`` into the ward's log; asked again with the same code, answer again.

    Raises:
        Rejection: 400 ``bad-chain``; 403 ``bad-code``; 423 ``frozen`` for a closed chain; 409 ``desk.taken`` when an open chain of the ward has this
            desk number, ``block.taken`` (free: the block to take instead) when any chain of it ever had this block.
    """
    _check_names(said)
    _use_code(connection, said, at)
    head = chain_head(connection, said.ward, said.chain)
    if head is None:
        _refuse_taken(connection, sealed, said)
        _take_in(connection, said)
        record = {"t": "enrolled_key", "chain": said.chain, "block": said.block, "key": said.pub}
        say(connection, sealed, said.ward, "key.enrolled", record, at)
    elif head.key != said.pub:
        raise Rejection(409, "desk.taken")
    elif head.state == "closed":
        raise Rejection(423, "frozen", state=head.state)
    end = log_end(connection, said.ward)
    if end is None:
        raise LookupError(said.ward)
    note = vouch(
        sealed,
        said.ward,
        end,
        said.chain,
        0 if head is None else head.n,
        GENESIS if head is None else head.h,
        at,
    )
    return Welcome(sealed.chain(said.ward), public_text(sealed.key), note)


def _check_names(said: Introduction) -> None:
    words = said.chain.split(".")
    named = len(words) == 3 and (words[0], words[1]) == (said.ward, f"q{said.desk}")
    spelt = _WARD.fullmatch(said.ward) and _EPOCH.fullmatch(words[-1])
    if not named or not spelt or not 1 <= said.desk < 10_000 or not 0 <= said.block < 10_000:
        raise Rejection(400, "bad-chain")
    try:
        public_key(said.pub)
    except BrokenEntry as error:
        raise Rejection(400, "bad-chain") from error


def _use_code(connection: Connection, said: Introduction, at: datetime) -> None:
    wanted = (EnrolmentCode.ward == said.ward, EnrolmentCode.code_hash == _hash(said.ward, said.code))
    found = connection.execute(
        select(EnrolmentCode.expires_at, EnrolmentCode.chain).where(*wanted).with_for_update()
    ).first()
    if found is None or written(found.expires_at) < written(at) or found.chain not in {None, said.chain}:
        raise Rejection(403, "bad-code")
    connection.execute(update(EnrolmentCode).where(*wanted).values(chain=said.chain))


def _refuse_taken(connection: Connection, sealed: Seal, said: Introduction) -> None:
    # In the order in which every writer locks: chains, then the ward.
    chain_head(connection, said.ward, sealed.chain(said.ward), lock=True)
    log_end(connection, said.ward, lock=True)
    others = connection.execute(
        select(ChainHead.desk, ChainHead.block, ChainHead.state).where(ChainHead.ward == said.ward)
    ).all()
    if any(other.desk == said.desk and other.state == "open" for other in others):
        raise Rejection(409, "desk.taken", desk=said.desk)
    used = {other.block for other in others}
    if said.block in used:
        free = next(block for block in count(said.desk - 1, DESKS) if block not in used)
        raise Rejection(409, "block.taken", free=free)


def _take_in(connection: Connection, said: Introduction) -> None:
    row = {
        "ward": said.ward, "chain": said.chain, "n": 0, "h": GENESIS, "at": 0, "key": said.pub, "desk": said.desk,
        "block": said.block, "state": "open",
    }  # fmt: skip
    connection.execute(insert(ChainHead), row)


def close_chain(connection: Connection, ward: str, chain: str, at: datetime) -> None:
    """Accept nothing more of a chain and give it nothing more: its desk was lost, reinstalled or given up.

    ``key.revoked`` in the ward's log tells every desk up to which entry the chain is to be believed. Again does nothing.

    Raises:
        Refusal: ``chain.unknown``.
    """
    head = chain_head(connection, ward, chain, lock=True)
    if head is None or is_city(chain):
        raise Refusal("chain.unknown", chain=chain)
    if head.state == "closed":
        return
    wanted = (ChainHead.ward == ward, ChainHead.chain == chain)
    connection.execute(update(ChainHead).where(*wanted).values(state="closed"))
    say(
        connection,
        seal(connection),
        ward,
        "key.revoked",
        {"t": "revoked_key", "chain": chain, "last": head.n},
        at,
    )
