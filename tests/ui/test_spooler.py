"""Bytes over real lines: a socket, a pseudo terminal, a pipe that is full, a print queue, a file."""

from __future__ import annotations

import os
import socket
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.desk.words import say
from app.refusal import Refusal
from ui import printers, spooler, windows_spool
from ui.spooler import is_roll, send

PAPER = bytes(range(256)) * 400
posix = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo terminal is POSIX")


@contextmanager
def listening() -> Iterator[tuple[int, list[bytes], threading.Thread]]:
    """A printer on the network that keeps what it is sent."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def take() -> None:
            line, _ = server.accept()
            with line:
                while piece := line.recv(4096):
                    heard.append(piece)

        thread = threading.Thread(target=take, daemon=True)
        thread.start()
        yield server.getsockname()[1], heard, thread
        thread.join(5)


def test_every_byte_arrives_over_the_network() -> None:
    with listening() as (port, heard, thread):
        send(f"net:127.0.0.1:{port}", PAPER)
        thread.join(5)
    assert b"".join(heard) == PAPER


def test_a_printer_that_is_off_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(Refusal) as caught:
        send(f"net:127.0.0.1:{port}", PAPER)
    assert caught.value.code == "printer.unreachable"
    assert f"net:127.0.0.1:{port}" in say(caught.value)
    assert "không trả lời" in say(caught.value)


def test_a_name_that_no_network_knows_is_said() -> None:
    with pytest.raises(Refusal) as caught:
        send("net:may-in.invalid", PAPER)
    assert "không trả lời" in say(caught.value)


def test_a_printer_out_of_paper_does_not_hold_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spooler, "WAIT_SECONDS", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as server, pytest.raises(Refusal) as caught:
        send(f"net:127.0.0.1:{server.getsockname()[1]}", bytes(40_000_000))
    assert "hết giấy" in say(caught.value)


def _drain(reader: int, wanted: int) -> bytes:
    heard = b""
    while len(heard) < wanted:
        heard += os.read(reader, 4096)
    return heard


@posix
@pytest.mark.parametrize("target", ["usb:{device}", "serial:{device}@115200"])
def test_every_byte_arrives_at_a_device(target: str) -> None:
    import tty

    reader, writer = os.openpty()
    tty.setraw(writer)
    heard: list[bytes] = []
    thread = threading.Thread(target=lambda: heard.append(_drain(reader, len(PAPER))), daemon=True)
    thread.start()
    send(target.format(device=os.ttyname(writer)), PAPER)
    thread.join(10)
    os.close(writer)
    os.close(reader)
    assert heard == [PAPER]


@posix
@pytest.mark.parametrize("way", ["usb", "serial"])
def test_a_device_that_takes_nothing_is_given_up(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import tty

    monkeypatch.setattr(spooler, "WAIT_SECONDS", 0.3)
    reader, writer = os.openpty()
    tty.setraw(writer)
    with pytest.raises(Refusal) as caught:
        send(f"{way}:{os.ttyname(writer)}", PAPER)
    os.close(writer)
    os.close(reader)
    assert "hết giấy" in say(caught.value)


@posix
@pytest.mark.parametrize("way", ["usb", "serial"])
def test_a_device_that_is_not_there_is_said(way: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        send(f"{way}:{tmp_path / 'lp9'}", PAPER)
    assert "không thấy máy in" in say(caught.value)


def test_a_file_grows_by_whole_papers(tmp_path: Path) -> None:
    paper = tmp_path / "giấy in.bin"
    send(f"file:{paper}", PAPER)
    send(f"file:{paper}", b"again")
    assert paper.read_bytes() == PAPER + b"again"
    with pytest.raises(Refusal):
        send(f"file:{tmp_path / 'none' / 'x.bin'}", PAPER)


def _queue(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A print queue's ``lp`` of our own, first on the path: there is no CUPS on a test machine."""
    lp = folder / "lp"
    lp.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    lp.chmod(lp.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


@posix
def test_a_queue_is_given_the_bytes_raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _queue(tmp_path, f'echo "$@" > "{tmp_path}/asked"; cat > "{tmp_path}/heard"', monkeypatch)
    send("spool:Máy in; rm -rf x", PAPER)
    assert (tmp_path / "heard").read_bytes() == PAPER
    assert (tmp_path / "asked").read_text(encoding="utf-8").startswith("-d Máy in; rm -rf x -o raw")


@posix
def test_what_a_queue_says_is_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _queue(tmp_path, 'echo "lp: The printer does not exist." >&2; cat > /dev/null; exit 1', monkeypatch)
    with pytest.raises(Refusal) as caught:
        send("spool:POS-80", PAPER)
    assert "does not exist" in say(caught.value)


@pytest.mark.parametrize(
    ("target", "roll"),
    [
        ("usb:/dev/usb/lp0", True),
        ("serial:COM3@115200", True),
        ("net:192.168.1.50:9100", True),
        ("spool:POS-80", True),
        ("file:/tmp/x", True),
        ("HP LaserJet", False),
        ("net", False),
        ("", False),
    ],
)
def test_which_targets_are_rolls(target: str, roll: bool) -> None:
    assert is_roll(target) is roll


@pytest.mark.parametrize("target", ["net:", "HP LaserJet", "", "net:host:none", "serial:COM3@fast"])
def test_a_target_of_another_form_is_refused_and_not_a_crash(target: str) -> None:
    with pytest.raises(Refusal) as caught:
        send(target, PAPER)
    assert "chưa đúng dạng" in say(caught.value)


class _Line:
    """A serial line whose machine sends on what it took, or stands still."""

    port = "COM3"

    def __init__(self, *left: int) -> None:
        self.left = list(left)

    @property
    def out_waiting(self) -> int:
        return self.left.pop(0) if len(self.left) > 1 else self.left[0]


def test_a_serial_line_is_closed_when_all_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    line = _Line(300, 200, 200, 0)
    spooler._drain(line)
    assert line.left == [0]
    monkeypatch.setattr(spooler, "WAIT_SECONDS", 0.1)
    with pytest.raises(TimeoutError):
        spooler._drain(_Line(300))


class _Winspool:
    """The spooler of Windows on a full disk: it takes half of what it is given."""

    def __init__(self) -> None:
        self.called: list[str] = []

    def __getattr__(self, name: str) -> Callable[..., int]:
        def call(*given: object) -> int:
            self.called.append(name)
            return 1

        return call


def test_a_windows_job_that_was_not_taken_whole_is_aborted(monkeypatch: pytest.MonkeyPatch) -> None:
    library = _Winspool()
    monkeypatch.setattr(windows_spool, "_library", lambda: library)
    with pytest.raises(OSError, match="took 0 of"):
        windows_spool.print_raw("EPSON", PAPER)
    assert library.called[-2:] == ["AbortPrinter", "ClosePrinter"]
    assert "EndDocPrinter" not in library.called


def test_every_way_of_stopping_has_words() -> None:
    assert printers._why_stopped(OSError(printers._UNFINISHED)) == "máy in không in xong"
    assert printers._why_stopped(OSError(28, "No space left on device")) == "No space left on device"
    assert printers._why_stopped(OSError("odd")) == "odd"
