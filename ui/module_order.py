"""In which order modules can be imported so that each brings little besides itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dis import get_instructions
from importlib.machinery import ModuleSpec
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
    spec = find_spec(name)
    if spec is None:  # a name of a package, and no module
        return
    for each in _imported(name, spec):
        _visit(each, found, known)
    found.append(name)


def _imported(name: str, spec: ModuleSpec) -> Iterator[str]:
    """What a module names in its imports, as a module or as a name of a package; those for types alone too."""
    read = getattr(spec.loader, "get_code", None)  # of a packaged program's own loader too
    package = ""
    for step in get_instructions(read(name)) if read else ():
        if step.opname == "IMPORT_NAME":
            package = str(step.argval)
            yield package
        elif step.opname == "IMPORT_FROM" and hasattr(sys.modules.get(package), "__path__"):
            yield f"{package}.{step.argval}"
