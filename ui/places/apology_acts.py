"""What may be done about an apology beyond its next step, each by one key and listed under V."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from app.apology.case import ApologyCase
from app.desk import drafts
from ui.language import tr
from ui.places.apology_draft import BROADCAST, DELIVERY
from ui.places.apology_faults import BareApologySheet
from ui.places.apology_mending import CancelSheet, LetterCorrectionSheet
from ui.places.apology_public import ConsentSheet, PlanSheet, open_consent, open_plan
from ui.places.apology_sheets import broadcast_sheet, delivery_sheet
from ui.places.apology_spoken import (
    AnswerSheet,
    EvidenceSheet,
    SpokenSheet,
    open_answer,
    open_evidence,
    open_spoken,
)
from ui.places.apology_words import FORMS, broadcast_made, met
from ui.places.evidence_shown import SHOWN, open_shown
from ui.places.kept import Kept
from ui.places.place import Place


class Act(NamedTuple):
    """``words`` name it for a case as it stands, '' where it cannot be done now; ``open`` brings its sheet."""

    key: str
    name: str
    words: Callable[[ApologyCase], str]
    open: Callable[[Place, ApologyCase], object]


def heard(case: ApologyCase) -> bool:
    """Has the citizen, or the public, heard the apology?"""
    return case.first_told_at is not None or broadcast_made(case)


def _is_open(case: ApologyCase) -> bool:
    return bool(case.number) and case.state not in {"completed", "cancelled"}


def _spoken(case: ApologyCase) -> str:
    return "" if case.number or case.state == "cancelled" else tr("Đã nói lời xin lỗi, thư ký sau")


def _cancel(case: ApologyCase) -> str:
    if case.state in {"completed", "cancelled"} or heard(case):
        return ""
    return tr("Hủy số, giữ lý do") if case.number else tr("Bỏ bản dự thảo, giữ lý do")


def _shown_if(words: str, holds: Callable[[ApologyCase], bool]) -> Callable[[ApologyCase], str]:
    return lambda case: words if holds(case) else ""


def _provable(case: ApologyCase) -> bool:
    return bool(case.told or case.spoken or case.signature) and case.state != "cancelled"


def _deliver(place: Place, case: ApologyCase) -> None:
    """The form that was ticked today stands there, until they were met; where none was it is asked."""
    ticked = (Kept(place.counter, drafts.WAYS, case.line.dossier).read() or {}).get("forms", [])
    meant = [form for form in FORMS if form in ticked and not met(case)]
    delivery_sheet(place, case, meant[0] if meant else "")


def open_cancel(place: Place, case: ApologyCase) -> None:
    """Give up a draft, or a number of which nobody has heard."""
    sheet = CancelSheet(place, case)
    sheet.begin(sheet.why)


def open_letter_correction(place: Place, case: ApologyCase) -> None:
    """Say beside a signed letter what it should have said."""
    sheet = LetterCorrectionSheet(place, case)
    sheet.begin(sheet.why)


PUBLIC = frozenset({"L", "E", "I"})
"""What is asked only of an apology that is read in public."""
ACTS: tuple[Act, ...] = (
    Act("S", tr("Xin lỗi bằng lời"), _spoken, open_spoken),
    Act("D", tr("Trao thư"), _shown_if(tr("Ghi đã trao"), _is_open), _deliver),
    Act("L", tr("Lịch phát đài"), _shown_if(tr("Hẹn giờ phát với đài"), _is_open), open_plan),
    Act("E", tr("Công khai"), _shown_if(tr("Ghi đài đã phát"), _is_open), broadcast_sheet),
    Act(
        "I",
        tr("Chữ cái đầu"),
        _shown_if(tr("Công dân cho nêu chữ cái đầu"), lambda case: _is_open(case) and not case.initials),
        open_consent,
    ),
    Act("A", tr("Công dân trả lời"), _shown_if(tr("Công dân trả lời"), heard), open_answer),
    Act("B", tr("Bằng chứng"), _shown_if(tr("Thêm bằng chứng"), _provable), open_evidence),
    Act(
        SHOWN,
        tr("Bằng chứng đã lưu"),
        _shown_if(tr("Xem bằng chứng"), lambda case: bool(case.evidence)),
        open_shown,
    ),
    Act(
        "C",
        tr("Đính chính"),
        _shown_if(tr("Đính chính thư"), lambda case: bool(case.number) and case.state != "cancelled"),
        open_letter_correction,
    ),
    Act("U", tr("Hủy"), _cancel, open_cancel),
)
"""In the order in which they are listed."""

_KEPT = {
    SpokenSheet.kept_as: "S", DELIVERY: "D", PlanSheet.kept_as: "L", BROADCAST: "E", ConsentSheet.kept_as: "I",
    AnswerSheet.kept_as: "A", EvidenceSheet.kept_as: "B", LetterCorrectionSheet.kept_as: "C",
    CancelSheet.kept_as: "U",
}  # fmt: skip
"""The key of each sheet that is kept half filled."""


def is_still_to_do(kept_as: str, case: ApologyCase) -> bool:
    """Can what was left half filled about an apology be gone on with as it stands?

    One without a dossier is drafted anew before it is signed, and where its number was given up.
    """
    if kept_as == BareApologySheet.kept_as:
        is_drafted_anew = bool(case.number) == (case.state == "cancelled")
        return case.is_bare and is_drafted_anew and not case.spoken
    return any(act.key == _KEPT.get(kept_as) and act.words(case) for act in ACTS)


def offered(case: ApologyCase, *, in_public: bool) -> list[tuple[str, str]]:
    """The side tasks of an apology that can be done now, by key and words; those of a public reading only where one is made."""
    acts = [act for act in ACTS if in_public or act.key not in PUBLIC]
    return [(act.key, words) for act in acts if (words := act.words(case))]


def take(place: Place, key: str, case: ApologyCase | None, *, in_public: bool) -> str:
    """Open the sheet of ``key``; returns why not, '' where it was opened or is no key of these."""
    act = next((act for act in ACTS if act.key == key), None)
    if act is None:
        return ""
    if key in PUBLIC and not in_public:
        return tr("{what}: quy định không buộc. Muốn phát thì đánh dấu ô của đài.").format(what=act.name)
    if case is None:
        return tr("{what}: lập thư trước đã.").format(what=act.name)
    if not act.words(case):
        return tr("{what}: không làm được với thư này lúc này.").format(what=act.name)
    act.open(place, case)
    return ""
