"""How opinions are said: what about, by what way, whether the answer is overdue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from app.openness import opinions
from app.openness.opinions import OpinionLine, OpinionWords
from ui.language import tr
from ui.places.dialogue_words import day_words, left_words
from ui.places.open_pane import Line
from ui.places.wording import capital, grouped_phone
from ui.widgets.lines import Cell, Row

ABOUT: Mapping[str, str] = dict(
    zip(
        opinions.ABOUT,
        (tr("Thái độ"), tr("Trễ hẹn"), tr("Giấy tờ ngoài quy định"), tr("Phí, lệ phí"), tr("Kiến nghị"), tr("Việc khác")),
        strict=True,
    )
)  # fmt: skip
CHANNELS: Mapping[str, str] = dict(
    zip(
        opinions.CHANNELS,
        (tr("Tại quầy"), tr("Điện thoại"), tr("Thư"), tr("Trực tuyến"), tr("Phiếu"), tr("Đối thoại")),
        strict=True,
    )
)


def opinion_row(line: OpinionLine, on: date) -> Row:
    """An opinion in its list; its words and its person are beside it alone."""
    about = " · ".join(filter(None, (CHANNELS.get(line.channel, line.channel), line.field)))
    words, ink = _due(line, on)
    return Row(
        line.uid,
        (
            Cell(
                ABOUT.get(line.about, line.about),
                f"{about} · {tr('nhận {on:%d/%m/%Y}').format(on=line.received_on)}",
            ),
            Cell(f"{line.answer_by:%d/%m/%Y}", words, ink),
            Cell(note=_note(line, on)),
        ),
    )


def _due(line: OpinionLine, on: date) -> tuple[str, str]:
    if line.answered_on is not None:
        return tr("trả lời {on:%d/%m}").format(on=line.answered_on), "ink2"
    return left_words(line.answer_by, on)


def _note(line: OpinionLine, on: date) -> tuple[str, str, str]:
    if line.answered_on is None and line.overdue(on):
        return "bad", "alert-octagon-filled", tr("Quá hạn")
    if line.answered_on is None:
        return "plain", "progress", tr("Chờ trả lời")
    if line.upheld:
        return "peach", "heart-handshake", tr("Phản ánh đúng")
    return "good", "circle-check-filled", tr("Đã trả lời")


def lines_of(line: OpinionLine, words: OpinionWords, official: str) -> Sequence[Line]:
    """The opinion whole, for the desk alone."""
    who = ", ".join(filter(None, (words.name, grouped_phone(words.phone)))) or tr("không nêu tên")
    found = [("", words.text), (tr("Người phản ánh, chỉ cơ quan biết"), who)]
    if official:
        found.append((tr("Về cán bộ"), official))
    found.append((tr("Hạn trả lời"), capital(day_words(line.answer_by))))
    if line.answered_on is not None:
        verdict = tr("Đúng") if line.upheld else tr("Không đúng")
        found += [(tr("Phản ánh có đúng không?"), verdict), (tr("Trả lời"), words.answer)]
    return found
