"""What a person sees of the work at a real terminal."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE

if TYPE_CHECKING:
    from pathlib import Path

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals of this kind")


def at_a_terminal(*words: str, folder: Path) -> str:
    """Return all that twconvert writes to a terminal."""
    own, terminal = pty.openpty()
    command = [sys.executable, "-m", "twconvert", *words]
    with subprocess.Popen(command, cwd=folder, stdout=terminal, stderr=terminal, env={**os.environ, "TERM": "xterm"}):
        os.close(terminal)
        seen = b""
        # Linux tells the end of a terminal as an error.
        with suppress(OSError):
            while piece := os.read(own, 4096):
                seen += piece
        os.close(own)
    return seen.decode()


def test_files_and_records_are_read_and_formats_are_written(tmp_path: Path) -> None:
    seen = at_a_terminal(str(SAMPLE_ARCHIVE), "--to", "epub", folder=tmp_path)
    assert re.match(r"\r\x1b\[2Kreading [a-z-]+\.js  (?:[\d,]+ [a-z ]+  )?\d+ %\r\x1b\[2K", seen)
    assert seen.endswith("ada_example-archive.epub\r\n")
    last = re.split(r"\r\x1b\[2K", seen)[-1]
    assert " %" not in last
    assert "made in " in last
