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

NAME = "motcua-exchange"
_CRON_MARK = f"# {NAME}"


@dataclass(frozen=True, slots=True)
class Ran:
    """How a system's command ended."""

    ok: bool
    said: str


def install(folder: Path) -> list[str]:
    """Install the nightly exchange of a data folder for this user; again changes nothing. Says in words what was done.

    Where the system's scheduler does not answer, the words give the command to run by hand.
    """
    command = [*_program(), "--data", str(folder.resolve()), "exchange", "--once"]
    if sys.platform == "win32":
        return _install_task(command)
    if _answers("systemctl", "--user", "show-environment") or not shutil.which("crontab"):
        return _install_timer(command)
    return _install_cron(command, folder)


def uninstall() -> list[str]:
    """Remove what :func:`install` made. Says in words what was done."""
    if sys.platform == "win32":
        done = _run("schtasks", "/Delete", "/TN", NAME, "/F")
        return ["Đã gỡ lịch đồng bộ hằng đêm." if done.ok else "Không có lịch đồng bộ nào để gỡ."]
    lines = []
    units = [path for path in _units() if path.exists()]
    if units:
        _run("systemctl", "--user", "disable", "--now", f"{NAME}.timer")
        for path in units:
            path.unlink()
            lines.append(f"Đã xoá {path}")
        _run("systemctl", "--user", "daemon-reload")
    table = _run("crontab", "-l")
    if table.ok and _CRON_MARK in table.said:
        _write_cron(_others(table.said))
        lines.append("Đã gỡ dòng của Một Cửa khỏi crontab.")
    return lines or ["Không có lịch đồng bộ nào để gỡ."]


def _program() -> list[str]:
    """How the system starts this program: the packaged one by its own file, else Python with the module."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "app"]


def _root() -> Path:
    return Path(__file__).resolve().parents[2]


def _units() -> tuple[Path, Path]:
    home = os.environ.get("XDG_CONFIG_HOME")
    folder = (Path(home) if home else Path.home() / ".config") / "systemd" / "user"
    return folder / f"{NAME}.service", folder / f"{NAME}.timer"


def _install_timer(command: Sequence[str]) -> list[str]:
    service, timer = _units()
    service.parent.mkdir(parents=True, exist_ok=True)
    service.write_text(service_unit(command), encoding="utf-8")
    timer.write_text(timer_unit(), encoding="utf-8")
    lines = [f"Đã ghi {service}", f"Đã ghi {timer}"]
    enable = ("systemctl", "--user", "enable", "--now", f"{NAME}.timer")
    _run("systemctl", "--user", "daemon-reload")
    if _run(*enable).ok:
        return [*lines, "Đã bật: mỗi đêm trong khoảng 21:00-04:00; lỡ đêm nào thì chạy bù khi máy bật lại."]
    return [*lines, f"systemd của người dùng không trả lời. Đăng nhập vào máy rồi chạy: {' '.join(enable)}"]


def service_unit(command: Sequence[str]) -> str:
    """The systemd unit that exchanges once."""
    words = " ".join(_systemd_word(word) for word in command)
    return (
        f"[Unit]\nDescription=Một Cửa: đồng bộ với thành phố\n\n"
        f"[Service]\nType=oneshot\nWorkingDirectory={_root()}\nExecStart={words}\n"
    )


def _systemd_word(word: str) -> str:
    quoted = word.replace("%", "%%").replace("$", "$$").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'


def timer_unit() -> str:
    """The systemd timer: nightly from 21:00, spread over seven hours, caught up after a night without power."""
    return (
        "[Unit]\nDescription=Một Cửa: đồng bộ hằng đêm\n\n"
        "[Timer]\nOnCalendar=*-*-* 21:00:00\nRandomizedDelaySec=7h\nPersistent=true\n\n"
        "[Install]\nWantedBy=timers.target\n"
    )


def _install_task(command: Sequence[str]) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "task.xml"
        path.write_text(task_xml(command), encoding="utf-16")
        done = _run("schtasks", "/Create", "/TN", NAME, "/XML", str(path), "/F")
    if done.ok:
        return ["Đã bật lịch đồng bộ hằng đêm 21:00-04:00; lỡ đêm nào thì chạy bù khi máy bật lại."]
    return [f"Windows không nhận lịch đồng bộ: {done.said.strip()}"]


def task_xml(command: Sequence[str]) -> str:
    """The Windows task: nightly from 21:00, spread over seven hours, started when available."""
    program, *words = command
    arguments = escape(subprocess.list2cmdline(words))
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


def _install_cron(command: Sequence[str], folder: Path) -> list[str]:
    table = _run("crontab", "-l")
    line = cron_line(command, folder)
    if _write_cron([*_others(table.said if table.ok else ""), line]):
        return [
            f"Đã thêm vào crontab: {line}",
            "cron không chạy bù đêm lỡ; mở quầy buổi sáng sẽ đồng bộ ngay.",
        ]
    return [f"Không ghi được crontab. Thêm dòng này bằng tay: {line}"]


def cron_line(command: Sequence[str], folder: Path) -> str:
    """The crontab line; its minute of the night is spread by data folder, for cron itself cannot."""
    digest = hashlib.sha256(str(folder.resolve()).encode()).digest()
    minute = int.from_bytes(digest[:4], "big") % (7 * 60)
    hour = (21 + minute // 60) % 24
    words = " ".join("'" + word.replace("'", "'\\''").replace("%", "\\%") + "'" for word in command)
    return f"{minute % 60} {hour} * * * cd '{_root()}' && {words} {_CRON_MARK}"


def _others(table: str) -> list[str]:
    return [line for line in table.splitlines() if not line.endswith(_CRON_MARK)]


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
