"""Names, numbers, telephones, addresses and what dossiers hold are planted everywhere; in public not one of them is seen.

Public are the papers that hang or are read out, the public screen, the statistics that leave the office, and what the
city shows. The one telephone that may stand there is the office's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from sqlalchemy import select

from app.apology.acts import ApologyForm, draft, sign
from app.city.openness import of_one
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.dossier.acts.stop import SupplementForm, request_supplement
from app.dossier.acts.visits import VisitForm, note_visit
from app.dossier.receipt import Paper, Person
from app.figures.reports import Asked
from app.openness import opinions
from app.openness.board import wanted
from app.openness.dialogue import acts as dialogue
from app.openness.dialogue import register as dialogues
from app.openness.dialogue.register import supervisor_list
from app.openness.opinions import OpinionForm, answer_opinion, take_opinion
from app.openness.ratings import publish_ratings
from app.papers import assessment, board
from app.papers import dialogue as dialogue_papers
from app.papers.reports import counted_now, paper, workbook
from app.refusal import Refusal
from app.rules.text.reports import TITLES
from app.rules.text.words import fold
from db.openness import DialogueQuestion
from db.records import Entry
from tests.app.openness.test_dialogue import LIGHT, called, held
from tests.app.openness.test_satisfaction import slips
from tests.app.paper.printed_paper import words_of
from tests.ward import MARRIAGE, at, take_in

PLANTED = Person(
    "Trịnh Thị Cấy Ghép",
    id_number="042187654321",
    birth="1987-06-05",
    address="Số 77 ngõ Thử Nghiệm, tổ dân phố Cấy",
    phone="0977 123 456",
    email="cayghep@vidu.example",
)
NAMED = (
    "Trịnh Thị Cấy Ghép",
    "042187654321",
    "0977 123 456",
    "0977123456",
    "ngõ Thử Nghiệm",
    "cayghep@vidu.example",
)
CONTENT = ("giấy chứng sinh nhòe mực", "chờ xác minh ở Nghi Xuân", "hàng xóm nhìn thấy", "thiếu sổ cũ")
MONTH = (date(2017, 3, 1), date(2017, 3, 31))
NOW = at("2017-04-03T08:00")


@pytest.fixture
def planted(desk: Desk) -> tuple[Desk, str, str]:
    """A ward in whose every free field somebody wrote about Trịnh Thị Cấy Ghép; with its session and her code."""
    papers = (Paper("Giấy chứng sinh", 1, 0),)
    received = take_in(desk, "2017-03-01T08:00", MARRIAGE, PLANTED, papers=papers, note=CONTENT[0])
    letter = ApologyForm(("tre_han", "thai_do"), CONTENT[1], (OFFICER,), new_on=date(2017, 3, 10))
    sign(
        desk,
        draft(desk, received.dossier, letter, CLERK, at("2017-03-03T08:00")),
        HEAD,
        at("2017-03-03T09:00"),
    )
    finish(desk, received.dossier, CLERK, at("2017-03-10T09:00"))
    second = take_in(desk, "2017-03-13T08:00", MARRIAGE, PLANTED)
    request_supplement(
        desk, second.dossier, SupplementForm((CONTENT[3],), CONTENT[3]), CLERK, at("2017-03-14T08:00")
    )
    gone = VisitForm(
        "incomplete", MARRIAGE, CONTENT[3], (CONTENT[3],), PLANTED.name, PLANTED.address, PLANTED.phone
    )
    note_visit(desk, gone, CLERK, at("2017-03-14T09:00"))
    opinion = take_opinion(
        desk,
        OpinionForm(
            f"{PLANTED.name} kể: {CONTENT[2]}", date(2017, 3, 30), "attitude", "desk", "Hộ tịch", received.dossier,
            OFFICER, PLANTED.name, PLANTED.phone,
        ),
        CLERK,
        at("2017-03-15T08:00"),
    )  # fmt: skip
    answer_opinion(
        desk, opinion, f"Trả lời bà {PLANTED.name}, {PLANTED.phone}", True, HEAD, at("2017-03-16T08:00")
    )
    session = called(desk, when="2017-03-16T09:00")
    asking = dialogue.QuestionForm(LIGHT, "Hộ tịch", PLANTED.name, PLANTED.phone, PLANTED.address)
    question = dialogue.ask(desk, asking, CLERK, at("2017-03-17T08:00"))
    dialogue.set_agenda(desk, session, [question], HEAD, at("2017-03-27T15:00"))
    held(desk, session)
    dialogue.answer(desk, question, "Sửa trong tháng Tư.", HEAD, at("2017-03-29T11:10"), dialogue=session)
    dialogue.undertake(
        desk, session, question, "Thay bóng đèn", OFFICER, date(2017, 4, 7), HEAD, at("2017-03-29T11:12")
    )
    slips(desk, 6, "2017-03-30T09:00", came=True)
    publish_ratings(desk, at("2017-04-01T08:00"))
    return desk, session, received.code


def public(desk: Desk, session: str) -> Iterator[tuple[str, str]]:
    """Everything that leaves the office or hangs in it, as the text that a reader sees."""
    on = date(2017, 4, 3)
    for name, drawn in (
        ("notice", dialogue_papers.notice),
        ("agenda", dialogue_papers.agenda),
        ("minutes", dialogue_papers.minutes),
    ):
        yield name, words_of(drawn(desk, session, on))
    with desk.reading() as reading:
        ward = desk.settings.ward
        sheets, known = wanted(desk, reading, on), dialogues.known(reading, ward)
        yield "city", repr(of_one(reading, ward, on))
        yield "opinions", repr(opinions.opinions(reading, ward, *MONTH))
        seen = supervisor_list(known, desk.regime.dialogue, date(2017, 1, 1), on)
        yield "list", repr(seen)
        yield "questions", repr(known.questions)
        for kind in TITLES:
            shown = counted_now(desk, reading, kind, Asked(desk.settings, *MONTH, NOW), "phường")
            yield kind, f"{shown!r} {words_of(paper(desk, shown))}"
            book = openpyxl.load_workbook(BytesIO(workbook(shown))).worksheets[0]
            yield f"{kind} in Excel", " ".join(str(cell) for row in book.values for cell in row)
    yield "screen", repr(board.screen(desk, on))
    yield "assessment", words_of(assessment.report(desk, *MONTH, NOW))
    yield "slip", words_of(assessment.rating_slip(desk))
    for sheet in [each for each in sheets if each.kind != "procedure"][:8]:
        yield sheet.title, words_of(board.sheet(desk, sheet, on))


def test_nothing_public_holds_anything_that_was_planted(planted: tuple[Desk, str, str]) -> None:
    desk, session, code = planted
    sought = [fold(word) for word in (*NAMED, *CONTENT, code)]
    shown = {name: fold(" ".join(text.split())) for name, text in public(desk, session)}
    assert len(shown) > 15
    assert [(name, word) for name, text in shown.items() for word in sought if word in text] == []


def test_what_was_planted_is_there_to_be_found(planted: tuple[Desk, str, str]) -> None:
    """The search itself finds what it seeks: the desk's own list of who asked has it."""
    desk, _session, _code = planted
    with desk.reading() as reading:
        [question] = reading.execute(select(DialogueQuestion.uid)).scalars()
        asked = dialogues.asker(reading, desk.settings.ward, question)
    assert fold(NAMED[0]) in fold(repr(asked))


