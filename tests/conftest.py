"""A real desk for every test: its own data folder, its own keys, copied from a template that is built once."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from app.demo.ward import open_demo
from app.desk.desk import Desk
from app.rules.time.calendar import VIETNAM
from tests.ward import forget_marks

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_finish() -> None:
    """What every test imports lives to the end: Python need not look through it again in each of them."""
    gc.collect()
    gc.freeze()


def at(text: str) -> datetime:
    """An instant of the office's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.fixture(autouse=True, scope="session")
def keys_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keys of test desks never reach the machine's own key store."""
    folder = tmp_path_factory.mktemp("keys")
    os.environ["MOTCUA_KEYS"] = str(folder)
    yield folder
    os.environ.pop("MOTCUA_KEYS", None)


@pytest.fixture(autouse=True)
def no_marks(keys_folder: Path) -> None:
    """Copies of the template share its keys: how far another test wrote in its copy is nothing to this one."""
    forget_marks(keys_folder)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory, keys_folder: Path) -> Path:
    """The demo ward, opened on Tuesday 13/12/2016 and closed again."""
    folder = tmp_path_factory.mktemp("template") / "ward"
    open_demo(folder, at("2016-12-13T07:30")).close()
    return folder


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    """A fresh copy of the template's data folder."""
    return Path(shutil.copytree(template, tmp_path / "ward"))


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    """An open desk of the demo ward."""
    with Desk.open(folder) as opened:
        yield opened
