"""A web server on 127.0.0.1 that stands for every host, and answers as badly as servers do."""

from __future__ import annotations

import socket
import struct
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Fault: TypeAlias = "Callable[[Handler], None]"


class Server(ThreadingHTTPServer):
    """Answers each address by what is planned for it: the answers in their order, the last one for ever."""

    daemon_threads = True

    def __init__(self) -> None:
        self.plans: dict[str, list[Fault]] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []
        """The addresses that were asked for, and the headers of each request."""
        self.is_over = Event()
        super().__init__(("127.0.0.1", 0), Handler)

    def plan(self, address: str, *answers: Fault) -> None:
        """Say how an address is answered.

        Args:
            address: The host and what follows it, without ``https://``.
            answers: The answers.
        """
        self.plans[address] = list(answers)

    def handle_error(self, *_: object) -> None:
        """Say nothing of connections that a fault has broken."""


class Handler(BaseHTTPRequestHandler):
    """Answers a request."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """Answer as it was planned."""
        address = f"{self.headers['Host']}{self.path}"
        self.server.requests.append((address, dict(self.headers)))
        answers = self.server.plans.get(address, [status(404)])
        (answers.pop(0) if len(answers) > 1 else answers[0])(self)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def begin(self, code: int, headers: dict[str, Any]) -> None:
        """Send the head of an answer."""
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.flush()

    def hang_up(self) -> None:
        """Reset the connection."""
        self.wfile.flush()
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RD)
        self.connection.close()

    def wanted(self, body: bytes) -> tuple[int, bytes, dict[str, Any]]:
        """Return what a request asks for of a body: status, bytes and headers."""
        start = (self.headers["Range"] or "").removeprefix("bytes=").removesuffix("-")
        if not start.isdecimal():
            return 200, body, {"Content-Length": len(body)}
        rest = body[int(start) :]
        place = f"bytes {start}-{len(body) - 1}/{len(body)}"
        return 206, rest, {"Content-Length": len(rest), "Content-Range": place}


@contextmanager
def running() -> Iterator[Server]:
    """Run a server for the length of a block."""
    with Server() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.is_over.set()
            server.shutdown()
            thread.join()


def whole(body: bytes, **headers: str) -> Fault:
    """Answer with a body, or the part of it that is asked for."""

    def answer(handler: Handler) -> None:
        code, rest, own = handler.wanted(body)
        handler.begin(
            code, {"Content-Type": "image/jpeg", **own, **{k.replace("_", "-"): v for k, v in headers.items()}}
        )
        handler.wfile.write(rest)

    return answer


def status(code: int, **headers: str) -> Fault:
    """Answer with a status and no body."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.begin(code, {"Content-Length": 0, **named})


def reset_at(body: bytes, place: int) -> Fault:
    """Send a body up to a place, and reset the connection."""
    return _cut(body, place, Handler.hang_up)


def cut_at(body: bytes, place: int) -> Fault:
    """Send a body up to a place, and close the connection as if that were all."""

    def close(handler: Handler) -> None:
        handler.close_connection = True

    return _cut(body, place, close)


def stalled_at(body: bytes, place: int) -> Fault:
    """Send a body up to a place, and then nothing any more."""

    def stall(handler: Handler) -> None:
        handler.server.is_over.wait(10)
        handler.close_connection = True

    return _cut(body, place, stall)


def _cut(body: bytes, place: int, end: Callable[[Handler], None]) -> Fault:
    def answer(handler: Handler) -> None:
        code, rest, headers = handler.wanted(body)
        handler.begin(code, {"Content-Type": "image/jpeg", **headers})
        handler.wfile.write(rest[: max(0, place - (len(body) - len(rest)))])
        handler.wfile.flush()
        end(handler)

    return answer


def without_range(body: bytes) -> Fault:
    """Send all of a body, whatever part of it was asked for."""

    def answer(handler: Handler) -> None:
        handler.begin(200, {"Content-Type": "image/jpeg", "Content-Length": len(body)})
        handler.wfile.write(body)

    return answer


def wrong_length(body: bytes, said: int) -> Fault:
    """Send a body of another length than the head says, and close the connection."""

    def answer(handler: Handler) -> None:
        handler.begin(200, {"Content-Type": "image/jpeg", "Content-Length": said})
        handler.wfile.write(body)
        handler.close_connection = True

    return answer


def without_length(body: bytes) -> Fault:
    """Send a body whose end nothing but the end of the connection tells."""

    def answer(handler: Handler) -> None:
        handler.begin(200, {"Content-Type": "image/jpeg", "Connection": "close"})
        handler.wfile.write(body)
        handler.close_connection = True

    return answer


def endless(handler: Handler) -> None:
    """Send a picture that never ends."""
    handler.begin(200, {"Content-Type": "image/jpeg"})
    handler.close_connection = True
    try:
        handler.wfile.write(b"\xff\xd8\xff\xe0")
        while not handler.server.is_over.is_set():
            handler.wfile.write(b"\0" * 65_536)
    except OSError:
        return


def html(handler: Handler) -> None:
    """Send a page that says something, as proxies and hotels do."""
    page = b"<html><body>Please log in</body></html>" * 200
    handler.begin(200, {"Content-Type": "text/html", "Content-Length": len(page)})
    handler.wfile.write(page)


def html_as_picture(handler: Handler) -> None:
    """Send a page that is said to be a picture."""
    page = b"<html><body>Please log in</body></html>" * 200
    handler.begin(200, {"Content-Type": "image/jpeg", "Content-Length": len(page)})
    handler.wfile.write(page)


def dripping(body: bytes) -> Fault:
    """Send a body in very small pieces."""

    def answer(handler: Handler) -> None:
        code, rest, headers = handler.wanted(body)
        handler.begin(code, {"Content-Type": "image/jpeg", **headers})
        try:
            for place in range(0, len(rest), 16):
                handler.wfile.write(rest[place : place + 16])
                handler.wfile.flush()
                if handler.server.is_over.wait(0.001):
                    return
        except OSError:
            return

    return answer
