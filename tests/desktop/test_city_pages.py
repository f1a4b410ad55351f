"""The city's pages as a browser shows them: what the holder of a slip sees, and what the city's office sees."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from app.demo.ward import OFFICER
from app.dossier.acts.end import finish
from app.dossier.registers import dossiers
from app.exchange.courier import exchange
from app.papers.form01 import slip_token
from tests.desktop.counter import ROOT
from tests.sync.town import DAY, City, enrolled, running_city, take_in

pytestmark = pytest.mark.desktop

WARD = "18077"
PICTURES = ROOT / "build" / "desktop"
CHROMIUM = (
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
)  # fmt: skip


@dataclass(frozen=True)
class Browser:
    """Chromium without a window, with a profile that is thrown away."""

    profile: Path

    def page(self, address: str, picture: str, size: str = "1366,768") -> str:
        """The page as the browser understood it; its picture goes to build/desktop."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        self._run(f"--screenshot={PICTURES / picture}", f"--window-size={size}", address)
        return self._run("--dump-dom", address)

    def _run(self, *words: str) -> str:
        done = subprocess.run(
            [*CHROMIUM, f"--user-data-dir={self.profile}", *words],
            check=True, timeout=40, capture_output=True,
        )  # fmt: skip
        return done.stdout.decode("utf-8")


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    return Browser(tmp_path / "profile")


@pytest.fixture(scope="module")
def city() -> Iterator[City]:
    with running_city() as city:
        yield city


@pytest.fixture(scope="module")
def tokens(city: City, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[tuple[str, str]]]:
    """Code and slip token of three dossiers at the city: two under way and long past their day, one finished."""
    with enrolled(city, tmp_path_factory.mktemp("desk") / "ward", 1, WARD) as desk:
        uids = [take_in(desk, number) for number in range(3)]
        finish(desk, uids[2], OFFICER, DAY + timedelta(hours=1))
        exchange(desk, DAY + timedelta(hours=2))
        city.level(WARD)
        with desk.reading() as reading:
            codes = [dossiers.one(reading, WARD, uid).line.code for uid in uids]
        yield [
            (code, slip_token(desk, uid).rpartition("/")[2]) for code, uid in zip(codes, uids, strict=True)
        ]


@pytest.mark.parametrize(
    ("which", "stage", "late"), [(0, "Đang giải quyết", True), (2, "Đã có kết quả, mời đến nhận", False)]
)
def test_the_holder_of_a_slip_sees_the_stage_and_no_name(
    city: City, browser: Browser, tokens: list[tuple[str, str]], which: int, stage: str, late: bool
) -> None:
    code, token = tokens[which]
    seen = browser.page(f"{city.url}/s/{token}", f"city-dossier-{which}.png", "412,800")
    assert f"<dd>{code}</dd>" in seen
    assert stage in seen
    assert ("Đã quá hạn" in seen) is late
    assert "Thử" not in seen
    assert "042196" not in seen


def test_a_slip_of_nobody_is_said_to_be_one(city: City, browser: Browser) -> None:
    seen = browser.page(f"{city.url}/s/B0C1D2", "city-unknown.png", "412,800")
    assert "không đọc được hoặc không do phường nào cấp" in seen


@pytest.mark.usefixtures("tokens")
def test_the_office_sees_the_counts(city: City, browser: Browser) -> None:
    seen = browser.page(city.url, "city-overview.png")
    cells = "".join(f'<td class="n">{count}</td>' for count in (3, 2, 2, 0, 2))
    assert f"<td>{WARD}</td>{cells}" in seen
    assert "Thử" not in seen
