"""The memory that a process has held."""

from __future__ import annotations

import sys
from pathlib import Path


def most_megabytes() -> float:
    """The most resident memory of this process so far; 0 where the system does not tell it."""
    if not sys.platform.startswith("linux"):
        return 0.0
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmHWM"))
    return int(kilobytes) / 1024
