"""`motcua demo`: the whole story, as a script sees it; nothing runs on after it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from app.city.postgres import Cluster
from app.city.serve import CLUSTER
from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.dossier.registers import dossiers
from app.office import login
from db.apologies import ApologyCompletion
from db.records import Entry
from tests.app.cli.words import Motcua


@pytest.mark.walks
def test_the_demo_in_one_document(motcua: Motcua, tmp_path: Path) -> None:
    answer = motcua("demo", "--out", tmp_path / "diễn tập", "--json")
    assert (answer.code, answer.err) == (0, "")
    said = answer.document
    assert said["receipts"] == len(list((tmp_path / "diễn tập" / "slips").glob("*.pdf")))
    assert said["apologies"] == ["01/PXL", "02/PXL"]
    assert (said["sent_after_outage"] > 0, said["sent_again"]) == (True, 0)
    assert said["changed_slip"] == "slip.forged"
    assert said["city_check"]["ok"] is True
    assert said["city_check"]["first_broken"] is None
    assert not Cluster(tmp_path / "diễn tập" / "city" / CLUSTER).running
    assert motcua("--data", said["desks"][1], "check", "--json").document["ok"]


@pytest.mark.walks
def test_a_ward_as_large_as_wanted(motcua: Motcua, tmp_path: Path) -> None:
    """One command makes it; nothing in it is told from what acts have written, and anybody can log in and work."""
    answer = motcua("demo", "--dossiers", "150", "--out", tmp_path / "lớn", "--json")
    assert answer.code == 0
    made = answer.document
    assert made == {"folder": str(tmp_path / "lớn" / "desk1"), "dossiers": 150}
    checked = motcua("--data", made["folder"], "check", "--json").document
    assert (checked["ok"], checked["dossiers"]) == (True, 150)
    with Desk.open(Path(made["folder"])) as desk:
        assert login.has_secret(desk, CLERK)
        with desk.reading() as reading:
            ward, at = desk.settings.ward, desk.last_at()
            counts = dossiers.tiles(reading, ward, at)
            assert counts["working"] and counts["ready"]
            said = {line.kind for line in dossiers.history(reading, ward, _apologised(reading))}
            lived = {kind.removesuffix("/1") for kind in reading.execute(select(Entry.kind)).scalars()}
            assert dossiers.to_review(reading, ward) == []
    assert said >= {
        "dossier.received",
        "slip.printed",
        "apology.broadcast",
        "apology.completed",
        "result.returned",
    }
    assert lived >= {
        "visit.noted",
        "supplement.requested",
        "supplement.completed",
        "dossier.paused",
        "dossier.resumed",
        "dossier.extended",
        "dossier.refused",
        "dossier.withdrawn",
        "dossier.handed_over",
        "receipt.corrected",
        "agency.consulted",
        "agency.replied",
        "fee.paid",
        "citizen.called",
        "note.written",
    }


def _apologised(reading: Connection) -> str:
    return str(reading.execute(select(ApologyCompletion.dossier)).scalars().first())
