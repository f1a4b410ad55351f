"""The top and the foot of every official paper: office, number, nation, place, date (NĐ 30/2020); who signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.papers.draw.base.flow import Block, Column, Run, bold, paragraph
from app.papers.draw.base.sheet import BOLD, ITALIC, SANS_BOLD, SERIF, Sheet, fitting, text_width
from app.papers.draw.base.wording import date_fields
from app.rules.law.form_wording import Wording

DEMO = "BẢN DIỄN TẬP"
DEMO_NOTE = f"{DEMO} – không có giá trị pháp lý"
DRAFT = "DỰ THẢO"
CANCELLED = "ĐÃ HỦY"
BY_HAND = {"day": "……", "month": "……", "year": "20……"}
"""A date that is written by hand."""


@dataclass(frozen=True)
class Office:
    """The names on papers: "UBND TP Hà Tĩnh", "Ủy ban nhân dân phường …", the desk's name, the place of the date line."""

    upper: str
    ward: str
    desk: str
    place: str
    hotline: str = ""

    @property
    def short(self) -> str:
        """The ward office as heads and desks write it, "UBND phường …"."""
        return self.ward.replace("Ủy ban nhân dân", "UBND")


def words(form: Wording, key: str) -> str:
    """Give a fixed text of a form. Raises KeyError when the regime does not word it."""
    text = form[key]
    return text if isinstance(text, str) else " ".join(text)


def texts(form: Wording, key: str) -> Sequence[str]:
    """The texts of a form under one name, be it one or several."""
    found = form[key]
    return (found,) if isinstance(found, str) else found


def head(
    sheet: Sheet,
    column: Column,
    form: Wording,
    *,
    issuer: tuple[str, str],
    number: str,
    dated: tuple[str, date | None],
) -> Block:
    """Head of two blocks: ``issuer`` (upper line regular, lower bold) over the number; nation over ``dated`` (place, day; None: by hand)."""
    size = column.size
    left = Column(column.x, column.width * 0.41, size, 1.22)
    right = Column(column.x + column.width * 0.43, column.width * 0.57, size, 1.22)
    upper = paragraph(sheet, left, [Run(issuer[0].upper())], centre=True)
    lower = paragraph(sheet, left, [bold(issuer[1].upper())], centre=True)
    names = upper.height + lower.height
    number_line = f"{words(form, 'number_label')} {number}" if number else ""

    def draw(top: float) -> None:
        upper.draw(top)
        lower.draw(top + upper.height)
        middle = left.x + left.width / 2
        sheet.rule(middle - 8.5, middle + 8.5, top + names + 1.4)
        sheet.text(middle, top + names + 2.2 + left.line, number_line, SERIF, size=size, align="centre")
        _nation(sheet, right, form, dated, top)

    return Block(names + 3 + left.line, draw)


def _nation(sheet: Sheet, right: Column, form: Wording, dated: tuple[str, date | None], top: float) -> None:
    middle = right.x + right.width / 2
    name, motto = words(form, "national_name"), words(form, "motto")
    size = fitting(name, BOLD, right.size, right.width)
    sheet.text(middle, top + right.line * 0.8, name, BOLD, size=size, align="centre")
    sheet.text(middle, top + right.line * 1.85, motto, BOLD, size=size * 1.04, align="centre")
    half = text_width(motto, BOLD, size * 1.04) / 2
    sheet.rule(middle - half, middle + half, top + right.line * 2.08)
    place, on = dated
    line = words(form, "date_line").format(place=place, **(date_fields(on) if on else BY_HAND))
    sheet.text(middle, top + right.line * 3.25, line, ITALIC, size=size * 1.02, align="centre")


def marked(sheet: Sheet, *, demo: bool, draft: bool = False, cancelled: bool = False) -> None:
    """Mark the page so that nobody takes an exercise, a draft or what was given up for a promise; call it first."""
    if demo or draft or cancelled:
        sheet.across(
            CANCELLED if cancelled else DRAFT if draft else DEMO, min(sheet.width, sheet.height) * 0.3
        )
    if not demo:
        return
    sheet.text(sheet.width / 2, 7, DEMO_NOTE, SANS_BOLD, size=8, align="centre")


def titled(sheet: Sheet, column: Column, title: str, size: float) -> Block:
    """Give the paper's title, centred, shrunk to one line."""
    fit = fitting(title, BOLD, size, column.width * 0.99)
    return paragraph(sheet, Column(column.x, column.width, fit), [bold(title)], centre=True)


def stamp(sheet: Sheet, column: Column, text: str) -> Block:
    """A framed line in the middle, such as marks a paper printed again: seen at once, and not cut off unseen."""
    line = paragraph(sheet, column, [Run(text, SANS_BOLD)], centre=True)
    wide = min(column.width, text_width(text, SANS_BOLD, column.size) + 8)

    def draw(top: float) -> None:
        sheet.frame(column.x + (column.width - wide) / 2, top + 0.6, wide, line.height + 2.6, 0.5)
        line.draw(top + 1.8)

    return Block(line.height + 3.8, draw)


PLACES: dict[int, tuple[float, ...]] = {1: (0.74,), 2: (0.25, 0.74)}
"""Where the middle of each signature stands, as a share of the column; who signs alone signs at the right."""
WIDEST = 0.48


@dataclass(frozen=True)
class Signer:
    """One who signs: the title over the hints, and the name under the room for the hand."""

    title: str
    hints: Sequence[str]
    name: str = ""


def signatures(sheet: Sheet, column: Column, signers: Sequence[Signer], space: float) -> Block:
    """The signers side by side, each with ``space`` mm for the hand."""
    size, line = column.size, column.size * 0.46
    above = line * (1 + max(len(signer.hints) for signer in signers))
    widest = column.width * WIDEST

    def draw(top: float) -> None:
        for share, signer in zip(PLACES[len(signers)], signers, strict=True):
            middle = column.x + column.width * share
            fit = fitting(signer.title, BOLD, size, widest)
            sheet.text(middle, top + line, signer.title, BOLD, size=fit, align="centre")
            for number, hint in enumerate(signer.hints, 2):
                fit = fitting(hint, ITALIC, size * (0.94 if number == 2 else 0.7), widest)
                sheet.text(middle, top + line * number, hint, ITALIC, size=fit, align="centre")
            fit = fitting(signer.name, BOLD, size, widest)
            sheet.text(middle, top + above + line + space, signer.name, BOLD, size=fit, align="centre")

    return Block(above + line + space + 1.6, draw)