def test_no_signed_entry_of_the_open_office_holds_it_either(planted: tuple[Desk, str, str]) -> None:
    desk, _session, _code = planted
    kinds = ("dialogue.%", "question.%", "commitment.%", "opinion.%", "ratings.%", "sheet.%")
    with desk.reading() as reading:
        texts = [
            text
            for kind in kinds
            for text in reading.execute(select(Entry.e).where(Entry.kind.like(kind))).scalars()
        ]
    assert len(texts) >= 8
    sought = [fold(word) for word in (*NAMED, *CONTENT, LIGHT)]
    assert [word for word in sought if any(word in fold(text) for text in texts)] == []


@pytest.mark.parametrize(
    "word", ["bà Ghép", NAMED[0], NAMED[1], NAMED[2], NAMED[3], "Số 77 ngõ Thử Nghiệm", NAMED[5], "184123456"]
)
def test_words_for_everybody_that_tell_of_anybody_are_refused(desk: Desk, word: str) -> None:
    session = called(desk)
    form = dialogue.QuestionForm("Bao giờ xong?", "", PLANTED.name, PLANTED.phone, PLANTED.address)
    question = dialogue.ask(desk, form, CLERK, at("2017-03-17T08:00"))
    minutes = dialogue.MinutesForm(
        at("2017-03-29T08:05"), at("2017-03-29T10:40"), 42, (HEAD,), f"Nói: {word}"
    )
    told, when = f"Nghe {word} kể", at("2017-03-29T11:00")
    later = date(2017, 4, 7)
    for act in (
        lambda: dialogue.ask(desk, replace(form, text=told), CLERK, when),
        lambda: dialogue.answer(desk, question, told, HEAD, when),
        lambda: dialogue.undertake(desk, session, question, told, OFFICER, later, HEAD, when),
        lambda: dialogue.record_minutes(desk, session, minutes, CLERK, when),
    ):
        with pytest.raises(Refusal) as caught:
            act()
        assert caught.value.code == "dialogue.personal"


def test_the_offices_own_telephone_may_be_said(desk: Desk) -> None:
    question = dialogue.ask(desk, dialogue.QuestionForm("Gọi ai?"), CLERK, at("2017-03-17T08:00"))
    dialogue.answer(desk, question, f"Gọi {desk.settings.hotline}, trước 17:30 ngày 31/03/2017.", HEAD, NOW)
