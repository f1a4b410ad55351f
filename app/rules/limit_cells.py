"""Limits as people type them into a catalogue's cells: the usual one, the longer of the law, by channel, by steps."""

from __future__ import annotations

import re

from app.refusal import Refusal
from app.rules import cells
from app.rules.counting import HOURS_PER_DAY, Limit, Unit
from app.rules.folding import fold, nfc
from app.rules.terms import Extension, Share, Step, hours_of, is_longer

UNIT_WORDS = {
    Unit.SAME_DAY: "trong ngày",
    Unit.WORKING_DAYS: "ngày làm việc",
    Unit.CALENDAR_DAYS: "ngày",
    Unit.WORKING_HOURS: "giờ làm việc",
}
CHANNEL_WORDS = {"post": "bưu chính", "online": "trực tuyến", "home": "tại nhà"}
_UNITS = {
    **{fold(words): unit for unit, words in UNIT_WORDS.items()},
    **{str(unit): unit for unit in Unit},
    "trong_ngay": Unit.SAME_DAY,
    "ngay_lv": Unit.WORKING_DAYS,
    "ngay lv": Unit.WORKING_DAYS,
    "gio_lv": Unit.WORKING_HOURS,
    "gio lv": Unit.WORKING_HOURS,
    "gio": Unit.WORKING_HOURS,
}
_CHANNELS = {
    **{fold(words): channel for channel, words in CHANNEL_WORDS.items()},
    **{channel: channel for channel in CHANNEL_WORDS},
    "buu dien": "post",
    "qua buu chinh": "post",
}
_LIMIT = re.compile(r"(-?\d+)\s+(.+)")
_EXTENSION = re.compile(
    r"(?P<added>\+)?\s*(?:tối đa |không quá )?(?P<value>\d+)\s+"
    r"(?P<unit>ngày làm việc|ngày LV|giờ làm việc|giờ LV|ngày|giờ)",
    re.IGNORECASE,
)


def unit(typed: str) -> Unit:
    """A limit's unit, as a catalogue or a person writes it.

    Raises:
        Refusal: ``row.unit_unknown`` (given).
    """
    found = _UNITS.get(fold(typed))
    if found is None:
        raise Refusal("row.unit_unknown", given=nfc(typed))
    return found


def limit(value: str, unit_typed: str) -> Limit:
    """A limit of two cells; 'trong ngày' needs no number.

    Raises:
        Refusal: ``row.no_number``, ``row.unit_unknown``, ``row.limit_range`` (value).
    """
    of = unit(unit_typed)
    return _limit(0 if of is Unit.SAME_DAY and not nfc(value) else cells.number(value), of)


def _limit(value: int, of: Unit) -> Limit:
    try:
        return Limit(value, of)
    except Refusal as refusal:
        raise Refusal("row.limit_range", value=value) from refusal


def limit_words(of: Limit) -> str:
    """A limit as the cells have it."""
    return UNIT_WORDS[of.unit] if of.unit is Unit.SAME_DAY else f"{of.value} {UNIT_WORDS[of.unit]}"


def _one_limit(typed: str) -> Limit | None:
    """A limit in one cell, '20 ngày'; None where it is unreadable."""
    if _UNITS.get(fold(typed)) is Unit.SAME_DAY:
        return Limit(0, Unit.SAME_DAY)
    found = _LIMIT.fullmatch(nfc(typed))
    if found is None or fold(found[2]) not in _UNITS:
        return None
    return _limit(int(found[1]), _UNITS[fold(found[2])])


def extension(typed: str, usual: Limit) -> Extension | None:
    """The longer limit of the law: 'xác minh: 8 ngày làm việc', or '+5' of them beyond the usual one.

    Raises:
        Refusal: ``row.extension_unreadable`` (given), ``row.extension_shorter``, ``row.limit_range``.
    """
    words = cells.text(typed)
    if not words:
        return None
    found = _EXTENSION.search(words)
    reason = nfc(_EXTENSION.sub(" ", words, count=1)).strip(" :,;+") if found else ""
    if found is None or not reason:
        raise Refusal("row.extension_unreadable", given=words)
    whole = _limit(int(found["value"]), _UNITS[fold(found["unit"])])
    if found["added"] and whole.unit is usual.unit:
        whole = _limit(whole.value + usual.value, whole.unit)
    if not is_longer(whole, usual):
        raise Refusal("row.extension_shorter")
    return Extension(whole, reason)


