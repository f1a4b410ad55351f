"""From a bare machine to `.venv/bin/motcua`: checks what only the system can give, then installs the locked wheels.

Run by the system's own Python, whatever its age: this file must parse on Python 3.6, so that an old Python is told
so in words instead of a SyntaxError.
"""

import os
import platform
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
IN_VENV = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
READY = VENV / ".ready"

TOO_OLD = (
    "Cần Python 3.11 trở lên, máy này có {}. / Python 3.11 or newer is needed, this is {}. "
    "(make setup PYTHON=python3.11)"
)
NO_VENV = (
    "Python này thiếu venv hoặc ensurepip; hãy chạy: apt-get install -y python3-venv "
    "/ This Python lacks venv or ensurepip; run: apt-get install -y python3-venv"
)
OLD_GLIBC = (
    "Cần glibc 2.34 trở lên (Debian 12, Ubuntu 22.04, RHEL 9…), máy này có {}. "
    "/ glibc 2.34 or newer is needed (Debian 12, Ubuntu 22.04, RHEL 9…), this is {}."
)
OTHER_MACHINE = (
    "Chỉ chạy trên Windows hoặc Linux 64-bit (x86-64), máy này là {}. "
    "/ Only 64-bit Windows or Linux (x86-64) is supported, this is {}."
)


def lacking(python: "tuple[int, ...]", has_venv: bool, machine: "tuple[str, str]", glibc: str) -> "list[str]":
    """Tell what this machine lacks, one sentence each in Vietnamese and English; empty when nothing.

    python: version numbers. machine: system and processor as `platform` names them. glibc: "2.36", or "" where the C
    library is another one (musl), for which there is no wheel of Qt.
    """
    wants = []
    if python < (3, 11):
        version = ".".join(str(number) for number in python[:3])
        wants.append(TOO_OLD.format(version, version))
    if not has_venv:
        wants.append(NO_VENV)
    if machine not in {("Linux", "x86_64"), ("Windows", "AMD64")}:
        name = " ".join(machine)
        wants.append(OTHER_MACHINE.format(name, name))
    elif machine[0] == "Linux" and _numbers(glibc) < (2, 34):
        wants.append(OLD_GLIBC.format(glibc or "musl?", glibc or "musl?"))
    return wants


def _numbers(version: str) -> "tuple[int, ...]":
    return tuple(int(number) for number in re.findall(r"\d+", version))


def _has_venv() -> bool:
    try:
        import ensurepip  # noqa: F401, PLC0415  Debian ships it apart, in python3-venv
        import venv  # noqa: F401, PLC0415
    except ImportError:
        return False
    return True


def _glibc() -> str:
    """Ask the C library that runs; `platform.libc_ver` reads the binary instead, and is wrong on some builds."""
    try:
        return (os.confstr("CS_GNU_LIBC_VERSION") or "").replace("glibc ", "")
    except (AttributeError, ValueError, OSError):  # Windows and musl have no such word
        return ""


def _locked_uv() -> str:
    """Read the version of uv in uv.lock, so that the lock alone decides it."""
    lock = (ROOT / "uv.lock").read_text(encoding="utf-8")
    found = re.search(r'^name = "uv"\nversion = "([^"]+)"', lock, re.MULTILINE)
    if found is None:
        raise SystemExit("uv.lock names no version of uv")
    return found.group(1)


def install() -> None:
    """Make the virtual environment and bring it to exactly what uv.lock says."""
    if not _same_python():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    pip = [str(IN_VENV), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "uv==" + _locked_uv()], check=True)
    sync = [str(IN_VENV), "-m", "uv", "sync", "--frozen", "--all-extras", "--compile-bytecode", "--quiet"]
    settings = dict(os.environ, UV_PROJECT_ENVIRONMENT=str(VENV), UV_PYTHON_DOWNLOADS="never")
    subprocess.run([*sync, "--python", str(IN_VENV)], check=True, cwd=str(ROOT), env=settings)
    READY.touch()


def _same_python() -> bool:
    """Whether a virtual environment stands that is of this very Python; one moved or of another version is made anew."""
    if not IN_VENV.exists():
        return False
    ask = [str(IN_VENV), "-c", "import pip, sys; print(sys.version_info[:2])"]
    answer = subprocess.run(ask, check=False, stdout=subprocess.PIPE)
    return answer.stdout.decode().strip() == str(tuple(sys.version_info[:2]))


def main() -> int:
    """Exit code 1 and one sentence for each thing that the machine lacks, else install."""
    if hasattr(sys.stderr, "reconfigure"):
        sys.stderr.reconfigure(encoding="utf-8")
    machine = (platform.system(), platform.machine())
    wants = lacking(tuple(sys.version_info[:3]), _has_venv(), machine, _glibc())
    for sentence in wants:
        sys.stderr.write(sentence + "\n")
    if not wants:
        install()
    return 1 if wants else 0


if __name__ == "__main__":
    sys.exit(main())
