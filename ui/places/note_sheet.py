"""G: a remark on a dossier, signed like everything else; it stays."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.dossier.acts.tell import write_note
from app.dossier.registers.dossiers import Dossier
from ui.language import tr
from ui.places.dossier_sheet import DossierSheet, told
from ui.places.place import Place
from ui.widgets.field import Field
from ui.widgets.passage import Passage
from ui.widgets.text import Text


class NoteSheet(DossierSheet):
    """One field. Whoever opens the dossier reads it."""

    kept_as = "note"

    def __init__(
        self,
        place: Place,
        whole: Dossier,
        title: str = tr("Ghi chú"),
        save: str = tr("Lưu ghi chú"),
        icon: str = "message-2",
        *,
        above: str = "",
    ) -> None:
        super().__init__(place, whole, title, save, icon)
        if above:
            self.notice(above)
        self.text = Passage(4)
        self._text = Field(tr("Người sau mở hồ sơ đọc được"), self.text)
        self.form.addWidget(self._text)
        words = tr("Không sửa, không xóa được. Đừng ghi mật khẩu hay chuyện riêng của công dân.")
        self.form.addWidget(Text(words, "secondary", "ink2", wrap=True))

    def controls(self) -> dict[str, QWidget]:
        return {"text": self.text}

    def readable(self) -> bool:
        return told([(self._text, not self.text.words, tr("chưa viết gì"))])

    def carry_out(self) -> None:
        self.do(write_note, self.text.words)
        self.place.confirm(tr("Đã lưu, mọi quầy đọc được"))


def open_note(place: Place, whole: Dossier) -> None:
    """Write a note on a dossier."""
    sheet = NoteSheet(place, whole)
    sheet.begin(sheet.text)
