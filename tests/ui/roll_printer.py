"""A roll printer on the network as the program sees one: a real socket that takes papers, jams, refuses and recovers."""

from __future__ import annotations

import socket
import threading

CUT = b"\x1dV\x01"


class RollPrinter:
    """Listens on a port of its own. ``papers`` are the bytes of each paper that came out whole; ``tried`` counts calls.

    With ``jams`` it takes a little of a paper and breaks the line, as a printer without power does.
    """

    def __init__(self) -> None:
        self.papers: list[bytes] = []
        self.tried = 0
        self.jams = False
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def target(self) -> str:
        return f"net:127.0.0.1:{self.port}"

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._socket.accept()
            except OSError:
                return
            self.tried += 1
            with line:
                self._take(line)

    def _take(self, line: socket.socket) -> None:
        if self.jams:
            line.recv(64)
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
            return  # closed with a reset, and what was sent is lost
        taken = b""
        while piece := line.recv(65536):
            taken += piece
        if taken.endswith(CUT):
            self.papers.append(taken)

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)
