#!/bin/sh
# What the tests of the desktop drive: a virtual screen, the smallest window manager (it gives the focus and closes
# windows), a keyboard, a browser for the city's pages.
set -eu

lacks_tools() {
    for tool in Xvfb matchbox-window-manager xdotool chromium; do
        command -v "$tool" >/dev/null || return 0
    done
    return 1
}

if lacks_tools; then
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends xvfb matchbox-window-manager xdotool chromium >/dev/null
    else
        echo "Thiếu Xvfb, matchbox-window-manager, xdotool hoặc chromium; hãy chạy bằng quyền root / run as root:" \
             " apt-get install -y xvfb matchbox-window-manager xdotool chromium" >&2
        exit 1
    fi
fi

exec .venv/bin/python -m app.desk.system --window
