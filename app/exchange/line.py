"""The line to the city: requests, admission tokens and answers over HTTP."""

from __future__ import annotations

import time
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any, TypeVar, cast
from urllib.parse import urlsplit

import httpx
import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.exchange.wire import MOST_INFLATED, PROTOCOL, Count, inflate, squeeze, write_token
from app.refusal import Refusal
from db.journal import BrokenEntry

CONNECT_SECONDS = 5
READ_SECONDS = 30
_UNREACHED = (httpx.TransportError, httpx.InvalidURL, httpx.UnsupportedProtocol)
T = TypeVar("T")
_LATER = {429, 500, 502, 503, 504}


@dataclass(frozen=True, slots=True)
class Answer:
    """The city's answer: HTTP status and the inflated body."""

    status: int
    body: bytes

    @property
    def facts(self) -> dict[str, Any]:
        """The body as JSON; raises as :meth:`read`."""
        return self.read(dict[str, Any])

    def read(self, kind: type[T]) -> T:
        """The body as a value of that kind.

        Raises:
            Refusal: ``city.garbled`` when it is none; something else answers at that address.
        """
        try:
            return msgspec.json.decode(self.body, type=kind)
        except (ValueError, RecursionError) as error:
            raise Refusal("city.garbled") from error


class Hello(msgspec.Struct):
    """The city's greeting: its time in milliseconds, the protocols it speaks, generation and end of each feed.

    Nobody signs it: what it says of feeds is a reason to ask, never to believe.
    """

    time: Count
    env: dict[str, Count]
    feeds: dict[str, tuple[Count, Count]]


def address(url: str) -> str:
    """A city's address as it is kept. In the clear only to this very computer: personal parts travel on the line.

    Raises:
        Refusal: ``city.unset`` for none, ``city.address`` for what is no address, ``city.insecure`` (url) for one
            without TLS.
    """
    url = url.strip().rstrip("/")
    if not url:
        raise Refusal("city.unset")
    try:
        parts = urlsplit(url)
        sound = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        sound = False
    if not sound or parts.scheme not in {"http", "https"} or parts.query or parts.fragment or parts.username:
        raise Refusal("city.address", url=url)
    if parts.scheme == "http" and not _is_loopback(str(parts.hostname)):
        raise Refusal("city.insecure", url=url)
    return url


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class Line:
    """Talks to one city for one chain. Not for two threads at once.

    Raises:
        Refusal: those of :func:`address`.
    """

    def __init__(
        self, url: str, chain: str, key: Ed25519PrivateKey, client: httpx.Client | None = None
    ) -> None:
        self.url = address(url)
        self._chain = chain
        self._key = key
        self._client = client or httpx.Client(timeout=httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS))
        self._ahead = 0.0

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def greet(self) -> Hello:
        """Ask for the city's time, which the tokens that follow carry, and what it can do.

        Raises:
            Refusal: ``city.unreachable``, ``city.garbled``, ``city.too_new``.
        """
        answer = self._send("GET", "/v1/hello", b"", {})
        hello = answer.read(Hello)
        if answer.status != 200:
            raise Refusal("city.garbled")
        self._ahead = hello.time / 1000 - time.monotonic()
        if not hello.env.get("min", 0) <= PROTOCOL <= hello.env.get("max", 0):
            raise Refusal("city.too_new")
        return hello

    def get(self, target: str) -> Answer:
        """Ask for ``target`` (path and query) with a token.

        Raises:
            Refusal: ``city.unreachable``, ``city.garbled``.
        """
        return self._send("GET", target, b"", self._admission("GET", target, b""))

    def post(self, target: str, content: bytes) -> Answer:
        """Hand in JSON with a token.

        Raises:
            Refusal: ``city.unreachable``, ``city.garbled``.
        """
        body = squeeze(content)
        headers = self._admission("POST", target, body)
        headers |= {"Content-Encoding": "gzip", "Content-Type": "application/json"}
        return self._send("POST", target, body, headers)

    def _admission(self, method: str, target: str, body: bytes) -> dict[str, str]:
        now = int(time.monotonic() + self._ahead)
        token = write_token(self._key, self._chain, method, target, body, now)
        return {"Authorization": f"Bearer {token}"}

    def _send(self, method: str, target: str, body: bytes, headers: dict[str, str]) -> Answer:
        headers |= {"Accept-Encoding": "gzip", "Motcua-Protocol": str(PROTOCOL)}
        try:
            with self._client.stream(method, self.url + target, content=body, headers=headers) as response:
                answer = Answer(response.status_code, _read(response))
        except _UNREACHED as error:
            raise Refusal("city.unreachable", url=self.url, reason=type(error).__name__) from error
        except BrokenEntry as error:
            raise Refusal("city.garbled") from error
        if answer.status in _LATER:
            raise Refusal("city.unreachable", url=self.url, reason=str(answer.status))
        return answer


def _read(response: httpx.Response) -> bytes:
    # Raw bytes, because httpx would inflate a bomb without limit.
    content = bytearray()
    for chunk in response.iter_raw():
        content += chunk
        if len(content) > MOST_INFLATED:
            raise BrokenEntry("too-large")
    gzipped = cast("str", response.headers.get("Content-Encoding", "")) == "gzip"
    return inflate(bytes(content)) if gzipped else bytes(content)
