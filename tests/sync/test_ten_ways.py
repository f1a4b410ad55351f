"""Ten things an office might do to hide that it owes an apology, on real databases, and what shows each of them.

A marriage paper received on 24/01/2017 is promised for 03/02/2017; nothing is done, and on Monday 06/02 it is late.
Three things stand against the office: its own chain, the slip in the citizen's hand, and the city's copy.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text

from app.apology import register as apologies
from app.apology.acts import (
    ApologyForm,
    BroadcastForm,
    DeliveryForm,
    broadcast,
    complete,
    deliver,
    draft,
    sign,
)
from app.city.inspect import inspect
from app.city.overview import WardFigures, overview
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.stop import extend_limit, pause
from app.dossier.receipt import Person, ReceiptForm
from app.dossier.registers import lateness
from app.dossier.registers.slips import check_slip
from app.exchange.accept import End, accept
from app.exchange.check import check
from app.exchange.courier import exchange
from app.papers.form01 import slip_token
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM
from app.rules.time.counting import Limit, Unit
from db.journal import BrokenEntry, read, signed
from db.records import Entry
from tests.sync.test_check import tamper, whys
from tests.sync.town import BIRTH, CLERK, DAY, City, enrolled, take_in
from tests.ward import forget_marks

pytestmark = pytest.mark.faults

HEAD, OFFICER = "ct01", "cc01"
DUE = datetime(2017, 2, 3, 17, 30, tzinfo=VIETNAM)
MONDAY = datetime(2017, 2, 6, 8, 0, tzinfo=VIETNAM)
LATE = ApologyForm(("tre_han",), "bỏ sót hồ sơ", (OFFICER,), new_on=date(2017, 2, 9))
ON_AIR = BroadcastForm("dai_phat_thanh_phuong_xa", "UBND phường xin lỗi một công dân của phường.", OFFICER)


@dataclass(frozen=True)
class Office:
    """A desk's folder with one dossier that is late, its slip as the citizen holds it, and the city that was told."""

    city: City
    folder: Path
    ward: str
    dossier: str
    slip: str

    def debts(self) -> list[str]:
        with Desk.open(self.folder, write=False) as desk, desk.reading() as reading:
            return [line.dossier for line in lateness.late_without_apology(reading, self.ward, MONDAY)]

    def at_the_city(self, now: datetime = MONDAY) -> WardFigures:
        self.city.level(self.ward)
        with self.city.engine.connect() as connection:
            return next(each for each in overview(connection, now) if each.ward == self.ward)

    def on_paper(self) -> tuple[str, datetime]:
        """What the citizen's slip is worth here, and the promise that stands on it."""
        with Desk.open(self.folder, write=False) as desk, desk.reading() as reading:
            found = check_slip(reading, self.ward, self.slip)
        return found.held, found.token.due_at


@pytest.fixture
def office(city: City, ward: str, tmp_path: Path) -> Iterator[Office]:
    """Whatever the office does, what the city holds of its ward stays whole."""
    folder = tmp_path / "office"
    with enrolled(city, folder, 1, ward) as desk:
        exchange(desk, DAY)
        desk.tidy()
    shutil.copytree(folder, tmp_path / "earlier")
    with Desk.open(folder) as desk:
        dossier = take_in(desk, 1)
        made = Office(city, folder, ward, dossier, slip_token(desk, dossier))
        exchange(desk, DAY + timedelta(hours=1))
    yield made
    city.level(ward)
    assert [finding for finding in inspect(city.engine).findings if ward in finding.chain] == []


def signed_letter(desk: Desk, dossier: str) -> str:
    letter = draft(desk, dossier, LATE, CLERK, MONDAY)
    sign(desk, letter, HEAD, MONDAY + timedelta(minutes=10))
    deliver(desk, letter, DeliveryForm("truc_tiep", "tai_nha"), CLERK, MONDAY + timedelta(minutes=20))
    return letter


