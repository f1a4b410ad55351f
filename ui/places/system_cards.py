"""The cards of the system page: each says what is true now and holds the one thing to do about it."""

from __future__ import annotations

import shutil
from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from app.keeping import COPIES, keep_copy, last_copy, last_exchange
from app.reference import staff
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from app.sync.own import waiting
from ui.background import Background
from ui.counter import Counter
from ui.language import say, tr
from ui.places.standing_words import moment_words
from ui.printing import Printing
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.field import Field, Picker
from ui.widgets.text import Elided, Mark, Text, announce

if TYPE_CHECKING:
    from ui.exchanging import Exchanging

_TO_FILES = tr("Lưu thành tệp PDF")
_NOT_JOINED = tr(
    "Quầy làm việc bình thường. Khi cấp trên cho mã ghi danh: motcua exchange --enrol MÃ --city ĐỊA_CHỈ"
)
_GIGABYTE = 1024**3


class _Card(Surface):
    """A mark, a title, a line below it, room for a button at the right."""

    def __init__(self, icon: str, title: str) -> None:
        super().__init__(margins=(20, 16, 20, 18))
        self.body.setSpacing(12)
        self.mark, self.title = Mark(icon, 24), Text(title, "card")
        self.below = Text("", "secondary", "ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.below)
        self.head = QHBoxLayout()
        self.head.setSpacing(13)
        self.head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        self.head.addLayout(words, 1)
        self.body.addLayout(self.head)


class ExchangeCard(_Card):
    """How the exchange with the office above stands; ``now`` when it is asked for at once."""

    now = Signal()

    def __init__(self) -> None:
        super().__init__("cloud-off", tr("Chưa nối cấp trên"))
        self.button = Button(tr("Gửi ngay"), icon="refresh", key="F5")
        self.button.clicked.connect(self.now)
        self.head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._waiting, self._last = Text("", "kpi"), Text("", "kpi")
        tiles = QHBoxLayout()
        tiles.setSpacing(10)
        for figure, words in (
            (self._waiting, tr("thay đổi chờ gửi, an toàn trên máy này")),
            (self._last, tr("lần đồng bộ xong gần nhất")),
        ):
            tile = Surface("sunken", (14, 10, 14, 10))
            tile.body.setSpacing(0)
            tile.body.addWidget(figure)
            tile.body.addWidget(Text(words, "secondary", "ink2", wrap=True))
            tiles.addWidget(tile, 1)
        self.body.addLayout(tiles)

    def show_exchange(self, counter: Counter, exchanging: Exchanging | None) -> None:
        """Show what waits, when the city was reached last, and where it is."""
        desk = counter.desk
        self.button.setVisible(exchanging is not None)
        self._waiting.setText(str(waiting(desk)))
        last = last_exchange(desk)
        self._last.setText(
            moment_words(last.astimezone(VIETNAM), counter.now().date()) if last else tr("chưa lần nào")
        )
        if exchanging is None:
            self.mark.show_icon("cloud-off", "ink2")
            self.title.setText(tr("Chưa nối cấp trên"))
            self.below.setText(_NOT_JOINED)
            return
        words, tone, icon = exchanging.pill
        self.mark.show_icon(icon, {"plain": "ink2"}.get(tone, tone))
        self.title.setText(words)
        offline = tr("Vẫn làm việc bình thường, có mạng sẽ tự gửi. ") if tone == "caution" else ""
        self.below.setText(
            tr("{offline}Cấp trên: {city_url}").format(offline=offline, city_url=desk.settings.city_url)
        )

    def show_under_way(self) -> None:
        """An exchange was asked for and has not answered yet."""
        self.mark.show_icon("cloud-up", "ink2")
        self.title.setText(tr("Đang gửi và nhận"))
        announce(self.title, self.title.text())


class PrinterCard(_Card):
    """Which printer the papers go to; the list is asked for on the worker."""

    def __init__(self, printing: Printing) -> None:
        super().__init__("printer", tr("Máy in"))
        self._printing = printing
        self.picker = Picker()
        self.picker.activated.connect(lambda _: self._choose())
        self.body.addWidget(Field(tr("In phiếu và thư bằng"), self.picker))
        self._offer([])

    def find_printers(self) -> None:
        """Ask the system which printers there are."""
        self._printing.offer_printers(self._offer)

    def _offer(self, names: list[str]) -> None:
        chosen = self._printing.printer
        self.picker.clear()
        self.picker.addItem(_TO_FILES, "")
        for name in dict.fromkeys([*names, *filter(None, [chosen])]):
            self.picker.addItem(name, name)
        self.show_state()

    def _choose(self) -> None:
        self._printing.choose(str(self.picker.currentData()))

    def show_state(self) -> None:
        """Show the printer in use and what waits for it."""
        at = self.picker.findData(self._printing.printer)
        if at < 0:
            self.picker.addItem(self._printing.printer, self._printing.printer)
            at = self.picker.count() - 1
        self.picker.setCurrentIndex(at)
        folder = (
            "" if self._printing.printer else tr(" Thư mục: {folder}").format(folder=self._printing.folder)
        )
        self.below.setText(f"{self._printing.device_line}.{folder}")


class CopiesCard(_Card):
    """The copies of the data on this machine, and one more at the press of a button."""

    def __init__(self, counter: Counter, background: Background) -> None:
        super().__init__("database", tr("Sao lưu"))
        self._counter, self._background = counter, background
        self.button = Button(tr("Sao lưu ngay"), icon="copy")
        self.button.clicked.connect(self.keep_copy)
        self.head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._where = Elided("", "secondary", "ink2")
        self.body.addWidget(self._where)

    def show_copies(self) -> None:
        """Show the newest copy and the room that is left."""
        desk = self._counter.desk
        last = last_copy(desk)
        when = moment_words(last, self._counter.now().date()) if last else ""
        free = f"{shutil.disk_usage(desk.folder).free / _GIGABYTE:.1f}".replace(".", ",")
        copied = (
            tr("Bản gần nhất {when}, giữ bảy bản.").format(when=when) if last else tr("Chưa có bản sao nào.")
        )
        self.below.setText(tr("{copied} Ổ đĩa còn trống {free} GB.").format(copied=copied, free=free))
        self._where.setText(tr("Trong {folder}, có mã hóa").format(folder=desk.folder / COPIES))

    def keep_copy(self) -> None:
        """Make a copy behind the window and say how it went."""
        desk, at = self._counter.desk, self._counter.now()
        self.button.setEnabled(False)
        self.below.setText(tr("Đang sao lưu…"))
        self._background.run(lambda: keep_copy(desk, at), self._kept, self._failed)

    def _kept(self, path: object) -> None:
        self.button.setEnabled(True)
        self.show_copies()
        announce(self.below, tr("Đã sao lưu: {path}").format(path=path))

    def _failed(self, failure: Exception) -> None:
        self.button.setEnabled(True)
        if not isinstance(failure, Refusal):
            raise failure
        self.below.setText(say(failure))
        announce(self.below, self.below.text())


class DeskCard(_Card):
    """Which desk this is, by what rules it works, where its data are."""

    def __init__(self) -> None:
        super().__init__("info-circle", tr("Quầy này"))
        self.below.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.values: dict[str, Elided] = {}
        for n, label in enumerate(
            (
                tr("Đơn vị"),
                tr("Quầy"),
                tr("Mã định danh"),
                tr("Hồ sơ pháp lý"),
                tr("Danh mục"),
                tr("Cán bộ"),
                tr("Dữ liệu"),
                tr("Phiên bản"),
            )
        ):
            self.values[label] = Elided("", "body_strong")
            self._grid.addWidget(Text(label, "secondary", "ink2"), n, 0)
            self._grid.addWidget(self.values[label], n, 1)
        self.body.addLayout(self._grid)

    def show_desk(self, counter: Counter) -> None:
        """Show the facts of the open desk."""
        desk = counter.desk
        with counter.reading() as reading:
            members = staff(reading, desk.settings.ward)
        said = {
            tr("Đơn vị"): tr("{office}, trực thuộc {upper_office}").format(
                office=desk.settings.office, upper_office=desk.settings.upper_office
            ),
            tr("Quầy"): tr("Quầy {desk}, chuỗi {chain}").format(desk=desk.settings.desk, chain=desk.chain),
            tr("Mã định danh"): desk.settings.identifier,
            tr("Hồ sơ pháp lý"): desk.regime.title,
            tr("Danh mục"): tr("{number} thủ tục đang nhận").format(
                number=sum(procedure.active for procedure in desk.catalogue)
            ),
            tr("Cán bộ"): tr("{count} người").format(count=len(members)),
            tr("Dữ liệu"): str(desk.folder),
            tr("Phiên bản"): tr("Một Cửa {version}").format(version=version("motcua")),
        }
        for label, words in said.items():
            self.values[label].setText(words)
