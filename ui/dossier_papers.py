"""The papers of a dossier: in which form they are printed, which copy each is, and that it is counted once it is out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.rules.course.course import Status
from ui.counter import Counter
from ui.language import tr
from ui.print_job import HELD, MAY_BE_OUT, PRINTED, UNSURE, PrintJob, state_words
from ui.printing import Printing
from ui.slip_forms import ROLL_FORMS, SLIP_WORDS, form_on, paper_of

if TYPE_CHECKING:
    from app.apology.case import ApologyCase
    from app.desk.desk import Desk
    from app.desk.reference import StaffMember
    from app.dossier.line import DossierLine

SLIP, LETTER = "slip", "letter"
"""The kinds that are counted: form 01 whatever its size, form 04. Each copy after the first is marked as reprinted."""
SUPPLEMENT, REFUSAL, STOP = "supplement", "refusal", "stop"
"""Counted like them: form 02, form 03, and what is handed over when a dossier is taken back."""
VISIT = "visit"
"""The form in which a visit without a dossier is given 02 or 03."""

_NOW = {Status.WAITING: SUPPLEMENT, Status.REFUSED: REFUSAL, Status.WITHDRAWN: STOP}
_WORDS = {
    SLIP: (tr("In phiếu"), tr("In lại phiếu")),
    SUPPLEMENT: (tr("In phiếu yêu cầu"), tr("In lại phiếu yêu cầu")),
    REFUSAL: (tr("In phiếu từ chối"), tr("In lại phiếu từ chối")),
    STOP: (tr("In giấy trả hồ sơ"), tr("In lại giấy trả hồ sơ")),
}
_TITLES = {
    SUPPLEMENT: tr("Phiếu yêu cầu bổ sung"),
    REFUSAL: tr("Phiếu từ chối"),
    STOP: tr("Giấy trả hồ sơ"),
}
_SHEET = {LETTER: "letter"}
"""Which of ``preferences.PAPERS`` a paper is printed as; forms of A5 go where slips of A5 go."""
_NAMES = {SUPPLEMENT: "bo-sung", REFUSAL: "tu-choi", STOP: "tra-ho-so"}

_WHICH = ("dossier", "kind", "apology")
"""What two copies of one paper have in common."""
_REMEMBERED = {"kind", "form", "dossier", "code", "times", "at"}
"""And ``copy`` from the moment of sending: how many there were before this one, whose bytes depend on it."""


def times_printed(counter: Counter, dossier: str, kind: str, letter: str = "") -> int:
    """How often a paper of a dossier has come out; of a letter that of the apology ``letter``."""
    return _times(counter.desk, {"dossier": dossier, "kind": kind, "apology": letter})


def times_words(times: int) -> str:
    """'đã ra 2 bản', from a printer or as a file; '' for none."""
    return tr("đã ra {times} bản").format(times=times) if times else ""


def fare_words(counter: Counter, job: PrintJob) -> str:
    """How a paper of a dossier fares; of one that came out before, which copy it is: 'đã lưu tệp PDF, bản thứ 2'."""
    words = state_words(job)
    times = _times(counter.desk, job.source) if job.state == PRINTED else 0
    return tr("{words}, bản thứ {times}").format(words=words, times=times) if times > 1 else words


def chosen_form(printing: Printing) -> str:
    """The form in which the next slip is printed: one of ``preferences.SLIP_FORMS``."""
    chosen = printing.preferences.slip_form
    return form_on(printing.target(paper_of(chosen)), chosen)


def print_slip(
    counter: Counter, printing: Printing, dossier: str, code: str, *, large: bool = False
) -> PrintJob:
    """Print the slip of a dossier as it is chosen for this machine, or in ``large`` print."""
    form = "large" if large else chosen_form(printing)
    return _print(counter, printing, {"kind": SLIP, "form": form, "dossier": dossier, "code": code})


def paper_now(line: DossierLine) -> str:
    """The kind of paper that says how a dossier stands: its slip, or what took the slip's place."""
    return _NOW.get(Status(line.status), SLIP)


def print_words(paper: str, times: int) -> str:
    """What the button that prints it says: 'In phiếu', 'In lại phiếu từ chối'."""
    return _WORDS[paper][min(times, 1)]


def print_now(counter: Counter, printing: Printing, line: DossierLine) -> PrintJob:
    """Print the paper that says how a dossier stands."""
    return print_paper(counter, printing, paper_now(line), line)


def print_paper(counter: Counter, printing: Printing, paper: str, line: DossierLine) -> PrintJob:
    """Print the slip, form 02, form 03 or the stop notice of a dossier."""
    if paper == SLIP:
        return print_slip(counter, printing, line.dossier, line.code)
    source = {"kind": paper, "form": paper, "dossier": line.dossier, "code": line.code}
    return _print(counter, printing, source)


def print_visit(
    counter: Counter, printing: Printing, paper: str, visit: str, title: str, name: str
) -> PrintJob:
    """Print form 02 or 03 of a visit from which no dossier came; ``name`` is what its file is called."""
    source = {"kind": paper, "form": VISIT, "dossier": visit, "code": name, "title": title}
    return _print(counter, printing, source)


