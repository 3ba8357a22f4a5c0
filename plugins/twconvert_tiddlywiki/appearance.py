"""How posts look in a wiki: templates in TiddlyWiki's own language, which become part of the wiki."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

from twconvert.urls import profile_url

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
"""What stands for a name in the files: where there are posts alone, and where there is more."""


def look_tiddlers(document: Document) -> Iterator[Tiddler]:
    """Yield the files of the folder ``look``, and of ``look/more`` where there is more than posts.

    In them ``%service%`` stands for the name of the service, ``%profiles%`` for the address that the id of an account
    is put behind (nothing, if the id is an address), and other names for what is there where there is more than posts.
    """
    profiles = "" if profile_url(document.owner.id, None) else "https://twitter.com/i/user/"
    has_more = holds_more(document)
    words = {
        "service": document.service,
        "profiles": profiles,
        **{name: pair[has_more] for name, pair in _MORE.items()},
    }
    look = files("twconvert_tiddlywiki").joinpath("appearance")
    for folder in (look, look.joinpath("more"))[: 1 + has_more]:
        for file in sorted(folder.iterdir(), key=lambda each: each.name):
            if file.name.endswith(".tid"):
                text = file.read_text(encoding="utf-8")
                yield parsed(_NAME.sub(lambda name: words[name[1]], text))


def holds_more(document: Document) -> bool:
    """Say whether a document holds more than posts."""
    others = (document.conversations, document.chats, document.likes, document.relations)
    return any(map(len, (*others, document.lists, document.moments)))


def shown_by(template: str) -> str:
    """Return the text of a tiddler that a file of the folder shows, in wikis that do not choose it by the tags too."""
    return f"{{{{||$:/twconvert/{template}}}}}"


def parsed(file: str) -> Tiddler:
    """Return the tiddler of a ``.tid`` file: a field in each line, an empty line, the text."""
    head, _, text = file.partition("\n\n")
    fields = (line.partition(":") for line in head.splitlines())
    return {name.strip(): value.strip() for name, _, value in fields} | {"text": text.removesuffix("\n")}
