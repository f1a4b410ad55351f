"""One process writes: whoever holds the data folder's lock."""

from __future__ import annotations

import sys
from pathlib import Path

from filelock import FileLock, Timeout

from app.refusal import Refusal

FILE = "desk.lock"
REMOTE_FILE_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs"}
DRIVE_REMOTE = 4


def hold(folder: Path) -> FileLock:
    """Take the lock of a data folder on a local disk.

    Raises:
        Refusal: ``folder.busy`` when another process holds it, ``folder.remote`` on a network share (SQLite's locks do
            not hold there), ``folder.unwritable`` when the system does not let this user write there.
    """
    if is_remote(folder):
        raise Refusal("folder.remote", folder=str(folder))
    lock = FileLock(str(folder / FILE), timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise Refusal("folder.busy", folder=str(folder)) from error
    except OSError as error:
        raise Refusal("folder.unwritable", folder=str(folder)) from error
    return lock


def is_remote(folder: Path) -> bool:
    """Whether a folder lies on a network share, as far as the system tells."""
    resolved = folder.resolve()
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        return (
            str(resolved).startswith("\\\\")
            or ctypes.windll.kernel32.GetDriveTypeW(resolved.anchor) == DRIVE_REMOTE
        )
    mounts = Path("/proc/mounts")
    if not mounts.is_file():
        return False
    return file_system(resolved, mounts.read_text(encoding="utf-8", errors="replace")) in REMOTE_FILE_SYSTEMS


def file_system(folder: Path, mounts: str) -> str:
    """The kind of file system that holds ``folder``, by the text of ``/proc/mounts``; the last mount covers."""
    best = ("", "")
    for line in mounts.splitlines():
        _device, point, kind, *_rest = line.split(" ")
        if folder.is_relative_to(point.replace("\\040", " ")) and len(point) >= len(best[0]):
            best = (point, kind)
    return best[1]