def extension_words(of: Extension | None) -> str:
    """An extension as its cell has it."""
    return f"{of.reason}: {limit_words(of.limit)}" if of else ""


def channel_limits(typed: str) -> tuple[tuple[str, Limit], ...]:
    """Limits by the way in which a dossier comes: 'bưu chính: 20 ngày; trực tuyến: 15 ngày'.

    Raises:
        Refusal: ``row.channel_unknown`` (given), ``row.channel_limit`` (given), ``row.limit_range``.
    """
    found: dict[str, Limit] = {}
    for part in cells.listed(typed):
        words, _, given = part.partition(":")
        channel = _CHANNELS.get(fold(words))
        if channel is None:
            raise Refusal("row.channel_unknown", given=words.strip())
        read = _one_limit(given)
        if read is None:
            raise Refusal("row.channel_limit", given=part)
        found[channel] = read
    return tuple(sorted(found.items()))


def channel_words(limits: tuple[tuple[str, Limit], ...]) -> str:
    """Limits by channel as their cell has them."""
    return "; ".join(f"{CHANNEL_WORDS[channel]}: {limit_words(of)}" for channel, of in limits)


def joint(typed: str, usual: Limit) -> tuple[Share, ...]:
    """The shares of other agencies in the limit, in its unit: 'Chi cục Thuế: 3; Văn phòng đăng ký đất đai: 5'.

    Raises:
        Refusal: ``row.joint_unreadable`` (given), ``row.joint_sum`` (found, most) where nothing is left for this office.
    """
    found = tuple(_agency_share(part) for part in cells.listed(typed))
    given = sum(share.value for share in found)
    if found and given >= usual.value:
        raise Refusal("row.joint_sum", found=given, most=max(usual.value - 1, 0))
    return found


def _agency_share(part: str) -> Share:
    read = re.fullmatch(r"(.+?)\s*:\s*(\d{1,3})", part)
    if read is None or not int(read[2]):
        raise Refusal("row.joint_unreadable", given=part)
    return Share(read[1], int(read[2]))


def joint_words(found: tuple[Share, ...]) -> str:
    """The shares of other agencies as their cell has them."""
    return "; ".join(f"{share.agency}: {share.value}" for share in found)


def steps(typed: str, usual: Limit) -> tuple[Step, ...]:
    """The steps inside the office: 'Tiếp nhận (một cửa): 0,5; Ký (Chủ tịch): 0,5', in days, or hours of a limit in hours.

    Raises:
        Refusal: ``row.step_unreadable`` (given), ``row.steps_sum`` (found, needed) where they do not make the limit.
    """
    each = 1 if usual.unit is Unit.WORKING_HOURS else HOURS_PER_DAY
    found = tuple(_step(part, each) for part in cells.listed(typed))
    total = hours_of(usual) or usual.value * HOURS_PER_DAY
    given = sum(step.hours for step in found)
    if found and given != total:
        raise Refusal("row.steps_sum", found=_share(given, each), needed=_share(total, each))
    return found


def _step(part: str, each: int) -> Step:
    read = re.fullmatch(r"(.+?)\s*\((.+)\)\s*:\s*(\d+(?:[.,]\d+)?)", part)
    hours = float(read[3].replace(",", ".")) * each if read else 0.0
    if read is None or hours <= 0 or hours != int(hours):
        raise Refusal("row.step_unreadable", given=part)
    return Step(read[1], read[2].strip(), int(hours))


def step_words(found: tuple[Step, ...], usual: Limit) -> str:
    """The steps as their cell has them."""
    each = 1 if usual.unit is Unit.WORKING_HOURS else HOURS_PER_DAY
    return "; ".join(f"{step.name} ({step.duty}): {_share(step.hours, each)}" for step in found)


def _share(hours: int, each: int) -> str:
    return f"{hours / each:g}".replace(".", ",")
