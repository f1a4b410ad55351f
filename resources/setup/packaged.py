"""Ask the packaged program what a ward would ask it first; it must answer as the program in the tree does."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SUFFIX = ".exe" if os.name == "nt" else ""
DUE = ["due", "1.004873", "--received", "2017-01-25T09:15", "--json"]
LINE = {"procedure": "1.004873", "received_at": "2017-01-25T09:15", "applicant": {"name": "Nguyễn Văn Thử"}}


def answer(program: Path, *words: str) -> str:
    """Run one word of the program; a failure of it is a failure here."""
    done = subprocess.run([program, *words], check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout.strip()


def receive_one(program: Path) -> dict[str, str]:
    """Take in one dossier on a fresh demo ward, and give the program's answer."""
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "lines.jsonl"
        lines.write_text(json.dumps(LINE, ensure_ascii=False) + "\n", encoding="utf-8")
        ward = str(Path(folder) / "ward")
        receipt: dict[str, str] = json.loads(
            answer(program, "--data", ward, "receive", "--file", str(lines), "--json")
        )
    return receipt


def main(folder: str) -> None:
    """Check the packaged program in this folder.

    Raises:
        SystemExit: with a sentence, when it answers otherwise than the program in the tree.

    """
    packaged = (Path(folder) / f"motcua{SUFFIX}").resolve()
    in_tree = Path(sys.executable).with_name(f"motcua{SUFFIX}")
    for words in (["--version"], DUE):
        if answer(packaged, *words) != answer(in_tree, *words):
            raise SystemExit(f"packaged and unpackaged differ: motcua {' '.join(words)}")
    # Its own exit code is all that a program without a console can answer.
    subprocess.run(
        [packaged.with_name(f"motcua-quay{SUFFIX}"), "--version"], check=True, stdout=subprocess.DEVNULL
    )
    receipt = receive_one(packaged)
    if not receipt.get("code") or not receipt.get("due_at"):
        raise SystemExit(f"the packaged program took nothing in: {receipt}")
    sys.stdout.write(f"{packaged}: đã thử / checked\n")


if __name__ == "__main__":
    main(sys.argv[1])
