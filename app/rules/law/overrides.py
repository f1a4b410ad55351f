"""Single keys of a legal profile as the ward has them: which may be, and how each is typed.

What names forms, codes and the profile itself stays the profile's: those make another profile, which is a file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from datetime import time
from types import MappingProxyType
from typing import Any

from app.refusal import Refusal
from app.rules.law.regime import Regime
from app.rules.text.identity import is_phone
from app.rules.text.words import fold, nfc

HOTLINE = "hotline"
"""The one key that no law says: the desk is set up with it, and what the ward says since outlives the profile."""
KEYS: Mapping[str, str] = MappingProxyType(
    {
        "desk_name": "words",
        HOTLINE: "phone",
        "office_hours": "hours",
        "cutoff": "clock",
        "cutoff_shifts_day_limits": "yes",
        "due_time": "due_time",
        "supplement.max": "count",
        "supplement.within_working_days": "count",
        "notify_days_before": "count",
        "number_suffixes.receipt": "words",
        "number_suffixes.supplement": "words",
        "number_suffixes.refusal": "words",
        "number_suffixes.apology": "words",
        "number_suffixes.stop": "words",
        "number_suffixes.control_sheet": "words",
        "number_suffixes.register": "words",
        "apology.broadcast_times": "count",
    }
)
"""Every key that a ward may have its own way, and how its value is typed; each is one that a rule goes by."""
_DUE_TIMES = {"het gio lam viec": "close_of_day", "theo gio nhan": "receipt_clock"}
_DUE_TIME_WORDS = {"close_of_day": "hết giờ làm việc", "receipt_clock": "theo giờ nhận"}
_SEASON = re.compile(r"(\d{1,2})/(\d{1,2})\s*:\s*(.+)")
_SITTING = re.compile(r"(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})")


def overridden(table: Mapping[str, Any], given: Mapping[str, str]) -> Regime:
    """The profile of a table with the ward's own values for some keys.

    Raises:
        Refusal: ``profile.key`` (key), ``profile.value`` (given), and those of :meth:`Regime.from_table`.
    """
    made = deepcopy(dict(table))
    for key, typed in given.items():
        *parents, last = key.split(".")
        within = made
        for parent in parents:
            within = within[parent]
        within[last] = _read(key, typed)
    return Regime.from_table(made)


def _read(key: str, typed: str) -> Any:
    kind, words = KEYS.get(key), nfc(typed)
    if kind is None:
        raise Refusal("profile.key", key=key)
    try:
        return _READ[kind](words)
    except (ValueError, KeyError) as error:
        raise Refusal("profile.value", given=words) from error


def _count(words: str) -> int:
    """At least one, and no more days than a month has: none at all would make the rule that goes by it void."""
    if not re.fullmatch(r"[1-9]|[12]\d|30", words, re.ASCII):
        raise ValueError(words)
    return int(words)


def _phone(words: str) -> str:
    """A number to call, or none any more."""
    if words and not is_phone(words):
        raise ValueError(words)
    return words


def _yes(words: str) -> bool:
    return {"co": True, "khong": False}[fold(words)]


def _clock(words: str) -> time:
    hour, _, minute = words.partition(":")
    return time(int(hour), int(minute))


def _hours(words: str) -> list[dict[str, Any]]:
    """'16/4: 07:00-11:30, 14:00-17:30; 16/10: …': from each day of the year on, the sittings of a day."""
    seasons = []
    for part in filter(None, map(str.strip, words.split(";"))):
        found = _SEASON.fullmatch(part)
        sittings = [_SITTING.fullmatch(each.strip()) for each in found[3].split(",")] if found else []
        if found is None or None in sittings:
            raise ValueError(part)
        sessions = [[_clock(each[1]), _clock(each[2])] for each in sittings if each]
        starts = [int(found[2]), int(found[1])]
        time_order = [at for session in sessions for at in session]
        if time_order != sorted(set(time_order)) or not (1 <= starts[0] <= 12 and 1 <= starts[1] <= 31):
            raise ValueError(part)
        seasons.append({"starts": starts, "sessions": sessions})
    if not seasons:
        raise ValueError(words)
    return seasons


_READ: Mapping[str, Any] = MappingProxyType(
    {
        "words": str,
        "count": _count,
        "phone": _phone,
        "yes": _yes,
        "clock": _clock,
        "hours": _hours,
        "due_time": lambda words: _DUE_TIMES[fold(words)],
    }
)


def as_typed(regime: Regime, key: str) -> str:
    """The value of a key as it is typed; '' where the profile leaves it open."""
    value: Any = regime
    for part in key.split("."):
        value = value[part] if isinstance(value, Mapping) else getattr(value, part)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if key == "office_hours":
        return "; ".join(
            f"{season.starts[1]}/{season.starts[0]}: "
            + ", ".join(f"{begin:%H:%M}-{end:%H:%M}" for begin, end in season.sessions)
            for season in value
        )
    return _DUE_TIME_WORDS.get(value, str(value))
