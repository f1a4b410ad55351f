"""The city's process: the database, the folding thread, the web server, from start to an orderly end."""

from __future__ import annotations

import logging
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import uvicorn
from sqlalchemy import Engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from app.city.calls import make_app
from app.city.folding import keep_folding
from app.city.office import Office
from app.city.postgres import CONNECT_SECONDS, Cluster
from app.desk.fold import restand_told
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM
from db.engine import open_city
from db.guards import refuse_changes
from db.upgrade import NewerDatabase, upgrade

CLUSTER = "pg"


def now() -> datetime:
    """The city's clock: this process is an entry point."""
    return datetime.now(VIETNAM)  # noqa: TID251


def open_database(data: Path, database: str | None) -> tuple[Engine, Cluster | None]:
    """The city's database at today's schema: ``database`` by URL, or the cluster under ``data``, started.

    Raises:
        Refusal: ``postgres.failed``, ``postgres.unreachable`` (reason) where ``database`` is no PostgreSQL that
            answers, ``database.newer``.
    """
    cluster = None if database else Cluster(data / CLUSTER)
    engine = open_city(cluster.start()) if cluster else _reach(str(database))
    event.listen(engine, "before_execute", refuse_changes)
    if cluster:
        event.listen(engine, "do_connect", _where_it_listens(cluster))
    try:
        if upgrade(engine, lambda: None):
            with engine.begin() as connection:
                restand_told(connection)
    except NewerDatabase as error:
        raise Refusal("database.newer", revision=str(error)) from error
    return engine, cluster


def _reach(database: str) -> Engine:
    # The reason names no more than the failure's kind: the URL holds a password.
    try:
        url = make_url(_for_psycopg(database))
        if url.get_backend_name() != "postgresql":
            raise Refusal("postgres.unreachable", reason=url.get_backend_name())
        engine = open_city(_for_psycopg(database))
        engine.connect().close()
    except (ArgumentError, ImportError, DBAPIError, ValueError) as error:
        raise Refusal("postgres.unreachable", reason=type(error).__name__) from error
    return engine


def _where_it_listens(cluster: Cluster) -> Callable[..., None]:
    """Every new connection goes where the server listens now: it may have come back on another port."""

    def direct(_dialect: object, _record: object, _words: object, named: dict[str, Any]) -> None:
        named["port"] = cluster.port
        named["connect_timeout"] = CONNECT_SECONDS

    return direct


def _for_psycopg(url: str) -> str:
    scheme, _, rest = url.partition("://")
    return f"postgresql+psycopg://{rest}" if scheme in {"postgres", "postgresql"} else url


@contextmanager
def city_database(data: Path, database: str | None) -> Iterator[Engine]:
    """The city's database for one command; a cluster that ran before goes on running, another is stopped.

    Raises:
        Refusal: those of :func:`open_database`.
    """
    ran = database is None and Cluster(data / CLUSTER).running
    engine, cluster = open_database(data, database)
    try:
        yield engine
    finally:
        engine.dispose()
        if cluster is not None and not ran:
            cluster.stop()


def serve(
    data: Path, database: str | None, host: str, port: int, ready: Callable[[int], object],
    clock: Callable[[], datetime] = now, stop_file: Path | None = None,
) -> int:  # fmt: skip
    """Serve until interrupted; ``ready`` is called with the port once the city listens. ``port`` 0 takes a free one.

    The city also ends, in the same order, when ``stop_file`` appears: Windows has no signal that asks a program
    without a window to end. One that is there at the start is of an earlier run and is taken away.

    Raises:
        Refusal: ``city.port`` when the address cannot be used, and those of :func:`open_database`.
    """
    if stop_file is not None:
        stop_file.unlink(missing_ok=True)
    listening = _listen(host, port)
    engine, cluster = open_database(data, database)
    wake, stop = threading.Event(), threading.Event()
    office = Office(engine, clock, wake)
    revive = cluster.start if cluster else (lambda: None)
    folder = threading.Thread(target=keep_folding, args=(engine, wake, stop, revive), name="folding")
    folder.start()
    if threading.current_thread() is threading.main_thread():
        # uvicorn raises again what ended it; both ways of asking it to end leave by the orderly door below.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        _Server(listening, office, ready, stop_file).run(sockets=[listening])
    except KeyboardInterrupt:
        return 0
    finally:
        stop.set()
        wake.set()
        folder.join()
        engine.dispose()
        if cluster is not None:
            cluster.stop()
    return 0


class _Server(uvicorn.Server):
    def __init__(
        self, listening: socket.socket, office: Office, ready: Callable[[int], object], stop_file: Path | None
    ) -> None:
        super().__init__(
            uvicorn.Config(make_app(office), log_level=logging.WARNING, access_log=False, server_header=False)
        )
        self._port = listening.getsockname()[1]
        self._ready = ready
        self._stop_file = stop_file

    async def on_tick(self, counter: int) -> bool:
        asked = self._stop_file is not None and self._stop_file.exists()
        return await super().on_tick(counter) or asked

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready(self._port)


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), backlog=512)
    except OSError as error:
        raise Refusal("city.port", host=host, port=port) from error


def write_port(path: Path) -> Callable[[int], None]:
    """What to do when ready: write the port, whole or not at all, where another program waits for it."""
    path.unlink(missing_ok=True)

    def write(port: int) -> None:
        unfinished = path.with_name(f"{path.name}.part")
        unfinished.write_text(f"{port}\n", encoding="ascii")
        unfinished.replace(path)

    return write
