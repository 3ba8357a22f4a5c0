"""Distributions with plugins, as pip would have installed them."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

WORDS = """
    from pathlib import Path
    from twconvert import Document, Exporter, hookimpl

    def export(document: Document, path: Path, *, shout: bool = False) -> None:
        "Write all words."
        path.write_text("WORDS" if shout else "words")

    @hookimpl
    def twconvert_exporters():
        yield Exporter(name="words", suffix=".words", export=export)
"""


def install(folder: Path, name: str, source: str, *, version: str = "1.0", module: str = "") -> None:
    """Put a distribution with a plugin of one module into a folder."""
    module = module or name.replace("-", "_")
    (folder / f"{module}.py").write_text(dedent(source), "utf-8")
    information = folder / f"{module}-{version}.dist-info"
    information.mkdir()
    (information / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (information / "entry_points.txt").write_text(f"[twconvert]\n{name} = {module}\n")
