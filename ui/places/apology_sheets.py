"""Side tasks of a signed apology: how it was brought to its citizen, how it was read or posted in public."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.apology import acts as apology
from app.apology.acts import BroadcastForm, DeliveryForm
from app.apology.acts.tell import is_spoken
from app.apology.case import ApologyCase
from app.papers import letter
from app.rules.course.course import NOT_MET
from ui.dossier_papers import LETTER, times_printed
from ui.language import tr
from ui.places.apology_draft import BROADCAST, DELIVERY
from ui.places.apology_people import (
    UNCHOSEN,
    SpeakerPicker,
    fill_ways,
    phone_line,
    readable,
    subject_of,
    way_picker,
)
from ui.places.apology_words import BY_LETTER, FORMS, OUTCOMES, station_words
from ui.places.day_entry import like_moment, read_moment, written_moment
from ui.places.dossier_sheet import told
from ui.places.evidence_file import EvidenceField
from ui.places.pickers import official_picker
from ui.places.place import Place
from ui.places.place_sheet import PlaceSheet
from ui.theme import fit
from ui.widgets.field import Field, Line, Picker
from ui.widgets.field_rows import field_row
from ui.widgets.segments import Segments
from ui.widgets.text import Text


class DeliverySheet(PlaceSheet):
    """How the signed apology reached the citizen, who spoke, and what shows it.

    How it went is chosen by whoever records it and by nobody before: a record is never made of what was proposed.
    """

    kept_as = DELIVERY

    def __init__(self, place: Place, case: ApologyCase, form: str) -> None:
        super().__init__(
            place, tr("Trao lời xin lỗi"), subject_of(case), tr("Ghi đã trao"), "mail", about=case.apology
        )
        self._case, self._now = case, self.counter.now()
        self.form_of = Segments(tr("Hình thức"), list(FORMS.items()), form)
        self.form_of.chosen.connect(lambda _: self._show_channels())
        self.channel, self.speaker = way_picker(), SpeakerPicker(case)
        self.channel.currentIndexChanged.connect(lambda _: self._show_speaker())
        self.outcome = Segments(tr("Kết quả"), list(OUTCOMES.items()), "")
        self.outcome.chosen.connect(lambda _: self._show_speaker())
        self.at, self.where, self.witness, self.note = Line(figures=True), Line(), Line(), Line()
        self.at.setText(written_moment(self._now))
        self._at, self.evidence = Field(tr("Lúc"), self.at), EvidenceField(place.printing.preferences)
        self._form, self._channel = Field(tr("Hình thức"), self.form_of), Field(tr("Bằng cách"), self.channel)
        self._outcome = Field(tr("Kết quả"), self.outcome)
        self._speaker = Field(tr("Người có lỗi tự nói"), self.speaker)
        self.phone = phone_line(self.counter, case)
        self.fill(self.phone, self._form, self._channel, self._outcome, self._speaker)
        self.form.addLayout(field_row((self._at, 2), (Field(tr("Nơi trao, nếu gặp mặt"), self.where), 3)))
        self.fill(Field(tr("Người chứng kiến, nếu có"), self.witness))
        self.fill(Field(tr("Ghi thêm, nếu cần"), self.note), self.evidence)
        self._show_channels()

    def controls(self) -> dict[str, QWidget]:
        return {
            "form": self.form_of, "channel": self.channel, "outcome": self.outcome, "speaker": self.speaker,
            "at": self.at, "place": self.where, "witness": self.witness, "note": self.note,
        }  # fmt: skip

    def _show_channels(self) -> None:
        rule = self.counter.desk.regime.apology
        ways = {"truc_tiep": rule.direct_channels, "gian_tiep": rule.indirect_channels}
        fill_ways(self.channel, ways.get(self.form_of.value, ()))
        self._show_speaker()

    def _show_speaker(self) -> None:
        way = str(self.channel.currentData())
        self.speaker.ask(spoken=is_spoken(self.form_of.value, way) and self.outcome.value != NOT_MET)
        unprinted = way == BY_LETTER and not times_printed(
            self.counter, self._case.line.dossier, LETTER, self._case.apology
        )
        if way or not self._channel.error:  # that none was chosen is said until one is
            self._channel.show_hint(tr("thư chưa in lần nào tại quầy này") if unprinted else "")

    def readable(self) -> bool:
        asked = [
            (self._form, not self.form_of.value, tr("hình thức")),
            (self._channel, not self.channel.currentData(), tr("cách trao")),
            (self._outcome, not self.outcome.value, tr("kết quả")),
            (self._speaker, self.speaker.lacks, tr("ai nói")),
        ]
        if not told([(field, lacks, UNCHOSEN) for field, lacks, _ in asked]):
            listed = ", ".join(words for _, lacks, words in asked if lacks)
            self.show_error(tr("Chưa ghi gì. Chọn {listed} đúng như đã diễn ra.").format(listed=listed))
            return False
        understood = read_moment(self.at.text(), self._now) is not None
        return readable(self._at, understood, like_moment(self._now))

    def carry_out(self) -> None:
        given = DeliveryForm(
            form=self.form_of.value,
            channel=str(self.channel.currentData()),
            outcome=self.outcome.value,
            delivered_at=read_moment(self.at.text(), self._now),
            place=self.where.text(),
            witness=self.witness.text(),
            note=self.note.text(),
            spoken_by=self.speaker.spoke,
            evidence=self.evidence.files(),
        )
        self.counter.do(apology.deliver, self._case.apology, given)
        self.place.confirm(tr("Đã ghi việc trao"))


class BroadcastSheet(PlaceSheet):
    """What was read in public, by which station and when, or posted. The text is shown whole before it is recorded."""

    kept_as = BROADCAST

    def __init__(self, place: Place, case: ApologyCase) -> None:
        title, save = tr("Xin lỗi công khai"), tr("Ghi đài đã phát")
        super().__init__(place, title, subject_of(case), save, "radio", about=case.apology)
        self._case, self._now = case, self.counter.now()
        planned = case.plans[-1] if case.plans else None
        self.channel, self.official = channel_picker(place, case), official_picker(case.responsible)
        if planned:
            self.official.setCurrentIndex(max(0, self.official.findData(planned.official)))
        self.text = text_editor(planned.text) if planned else spoken_editor(place, case, self.official)
        self.at, self.times, self.confirmed = Line(figures=True), Line(figures=True), Line()
        self.at.setPlaceholderText(tr("như {at:%H:%M %d/%m/%Y}").format(at=self._now))
        self.times.setText(str(planned.times) if planned else "1")
        self.spoke = Segments(tr("Ai đọc"), SPOKE, "")
        self._at, self._times = (
            Field(tr("Công khai lúc"), self.at),
            Field(tr("Số lần đọc trong buổi"), self.times),
        )
        self.evidence = EvidenceField(place.printing.preferences)
        self.fill(Field(tr("Công khai bằng"), self.channel), Field(TEXT_LABEL, self.text))
        self.form.addLayout(field_row((self._at, 3), (self._times, 2)))
        self.fill(Field(tr("Người chịu trách nhiệm được nêu tên"), self.official))
        self.fill(Field(tr("Ai đọc"), self.spoke), Field(tr("Người của đài xác nhận"), self.confirmed))
        self.fill(self.evidence)
        self.needs = Text("", "secondary_strong", "caution", wrap=True)
        self.foot.insertWidget(0, self.needs, 1)
        for line in (self.at, self.confirmed):
            line.textChanged.connect(self._show_needs)
        self.spoke.chosen.connect(self._show_needs)
        self.channel.currentIndexChanged.connect(lambda _: self._show_needs())
        self._show_needs()

    def controls(self) -> dict[str, QWidget]:
        return {
            "channel": self.channel, "text": self.text, "at": self.at, "times": self.times,
            "official": self.official, "spoke": self.spoke, "confirmed": self.confirmed,
        }  # fmt: skip

    def _show_needs(self) -> None:
        """The office attests neither the hour nor the reading itself: both are asked of the station."""
        self.spoke.setEnabled(not self._posted)
        asked = [words for words, _, missing in self._asked() if missing]
        listed = tr(" và ").join(filter(None, (", ".join(asked[:-1]), *asked[-1:])))
        self.needs.setText(tr("Còn phải ghi: {listed}").format(listed=listed) if asked else "")
        self.needs.setAccessibleName(self.needs.text())
        self.needs.setVisible(bool(asked))
        self._at.show_error("")

    @property
    def _posted(self) -> bool:
        """Nobody reads what the office posts."""
        return str(self.channel.currentData()) in self.counter.desk.regime.apology.posted_channels

    def _asked(self) -> tuple[tuple[str, QWidget, bool], ...]:
        """What must be said, where, and whether it is still missing."""
        at = not self.at.text().strip()
        if self._posted:
            return ((tr("lúc niêm yết hoặc đăng"), self.at, at),)
        return (
            (tr("giờ đài phát"), self.at, at),
            (tr("ai đọc"), self.spoke, not self.spoke.value),
            (tr("người của đài xác nhận"), self.confirmed, not self.confirmed.text().strip()),
        )

    def readable(self) -> bool:
        empty = next((control for _, control, missing in self._asked() if missing), None)
        if empty is not None:
            empty.setFocus()
            return False
        understood = read_moment(self.at.text(), self._now) is not None
        at = readable(self._at, understood, like_moment(self._now))
        return readable(self._times, self.times.text().strip().isdecimal(), tr("ghi bằng số")) and at

    def carry_out(self) -> None:
        given = BroadcastForm(
            channel=str(self.channel.currentData()),
            text=self.text.toPlainText(),
            official=str(self.official.currentData()),
            times=int(self.times.text()),
            broadcast_at=read_moment(self.at.text(), self._now),
            confirmed_by=self.confirmed.text(),
            personally=None if self._posted else self.spoke.value == "official",
            evidence=self.evidence.files(),
        )
        self.counter.do(apology.broadcast, self._case.apology, given)
        self.place.confirm(tr("Đã ghi việc công khai"))


SPOKE = [("station", tr("Người của đài")), ("official", tr("Chính người có lỗi"))]
TEXT_LABEL = tr("Lời đọc, không nêu tên hay hồ sơ của công dân")


def text_editor(text: str) -> QPlainTextEdit:
    """The words to be read, with room to see them whole."""
    editor = QPlainTextEdit(text)
    fit(editor, role="body", height=150)
    editor.setTabChangesFocus(True)
    return editor


def spoken_editor(place: Place, case: ApologyCase, official: Picker) -> QPlainTextEdit:
    """The form's words in the name of whoever is chosen; words written over them stay."""
    desk, on = place.counter.desk, place.counter.now().date()

    def proposed() -> str:
        return letter.spoken_text(desk, case.apology, on, str(official.currentData()))

    editor = text_editor(proposed())
    said = editor.toPlainText()

    def propose(_chosen: int) -> None:
        nonlocal said
        before, said = said, proposed()
        if editor.toPlainText() == before:
            editor.setPlainText(said)

    official.currentIndexChanged.connect(propose)
    return editor


def channel_picker(place: Place, case: ApologyCase) -> Picker:
    """The station of the officials' level, then where the office itself may post it."""
    desk, picker = place.counter.desk, Picker()
    rule = desk.regime.apology
    for channel in dict.fromkeys((rule.public_channel[case.level], *rule.posted_channels)):
        picker.addItem(station_words(desk, channel), channel)
    return picker


def delivery_sheet(place: Place, case: ApologyCase, form: str) -> DeliverySheet:
    """The sheet for bringing a signed apology to its citizen, in the ``form`` meant for it; '' where none is."""
    sheet = DeliverySheet(place, case, form)
    sheet.begin(sheet.form_of)
    return sheet


def broadcast_sheet(place: Place, case: ApologyCase) -> BroadcastSheet:
    """The sheet for reading a signed apology in public, with the words to be read."""
    sheet = BroadcastSheet(place, case)
    sheet.begin(sheet.at)
    return sheet
