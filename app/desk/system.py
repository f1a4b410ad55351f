"""What the machine must have for Qt, asked without importing Qt; and where the program's resources are.

Qt's own answer to a missing library is an ImportError in the middle of a test run, or an abort with a core dump when
a window is to open. `make test`, `make run` and `motcua demo` ask here first and print the one command that helps.
Standard library alone: the system's Python also runs it, before there is a virtual environment.
"""

from __future__ import annotations

import ctypes
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

#: Libraries to draw without a screen, each with its Debian and its Fedora package.
DRAWING = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2", "krb5-libs"),
    "libbrotlidec.so.1": ("libbrotli1", "libbrotli"),
    "libzstd.so.1": ("libzstd1", "libzstd"),
    "libz.so.1": ("zlib1g", "zlib"),
}

#: What a window on an X11 screen (XWayland included) needs besides.
WINDOW = {
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
}


def missing_qt_libraries(*, window: bool = False) -> tuple[str, ...]:
    """List the system libraries that Qt will not find here; empty when it can start, and always on Windows.

    Without `window`, what screenshots and tests need (Qt's offscreen platform); with it, a visible window too.
    """
    if not sys.platform.startswith("linux"):
        return ()
    return unloadable([*DRAWING, *(WINDOW if window else ())])


def unloadable(libraries: Iterable[str]) -> tuple[str, ...]:
    """List those of the shared libraries that the dynamic loader cannot load."""
    return tuple(library for library in libraries if not _loads(library))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_line(missing: Iterable[str] = tuple(DRAWING)) -> str:
    """Word the command that installs the packages of these libraries with this machine's package manager."""
    dnf = shutil.which("apt-get") is None and shutil.which("dnf") is not None
    return _line(missing, dnf=dnf)


def _line(missing: Iterable[str], *, dnf: bool) -> str:
    known = DRAWING | WINDOW
    packages = dict.fromkeys(known[library][dnf] for library in missing)
    return ("dnf install -y " if dnf else "apt-get install -y ") + " ".join(packages)


def main(words: list[str]) -> int:
    """Say what is missing on stderr and, alone on stdout, the command that installs it: exit code 1 then, else 0.

    `--window` asks for a visible window too.
    """
    missing = missing_qt_libraries(window="--window" in words)
    if not missing:
        return 0
    sys.stderr.write(
        f"Thiếu thư viện hệ thống của Qt: {', '.join(missing)}. Hãy chạy lệnh sau bằng quyền root.\n"
        f"Qt lacks system libraries: {', '.join(missing)}. Run the following command as root.\n"
    )
    sys.stderr.flush()
    sys.stdout.write(install_line(missing) + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))


RESOURCES = Path(__file__).resolve().parents[2] / "resources"
