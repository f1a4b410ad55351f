import ast
import runpy
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from app.desk import system

ROOT = Path(__file__).parents[1]
BOOTSTRAP = ROOT / "resources" / "setup" / "bootstrap.py"
LINUX = ("Linux", "x86_64")

lacking = runpy.run_path(str(BOOTSTRAP))["lacking"]


def test_bootstrap_parses_on_a_python_too_old_to_run_it():
    ast.parse(BOOTSTRAP.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_a_fit_machine_lacks_nothing():
    assert lacking((3, 11, 2), True, LINUX, "2.36") == []
    assert lacking((3, 14, 0), True, ("Windows", "AMD64"), "") == []
    assert lacking((3, 11, 0), True, LINUX, "2.34") == []


@pytest.mark.parametrize(
    ("python", "has_venv", "machine", "glibc", "says"),
    [
        ((3, 10, 13), True, LINUX, "2.36", "3.10.13"),
        ((3, 11, 2), False, LINUX, "2.36", "python3-venv"),
        ((3, 11, 2), True, LINUX, "2.31", "2.31"),
        ((3, 11, 2), True, LINUX, "", "musl"),
        ((3, 11, 2), True, ("Linux", "aarch64"), "2.36", "Linux aarch64"),
        ((3, 11, 2), True, ("Darwin", "arm64"), "", "Darwin arm64"),
    ],
)
def test_each_lack_is_one_sentence_in_both_languages(python, has_venv, machine, glibc, says):
    (sentence,) = lacking(python, has_venv, machine, glibc)
    vietnamese, english = sentence.split(" / ")
    assert says in vietnamese
    assert says in english
    assert unicodedata.is_normalized("NFC", sentence)


def test_a_library_that_is_not_there_is_named():
    assert system.unloadable(["libkhongco.so.9"]) == ("libkhongco.so.9",)


@pytest.mark.skipif(sys.platform == "win32", reason="asks the dynamic loader of Linux")
def test_the_libraries_that_draw_these_very_tests_are_found():
    assert system.missing_qt_libraries() == ()


def test_the_line_names_each_package_once_for_each_distribution():
    missing = ["libEGL.so.1", "libxcb-sync.so.1", "libxcb-shape.so.0"]
    debian = "apt-get install -y libegl1 libxcb-sync1 libxcb-shape0"
    assert system._line(missing, dnf=False) == debian
    assert system._line(missing, dnf=True) == "dnf install -y libglvnd-egl libxcb"


def test_asking_does_not_import_qt():
    ask = "import sys, app.desk.system as p; p.missing_qt_libraries(); sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", ask], cwd=ROOT, check=False).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="the wheel of Windows carries its libraries")
def test_the_list_covers_what_the_wheel_asks_of_the_system():
    import PySide6

    qt = Path(PySide6.__file__).parent / "Qt"
    wanted = [*(qt / "lib").glob("libQt6Widgets.so.6"), qt / "plugins" / "platforms" / "libqoffscreen.so"]
    linked = subprocess.run(["ldd", *wanted], capture_output=True, encoding="utf-8", check=True).stdout
    for library in system.DRAWING.keys() - {"libgssapi_krb5.so.2"}:  # that one is Qt Network's
        assert library in linked
