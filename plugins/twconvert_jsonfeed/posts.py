"""A post as an item of the feed."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from twconvert.long_texts import is_long, json_pieces, slices
from twconvert.text import beginning_of
from twconvert.urls import safe_url
from twconvert.wording import account, moment_of, run_text
from twconvert_jsonfeed.addresses import address_of_account, address_of_post
from twconvert_jsonfeed.beginnings import Beginnings
from twconvert_jsonfeed.format import Author, Counts, Item, ItemFacts, Reference
from twconvert_jsonfeed.markup import HtmlWriter
from twconvert_jsonfeed.media import attachments_of, missing_of
from twconvert_jsonfeed.plain_texts import tags_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from twconvert import AccountRef, Document, Post, Quote, Reply, Repost, Service
    from twconvert_jsonfeed.media import MediaFile, MediaFiles


_LONGEST_SUMMARY = 100
"""Characters of what readers show in the place of a title, which a post has none of."""
_NO_TEXTS = b'"content_html":"","content_text":""'
"""How an item without texts has them. A text cannot hold this, for its quotation marks are escaped."""


class ItemMaker:
    """Makes items of the posts of a document."""

    def __init__(self, document: Document, media_files: MediaFiles) -> None:
        self._document = document
        self._media_files = media_files
        self._html = HtmlWriter(document)
        self._beginnings = Beginnings(document)
        self._encoder = msgspec.json.Encoder()

    def item(self, post: Post) -> Iterable[bytes]:
        """Return the item of a post as JSON, in pieces where its text is long; its media are copied."""
        answered = self._beginnings.answered_by(post)
        media_files = [self._media_files.add(media) for media in post.media]
        if is_long(post.content):
            before, _, after = self._encoder.encode(self._item(post, answered, media_files)).partition(_NO_TEXTS)
            return chain(
                (before, b'"content_html":'),
                json_pieces(self._html.pieces(post, answered, media_files)),
                (b',"content_text":',),
                json_pieces(slices(text_of(post))),
                (after,),
            )
        html, text = self._html.html(post, answered, media_files), text_of(post)
        return (self._encoder.encode(self._item(post, answered, media_files, html, text)),)

    def _item(
        self, post: Post, answered: Post | None, media_files: Sequence[MediaFile], html: str = "", text: str = ""
    ) -> Item:
        url = address_of_post(post)
        return Item(
            id=url or post.id,
            url=url,
            content_html=html,
            content_text=text,
            summary=beginning_of(post.content, _LONGEST_SUMMARY) or moment_of(self._document, post),
            image=next((each.url for each in media_files if each.is_picture), None) if media_files else None,
            date_published=date_time(post.created_at),
            date_modified=date_time(post.edited_at) if post.edited_at else None,
            authors=(author_of(post.repost_of.author, self._document.service),) if post.repost_of else (),
            tags=tags_of(post),
            language=post.language,
            attachments=attachments_of(media_files) if media_files else (),
            facts=self._facts(post, answered, media_files),
        )

    def _facts(self, post: Post, answered: Post | None, media_files: Sequence[MediaFile]) -> ItemFacts:
        return ItemFacts(
            post_id=post.id,
            precision=post.precision,
            thread=self._beginnings.of(post, answered) if answered else None,
            reply_to=_answered(post.reply_to) if post.reply_to else None,
            repost_of=_repeated(post.repost_of) if post.repost_of else None,
            quote=_quoted(post.quote) if post.quote else None,
            counts=Counts(post.likes, post.reposts) if (post.likes, post.reposts) != (None, None) else None,
            source=post.source,
            visibility=post.visibility,
            sensitive=post.sensitive,
            location=post.location,
            place=post.place,
            date_deleted=date_time(post.deleted_at) if post.deleted_at else None,
            versions=post.versions,
            missing_media=missing_of(media_files) if media_files else (),
        )


def author_of(who: AccountRef, service: Service) -> Author:
    """Return an account of a service as an author."""
    return Author(who.name or run_text(account(who)), address_of_account(service, who.id, who.handle))


def date_time(moment: datetime) -> str:
    """Return a time in UTC as RFC 3339 has it."""
    # `datetime.isoformat` takes ten times as long.
    return f"{msgspec.to_builtins(moment)[:19]}Z"


def _answered(reply: Reply) -> Reference:
    return Reference(reply.id, _safe(reply.url), reply.author.handle, reply.author.name)


def _repeated(repost: Repost) -> Reference:
    date = date_time(repost.created_at) if repost.created_at else None
    author = repost.author
    return Reference(repost.id, _safe(repost.url), author.handle, author.name, date, repost.truncated)


def _quoted(quote: Quote) -> Reference:
    return Reference(quote.id, _safe(quote.url), quote.handle)


def _safe(url: str | None) -> str | None:
    return safe_url(url) if url else None
