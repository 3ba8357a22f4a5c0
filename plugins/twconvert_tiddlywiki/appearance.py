"""How posts appear in a wiki: view templates in TiddlyWiki's own language, which become part of the wiki."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

from twconvert.outline import sections_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert_tiddlywiki.tiddlers import Tiddler

_NAME = re.compile("%([a-z]+)%")
_MORE = {
    "sections": ("", "\n{{||$:/twconvert/sections}}"),
    "conversations": ("", "\n{{||$:/twconvert/conversations}}"),
    "searched": ("tag[$:/tags/Tweet]", "tag[$:/tags/Tweet]] [tag[$:/tags/TweetMessage]] +["),
    "speaker": (
        "",
        '<$list filter="[all[current]has[name]]" variable="ignore"><bdi><$text text={{!!name}}/></bdi>,&#32;</$list>',
    ),
    "counted": ("", "has[count]"),
    "sorted": ("sort[title]", "sort[title]nsort[order]"),
    "found": ("Posts", "Posts and messages"),
    "nothing": ("No post says that.", "Nothing says that."),
}
"""The values of names in the files: where the document has posts alone, and where it has other sections."""


def appearance_tiddlers(document: Document) -> Iterator[Tiddler]:
    """Yield the files of the folder ``appearance``, and of ``appearance/more`` if the document has more than posts.

    In them ``%service%`` stands for the name of the service, ``%profiles%`` for the address that the id of an account
    is put behind (empty if ids are addresses), and each key of `_MORE` for one of its two values.
    """
    has_more = bool(sections_of(document))
    values = {
        "service": document.service.name,
        "profiles": (document.service.identity_url or "").removesuffix("{id}"),
        **{name: pair[has_more] for name, pair in _MORE.items()},
    }
    posts = files("twconvert_tiddlywiki").joinpath("appearance")
    for folder in (posts, posts.joinpath("more"))[: 1 + has_more]:
        for file in sorted(folder.iterdir(), key=lambda each: each.name):
            if file.name.endswith(".tid"):
                text = file.read_text(encoding="utf-8")
                yield parsed(_NAME.sub(lambda name: values[name[1]], text))


def shown_by(template: str) -> str:
    """Return the text of a tiddler that a view template shows, for wikis that do not choose the template by tags."""
    return f"{{{{||$:/twconvert/{template}}}}}"


def parsed(file: str) -> Tiddler:
    """Return the tiddler of a ``.tid`` file, which has a field in each line, then an empty line and the text."""
    head, _, text = file.partition("\n\n")
    fields = (line.partition(":") for line in head.splitlines())
    return {name.strip(): value.strip() for name, _, value in fields} | {"text": text.removesuffix("\n")}
