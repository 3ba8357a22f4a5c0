"""The app from an archive to a book, in a network that consists of nothing but this computer.

Run in a network namespace of its own, it brings up the loopback, walks the whole way, and writes each address that the
program asked for to a file.
"""

from __future__ import annotations

import fcntl
import os
import queue
import socket
import struct
import sys
import threading
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.app import Page, folders_in
from twconvert.app.running import run_app
from twconvert.registry import find_plugins

_SET_FLAGS = 0x8914  # SIOCSIFFLAGS
_IS_UP = 1
_WITH_ADDRESS = {"socket.connect", "socket.bind", "socket.sendto"}
_WITH_NAME = {"socket.getaddrinfo", "socket.gethostbyname"}


def bring_up_loopback() -> None:
    """Do what ``ip link set lo up`` does."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        fcntl.ioctl(control, _SET_FLAGS, struct.pack("16sH14s", b"lo", _IS_UP, b""))


def walk(home: Path) -> None:
    """Make a book, as a page does it."""
    addresses: queue.Queue[str] = queue.Queue()
    settings = {"opens_browser": False, "folders": folders_in(home)}
    plugins = find_plugins(own_only=True)
    thread = threading.Thread(target=run_app, args=([], plugins, addresses.put), kwargs=settings)
    thread.start()
    page = Page(addresses.get(timeout=60))
    page.log_in()
    (found,) = page.archives()
    assert page.do("inspect", {"archives": [found["id"]]})["status"] == "done"
    assert page.do("plan", {"archives": [found["id"]]})["status"] == "done"
    formats: dict[str, dict[str, object]] = {"epub": {}, "html": {}}
    state = page.do("convert", {"archives": [found["id"]], "formats": formats})
    assert state["status"] == "done", state
    assert len(state["outputs"]) == len(formats)
    page.call("POST", "/api/quit")
    thread.join()


if __name__ == "__main__":
    bring_up_loopback()
    assert [name for _, name in socket.if_nameindex()] == ["lo"]
    asked: list[str] = []

    def note(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _WITH_ADDRESS:
            asked.append(f"{event} {arguments[1][0]}")
        elif event in _WITH_NAME:
            asked.append(f"{event} {arguments[0]}")

    sys.addaudithook(note)
    walk(Path(os.environ["HOME"]))
    Path(sys.argv[1]).write_text("\n".join(asked), "utf-8")
