"""Reading and checking what identifies a person or an organisation.

Warnings are codes for :mod:`app.desk.words` and never block: the paper in the citizen's hand decides. Refusals name
a field and never repeat what was read.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from app.refusal import Refusal
from app.rules.text.words import fold, nfc

Sex = Literal["nam", "nữ"]

LEAST_FIELDS = 6
ID_DIGITS = 12
OLD_ID_DIGITS = 9
OLDEST_YEAR = 1900
TAX_DIGITS = 10
TAX_BRANCH_DIGITS = 13
TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
TEST_NUMBER = "000000000000"
TEST_CARD = (
    f"{TEST_NUMBER}||Đặng Thị Hường, ạ ẳ ễ ợ ữ|01011990|Nữ|Mã thử máy quét, đường Phan Đình Phùng|01012022"
)
"""What the printed test of a scanner says: shaped like a card, of nobody, with the letters that scanners break."""

_NAME = re.compile(r"[a-z][a-z '.-]*")
_PUNCTUATION = re.compile(r"[\s.\-/()]+")
_OLD_ID = re.compile(r"\d{3}([.-]?)\d{3}\1\d{3}", re.ASCII)
_MOBILE = re.compile(r"0[35789]\d{8}")
_LANDLINE = re.compile(r"02\d{8,9}")
_TO_CALL = re.compile(r"1\d{2,3}|(?:[ .+()\-–/,;]*\d){8,}", re.ASCII)
_OLD_MOBILE = re.compile(r"01\d{9}")


@dataclass(frozen=True, slots=True)
class CitizenCard:
    """What the QR code of a citizen card says; unsigned, so a filling aid and never proof.

    ``old_number`` is the nine-digit CMND, empty when the card names none.
    """

    id_number: str
    old_number: str
    name: str
    birth_date: date
    sex: Sex
    address: str
    issued_on: date


def read_card(text: str) -> CitizenCard:
    """Read a card's QR text: ``number|CMND|name|DDMMYYYY|sex|address|DDMMYYYY``, further fields ignored.

    The 2024 card adds fields in an order not published, so the dates anchor the rest. Raises
    ``Refusal("card.unreadable", field=...)`` when cut short, out of order, or mangled by a keyboard layout.
    """
    parts = [nfc(part) for part in text.split("|")]
    if len(parts) < LEAST_FIELDS:
        raise _unreadable("length")
    dates = [(place, day) for place, part in enumerate(parts) if (day := _packed_date(part)) is not None]
    if not dates:
        raise _unreadable("birth_date")
    born_at, born = dates[0]
    after = parts[born_at + 1 :]
    return CitizenCard(
        id_number=_id_number(parts[0]),
        old_number=next((part for part in parts[1:born_at] if _is_number(part, OLD_ID_DIGITS)), ""),
        name=_name(parts, born_at),
        birth_date=born,
        sex=_sex(after),
        address=_address(after),
        issued_on=_issued_on([day for _place, day in dates[1:]], born),
    )


def is_test_card(text: str) -> bool:
    """Is ``text`` the printed test of a scanner, however broken its letters arrived? Never a person."""
    return TEST_NUMBER in text[: len(TEST_NUMBER) + 4]


def _unreadable(field: str) -> Refusal:
    return Refusal("card.unreadable", field=f"card_{field}")


def _is_number(text: str, digits: int) -> bool:
    return len(text) == digits and text.isascii() and text.isdigit()


def _packed_date(text: str) -> date | None:
    """Read the date written as DDMMYYYY, ``None`` when ``text`` is not one."""
    if not _is_number(text, 8):
        return None
    try:
        return date(int(text[4:]), int(text[2:4]), int(text[:2]))
    except ValueError:
        return None


def _id_number(text: str) -> str:
    if not _is_number(text, ID_DIGITS):
        raise _unreadable("id_number")
    return text


def _name(parts: list[str], born_at: int) -> str:
    """Find the name right before the date of birth; anything but Vietnamese letters in it means mangled text."""
    name = parts[born_at - 1]
    if born_at < 2 or not _NAME.fullmatch(fold(name)):
        raise _unreadable("name")
    return name


def _sex(after_birth: list[str]) -> Sex:
    sex = after_birth[0].lower() if after_birth else ""
    if sex not in {"nam", "nữ"}:
        raise _unreadable("sex")
    return cast("Sex", sex)


def _address(after_birth: list[str]) -> str:
    address = after_birth[1] if len(after_birth) > 1 else ""
    if not re.search(r"[^\W\d_]", address) or "\ufffd" in address:
        raise _unreadable("address")
    return address


def _issued_on(later_dates: list[date], born: date) -> date:
    if not later_dates or later_dates[0] < born:
        raise _unreadable("issued_on")
    return later_dates[0]


def parse_birth(text: str, today: date) -> date | int:
    """Read a typed date of birth: "17091996", "170996", "17/9/96", "17-9-1996"; or a bare year, as an ``int``.

    A two-digit year is the latest that is not after ``today``. Raises ``Refusal("birth.unreadable")`` for what
    is no date since 1900, ``birth.day`` or ``birth.month`` for one that no calendar has, ``birth.future`` for one
    after ``today``.
    """
    digits = text.strip()
    if _is_number(digits, 4):
        return _past_year(int(digits), today)
    packed = re.fullmatch(r"(\d{2})(\d{2})(\d{4}|\d{2})", digits, re.ASCII)
    typed = packed or re.fullmatch(r"(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})", digits, re.ASCII)
    if typed is None:
        raise Refusal("birth.unreadable")
    day, month, year = (int(part) for part in typed.groups())
    if len(typed[3]) == 2:
        year += 2000 if (2000 + year, month, day) <= (today.year, today.month, today.day) else 1900
    return _past_date(year, month, day, today)


def _past_year(year: int, today: date) -> int:
    if year < OLDEST_YEAR:
        raise Refusal("birth.unreadable")
    if year > today.year:
        raise Refusal("birth.future")
    return year


def _past_date(year: int, month: int, day: int, today: date) -> date:
    _past_year(year, today)
    if not 1 <= month <= 12:
        raise Refusal("birth.month", month=month)
    if not 1 <= day <= monthrange(year, month)[1]:
        raise Refusal("birth.day", day=day, month=month)
    born = date(year, month, day)
    if born > today:
        raise Refusal("birth.future")
    return born


def check_id_number(number: str, birth: date | int | None = None, sex: Sex | None = None) -> tuple[str, ...]:
    """Warnings on an identity number: ``id.length``, ``id.old`` (CMND), ``id.birth_year``, ``id.sex``.

    Twelve digits: 3 place of birth registration, 1 century and sex (0 male and 1 female of 1900-1999, 2 and 3
    of 2000-2099, ...), 2 year of birth, 6 at random; no check digit (NĐ 137/2015, TT 59/2021). A birth given
    as an ``int`` is a year alone.
    """
    digits = _PUNCTUATION.sub("", number)
    if _is_number(digits, OLD_ID_DIGITS):
        return ("id.old",)
    if not _is_number(digits, ID_DIGITS):
        return ("id.length",)
    sex_told: Sex = "nữ" if int(digits[3]) % 2 else "nam"
    year = birth.year if isinstance(birth, date) else birth
    warnings = (
        "id.birth_year" if year not in {None, year_told(digits)} else "",
        "id.sex" if sex not in {None, sex_told} else "",
    )
    return tuple(warning for warning in warnings if warning)


def year_told(number: str) -> int | None:
    """The year of birth that a number of twelve digits tells; None of any other."""
    digits = _PUNCTUATION.sub("", number)
    return 1900 + int(digits[3]) // 2 * 100 + int(digits[4:6]) if _is_number(digits, ID_DIGITS) else None


def is_overlong(number: str) -> bool:
    """Is ``number`` digits alone and more than any paper of a person has? Typed into what stood there before, most likely."""
    digits = _PUNCTUATION.sub("", number)
    return digits.isascii() and digits.isdigit() and len(digits) > ID_DIGITS


def check_tax_code(code: str) -> tuple[str, ...]:
    """Warnings on a tax code: ``tax.length`` or ``tax.check_digit``.

    Ten digits, or ten and three for a branch; the tenth is ``10 - (weighted sum mod 11)``. A twelve-digit
    identity number has served as a personal tax code since 01/7/2025 and has no check digit.
    """
    digits = _PUNCTUATION.sub("", code)
    if _is_number(digits, ID_DIGITS):
        return ()
    if not _is_number(digits, TAX_DIGITS) and not _is_number(digits, TAX_BRANCH_DIGITS):
        return ("tax.length",)
    total = sum(weight * int(digit) for weight, digit in zip(TAX_WEIGHTS, digits, strict=False))
    return () if 10 - total % 11 == int(digits[9]) else ("tax.check_digit",)


def normal_number(text: str) -> str:
    """A person's identity number as it is kept: without the blanks that group it, and where it is of a card's twelve digits,
    or of an old one's nine in threes, without dots and dashes. Never for :func:`written_number`.
    """
    number = written_number(text)
    digits = _PUNCTUATION.sub("", number)
    is_of_card = _is_number(digits, ID_DIGITS) or _OLD_ID.fullmatch(number) is not None
    return digits if is_of_card else number


def written_number(text: str) -> str:
    """The number of an organisation or of a passport as it is kept: its signs belong to it, only blanks do not."""
    return "".join(text.split())


def applicant_number(text: str, kind: str, known_by: str) -> str:
    """An applicant's number as it is kept, by ``receipt_form``'s kind and by what they are known."""
    is_citizens = kind == "person" and known_by != "passport"
    return normal_number(text) if is_citizens else written_number(text)


def number_forms(number: str) -> tuple[str, ...]:
    """How one and the same number may stand in a register: as it is and, a citizen's, also in threes with dots or dashes.

    Receipts of before were kept as they were typed.
    """
    digits = normal_number(number)
    if not _is_number(digits, ID_DIGITS) and not _is_number(digits, OLD_ID_DIGITS):
        return (number,)
    threes = [digits[n : n + 3] for n in range(0, len(digits), 3)]
    return tuple(dict.fromkeys((number, digits, ".".join(threes), "-".join(threes))))


def normal_phone(text: str) -> str:
    """``text`` as digits with a leading 0; +84 and 0084 become 0. What is no number stays as typed, cleaned."""
    digits = _PUNCTUATION.sub("", nfc(text))
    for prefix in ("+84", "0084"):
        if digits.startswith(prefix):
            return f"0{digits.removeprefix(prefix).removeprefix('0')}"
    return digits


def grouped_phone(phone: str) -> str:
    """A telephone number as it is read: '0912 000 318', '0239 000 0031'; anything else as it is."""
    digits = normal_phone(phone)
    if digits.isdigit() and digits.startswith("0") and len(digits) in {10, 11}:
        return f"{digits[:4]} {digits[4:7]} {digits[7:]}"
    return phone


def is_phone(text: str) -> bool:
    """May ``text`` be printed as a number to call: one or more of them, or a short one such as 1022?"""
    return _TO_CALL.fullmatch(text.strip()) is not None


def check_phone(text: str) -> tuple[str, ...]:
    """Warnings on a telephone number: ``phone.old`` (eleven digits, renumbered in 2018) or ``phone.unusual``."""
    phone = normal_phone(text)
    if _MOBILE.fullmatch(phone) or _LANDLINE.fullmatch(phone):
        return ()
    return ("phone.old",) if _OLD_MOBILE.fullmatch(phone) else ("phone.unusual",)