def test_1_deleting_the_receipt_breaks_the_chain_and_the_city_still_owes(office: Office) -> None:
    chain, _, n = office.dossier.rpartition(".")
    tamper(
        office.folder,
        f"DELETE FROM receipt WHERE uid = '{office.dossier}'",
        f"DELETE FROM standing WHERE dossier = '{office.dossier}'",
        f"DELETE FROM entry WHERE chain = '{chain}' AND n = {n}",
    )
    assert office.debts() == []
    assert "tail-missing" in whys(office.folder)
    assert office.at_the_city().late_without_apology == 1
    # Nothing of it is here any more, and yet the desk's own key signed what the citizen shows.
    assert office.on_paper() == ("not_yet", DUE)


def test_2_editing_what_was_promised_is_named_and_contradicts_the_slip(office: Office) -> None:
    tamper(
        office.folder,
        f"UPDATE receipt SET promised_at = '2017-02-17T17:30:00+07:00' WHERE uid = '{office.dossier}'",
        "UPDATE standing SET promised_at = '2017-02-17T17:30:00+07:00', due_at = '2017-02-17T17:30:00+07:00', "
        f"owed_from = '2017-02-17T17:30:00+07:00' WHERE dossier = '{office.dossier}'",
    )
    assert office.debts() == []
    assert {"record-changed", "standing-changed"} <= set(whys(office.folder))
    assert office.on_paper() == ("contradicts", DUE)
    assert office.at_the_city().late_without_apology == 1


def test_3_a_backdated_signature_is_taken_in_nowhere(office: Office) -> None:
    """A changed program could sign a letter of Monday as if on Thursday; neither city nor neighbour believes it."""
    with Desk.open(office.folder) as desk:
        signed_letter(desk, office.dossier)
        with desk.reading() as reading:
            rows = reading.execute(select(Entry.e, Entry.s).order_by(Entry.chain, Entry.n)).all()
        entries = [entry for entry in (read(e, s) for e, s in rows) if entry.chain == desk.chain]
        place = next(n for n, entry in enumerate(entries) if entry.fields["kind"] == "apology.signed/1")
        end = End(numbers={})
        for entry in entries[:place]:
            end = accept(entry, end, desk.keys.signing.public_key())
        record = {**entries[place].records[0], "signed_at": "2017-02-02T09:00:00+07:00"}
        hour = int(datetime(2017, 2, 2, 9, tzinfo=VIETNAM).timestamp() * 1000)
        for changes, why in (({}, "bad-record"), ({"at": hour}, "clock-back")):
            forged = {**entries[place].fields, "body": {"records": [record]}, **changes}
            with pytest.raises(BrokenEntry) as caught:
                accept(signed(forged, desk.keys.signing), end, desk.keys.signing.public_key())
            assert caught.value.reason == why


def test_4_the_due_date_moves_only_by_a_letter_and_the_first_promise_stays(office: Office) -> None:
    with Desk.open(office.folder) as desk:
        with pytest.raises(Refusal) as caught:
            extend_limit(desk, office.dossier, Limit(9, Unit.WORKING_DAYS), "bận", HEAD, MONDAY)
        assert caught.value.code == "extension.broken"
        # To stop the clock now is allowed, and mends nothing.
        pause(desk, office.dossier, "sector_law", "chờ", CLERK, MONDAY)
        exchange(desk, MONDAY + timedelta(hours=1))
    assert office.debts() == [office.dossier]
    assert office.at_the_city().late_without_apology == 1
    tamper(
        office.folder,
        f"UPDATE standing SET due_at = '2017-03-03T17:30:00+07:00', owed_from = NULL WHERE dossier = '{office.dossier}'",
    )
    assert "standing-changed" in whys(office.folder)
    assert office.on_paper()[1] == DUE


def test_5_an_apology_that_nobody_recorded_is_owed_all_the_same(office: Office) -> None:
    assert office.debts() == [office.dossier]
    figures = office.at_the_city()
    assert (figures.overdue, figures.apologies, figures.late_without_apology) == (1, 0, 1)
    assert office.on_paper() == ("held", DUE)
    assert check_is_whole(office)


