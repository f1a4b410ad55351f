"""How long the GUI thread is busy at a stretch, before it looks for new keys again."""

from __future__ import annotations

import ctypes
import time

_POLL = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_uint, ctypes.c_int)


class LoopWatch:
    """Times the event loop of the thread that made it, from one look at what came from outside to the next.

    It stands in the place of GLib's ``poll``, which Qt's loop calls once each turn: to time every event by itself
    made a window full of small parts half as slow again as it is. Beside the time that passed stands the processor's
    own: on a machine that others use too, only that one is the program's doing.
    """

    def __init__(self) -> None:
        glib = ctypes.CDLL("libglib-2.0.so.0")
        glib.g_main_context_get_poll_func.restype = _POLL
        glib.g_main_context_set_poll_func.argtypes = (ctypes.c_void_p, _POLL)
        self._poll = glib.g_main_context_get_poll_func(None)
        self._in_its_place = _POLL(self._look)
        glib.g_main_context_set_poll_func(None, self._in_its_place)
        self.looks = 0
        self.begin()

    def _look(self, sources: int, count: int, timeout: int) -> int:
        self._longest = max(self._longest, time.perf_counter() - self._begun)
        self._most_work = max(self._most_work, time.thread_time() - self._worked)
        found: int = self._poll(sources, count, timeout)
        self.looks += 1
        self._begun, self._worked = time.perf_counter(), time.thread_time()
        return found

    def begin(self) -> None:
        """Forget what was, and time from now on."""
        self._longest = self._most_work = 0.0
        self._begun, self._worked = time.perf_counter(), time.thread_time()

    def longest_ms(self) -> tuple[float, float]:
        """The longest stretch since :meth:`begin` in milliseconds, and the most work of the processor in one.

        Raises:
            RuntimeError: the loop never looked, for it is not GLib's; then nothing was measured.
        """
        if not self.looks:
            raise RuntimeError("this Qt does not wait in GLib's poll")
        return self._longest * 1000, self._most_work * 1000
