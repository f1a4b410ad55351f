"""Admission: a token that a desk signs for one request, valid for a minute (sync.md §1.4).

Entries prove themselves; the token keeps strangers out and personal parts in. Times are seconds of Unix time by the
*city's* clock, which a desk learns from ``hello``, so that a desk with a wrong clock can still talk.
"""

from __future__ import annotations

import hashlib
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from db.journal import b64

AUDIENCE = "motcua-city"
LIFE = 60
SLACK = 120
_NEEDED = ["sub", "aud", "iat", "exp", "htm", "htu", "sha"]


class BadToken(Exception):
    """The request was not signed by the key of the chain that it speaks for, or not for this request."""


def write_token(key: Ed25519PrivateKey, chain: str, method: str, target: str, body: bytes, now: int) -> str:
    """A token for one request; ``target`` is path and query, ``body`` the bytes as sent."""
    claims = {
        "sub": chain,
        "aud": AUDIENCE,
        "iat": now,
        "exp": now + LIFE,
        "htm": method,
        "htu": target,
        "sha": b64(hashlib.sha256(body).digest()),
    }
    return jwt.encode(claims, key, algorithm="EdDSA")


def token_chain(token: str) -> str:
    """The chain that a token says it speaks for; nothing is checked yet.

    Raises:
        BadToken: it is not a token.
    """
    try:
        claims = jwt.decode(token, options={"verify_signature": False})
    except jwt.InvalidTokenError as error:
        raise BadToken from error
    return str(claims.get("sub", ""))


def check_token(token: str, key: Ed25519PublicKey, method: str, target: str, body: bytes, now: int) -> None:
    """Hold a token to the request that it came with.

    Raises:
        BadToken: wrong key, request, body or time.
    """
    claims = _claims(token, key)
    fits = (
        claims["htm"] == method
        and claims["htu"] == target
        and claims["sha"] == b64(hashlib.sha256(body).digest())
        and type(claims["iat"]) is int
        and type(claims["exp"]) is int
        and abs(claims["iat"] - now) <= SLACK
        and claims["iat"] < claims["exp"] <= claims["iat"] + LIFE
    )
    if not fits:
        raise BadToken


def _claims(token: str, key: Ed25519PublicKey) -> dict[str, Any]:
    # Times are compared above, with the clock that the caller gives; PyJWT would read the machine's own.
    options: Any = {"require": _NEEDED, "verify_exp": False, "verify_iat": False, "verify_nbf": False}
    try:
        return jwt.decode(token, key, algorithms=["EdDSA"], audience=AUDIENCE, options=options)
    except jwt.InvalidTokenError as error:
        raise BadToken from error
