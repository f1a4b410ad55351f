"""From Enter to the cleared form, in the real window, printing going on behind: on this disk, and on a slow one."""

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

LIMIT_MS, SLOW_LIMIT_MS = 50.0, 150.0
FULL, QUICK = 30, 8
SETTLE_MS = 40
CARD = "0421960{n:05d}||Trần Thị Hoài Thử|17091996|Nữ|Tổ dân phố 6, phường Nguyễn Du, TP Hà Tĩnh|01012022"


def measure(*, quick: bool) -> list[Measured]:
    """Take in dossiers by card and keys in processes of their own; the time is from Enter to the form painted empty."""
    count, library = QUICK if quick else FULL, slow_disk()
    what, slowly = "Enter to cleared form, p95", "Enter to cleared form, 30 ms per fsync, p95"
    found = [_measured(what, LIMIT_MS, count, {})]
    if library is None:
        return [*found, Measured(slowly, None, SLOW_LIMIT_MS, "ms", "needs Linux and a C compiler")]
    slow = {"LD_PRELOAD": str(library), "SYNC_MS": str(SLOW_FLUSH_MS)}
    return [*found, _measured(slowly, SLOW_LIMIT_MS, count, slow)]


def _measured(what: str, limit_ms: float, count: int, disk: dict[str, str]) -> Measured:
    command = [sys.executable, "-m", "tests.bench.entering", str(count)]
    environment = os.environ | disk | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, env=environment, cwd=wards.ROOT, capture_output=True, text=True, check=True
    )
    times: list[float] = json.loads(done.stdout)
    return Measured(
        what, p95_ms(times), limit_ms, "ms", f"median {median_ms(times):.0f} ms, n = {len(times)}"
    )


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
