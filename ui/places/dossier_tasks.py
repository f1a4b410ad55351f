"""What may be done with a dossier in a sheet, each by one key: the queue and the dossier's page open the same ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.dossier.line import DossierLine
from app.dossier.registers.dossiers import Dossier
from app.refusal import Refusal
from app.rules.course.course import STOPPED, Status
from ui.counter import Counter
from ui.language import say, tr
from ui.places.completion_sheet import CompletionSheet, open_completion
from ui.places.consultation_sheet import ConsultationSheet, open_consultation
from ui.places.correction_sheet import CorrectionSheet, open_correction
from ui.places.dossier_sheet import DossierSheet
from ui.places.ending_sheets import (
    OriginalsSheet,
    RefusalSheet,
    WithdrawalSheet,
    open_originals,
    open_refusal,
    open_withdrawal,
)
from ui.places.extension_sheet import ExtensionSheet, open_extension
from ui.places.fee_sheet import FeeSheet, open_fee
from ui.places.foresight_answer import (
    KEPT,
    NOT_KEPT,
    WORDS,
    answered_key,
    open_kept,
    open_not_kept,
    running_answer,
)
from ui.places.half_typed import Left
from ui.places.handover_sheet import HandoverSheet, open_handover
from ui.places.holders_sheet import open_holders
from ui.places.kept import left_today
from ui.places.note_sheet import NoteSheet, open_note
from ui.places.other_acts import Group, OtherActs, PlaceLine
from ui.places.pause_sheet import PauseSheet, ResumeSheet, open_pause
from ui.places.place import Place
from ui.places.return_roles import KEPT_AS, RETURN
from ui.places.standing_words import must_tell, short_code, status_words
from ui.places.supplement_sheet import SupplementSheet, open_supplement
from ui.places.telling_sheets import CallSheet, ReminderSheet, WrongHandsSheet, open_telling, open_wrong_hands
from ui.places.why_stored import WHY, WHY_WORDS, open_why, why_words
from ui.places.wording import uncapital
from ui.widgets.key_bar import Key


class Task(NamedTuple):
    """``words`` name it for a dossier as it stands, '' where it is not to be done; ``open`` brings its sheet, or refuses.

    In a dossier whose status is in ``next_of`` it is the one thing to do next.
    """

    key: str
    name: str
    icon: str
    words: Callable[[DossierLine], str]
    open: Callable[[Place, Dossier], None]
    next_of: tuple[Status, ...] = ()


def _supplement(line: DossierLine) -> str:
    if line.status == Status.WAITING:
        return tr("Đã nhận đủ bổ sung")
    return tr("Yêu cầu bổ sung") if line.status == Status.WORKING else ""


def _open_supplement(place: Place, whole: Dossier) -> None:
    (open_completion if whole.line.status == Status.WAITING else open_supplement)(place, whole)


def _unresolved(words: str) -> Callable[[DossierLine], str]:
    return lambda line: words if line.status in {Status.WORKING, *STOPPED} else ""


def _working(words: str) -> Callable[[DossierLine], str]:
    return lambda line: words if line.status == Status.WORKING else ""


def _pause(line: DossierLine) -> str:
    words = {Status.WORKING: tr("Tạm dừng"), Status.PAUSED: tr("Tiếp tục giải quyết")}
    return words.get(Status(line.status), "")


def _telling(line: DossierLine) -> str:
    words = {
        Status.WORKING: tr("Nhắc người đang giữ"),
        Status.WAITING: tr("Nhắc công dân bổ sung"),
        Status.READY: tr("Báo công dân có kết quả"),
    }
    return words.get(Status(line.status), "")


def _wrong_hands(line: DossierLine) -> str:
    return tr("Trả nhầm người, thu lại") if line.status == Status.RETURNED else ""


TASKS: tuple[Task, ...] = (
    Task("B", tr("Bổ sung"), "file-plus", _supplement, _open_supplement, (Status.WAITING,)),
    Task("C", tr("Từ chối"), "ban", _unresolved(tr("Từ chối")), open_refusal),
    Task("R", tr("Rút hồ sơ"), "arrow-back-up", _unresolved(tr("Rút hồ sơ")), open_withdrawal),
    Task("N", tr("Nhắc, báo"), "bell", _telling, open_telling),
    Task("G", tr("Ghi chú"), "message-2", lambda _: tr("Ghi chú"), open_note),
    Task("O", tr("Trả bản chính"), "files", lambda _: tr("Trả bản chính"), open_originals),
    Task("P", tr("Bàn giao"), "arrow-right", _unresolved(tr("Bàn giao cho người khác")), open_handover),
    Task("A", tr("Ai đang giữ"), "users", _unresolved(tr("Ai đang giữ, bước nào trễ")), open_holders),
    Task("D", tr("Tạm dừng, tiếp tục"), "progress", _pause, open_pause, (Status.PAUSED,)),
    Task("E", tr("Gia hạn theo luật"), "calendar-time", _working(tr("Gia hạn theo luật")), open_extension),
    Task("H", tr("Hỏi cơ quan khác"), "building", _unresolved(tr("Hỏi cơ quan khác")), open_consultation),
    Task("L", tr("Lệ phí"), "receipt", lambda _: tr("Lệ phí: thu, miễn, hoàn"), open_fee),
    Task(
        "S",
        tr("Sửa giấy tiếp nhận"),
        "pencil",
        lambda _: tr("Sửa giấy: tên, ngày…"),
        open_correction,
    ),
    Task(WHY, WHY_WORDS, "calendar-time", why_words, open_why),
    Task("W", tr("Trả nhầm người"), "alert-triangle", _wrong_hands, open_wrong_hands),
    Task(KEPT, WORDS[KEPT], "circle-check", _working(WORDS[KEPT]), open_kept),
    Task(NOT_KEPT, WORDS[NOT_KEPT], "alert-triangle", _working(WORDS[NOT_KEPT]), open_not_kept),
)
"""In the order in which they are listed."""


_SHEETS: Mapping[type[DossierSheet | HandoverSheet], tuple[str, Set[Status]]] = {
    SupplementSheet: ("B", {Status.WORKING}), CompletionSheet: ("B", {Status.WAITING}),
    ReminderSheet: ("N", {Status.WORKING}), CallSheet: ("N", {Status.WAITING, Status.READY}),
    PauseSheet: ("D", {Status.WORKING}), ResumeSheet: ("D", {Status.PAUSED}),
    CorrectionSheet: ("S", set()), FeeSheet: ("L", set()), NoteSheet: ("G", set()),
    OriginalsSheet: ("O", set()), RefusalSheet: ("C", set()), WithdrawalSheet: ("R", set()),
    ExtensionSheet: ("E", set()), ConsultationSheet: ("H", set()), WrongHandsSheet: ("W", set()),
    HandoverSheet: ("P", set()),
}  # fmt: skip
"""The key of each sheet that is kept half filled; where the key opens one of two, in which standing this one."""
_KEPT = {sheet.kept_as: meant for sheet, meant in _SHEETS.items()} | {KEPT_AS: (RETURN, {Status.READY})}
_NAMES = {task.key: task.name for task in TASKS} | {RETURN: tr("Trả kết quả")}


def kept_names() -> dict[str, str]:
    """What is kept half filled about a dossier, by the name under which it is."""
    return {kept_as: _NAMES[key] for kept_as, (key, _) in _KEPT.items()}


def can_go_on(kept_as: str, line: DossierLine) -> bool:
    """Can what is kept half filled under one of :func:`kept_names` be gone on with as the dossier stands?"""
    key, standings = _KEPT[kept_as]
    keys = {RETURN, *(task.key for task in TASKS if task.words(line))}
    return key in keys and (not standings or line.status in standings)


def left_of(line: DossierLine, counter: Counter) -> list[Left]:
    """What whoever works here left half filled of a dossier today and can go on with, the latest first."""
    left = []
    for name, since in left_today(counter, line.dossier).items():
        if name in _KEPT and can_go_on(name, line):
            key, _ = _KEPT[name]
            left.append(Left(key, _NAMES[key], since))
    return left


def is_half_filled(line: DossierLine, left: Set[tuple[str, str]]) -> bool:
    """Does :func:`left_of` name anything of a dossier? ``left`` is :func:`left_all_today`."""
    names = {name for subject, name in left if subject == line.dossier}
    return any(can_go_on(name, line) for name in names & _KEPT.keys())


GROUPS: tuple[tuple[str, Set[str]], ...] = (
    (tr("Ghi, báo, chuyển"), {"G", "N", "P", "A"}),
    (tr("Giấy và lệ phí"), {"F9", "S", "L"}),
    (tr("Giải quyết"), {"Enter", "K", "X", "T", "B"}),
    (tr("Hẹn và đồng hồ"), {KEPT, NOT_KEPT, WHY, "D", "E", "H"}),
    (tr("Trả, từ chối, rút"), {"O", "C", "R", "W"}),
)
"""What a clerk may want of a dossier besides what its page offers first, and the keys for it, those of the places too;
what stands in no group comes under the last.

