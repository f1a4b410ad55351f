"""Bytes to a roll printer, by whatever line it hangs on. Slow: for the worker.

A target is written as one word: ``usb:/dev/usb/lp0`` (any device path), ``serial:COM3@115200``,
``net:192.168.1.50:9100``, ``spool:NAME`` (the system's printer of that name, raw) or ``file:PATH``.
"""

from __future__ import annotations

import os
import select
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from app.refusal import Refusal
from ui.language import tr

WAIT_SECONDS = 10.0
"""How long a printer may take to accept the next bytes: out of paper, it accepts none."""
NET_PORT = 9100
BAUD = 9600
_PIECE = 512
_CLOSING_SECONDS = 2.0
_LOOK_SECONDS = 0.02


def is_roll(target: str) -> bool:
    """Whether ``target`` is a roll printer that takes raw bytes, not the name of a system printer or ''."""
    return target.partition(":")[0] in _WAYS and ":" in target


def send(target: str, payload: bytes) -> None:
    """Give ``payload`` to the printer, waiting no longer than 10 s for it to go on.

    Raises:
        Refusal: ``printer.unreachable`` with the target and, in words, why. Part of the paper may have been printed.
    """
    try:
        _way(target)(target.partition(":")[2], payload)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise Refusal("printer.unreachable", printer=target, reason=_reason(error)) from error


def _way(target: str) -> Callable[[str, bytes], None]:
    way, _, where = target.partition(":")
    if way not in _WAYS or not where:
        raise ValueError(target)
    return _WAYS[way]


def _reason(error: Exception) -> str:
    if isinstance(error, subprocess.CalledProcessError):
        return str(error.stderr.decode(errors="replace").strip())
    reasons: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str], ...] = (
        (
            (TimeoutError, subprocess.TimeoutExpired),
            tr("máy in không nhận dữ liệu trong 10 giây, có thể hết giấy hoặc mở nắp"),
        ),
        (ConnectionError, tr("máy in ở địa chỉ này không trả lời")),
        (FileNotFoundError, tr("không thấy máy in, xem lại dây và nguồn")),
        (PermissionError, tr("tài khoản trên máy này không được dùng máy in")),
        (ValueError, tr("tên máy in chưa đúng dạng")),
    )
    known = (words for kind, words in reasons if isinstance(error, kind))
    return next(known, str(getattr(error, "strerror", "") or error))


def _pieces(payload: bytes) -> Iterator[bytes]:
    return (payload[start : start + _PIECE] for start in range(0, len(payload), _PIECE))


def _to_device(where: str, payload: bytes) -> None:
    if sys.platform == "win32":
        # A Windows device cannot be written with a time limit; its spooler can.
        raise OSError(tr("trên Windows hãy chọn máy in theo tên trong hệ thống"))
    else:  # noqa: RET506 - for the type checker, which skips the other system's half
        device = os.open(where, os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
        try:
            _write(device, payload)
        finally:
            os.close(device)


def _write(device: int, payload: bytes) -> None:
    left = memoryview(payload)
    until = time.monotonic() + WAIT_SECONDS
    while left:
        if not select.select([], [device], [], max(0.0, until - time.monotonic()))[1]:
            raise TimeoutError(device)
        with suppress(BlockingIOError):
            left = left[os.write(device, left[:_PIECE]) :]
            until = time.monotonic() + WAIT_SECONDS


def _to_serial(where: str, payload: bytes) -> None:
    import serial as untyped  # noqa: PLC0415 - few desks have one

    serial: Any = untyped
    port, _, baud = where.partition("@")
    try:
        with serial.Serial(port, int(baud or BAUD), write_timeout=WAIT_SECONDS) as line:
            for piece in _pieces(payload):
                line.write(piece)
            _drain(line)
    except serial.SerialTimeoutException as error:
        raise TimeoutError(port) from error
    except serial.SerialException as error:
        raise error.__context__ if isinstance(error.__context__, OSError) else OSError(str(error)) from error


def _drain(line: Any) -> None:
    """Wait until the machine has sent what it took: closing throws the rest away."""
    left, until = line.out_waiting, time.monotonic() + WAIT_SECONDS
    while left:
        time.sleep(_LOOK_SECONDS)
        before, left = left, line.out_waiting
        if left < before:
            until = time.monotonic() + WAIT_SECONDS
        elif time.monotonic() > until:
            raise TimeoutError(line.port)


def _to_network(where: str, payload: bytes) -> None:
    host, _, port = where.rpartition(":") if where.count(":") == 1 or where[:1] == "[" else (where, "", "")
    address = (host.strip("[]"), int(port or NET_PORT))
    with _connected(address) as line:
        for piece in _pieces(payload):
            line.sendall(piece)
        line.shutdown(socket.SHUT_WR)
        line.settimeout(_CLOSING_SECONDS)
        # Closing at once would throw away what the printer has not read; many never say that they are done. One that
        # breaks the line instead has thrown it away itself.
        with suppress(TimeoutError):
            while line.recv(_PIECE):
                pass


def _connected(address: tuple[str, int]) -> socket.socket:
    try:
        return socket.create_connection(address, timeout=WAIT_SECONDS)
    except OSError as error:
        # Switched off, on another network, a name nobody knows: to the clerk one and the same, and not "out of paper".
        raise ConnectionError(str(error)) from error


def _to_file(where: str, payload: bytes) -> None:
    with Path(where).open("ab") as file:
        file.write(payload)
        file.flush()
        os.fsync(file.fileno())


def _to_spool(where: str, payload: bytes) -> None:
    if sys.platform == "win32":
        from ui.windows_spool import print_raw  # noqa: PLC0415 - Windows alone has the library

        print_raw(where, payload)
    else:
        command = ["lp", "-d", where, "-o", "raw", "-t", "motcua", "--", "-"]
        subprocess.run(command, input=payload, capture_output=True, timeout=WAIT_SECONDS, check=True)


_WAYS: dict[str, Callable[[str, bytes], None]] = {
    "usb": _to_device,
    "serial": _to_serial,
    "net": _to_network,
    "spool": _to_spool,
    "file": _to_file,
}
