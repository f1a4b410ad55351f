"""What neither import-linter nor ruff can hold of the house rules."""

import ast
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted(path for package in ("app", "db", "ui") for path in (ROOT / package).rglob("*.py"))
ROOMS = sorted({path.parent for path in MODULES if path.is_relative_to(ROOT / "app")})
UI = sorted((ROOT / "ui").rglob("*.py"))
WRONG_NAMES = {"manager", "helper", "helpers", "utils", "common", "misc", "handler", "processor"}


def entries(folder: Path) -> list[Path]:
    """The files and rooms in a room, ``__init__.py`` apart."""
    return [
        path for path in folder.iterdir() if path in ROOMS or (path in MODULES and path.stem != "__init__")
    ]


def calls(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {node.attr for node in called if isinstance(node, ast.Attribute)}


@pytest.mark.parametrize("path", UI, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_window_waits_for_another(path):
    """A modal box stops the queue; only the application itself may be executed, once."""
    modal = calls(path) & ({"exec", "exec_"} if path.name not in {"__main__.py", "opening.py"} else set())
    assert not modal, "a modal dialog would stop the counter"
    assert "processEvents" not in calls(path), "long work belongs on a worker"
    boxes = re.findall(r"QMessageBox|QInputDialog", path.read_text(encoding="utf-8"))
    assert boxes == [], "these wait by design, whatever starts them"


def test_modules_carry_the_names_of_the_field():
    wrong = [path for path in MODULES if set(re.split(r"[_.]", path.stem)) & WRONG_NAMES]
    assert wrong == []


def test_the_lock_knows_no_place_of_this_machine():
    lock = (ROOT / "uv.lock").read_text(encoding="utf-8")
    assert re.findall(r".*(?:file://|\"/work|\"/opt|\"/home|[A-Z]:\\\\).*", lock) == []


def test_the_words_of_the_command_line_do_not_wait_for_qt():
    listing = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "import app.cli"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stderr
    assert "app.cli" in listing
    assert "PySide6" not in listing


def test_a_file_is_read_in_one_sitting():
    long = {
        path.name: count for path in MODULES if (count := len(path.read_text("utf-8").splitlines())) > 600
    }
    assert long == {}


@pytest.mark.parametrize("folder", ROOMS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_room_is_seen_at_one_look(folder):
    stems = [path.stem for path in entries(folder)]
    assert len(stems) <= 15
    alike = Counter("_".join(sorted(word.rstrip("s") for word in stem.split("_"))) for stem in stems)
    assert [words for words, times in alike.items() if times > 1] == [], "plural or word order tells nothing"


@pytest.mark.parametrize("folder", ROOMS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_room_says_what_lives_there(folder):
    said = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8")))
    assert said


@pytest.mark.parametrize("path", UI, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_qt_is_loaded_before_there_are_threads(path):
    """Part of Qt loaded by a worker while the window made a widget took the program down, one start in ten."""
    functions = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]
    inside = [
        node for function in functions for node in ast.walk(function) if isinstance(node, ast.ImportFrom)
    ]
    assert [node.module for node in inside if (node.module or "").startswith("PySide6")] == []
