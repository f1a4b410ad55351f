"""What the open office owes its citizens: ``dialogue``, ``posting``, ``assess`` and ``ratings``."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli.answer import AsJson, answer, say
from app.cli.place import Place, moment, now
from app.openness import board
from app.openness.assessment import Assessment, assess
from app.openness.board import PLACES, BoardLine, Hanging, wanted
from app.openness.dialogue import register as dialogues
from app.openness.dialogue.register import SupervisorList, supervisor_list, watched_from
from app.openness.ratings import publish_ratings
from app.papers import assessment
from app.papers import board as posting_papers
from app.papers import dialogue as dialogue_papers
from app.papers.assessment import points
from app.refusal import Refusal

On = Annotated[str | None, typer.Option(help="Ngày xem, mặc định là hôm nay.")]
From = Annotated[str | None, typer.Option("--from", help="Từ ngày.")]
To = Annotated[str | None, typer.Option("--to", help="Đến ngày.")]
DRAWN = {
    "notice": dialogue_papers.notice,
    "agenda": dialogue_papers.agenda,
    "minutes": dialogue_papers.minutes,
}
STATES = {Hanging.CURRENT: "đúng bản", Hanging.OLDER: "BẢN CŨ", Hanging.MISSING: "CHƯA TREO"}


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("dialogue")(dialogue)
    words.command("posting")(posting)
    words.command("assess")(score)
    words.command("ratings")(ratings)


def dialogue(
    context: typer.Context,
    on: On = None,
    since: Annotated[str | None, typer.Option(help="Giữ nhịp từ ngày; mặc định là kỳ trọn đầu tiên.")] = None,
    session: Annotated[str | None, typer.Option(help="Buổi đối thoại cần in.")] = None,
    paper: Annotated[str, typer.Option(help=f"In: {', '.join(DRAWN)}.")] = "notice",
    out: Annotated[Path | None, typer.Option(help="Ghi ra tệp .pdf.")] = None,
    json: AsJson = False,
) -> None:
    """Đối thoại: việc đã hứa quá hạn, còn hạn, kỳ chưa đối thoại, câu hỏi đang chờ; in thông báo, chương trình, biên bản."""
    place: Place = context.obj
    day = _day(on)
    if (session is None) != (out is None):
        raise typer.BadParameter("--session và --out đi cùng nhau.")
    if paper not in DRAWN:
        raise Refusal("form.choice", field="paper", allowed=", ".join(DRAWN))
    with place.read() as desk:
        if session is not None and out is not None:
            out.write_bytes(DRAWN[paper](desk, session, day))
        with desk.reading() as reading:
            ward, rhythms = desk.settings.ward, desk.regime.dialogue
            begun = _day(since) if since else watched_from(reading, ward, rhythms["xa"], day)
            known = dialogues.known(reading, ward)
    found = supervisor_list(known, rhythms, begun, day)
    if json:
        answer(
            {
                "on": day.isoformat(),
                "sessions": [_session(each) for each in known.sessions],
                "overdue": [_task(each) for each in found.overdue],
                "open": [_task(each) for each in found.open],
                "silent": [each.period.name for each in found.silent],
                "not_held": [each.uid for each in found.not_held],
                "unannounced": [each.uid for each in found.unannounced],
                "unclosed": [each.uid for each in found.unclosed],
                "unanswered": [each.text for each in found.unanswered],
                "waiting": [each.text for each in found.waiting],
            }
        )
        return
    _tell(found)


def _tell(found: SupervisorList) -> None:
    for name, tasks in (("Quá hạn", found.overdue), ("Còn hạn", found.open)):
        say(f"Việc đã hứa, {name.lower()}: {len(tasks)}")
        for task in tasks:
            say(f"  {task.text} · {task.responsible_name} · hạn {task.due_on:%d/%m/%Y}")
    for state in found.silent:
        say(f"Chưa đối thoại: {state.period.name}")
    for title, sessions in (
        ("Đã qua ngày, chưa có biên bản", found.not_held),
        ("Sắp tới, chưa thông báo", found.unannounced),
        ("Đã đối thoại, chưa khép", found.unclosed),
    ):
        for each in sessions:
            say(f"{title}: {each.topic} ({each.uid})")
    for title, questions in (("Câu hỏi chưa trả lời", found.unanswered), ("Câu hỏi đang chờ", found.waiting)):
        for question in questions:
            say(f"{title}: {question.text}")


def _session(each: dialogues.Session) -> dict[str, Any]:
    return {
        "uid": each.uid,
        "planned_at": each.planned_at.isoformat() if each.planned_at else None,
        "topic": each.topic,
        "held": each.held is not None,
        "closed": each.closed_at is not None,
    }


def _task(task: dialogues.Task) -> dict[str, Any]:
    return {
        "uid": task.uid,
        "text": task.text,
        "responsible": task.responsible,
        "due_on": task.due_on.isoformat(),
    }


def posting(
    context: typer.Context,
    on: On = None,
    out: Annotated[Path | None, typer.Option(help="Thư mục nhận các tờ cần in lại.")] = None,
    json: AsJson = False,
) -> None:
    """Niêm yết: tờ nào treo ở đâu, từ bao giờ, bản nào đã cũ; chỉ in tờ đã đổi."""
    place: Place = context.obj
    day = _day(on)
    with place.read() as desk:
        with desk.reading() as reading:
            ought = wanted(desk, reading, day)
            found = board.board(reading, desk.settings.ward, ought)
            gone = board.no_longer(reading, desk.settings.ward, ought)
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            for number, (_sheet, pdf) in enumerate(posting_papers.changed(desk, day), 1):
                (out / f"niem-yet-{number:03d}.pdf").write_bytes(pdf)
    if json:
        answer({"sheets": [_line(line) for line in found], "no_longer": [asdict(each) for each in gone]})
        return
    for line in found:
        hung = ", ".join(f"{PLACES[each.place]} từ {each.hung_on:%d/%m/%Y}" for each in line.hung)
        say(" · ".join(filter(None, (STATES[line.state], line.sheet.title, hung))))
    for each in gone:
        say(f"Cần gỡ: {each.kind} {each.item} ({PLACES[each.place]})")


def _line(line: BoardLine) -> dict[str, Any]:
    return {**asdict(line.sheet), "state": str(line.state), "hung": [asdict(each) for each in line.hung]}


def score(
    context: typer.Context,
    first: From = None,
    last: To = None,
    out: Annotated[Path | None, typer.Option(help="Ghi ra tệp .pdf.")] = None,
    json: AsJson = False,
) -> None:
    """Chấm điểm chín chỉ số của phường và của từng cán bộ, từ hồ sơ đã giải quyết trong kỳ."""
    place: Place = context.obj
    today = now().date()
    start, end = _day(first) if first else today.replace(day=1), _day(last) if last else today
    if end < start:
        raise Refusal("period.order", first=start, last=end)
    with place.read() as desk:
        if out is not None:
            out.write_bytes(assessment.report(desk, start, end, now()))
        with desk.reading() as reading:
            found = assess(reading, desk.settings.ward, desk.catalogue, start, end, now())
    if json:
        answer(_scored(found))
        return
    for each in found.indicators:
        say(f"{each.number}. {each.title}: {points(each.score)} ({each.cases})")
    say(f"Tổng {points(found.points)}/18, {found.grade or 'chưa xếp loại'}, {found.dossiers} hồ sơ")
    for official in found.officials:
        say(f"  {official.name}: {points(official.points)}/10, hoàn thành {points(official.fulfilment)}%")


def _scored(found: Assessment) -> dict[str, Any]:
    return {
        "from": found.first.isoformat(),
        "to": found.last.isoformat(),
        "dossiers": found.dossiers,
        "indicators": {
            str(each.number): None if each.score is None else float(each.score) for each in found.indicators
        },
        "points": float(found.points),
        "grade": found.grade,
        "officials": [
            {"code": each.code, "points": float(each.points), "fulfilment": float(each.fulfilment)}
            for each in found.officials
        ],
    }


def ratings(context: typer.Context, json: AsJson = False) -> None:
    """Ghi số cộng mức hài lòng của các tháng đã hết vào sổ; nhóm dưới năm người được gộp."""
    place: Place = context.obj
    with place.write() as desk:
        recorded = publish_ratings(desk, max(filter(None, (now(), desk.last_at()))))
    if json:
        answer({"recorded": recorded})
    else:
        say(f"Đã ghi {recorded} ý kiến.")


def _day(text: str | None) -> date:
    return moment(text).date() if text else now().date()
