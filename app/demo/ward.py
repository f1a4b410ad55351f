"""The demo ward: phường Nguyễn Du as it was in January 2017, with people who are invented and say so."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from app.desk.desk import Desk
from app.desk.settings import Settings
from app.desk.system import RESOURCES
from app.office.opening import NewStaff, open_ward, read_staff

WARD = "18077"
"""GSO code of phường Nguyễn Du in 2017 (domain.md §7)."""
IDENTIFIER = "000.99.01.H27"
"""A unit identifier that is false on purpose: the real ones were not found."""
IDENTIFIER_2025 = "H27.99.01"
DEMO_PIN, DEMO_SECRET = "246810", "một cửa thân thiện"
"""What everybody at the demo ward types: clerks the first, those who sign the second. The log-in page says them."""
CLERK, CLERK_2, CLERK_3, OFFICER, HEAD, DEPUTY = "nv01", "nv02", "gs01", "cc01", "ct01", "pct01"


def settings(desk: int = 1, regime: str = "hatinh-2017") -> Settings:
    """The settings of a demo desk."""
    return Settings(
        key_id="",
        ward=WARD,
        ward_name="phường Nguyễn Du",
        place="Nguyễn Du",
        identifier=IDENTIFIER if regime == "hatinh-2017" else IDENTIFIER_2025,
        upper_office="UBND TP Hà Tĩnh",
        desk=desk,
        regime=regime,
        demo=True,
        hotline="0239 000 0031",
    )


def people() -> list[NewStaff]:
    """The invented staff of the demo ward, from ``resources/demo/staff.csv``."""
    return read_staff(RESOURCES / "demo" / "staff.csv")


def open_demo(folder: Path, at: datetime, desk: int = 1, regime: str = "hatinh-2017") -> Desk:
    """Open the demo ward in ``folder``, making it first if the folder is empty."""
    if (folder / "desk.toml").is_file():
        return Desk.open(folder)
    return open_ward(folder, settings(desk, regime), people(), at)
