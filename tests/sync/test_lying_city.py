"""A city, or someone on the line, that changes what it passes on: the desk folds nothing of it and says so."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text

from app.exchange.check import check
from app.exchange.courier import exchange
from app.exchange.wire import Note, inflate, squeeze, write_note
from app.refusal import Refusal
from db.journal import b64
from tests.sync.town import DAY, City, enrolled, take_in

pytestmark = pytest.mark.faults

STRANGER = Ed25519PrivateKey.generate()


def _swap(page: dict[str, Any]) -> None:
    entries = page["entries"]
    entries[-1], entries[-2] = entries[-2], entries[-1]


def _drop_last(page: dict[str, Any]) -> None:
    page["entries"].pop()
    page["next"] -= 1


def _drop_middle(page: dict[str, Any]) -> None:
    del page["entries"][5]


def _reword(page: dict[str, Any]) -> None:
    page["entries"][-1]["e"] = page["entries"][-1]["e"].replace('"nv01"', '"nv02"')


def _resign(page: dict[str, Any]) -> None:
    page["entries"][-1]["s"] = b64(STRANGER.sign(b"motcua/entry/1\n" + page["entries"][-1]["e"].encode()))


def _other_part(page: dict[str, Any]) -> None:
    part = next(iter(page["entries"][-1]["p"].values()))
    part["pii"] = part["pii"].replace("Thử", "Thật")


def _own_note(page: dict[str, Any]) -> None:
    page["note"] = write_note(Note("x", 1, page["next"], bytes(32), "x.q1.000000", 1, bytes(32), 1), STRANGER)


def _garbage(page: dict[str, Any]) -> None:
    page.clear()


class Lying(httpx.BaseTransport):
    """Passes everything on but the feed, which it changes."""

    def __init__(self, change: Callable[[dict[str, Any]], None]) -> None:
        self.inner = httpx.HTTPTransport()
        self.change = change

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self.inner.handle_request(request)
        if "/feeds/" not in request.url.path:
            return response
        page = json.loads(inflate(b"".join(response.iter_raw())))
        self.change(page)
        content = squeeze(json.dumps(page, ensure_ascii=False).encode())
        return httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(content))


@pytest.mark.parametrize(
    "change", [_swap, _drop_last, _drop_middle, _reword, _resign, _other_part, _own_note, _garbage]
)
def test_a_changed_feed_is_not_folded(
    city: City, ward: str, tmp_path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as one, enrolled(city, tmp_path / "2", 2, ward) as two:
        exchange(two, DAY)
        take_in(one, 1)
        exchange(one, DAY)
        with httpx.Client(transport=Lying(change)) as client, pytest.raises(Refusal, match=r"city\.unproven"):
            exchange(two, DAY, client=client)
        with two.reading() as reading:
            assert reading.execute(text("SELECT count(*) FROM receipt")).scalar() == 0
        assert exchange(two, DAY).received > 0
        assert check(two).first_broken is None


@pytest.mark.parametrize(
    "body", ["<h1>Đăng nhập Wi-Fi</h1>", "[]", '{"time":1,"env":[]}', '{"time":"1"}', "[" * 9999]
)
def test_an_answer_that_is_no_city_is_garbled(city: City, ward: str, tmp_path: Path, body: str) -> None:
    def page(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=httpx.ByteStream(body.encode()))

    with (
        enrolled(city, tmp_path / "1", 1, ward) as desk,
        httpx.Client(transport=httpx.MockTransport(page)) as client,
        pytest.raises(Refusal, match=r"city\.garbled"),
    ):
        exchange(desk, DAY, client=client)


class Boasting(httpx.BaseTransport):
    """Passes everything on but the greeting, whose generation it raises."""

    def __init__(self, generation: int) -> None:
        self.inner = httpx.HTTPTransport()
        self.generation = generation

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self.inner.handle_request(request)
        if request.url.path != "/v1/hello":
            return response
        hello = json.loads(inflate(b"".join(response.iter_raw())))
        hello["feeds"] = {name: [self.generation, end] for name, (_, end) in hello["feeds"].items()}
        return httpx.Response(200, stream=httpx.ByteStream(json.dumps(hello).encode()))


def test_a_generation_is_not_believed_from_an_unsigned_greeting(
    city: City, ward: str, tmp_path: Path
) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as desk:
        exchange(desk, DAY)
        take_in(desk, 1)
        with httpx.Client(transport=Boasting(999)) as client:
            assert exchange(desk, DAY, client=client).sent == 1
        with desk.reading() as reading:
            assert reading.execute(text("SELECT generation FROM position")).scalar() == 1
        assert exchange(desk, DAY).sent == 0
        assert check(desk).ok


@pytest.mark.parametrize("generation", [10**30, 2**53, -1])
def test_a_number_that_no_database_holds_is_garbled(
    city: City, ward: str, tmp_path: Path, generation: int
) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as desk:
        with (
            httpx.Client(transport=Boasting(generation)) as client,
            pytest.raises(Refusal, match=r"city\.garbled"),
        ):
            exchange(desk, DAY, client=client)
        assert exchange(desk, DAY).sent > 0
