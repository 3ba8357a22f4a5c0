"""Writes posts as a letter: a whole exporter of another distribution."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from twconvert import Document, Exporter, hookimpl, plain_text

twconvert_contract = (1, 0)


def export(
    document: Document,
    path: Path,
    *,
    greeting: Annotated[str, typer.Option(metavar="TEXT", help="How the letter begins.")] = "Dear reader,",
) -> None:
    """Make a letter: a greeting, and a paragraph for each post."""
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{greeting}\n")
        for post in document.posts:
            file.write(f"\n{plain_text(post.content)}\n")


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer letters."""
    yield Exporter(name="letter", suffix=".letter", export=export)
