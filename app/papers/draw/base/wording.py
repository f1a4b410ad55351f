"""Vietnamese wording of dates, times, numbers, money and faults, as official papers write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from app.rules.text.reports import grouped
from app.rules.time.calendar import WITHIN_WEEKDAY

DATE = "ngày {day} tháng {month} năm {year}"
MOMENT = "{hour} giờ {minute} phút, " + DATE

LIMIT_UNITS: Mapping[str, str] = MappingProxyType(
    {"working_days": "ngày làm việc", "calendar_days": "ngày", "working_hours": "giờ làm việc"}
)

FAULTS: Mapping[str, str] = MappingProxyType(
    {
        "tre_han": "chậm trễ trong giải quyết hồ sơ",
        "gay_kho_khan_phien_ha": "gây khó khăn, phiền hà khi giải quyết thủ tục hành chính",
        "sai_sot": "để xảy ra sai sót trong kết quả giải quyết hồ sơ",
        "mat_that_lac_hu_hong": "làm mất, thất lạc hoặc hư hỏng giấy tờ trong hồ sơ",
        "tu_choi_sai": "từ chối tiếp nhận hồ sơ không đúng quy định",
        "yeu_cau_giay_to_ngoai_quy_dinh": "yêu cầu giấy tờ ngoài quy định",
        "thai_do": "có thái độ chưa đúng mực khi tiếp công dân",
        "khong_qua_mot_cua": "giải quyết hồ sơ không qua Bộ phận Tiếp nhận và Trả kết quả",
    }
)
"""Cause code of an apology to the words that follow "vì đã"."""


_BLANKS = re.compile(r"[^\S\u00a0]+")
_AMOUNT = re.compile(r"\d đ\b(?:/\w+(?: \w+)?)?")
_WITHIN_WEEKDAY = re.compile(WITHIN_WEEKDAY)


def nfc(text: str) -> str:
    """Text in Unicode NFC on one line, as it is printed; no-break spaces are kept."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")


def kept_whole(text: str) -> str:
    """Keep "50.000 đ/giao dịch" and "thứ Ba" on one line: no-break spaces within amounts and days of the week."""
    amounts_whole = _AMOUNT.sub(lambda amount: amount[0].replace(" ", "\u00a0"), text)
    return _WITHIN_WEEKDAY.sub("\u00a0", amounts_whole)


def two_digits(count: int) -> str:
    """Write a count with at least two digits, "03"."""
    return f"{count:02d}"


def date_fields(on: date) -> dict[str, str]:
    """Fill ``{day}``, ``{month}``, ``{year}`` of a form; days below 10 and months 1 and 2 get a zero (NĐ 30/2020)."""
    month = f"{on.month:02d}" if on.month <= 2 else str(on.month)
    return {"day": two_digits(on.day), "month": month, "year": str(on.year)}


def moment_fields(at: datetime) -> dict[str, str]:
    """Fill ``{hour}``, ``{minute}`` and the date fields of a form."""
    return {"hour": two_digits(at.hour), "minute": two_digits(at.minute), **date_fields(at.date())}


def date_in_words(on: date) -> str:
    """Write "ngày 06 tháng 02 năm 2017"."""
    return DATE.format(**date_fields(on))


def moment_in_words(at: datetime) -> str:
    """Write "17 giờ 30 phút, ngày 06 tháng 02 năm 2017"."""
    return MOMENT.format(**moment_fields(at))


def date_in_figures(on: date) -> str:
    """Write "06/02/2017"."""
    return f"{on.day:02d}/{on.month:02d}/{on.year}"


def money(dong: int) -> str:
    """Write an amount of đồng, "8.000 đ"."""
    return f"{grouped(dong)} đ"


def limit_in_words(amount: int, unit: str) -> str:
    """Write a time limit: "03 ngày làm việc", "15 ngày", "08 giờ làm việc", "trong ngày" (unit ``same_day``)."""
    return "trong ngày" if unit == "same_day" else f"{two_digits(amount)} {LIMIT_UNITS[unit]}"


def counted(originals: int, copies: int) -> str:
    """Write how often a paper was handed in, "01 bản chính, 02 bản sao"; neither: shown and taken back."""
    kinds = ((originals, "bản chính"), (copies, "bản sao"))
    return ", ".join(f"{two_digits(n)} {kind}" for n, kind in kinds if n) or "xuất trình, đã trả lại"


def masked(number: str) -> str:
    """Hide all but the last three digits of a phone number: the citizen's copy is easily lost or seen."""
    digits = [sign for sign in number if sign.isdigit()]
    return f"•••• ••• {''.join(digits[-3:])}" if len(digits) > 3 else number


def joined(parts: tuple[str, ...]) -> str:
    """Join words as a Vietnamese enumeration, "a, b và c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} và {parts[-1]}"
