"""How posts appear in a wiki: view templates in TiddlyWiki's own language, which become part of the wiki."""

from __future__ import annotations

import re
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from twconvert.outline import sections_of
from twconvert.text import is_right_to_left
from twconvert.wording import gettext, language_of_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert_tiddlywiki.tiddlers import Tiddler

_NAME = re.compile("%([a-z]+)%")
_BESIDE_PLACE = re.compile(r" (?=\{)|(?<=\}) ")
_RIGHT_TO_LEFT = (
    "\n.tc-story-river, .tc-sidebar-header { direction: rtl; text-align: start; }"
    # TiddlyWiki leaves no space at the right, where lines begin now.
    "\n.tc-sidebar-scrollable .tc-sidebar-header { padding-right: 28px; }"
)
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
}
"""The values of names in the files: where the document has posts alone, and where it has other sections."""


def appearance_tiddlers(document: Document) -> Iterator[Tiddler]:
    """Yield the files of the folder ``appearance``, and of ``appearance/more`` if the document has more than posts.

    In them ``%service%`` stands for the name of the service, ``%profiles%`` for the address that the id of an account
    is put behind (empty if ids are addresses), each key of `_MORE` for one of its two values, and
    each key of `_words` for words.
    """
    has_more = bool(sections_of(document))
    values = {
        "service": document.service.name,
        "profiles": (document.service.identity_url or "").removesuffix("{id}"),
        **{name: pair[has_more] for name, pair in _MORE.items()},
        **_words(document, has_more=has_more),
    }
    posts = files("twconvert_tiddlywiki").joinpath("appearance")
    for folder in (posts, posts.joinpath("more"))[: 1 + has_more]:
        for file in sorted(folder.iterdir(), key=lambda each: each.name):
            if file.name.endswith(".tid"):
                text = file.read_text(encoding="utf-8")
                yield parsed(_NAME.sub(lambda name: values[name[1]], text))


def _words(document: Document, *, has_more: bool) -> dict[str, str]:
    """Return what the templates say, by the names that stand for it in them."""
    service = escape(document.service.name)
    number = "<$text text=<<number>>/>"
    return {
        "righttoleft": _RIGHT_TO_LEFT if is_right_to_left(language_of_words()) else "",
        "posts": gettext("Posts"),
        "hashtags": gettext("Hashtags"),
        "people": gettext("People"),
        "others": gettext("Besides posts"),
        "messages": gettext("Messages"),
        "view": gettext("View on {service}").format(service=service),
        "found": gettext("Posts and messages") if has_more else gettext("Posts"),
        "nothing": gettext("Nothing says that.") if has_more else gettext("No post says that."),
        "all": _with_widgets(gettext("Show all {number}"), number=number),
        "allposts": _with_widgets(gettext("Show all {number} posts"), number=number),
        "random": gettext("A post at random"),
        "notthisday": gettext("No post was made on this day of a year."),
        "whole": gettext("The whole thread"),
        "thread": _with_widgets(
            gettext("Thread of {number} posts"), number="<$text text={{{ [list<thread>count[]] }}}/>"
        ),
        "postof": _with_widgets(gettext("The post of {moment}"), moment="<$text text={{!!date}}/>"),
        "answer": _with_widgets(
            gettext("In reply to {post}"),
            post=f"<$link to=<<previous>>>{_answered()}</$link>",
        ),
    }


def _answered() -> str:
    return _with_widgets(gettext("the post of {moment}"), moment="<$text text={{{ [<previous>get[date]] }}}/>")


def _with_widgets(sentence: str, **widgets: str) -> str:
    """Return a sentence with widgets in its places. Spaces beside a widget are lost unless they are entities."""
    return _BESIDE_PLACE.sub("&#32;", sentence).format(**widgets)


def shown_by(template: str) -> str:
    """Return the text of a tiddler that a view template shows, for wikis that do not choose the template by tags."""
    return f"{{{{||$:/twconvert/{template}}}}}"


def parsed(file: str) -> Tiddler:
    """Return the tiddler of a ``.tid`` file, which has a field in each line, then an empty line and the text."""
    head, _, text = file.partition("\n\n")
    fields = (line.partition(":") for line in head.splitlines())
    return {name.strip(): value.strip() for name, _, value in fields} | {"text": text.removesuffix("\n")}
