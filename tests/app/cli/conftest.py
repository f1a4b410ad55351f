"""The command line in this process."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.cli import main
from app.cli.refusing import DEBUG
from tests.app.cli.words import Answer, Motcua


@pytest.fixture
def motcua(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Motcua:
    """Run `motcua` with these words; an error of the program's own is not put into a sentence."""
    monkeypatch.setenv(DEBUG, "1")

    def run(*words: str | Path) -> Answer:
        monkeypatch.setattr(sys, "argv", ["motcua", *map(str, words)])
        capsys.readouterr()
        code = main()
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return run
