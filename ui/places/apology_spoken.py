"""An apology spoken before its paper is signed, what the citizen said to one, and what shows that it was given."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.apology import acts as apology
from app.apology.acts import SpokenForm
from app.apology.acts.forms import ACCEPTED, DECLINED, PHONE
from app.apology.case import ApologyCase
from ui.language import tr
from ui.places.apology_people import (
    UNCHOSEN,
    SpeakerPicker,
    fill_ways,
    phone_line,
    readable,
    subject_of,
    way_picker,
)
from ui.places.apology_words import told_words
from ui.places.dossier_sheet import told
from ui.places.evidence_file import EvidenceField
from ui.places.place import Place
from ui.places.place_sheet import PlaceSheet, hint
from ui.widgets.field import Field, Line, Picker
from ui.widgets.passage import Passage
from ui.widgets.segments import Segments

ANSWERS = {ACCEPTED: tr("Nhận lời xin lỗi"), DECLINED: tr("Không nhận")}


class SpokenSheet(PlaceSheet):
    """Said now, recorded now: the signed paper may come later, its hour never goes back."""

    kept_as = "apology-spoken"

    def __init__(self, place: Place, case: ApologyCase) -> None:
        title, save = tr("Xin lỗi bằng lời ngay"), tr("Ghi đã nói lời xin lỗi")
        super().__init__(place, title, subject_of(case), save, "phone", about=case.apology)
        self._case = case
        self.channel, self.speaker = way_picker(), SpeakerPicker(case)
        fill_ways(self.channel, (PHONE, *self.counter.desk.regime.apology.direct_channels))
        self._channel = Field(tr("Bằng cách"), self.channel)
        self._speaker = Field(tr("Người có lỗi tự nói"), self.speaker)
        self.where, self.witness, self.note = Line(), Line(), Passage(2)
        self.phone = phone_line(self.counter, case)
        self.fill(self.phone, self._channel, self._speaker)
        self.fill(Field(tr("Nơi gặp, nếu gặp mặt"), self.where))
        self.fill(Field(tr("Người chứng kiến, nếu có"), self.witness), Field(tr("Ghi thêm"), self.note))
        self.fill(hint(tr("Ghi đúng lúc này, không lùi giờ được. Thư giấy ký sau vẫn phải trao.")))

    def controls(self) -> dict[str, QWidget]:
        return {
            "channel": self.channel, "speaker": self.speaker, "place": self.where,
            "witness": self.witness, "note": self.note,
        }  # fmt: skip

    def readable(self) -> bool:
        chosen = told(
            [
                (self._channel, not self.channel.currentData(), UNCHOSEN),
                (self._speaker, self.speaker.lacks, UNCHOSEN),
            ]
        )
        if not chosen:
            self.show_error(tr("Chưa ghi gì. Chọn đã nói lời xin lỗi bằng cách nào và ai nói."))
        return chosen

    def carry_out(self) -> None:
        channel = str(self.channel.currentData())
        given = SpokenForm(
            form="gian_tiep" if channel == PHONE else "truc_tiep",
            channel=channel,
            spoken_by=self.speaker.spoke,
            place=self.where.text(),
            witness=self.witness.text(),
            note=self.note.words,
        )
        self.counter.do(apology.speak, self._case.apology, given)
        self.place.confirm(tr("Đã ghi lời xin lỗi"))


class AnswerSheet(PlaceSheet):
    """The citizen's own side: whether they take the apology, in their words."""

    kept_as = "apology-answer"

    def __init__(self, place: Place, case: ApologyCase) -> None:
        title, save = tr("Công dân trả lời"), tr("Ghi trả lời của công dân")
        super().__init__(place, title, subject_of(case), save, "message-2", about=case.apology)
        self._case = case
        self.what, self.said = Segments(tr("Công dân"), list(ANSWERS.items()), ""), Passage(3)
        self._what = Field(tr("Công dân"), self.what)
        self.fill(self._what, Field(tr("Công dân nói gì, nếu có"), self.said))
        self.fill(hint(tr("Không nhận cũng ghi: lời xin lỗi vẫn đã được nói, và lãnh đạo cần biết.")))

    def controls(self) -> dict[str, QWidget]:
        return {"what": self.what, "said": self.said}

    def readable(self) -> bool:
        chosen = readable(self._what, bool(self.what.value), UNCHOSEN)
        if not chosen:
            self.show_error(tr("Chưa ghi gì. Chọn công dân nhận hay không nhận: bấm ← hoặc →."))
        return chosen

    def carry_out(self) -> None:
        accepted = self.what.value == ACCEPTED
        self.counter.do(apology.answer, self._case.apology, accepted=accepted, words=self.said.words)
        self.place.confirm(tr("Đã ghi trả lời của công dân"))


class EvidenceSheet(PlaceSheet):
    """What came later: the signed paper scanned, a photograph of the meeting, the station's note."""

    kept_as = "apology-evidence"

    def __init__(self, place: Place, case: ApologyCase) -> None:
        title, save = tr("Thêm bằng chứng"), tr("Lưu bằng chứng")
        super().__init__(place, title, subject_of(case), save, "files", about=case.apology)
        self._case, self.of = case, Picker()
        for one in reversed((*case.spoken, *case.told)):
            self.of.addItem(told_words(self.counter.desk, one), one.uid)
        if case.signature:
            self.of.addItem(tr("Thư đã ký {number}").format(number=case.number), case.signature)
        self.file = EvidenceField(place.printing.preferences, tr("Ảnh hoặc bản chụp (JPG, PNG, PDF)"))
        self.fill(Field(tr("Chứng minh cho"), self.of), self.file)
        self.fill(
            hint(tr("Tệp nằm trong dữ liệu của quầy. Dấu của tệp được ký vào sổ: thay tệp là biết ngay."))
        )

    def controls(self) -> dict[str, QWidget]:
        return {"of": self.of, "file": self.file.line}

    def readable(self) -> bool:
        return readable(self.file, bool(self.file.words_typed), tr("chưa chọn"))

    def carry_out(self) -> None:
        of = str(self.of.currentData())
        self.counter.do(apology.prove, self._case.apology, of, self.file.files())
        self.place.confirm(tr("Đã lưu bằng chứng"))


def open_spoken(place: Place, case: ApologyCase) -> None:
    """Record that the apology was spoken just now."""
    sheet = SpokenSheet(place, case)
    sheet.begin(sheet.channel)


def open_answer(place: Place, case: ApologyCase) -> None:
    """Record what the citizen said to the apology."""
    sheet = AnswerSheet(place, case)
    sheet.begin(sheet.what)


def open_evidence(place: Place, case: ApologyCase) -> None:
    """Keep a file that shows how the apology was given."""
    sheet = EvidenceSheet(place, case)
    sheet.begin(sheet.file.line)
