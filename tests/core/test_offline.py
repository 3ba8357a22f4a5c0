"""Nothing goes online but the command that says so: other commands connect to nobody and look up no host."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from twconvert import installed_exporters
from twconvert.fetch import opened_state

if TYPE_CHECKING:
    from pathlib import Path

HOOK = """
import os, sys

def note(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg"}:
        address = arguments[0] if event.startswith("socket.get") else arguments[1]
        is_here = isinstance(address, (str, bytes)) and not event.startswith("socket.get")
        if not is_here and "127.0.0.1" not in str(address) and "localhost" not in str(address):
            with open(os.environ["CONTACTS"], "a") as file:
                file.write(f"{event} {address}\\n")

sys.addaudithook(note)
"""


def contacts(tmp_path: Path, *words: object) -> str:
    """Return which hosts Python, or a program that it starts in Python, looks up or connects to."""
    (tmp_path / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
    log = tmp_path / "contacts.txt"
    log.unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, *map(str, words)],
        env={**os.environ, "PYTHONPATH": str(tmp_path), "CONTACTS": str(log)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return log.read_text() if log.exists() else ""


@pytest.mark.slow
def test_conversions_go_nowhere(tmp_path: Path) -> None:
    with opened_state(tmp_path / "fetched") as state:
        state.note("https://t.co/a", "link", "done", "2026", target="https://example.org/")
    formats = [word for name, each in installed_exporters().items() if each.is_usable for word in ("--to", name)]
    kinds = ["--include", "likes", "--include", "messages"]
    made = contacts(
        tmp_path, "-m", "twconvert", SAMPLE_ARCHIVE, *formats, *kinds, "-o", "made/", "--fetched", "fetched"
    )
    assert made == ""


@pytest.mark.slow
@pytest.mark.parametrize("words", [["inspect"], ["validate"], ["fetch", "--into", "none", "--dry-run"]])
def test_looking_goes_nowhere(words: list[str], tmp_path: Path) -> None:
    assert contacts(tmp_path, "-m", "twconvert", *words, SAMPLE_ARCHIVE) == ""


def test_what_goes_online_would_be_seen(tmp_path: Path) -> None:
    program = """
import socket
socket.setdefaulttimeout(0.01)
here = socket.socket()
for action in (lambda: socket.getaddrinfo("example.invalid", 80), lambda: here.connect(("192.0.2.1", 9))):
    try:
        action()
    except OSError:
        pass
"""
    seen = contacts(tmp_path, "-c", program).splitlines()
    assert seen[0] == "socket.getaddrinfo example.invalid"
    assert "socket.connect ('192.0.2.1', 9)" in seen
