"""What comes next about the apology shown, as buttons; and what Xin lỗi offers whatever is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from app.apology import acts as apology
from app.apology.acts.foresee import escalate
from app.apology.case import ApologyCase
from app.desk.reference import StaffMember
from app.dossier.registers.lateness import told_until
from app.papers import ward
from app.rules.time.deadlines import steps_due
from ui.language import tr
from ui.places.apology_acts import offered
from ui.places.apology_faults import BareApologySheet, FaultSheet
from ui.places.apology_page import Step
from ui.places.apology_people import subject_line, subject_of
from ui.places.apology_signing import SignSheet
from ui.places.apology_words import STEPS_UP, broadcast_made, letter_words, met, missing, unread_plan
from ui.places.apology_year import YearSheet
from ui.places.foresight_answer import KEPT, NOT_KEPT, WORDS, answer
from ui.places.other_acts import OTHER, OtherActs
from ui.places.standing_words import must_tell, time_left, whose
from ui.places.wording import capital, uncapital
from ui.widgets.key_bar import Key

if TYPE_CHECKING:
    from ui.places.apologies import Apologies
    from ui.places.apologies_owed import Owed

NEW, UP, LIST, YEAR = "N", "G", "P", "T"
LISTED_KEYS = (
    Key(LIST, tr("in danh sách phải báo")),
    Key(NEW, tr("xin lỗi không có hồ sơ")),
    Key(YEAR, tr("số liệu năm")),
)


def steps_of(place: Apologies) -> list[Step]:
    """What can be done now, the next thing first; a public reading only where one is made."""
    one = place.shown
    if one is None:
        return []
    case = one.case
    if case is None or (place.is_edited and not case.number):
        if case is not None:
            return [Step("Ctrl Enter", tr("Lập lại thư"), "pencil", place.draft)]
        draft = Step("Ctrl Enter", tr("Lập thư"), "pencil", partial(draft_first, place, one))
        up, answers = _up(place, one), _answers(place, one)
        # There is no third promise to give: a second lateness goes up before anything is drafted.
        return [*up, draft] if one.line.reappointments else [draft, *up, *answers]
    if case.state in {"completed", "cancelled"}:
        again = Step("Ctrl Enter", tr("Lập lại thư"), "pencil", partial(draft_again, place, case))
        return [again] if one.is_owed_again else []
    if not case.number:
        signing = Step("Ctrl Enter", tr("Duyệt và ký thư"), "writing-sign", partial(sign, place, case))
        edit = Step("Enter", tr("Sửa thư"), "pencil", partial(draft_again, place, case))
        return [signing, edit] if case.is_bare and not case.spoken else [signing]
    return _telling(place, case)


def draft_first(place: Apologies, one: Owed) -> None:
    """Draft a letter; where its promise is far off it is asked about once, as soon as nothing is missing: the row may have
    been chosen by mistake.
    """
    counter, line = place.counter, one.line
    soon = told_until(counter.desk.calendar, counter.now())
    is_far = line.due_at >= soon and (line.notify_by is None or line.notify_by >= soon)
    left = capital(time_left(line, counter.now(), counter.desk.calendar)[0])
    words = tr("{left} mới đến hẹn. Vẫn lập: bấm lần nữa.").format(left=left)
    if is_far and place.page.fields.late:
        form, by, at = place.page.fields.form(), counter.person.code, counter.now()
        whole = place.do(lambda: apology.hold_to_draft(counter.desk, line.dossier, form, by, at))
        if whole is None or not place.page.has_asked("draft", words, about=one.key):
            return
    place.draft()


def _telling(place: Apologies, case: ApologyCase) -> list[Step]:
    public = place.page.fields.ways.in_public
    told, read = (
        Step(key, words, icon, partial(place.open_act, key))
        for key, words, icon in (("D", tr("Ghi đã trao"), "mail"), ("E", tr("Ghi đài đã phát"), "radio"))
    )
    steps = [told, read] if public else [told]
    if not missing(place.counter.desk, case):
        done = Step("H", tr("Hoàn thành"), "circle-check", partial(complete, place, case))
        return [done, *steps] if met(case) else [told, done, *steps[1:]]
    return steps[::-1] if met(case) or broadcast_made(case) else steps


def _answers(place: Apologies, one: Owed) -> list[Step]:
    """The holder says whether the promise will be kept."""
    if not must_tell(one.line, place.counter.now()):
        return []

    def say(in_time: bool) -> None:
        place.do(lambda: answer(place, one.line, in_time=in_time))
        place.cases.setFocus()

    return [
        Step(NOT_KEPT, WORDS[NOT_KEPT], "alert-triangle", partial(say, in_time=False)),
        Step(KEPT, WORDS[KEPT], "circle-check", partial(say, in_time=True)),
    ]


def whom_to_tell(place: Apologies, one: Owed) -> str:
    """Whom the lateness must be brought before by now and was not: the highest of them; '' where nobody."""
    line, now = one.line, place.counter.now()
    if line.owed_from is None:
        return ""
    days = place.counter.desk.regime.apology.escalation_days
    due = steps_due(line.owed_from, now, days, second=line.reappointments > 0, taken=one.up)
    if not due:
        return ""
    upper = {"upper_office": place.counter.desk.settings.upper_office}
    return upper.get(due[-1]) or uncapital(STEPS_UP.get(due[-1], due[-1]))


def _up(place: Apologies, one: Owed) -> list[Step]:
    """A lateness without apology goes up; the second one at once, and no letter is drafted for it."""
    whom = whom_to_tell(place, one)
    if not whom:
        return []

    def bring() -> None:
        if place.do(lambda: place.counter.do(escalate, one.line.dossier)) is not None:
            said = tr("Đã ghi: {who} báo {whom}")
            place.confirm(said.format(who=whose(one.line), whom=whom))
        place.cases.setFocus()

    return [Step(UP, tr("Báo {whom}").format(whom=whom), "bell", bring)]


def show_list(place: Apologies) -> None:
    """V: everything that can be done about the apology shown, and in this place."""
    one = place.shown
    steps = [(step.key, step.words) for step in steps_of(place)]
    known = {key for key, _ in steps}
    public = place.page.fields.ways.in_public
    also = offered(one.case, in_public=public) if one and one.case else []
    acts = [pair for pair in also if pair[0] not in known]
    own = [
        (NEW, tr("Xin lỗi không có hồ sơ")),
        (LIST, tr("In danh sách phải báo")),
        (YEAR, tr("Số liệu năm")),
    ]
    subject = subject_line(one.line) if one else ""
    sheet = OtherActs(place.window(), subject, [("", [*steps, *acts, *own])], tr("Việc khác về lời xin lỗi"))
    sheet.chosen.connect(place.take)
    sheet.open()


def sign(place: Apologies, case: ApologyCase) -> None:
    """Ask who signs, and for their secret; whoever may sign and works here is asked for it at once."""
    here = place.counter.person
    signers = [member for member in place.members() if member.signs]
    ready = here if here.signs else None
    sheet = SignSheet(place.window(), place.counter, subject_of(case), signers, ready, letter_words(case))
    sheet.signed.connect(lambda signer: _sign_as(place, signer, case))
    sheet.open()


def _sign_as(place: Apologies, signer: StaffMember, asked: ApologyCase) -> None:
    """Sign the letter that stood here when the secret was asked for; one that has changed is not signed."""
    place.refresh()
    if place.is_edited or place.case != asked:
        place.show_apology(asked.line.dossier)
        changed = tr("Thư của {name} đã đổi trong lúc chờ ký. Chưa ký gì. Xem lại thư rồi ký.")
        place.page.show_error(changed.format(name=asked.line.told_apart))
    elif number := place.do(lambda: place.counter.do_as(signer, apology.sign, asked.apology)):
        place.confirm(tr("Đã ký thư {number}").format(number=number))
    place.cases.setFocus()


def complete(place: Apologies, case: ApologyCase) -> None:
    """Close the case: everything that the regime requires is there. What is still open all the same is asked about once:
    a reading that was planned, a letter that reached nobody, for once it is closed neither can be recorded any more.
    """
    asks = list[str]()
    if case.unread:
        words = tr(
            "Thư này {planned}. Đài đã phát thì bấm E để ghi. Không phát nữa thì bấm H lần nữa để hoàn thành."
        )
        asks.append(words.format(planned=unread_plan(case)))
    if not met(case):
        asks.append(
            tr(
                "Chưa ghi đã trao thư. Trao rồi thì bấm D để ghi. Không trao được thì bấm H lần nữa để hoàn thành."
            )
        )
    if asks and not place.page.has_asked("complete", " ".join(asks)):
        return
    if place.do(lambda: place.counter.do(apology.complete, case.apology)) is not None:
        place.confirm(tr("Đã ghi hoàn thành"))


def more_faults(place: Apologies) -> None:
    """F5: further causes, further officials, where it went wrong, who came forward."""
    one, fields = place.shown, place.page.fields
    if one is None or not fields.more.isEnabled():
        return
    subject = subject_line(one.line)
    faults, about = fields.faults, one.line.dossier
    sheet = FaultSheet(place, subject, place.members(), faults, fields.show_faults, about=about)
    sheet.begin(sheet.fields.causes)


def draft_bare(place: Apologies) -> None:
    """N: an apology to somebody without a dossier."""
    sheet = BareApologySheet(place, place.members(), place.show_apology)
    sheet.begin(sheet.name)


def draft_again(place: Apologies, case: ApologyCase) -> None:
    """The same apology without a dossier, its words kept: a draft before it is signed, or what a cancelled letter owes."""
    sheet = BareApologySheet(place, place.members(), place.show_apology, case)
    sheet.begin(sheet.name)


def print_notices(place: Apologies) -> None:
    """P: who must be told by the end of the next working day, and what a long closure will fall on."""
    desk, at = place.counter.desk, place.counter.now()
    name = f"phai-bao-tre-{at:%Y%m%d}"
    place.follow(
        place.printing.print_paper(tr("Danh sách phải báo trễ"), name, lambda: ward.notices_sheet(desk, at))
    )


def show_year(place: Apologies) -> None:
    """T: the year's apologies in tables."""
    YearSheet(place).open()


LISTED: Mapping[str, Callable[[Apologies], None]] = {
    OTHER: show_list,
    NEW: draft_bare,
    LIST: print_notices,
    YEAR: show_year,
}
"""What the place offers by a key whatever is shown."""
