"""C and R: a dossier that ends without a result, refused in writing or taken back, with its originals."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.desk.reference import StaffMember
from app.dossier.acts.end import give_back_originals, refuse, withdraw
from app.dossier.originals import Original, originals_of
from app.dossier.registers.dossiers import Dossier
from ui.dossier_papers import REFUSAL, STOP
from ui.language import tr
from ui.places.dossier_sheet import DossierSheet, told
from ui.places.place import Place
from ui.places.second_person import ask_second
from ui.places.standing_words import short_code
from ui.widgets.field import Field, Line
from ui.widgets.passage import Passage
from ui.widgets.text import Text
from ui.widgets.tick_list import TickList


class RefusalSheet(DossierSheet):
    """Why, with its legal ground and who is competent instead; what was handed in as an original goes back.

    Who does not lead asks one who does before anything is recorded.
    """

    kept_as = "refusal"

    def __init__(self, place: Place, whole: Dossier) -> None:
        super().__init__(place, whole, tr("Từ chối giải quyết"), tr("Lưu và in phiếu từ chối"), "printer")
        self._approved_by = ""
        self.notice(
            tr(
                "Phiếu từ chối là kết quả của hồ sơ: còn trong hạn thì tính đúng hạn. "
                "Không bỏ lại được; công dân có thể khiếu nại."
            )
        )
        if not self.counter.person.leads:
            self.notice(tr("Hồ sơ đã tiếp nhận: người phụ trách hoặc lãnh đạo xác nhận."), "caution")
        self.reason = Passage(3, tr("ví dụ: không thuộc trường hợp tại Điều …; xin đến UBND phường …"))
        self._reason = Field(tr("Lý do, căn cứ, nơi có thẩm quyền; in trên phiếu"), self.reason)
        handed = originals_of(whole.papers, self.history)
        self.originals = still_here(handed)
        for field in (self._reason, originals_field(self.originals), given_back(handed)):
            self.form.addWidget(field)

    def controls(self) -> dict[str, QWidget]:
        return {"reason": self.reason, "originals": self.originals}

    def readable(self) -> bool:
        return told([(self._reason, not self.reason.words, tr("chưa có"))])

    def save(self) -> None:
        if self.counter.person.leads or self._approved_by:
            super().save()
        elif self.readable():
            line = self.whole.line
            subject = tr("Từ chối giải quyết · {name} · {code}")
            said = subject.format(name=line.name, code=short_code(line.code))
            ask_second(self.window(), self.counter, said, self._confirmed)

    def _confirmed(self, member: StaffMember) -> None:
        self._approved_by = member.code
        super().save()
        self._approved_by = ""  # what was refused and changed is confirmed anew

    def carry_out(self) -> None:
        given_back = tuple(self.originals.ticked)
        number = self.do(refuse, self.reason.words, originals=given_back, approved_by=self._approved_by)
        self.print_paper(REFUSAL)
        said = tr("Đã từ chối {code}, phiếu số {number:02}")
        self.place.confirm(said.format(code=short_code(self.whole.line.code), number=number))


class WithdrawalSheet(DossierSheet):
    """Who asked for it and why; the papers that are handed back are ticked."""

    kept_as = "withdrawal"

    def __init__(self, place: Place, whole: Dossier) -> None:
        super().__init__(place, whole, tr("Công dân rút hồ sơ"), tr("Lưu và in giấy trả hồ sơ"), "printer")
        self.asked_by = Line()
        self.asked_by.show_words((whole.submitter or {}).get("name", "") or whole.line.name)
        self.reason = Passage(2, tr("ví dụ: không còn nhu cầu, nộp ở nơi khác"))
        self._asked_by = Field(tr("Người đề nghị rút"), self.asked_by)
        self._reason = Field(tr("Lý do của công dân"), self.reason)
        handed = originals_of(whole.papers, self.history)
        self.originals = still_here(handed)
        for field in (self._reason, self._asked_by, originals_field(self.originals), given_back(handed)):
            self.form.addWidget(field)

    def controls(self) -> dict[str, QWidget]:
        return {"reason": self.reason, "asked_by": self.asked_by, "originals": self.originals}

    def readable(self) -> bool:
        return told(
            [
                (self._reason, not self.reason.words, tr("chưa có")),
                (self._asked_by, not self.asked_by.text().strip(), tr("chưa có")),
            ]
        )

    def carry_out(self) -> None:
        number = self.do(
            withdraw,
            self.reason.words,
            originals=tuple(self.originals.ticked),
            asked_by=self.asked_by.text(),
        )
        self.print_paper(STOP)
        said = tr("Đã rút hồ sơ {code}, số {number:02}")
        self.place.confirm(said.format(code=short_code(self.whole.line.code), number=number))


class OriginalsSheet(DossierSheet):
    """Originals that were kept for checking go back, against a signature in the book."""

    kept_as = "originals"

    def __init__(self, place: Place, whole: Dossier) -> None:
        super().__init__(place, whole, tr("Trả bản chính"), tr("Ghi đã trả"), "check")
        handed = originals_of(whole.papers, self.history)
        self.papers = still_here(handed)
        self.more = Line(placeholder=tr("cách nhau bằng dấu chấm phẩy"))
        self.to = Line()
        self.to.show_words(whole.line.name)
        self._papers = originals_field(self.papers)
        self._to = Field(tr("Người nhận lại, đã ký"), self.to)
        self.back = given_back(handed)
        for field in (self._papers, self.back, Field(tr("Giấy tờ khác"), self.more), self._to):
            self.form.addWidget(field)

    def controls(self) -> dict[str, QWidget]:
        return {"papers": self.papers, "more": self.more, "to": self.to}

    @property
    def given(self) -> tuple[str, ...]:
        """What goes back."""
        written = (part.strip() for part in self.more.text().split(";"))
        return (*self.papers.ticked, *filter(None, written))

    def readable(self) -> bool:
        return told(
            [
                (self._papers, not self.given, tr("đánh dấu giấy tờ trả lại")),
                (self._to, not self.to.text().strip(), tr("chưa có")),
            ]
        )

    def carry_out(self) -> None:
        self.do(give_back_originals, self.given, self.to.text())
        self.place.confirm(tr("Đã ghi trả bản chính {code}").format(code=short_code(self.whole.line.code)))


def still_here(handed: Sequence[Original]) -> TickList:
    """The originals that the office still holds, none ticked."""
    rows = [(paper.name, _how_many(paper)) for paper in handed if paper.back_at is None]
    return TickList(tr("Bản chính trả lại"), rows)


def _how_many(paper: Original) -> str:
    if paper.supplemented_at is not None:
        return tr("bổ sung {at:%d/%m}").format(at=paper.supplemented_at)
    return tr("{originals} bản chính").format(originals=paper.count)


def given_back(handed: Sequence[Original]) -> Text:
    """Those that the citizen has back, each with its day; absent where there is none."""
    back = [paper for paper in handed if paper.back_at is not None]
    said = tr("{paper}: đã trả {at:%d/%m}")
    words = Text(
        "\n".join(said.format(paper=each.name, at=each.back_at) for each in back),
        "secondary",
        "ink2",
        wrap=True,
    )
    if not back:
        words.hide()
    return words


def originals_field(originals: TickList) -> Field:
    """The list under its label; absent where the office holds no original."""
    field = Field(tr("Bản chính trả lại cho công dân: phím số, phím +"), originals)
    if not originals.unticked:
        field.hide()
    return field


def open_refusal(place: Place, whole: Dossier) -> None:
    """Refuse a dossier."""
    sheet = RefusalSheet(place, whole)
    sheet.begin(sheet.reason)


def open_withdrawal(place: Place, whole: Dossier) -> None:
    """The citizen takes a dossier back."""
    sheet = WithdrawalSheet(place, whole)
    sheet.begin(sheet.reason)


def open_originals(place: Place, whole: Dossier) -> None:
    """Give originals back."""
    sheet = OriginalsSheet(place, whole)
    sheet.begin(sheet.papers if sheet.papers.unticked else sheet.more)
