"""How posts look in a wiki: templates in TiddlyWiki's own language, which become part of the wiki."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from twconvert.text import profile_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert_tiddlywiki.tiddlers import Tiddler


def look_tiddlers(document: Document) -> Iterator[Tiddler]:
    """Yield the files of the folder ``look``, in which ``%service%`` stands for the name of the service.

    ``%profiles%`` stands for the address that the id of an account is put behind: nothing, if the id is an address.
    """
    profiles = "" if profile_url(document.owner.id, None) else "https://twitter.com/i/user/"
    folder = files("twconvert_tiddlywiki").joinpath("look")
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".tid"):
            text = file.read_text(encoding="utf-8")
            yield parsed(text.replace("%service%", document.service).replace("%profiles%", profiles))


def shown_by(template: str) -> str:
    """Return the text of a tiddler that a file of the folder shows, in wikis that do not choose it by the tags too."""
    return f"{{{{||$:/twconvert/{template}}}}}"


def parsed(file: str) -> Tiddler:
    """Return the tiddler of a ``.tid`` file: a field in each line, an empty line, the text."""
    head, _, text = file.partition("\n\n")
    fields = (line.partition(":") for line in head.splitlines())
    return {name.strip(): value.strip() for name, _, value in fields} | {"text": text.removesuffix("\n")}
