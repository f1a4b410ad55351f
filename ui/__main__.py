"""``python -m ui FOLDER [--demo]``: open the counter on a data folder."""

from __future__ import annotations

import sys
from pathlib import Path

from ui.application import run

if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--demo"]
    raise SystemExit(run(Path(words[0]), demo="--demo" in sys.argv))
