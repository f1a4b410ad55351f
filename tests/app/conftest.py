"""A demo ward under each legal profile, for the papers whose words a profile gives."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.demo.ward import open_demo
from app.desk.desk import Desk
from tests.ward import at

REGIMES = ("hatinh-2017", "hatinh-2025")


@pytest.fixture(scope="session")
def of_each_profile(tmp_path_factory: pytest.TempPathFactory, keys_folder: Path) -> dict[str, Path]:
    """Opened once and closed again; to be copied before use."""
    made = {regime: tmp_path_factory.mktemp(regime) / "ward" for regime in REGIMES}
    for regime, folder in made.items():
        open_demo(folder, at("2016-12-13T07:30"), regime=regime).close()
    return made


@pytest.fixture(params=REGIMES)
def ward(request: pytest.FixtureRequest, of_each_profile: dict[str, Path], tmp_path: Path) -> Iterator[Desk]:
    """An open desk under either profile."""
    with Desk.open(shutil.copytree(of_each_profile[request.param], tmp_path / "ward")) as desk:
        yield desk
