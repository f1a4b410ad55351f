"""The papers of a dialogue session: the notice that is hung, the agenda, the minutes. None of them names who asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from app.desk.desk import Desk
from app.openness.dialogue.register import Held, Question, Session, Task, known
from app.papers.ward import office
from app.refusal import Refusal
from app.rules.law.periods import period_of
from app.rules.time.calendar import VIETNAM, weekday_name

if TYPE_CHECKING:
    from app.papers.draw.citizen.official import OfficialPaper, Piece

MOTTO = "Trọng dân, gần dân, hiểu dân, học dân và có trách nhiệm với người dân."
NO_QUESTIONS = "Chưa có câu hỏi nào được đưa vào chương trình."
READ_OUT = "Biên bản được đọc lại và thông qua lúc …… giờ …… phút, ngày … tháng … năm ……."
"""Minutes are read out before they are signed, as the agenda has it; that they were is nowhere recorded: by hand."""
CHAIRS = ("CHỦ TRÌ",)
TAKES_MINUTES = ("NGƯỜI GHI BIÊN BẢN",)


def notice(desk: Desk, dialogue: str, on: date) -> bytes:
    """The notice of a session, as PDF (A4).

    Raises:
        Refusal: ``dialogue.unknown``, ``dialogue.off`` for one that was called off.
    """
    from app.papers.draw.base.wording import moment_in_words  # noqa: PLC0415
    from app.papers.draw.citizen.official import OfficialPaper, Paragraph  # noqa: PLC0415 - reportlab is slow to load

    found, _asked = _found(desk, dialogue)
    planned = _planned(found)
    paper = OfficialPaper(
        office=office(desk, desk.regime),
        kind="THÔNG BÁO",
        subject=f"Về việc tổ chức đối thoại với nhân dân {_period(desk, found)}",
        symbol="/TB-UBND",
        dated=_dated(found, on),
        body=[
            Paragraph(
                f"{_ward(desk)} tổ chức đối thoại của người đứng đầu với nhân dân, kính mời các tổ chức, cá nhân "
                "trên địa bàn đến dự và nêu ý kiến, cụ thể như sau:"
            ),
            Paragraph(f"1. Thời gian: {moment_in_words(planned)} ({weekday_name(planned)})."),
            Paragraph(f"2. Địa điểm: {found.place}."),
            Paragraph(f"3. Nội dung: {found.topic}."),
            Paragraph(f"4. Chủ trì: {_chair(desk, found)}."),
            Paragraph(
                f"5. Câu hỏi, ý kiến có thể gửi trước tại {desk.regime.desk_name} {desk.settings.ward_name}"
                f"{_hotline(desk)}, trong giờ làm việc. Họ tên người hỏi được giữ kín, không đọc và không niêm yết."
            ),
            Paragraph(f"{_ward(desk)} trân trọng thông báo./."),
        ],
        signers=[_leader(desk, found)],
        foot=MOTTO,
        demo=desk.settings.demo,
    )
    return _drawn(desk, paper)


def agenda(desk: Desk, dialogue: str, on: date) -> bytes:
    """The agenda of a session with the questions in their order, as PDF (A4).

    Raises:
        Refusal: ``dialogue.unknown``, ``dialogue.off``.
    """
    from app.papers.draw.base.wording import moment_in_words  # noqa: PLC0415
    from app.papers.draw.citizen.official import Items, OfficialPaper, Paragraph, Ruled  # noqa: PLC0415

    found, asked = _found(desk, dialogue)
    planned = _planned(found)
    rows = [(str(n), each.text, each.field) for n, each in enumerate(asked, 1)]
    table: Piece = (
        Ruled(("TT", "Câu hỏi, kiến nghị", "Lĩnh vực"), (1, 9, 3), rows) if rows else Paragraph(NO_QUESTIONS)
    )
    steps = (
        "Khai mạc, giới thiệu thành phần, báo cáo việc đã hứa ở kỳ trước.",
        "Trả lời các câu hỏi, kiến nghị đã gửi trước.",
        "Nhân dân hỏi, nêu ý kiến tại chỗ; người chủ trì trả lời.",
        "Nêu rõ việc sẽ làm, người làm và hạn làm; thông qua biên bản.",
    )
    paper = OfficialPaper(
        office=office(desk, desk.regime),
        kind="CHƯƠNG TRÌNH",
        subject=f"Đối thoại với nhân dân {_period(desk, found)}",
        dated=_dated(found, on),
        body=[
            Paragraph(f"Thời gian: {moment_in_words(planned)}. Địa điểm: {found.place}."),
            Paragraph(f"Nội dung: {found.topic}. Chủ trì: {_chair(desk, found)}."),
            Paragraph("Trình tự", strong=True),
            Items(steps),
            Paragraph("Câu hỏi, kiến nghị đã gửi", strong=True),
            table,
        ],
        signers=[_leader(desk, found)],
        foot=MOTTO,
        demo=desk.settings.demo,
    )
    return _drawn(desk, paper)


def minutes(desk: Desk, dialogue: str, on: date) -> bytes:
    """The minutes of a session held: who came in numbers, each question with its answer, what was undertaken; PDF (A4).

    Raises:
        Refusal: ``dialogue.unknown``, ``dialogue.not_held``.
    """
    from app.papers.draw.base.wording import moment_in_words  # noqa: PLC0415
    from app.papers.draw.citizen.official import OfficialPaper, Paragraph, Ruled  # noqa: PLC0415

    found, asked = _found(desk, dialogue)
    held = found.held
    if held is None:
        raise Refusal("dialogue.not_held")
    undertaken = [task for each in asked for task in each.tasks]
    body: list[Piece] = [
        Paragraph(f"Bắt đầu: {moment_in_words(held.began_at)}."),
        Paragraph(f"Địa điểm: {found.place}. Nội dung: {found.topic}. Chủ trì: {_chair(desk, found)}."),
        Paragraph(f"Dự đối thoại: {'; '.join(_present(held))}."),
        Paragraph("Diễn biến", strong=True),
        Paragraph(held.text),
        Paragraph("Câu hỏi và trả lời", strong=True),
        Ruled(("TT", "Câu hỏi, kiến nghị", "Trả lời"), (1, 6, 6), [_answered(n, e) for n, e in enumerate(asked, 1)])
        if asked
        else Paragraph(NO_QUESTIONS),
    ]  # fmt: skip
    if undertaken:
        heads = ("TT", "Việc sẽ làm", "Người chịu trách nhiệm", "Hạn", "Kết quả")
        rows = [_undertaken(n, task) for n, task in enumerate(undertaken, 1)]
        body += [Paragraph("Việc đã hứa với nhân dân", strong=True), Ruled(heads, (1, 6, 4, 2.4, 3), rows)]
    # When it is closed in the program is when somebody came to it: the meeting ended when its minutes say.
    body.append(Paragraph(f"Buổi đối thoại kết thúc lúc {moment_in_words(held.ended_at)}."))
    body.append(Paragraph(READ_OUT))
    paper = OfficialPaper(
        office=office(desk, desk.regime),
        kind="BIÊN BẢN",
        subject=f"Đối thoại với nhân dân {_period(desk, found)}",
        symbol="/BB-UBND",
        dated=_dated(found, on),
        body=body,
        signers=[(TAKES_MINUTES, ""), (CHAIRS, found.chair_name)],
        demo=desk.settings.demo,
    )
    return _drawn(desk, paper)


def _drawn(desk: Desk, paper: OfficialPaper) -> bytes:
    from app.papers.draw.citizen.official import draw  # noqa: PLC0415

    return draw(paper, desk.regime.wording["form01"])


def _found(desk: Desk, dialogue: str) -> tuple[Session, Sequence[Question]]:
    with desk.reading() as reading:
        of_ward = known(reading, desk.settings.ward)
    found = of_ward.session(dialogue)
    if found is None:
        raise Refusal("dialogue.unknown")
    return found, of_ward.of_session(found)


def _planned(found: Session) -> datetime:
    if found.planned_at is None:
        raise Refusal("dialogue.off")
    return found.planned_at


def _dated(found: Session, on: date) -> date:
    """Printed anew once the session is over, a paper is not dated after it."""
    at = found.held.ended_at if found.held else _planned(found)
    return min(on, at.astimezone(VIETNAM).date())


def _period(desk: Desk, found: Session) -> str:
    on = (found.held.began_at if found.held else _planned(found)).date()
    rhythm = desk.regime.dialogue.get(found.level)
    return period_of(rhythm, on).name if rhythm else f"năm {on.year}"


def _ward(desk: Desk) -> str:
    return office(desk, desk.regime).ward


def _hotline(desk: Desk) -> str:
    return f", điện thoại {desk.regime.hotline}" if desk.regime.hotline else ""


def _chair(desk: Desk, found: Session) -> str:
    member = desk.staff.get(found.chair)
    return f"{found.chair_name}, {member.post}" if member and member.post else found.chair_name


def _leader(desk: Desk, found: Session) -> tuple[Sequence[str], str]:
    """The lines over the signature of who chairs, as on an apology."""
    member = desk.staff.get(found.chair)
    capacity = "deputy" if member is not None and "head" not in member.duties else "head"
    return desk.regime.apology.signer_lines[capacity], found.chair_name


def _present(held: Held) -> Iterator[str]:
    yield from filter(None, (", ".join(held.official_names), *held.attending))
    yield f"{held.citizens} người dân"


def _answered(number: int, each: Question) -> tuple[str, str, str]:
    answer = each.answer or ("Xem phần việc đã hứa." if each.tasks else "Chưa trả lời.")
    return str(number), each.text, answer


def _undertaken(number: int, task: Task) -> tuple[str, ...]:
    result = f"{task.result} ({task.done_on:%d/%m/%Y})" if task.done_on else ""
    return str(number), task.text, task.responsible_name, f"{task.due_on:%d/%m/%Y}", result
