"""``python -m tests.bench``: measure everything, print one table, and leave 1 when a limit is broken."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict

from tests.bench import (
    counting,
    drawing,
    entering,
    flushing,
    lists,
    morning,
    receiving,
    remaking,
    searching,
    starting,
    wards,
)
from tests.bench.measuring import Measured

PARTS: dict[str, Callable[..., list[Measured]]] = {
    part.__name__.rsplit(".", 1)[1]: part.measure
    for part in (
        receiving,
        flushing,
        entering,
        drawing,
        counting,
        lists,
        remaking,
        searching,
        morning,
        starting,
    )
}


def main() -> int:
    """Measure the parts asked for; 1 when a limit is broken."""
    asked = argparse.ArgumentParser(prog="python -m tests.bench")
    asked.add_argument(
        "--quick", action="store_true", help="small wards and few repetitions: an indication only"
    )
    asked.add_argument("--json", action="store_true")
    asked.add_argument(
        "parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all when none is named"
    )
    given = asked.parse_args()
    unknown = set(given.parts) - set(PARTS)
    if unknown:
        asked.error(f"no such part: {', '.join(sorted(unknown))}")
    wards.settle()
    measured: list[Measured] = []
    for name in given.parts or PARTS:
        started = time.monotonic()
        measured += PARTS[name](quick=given.quick)
        sys.stderr.write(f"{name}: {time.monotonic() - started:.0f} s\n")
    if given.json:
        lines = [asdict(one) | {"kept": one.kept} for one in measured]
        sys.stdout.write(json.dumps(lines, ensure_ascii=False, indent=1) + "\n")
    else:
        for one in measured:
            sys.stdout.write(_line(one) + "\n")
    return 0 if all(one.kept for one in measured) else 1


def _line(one: Measured) -> str:
    value = "not measured" if one.value is None else f"{one.value:.2f} {one.unit}"
    limit = "" if one.limit is None else f"{one.limit:g} {one.unit}"
    ratio = "" if one.value is None or one.limit is None else f"{one.value / one.limit:.2f}"
    mark = "" if one.kept else "  BROKEN"
    return f"{one.what:45} {value:>14} {limit:>12} {ratio:>6}{mark}  {one.remark}"


if __name__ == "__main__":
    raise SystemExit(main())
