"""Two desks and a city on PostgreSQL exchange what they hold, each fact once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select, text, update

from app.city.enrolment import close_chain
from app.city.inspect import inspect
from app.city.serve import now
from app.dossier.acts.end import finish, return_result
from app.exchange.check import check
from app.exchange.courier import exchange
from app.exchange.introduction import enrol
from app.exchange.line import address
from app.exchange.own import waiting
from app.office.opening import begin_again
from app.refusal import Refusal
from db.local import Position, StandingRow
from db.records import Receipt
from tests.sync.town import CLERK, DAY, City, enrolled, new_desk, take_in


def standings(connection, ward):
    table = StandingRow.__table__
    found = connection.execute(select(table).where(table.c.ward == ward).order_by(table.c.dossier))
    return [dict(row) for row in found.mappings()]


def receipts(connection, ward):
    table = Receipt.__table__
    found = connection.execute(select(table).where(table.c.ward == ward).order_by(table.c.uid))
    return [dict(row) for row in found.mappings()]


def test_two_desks_and_the_city_hold_the_same(city: City, ward: str, tmp_path: Path) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as one, enrolled(city, tmp_path / "2", 2, ward) as two:
        first = [take_in(one, n) for n in range(5)]
        for n in range(4):
            take_in(two, n)
        exchange(one, DAY)
        exchange(two, DAY)
        # The second desk finishes and returns what the first received.
        finish(two, first[0], CLERK, DAY + timedelta(hours=1))
        return_result(two, first[0], CLERK, DAY + timedelta(hours=2))
        exchange(two, DAY)
        exchange(one, DAY)
        assert exchange(one, DAY).sent == exchange(two, DAY).sent == 0
        assert exchange(one, DAY).received == exchange(two, DAY).received == 0
        city.level(ward)
        with one.reading() as a, two.reading() as b, city.engine.connect() as c:
            assert len(receipts(a, ward)) == 9
            assert receipts(a, ward) == receipts(b, ward) == receipts(c, ward)
            assert standings(a, ward) == standings(b, ward) == standings(c, ward)
        assert check(one).first_broken is None
        assert check(two).first_broken is None
    report = inspect(city.engine)
    assert report.first_broken is None
    assert report.dossiers >= 9


def test_a_desk_without_city_and_without_enrolment_is_told(tmp_path: Path, ward: str, city: City) -> None:
    with new_desk(tmp_path / "1", 1, ward) as desk:
        with pytest.raises(Refusal, match=r"city\.unset"):
            exchange(desk, DAY)
        with pytest.raises(Refusal, match=r"city\.code"):
            enrol(desk, city.url, "0000000000", DAY)
        with pytest.raises(Refusal, match=r"city\.unreachable"):
            enrol(desk, "http://127.0.0.1:9", "0000000000", DAY)


def test_a_code_serves_one_desk_and_a_desk_number_one_chain(city: City, ward: str, tmp_path: Path) -> None:
    code = city.code(ward)
    with new_desk(tmp_path / "1", 1, ward) as one:
        enrol(one, city.url, code, DAY)
        enrol(one, city.url, code, DAY)  # the answer was lost: asked again, answered again
        with new_desk(tmp_path / "2", 2, ward) as two, pytest.raises(Refusal, match=r"city\.code"):
            enrol(two, city.url, code, DAY)
    with new_desk(tmp_path / "3", 1, ward) as same, pytest.raises(Refusal, match=r"desk\.taken"):
        enrol(same, city.url, city.code(ward), DAY)


class Lossy(httpx.BaseTransport):
    """Delivers every request, and loses the answers of hand-ins."""

    def __init__(self, lose: int) -> None:
        self.inner = httpx.HTTPTransport()
        self.lose = lose

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self.inner.handle_request(request)
        if request.method == "POST" and self.lose:
            self.lose -= 1
            response.read()
            raise httpx.ReadError("lost on the way", request=request)
        return response


def test_a_lost_answer_is_asked_for_again_and_nothing_is_twice(city: City, ward: str, tmp_path: Path) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as desk:
        take_in(desk, 1)
        with httpx.Client(transport=Lossy(1)) as client:
            with pytest.raises(Refusal, match=r"city\.unreachable"):
                exchange(desk, DAY, client=client)
            assert waiting(desk) > 0
            assert exchange(desk, DAY, client=client).sent == 0
        assert waiting(desk) == 0
        with city.engine.connect() as connection:
            twice = text("SELECT count(*) - count(DISTINCT (chain, n)) FROM entry WHERE ward = :ward")
            assert connection.execute(twice, {"ward": ward}).scalar() == 0


def test_a_city_that_has_less_than_it_acknowledged_is_given_it_again(
    city: City, ward: str, tmp_path: Path
) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as desk:
        take_in(desk, 1)
        with desk.writing() as connection:
            connection.execute(update(Position).values(acknowledged=7))
        exchange(desk, DAY)
        assert waiting(desk) == 0
        assert check(desk).ok


LIES = {
    "acknowledgement-missing": "UPDATE position SET acknowledged = acknowledged + 1",
    "acknowledgement-changed": "UPDATE acknowledgement SET note = replace(note, '/g1', '/g2')",
}


@pytest.mark.parametrize("why", LIES)
def test_what_the_city_acknowledged_is_held_to_its_signed_note(
    city: City, ward: str, tmp_path: Path, why: str
) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as desk:
        take_in(desk, 1)
        exchange(desk, DAY)
        assert check(desk).ok
        with desk.writing() as connection:
            connection.execute(text(LIES[why]))
        assert why in {finding.why for finding in check(desk).findings}


def test_a_slip_says_what_its_receipt_says_or_contradicts(ward: str, tmp_path: Path) -> None:
    from dataclasses import replace

    from app.dossier.registers.slips import check_slip
    from app.papers.form01 import slip_token
    from app.rules.text.slip_code import decode, encode, signed_bytes

    with new_desk(tmp_path / "1", 1, ward) as desk:
        token = decode(slip_token(desk, take_in(desk, 1)))[0]
        later = timedelta(minutes=1)
        changed = [
            replace(token, code=token.code[:-1] + "9"),
            replace(token, received_at=token.received_at + later),
            replace(token, due_at=token.due_at + later),
        ]
        for one, held in [(token, "held"), *((each, "contradicts") for each in changed)]:
            signed = encode(one, desk.keys.signing.sign(signed_bytes(one)), None)
            with desk.reading() as reading:
                assert check_slip(reading, ward, signed).held == held


def test_a_reinstalled_desk_prints_no_code_of_the_one_before_it(
    city: City, ward: str, tmp_path: Path
) -> None:
    with enrolled(city, tmp_path / "old", 2, ward) as old:
        mine = take_in(old, 1)
        exchange(old, DAY)
        with city.engine.begin() as connection:
            close_chain(connection, ward, old.chain, now())
        with new_desk(tmp_path / "new", 2, ward) as new:
            enrol(new, city.url, city.code(ward), DAY)
            assert new.epoch.block == 21
            other = take_in(new, 1)
            exchange(new, DAY)
            assert waiting(new) == 0
            assert check(new).ok
            assert code_of(new, other) != code_of(old, mine) == code_of(new, mine)
    city.level(ward)
    assert inspect(city.engine).ok


def code_of(desk, dossier):
    with desk.reading() as reading:
        return reading.execute(select(Receipt.code).where(Receipt.uid == dossier)).scalar_one()


def test_a_reinstalled_desk_that_already_gave_numbers_is_told(city: City, ward: str, tmp_path: Path) -> None:
    with enrolled(city, tmp_path / "old", 2, ward) as old, city.engine.begin() as connection:
        close_chain(connection, ward, old.chain, now())
    with new_desk(tmp_path / "new", 2, ward) as new:
        take_in(new, 1)
        with pytest.raises(Refusal, match=r"block\.taken"):
            enrol(new, city.url, city.code(ward), DAY)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("", "city.unset"),
        ("  ", "city.unset"),
        ("motcua.example.vn", "city.address"),
        ("ftp://motcua.example.vn", "city.address"),
        ("https://", "city.address"),
        ("https://[::1", "city.address"),
        ("https://motcua.example.vn:99999", "city.address"),
        ("https://motcua.example.vn/?a=b", "city.address"),
        ("http://motcua.example.vn", "city.insecure"),
        ("http://192.168.1.7:8788", "city.insecure"),
        ("http://localhost.example.vn", "city.insecure"),
    ],
)
def test_an_address_without_tls_or_sense_is_refused_before_anything_is_sent(
    tmp_path: Path, ward: str, url: str, code: str
) -> None:
    with new_desk(tmp_path / "1", 1, ward) as desk:
        with pytest.raises(Refusal) as refused:
            enrol(desk, url, "0000000000", DAY)
        assert refused.value.code == code


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8788/", "http://localhost:8788", "http://[::1]:8788", "https://a.vn"]
)
def test_in_the_clear_only_to_this_computer(url: str) -> None:
    assert address(url) == url.rstrip("/")


def test_a_desk_begun_again_enrols_its_new_chain_and_goes_on(city: City, ward: str, tmp_path: Path) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as desk:
        take_in(desk, 1)
        exchange(desk, DAY)
        old = desk.chain
        with city.engine.begin() as connection:
            close_chain(connection, ward, old, now())
    with begin_again(tmp_path / "1", DAY + timedelta(hours=1)) as desk:
        enrol(desk, city.url, city.code(ward), DAY)
        take_in(desk, 2, DAY + timedelta(hours=1))
        exchange(desk, DAY)
        assert desk.chain != old
        assert waiting(desk) == 0
        assert check(desk).findings == []
        with desk.reading() as reading:
            assert {row["chain"] for row in receipts(reading, ward)} == {old, desk.chain}
    city.level(ward)
    assert inspect(city.engine).first_broken is None
