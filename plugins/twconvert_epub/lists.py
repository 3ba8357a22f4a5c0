"""Likes, accounts, lists, moments and other media as XHTML, in pieces."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING

from twconvert.html import escaped, link_html
from twconvert.urls import account_url
from twconvert.wording import full_name_of, gettext, like_note, list_title, moment_note, moment_posts, moment_title
from twconvert_epub.links import linked_runs
from twconvert_epub.markup import counts_html, note_html, paragraph_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Document, Like, Moment, OtherMedium, UserList
    from twconvert.outline import Chapter
    from twconvert_epub.media import Figures

_IN_PIECE = 100
"""Lines of a list."""


def like_pieces(document: Document, likes: Iterable[Like]) -> Iterator[str]:
    """Yield likes; those that there is nothing of but a link one below the other, as links."""
    for has_text, neighbours in groupby(likes, lambda like: bool(like.content or like.notice)):
        if has_text:
            yield from (_like(document, like) for like in neighbours)
        else:
            yield from _list("columns", (linked_runs(document, like_note(document, like)) for like in neighbours))


def account_pieces(document: Document, relations: Chapter) -> Iterator[str]:
    """Yield the accounts of a relation, after how many they are."""
    yield counts_html(escaped(relations.count))
    accounts = (relation.account for relation in relations.records)
    lines = (link_html(account_url(document.service, account), full_name_of(account)) for account in accounts)
    yield from _list("columns", lines)


def list_pieces(lists: Iterable[UserList]) -> Iterator[str]:
    """Yield lists."""
    return _list("links", (link_html(each.url, list_title(each)) for each in lists))


def moment_pieces(document: Document, moments: Iterable[Moment]) -> Iterator[str]:
    """Yield moments."""
    return (_moment(document, moment) for moment in moments)


def medium_pieces(media: Iterable[OtherMedium], figures: Figures) -> Iterator[str]:
    """Yield media that belong to nothing, each below its name."""
    for each in media:
        yield f'<article class="post">\n<h2><bdi>{escaped(each.id)}</bdi></h2>\n{figures.of(each)}</article>\n'


def _like(document: Document, like: Like) -> str:
    heading = linked_runs(document, like_note(document, like))
    text = paragraph_html(like.content, None, document.service)
    text += note_html(escaped(gettext(like.notice))) if like.notice else ""
    return f'<article class="post">\n<h2>{heading}</h2>\n{text}</article>\n'


def _moment(document: Document, moment: Moment) -> str:
    heading = f"<h2><bdi>{escaped(moment_title(moment))}</bdi></h2>\n"
    note = note_html(linked_runs(document, moment_note(document, moment)))
    posts = "".join(_list("links", (linked_runs(document, runs) for runs in moment_posts(document, moment))))
    return f'<article class="post">\n{heading}{note}{posts}</article>\n'


def _list(kind: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a list in pieces, each a list of its own that looks like the continuation of the one before."""
    waiting = iter(lines)
    while piece := list(islice(waiting, _IN_PIECE)):
        items = "".join(f"<li>{line}</li>\n" for line in piece)
        yield f'<ul class="{kind}">\n{items}</ul>\n'
