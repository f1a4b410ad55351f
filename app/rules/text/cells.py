"""What people type into a catalogue's cells, read: words, codes, numbers, days, limits.

The editor, the import and the shipped catalogue all read by these; each refuses with the reason alone, its caller
knows the row. A limit is the usual one, the longer one of the law, by channel, or by steps.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.refusal import Refusal
from app.rules.text.words import fold, nfc
from app.rules.time.calendar import COVERED
from app.rules.time.counting import HOURS_PER_DAY, Limit, Unit
from app.rules.time.limits import IN_FORCE_SINCE, Extension, Share, Step, hours_of, is_longer

LONGEST = 2000
"""Letters in a cell: a whole catalogue fits the journal's entries."""
_CODE = re.compile(r"[1-9]\.\d{6}(\.[0-9A-Z]{2,3})*|T-[A-Z]{3}-\d{6}-TT")
_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_YES = frozenset({"1", "x", "co", "yes", "true", "dang nhan"})
_NO = frozenset({"0", "", "khong", "no", "false", "chua nhan"})
_EPOCH = date(1899, 12, 30)
_SPOILT = re.compile(r"\ufffd|Ä‘|Ã[\u00a1-\u00bf]|áº[^\s]|á»[^\s.,;)]|Æ°")


def text(typed: str) -> str:
    """A cell's words in NFC.

    Raises:
        Refusal: ``row.letters`` where another encoding spoilt the letters, ``row.too_long``.
    """
    words = nfc(typed)
    if _SPOILT.search(words):
        raise Refusal("row.letters")
    if len(words) > LONGEST:
        raise Refusal("row.too_long", most=LONGEST)
    return words


def code(typed: str) -> str:
    """A procedure's code (domain.md §3).

    Raises:
        Refusal: ``row.code_missing``, ``row.code_malformed`` (given).
    """
    words = nfc(typed)
    if not words:
        raise Refusal("row.code_missing")
    if not _CODE.fullmatch(words):
        raise Refusal("row.code_malformed", given=words)
    return words


def needed(typed: str, column: str) -> str:
    """Words that must be there.

    Raises:
        Refusal: ``row.missing`` (column), and those of :func:`text`.
    """
    words = text(typed)
    if not words:
        raise Refusal("row.missing", column=column)
    return words


def number(typed: str) -> int:
    """A whole number; '50.000 đ' is one.

    Raises:
        Refusal: ``row.no_number`` (given).
    """
    words = nfc(typed)
    bare = re.sub(r"\s*(đ|đồng|VND)$", "", words, flags=re.IGNORECASE)
    if re.fullmatch(r"\d{1,3}([. ]\d{3})+", bare):
        bare = re.sub(r"[. ]", "", bare)
    if not re.fullmatch(r"-?\d{1,12}", bare):
        raise Refusal("row.no_number", given=words)
    return int(bare)


def count(typed: str) -> int | None:
    """An amount or a number of days, 0 or more; nothing typed is none.

    Raises:
        Refusal: ``row.no_number`` (given), ``row.negative`` (given).
    """
    if not nfc(typed):
        return None
    found = number(typed)
    if found < 0:
        raise Refusal("row.negative", given=found)
    return found


def day(typed: str) -> date | None:
    """A day: '2026-07-01', '1/7/2026' or what a spreadsheet counts; nothing typed is none.

    Raises:
        Refusal: ``row.day_unreadable`` (given).
    """
    words = nfc(typed)
    if not words:
        return None
    try:
        if words.isdigit():
            return _EPOCH + timedelta(days=int(words))
        found = _DAY.fullmatch(words)
        return date(int(found[3]), int(found[2]), int(found[1])) if found else date.fromisoformat(words)
    except (ValueError, OverflowError) as error:
        raise Refusal("row.day_unreadable", given=words) from error


def begins(typed: str, otherwise: date) -> date:
    """The day from which a version holds; nothing typed is the day ``otherwise``.

    Raises:
        Refusal: ``row.day_unreadable`` (given), ``row.day_outside`` (since, until) the years of the calendar.
    """
    found = day(typed) or otherwise
    if found < IN_FORCE_SINCE or found.year not in COVERED:
        raise Refusal("row.day_outside", since=COVERED[0], until=COVERED[-1])
    return found


def confidence(typed: str) -> str:
    """How sure a row is: S checked against a source, MC remembered, MU for the ward to check.

    Raises:
        Refusal: ``row.confidence`` (given).
    """
    words = nfc(typed).upper() or "MC"
    if words not in {"S", "MC", "MU"}:
        raise Refusal("row.confidence", given=nfc(typed))
    return words


def yes(typed: str) -> bool:
    """'có' or 'không'.

    Raises:
        Refusal: ``row.yes_no`` (given).
    """
    words = fold(typed)
    if words not in _YES | _NO:
        raise Refusal("row.yes_no", given=nfc(typed))
    return words in _YES


def listed(typed: str) -> tuple[str, ...]:
    """What semicolons part, without what is empty.

    Raises:
        Refusal: those of :func:`text`.
    """
    return tuple(part.strip() for part in text(typed).split(";") if part.strip())


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
    return _limit(0 if of is Unit.SAME_DAY and not nfc(value) else number(value), of)


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
    words = text(typed)
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
    for part in listed(typed):
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
    found = tuple(_agency_share(part) for part in listed(typed))
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
    found = tuple(_step(part, each) for part in listed(typed))
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
