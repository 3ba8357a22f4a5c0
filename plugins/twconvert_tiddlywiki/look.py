"""How posts look in a wiki: templates in TiddlyWiki's own language, which become part of the wiki."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert_tiddlywiki.tiddlers import Tiddler


def look_tiddlers() -> Iterator[Tiddler]:
    """Yield the files of the folder ``look``."""
    folder = files("twconvert_tiddlywiki").joinpath("look")
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".tid"):
            yield parsed(file.read_text(encoding="utf-8"))


def shown_by(template: str) -> str:
    """Return the text of a tiddler that a file of the folder shows, in wikis that do not choose it by the tags too."""
    return f"{{{{||$:/twconvert/{template}}}}}"


def parsed(file: str) -> Tiddler:
    """Return the tiddler of a ``.tid`` file: a field in each line, an empty line, the text."""
    head, _, text = file.partition("\n\n")
    fields = (line.partition(":") for line in head.splitlines())
    return {name.strip(): value.strip() for name, _, value in fields} | {"text": text.removesuffix("\n")}
