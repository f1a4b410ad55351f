"""`motcua demo`: the whole story, as a script sees it; nothing runs on after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.city.postgres import Cluster
from app.city.serve import CLUSTER
from tests.app.cli.words import Motcua

pytestmark = pytest.mark.walks


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