def print_letter(counter: Counter, printing: Printing, case: ApologyCase) -> PrintJob:
    """Print the letter of an apology. A draft is no paper of the dossier yet: it is neither counted nor remembered."""
    desk, code, apology = counter.desk, case.line.code, case.apology
    if case.number:
        about = {"kind": LETTER, "form": case.number, "dossier": case.line.dossier}
        return _print(counter, printing, {**about, "apology": apology, "code": code})

    def draw() -> bytes:
        from app.papers import letter as letters  # noqa: PLC0415 - reportlab is loaded by the worker

        return letters.letter(desk, apology)

    title = tr("Thư xin lỗi, dự thảo")
    return printing.print_paper(title, f"xin-loi-{code}-du-thao", draw, paper="letter", about=code)


def begin_printing(counter: Counter, printing: Printing) -> None:
    """Find the system's printer, and offer again what an earlier run of the program left behind."""
    printing.find_printer()
    for left in printing.left.papers:
        state = left.pop("state", UNSURE)
        if not left.keys() >= _REMEMBERED:
            continue  # written by another version
        before = int(left.get("copy", left["times"]))
        if state != HELD and _times(counter.desk, left) > before:
            continue  # it was counted in the moment before the program ended
        if state == HELD:
            left.pop("copy", None)  # it did not come out as that one
        printing.restore(_job(counter, printing, left, state))


def _print(counter: Counter, printing: Printing, source: dict[str, str]) -> PrintJob:
    source["times"] = str(_times(counter.desk, source))
    source["at"] = f"{counter.now():%H:%M %d/%m}"
    job = _job(counter, printing, source, "", counter.person)
    return printing.print_job(job)


def _job(
    counter: Counter,
    printing: Printing,
    source: dict[str, str],
    state: str,
    member: StaffMember | None = None,
) -> PrintJob:
    def number(job: PrintJob) -> None:
        source["copy"] = str(_copies_before(counter, printing, job))
        job.name = _name(source)

    return PrintJob(
        _title(source),
        _name(source),
        _drawing(counter.desk, source),
        paper_of(source["form"]) if source["kind"] == SLIP else _SHEET.get(source["kind"], "slip"),
        f"{source['code']} · {source['at']}",
        source,
        before_sending=number,
        out=lambda job: _count(counter, job, member),
        state=state,
    )


def _title(source: dict[str, str]) -> str:
    if source["kind"] == SLIP:
        return SLIP_WORDS[source["form"]]
    if source["form"] == VISIT:
        return source["title"]
    letter = tr("Thư xin lỗi {number}").format(number=source["form"])
    return _TITLES.get(source["kind"], letter)


def _name(source: dict[str, str]) -> str:
    again = int(source.get("copy", source["times"]))
    marked = f"-in-lai-{again}" if again else ""
    if source["kind"] == SLIP or source["form"] == VISIT:
        return f"{source['code']}{marked}"
    if source["kind"] in _NAMES:
        return f"{source['code']}-{_NAMES[source['kind']]}{marked}"
    number = source["form"].split("/", maxsplit=1)[0]
    return f"xin-loi-{source['code']}-{number}{marked}"


def _copies_before(counter: Counter, printing: Printing, job: PrintJob) -> int:
    """The copies that are counted, and those under way at whatever printer: each of them may be the first."""

    def is_copy(other: PrintJob) -> bool:
        return all(other.source.get(which) == job.source.get(which) for which in _WHICH)

    away = [other for other in printing.jobs if other is not job and other.state in MAY_BE_OUT]
    return _times(counter.desk, job.source) + sum(map(is_copy, away))


def _count(counter: Counter, job: PrintJob, member: StaffMember | None) -> None:
    """Record that a paper is out, by whoever asked for it.

    :raises Refusal: the desk cannot write it now.
    """
    from app.dossier.acts.printing import printed  # noqa: PLC0415 - the core is read after the first paint

    digest = hashlib.sha256(job.pdf).hexdigest()
    counter.note(
        member or counter.person,
        printed,
        job.source["dossier"],
        paper=job.source["kind"],
        digest=digest,
        letter=job.source.get("apology", ""),
    )


def _times(desk: Desk, source: Mapping[str, str]) -> int:
    from app.dossier.promise import printed_times  # noqa: PLC0415 - the core is read after the first paint

    with desk.reading() as reading:
        return printed_times(
            reading, desk.settings.ward, source["dossier"], source["kind"], source.get("apology", "")
        )


def _drawing(desk: Desk, source: dict[str, str]) -> Callable[[], bytes]:
    """Draws the paper as the copy that it was sent as, else as the next: a copy that never came out is no copy."""

    def draw() -> bytes:
        from app.papers import form01, forms  # noqa: PLC0415 - reportlab is loaded by the worker
        from app.papers import letter as letters  # noqa: PLC0415 - reportlab is loaded by the worker

        dossier, form = source["dossier"], source["form"]
        copy = int(source["copy"]) if "copy" in source else _times(desk, source)
        if source["kind"] == LETTER:
            return letters.letter(desk, source["apology"], reprint=copy)
        desk_forms = {
            SUPPLEMENT: forms.supplement_form,
            REFUSAL: forms.refusal_form,
            STOP: forms.stop_form,
            VISIT: forms.visit_form,
        }
        if form in desk_forms:
            return desk_forms[form](desk, dossier, reprint=copy)
        if form in ROLL_FORMS:
            return form01.roll_slip(desk, dossier, ROLL_FORMS[form], reprint=copy)
        if form == "large":
            return form01.large_slip(desk, dossier, reprint=copy)
        if form == "a4_two":
            return form01.slip_on_a4(desk, dossier, reprint=copy)
        return form01.slip(desk, dossier, reprint=copy)

    return draw
