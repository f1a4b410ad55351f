"""A city in a process of its own, and desks of one ward, for tests of the exchange."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from app.city.enrolment import issue_code
from app.city.postgres import Cluster
from app.city.serve import now
from app.demo.ward import CLERK, open_demo
from app.desk.desk import Desk
from app.dossier.acts.receive import receive
from app.dossier.receipt import Person, ReceiptForm
from app.exchange.introduction import enrol
from app.rules.time.calendar import VIETNAM
from db.engine import open_city

ROOT = Path(__file__).resolve().parents[2]
SERVE = (
    "import sys; from pathlib import Path; from app.city.serve import serve, write_port; "
    "sys.exit(serve(Path(sys.argv[1]), None, '127.0.0.1', int(sys.argv[2]), write_port(Path(sys.argv[3]))))"
)
DAY = datetime(2017, 1, 24, 8, 0, tzinfo=VIETNAM)
BIRTH = "1.004873"


@dataclass
class City:
    """``motcua city serve`` on a cluster of its own, killed and started again at will."""

    folder: Path
    process: subprocess.Popen[bytes] | None = None
    port: int = 0
    _engine: Engine | None = field(default=None, repr=False)

    def start(self) -> None:
        port_file = self.folder / "port"
        port_file.unlink(missing_ok=True)
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(self.folder), str(self.port), str(port_file)],
            env=environment,
            cwd=ROOT,
        )
        until = time.monotonic() + 60
        while not port_file.is_file():
            assert self.process.poll() is None, "the city ended before it listened"
            assert time.monotonic() < until, "the city does not listen"
            time.sleep(0.02)
        self.port = int(port_file.read_text(encoding="ascii"))

    def kill(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self._engine is not None:
            self._engine.dispose()
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(30)
        Cluster(self.folder / "pg").stop()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def engine(self) -> Engine:
        if self._engine is None:
            self._engine = open_city(Cluster(self.folder / "pg").url)
        return self._engine

    @contextmanager
    def tampering(self) -> Iterator[Connection]:
        """A transaction without triggers, as whoever owns the database can have it."""
        with self.engine.begin() as connection:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
            yield connection

    def code(self, ward: str) -> str:
        with self.engine.begin() as connection:
            return issue_code(connection, ward, now())

    def level(self, ward: str) -> None:
        """Wait until everything accepted of a ward is folded."""
        until = time.monotonic() + 30
        while True:
            with self.engine.connect() as connection:
                lag = connection.execute(
                    text("SELECT wseq - folded FROM ward_head WHERE ward = :ward"), {"ward": ward}
                ).scalar_one()
            if lag == 0:
                return
            assert time.monotonic() < until, f"{lag} entries are not folded"
            time.sleep(0.05)


@contextmanager
def running_city() -> Iterator[City]:
    """A city in a folder of its own.

    Not in pytest's: every pytest that starts closes its common folder to the account that PostgreSQL runs as for root.
    """
    with tempfile.TemporaryDirectory(prefix="motcua-city-") as folder:
        city = City(Path(folder))
        try:
            city.start()
            yield city
        finally:
            city.stop()


def new_desk(folder: Path, number: int, ward: str, at: datetime = DAY) -> Desk:
    """A fresh desk of a ward with a catalogue and a calendar."""
    from dataclasses import replace

    from app.demo import ward as demo_ward
    from app.office.opening import open_ward

    return open_ward(folder, replace(demo_ward.settings(number), ward=ward), demo_ward.people(), at)


def enrolled(city: City, folder: Path, number: int, ward: str) -> Desk:
    desk = new_desk(folder, number, ward)
    enrol(desk, city.url, city.code(ward), DAY)
    return desk


def take_in(desk: Desk, number: int, at: datetime = DAY) -> str:
    """Receive the ``number``-th dossier; returns its uid."""
    person = Person(
        name=f"Nguyễn Văn Thử {number}", id_number=f"042 196 000 {number % 1000:03d}".replace(" ", "")
    )
    form = ReceiptForm(procedure=BIRTH, applicant=person)
    return receive(desk, form, CLERK, at + timedelta(seconds=number)).dossier


__all__ = ["BIRTH", "CLERK", "DAY", "City", "enrolled", "new_desk", "open_demo", "running_city", "take_in"]
