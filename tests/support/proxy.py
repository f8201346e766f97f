"""A TCP proxy in front of a server: counts what passes, cuts the line, or goes deaf."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress


class Proxy:
    """``port`` forwards to ``target``. Plain text only, so that ``commands`` can be read."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self.connections = 0
        self.commands: list[bytes] = []  # lines of the client
        self.downloaded = 0  # bytes from the server
        self.cut_when: Callable[[bytes], bool] = lambda _data: False  # asked about each piece from the server; True: hang up instead
        self.cuts = 0
        self.deaf = False  # swallow everything, answer nothing, and keep the line open
        self._open: set[socket.socket] = set()
        threading.Thread(target=self._accept, daemon=True).start()

    def hang_up(self) -> None:
        """Cuts every open line, as a router that is switched off and on."""
        for line in list(self._open):
            _close(line)

    def close(self) -> None:
        self._listener.close()
        self.hang_up()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                self.connections += 1
                server = socket.create_connection(("127.0.0.1", self._target))
                self._open |= {client, server}
                threading.Thread(target=self._pump, args=(client, server, True), daemon=True).start()
                threading.Thread(target=self._pump, args=(server, client, False), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket, upward: bool) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                if self.deaf:
                    continue
                if upward:
                    self.commands += [line for line in data.split(b"\r\n") if line]
                else:
                    self.downloaded += len(data)
                    if self.cut_when(data):
                        self.cuts += 1
                        break
                sink.sendall(data)
        for line in (source, sink):
            self._open.discard(line)
            _close(line)


def _close(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()


@contextmanager
def running_proxy(target: int) -> Iterator[Proxy]:
    proxy = Proxy(target)
    try:
        yield proxy
    finally:
        proxy.close()
