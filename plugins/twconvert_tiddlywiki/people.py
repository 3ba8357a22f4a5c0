"""People and hashtags as tiddlers; the posts that name them are tagged with their titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import AccountRef, safe_url
from twconvert.outline import sections_of
from twconvert.urls import account_url
from twconvert.wording import full_name_of, number_of
from twconvert_tiddlywiki.appearance import shown_by
from twconvert_tiddlywiki.tiddlers import Tiddler, hashtag_title, section_title, tiddler

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert_tiddlywiki.index import Index


def people_tiddlers(document: Document, index: Index) -> Iterator[Tiddler]:
    """Yield the accounts that posts name, that are in conversations, or that a chapter of people lists."""
    are_listed = bool(sections_of(document))
    for person in index.people():
        handle = f"@{person.handle}" if person.handle else None
        made = tiddler(
            person.title,
            ["$:/tags/Tweeter", *(section_title(document.owner, chapter) for chapter in person.chapters)],
            text=shown_by("person"),
            user_id=person.id,
            screenname=handle,
            name=person.name,
            caption=" ".join(filter(None, (person.name, handle))),
            count=str(person.posts) if person.posts else None,
            posts=number_of(person.posts, "post"),
        )
        yield made | _as_listed(document, AccountRef(person.id, person.handle, person.name)) if are_listed else made


def _as_listed(document: Document, account: AccountRef) -> Tiddler:
    """Return the fields that a list of accounts shows."""
    url = safe_url(account_url(document.service, account) or "")
    return {"caption": full_name_of(account)} | ({"url": url} if url else {})


def hashtag_tiddlers(index: Index) -> Iterator[Tiddler]:
    """Yield the hashtags of posts. Spellings that differ in case are one hashtag."""
    for tag, count in index.hashtags():
        yield tiddler(
            hashtag_title(tag),
            ["$:/tags/Hashtag"],
            text=shown_by("hashtag"),
            hashtag=tag,
            count=str(count),
            posts=number_of(count, "post"),
        )
