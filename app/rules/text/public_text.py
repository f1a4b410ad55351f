"""Whether a text read in public tells of the citizen or the dossier: such a text carries nothing of either.

Source: domain.md §1.5 (d). The person appears as "một công dân của phường", the matter as its fault alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from app.rules.text.words import fold, nfc

TITLES = frozenset(
    [
        "ông",
        "bà",
        "anh",
        "chị",
        "em",
        "cô",
        "chú",
        "bác",
        "cụ",
        "cháu",
        "thầy",
        "cậu",
        "dì",
        "mợ",
        "thím",
        "dượng",
        "bạn",
        "o",
        "mệ",
        "tên",
    ]
)
"""After one of these a given name alone, or its initial, says who is meant."""

NUMBER_LENGTH = 8
"""So many digits or more are an identity or phone number, however they are spaced."""

_WORD = re.compile(r"\w+")
_GROUP = re.compile(r"\b(tổ dân phố|tdp|khối phố|khối|thôn|xóm|ấp|tổ)\s+(?:số\s+)?(\w)", re.IGNORECASE)
LEAST_INITIALS = 3
"""Letters without stops that are taken for a name: fewer are abbreviations that everybody uses."""
_NUMBER = re.compile(r"\d+")
_SAME_SOUND = re.compile(r"(?:(?<=qu)|(?<=[bcdghklmnpqrstvx]))y$")
"""Mỹ and Mĩ, Quý and Quí are one name."""


def tells_of(text: str, person: Mapping[str, str], everybodys: Sequence[str] = (), agreed: str = "") -> bool:
    """Whether ``text`` tells of a person (``name``, ``id_number``, ``birth``, ``address``, ``phone``, ``email``).

    Names and addresses are found with or without marks. ``everybodys`` are the office's own names and its officials':
    what a citizen's name or address shares with them ("phường Nguyễn Du", "ông Phan Văn Diễn") tells nothing. ``agreed``
    are the initials to which the citizen agreed.
    """
    name = str(person.get("name", ""))
    rest = _without(text, everybodys)
    return (
        _says(text, name)
        or _shortened(rest, name, agreed)
        or _called(rest, name)
        or _addressed(text, str(person.get("address", "")), everybodys)
        or _born(text, str(person.get("birth", "")), name)
        or any(_numbered(text, str(person.get(key, ""))) for key in ("id_number", "phone"))
        or _holds(text, str(person.get("email", "")))
    )


def tells_dossier(text: str, code: str, procedure: str) -> bool:
    """Whether ``text`` gives a dossier's code or names its procedure: with the ward and the day either finds a person."""
    return _holds(text, code) or _numbered(text, code) or _says(text, procedure)


def tells_group(text: str) -> bool:
    """Whether ``text`` names a residential group ("tổ dân phố 6", "thôn Thử"): in a small ward it finds a person."""
    named = _GROUP.finditer(nfc(text))
    # "họp tổ dân phố" is any of them, and "Tổ Quốc" is none.
    return any(found[2].isdigit() or (found[2].isupper() and found[1].lower() != "tổ") for found in named)


def initials_of(name: str) -> str:
    """The initials of a name as they are read out: 'Trần Thị Thử' is 'T.T.T.'."""
    return "".join(f"{word[0].upper()}." for word in _WORD.findall(nfc(name)))


def _without(text: str, names: Sequence[str]) -> str:
    rest = nfc(text)
    for name in filter(None, map(nfc, names)):
        rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "|", rest, flags=re.IGNORECASE)
    return rest


def _shortened(text: str, name: str, agreed: str) -> bool:
    """Whether the name stands there cut short: "T.T.T.", "T T T", "Trần T.T.", "Trần Thử", "ông T.", "TTT".

    The initials that were agreed to are not read again.
    """
    of_name = _words(name)
    if len(of_name) < 2:
        return False
    letters = fold(initials_of(name)).replace(".", "")
    if agreed and fold(agreed) == fold(initials_of(name)):
        read = r"[.\s]*".join(agreed.replace(".", ""))
        text = re.sub(rf"(?<!\w){read}(?!\w)", "|", text)
    bare = letters.upper() in {fold(word).upper() for word in _capitals(text)}
    return (bare and len(letters) >= LEAST_INITIALS) or any(_cut_short(run, of_name) for run in _runs(text))


