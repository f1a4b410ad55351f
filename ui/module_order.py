"""In which order modules can be imported so that each brings little besides itself."""

from __future__ import annotations

import sys
from dis import get_instructions
from importlib.util import find_spec
from pkgutil import iter_modules

_OURS = ("app.", "ui.")


def ordered(package: str) -> list[str]:
    """The modules of ``package`` and those of ours that they import, each after what it imports; none is imported here.

    What is imported already is left out.
    """
    found: list[str] = []
    known = set(sys.modules)
    spec = find_spec(package)
    for module in iter_modules(spec.submodule_search_locations if spec else (), f"{package}."):
        _visit(module.name, found, known)
    return found


def _visit(name: str, found: list[str], known: set[str]) -> None:
    if name in known or not name.startswith(_OURS):
        return
    known.add(name)
    read = getattr(
        getattr(find_spec(name), "loader", None), "get_code", None
    )  # a package's own loader has it too
    for step in get_instructions(read(name)) if read else ():
        if step.opname == "IMPORT_NAME":
            _visit(str(step.argval), found, known)
    found.append(name)
