"""Checkers that are Java programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clients.tools import require_program, run

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

_OPTIONS = ("-Xmx2g", "-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto")
"""They run for seconds, and take half of them where Java compiles less."""


def run_jar(jar: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a Java program to its end, whatever it says, and return what it said."""
    return run(require_program("java", "default-jre-headless"), *_OPTIONS, "-jar", jar, *words)
