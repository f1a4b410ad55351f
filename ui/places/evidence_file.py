"""A photograph or scan that shows what is recorded: dragged here, or named by its path."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl

from app.acts.apology import EvidenceFile
from app.acts.apology.proving import BEGINS, MOST_BYTES
from app.refusal import Refusal
from ui.language import tr
from ui.widgets.field import LineField


class EvidenceField(LineField):
    """One file; what it is, is read from its first bytes, never from its name."""

    def __init__(self, label: str = tr("Ảnh hoặc bản chụp (JPG, PNG, PDF), nếu có")) -> None:
        super().__init__(label, placeholder=tr("kéo tệp vào đây, hoặc gõ đường dẫn"))

    def files(self) -> tuple[EvidenceFile, ...]:
        """The file as it is on the disk now; none where none is named.

        :raises Refusal: ``evidence.media`` of what cannot be read or is no picture, ``evidence.size``.
        """
        words = self.words_typed
        if not words:
            return ()
        path = Path(QUrl(words).toLocalFile() if words.startswith("file:") else words).expanduser()
        try:
            if path.stat().st_size > MOST_BYTES:
                raise Refusal("evidence.size", most=MOST_BYTES // 1024 // 1024)
            content = path.read_bytes()
        except OSError as error:
            raise Refusal("evidence.media") from error
        media = next((media for media, begins in BEGINS.items() if content.startswith(begins)), "")
        return (EvidenceFile(content, media),)
