"""The dated legal profile under which a desk works: forms, formats, limits, channels. Data, never an ``if``.

Four regimes since 2016 share one life cycle and differ in names, form numbers, code format and organisation;
so each is a TOML text (resources/regimes) read into one frozen value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, time
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from app.refusal import Refusal
from app.rules.law.form_wording import SINCE, WORDING_KEYS, Wording, strange_blanks
from app.rules.time.calendar import Season

__all__ = [
    "ApologyRule",
    "NumberSuffixes",
    "Regime",
    "Station",
    "SupplementRule",
    "Wording",
]


_CODE_FORMAT = re.compile(r"[A-Z](\.[A-Z]){2,3}-YYMMDD-XXXX")


@dataclass(frozen=True, slots=True)
class SupplementRule:
    """How often a supplement may be asked after acceptance, how soon, and what it does to the clock."""

    max: int
    within_working_days: int
    effect: Literal["restart"]


@dataclass(frozen=True, slots=True)
class NumberSuffixes:
    """What follows the running number on each paper; empty where the law gives none."""

    receipt: str
    supplement: str
    refusal: str
    apology: str
    stop: str
    control_sheet: str
    register: str


@dataclass(frozen=True, slots=True)
class Station:
    """A public channel as papers name it, and short for the screen.

    ``{ward}`` is the ward's name ("phường Nguyễn Du"), ``{unit}`` its first word.
    """

    name: str
    short: str


@dataclass(frozen=True, slots=True)
class ApologyRule:
    """Forms and channels of apology.

    ``public_channel`` goes by the level of the official at fault, and so does ``audience``, whom a public reading
    addresses (``{unit}`` as in :class:`Station`); ``stations`` names each public channel. ``signer_lines`` stand over
    the signature of the ``head`` or a ``deputy``. ``public_required`` and ``public_optional`` are causes;
    ``broadcast_times`` is how often a required one is read; ``posted_channels`` are further ones that nobody reads
    aloud and that satisfy no requirement. ``escalation_days`` are calendar days late. ``answer_by`` is when, on the
    last day to tell, a holder who has not said whether the promise will be kept counts as saying no.
    """

    forms: tuple[str, ...]
    direct_channels: tuple[str, ...]
    indirect_channels: tuple[str, ...]
    public_channel: Mapping[str, str]
    audience: Mapping[str, str]
    stations: Mapping[str, Station]
    signer_lines: Mapping[str, tuple[str, ...]]
    public_required: tuple[str, ...]
    public_optional: tuple[str, ...]
    escalation_days: Mapping[str, int]
    broadcast_times: int = 1
    posted_channels: tuple[str, ...] = ()
    answer_by: time = time(15)


@dataclass(frozen=True, slots=True)
class Regime:
    """One legal profile; see domain brief §10.

    ``form_set`` names whose forms ``wording`` words; ``code_format`` has a letter for each word of the unit's identifier.
    ``valid_until`` is the last day, ``None`` while in force. ``cutoff`` is the last minute at which a same-day
    procedure is still answered the same day (Luật Hộ tịch Art. 5.3: "sau 15 giờ"). ``notify_days_before`` are
    calendar days before the promised day (NĐ 61/2018 Art. 19.9). ``dialogue`` is the rhythm of dialogue
    sessions by level. ``hotline`` is the number to complain at, '' for none: no law says it, each desk is set up with it.
    """

    id: str
    title: str
    valid_from: date
    desk_name: str
    form_set: str
    code_format: str
    legal_basis: tuple[str, ...]
    max_reappoint: int
    notify_days_before: int
    cutoff: time
    cutoff_shifts_day_limits: bool
    due_time: Literal["close_of_day", "receipt_clock"]
    upper_office: str
    supplement: SupplementRule
    number_suffixes: NumberSuffixes
    apology: ApologyRule
    levels: Mapping[str, str]
    dialogue: Mapping[str, str]
    office_hours: tuple[Season, ...]
    wording: Mapping[str, Wording]
    valid_until: date | None = None
    hotline: str = ""

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Regime:
        """Read a profile; raises ``Refusal("regime.invalid", key=...)`` naming the missing, unknown or wrong key."""
        regime: Regime = _read(cls, dict(table), "")
        if not _CODE_FORMAT.fullmatch(regime.code_format):
            raise Refusal("regime.invalid", key="code_format")
        if regime.valid_until is not None and regime.valid_until < regime.valid_from:
            raise Refusal("regime.invalid", key="valid_until")
        _check_counts(regime)
        _check_wording(regime.wording)
        _check_apology(regime)
        return regime

    def in_force(self, on: date) -> bool:
        """Whether the law of this profile is in force on a day."""
        return self.valid_from <= on and (self.valid_until is None or on <= self.valid_until)


def _check_counts(regime: Regime) -> None:
    """A day to tell by and days to ask within are at least one; how often may be none."""
    for key, count, least in (
        ("notify_days_before", regime.notify_days_before, 1),
        ("max_reappoint", regime.max_reappoint, 0),
        ("supplement.max", regime.supplement.max, 0),
        ("supplement.within_working_days", regime.supplement.within_working_days, 1),
    ):
        if count < least:
            raise Refusal("regime.invalid", key=key)


def _check_wording(wording: Mapping[str, Wording]) -> None:
    _check_keys("wording.", set(wording), set(WORDING_KEYS), set(WORDING_KEYS))
    for form, keys in WORDING_KEYS.items():
        _check_keys(f"wording.{form}.", set(wording[form]), set(keys), set(keys) - set(SINCE))
    for place in strange_blanks(wording):
        raise Refusal("regime.invalid", key=f"wording.{place}")


def _check_apology(regime: Regime) -> None:
    """Every level has its channel and audience, every public channel its name: no apology stops for want of words."""
    rule, levels = regime.apology, set(regime.levels)
    channels = {*rule.public_channel.values(), *rule.posted_channels}
    for key, found, needed in (
        ("public_channel", set(rule.public_channel), levels),
        ("audience", set(rule.audience), levels),
        ("stations", set(rule.stations), channels),
        ("signer_lines", set(rule.signer_lines), {"head", "deputy"}),
    ):
        _check_keys(f"apology.{key}.", found, needed, needed)


def _check_keys(path: str, found: set[str], known: set[str], needed: set[str]) -> None:
    for key in sorted(found - known) + sorted(needed - found):
        raise Refusal("regime.invalid", key=path + key)


@cache
def _shape(cls: type) -> tuple[dict[str, Any], frozenset[str]]:
    """Type of each field of a dataclass, and the names of those that must be given."""
    needed = frozenset(field.name for field in fields(cls) if field.default is MISSING)
    hints = get_type_hints(cls)
    return {field.name: hints[field.name] for field in fields(cls)}, needed


def _read(kind: Any, value: Any, path: str) -> Any:
    """``value`` as the declared type ``kind``; strict, because a mistyped profile would change promises."""
    if is_dataclass(kind):
        return _read_table(kind, value, path)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _read_list(arguments, value, path)
    if origin is Mapping:
        items = _typed(value, dict, path).items()
        return MappingProxyType({key: _read(arguments[1], item, f"{path}.{key}") for key, item in items})
    if origin is Literal:
        return value if value in arguments else _wrong(path)
    if arguments:
        return _read_union(arguments, value, path)
    return _typed(value, kind, path)


def _read_table(kind: Any, value: Any, path: str) -> Any:
    table = _typed(value, dict, path)
    hints, needed = _shape(kind)
    prefix = f"{path}." if path else ""
    _check_keys(prefix, set(table), set(hints), set(needed))
    return kind(**{key: _read(hints[key], item, prefix + key) for key, item in table.items()})


def _read_list(arguments: tuple[Any, ...], value: Any, path: str) -> tuple[Any, ...]:
    items: list[Any] = _typed(value, list, path)
    if arguments[-1] is not ... and len(arguments) != len(items):
        raise Refusal("regime.invalid", key=path)
    kinds = [arguments[0]] * len(items) if arguments[-1] is ... else arguments
    return tuple(_read(kind, item, path) for kind, item in zip(kinds, items, strict=True))


def _read_union(arguments: tuple[Any, ...], value: Any, path: str) -> Any:
    """Read a union, here a plain type, a list, or an optional: the first that fits the TOML value."""
    for kind in arguments:
        if get_origin(kind) is tuple and isinstance(value, list):
            return _read(kind, value, path)
        if isinstance(kind, type) and get_origin(kind) is None and type(value) is kind:
            return value
    return _wrong(path)


def _typed(value: Any, kind: type, path: str) -> Any:
    # exact type: bool must not pass for int, datetime must not pass for date
    return value if type(value) is kind else _wrong(path)


def _wrong(path: str) -> Any:
    raise Refusal("regime.invalid", key=path)
