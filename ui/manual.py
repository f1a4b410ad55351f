"""The manual: its pages, which of them speaks of what is shown, and which hold the words sought."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from app.desk.system import RESOURCES
from app.rules.text.words import fold, nfc
from ui.language import spoken
from ui.manual_words import Words
from ui.states import Clock, Room

if TYPE_CHECKING:
    from ui.main_window import MainWindow

FOLDER = RESOURCES / "docs" / "manual"
INDEX, ENGLISH, KEYS = "index", "en", "phim-tat"

ENTRANCE = ("dang-nhap", "go-tieng-viet", "nguoi-dung")
"""Pages of the log-in page."""

FIRST_RUN, UNREADABLE = ("mo-quay-lan-dau", "may-quet-may-in"), ("dia-day-gio-sai", "sao-luu")
"""Pages of the windows that stand where there is no counter yet, or none that opens."""

PLACES: Mapping[str, tuple[str, ...]] = {
    "Intake": ("tiep-nhan", "khong-co-the", "nop-thay", "nhieu-nguoi", "chua-nhan", "goi-so", "in-phieu"),
    "Dossiers": ("danh-sach", "tim-ho-so", "in-phieu"),
    "DossierPlace": ("tra-ket-qua", "bo-sung", "tu-choi-rut", "bao-cong-dan", "xin-loi", "in-phieu"),
    "Apologies": ("xin-loi", "ky-thu", "kip-khong-kip", "phat-dai", "sau-khi-ky", "xin-loi-khong-ho-so"),
    "Openness": ("cong-khai", "doi-thoai", "gop-y", "phat-dai"),
    "FiguresPlace": ("thong-ke", "cuoi-ngay"),
    "System": ("may-quet-may-in", "cuoi-ngay"),
}
"""The pages of each place, by the name of its class, the first the most fitting."""

SECTIONS: Mapping[str, str] = {
    "exchange": "mat-mang",
    "day": "cuoi-ngay",
    "books": "so-theo-doi",
    "printers": "may-quet-may-in",
    "scanner": "may-quet-may-in",
    "screens": "man-hinh-cong-dan",
    "copies": "sao-luu",
    "people": "nguoi-dung",
    "procedures": "danh-muc",
    "holidays": "lich-nghi",
    "profile": "ho-so-phap-ly",
    "look": "may-quet-may-in",
    "about": "mo-quay-lan-dau",
}
"""The page of each section of Hệ thống."""

SHEETS: Mapping[str, str] = {
    "KeysSheet": KEYS,
    "ManualSheet": INDEX,
    "OtherActs": "danh-sach",
    "SignSheet": "ky-thu",
    "CloseBookSheet": "so-theo-doi",
    "SendSheet": "thong-ke",
    "SentSheet": "thong-ke",
    "TaskSheet": "ky-thu",
    "DeliverySheet": "ky-thu",
    "BroadcastSheet": "ky-thu",
    "PlanSheet": "phat-dai",
    "ConsentSheet": "phat-dai",
    "SpokenSheet": "sau-khi-ky",
    "AnswerSheet": "sau-khi-ky",
    "EvidenceSheet": "sau-khi-ky",
    "ShownEvidenceSheet": "sau-khi-ky",
    "CancelSheet": "sau-khi-ky",
    "LetterCorrectionSheet": "sau-khi-ky",
    "LeaderSheet": "sau-khi-ky",
    "LedSheet": "sau-khi-ky",
    "YearSheet": "ky-thu",
    "FaultSheet": "xin-loi-khong-ho-so",
    "BareApologySheet": "xin-loi-khong-ho-so",
    "PlaceSheet": "cong-khai",
    "HangSheet": "cong-khai",
    "CheckSheet": "cong-khai",
    "DutySheet": "cong-khai",
    "QuestionSheet": "doi-thoai",
    "SessionSheet": "doi-thoai",
    "MoveSheet": "doi-thoai",
    "AnnounceSheet": "doi-thoai",
    "AgendaSheet": "doi-thoai",
    "MinutesSheet": "doi-thoai",
    "ClosingSheet": "doi-thoai",
    "PapersSheet": "doi-thoai",
    "QuestionAnswerSheet": "doi-thoai",
    "UndertakeSheet": "doi-thoai",
    "DoneSheet": "doi-thoai",
    "SlipSheet": "gop-y",
    "OpinionSheet": "gop-y",
    "OpinionAnswerSheet": "gop-y",
    "SecondPersonSheet": "bo-sung",
    "DossierSheet": "bao-cong-dan",
    "VisitSheet": "chua-nhan",
    "SupplementSheet": "bo-sung",
    "CompletionSheet": "bo-sung",
    "RefusalSheet": "tu-choi-rut",
    "WithdrawalSheet": "tu-choi-rut",
    "OriginalsSheet": "tu-choi-rut",
    "NoteSheet": "bao-cong-dan",
    "ReminderSheet": "bao-cong-dan",
    "CallSheet": "bao-cong-dan",
    "WrongHandsSheet": "bao-cong-dan",
    "PauseSheet": "dung-gia-han",
    "ResumeSheet": "dung-gia-han",
    "ExtensionSheet": "dung-gia-han",
    "ConsultationSheet": "dung-gia-han",
    "FeeSheet": "le-phi",
    "HandoverSheet": "ban-giao",
    "HoldersSheet": "ban-giao",
    "CorrectionSheet": "sua-phieu",
    "WhySheet": "tiep-nhan",
    "ReferenceSheet": "danh-muc",
    "ProcedureSheet": "danh-muc",
    "ImportSheet": "danh-muc",
    "DaySheet": "lich-nghi",
    "ReissueSheet": "lich-nghi",
    "OverrideSheet": "ho-so-phap-ly",
    "SecretSheet": "nguoi-dung",
    "PersonSheet": "nguoi-dung",
    "TroubleSheet": "dia-day-gio-sai",
    "HeldPapersSheet": "in-phieu",
    "TurnsSheet": "goi-so",
}
"""The page of each sheet, by the name of its class."""

HELD, DISK, CLOCK, OFFLINE = "held", "disk", "clock", "offline"
STATES: Mapping[str, str] = {
    OFFLINE: "mat-mang",
    HELD: "het-giay",
    DISK: "dia-day-gio-sai",
    CLOCK: "dia-day-gio-sai",
}
"""The page of what may be wrong while a place is shown."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: ``name`` is its file without the ending, ``text`` Markdown, ``words`` the same in one line."""

    name: str
    title: str
    text: str
    words: Words


