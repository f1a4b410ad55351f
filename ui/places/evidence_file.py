"""A photograph or scan that shows what is recorded: chosen among the files, dragged here, or named by its path."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from app.apology.acts import EvidenceFile
from app.apology.acts.tell import BEGINS, MOST_BYTES
from app.refusal import Refusal
from ui.language import tr
from ui.preferences import Preferences
from ui.widgets.button import Button
from ui.widgets.field import LineField

_Part = QFileDialog.DialogLabel
_LABELS = {
    _Part.LookIn: tr("Thư mục"),
    _Part.FileName: tr("Tên tệp"),
    _Part.FileType: tr("Loại tệp"),
    _Part.Accept: tr("Chọn"),
    _Part.Reject: tr("Thôi"),
}


class EvidenceField(LineField):
    """One file; what it is, is read from its first bytes, never from its name."""

    def __init__(
        self, preferences: Preferences, label: str = tr("Ảnh hoặc bản chụp (JPG, PNG, PDF), nếu có")
    ) -> None:
        super().__init__(label, placeholder=tr("kéo tệp vào đây, hoặc gõ đường dẫn"))
        self._preferences = preferences
        self.choose = Button(tr("Chọn tệp"), icon="files")
        self.choose.clicked.connect(self._look)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        self.layout_control(row)

    def _look(self) -> None:
        """Look among the files, from where one was chosen last."""
        begin = self._preferences.evidence_folder or str(Path.home())
        found = QFileDialog(self, tr("Chọn ảnh hoặc bản chụp"), begin)
        found.setFileMode(QFileDialog.FileMode.ExistingFile)
        found.setNameFilter(tr("Ảnh, bản chụp") + " (*.jpg *.jpeg *.png *.pdf)")
        for part, words in _LABELS.items():
            found.setLabelText(part, words)
        found.fileSelected.connect(self._choose)
        found.finished.connect(lambda _: self._return(found))
        found.open()

    def hideEvent(self, event: QHideEvent) -> None:
        """The counter locks, or the sheet closes: nobody goes on looking among the files."""
        super().hideEvent(event)
        if not event.spontaneous():
            for found in self.findChildren(QFileDialog):
                found.reject()

    def _choose(self, path: str) -> None:
        self._preferences.choose_evidence_folder(str(Path(path).parent))
        self.line.show_words(path)

    def _return(self, found: QFileDialog) -> None:
        found.deleteLater()
        self.window().activateWindow()
        self.line.setFocus()

    def files(self) -> tuple[EvidenceFile, ...]:
        """The file as it is on the disk now; none where none is named.

        :raises Refusal: ``evidence.not_there``, ``evidence.media`` of what cannot be read or is no picture,
            ``evidence.size``.
        """
        words = self.words_typed
        if not words:
            return ()
        path = Path(QUrl(words).toLocalFile() if words.startswith("file:") else words).expanduser()
        try:
            if path.stat().st_size > MOST_BYTES:
                raise Refusal("evidence.size", most=MOST_BYTES // 1024 // 1024)
            content = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise Refusal("evidence.not_there") from error
        except OSError as error:
            raise Refusal("evidence.media") from error
        media = next((media for media, begins in BEGINS.items() if content.startswith(begins)), "")
        return (EvidenceFile(content, media),)
