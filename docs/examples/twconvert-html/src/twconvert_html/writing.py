"""A document as a site: every thread is written to the page of its month, then all that leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from twconvert.text import plain_text
from twconvert.wording import account, moment_of, notes_before, run_text
from twconvert_html.addresses import Places, anchor_of
from twconvert_html.front_pages import write_front_pages
from twconvert_html.hashtags import Tags
from twconvert_html.listing import Listing
from twconvert_html.markup import beginning_of
from twconvert_html.media import Figures
from twconvert_html.media_files import CopiedMedia, LinkedMedia
from twconvert_html.months import Months
from twconvert_html.navigation import sections_of
from twconvert_html.pages import Pages
from twconvert_html.posts import PostWriter
from twconvert_html.publishing import Feed, checked_base
from twconvert_html.search import SearchIndex
from twconvert_html.sections import write_likes, write_lists, write_people
from twconvert_html.talk import TalkWriter
from twconvert_html.threads import thread_html

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document, Post


def write_site(
    document: Document,
    path: Path,
    *,
    theme: Literal["auto", "light", "dark"],
    page_size: int,
    link_media: bool,
    base_url: str | None,
) -> None:
    """Write the site.

    Raises:
        OSError: where it cannot be written.
        UsageError: an option makes no sense.
    """
    base = checked_base(base_url)
    media = LinkedMedia(document, path) if link_media else CopiedMedia(document, path)
    pages = Pages(path, base, site_title=document.title, theme=theme, sections=sections_of(document))
    places = Places(document)
    figures = Figures(document, media)
    writer = PostWriter(document, places, figures)
    months = Months(document, pages, places, page_size)
    feed = Feed(document, base)
    with SearchIndex(path, _number_of_entries(document)) as search, Tags() as tags:
        listing = Listing(pages, search, page_size)
        talk = TalkWriter(document, listing, figures, places)
        # What is found is shown from the end, posts before all else.
        write_likes(document, listing)
        talk.write_chats()
        talk.write_conversations()
        for thread in document.threads:
            page = months.place(thread)
            months.add(thread_html(thread, writer))
            for post in thread.posts:
                beginning = _beginning(post)
                moment = moment_of(document, post)
                search.add(page.name, _words(post), (anchor_of(post.id), moment, _label(document, post), beginning))
                tags.add_post(post, page.name, moment, beginning)
                feed.add(post, page.name, moment, beginning)
        months.finish()
        tags.write(listing)
        write_people(document, listing)
        write_lists(document, listing, places)
        search.finish()
    pages.close_links(places)
    write_front_pages(document, pages, media, months.posts_of_month, figures)
    if base:
        feed.write(pages)


def _number_of_entries(document: Document) -> int:
    """Return how much there is to find, or a little more."""
    messages = sum(len(each.events) for each in document.conversations)
    return len(document.posts) + len(document.likes) + messages + sum(len(each.messages) for each in document.chats)


def _words(post: Post) -> str:
    """Return all that a post can be found by."""
    people = [each.author for each in (post.repost_of, post.reply_to) if each]
    return "\n".join(
        [
            plain_text(post.content),
            *[run_text(account(who)) for who in people if who.handle or who.name],
            *[media.alt for media in post.media if media.alt],
            post.quote.handle or "" if post.quote else "",
        ]
    )


def _label(document: Document, post: Post) -> str:
    """Return whose words they are, where they are not the owner's."""
    return run_text(next(notes_before(document, post))) if post.repost_of else ""


def _beginning(post: Post) -> str:
    text = beginning_of(plain_text(post.content))
    return text or next((media.alt for media in post.media if media.alt), "")
