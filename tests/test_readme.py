"""What the two README files promise of the command line is there: every word, every option, every example line."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from app.cli.start import words

ROOT = Path(__file__).parents[1]
TEXTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.vi.md")}
ROOT_COMMAND: Any = typer.main.get_command(words)
NOT_THERE_YET = {"check --file", "hub", "export", "import", "restore", "proof", "doctor"}


def examples(text: str) -> Iterator[str]:
    """The lines of the fenced blocks that call the program."""
    for block in re.findall(r"^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            called = re.match(r"(?:\.venv\\Scripts\\)?motcua\b(.*)", line)
            if called:
                yield called[1]


def parsed(line: str) -> Any:
    """The command that a line names, its words read as they would be when it runs; a wrong line raises."""
    given = shlex.split(line, comments=True)
    context = ROOT_COMMAND.make_context("motcua", given)
    rest = [*context._protected_args, *context.args]
    command = ROOT_COMMAND
    while rest and hasattr(command, "commands"):
        name, command, rest = command.resolve_command(context, rest)
        context = command.make_context(name, rest, parent=context)
        rest = [*context._protected_args, *context.args] if hasattr(command, "commands") else []
    return command


def in_the_table(text: str) -> list[str]:
    """The words of the table of the command line, `city close CHAIN` as well as `due CODE --received T …`."""
    start = re.search(r"^\| (?:word|từ) \|", text, re.MULTILINE)
    assert start is not None
    rows = text[start.start() :].split("\n\n", 1)[0].splitlines()[2:]
    return [word for row in rows for word in re.findall(r"`([^`]+)`", row.split(" | ")[0])]


def named(words_given: str) -> Any:
    """The command that a table names, groups first."""
    command = ROOT_COMMAND
    for word in words_given.split():
        if not hasattr(command, "commands"):
            break
        command = command.commands[word]
    return command


@pytest.mark.parametrize("name", TEXTS)
def test_every_example_line_parses(name: str) -> None:
    lines = list(examples(TEXTS[name]))
    assert len(lines) >= 7
    for line in lines:
        assert parsed(line) is not None


@pytest.mark.parametrize("name", TEXTS)
def test_every_word_and_option_of_the_table_is_there(name: str) -> None:
    listed = in_the_table(TEXTS[name])
    assert len(listed) >= 15
    for row in listed:
        options = {option for parameter in named(row).params for option in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", row)) <= options, row


def leaves(command: Any, path: str = "") -> Iterator[str]:
    for word, below in command.commands.items():
        yield from leaves(below, f"{path}{word} ") if hasattr(below, "commands") else [path + word]


@pytest.mark.parametrize("name", TEXTS)
def test_every_word_of_the_program_is_in_the_table(name: str) -> None:
    listed = in_the_table(TEXTS[name])
    assert [w for w in leaves(ROOT_COMMAND) if not any(row.startswith(w) for row in listed)] == []


@pytest.mark.parametrize("name", TEXTS)
def test_every_option_in_the_text_is_somewhere(name: str) -> None:
    there = {"--json", "--demo", "--data", "--version"}
    for word in leaves(ROOT_COMMAND):
        there |= {option for parameter in named(word).params for option in parameter.opts}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", TEXTS[name])) <= there


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_is_promised_that_is_not_there(name: str) -> None:
    said = re.findall(r"motcua ([a-z]+(?: --[a-z]+)?)", TEXTS[name])
    assert not NOT_THERE_YET & set(said)


def test_both_files_show_the_same_words() -> None:
    one, other = ([row.split()[0] for row in in_the_table(text)] for text in TEXTS.values())
    assert one == other


@pytest.mark.parametrize("name", TEXTS)
def test_every_make_target_is_there(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"make ([a-z][a-z-]+)(?=[` ,])", TEXTS[name]):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
