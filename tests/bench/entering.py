"""From Enter to the cleared form, in the real window, on a disk whose every flush takes 30 ms; printing goes on behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime, timedelta

from tests.bench import wards
from tests.bench.flushing import SLOW_FLUSH_MS, slow_disk
from tests.bench.measuring import Measured, median_ms, p95_ms, seconds
from tests.bench.receiving import OPENED

LIMIT_MS = 150.0
FULL, QUICK = 30, 8
SETTLE_MS = 40
CARD = "0421960{n:05d}||Trần Thị Hoài Thử|17091996|Nữ|Tổ dân phố 6, phường Nguyễn Du, TP Hà Tĩnh|01012022"


def measure(*, quick: bool) -> list[Measured]:
    """Take in dossiers by card and keys in a process of its own; the time is from Enter to the form painted empty."""
    library = slow_disk()
    what = "Enter to cleared form, 30 ms per fsync, p95"
    if library is None:
        return [Measured(what, None, LIMIT_MS, "ms", "needs Linux and a C compiler")]
    environment = os.environ | {
        "LD_PRELOAD": str(library),
        "SYNC_MS": str(SLOW_FLUSH_MS),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-m", "tests.bench.entering", str(QUICK if quick else FULL)]
    done = subprocess.run(
        command, env=environment, cwd=wards.ROOT, capture_output=True, text=True, check=True
    )
    times: list[float] = json.loads(done.stdout)
    return [
        Measured(what, p95_ms(times), LIMIT_MS, "ms", f"median {median_ms(times):.0f} ms, n = {len(times)}")
    ]


def _enter(count: int) -> list[float]:
    # Qt is asked for in the process that shows a window, not in the one that starts it.
    from tests.ui.hands import Hands
    from ui.application import begun
    from ui.opening import dress, open_window

    app = begun()
    dress(app)
    moment = OPENED

    def clock() -> datetime:
        return moment

    with wards.fresh("entering", OPENED) as desk:
        window = open_window(app, desk, clock)
        window.show()
        hands = Hands(window)
        intake = window.place("intake")
        times = []
        for n in range(count):
            moment = moment + timedelta(minutes=5)
            intake.take_card(CARD.format(n=n))
            hands.settle(SETTLE_MS)
            hands.enter()
            hands.write("xnhn")
            hands.enter()
            hands.write("+")
            times.append(seconds(lambda: (intake.save(), intake.repaint())))
        hands.wait_until(lambda: window.printing.idle, 60)
        window.close()
    return times


if __name__ == "__main__":
    wards.settle()
    sys.stdout.write(json.dumps(_enter(int(sys.argv[1]))))
