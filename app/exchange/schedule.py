"""The night's exchange while the window is closed: a timer of the system's own, with catch-up for a missed night."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from app.desk.safety.secrets import FOLDER_VARIABLE
from app.refusal import Refusal

NAME = "motcua-exchange"


@dataclass(frozen=True, slots=True)
class Ran:
    """How a system's command ended."""

    ok: bool
    said: str


@dataclass(frozen=True, slots=True)
class Job:
    """The nightly exchange of one data folder; each folder of a user has a job of its own.

    ``keys`` is where the desk's secrets are when they are not in the usual place (``MOTCUA_KEYS``), else empty.
    """

    name: str
    command: tuple[str, ...]
    keys: str


def job_of(folder: Path) -> Job:
    """The job of a data folder, named by a short hash of its path."""
    path = str(folder.resolve())
    digest = hashlib.sha256(path.encode()).hexdigest()[:8]
    command = (*_program(), "--data", path, "exchange", "--once")
    return Job(f"{NAME}-{digest}", command, os.environ.get(FOLDER_VARIABLE, ""))


def install(folder: Path) -> list[str]:
    """Install the nightly exchange of a data folder for this user; again changes nothing. Says in words what was done.

    Raises:
        Refusal: ``schedule.unanswered`` (command) when the system's scheduler did not take the job; the command is what
            is left to be done by hand.
    """
    job = job_of(folder)
    if sys.platform == "win32":
        return _install_task(job)
    if _answers("systemctl", "--user", "show-environment") or not shutil.which("crontab"):
        return _install_timer(job)
    return _install_cron(job)


def uninstall(folder: Path) -> list[str]:
    """Remove what :func:`install` made for a data folder. Says in words what was done.

    Raises:
        Refusal: ``schedule.unanswered`` (command) when the table of cron could not be written.
    """
    job = job_of(folder)
    if sys.platform == "win32":
        done = _run("schtasks", "/Delete", "/TN", job.name, "/F")
        return ["Đã gỡ lịch đồng bộ hằng đêm." if done.ok else "Không có lịch đồng bộ nào để gỡ."]
    lines = [*_remove_units(job), *_remove_cron(job)]
    return lines or ["Không có lịch đồng bộ nào để gỡ."]


def _remove_units(job: Job) -> list[str]:
    units = [path for path in _units(job) if path.exists()]
    if not units:
        return []
    _run("systemctl", "--user", "disable", "--now", f"{job.name}.timer")
    for path in units:
        path.unlink()
    _run("systemctl", "--user", "daemon-reload")
    return [f"Đã xoá {path}" for path in units]


def _remove_cron(job: Job) -> list[str]:
    table = _run("crontab", "-l")
    if not table.ok or _mark(job) not in table.said:
        return []
    if not _write_cron(_others(table.said, job)):
        raise Refusal("schedule.unanswered", command="crontab -e")
    return ["Đã gỡ dòng của Một Cửa khỏi crontab."]


