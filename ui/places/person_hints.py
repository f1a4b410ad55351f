"""What a form says softly about a number or a date as it is left; nothing here blocks."""

from __future__ import annotations

import re
from datetime import date

from app.rules.folding import nfc
from app.rules.identity import Sex, check_id_number, check_phone, check_tax_code, normal_phone, parse_birth
from ui.language import tr

_ID_DIGITS = 12
_YEAR = re.compile(r"(?:^|\D|\d{4})(\d{4})$", re.ASCII)
BIRTH_WORDS = {"birth.unreadable": tr("ghi như 17/09/1996"), "birth.future": tr("sau hôm nay")}


def number_hint(typed: str, kind: str, sex: str, birth: str = "", known_by: str = "") -> str:
    """About an identity number, or the tax code of an organisation (``kind``); '' when nothing is odd.

    A passport's number (``known_by``) is anything. ``birth`` is as typed; of it only a whole year is compared.
    """
    number = typed.replace(" ", "")
    if not number or known_by == "passport":
        return ""
    if kind == "organisation":
        words = {"tax.length": tr("không đúng độ dài"), "tax.check_digit": tr("sai số kiểm tra")}
        return next((words[code] for code in check_tax_code(number)), "")
    known: Sex | None = "nam" if sex == "nam" else "nữ" if sex == "nữ" else None
    year = year_typed(birth)
    warnings = check_id_number(number, int(year) if year else None, known)
    if "id.length" in warnings and number.isdigit() and len(number) < _ID_DIGITS:
        return tr("thiếu {count} chữ số").format(count=_ID_DIGITS - len(number))
    words = {
        "id.length": tr("không đúng 12 chữ số"),
        "id.old": tr("số CMND cũ"),
        "id.birth_year": tr("không khớp năm sinh"),
        "id.sex": tr("không khớp giới tính"),
    }
    return next((words[code] for code in warnings), "")


def phone_hint(typed: str) -> str:
    """About a telephone number; '' when nothing is odd."""
    if not typed.strip() or not check_phone(typed):
        return ""
    digits = normal_phone(typed)
    if digits.isdigit() and len(digits) < 10:
        return tr("thiếu {count} chữ số").format(count=10 - len(digits))
    return tr("số lạ, xem lại")


def year_typed(birth: str) -> str:
    """The whole year at the end of a birth as typed; '' where none stands there."""
    year = _YEAR.search(birth.strip())
    return year[1] if year else ""


def as_name(typed: str) -> str:
    """A person's name typed all in capitals, or in none, with a capital to each word; one in both stays as typed."""
    name = nfc(typed)
    return name.title() if name.isupper() or name.islower() else name


def birth_of(typed: str, today: date) -> str:
    """ISO date or bare year, '' for nothing typed.

    :raises Refusal: ``birth.unreadable`` or ``birth.future``.
    """
    if not typed.strip():
        return ""
    birth = parse_birth(typed, today)
    return birth.isoformat() if isinstance(birth, date) else str(birth)


def shown_birth(birth: str) -> str:
    """A kept birth (ISO date or bare year) as a form shows it."""
    return f"{date.fromisoformat(birth):%d/%m/%Y}" if len(birth) == 10 else birth
