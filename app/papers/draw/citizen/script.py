"""The words of a public apology as they are read on the radio, with the station's confirmation (A4).

Nothing in :class:`ScriptFacts` can name the citizen: the public text carries no name, ID number, phone, address or
dossier content; the person appears as "một công dân của phường" (domain.md §1.5 (d)). Words agreed with the station
were held to the same rule when they were planned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.papers.draw.base.flow import Block, Column, Run, bold, gap, italic, paragraph, stacked
from app.papers.draw.base.head import Office, marked
from app.papers.draw.base.sheet import A4, BOLD, ITALIC, SERIF, Sheet
from app.papers.draw.base.wording import FAULTS, date_in_words, joined, moment_in_words, two_digits
from app.refusal import Refusal
from app.rules.time.calendar import weekday_name

MARGIN = 25.0
TOP = 20.0
READ_SIZE = 15.0
SIGNED = 34.0
TITLE = "BẢN ĐỌC LỜI XIN LỖI CÔNG KHAI"
HEARD = "Đã phát lúc … giờ … phút, ngày … / … / ……"
PRIVACY = "Chỉ đọc phần trong khung. Không nêu tên, địa chỉ, số điện thoại hay nội dung hồ sơ của công dân."


@dataclass(frozen=True)
class ScriptFacts:
    """What is read, where and when.

    ``causes`` are cause codes (domain.md §1.5). ``official`` and ``post`` are the official who apologises in person.
    ``channel`` is the station ("Đài phát thanh phường Nguyễn Du"), ``audience`` whom it addresses
    ("phường"; by level in the regime), ``slots`` the agreed broadcasts (may be empty), ``times`` how often it is to be read.
    """

    office: Office
    dated: date
    causes: Sequence[str]
    official: str
    post: str
    channel: str
    slots: Sequence[datetime]
    times: int
    audience: str = "phường"
    demo: bool = False


def draw(facts: ScriptFacts, agreed: str = "") -> bytes:
    """Draw the script as PDF; ``agreed`` are the words planned with the station, in place of the form's.

    Raises ``apology.cause`` for a cause without words, ``paper.too_long``.
    """
    read = [line for line in agreed.splitlines() if line.strip()] or spoken(facts)
    sheet = Sheet(A4, TITLE)
    marked(sheet, demo=facts.demo)
    column = Column(MARGIN, sheet.width - 2 * MARGIN, 13, 1.4)
    end = stacked(
        [*_opening(sheet, column, facts), *_spoken(sheet, column, read), *_schedule(sheet, column, facts)],
        TOP,
    )
    if end + 12 + SIGNED > sheet.height - TOP:
        raise Refusal("paper.too_long")
    _confirmation(sheet, column, facts, end + 12)
    return sheet.finish()


def spoken(facts: ScriptFacts) -> list[str]:
    """Give the sentences to be read, paragraph by paragraph; the screen previews the same."""
    if not FAULTS.keys() >= set(facts.causes):
        raise Refusal("apology.cause", allowed=", ".join(FAULTS))
    faults = joined(tuple(FAULTS[cause] for cause in facts.causes))
    return [
        f"Kính thưa bà con nhân dân {facts.audience}!",
        f"Tôi là {facts.official}, {facts.post}. Trong quá trình giải quyết thủ tục hành chính cho "
        f"một công dân của phường, tôi đã {faults}.",
        "Đây là lỗi của tôi, không phải lỗi của công dân. Tôi thành thật xin lỗi công dân và gia đình, xin lỗi "
        f"bà con nhân dân {facts.audience} về việc này.",
        "Tôi xin nghiêm túc rút kinh nghiệm, không để việc tương tự xảy ra. Mong công dân và bà con thông cảm.",
        "Xin trân trọng cảm ơn!",
    ]


def _opening(sheet: Sheet, column: Column, facts: ScriptFacts) -> list[Block]:
    place = f"{facts.office.place}, {date_in_words(facts.dated)}"
    return [
        paragraph(sheet, column.inset(0, 12), [bold(facts.office.short.upper())]),
        paragraph(sheet, column.inset(0, 12), [italic(place)]),
        gap(7),
        paragraph(sheet, column.inset(0, 17), [bold(TITLE)], centre=True),
        paragraph(sheet, column, [Run(f"phát trên {facts.channel}")], centre=True),
        gap(5),
    ]


def _spoken(sheet: Sheet, column: Column, read: Sequence[str]) -> list[Block]:
    """Frame what is read, in large type: it is read aloud from paper, often in poor light."""
    inner = Column(column.x + 7, column.width - 14, READ_SIZE, 1.62)
    texts = [block for words in read for block in (paragraph(sheet, inner, [Run(words)], indent=10), gap(2))]
    height = sum(block.height for block in texts) + 10

    def draw(top: float) -> None:
        sheet.frame(column.x, top, column.width, height)
        stacked(texts, top + 6)

    return [Block(height, draw), gap(2.5), paragraph(sheet, column.inset(0, 11), [italic(PRIVACY)]), gap(4)]


def _schedule(sheet: Sheet, column: Column, facts: ScriptFacts) -> list[Block]:
    slots = [f"- {_slot(at)}" for at in facts.slots] or ["- ngày, giờ phát: do Đài bố trí"]
    times = [Run("Số lần phát: "), bold(two_digits(facts.times)), Run(" lần. Lịch phát:")]
    return [
        paragraph(sheet, column, times),
        *(paragraph(sheet, column.inset(6), [bold(slot)]) for slot in slots),
    ]


def _slot(at: datetime) -> str:
    hour, day = moment_in_words(at).split(", ", 1)
    return f"{hour}, {weekday_name(at)}, {day}"


def _confirmation(sheet: Sheet, column: Column, facts: ScriptFacts, top: float) -> None:
    """Two signatures: the official who apologises, and the station that says when it was heard."""
    left, right = column.x + 38, column.x + column.width - 40
    signatures = (
        (left, "NGƯỜI XIN LỖI", "(Ký và ghi rõ họ tên)"),
        (right, "XÁC NHẬN CỦA ĐÀI", "(Ký, ghi rõ họ tên và đóng dấu)"),
    )
    for centre, title, hint in signatures:
        sheet.text(centre, top, title, BOLD, size=12.5, align="centre")
        sheet.text(centre, top + 5.5, hint, ITALIC, size=11.5, align="centre")
    sheet.text(left, top + SIGNED, facts.official, BOLD, size=12.5, align="centre")
    for number in range(min(facts.times, 4)):
        sheet.text(right, top + 12.5 + 6 * number, HEARD, SERIF, size=11.5, align="centre")
