"""Likes as tiddlers, as the plugin ``twitter-archivist`` has them: posts that say who liked them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from twconvert.text import account_url
from twconvert.wording import account, moment, number_of
from twconvert_tiddlywiki.look import shown_by
from twconvert_tiddlywiki.tiddlers import Tiddler, post_title, section_title, tiddler, timestamp
from twconvert_tiddlywiki.wikitext import content_wikitext, literal, runs_wikitext

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from twconvert import Document, Like
    from twconvert_tiddlywiki.wikitext import Titles

HEADING = "Likes"


def whose_likes(document: Document) -> str | None:
    """Return what the field ``liked_by`` says."""
    return document.owner.id or document.owner.handle


def likes_title(document: Document, created_at: datetime | None) -> str:
    """Return the title of what lists the liked posts of a year."""
    return f"{section_title(document.owner, HEADING)} - {_year(document, created_at)}"


def like_tiddlers(document: Document, titles: Titles) -> Iterator[Tiddler]:
    """Yield the liked posts, and what lists those of a year. Those of the document itself have tiddlers already."""
    for year, likes in groupby(document.likes, lambda like: _year(document, like.created_at)):
        number = 0
        created_at = None
        for like in likes:
            number += 1
            created_at = like.created_at
            if document.posts.find(like.post_id) is None:
                yield _like(document, like, titles)
        yield tiddler(
            likes_title(document, created_at),
            [section_title(document.owner, HEADING)],
            text=shown_by("likes"),
            caption=year,
            size=number_of(number, "liked post"),
        )


def _like(document: Document, like: Like, titles: Titles) -> Tiddler:
    made = timestamp(like.created_at) if like.created_at else None
    author = like.author
    note = f"Liked, by {runs_wikitext(account(author, account_url(author)))}" if author else "Liked"
    return tiddler(
        post_title(like.post_id),
        ["$:/tags/Tweet", likes_title(document, like.created_at)],
        text=literal(content_wikitext(like.content, titles)),
        status_id=like.post_id,
        user_id=(author.id or author.handle) if author else None,
        liked_by=whose_likes(document),
        created=made,
        modified=made,
        date=moment(document, like.created_at) if like.created_at else None,
        url=like.url,
        before=literal(note),
    )


def _year(document: Document, created_at: datetime | None) -> str:
    return str(document.local(created_at).year) if created_at else "Without a date"
