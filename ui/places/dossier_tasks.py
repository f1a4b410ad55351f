"""What may be done with a dossier in a sheet, each by one key: the queue and the dossier's page open the same ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from app.desk import Desk
from app.dossier_lines import DossierLine
from app.refusal import Refusal
from app.registers.dossiers import Dossier
from app.rules.standing import STOPPED, Status
from ui.language import say, tr
from ui.places.completion_sheet import open_completion
from ui.places.consultation_sheet import open_consultation
from ui.places.correction_sheet import open_correction
from ui.places.ending_sheets import open_originals, open_refusal, open_withdrawal
from ui.places.extension_sheet import open_extension
from ui.places.fee_sheet import open_fee
from ui.places.foresight_answer import KEPT, NOT_KEPT, WORDS, open_kept, open_not_kept
from ui.places.handover_sheet import open_handover
from ui.places.holders_sheet import open_holders
from ui.places.note_sheet import open_note
from ui.places.other_acts import OtherActs, PlaceLine
from ui.places.pause_sheet import open_pause
from ui.places.place import Place
from ui.places.standing_words import must_tell, short_code, status_words
from ui.places.supplement_sheet import open_supplement
from ui.places.telling_sheets import open_telling, open_wrong_hands
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
    Task("S", tr("Sửa giấy tiếp nhận"), "pencil", lambda _: tr("Sửa giấy tiếp nhận"), open_correction),
    Task("W", tr("Trả nhầm người"), "alert-triangle", _wrong_hands, open_wrong_hands),
    Task(KEPT, WORDS[KEPT], "circle-check", _working(WORDS[KEPT]), open_kept),
    Task(NOT_KEPT, WORDS[NOT_KEPT], "alert-triangle", _working(WORDS[NOT_KEPT]), open_not_kept),
)
"""In the order in which they are listed."""


def offered(line: DossierLine, desk: Desk) -> list[tuple[str, str]]:
    """The keys of what can be done with a dossier now, and their words; what it waits for comes first.

    A supplement that the law allows no more is left out; its key still says so.
    """
    spent = line.status == Status.WORKING and line.supplements >= desk.regime.supplement.max
    tasks = sorted(TASKS, key=lambda task: line.status not in task.next_of)
    return [
        (task.key, words) for task in tasks if (words := task.words(line)) and not (spent and task.key == "B")
    ]


def named_keys(line: DossierLine, desk: Desk, now: datetime) -> list[Key]:
    """What a list of dossiers names at its foot: 'Kịp' and 'Không kịp' on the last day to tell, else the first task."""
    acts = offered(line, desk)
    asked = [(key, words) for key, words in acts if key in WORDS] if must_tell(line, now) else []
    return [Key(key, uncapital(words)) for key, words in asked or acts[:1]]


def unnamed_keys(line: DossierLine, desk: Desk, named: Sequence[Key]) -> list[Key]:
    """What can be done with a dossier and is not among ``named``."""
    there = {key.cap for key in named}
    return [Key(key, uncapital(words)) for key, words in offered(line, desk) if key not in there]


def next_task(line: DossierLine) -> Task | None:
    """What a dossier waits for, where it waits for a task."""
    return next((task for task in TASKS if line.status in task.next_of and task.words(line)), None)


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
        """List ``acts`` of the place itself and every task that can be done now."""
        line, also = whole.line, offered(whole.line, self._place.counter.desk)
        sheet = OtherActs(self._place.window(), f"{line.name} · {short_code(line.code)}", [*acts, *also])
        sheet.chosen.connect(chosen)
        sheet.open()
