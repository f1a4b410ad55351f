"""Where what ships with the program lies."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
