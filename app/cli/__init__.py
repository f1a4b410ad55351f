"""The command line: a contract with people and scripts (README). Nothing here imports Qt but the counter itself."""

from __future__ import annotations

from app.cli.start import main

__all__ = ["main"]
