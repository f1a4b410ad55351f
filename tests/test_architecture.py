"""What neither import-linter nor ruff can hold of the house rules."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted(path for package in ("app", "db", "ui") for path in (ROOT / package).rglob("*.py"))
UI = sorted((ROOT / "ui").rglob("*.py"))
WRONG_NAMES = {"manager", "helper", "helpers", "utils", "common", "misc", "handler", "processor"}


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


def test_no_file_is_too_long_to_be_read_at_once():
    """Files of about 300 lines; a longer one wants to be two."""
    long = {
        path.name: count for path in MODULES if (count := len(path.read_text("utf-8").splitlines())) > 320
    }
    assert long == {}


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
