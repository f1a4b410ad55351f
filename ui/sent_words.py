"""How the paper sent last from a sheet fares, in a line of its foot; said aloud once for each change."""

from __future__ import annotations

from ui.language import tr
from ui.print_job import COUNTING, SENDING, WAITING, PrintJob, state_words
from ui.printing import Printing
from ui.widgets.text import Text, announce

_UNDER_WAY = {WAITING, SENDING, COUNTING}


class SentWords(Text):
    """Hidden until something was sent."""

    def __init__(self, printing: Printing) -> None:
        super().__init__("", "secondary", "ink2", wrap=True)
        self._job: PrintJob | None = None
        self.hide()
        printing.changed.connect(self._hear)

    def follow(self, job: PrintJob) -> None:
        """Tell of this paper from now on."""
        self._job = job
        self._hear(job)

    def _hear(self, job: PrintJob | None) -> None:
        if job is None or job is not self._job:
            return
        sent = tr("Đang in: {title}").format(title=job.title)
        words = sent if job.state in _UNDER_WAY else job.outcome or job.problem or state_words(job)
        if words != self.text():
            self.setText(words)
            self.show()
            announce(self, words)