A stray Enter presses the first act: it must be none that records at once.
"""


def _grouped(acts: Sequence[tuple[str, str]]) -> list[Group]:
    named, last = set[str]().union(*(keys for _, keys in GROUPS)), GROUPS[-1][0]
    found = [
        (heading, [act for act in acts if act[0] in keys or (heading == last and act[0] not in named)])
        for heading, keys in GROUPS
    ]
    return [group for group in found if group[1]]


def offered(line: DossierLine, counter: Counter) -> list[tuple[str, str]]:
    """The keys of what can be done with a dossier now, and their words; what it waits for comes first.

    A supplement that the law allows no more is left out, and whether a promise is kept while that is no question, or as it was
    answered; the keys still say so. On the last day to tell, that question comes first until somebody answers.
    """
    spent = line.status == Status.WORKING and line.supplements >= counter.desk.regime.supplement.max
    told = must_tell(line, counter.now())
    answered = answered_key(running_answer(counter, line)) if told else ""
    asked = WORDS if told and not answered else {}
    not_now = {*("B" if spent else ""), *({answered} if told else WORDS)}
    tasks = sorted(TASKS, key=lambda task: (task.key not in asked, line.status not in task.next_of))
    return [(task.key, words) for task in tasks if (words := task.words(line)) and task.key not in not_now]


def named_keys(line: DossierLine, counter: Counter) -> list[Key]:
    """What a list of dossiers names at its foot: 'Kịp' and 'Không kịp' while that is asked, else the first task."""
    acts = offered(line, counter)
    asked = [(key, words) for key, words in acts[:2] if key in WORDS]
    return [Key(key, uncapital(words)) for key, words in asked or acts[:1]]


def unnamed_keys(line: DossierLine, counter: Counter, named: Sequence[Key]) -> list[Key]:
    """What can be done with a dossier and is not among ``named``."""
    there = {key.cap for key in named}
    return [Key(key, uncapital(words)) for key, words in offered(line, counter) if key not in there]


def next_task(line: DossierLine) -> Task | None:
    """What a dossier waits for, where it waits for a task."""
    return next((task for task in TASKS if line.status in task.next_of and task.words(line)), None)


def key_of(event: QKeyEvent, focused: QWidget | None) -> str:
    """The key of a task, as it was pressed; '' for a letter that is written into a line."""
    if event.key() == Qt.Key.Key_F8 and event.modifiers() == Qt.KeyboardModifier.NoModifier:
        return WHY
    return "" if isinstance(focused, QLineEdit) else event.text().upper()


class TaskKeys:
    """The keys of the tasks in one place; ``line`` answers for one that cannot be done now."""

    def __init__(self, place: Place, line: PlaceLine) -> None:
        self._place, self._line = place, line

    def take(self, key: str, whole: Dossier) -> bool:
        """Open the sheet of ``key``, or say why not; False for a key of no task."""
        task = next((task for task in TASKS if task.key == key), None)
        if task is None:
            return False
        if not task.words(whole.line):
            not_now = tr("{task}: không làm được với hồ sơ '{status}'.")
            self._line.say(not_now.format(task=task.name, status=status_words(whole.line)))
            return True
        try:
            task.open(self._place, whole)
        except Refusal as refusal:
            self._line.say(say(refusal))
        return True

    def show_list(
        self, whole: Dossier, acts: Sequence[tuple[str, str]], chosen: Callable[[str], object]
    ) -> None:
        """List ``acts`` of the place itself and every task that can be done now, by what the clerk wants."""
        line, counter = whole.line, self._place.counter
        groups = _grouped([*acts, *offered(line, counter)])
        sheet = OtherActs(self._place.window(), f"{line.name} · {short_code(line.code)}", groups)
        sheet.chosen.connect(chosen)
        sheet.open()
