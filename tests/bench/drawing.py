"""The slip: two A5 copies with their signed QR, from the records to the bytes of the PDF."""

from __future__ import annotations

from app.papers import form01
from tests.bench import wards
from tests.bench.measuring import Measured, median_ms, seconds
from tests.bench.receiving import OPENED, receiver

LIMIT_MS = 35.0
FULL, QUICK = 60, 15


def measure(*, quick: bool) -> list[Measured]:
    """Draw the slips of different dossiers; the first, which loads the fonts, is told apart."""
    with wards.fresh("drawing", OPENED) as desk:
        receive_one = receiver(desk)
        received = [receive_one() for _ in range(1 + (QUICK if quick else FULL))]
        first, *warm = [seconds(lambda one=one: form01.slip(desk, one.dossier)) for one in received]
    return [
        Measured("A5 slip, two copies, warm", median_ms(warm), LIMIT_MS, "ms", f"n = {len(warm)}"),
        Measured("A5 slip, the first of a session", first * 1000, None, "ms"),
    ]
