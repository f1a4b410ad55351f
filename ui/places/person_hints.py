"""What a form says softly about a number or a date as it is left; of these only what no paper can say blocks."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtWidgets import QWidget

from app.refusal import Refusal
from app.rules.text.identity import (
    CitizenCard,
    Sex,
    check_id_number,
    check_phone,
    check_tax_code,
    is_overlong,
    normal_number,
    normal_phone,
    parse_birth,
    written_number,
)
from app.rules.text.words import fold, nfc
from ui.language import tr
from ui.places.wording import grouped_phone
from ui.widgets.field import Line, LineField

_ID_DIGITS = 12
_OLD = tr("số CMND cũ")
_YEAR = re.compile(r"(?:^|\D|\d{4})(\d{4})$", re.ASCII)


def number_hint(typed: str, kind: str, sex: str, birth: str = "", known_by: str = "") -> str:
    """About an identity number, or the tax code of an organisation (``kind``); '' when nothing is odd.

    A passport's number (``known_by``) is anything. ``birth`` is as typed; of it only a whole year is compared.
    """
    number = written_number(typed)
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
        "id.old": _OLD,
        "id.birth_year": tr("không khớp năm sinh"),
        "id.sex": tr("không khớp giới tính"),
    }
    return next((words[code] for code in warnings), "")


def odd_number(number: LineField, hint: str) -> list[tuple[str, QWidget]]:
    """What is to be asked about a number before it is saved, by its ``hint``; that of an old card is none."""
    if hint in {"", _OLD}:
        return []
    words = tr("{label} {number}: {hint}")
    return [(words.format(label=number.label.text(), number=number.words_typed, hint=hint), number.line)]


def odd_phone(phone: LineField) -> list[tuple[str, QWidget]]:
    """What is to be asked about a telephone number before it is saved."""
    return odd_number(phone, phone_hint(phone.words_typed))


def name_hint(typed: str) -> str:
    """About a person's name that is a number; '' of any other."""
    digits = normal_number(typed)
    if not digits.isdigit():
        return ""
    return tr("Đây là số định danh?") if len(digits) == _ID_DIGITS else tr("Họ tên toàn chữ số")


def odd_name(name: LineField) -> list[tuple[str, QWidget]]:
    """What is to be asked about a person's name before it is saved."""
    hint = name_hint(name.words_typed)
    return [(f"{hint} ({name.words_typed})", name.line)] if hint else []


def show_left(line: Line, words: str) -> None:
    """Show what a line says once it is left; one that says it already keeps its cursor, to be gone on with."""
    if line.text() != words:
        line.show_words(words)


def leave_name(name: LineField) -> None:
    """Put right the capitals of a name, and say of one that is none."""
    show_left(name.line, as_name(name.line.text()))
    if hint := name_hint(name.words_typed):
        name.show_hint(hint)


def overlong(number: LineField) -> list[tuple[str, QWidget]]:
    """What stops the saving about a person's number, said at the field too: more digits than any card has."""
    if not is_overlong(number.words_typed):
        return []
    number.show_error(tr("phải có 12 chữ số"))
    return [(tr("Số định danh: phải có 12 chữ số (thẻ cũ: 9)"), number.line)]


def phone_hint(typed: str) -> str:
    """About a telephone number; '' when nothing is odd."""
    if not typed.strip() or not check_phone(typed):
        return ""
    digits = normal_phone(typed)
    if digits.isdigit() and len(digits) < 10:
        return tr("thiếu {count} chữ số").format(count=10 - len(digits))
    return tr("số lạ, xem lại")


def odd_phones(*phones: str) -> list[str]:
    """What is odd about telephone numbers that were saved, each with its number."""
    words = tr("Điện thoại {phone}: {hint}")
    return [
        words.format(phone=grouped_phone(each), hint=phone_hint(each)) for each in phones if phone_hint(each)
    ]


def may_be(card: CitizenCard, name: LineField, number: LineField, birth: str = "", sex: str = "") -> bool:
    """Does nothing that was typed of somebody, whose number is not known yet, speak against ``card`` being theirs?

    ``birth`` is as typed, and half of one says nothing.
    """
    named = may_be_named(name.words_typed, card)
    return named and not number.words_typed and sex in {"", card.sex} and _may_be_born(birth, card.birth_date)


def may_be_named(typed: str, card: CitizenCard) -> bool:
    """Is no other name than that on ``card`` typed? Without any mark it may be every one that sounds so."""
    is_unmarked = fold(typed) == _plain(typed)
    return not typed or is_same_name(typed, card) or (is_unmarked and fold(typed) == fold(card.name))


def is_same_name(typed: str, card: CitizenCard) -> bool:
    """Is it the name on ``card``, marks included? Capitals and blanks tell nobody apart."""
    return _plain(typed) == _plain(card.name)


def _plain(name: str) -> str:
    return " ".join(nfc(name).lower().split())


def _may_be_born(typed: str, on: date) -> bool:
    if year_typed(typed) not in {"", f"{on.year}"}:
        return False
    try:
        read = parse_birth(typed, date.max)
    except Refusal:
        return True
    return not isinstance(read, date) or f"{read:%d%m%y}" == f"{on:%d%m%y}"


def year_typed(birth: str) -> str:
    """The whole year at the end of a birth as typed; '' where none stands there."""
    year = _YEAR.search(birth.strip())
    return year[1] if year else ""


def as_name(typed: str) -> str:
    """A person's name typed all in capitals, or in none, with a capital to each word; one in both stays as typed."""
    name = nfc(typed)
    return name.title() if name.isupper() or name.islower() else name


def leave_birth(birth: LineField, today: date) -> None:
    """Show a whole date of birth that was understood as a card's is shown; say at once of one that is none."""
    words = birth.words_typed
    try:
        read = parse_birth(words, today) if words else None
    except Refusal as refusal:
        birth.show_error(birth_words(refusal))
        return
    # Of two digits the century is a guess: they stay as typed.
    if isinstance(read, date) and words.endswith(f"{read.year}"):
        show_left(birth.line, f"{read:%d/%m/%Y}")


def birth_words(refusal: Refusal) -> str:
    """What is wrong with a birth that was refused, to stand beside its field."""
    words = {
        "birth.day": tr("tháng {month} không có ngày {day}"),
        "birth.month": tr("không có tháng {month}"),
        "birth.future": tr("sau hôm nay"),
    }
    if refusal.facts == {"day": 29, "month": 2}:
        return tr("tháng 2 năm đó có 28 ngày")
    return words.get(refusal.code, tr("gõ như 17/09/1996")).format_map(refusal.facts)


def birth_of(typed: str, today: date) -> str:
    """ISO date or bare year, '' for nothing typed.

    :raises Refusal: what :func:`parse_birth` refuses.
    """
    if not typed.strip():
        return ""
    birth = parse_birth(typed, today)
    return birth.isoformat() if isinstance(birth, date) else str(birth)


def shown_birth(birth: str) -> str:
    """A kept birth (ISO date or bare year) as a form shows it."""
    return f"{date.fromisoformat(birth):%d/%m/%Y}" if len(birth) == 10 else birth
