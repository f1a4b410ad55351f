"""What the demo plays on: two data folders, a city in a process of its own, and a clock that the story moves."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.demo.ward import CLERK, CLERK_2, open_demo
from app.desk.desk import Desk
from app.desk.system import RESOURCES
from app.dossier import receipt
from app.dossier.acts.receive import Received, receive
from app.papers import form01
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM

Say = Callable[[str], None]
DEMO_FILES = RESOURCES / "demo"
PATIENCE = 40.0


def at(text: str) -> datetime:
    """An instant of the story."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@dataclass
class City:
    """A city office in its own process, reached over a real socket."""

    folder: Path
    process: subprocess.Popen[bytes] | None = None
    port: int = 0

    def start(self) -> None:
        """Start the process and wait until it answers where it listens.

        Raises:
            Refusal: ``city.not_started`` with the end of its log.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        port_file = self.folder / "port"
        port_file.unlink(missing_ok=True)
        log = self.folder / "city.log"
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                [
                    *_motcua(self.folder),
                    "city",
                    "serve",
                    "--port",
                    str(self.port),
                    "--port-file",
                    str(port_file),
                    "--stop-file",
                    str(self._stop_file),
                ],
                stdout=output,
                stderr=output,
                stdin=subprocess.DEVNULL,
            )
        until = time.monotonic() + PATIENCE
        while not port_file.is_file() or not port_file.read_text(encoding="ascii").strip():
            if self.process.poll() is not None or time.monotonic() > until:
                raise Refusal("city.not_started", log=str(log))
            time.sleep(0.05)
        self.port = int(port_file.read_text(encoding="ascii"))

    @property
    def _stop_file(self) -> Path:
        return self.folder / "stop"

    @property
    def url(self) -> str:
        """Where the city answers; the same after a restart."""
        return f"http://127.0.0.1:{self.port}"

    def cut(self) -> None:
        """End the process as a power cut would; its PostgreSQL is found running by the next one."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def stop(self) -> None:
        """End the process in order, and its PostgreSQL with it."""
        if self.process is None and self.port:
            self.start()
        if self.process is not None:
            # A file and not a signal: Windows has none that ends a program in order.
            self._stop_file.touch()
            self.process.wait()
            self.process = None

    def say(self, *words: str) -> str:
        """Ask the city office by its command line and give what it printed."""
        done = subprocess.run(
            [*_motcua(self.folder), "city", *words],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        return done.stdout


def _motcua(folder: Path) -> list[str]:
    return [sys.executable, "-m", "app", "--data", str(folder)]


@dataclass
class Stage:
    """The two desks and the city of the demo, and what has been received so far."""

    out: Path
    city: City
    desks: list[Desk] = field(default_factory=list)
    received: dict[str, Received] = field(default_factory=dict)
    slips: list[Path] = field(default_factory=list)

    @classmethod
    def set_up(cls, out: Path, opened: datetime) -> Stage:
        """Make ``out`` with two fresh desks.

        Raises:
            Refusal: ``folder.taken`` when ``out`` holds an earlier demo.
        """
        if (out / "desk1").exists() or (out / "city").exists():
            raise Refusal("folder.taken", folder=str(out))
        stage = cls(out, City(out / "city"))
        for number in (1, 2):
            stage.desks.append(open_demo(out / f"desk{number}", opened, number))
        return stage

    def receive_day(self, day: str) -> int:
        """Receive what the day's files hold at both desks; each slip is drawn as PDF."""
        count = 0
        for number, desk in enumerate(self.desks, start=1):
            file = DEMO_FILES / f"{day}-desk{number}.jsonl"
            for line in file.read_text(encoding="utf-8").splitlines():
                self._receive(desk, line, CLERK if number == 1 else CLERK_2)
                count += 1
        return count

    def _receive(self, desk: Desk, line: str, by: str) -> None:
        form = receipt.read(line, at("2017-03-01").date())
        received = receive(desk, form, by, max(filter(None, (form.received_at, desk.last_at()))))
        self.received[form.applicant.name] = received
        folder = self.out / "slips"
        folder.mkdir(exist_ok=True)
        path = folder / f"{received.code}.pdf"
        path.write_bytes(form01.slip(desk, received.dossier))
        self.slips.append(path)

    def close(self) -> None:
        """Close the desks and end the city."""
        for desk in self.desks:
            desk.close()
        self.city.stop()


def take_screenshots(folder: Path, out: Path, seen_at: datetime) -> str:
    """Grab every place from the real widgets, offscreen, in a process of its own; gives what it complained of."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "ui.shots", str(out), "--of", str(folder), "--seen-at", seen_at.isoformat()],
        capture_output=True, text=True, encoding="utf-8", env=environment, check=False,
    )  # fmt: skip
    return "" if done.returncode == 0 else (done.stderr.strip().splitlines() or ["?"])[-1]