def test_6_the_broadcast_cannot_be_left_out_nor_taken_away(office: Office) -> None:
    with Desk.open(office.folder) as desk:
        letter = signed_letter(desk, office.dossier)
        with pytest.raises(Refusal) as caught:
            complete(desk, letter, CLERK, MONDAY + timedelta(hours=1))
        assert caught.value.facts["missing"] == "cong_khai"
        read_out = replace(ON_AIR, confirmed_by="Trần Thị Đài Thử")
        broadcast(desk, letter, read_out, CLERK, MONDAY + timedelta(hours=2))
        exchange(desk, MONDAY + timedelta(hours=3))
    tamper(office.folder, "DELETE FROM broadcast")
    assert "record-missing" in whys(office.folder)
    office.city.level(office.ward)
    with office.city.engine.connect() as connection:
        held = text("SELECT count(*) FROM broadcast WHERE ward = :ward")
        assert connection.execute(held, {"ward": office.ward}).scalar() == 1


def rewritten(office: Office, tmp_path: Path, keys_folder: Path) -> Path:
    """The folder of before the receipt, told that nothing came after it, with another history signed by the same key."""
    forget_marks(keys_folder)
    with Desk.open(tmp_path / "earlier") as desk:
        take_in(desk, 9, DAY + timedelta(days=5))
        desk.tidy()
    return tmp_path / "earlier"


def test_7_a_chain_signed_anew_is_a_fork_at_the_city_and_contradicts_the_slip(
    office: Office, tmp_path: Path, keys_folder: Path
) -> None:
    anew = replace(office, folder=rewritten(office, tmp_path, keys_folder))
    assert check_is_whole(anew)  # in itself the new history is sound
    assert anew.on_paper()[0] == "contradicts"
    with Desk.open(anew.folder) as desk, pytest.raises(Refusal) as caught:
        exchange(desk, MONDAY)
    assert caught.value.code == "city.fork"
    with office.city.engine.connect() as connection:
        kept = text("SELECT count(*) FROM fork WHERE ward = :ward")
        assert connection.execute(kept, {"ward": office.ward}).scalar() == 1
    assert office.at_the_city().late_without_apology == 1


def test_8_an_earlier_copy_of_the_file_is_known_as_one(office: Office, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        Desk.open(tmp_path / "earlier")
    assert caught.value.code == "database.behind"
    assert "tail-missing" in whys(tmp_path / "earlier")
    assert office.at_the_city().late_without_apology == 1


def test_9_cutting_off_today_is_told_by_the_mark_and_by_the_citys_note(
    office: Office, keys_folder: Path
) -> None:
    with Desk.open(office.folder) as desk:
        letter = draft(desk, office.dossier, LATE, CLERK, MONDAY)
        exchange(desk, MONDAY + timedelta(hours=1))
    n = int(letter.rpartition(".")[2])
    tamper(
        office.folder,
        f"DELETE FROM apology WHERE uid = '{letter}'",
        f"DELETE FROM entry WHERE n >= {n} AND sub = '{office.dossier}' AND kind = 'apology.drafted/1'",
        f"UPDATE standing SET apology = NULL, apology_state = NULL WHERE dossier = '{office.dossier}'",
    )
    assert "tail-missing" in whys(office.folder)
    # Whoever deletes the mark as well is told by what the city signed.
    forget_marks(keys_folder)
    assert "acknowledged-missing" in whys(office.folder)


def test_10_correcting_the_receipt_makes_no_lateness_smaller(office: Office) -> None:
    with Desk.open(office.folder) as desk:
        later = ReceiptForm(
            BIRTH, Person("Nguyễn Văn Thử 1"), received_at=datetime(2017, 2, 3, 9, tzinfo=VIETNAM)
        )
        correct(desk, office.dossier, CorrectionForm(later, "ghi sai ngày nhận", HEAD), CLERK, MONDAY)
        with desk.reading() as reading:
            assert apologies.owed(reading, office.ward, MONDAY) == 1
        exchange(desk, MONDAY + timedelta(hours=1))
    assert office.debts() == [office.dossier]
    assert office.at_the_city().late_without_apology == 1
    assert office.on_paper() == ("replaced", DUE)


def check_is_whole(office: Office) -> bool:
    with Desk.open(office.folder, write=False) as desk:
        return check(desk).ok
