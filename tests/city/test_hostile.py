"""What the city answers to strangers, forgers and broken desks: never a 5xx, never anything stored."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text

from app.desk.desk import Desk
from app.exchange.courier import exchange
from app.exchange.line import Line
from app.exchange.own import BATCH, batch, last
from app.exchange.wire import Shipped, pack
from app.papers.form01 import slip_token
from app.refusal import Refusal
from db.journal import SignedEntry, b64, signed
from tests.sync.town import DAY, City, enrolled, take_in

pytestmark = pytest.mark.faults


@pytest.fixture
def desk(city: City, ward: str, tmp_path: Path) -> Iterator[Desk]:
    with enrolled(city, tmp_path / "1", 1, ward) as opened:
        take_in(opened, 1)
        yield opened


@pytest.fixture
def line(desk: Desk) -> Iterator[Line]:
    talking = Line(desk.settings.city_url, desk.chain, desk.keys.signing)
    talking.greet()
    yield talking
    talking.close()


def target(desk: Desk) -> str:
    return f"/v1/wards/{desk.settings.ward}/chains/{desk.chain}/entries"


def unsent(desk: Desk) -> list[Shipped]:
    return batch(desk, BATCH, last(desk))


def held(city: City, ward: str) -> int:
    with city.engine.connect() as connection:
        return connection.execute(
            text("SELECT count(*) FROM entry WHERE ward = :w"), {"w": ward}
        ).scalar_one()


def again(entry: SignedEntry, key: Ed25519PrivateKey, **changed: object) -> SignedEntry:
    return signed({**entry.fields, **changed}, key)


def test_a_gap_is_answered_with_the_head(desk: Desk, line: Line, city: City, ward: str) -> None:
    before = held(city, ward)
    answer = line.post(target(desk), pack(unsent(desk)[2:]))
    assert (answer.status, answer.facts["code"], answer.facts["head"]) == (409, "gap", 0)
    assert held(city, ward) == before


def test_a_forged_signature_refuses_the_whole_batch(desk: Desk, line: Line, city: City, ward: str) -> None:
    before = held(city, ward)
    entries = unsent(desk)
    stranger = Ed25519PrivateKey.generate()
    forged = Shipped(again(entries[3].entry, stranger), entries[3].parts)
    answer = line.post(target(desk), pack([*entries[:3], forged]))
    assert (answer.status, answer.facts["code"], answer.facts["n"]) == (422, "bad-signature", 4)
    assert held(city, ward) == before


def test_a_missing_personal_part_is_refused(desk: Desk, line: Line) -> None:
    answer = line.post(target(desk), pack([Shipped(one.entry, {}) for one in unsent(desk)]))
    assert (answer.status, answer.facts["code"]) == (422, "bad-part")


def test_a_fork_is_kept_as_evidence_and_freezes_the_chain(
    desk: Desk, line: Line, city: City, ward: str
) -> None:
    exchange(desk, DAY)
    with desk.writing() as connection:
        connection.execute(text("UPDATE position SET acknowledged = 0"))
    entries = unsent(desk)
    last = entries[-1].entry
    other = again(last, desk.keys.signing, at=last.fields["at"] + 1)
    answer = line.post(target(desk), pack([*entries[:-1], Shipped(other, entries[-1].parts)]))
    assert (answer.status, answer.facts["code"], answer.facts["n"]) == (409, "fork", last.n)
    assert answer.facts["kept"] == b64(last.h)
    with city.engine.connect() as connection:
        kept = connection.execute(text("SELECT e FROM fork WHERE ward = :w"), {"w": ward}).scalars().all()
    assert kept == [other.e]
    with pytest.raises(Refusal, match=r"city\.frozen"):
        exchange(desk, DAY)


def test_a_stranger_is_not_admitted(desk: Desk, city: City) -> None:
    stranger = Line(city.url, desk.chain, Ed25519PrivateKey.generate())
    stranger.greet()
    answer = stranger.post(target(desk), pack(unsent(desk)))
    assert answer.status == 401
    assert answer.facts["time"] > 0
    feed = f"/v1/feeds/ward/{desk.settings.ward}?g=1&after=0&acc=AA"
    assert stranger.get(feed).status == 401
    stranger.close()
    for headers in ({}, {"Authorization": "Bearer x.y.z"}, {"Authorization": "Basic abc"}):
        assert httpx.get(city.url + feed, headers=headers).status_code == 401


def test_one_desk_does_not_hand_in_or_read_for_another_ward(
    desk: Desk, line: Line, city: City, tmp_path: Path
) -> None:
    with enrolled(city, tmp_path / "other", 1, f"{desk.settings.ward}-b") as other:
        assert line.post(target(other), pack(unsent(other))).status == 401
        assert line.get(f"/v1/feeds/ward/{other.settings.ward}?g=1&after=0&acc=AA").status == 401


@pytest.mark.parametrize(
    "body", [b"", b"\0\1\2", b"{}", b"[" * 100_000, b'{"entries":[]}', b'{"entries":[{"e":1}]}']
)
@pytest.mark.parametrize("zipped", [True, False])
def test_garbage_is_answered_with_a_4xx(
    desk: Desk, line: Line, city: City, body: bytes, zipped: bool
) -> None:
    token = line._admission("POST", target(desk), gzip.compress(body) if zipped else body)
    headers = token | ({"Content-Encoding": "gzip"} if zipped else {})
    answer = httpx.post(
        city.url + target(desk), content=gzip.compress(body) if zipped else body, headers=headers
    )
    # gzip.compress writes the time into its bytes: the two calls may differ by a second, which is a wrong token.
    assert 400 <= answer.status_code < 500


def test_a_bomb_and_a_flood_are_refused(desk: Desk, line: Line, city: City) -> None:
    bomb = gzip.compress(bytes(64 << 20), mtime=0)
    headers = line._admission("POST", target(desk), bomb) | {"Content-Encoding": "gzip"}
    assert httpx.post(city.url + target(desk), content=bomb, headers=headers).status_code == 413
    flood = bytes(3 << 20)
    headers = line._admission("POST", target(desk), flood)
    assert httpx.post(city.url + target(desk), content=flood, headers=headers).status_code == 413


@pytest.mark.parametrize(
    "query",
    [
        "limit=-796",
        "limit=0",
        "limit=x",
        "limit=501",
        "after=-1",
        "after=99999999999999999999",
        "g=1e3",
        "wait=26",
        "acc=%00",
    ],
)
def test_odd_queries_are_answered_with_a_4xx(desk: Desk, line: Line, query: str) -> None:
    usual = {"g": "1", "after": "0", "acc": b64(bytes(32)), "limit": "10"}
    asked = dict(usual, **dict([query.split("=")]))
    words = "&".join(f"{name}={value}" for name, value in asked.items())
    answer = line.get(f"/v1/feeds/ward/{desk.settings.ward}?{words}")
    assert 400 <= answer.status < 500


@pytest.mark.parametrize(
    "path", ["/v1/feeds/ward/%00?g=1&after=0&acc=A", "/s/%00", "/s/ABC", "/s/" + "9" * 5000, "/v1/nothing"]
)
def test_odd_addresses_are_answered_with_a_4xx(city: City, path: str) -> None:
    assert 400 <= httpx.get(city.url + path).status_code < 500


def test_an_older_protocol_is_told_to_update(city: City, desk: Desk) -> None:
    answer = httpx.post(city.url + target(desk), content=b"{}", headers={"Motcua-Protocol": "0"})
    assert answer.status_code == 426


def test_a_desk_that_saw_another_history_is_told(desk: Desk, line: Line) -> None:
    exchange(desk, DAY)
    feed = f"/v1/feeds/ward/{desk.settings.ward}?limit=10"
    assert line.get(f"{feed}&g=1&after=2&acc={b64(bytes(32))}").facts["code"] == "feed-fork"
    assert line.get(f"{feed}&g=2&after=0&acc={b64(bytes(32))}").facts["code"] == "feed-generation"
    assert line.get(f"{feed}&g=1&after=9999&acc={b64(bytes(32))}").facts["code"] == "feed-behind"


def test_the_public_page_shows_state_and_due_date_and_no_name(desk: Desk, city: City) -> None:
    dossier = take_in(desk, 2)
    token = slip_token(desk, dossier).rpartition("/")[2]
    before = httpx.get(f"{city.url}/s/{token}")
    assert before.status_code == 200
    assert "chưa gửi" in before.text
    exchange(desk, DAY)
    city.level(desk.settings.ward)
    page = httpx.get(f"{city.url}/s/{token}")
    assert "Đang giải quyết" in page.text
    assert re.search(r"\d\d:\d\d, ngày \d\d/\d\d/2017", page.text)
    assert "Nguyễn Văn Thử" not in page.text
    changed = token[:-1] + ("0" if token[-1] != "0" else "1")
    assert httpx.get(f"{city.url}/s/{changed}").status_code == 404


def test_the_overview_counts_wards(desk: Desk, city: City) -> None:
    exchange(desk, DAY)
    city.level(desk.settings.ward)
    page = httpx.get(city.url + "/").text
    assert f"<td>{desk.settings.ward}</td><td class=n>1</td><td class=n>1</td><td class=n>1</td>" in page
    assert json.loads(httpx.get(city.url + "/v1/hello").text)["lag"][desk.settings.ward] == 0
