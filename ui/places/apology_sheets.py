"""Side tasks of an apology: who signs, how it was delivered, how it was read in public."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from app import papers
from app.acts import apology
from app.acts.apology import BroadcastForm, DeliveryForm
from app.reference import staff
from app.registers.apologies import ApologyCase
from app.rules.regime import ApologyRule
from ui.counter import Counter
from ui.language import tr
from ui.places.apology_draft import BROADCAST, DELIVERY
from ui.places.apology_words import CHANNELS, FORMS, OUTCOMES, station_words
from ui.places.day_entry import read_moment, written_moment
from ui.places.kept import Kept
from ui.places.standing_words import short_code
from ui.places.task_sheet import TaskSheet
from ui.theme import fit
from ui.widgets.field import CONTROL_HEIGHT, Field, Line
from ui.widgets.segments import Segments
from ui.widgets.text import Text


class DeliverySheet(TaskSheet):
    """How the signed apology reached the citizen. ``give`` records it."""

    def __init__(
        self,
        window: QWidget,
        subject: str,
        rule: ApologyRule,
        now: datetime,
        give: Callable[[DeliveryForm], object],
        form: str,
    ) -> None:
        super().__init__(window, tr("Trao lời xin lỗi"), subject, tr("Ghi đã trao"), "mail")
        self._rule, self._now, self._give = rule, now, give
        self.form = Segments(tr("Hình thức"), list(FORMS.items()), form)
        self.form.chosen.connect(lambda _: self._show_channels())
        self.channel = QComboBox()
        fit(self.channel, role="body_strong", height=CONTROL_HEIGHT)
        self.outcome = Segments(tr("Kết quả"), list(OUTCOMES.items()), "da_nhan")
        self.at, self.place, self.witness = Line(figures=True), Line(), Line()
        self.at.setText(written_moment(now))
        self._at = Field(tr("Lúc"), self.at)
        for field in (
            Field(tr("Hình thức"), self.form),
            Field(tr("Bằng cách"), self.channel),
            Field(tr("Kết quả"), self.outcome),
            self._at,
            Field(tr("Nơi trao, nếu gặp mặt"), self.place),
            Field(tr("Người chứng kiến, nếu có"), self.witness),
        ):
            self.body.addWidget(field)
        self.body.addStretch(1)
        self.body.addWidget(self.error)
        self._show_channels()

    def controls(self) -> dict[str, QWidget]:
        return {
            "form": self.form, "channel": self.channel, "outcome": self.outcome,
            "at": self.at, "place": self.place, "witness": self.witness,
        }  # fmt: skip

    def _show_channels(self) -> None:
        self.channel.clear()
        direct = self.form.value == "truc_tiep"
        for code in self._rule.direct_channels if direct else self._rule.indirect_channels:
            self.channel.addItem(CHANNELS.get(code, code), code)
        if not direct:
            self.channel.setCurrentIndex(max(0, self.channel.findData("dien_thoai")))

    def readable(self) -> bool:
        return _readable(
            self._at, read_moment(self.at.text(), self._now) is not None, tr("ghi như 14:05 06/02/2017")
        )

    def carry_out(self) -> None:
        given = DeliveryForm(
            form=self.form.value,
            channel=str(self.channel.currentData()),
            outcome=self.outcome.value,
            delivered_at=_unless_now(self.at.text(), self._now),
            place=self.place.text(),
            witness=self.witness.text(),
        )
        self._give(given)


class BroadcastSheet(TaskSheet):
    """What was read in public, by which station and when. The text is shown whole before it is recorded."""

    def __init__(
        self,
        window: QWidget,
        subject: str,
        station: tuple[str, str],
        text: str,
        now: datetime,
        official: str,
        give: Callable[[BroadcastForm], object],
    ) -> None:
        channel, words = station
        super().__init__(window, tr("Xin lỗi công khai"), subject, tr("Ghi đã phát"), "radio")
        self._now, self._give, self._channel, self._official = now, give, channel, official
        self.text = QPlainTextEdit(text)
        fit(self.text, role="body")
        self.text.setTabChangesFocus(True)
        self.at, self.times, self.confirmed = Line(figures=True), Line(figures=True), Line()
        self.times.setText("1")
        self._at, self._times = Field(tr("Phát lúc"), self.at), Field(tr("Số lần đọc trong buổi"), self.times)
        self.body.addWidget(Text(tr("Kênh: {words}").format(words=words), "body_bold"))
        self.body.addWidget(Field(tr("Lời đọc, không nêu tên hay hồ sơ của công dân"), self.text), 1)
        for field in (self._at, self._times, Field(tr("Người của đài xác nhận"), self.confirmed)):
            self.body.addWidget(field)
        self.body.addWidget(self.error)
        self.needs = Text("", "secondary_strong", "caution", wrap=True)
        self.foot.insertWidget(0, self.needs, 1)
        for line in (self.at, self.confirmed):
            line.textChanged.connect(self._show_needs)
        self._show_needs()

    def controls(self) -> dict[str, QWidget]:
        return {"text": self.text, "at": self.at, "times": self.times, "confirmed": self.confirmed}

    def _show_needs(self) -> None:
        """The office attests neither the hour nor the reading itself: both are asked of the station."""
        asked = [words for words, line in self._asked() if not line.text().strip()]
        self.needs.setText(
            tr("Còn phải ghi: {listed}").format(listed=tr(" và ").join(asked)) if asked else ""
        )
        self.needs.setAccessibleName(self.needs.text())
        self.needs.setVisible(bool(asked))
        self._at.show_error("")

    def _asked(self) -> tuple[tuple[str, Line], ...]:
        return (tr("giờ đài phát"), self.at), (tr("người của đài xác nhận"), self.confirmed)

    def readable(self) -> bool:
        empty = next((line for _, line in self._asked() if not line.text().strip()), None)
        if empty is not None:
            empty.setFocus()
            return False
        at = _readable(
            self._at, read_moment(self.at.text(), self._now) is not None, tr("ghi như 17:00 12/04/2017")
        )
        return _readable(self._times, self.times.text().strip().isdecimal(), tr("ghi bằng số")) and at

    def carry_out(self) -> None:
        given = BroadcastForm(
            channel=self._channel,
            text=self.text.toPlainText(),
            official=self._official,
            times=int(self.times.text()),
            broadcast_at=_unless_now(self.at.text(), self._now),
            confirmed_by=self.confirmed.text(),
        )
        self._give(given)


def delivery_sheet(window: QWidget, counter: Counter, case: ApologyCase, *, direct: bool) -> DeliverySheet:
    """The sheet for bringing a signed apology to its citizen; ``direct`` proposes to meet them."""

    def give(given: DeliveryForm) -> None:
        counter.do(apology.deliver, case.apology, given)

    form = "truc_tiep" if direct else "gian_tiep"
    sheet = DeliverySheet(window, _subject(case), counter.desk.regime.apology, counter.now(), give, form)
    sheet.keep_as(Kept(counter, DELIVERY, case.apology))
    return sheet


def broadcast_sheet(window: QWidget, counter: Counter, case: ApologyCase) -> BroadcastSheet:
    """The sheet for reading a signed apology in public, with the words to be read."""
    now, desk = counter.now(), counter.desk
    channel = desk.regime.apology.public_channel[case.level]
    with counter.reading() as reading:
        members = staff(reading, desk.settings.ward).values()
    official = next((member.code for member in members if member.name == case.officials[0]), "")

    def give(given: BroadcastForm) -> None:
        counter.do(apology.broadcast, case.apology, given)

    text = papers.spoken_text(desk, case.apology, now.date())
    station = (channel, station_words(desk, channel))
    sheet = BroadcastSheet(window, _subject(case), station, text, now, official, give)
    sheet.keep_as(Kept(counter, BROADCAST, case.apology))
    return sheet


def _subject(case: ApologyCase) -> str:
    return f"{case.line.name} · {short_code(case.line.code)}"


def _readable(field: Field, understood: bool, example: str) -> bool:
    field.show_error("" if understood else example)
    return understood


def _unless_now(typed: str, now: datetime) -> datetime | None:
    """The moment typed, or None when it was left as it stood: the act then takes the exact time."""
    at = read_moment(typed, now)
    return None if at == now.replace(second=0, microsecond=0) else at