def _runs(text: str) -> Iterator[list[str]]:
    """Words in capitals that follow each other, after a title if there is one."""
    run, end = list[str](), 0
    for found in _WORD.finditer(text):
        word, apart = found[0], text[end : found.start()].strip(" .'’-–")
        if run and word[0].isupper() and not apart:
            run.append(word)
        else:
            yield run
            run = [word] if word[0].isupper() or word in TITLES else []
        end = found.end()
    yield run


def _cut_short(run: Sequence[str], of_name: Sequence[str]) -> bool:
    """Whether the given name, whole or its letter, stands there after another word of the name; its letter after a title."""
    for start in range(len(run)):
        for part in (run[start:end] for end in range(start + 1, len(run) + 1)):
            short = any(len(word) == 1 for word in part)
            if len(part) == 1:
                cut = short and start > 0 and run[start - 1].lower() in TITLES
            else:
                cut = short or _words(part[0]) == list(of_name[:1])
            if cut and _is_of(part, of_name):
                return True
    return False


def _is_of(part: Sequence[str], of_name: Sequence[str]) -> bool:
    """Whether the words, or letters for words, are those of the name in their order, the given name last."""
    left = len(of_name)
    for place, word in enumerate(reversed(part)):
        sought = _words(word)[0]
        fits = [
            n for n in range(left) if of_name[n] == sought or (len(word) == 1 and of_name[n][0] == sought)
        ]
        if not fits or (place == 0 and fits[-1] != len(of_name) - 1):
            return False
        left = fits[-1]
    return True


def _capitals(text: str) -> list[str]:
    return [word for word in _WORD.findall(nfc(text)) if word.isupper()]


def _words(text: str) -> list[str]:
    return [_SAME_SOUND.sub("i", word) for word in _WORD.findall(fold(text))]


def _says(text: str, words: str) -> bool:
    """Whether the words follow each other in the text; a single word ("An", "Công") also means other things."""
    sought, told = _words(words), _words(text)
    if len(sought) < 2:
        return False
    # Written together: "HHen" for "H'Hen".
    joined = " ".join(sought).replace("h ", "h", 1) if sought[0] == "h" else "".join(sought)
    return f" {' '.join(sought)} " in f" {' '.join(told)} " or f" {joined} " in f" {' '.join(told)} "


def _holds(text: str, value: str) -> bool:
    return bool(value) and fold(value) in fold(text)


def _numbered(text: str, number: str) -> bool:
    digits = "".join(_NUMBER.findall(number))
    return len(digits) >= NUMBER_LENGTH and digits in "".join(_NUMBER.findall(text))


def _called(text: str, name: str) -> bool:
    """Whether a title is followed by the given name, alone or after other words of the name: "ông Thử", "ông Văn Thử"."""
    of_name = _words(name)
    if not of_name:
        return False
    # Where a name begins with H' or Y the given name is the next word: "H'Hen Niê".
    given = {of_name[-1], *(of_name[1:2] if of_name[0] in {"h", "y"} else [])}
    said = _WORD.findall(nfc(text).lower())
    # "chủ tịch" is no "chú Tịch": without marks a title counts only in a text that has none at all.
    titles = {fold(title) for title in TITLES} if fold(text) == nfc(text).lower() else TITLES
    for place, title in enumerate(said):
        rest = said[place + 1 : place + 1 + len(of_name)]
        if title not in titles or (title == "bà" and rest[:1] == ["con"]):  # "bà con nhân dân" is everybody
            continue
        after = [word for said_word in rest[rest[:1] == ["là"] :] for word in _words(said_word)]
        if given & {*takewhile(of_name.__contains__, after)}:
            return True
    return False


def _addressed(text: str, address: str, everybodys: Sequence[str]) -> bool:
    parts = address.split(",")
    return any(_says(text, part) for part in parts if not any(_says(own, part) for own in everybodys))


def _born(text: str, birth: str, name: str) -> bool:
    """Whether the birth date is told in figures, or its year together with the given name; ``birth`` is an ISO date."""
    told, parts = [int(number) for number in _NUMBER.findall(text)], _NUMBER.findall(birth)
    if not parts:
        return False
    year, rest = int(parts[0]), [int(part) for part in parts[1:]]
    if year in told and _words(name)[-1:] and _words(name)[-1] in _words(text):
        return True
    if len(rest) != 2:
        return False
    dates = ([*reversed(rest), year], [year, *rest], [*reversed(rest), year % 100])
    runs = [told[place : place + 3] for place in range(len(told) - 2)]
    return any(run in dates for run in runs) or _numbered(text, "".join(reversed(parts)))
