"""Sheets of a dialogue that was held: its minutes, who closes it, and its three papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.openness.dialogue import acts as dialogue
from app.openness.dialogue.acts import MinutesForm
from app.openness.dialogue.register import Held, Session
from app.papers import dialogue as dialogue_papers
from ui.language import tr
from ui.places.apology_signing import SignSheet
from ui.places.day_entry import like_moment, read_moment, written_moment
from ui.places.dialogue_sheets import EMPTY
from ui.places.dialogue_words import session_words
from ui.places.dossier_sheet import told
from ui.places.pickers import Gone, Official, titled
from ui.places.place import Place
from ui.places.place_sheet import PlaceSheet, hint
from ui.widgets.button import Button
from ui.widgets.field import Field, LineField
from ui.widgets.passage import Passage
from ui.widgets.pdf_preview import PdfPreview
from ui.widgets.segments import Segments
from ui.widgets.sheet import ENTER, Sheet
from ui.widgets.text import Text
from ui.widgets.tick_list import TickList

NOTICE, AGENDA, MINUTES = "notice", "agenda", "minutes"
_PAPERS: dict[str, tuple[str, str, Callable[..., bytes]]] = {
    NOTICE: (tr("Thông báo"), "thong-bao-doi-thoai", dialogue_papers.notice),
    AGENDA: (tr("Chương trình"), "chuong-trinh-doi-thoai", dialogue_papers.agenda),
    MINUTES: (tr("Biên bản"), "bien-ban-doi-thoai", dialogue_papers.minutes),
}
"""Each paper of a session: its words, its file, who draws it."""


class MinutesSheet(PlaceSheet):
    """B: a session was held: its hours, who came, what was said."""

    kept_as = "dialogue-minutes"

    def __init__(self, place: Place, session: Session) -> None:
        subject = session_words(session)
        super().__init__(
            place, tr("Biên bản đối thoại"), subject, tr("Lưu biên bản"), "file-text", about=session.uid
        )
        self._session = session
        self.began, self.ended = (
            LineField(tr("Bắt đầu"), figures=True),
            LineField(tr("Kết thúc"), figures=True),
        )
        self.citizens = LineField(tr("Số người dân dự"), figures=True)
        self._members = _who_may_have_come(list(self.counter.desk.staff.values()), session.held)
        self.officials = TickList(tr("Cán bộ dự"), [(titled(member), "") for member in self._members])
        self.others, self.text = LineField(tr("Ai khác dự, cách nhau bằng dấu chấm phẩy")), Passage(5)
        self._text = Field(tr("Diễn biến"), self.text)
        self._propose()
        self.fill(self.began, self.ended, self.citizens)
        self.fill(Text(tr("Cán bộ dự"), "label", "ink2"), self.officials, self.others, self._text)
        self.fill(hint(tr("Không ghi tên người hỏi: biên bản được đọc và niêm yết.")))

    def _propose(self) -> None:
        """What stands in the minutes so far; else the hour for which the session was called."""
        held = self._session.held
        if held is None:
            if self._session.planned_at:
                self.began.line.setText(written_moment(self._session.planned_at))
            return
        self.began.line.setText(written_moment(held.began_at))
        self.ended.line.setText(written_moment(held.ended_at))
        self.citizens.line.setText(str(held.citizens))
        self.officials.tick_rows(n for n, member in enumerate(self._members) if member.code in held.officials)
        self.others.line.setText("; ".join(held.attending))
        self.text.setPlainText(held.text)

    def controls(self) -> dict[str, QWidget]:
        return {
            "began": self.began.line, "ended": self.ended.line, "citizens": self.citizens.line,
            "officials": self.officials, "others": self.others.line, "text": self.text,
        }  # fmt: skip

    def _began(self) -> datetime | None:
        return read_moment(self.began.words_typed, self.counter.now())

    def _ended(self) -> datetime | None:
        """The hour alone is one of the day on which it began."""
        return read_moment(self.ended.words_typed, self._began() or self.counter.now())

    def readable(self) -> bool:
        return told(
            [
                (self.began, self._began() is None, like_moment(self.counter.now())),
                (self.ended, self._ended() is None, tr("ghi như 10:40")),
                (self.citizens, not self.citizens.words_typed.isdecimal(), tr("ghi bằng số")),
                (self._text, not self.text.words, EMPTY),
            ]
        )

    def carry_out(self) -> None:
        began, ended = self._began(), self._ended()
        assert began is not None
        assert ended is not None
        form = MinutesForm(
            began_at=began,
            ended_at=ended,
            citizens=int(self.citizens.words_typed),
            officials=[self._members[row].code for row in self.officials.ticked_rows],
            text=self.text.words,
            attending=[each.strip() for each in self.others.words_typed.split(";") if each.strip()],
        )
        self.counter.do(dialogue.record_minutes, self._session.uid, form)
        self.place.confirm(tr("Đã lưu biên bản"))


def _who_may_have_come(on_duty: Sequence[Official], held: Held | None) -> list[Official]:
    """Those on duty, and who came and has left since: minutes saved again lose nobody."""
    here = {one.code for one in on_duty}
    came = zip(held.officials, held.official_names, strict=True) if held else ()
    return [*on_duty, *(Gone(code, name) for code, name in came if code not in here)]


class ClosingSheet(SignSheet):
    """L: the head or a deputy closes a session, and proves who they are."""

    asks = tr("Ai khép buổi đối thoại này?")
    rule = tr(
        "Chỉ Chủ tịch hoặc Phó Chủ tịch khép. Mỗi câu hỏi phải có trả lời hoặc việc sẽ làm. Khép rồi không sửa biên bản."
    )
    signs = tr("Khép buổi")


class PapersSheet(Sheet):
    """P: the notice, the agenda, the minutes, seen before they are printed by Enter; digits choose."""

    breadth = 700

    def __init__(self, place: Place, session: Session) -> None:
        super().__init__(place.window(), tr("Giấy tờ của buổi đối thoại"), session_words(session))
        self._of, self._session = place, session
        called = [NOTICE, AGENDA] if session.planned_at else []
        self._offered = [*called, *([MINUTES] if session.held else [])]
        choices = [(each, _PAPERS[each][0]) for each in self._offered]
        first = MINUTES if session.held else AGENDA if session.agenda else NOTICE
        self.paper = Segments(tr("Giấy tờ"), choices, first, numbered=True)
        self.paper.chosen.connect(lambda _: self._show())
        self.preview = PdfPreview(tr("Xem trước"))
        self.primary = Button("", "primary_small", icon="printer", key="Enter")
        self.primary.clicked.connect(self.print_paper)
        self.body.addWidget(self.paper)
        self.body.addWidget(self.preview, 1)
        self.foot.addWidget(self.primary, 1)
        self.closed.connect(self.deleteLater)
        self._show()

    def _draw(self) -> Callable[[], bytes]:
        desk, uid, on = self._of.counter.desk, self._session.uid, self._of.counter.now().date()
        draw = _PAPERS[self.paper.value][2]
        return lambda: draw(desk, uid, on)

    def _show(self) -> None:
        self.primary.show_words(tr("In {paper}").format(paper=_PAPERS[self.paper.value][0].lower()))
        self.preview.show_made(self._draw())

    def print_paper(self) -> None:
        """Print the paper shown; the place says where it went."""
        words, name, _ = _PAPERS[self.paper.value]
        on = self._session.moment
        file = f"{name}-{on:%Y%m%d}" if on else name
        self._of.follow(self._of.printing.print_paper(words, file, self._draw()))
        self.step_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if typed.isdigit() and 1 <= int(typed) <= len(self._offered):
            self.paper.show_value(self._offered[int(typed) - 1])
            self._show()
        elif event.key() in ENTER and not isinstance(self.focusWidget(), Button):
            if not event.isAutoRepeat():
                self.print_paper()
        else:
            super().keyPressEvent(event)
