"""One paper on its way to a printer, and the steps it takes.

The life of a paper. Only the arrows drawn here exist, and only *sending* touches a printer, so nothing is printed twice
unless a clerk asks for it::

    waiting ──► sending ──► printed                 the printer took the whole paper; only now is it counted
                   │
                   ├──► held      the printer refused: nothing, or a part, came out
                   └──► failed    it could not be drawn, or is not worth keeping (a test page)

    held, unsure ──(In tờ này)──► sending ──► asked ──(Ra giấy rồi)──► printed
                                     └──► held   └──(Chưa ra)──► held
    held, unsure, asked ──(Ra giấy rồi)──► counting ──► printed
                        └──(Bỏ)──► dropped

A paper that came out but could not be counted (the disk is full, say) is *unsure* until a clerk says 'Ra giấy rồi' again;
it holds no other up. One that can never be counted is *printed* all the same, with a ``problem`` that says so. One that is being counted hears nothing meanwhile: it would be counted twice.
A held or asked paper holds all that are waiting for its printer, and those still to come; other printers go on. The list
of papers not yet out lies beside the desk's data, written before a paper is sent: after a crash what was *waiting* is
*held*, and what was *sending* or *asked* is *unsure*, since it may have come out. Neither leaves by itself again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from app.refusal import Refusal
from ui.language import say, tr
from ui.printers import printer_words

WAITING, SENDING, PRINTED, HELD = "waiting", "sending", "printed", "held"
ASKED, UNSURE, FAILED, DROPPED = "asked", "unsure", "failed", "dropped"
COUNTING = "counting"
MAY_BE_OUT = {SENDING, ASKED, UNSURE, COUNTING}
"""On paper perhaps, and counted nowhere yet."""
NOT_OUT = MAY_BE_OUT | {WAITING, HELD}
STOPPED = {HELD, ASKED, UNSURE}
"""Leave only when a clerk says so."""
_PASSING = frozenset(
    {
        "clock.ahead_before",
        "clock.back",
        "database.unreadable",
        "disk.failing",
        "disk.full",
        "folder.read_only",
    }
)
"""Why the desk cannot count a paper for now; whatever else is refused is refused for ever."""


@dataclass(eq=False)
class PrintJob:
    """One paper. ``draw`` makes its PDF anew each time it is sent; ``name`` is its file name without ending.

    ``name`` and ``about`` (what the list of waiting papers says below ``title``) never hold a person's name. ``source``
    is what a later start can draw it from again, uids and codes; empty for a paper that ends with the program.
    ``before_sending`` is called on the window's thread each time it is about to leave, before it is drawn and remembered;
    ``out`` is called once, there too, when the paper is known to have come out.
    """

    title: str
    name: str
    draw: Callable[[], bytes]
    paper: str = "report"
    about: str = ""
    source: Mapping[str, str] = field(default_factory=dict)
    before_sending: Callable[[PrintJob], None] = lambda _: None
    out: Callable[[PrintJob], None] = lambda _: None
    worth_keeping: bool = True
    target: str = ""
    state: str = WAITING
    pdf: bytes = b""
    saved_as: str = ""
    """The name of the file it became, where there is no printer."""
    problem: str = ""
    """Why it did not come out: what happened, what is kept, what to do."""
    by_hand: bool = False
    restored: bool = False

    @property
    def outcome(self) -> str:
        """'Đã gửi máy in', or the file it became; '' while it is not out."""
        if self.state != PRINTED:
            return ""
        return (
            tr("Đã lưu tệp {saved_as}").format(saved_as=self.saved_as)
            if self.saved_as
            else tr("Đã gửi máy in")
        )


def state_words(job: PrintJob) -> str:
    """How a paper fares, in two or three words: 'đang in', 'đã lưu tệp PDF', 'phiếu chờ, F9'."""
    words = {
        PRINTED: tr("đã lưu tệp PDF") if job.saved_as else tr("đã in xong"),
        FAILED: tr("chưa in được"),
        DROPPED: tr("đã bỏ, không in"),
    }
    return words.get(job.state, tr("phiếu chờ, F9") if job.state in STOPPED else tr("đang in"))


def problem_words(job: PrintJob, failure: Exception) -> str:
    """What happened to a paper that did not come out, what is kept, and what to do."""
    if isinstance(failure, Refusal):
        return say(failure)
    if not job.pdf:
        return tr("Chưa vẽ được phiếu, chưa in gì. Hồ sơ đã lưu. Thử in lại; nếu lại gặp, báo người hỗ trợ.")
    reason = str(getattr(failure, "strerror", "") or type(failure).__name__)
    if not job.target:
        return tr(
            "Chưa ghi được tệp PDF ({reason}). Phiếu còn giữ, hồ sơ đã lưu. Xem thư mục và ổ đĩa rồi in lại."
        ).format(reason=reason)
    return tr(
        "Máy in {printer} không nhận ({reason}). Phiếu còn giữ, hồ sơ đã lưu. Xem máy in rồi in lại."
    ).format(printer=printer_words(job.target), reason=reason)


def is_for_ever(failure: Exception) -> bool:
    """Would counting be refused again, however often it is asked for?"""
    return isinstance(failure, Refusal) and failure.code not in _PASSING


def uncounted_words(failure: Exception, *, again: bool = False) -> str:
    """Why a paper that came out is not counted, and what to do; ``again`` where it was said before."""
    if isinstance(failure, Refusal):
        if is_for_ever(failure):
            said = tr("Tờ này đã in xong, dùng được, nhưng không đếm được vào số lần in. {reason}")
        elif again:
            said = tr("Vẫn chưa đếm được tờ này vào số lần in. {reason}")
        else:
            said = tr("Tờ này đã in xong nhưng chưa đếm được vào số lần in. {reason}")
        return said.format(reason=say(failure))
    return tr(
        "Chưa ghi được tờ này là đã in. Phiếu còn giữ trong danh sách chờ. "
        "Bấm R để ghi lại; nếu lại gặp, báo người hỗ trợ."
    )