def _program() -> list[str]:
    """How the system starts this program: the packaged one by its own file, else Python with the module."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "app"]


def _root() -> Path:
    return Path(__file__).resolve().parents[2]


def _units(job: Job) -> tuple[Path, Path]:
    home = os.environ.get("XDG_CONFIG_HOME")
    folder = (Path(home) if home else Path.home() / ".config") / "systemd" / "user"
    return folder / f"{job.name}.service", folder / f"{job.name}.timer"


def _install_timer(job: Job) -> list[str]:
    service, timer = _units(job)
    service.parent.mkdir(parents=True, exist_ok=True)
    service.write_text(service_unit(job), encoding="utf-8")
    timer.write_text(timer_unit(), encoding="utf-8")
    enable = ("systemctl", "--user", "enable", "--now", f"{job.name}.timer")
    _run("systemctl", "--user", "daemon-reload")
    if not _run(*enable).ok:
        raise Refusal("schedule.unanswered", command=" ".join(enable))
    return [
        f"Đã ghi {service}",
        f"Đã ghi {timer}",
        "Đã bật: mỗi đêm trong khoảng 21:00-04:00; lỡ đêm nào thì chạy bù khi máy bật lại.",
    ]


def service_unit(job: Job) -> str:
    """The systemd unit that exchanges once."""
    words = " ".join(_systemd_word(word.replace("$", "$$")) for word in job.command)
    keys = f"Environment={_systemd_word(f'{FOLDER_VARIABLE}={job.keys}')}\n" if job.keys else ""
    return (
        f"[Unit]\nDescription=Một Cửa: đồng bộ với thành phố\n\n"
        f"[Service]\nType=oneshot\nWorkingDirectory={_root()}\n{keys}ExecStart={words}\n"
    )


def _systemd_word(word: str) -> str:
    quoted = word.replace("%", "%%").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'


def timer_unit() -> str:
    """The systemd timer: nightly from 21:00, spread over seven hours, caught up after a night without power."""
    return (
        "[Unit]\nDescription=Một Cửa: đồng bộ hằng đêm\n\n"
        "[Timer]\nOnCalendar=*-*-* 21:00:00\nRandomizedDelaySec=7h\nPersistent=true\n\n"
        "[Install]\nWantedBy=timers.target\n"
    )


def _install_task(job: Job) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "task.xml"
        path.write_text(task_xml(job), encoding="utf-16")
        done = _run("schtasks", "/Create", "/TN", job.name, "/XML", str(path), "/F")
    if not done.ok:
        raise Refusal("schedule.unanswered", command=subprocess.list2cmdline(job.command))
    return ["Đã bật lịch đồng bộ hằng đêm 21:00-04:00; lỡ đêm nào thì chạy bù khi máy bật lại."]


def task_xml(job: Job) -> str:
    """The Windows task: nightly from 21:00, spread over seven hours, started when available."""
    program, *words = job.command
    arguments = escape(subprocess.list2cmdline(words))
    if job.keys:
        # A task has no environment of its own.
        line = f'set "{FOLDER_VARIABLE}={job.keys}" && {subprocess.list2cmdline(job.command)}'
        program, arguments = "cmd.exe", escape(f'/d /s /c "{line}"')
    return (
        '<?xml version="1.0" encoding="UTF-16"?>\n'
        '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">\n'
        "<RegistrationInfo><Description>Một Cửa: đồng bộ với thành phố</Description></RegistrationInfo>\n"
        "<Triggers><CalendarTrigger><StartBoundary>2017-01-01T21:00:00</StartBoundary>"
        "<RandomDelay>PT7H</RandomDelay><ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>"
        "</CalendarTrigger></Triggers>\n"
        "<Settings><StartWhenAvailable>true</StartWhenAvailable>"
        "<MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>"
        "<DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>"
        "<StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>"
        "<ExecutionTimeLimit>PT1H</ExecutionTimeLimit></Settings>\n"
        f"<Actions><Exec><Command>{escape(program)}</Command><Arguments>{arguments}</Arguments>"
        f"<WorkingDirectory>{escape(str(_root()))}</WorkingDirectory></Exec></Actions>\n</Task>\n"
    )


def _install_cron(job: Job) -> list[str]:
    table = _run("crontab", "-l")
    line = cron_line(job)
    # A table that cannot be read must not be replaced by one line; that there is none is said in these words.
    known = table.ok or "no crontab" in table.said
    if not known or not _write_cron([*_others(table.said if table.ok else "", job), line]):
        raise Refusal("schedule.unanswered", command=f"crontab -e: {line}")
    return [
        f"Đã thêm vào crontab: {line}",
        "cron không chạy bù đêm lỡ; mở quầy buổi sáng sẽ đồng bộ ngay.",
    ]


def cron_line(job: Job) -> str:
    """The crontab line; its minute of the night is spread by data folder, for cron itself cannot."""
    digest = hashlib.sha256(job.name.encode()).digest()
    minute = int.from_bytes(digest[:4], "big") % (7 * 60)
    hour = (21 + minute // 60) % 24
    keys = f"{FOLDER_VARIABLE}={_shell_word(job.keys)} " if job.keys else ""
    words = " ".join(_shell_word(word) for word in job.command)
    return f"{minute % 60} {hour} * * * cd {_shell_word(str(_root()))} && {keys}{words} {_mark(job)}"


def _shell_word(word: str) -> str:
    return "'" + word.replace("'", "'\\''").replace("%", "\\%") + "'"


def _mark(job: Job) -> str:
    return f"# {job.name}"


def _others(table: str, job: Job) -> list[str]:
    return [line for line in table.splitlines() if not line.endswith(_mark(job))]


def _write_cron(lines: Sequence[str]) -> bool:
    return _run("crontab", "-", given="\n".join(lines) + "\n").ok


def _answers(*command: str) -> bool:
    return shutil.which(command[0]) is not None and _run(*command).ok


def _run(*command: str, given: str | None = None) -> Ran:
    try:
        done = subprocess.run(
            command,
            check=False,
            input=given,
            capture_output=True,
            text=True,
            timeout=30,
            encoding="utf-8",
            errors="replace",
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Ran(ok=False, said=str(error))
    return Ran(ok=done.returncode == 0, said=done.stdout + done.stderr)
