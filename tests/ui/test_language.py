"""English is whole: every word of the source is translated, and the English window says nothing in Vietnamese."""

from __future__ import annotations

import ast
import importlib.util
import json
import re
import shutil
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from ui.language import LANGUAGES, speak
from ui.language import VIETNAMESE as OURS

ROOT = Path(__file__).parents[2]
ENGLISH = ROOT / "resources" / "i18n" / "motcua_en.ts"
VIETNAMESE = re.compile("[À-ÖØ-öø-ỹĐđ]")


def _words() -> ModuleType:
    spec = importlib.util.spec_from_file_location("words", ROOT / "resources" / "setup" / "words.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def _translated() -> dict[str, str]:
    messages = ET.parse(ENGLISH).getroot().iter("message")
    return {message.findtext("source", ""): message.findtext("translation", "") for message in messages}


def _fields(text: str) -> list[tuple[str, str, str]]:
    return sorted(
        (name, form or "", kind or "")
        for _, name, form, kind in string.Formatter().parse(text)
        if name is not None
    )


def test_the_words_gathered_are_the_words_of_the_source(tmp_path: Path) -> None:
    gathered = Path(shutil.copy(ENGLISH, tmp_path / ENGLISH.name))
    _words().gather(gathered)
    said = gathered.read_text(encoding="utf-8")
    assert said == ENGLISH.read_text(encoding="utf-8"), "run `make words`, then translate what is unfinished"


def test_every_word_is_translated() -> None:
    assert 'type="unfinished"' not in ENGLISH.read_text(encoding="utf-8")
    assert [source for source, said in _translated().items() if not said.strip()] == []


def test_a_translation_has_the_fields_and_the_edges_of_its_source() -> None:
    wrong = [
        (source, said)
        for source, said in _translated().items()
        if _fields(source) != _fields(said) or _edges(source) != _edges(said)
    ]
    assert wrong == []


def _edges(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()


@pytest.mark.parametrize("ts", sorted(ENGLISH.parent.glob("*.ts")), ids=lambda path: path.stem)
def test_the_compiled_words_are_those_of_the_text(tmp_path: Path, ts: Path) -> None:
    compiled = tmp_path / "words.qm"
    _words().compile_words(ts, compiled)
    assert compiled.read_bytes() == ts.with_suffix(".qm").read_bytes(), "run `make words`"


@pytest.mark.parametrize("editor", [QLineEdit, QPlainTextEdit])
def test_the_menu_of_an_editor_is_vietnamese(
    qapp: QApplication, editor: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    speak(OURS)
    shown = editor()
    menu = shown.createStandardContextMenu()
    said = [action.text().split("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
    menu.deleteLater()
    assert said == ["Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả"]


@pytest.mark.parametrize(
    "source", sorted((ROOT / "ui").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_what_is_translated_is_one_literal(source: Path) -> None:
    """lupdate reads literals only: anything else would stay Vietnamese for ever, and say so to nobody."""
    calls = [
        node
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr"
    ]
    unseen = [
        f"{call.lineno}: {ast.unparse(call)}"
        for call in calls
        if len(call.args) != 1 or call.keywords or not isinstance(call.args[0], ast.Constant)
    ]
    assert unseen == []


@pytest.mark.walks
def test_the_english_window_says_in_vietnamese_only_what_its_ward_recorded(tmp_path: Path) -> None:
    walk = subprocess.run(
        [sys.executable, "-m", "tests.ui.english_walk", str(tmp_path / "ward")],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert walk.returncode == 0, walk.stderr
    told = json.loads(walk.stdout)
    shown: dict[str, str] = told["shown"]
    assert {"Intake", "Dossiers", "Apologies", "Openness", "Figures", "System"} <= set(shown)
    assert {"other acts", "log-in"} <= set(shown.values())
    untranslated = {source for source, said in _translated().items() if said != source}
    recorded = _recorded(told["promises"])
    left = {
        text: where
        for text, where in shown.items()
        if text != LANGUAGES[OURS]  # the button back is named so that whoever needs it can read it
        and (text in untranslated or any(run not in recorded for run in _runs(text)))
    }
    assert left == {}


def _runs(text: str) -> list[str]:
    """The Vietnamese words of ``text`` that stand together."""
    words = re.split(r"([^\w]+)", text.lower())
    runs, run = [], ""
    for word in words:
        if VIETNAMESE.search(word) or (run and word == " "):
            run += word
        elif run:
            runs.append(run.strip())
            run = ""
    return [*runs, run.strip()] if run else runs


def _recorded(promises: list[str]) -> str:
    """Where Vietnamese may come from: the ward's own records and the law's names, and the sentences of the promise."""
    resources = ROOT / "resources"
    not_of_a_ward = {resources / "refusals.toml"}
    files = [
        path
        for path in resources.rglob("*")
        if path.suffix in {".toml", ".csv", ".json", ".jsonl"} and path not in not_of_a_ward
    ]
    assert files
    written = [path.read_text(encoding="utf-8") for path in files]
    ward = [
        (ROOT / "app" / name).read_text(encoding="utf-8")
        for name in ("demo/ward.py", "papers/draw/base/head.py")
    ]
    return "\n".join([*written, *ward, *promises]).lower()