@cache
def pages() -> Mapping[str, Page]:
    """Every page by name, in the order of the index; the index is the first."""
    index = _page(INDEX)
    order = [INDEX, *re.findall(r"\(([a-z-]+)\.md\)", index.text)]
    return {name: _page(name) for name in order}


def _page(name: str) -> Page:
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    return Page(name, text.split("\n", 1)[0].removeprefix("# "), text, Words(nfc(text)))


def found(typed: str) -> list[Page]:
    """The pages that hold the beginning of every word :func:`sought`; those that say it in the title first."""
    words = sought(typed).split()
    hits = [page for page in pages().values() if page.words.hold(words)]
    return sorted(hits, key=lambda page: not Words(nfc(page.title)).hold(words))


def sought(typed: str) -> str:
    """The words typed, which mean what has their marks; without any where no page has them with those ('hoà', 'hòa')."""
    words = nfc(typed)
    return words if any(page.words.hold(words.split()) for page in pages().values()) else fold(words)


def states_of(window: MainWindow) -> list[str]:
    """What is wrong at this moment and said to be, of :data:`STATES`: what nobody reads comes before no place."""
    line = window.line.exchanging
    wrong = {
        OFFLINE: line is not None and line.pill[1] == "caution",
        HELD: bool(window.printing.held),
        DISK: window.states.is_told and window.states.room is not Room.AMPLE,
        CLOCK: window.states.is_told and window.states.clock is not Clock.RIGHT,
    }
    return [state for state, is_so in wrong.items() if is_so]


def pages_for(window: MainWindow) -> list[str]:
    """The names of the pages about what ``window`` shows: the sheet open, what is wrong, the place; never none.

    The sheet of keys is about what it covers: that comes before its own page.
    """
    sheet = window.open_sheet()
    own = [SHEETS[type(sheet).__name__]] if sheet is not None else []
    covers = type(sheet).__name__ == "KeysSheet"
    if own and not covers:
        shown: Sequence[str] = own
    elif window.is_locked:
        shown = ENTRANCE
    else:
        shown = [*(STATES[state] for state in states_of(window)), *_of_place(window)]
    first = [ENGLISH] if spoken() == "en" else []
    return list(dict.fromkeys([*first, *shown, *own]))


def _of_place(window: MainWindow) -> Sequence[str]:
    from ui.places.system import System  # noqa: PLC0415 - which itself reads the core

    pages_of_it = PLACES[type(window.shown).__name__]
    if isinstance(window.shown, System):
        section = next(each for each, page in window.shown.sections.items() if page is window.shown.page)
        return [SECTIONS[section], *pages_of_it]
    return pages_of_it
