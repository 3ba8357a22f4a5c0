"""A document as a site: the pages of its sections, every thread on the page of its month, then all that leads there."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from twconvert.outline import Days, by_month, notes_around, sections_of, thread_views
from twconvert.style_sheets import own_style
from twconvert.urls import checked_base_url
from twconvert.wording import account, day_with_clock, run_text
from twconvert_html.addresses import PostAddresses, anchor_of
from twconvert_html.days_of_year import DaysOfYear
from twconvert_html.filters import terms_of
from twconvert_html.front_pages import write_front_pages, write_search_page
from twconvert_html.hashtags import Hashtags
from twconvert_html.listed_posts import ListedPost
from twconvert_html.listing import Listing
from twconvert_html.markup import beginning_of, text_and_names
from twconvert_html.media import Figures
from twconvert_html.media_files import CopiedMedia, LinkedMedia
from twconvert_html.months import Months
from twconvert_html.navigation import entries_of
from twconvert_html.numbers_page import write_numbers_page
from twconvert_html.pages import Pages
from twconvert_html.posts import PostWriter, day_heading
from twconvert_html.publishing import Feed
from twconvert_html.rankings import Rankings
from twconvert_html.search import SearchIndex
from twconvert_html.sections import SectionWriter
from twconvert_html.sheets import Sheets
from twconvert_html.threads import ThreadWriter

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import AccountRef, Document, Post


def write_site(
    document: Document,
    path: Path,
    *,
    theme: Literal["auto", "light", "dark"],
    page_size: int,
    link_media: bool,
    css: Path | None,
    base_url: str | None,
) -> None:
    """Write the site.

    Raises:
        OSError: The site cannot be written.
        UsageError: An option makes no sense.
    """
    base = checked_base_url(base_url)
    style = own_style(css).encode() if css else None
    media = LinkedMedia(document, path) if link_media else CopiedMedia(document, path)
    pages = Pages(path, base, theme, style, site_title=document.title, navigation=entries_of(document))
    addresses = PostAddresses(document)
    figures = Figures(document, media)
    months = Months(pages, addresses, page_size)
    feed = Feed(document, base)
    with (
        SearchIndex(path, _number_of_entries(document)) as search,
        Hashtags() as hashtags,
        Sheets(document, media) as sheets,
    ):
        listing, days_of_year = Listing(pages, search, page_size), DaysOfYear()
        # A search shows what it finds from the end: posts, then the sections in their order.
        SectionWriter(document, listing, figures, addresses).write(reversed(sections_of(document)))
        days, written, page = Days(document), ThreadWriter(PostWriter(document.service, addresses, figures)), None
        for month, thread in by_month(document):
            before, page = page, months.page_of(month, thread)
            day = days.next(thread)
            if day.begins or page is not before:
                heading = day.title
                months.add([day_heading(heading)])
            date, date_words = day.calendar_date, heading
            for view in thread_views(document, thread, date):
                post = view.post
                anchor = anchor_of(post.id)
                written.add(view, anchor)
                # A day that is not said is that of the heading, or of the post before.
                if view.day:
                    date, date_words = document.local_time(post).date(), view.day
                text, names = text_and_names(post.content)
                time = day_with_clock(date_words, view.clock) if view.clock else date_words
                picture = figures.thumbnail(post.media) if post.media else None
                line = ListedPost(f"{page.name}#{anchor}", time, beginning_of(text) or _alt(post), picture)
                shown = (anchor, time, _label(document, post) if post.repost_of else "", line.beginning)
                search.add(
                    page.name, _words(post, text), (*shown, picture) if picture else shown, terms_of(post, names)
                )
                hashtags.add_post(names, line)
                days_of_year.add_post(post, date, line)
                if post.media:
                    sheets.add_post(post, page, time)
                if base:
                    feed.add(post, line)
            months.add(written.take())
        months.finish()
        hashtags.write(listing)
        days_of_year.write(pages, listing)
        sheets.write(listing)
        Rankings(document, listing, figures, addresses).write()
        write_numbers_page(document, pages, addresses)
        search.finish()
    pages.resolve_links(addresses)
    write_search_page(document, pages, months.posts_of_month, search.signs)
    write_front_pages(document, pages, media, months.posts_of_month, figures)
    if base:
        feed.write(pages)


def _number_of_entries(document: Document) -> int:
    """Return how much there is to find, or a little more."""
    messages = sum(len(each.events) for each in document.conversations)
    return len(document.posts) + len(document.likes) + messages + sum(len(each.messages) for each in document.chats)


def _words(post: Post, text: str) -> str:
    """Return all that a post with a text can be found by."""
    words = [text]
    if post.media:
        words += [media.alt for media in post.media if media.alt]
    if post.repost_of:
        words.append(_names(post.repost_of.author))
    if post.reply_to:
        words.append(_names(post.reply_to.author))
    if post.quote and post.quote.handle:
        words.append(post.quote.handle)
    return "\n".join(words)


@lru_cache(1024)
def _names(who: AccountRef) -> str:
    # People answer the same few again and again.
    return run_text(account(who)) if who.handle or who.name else ""


def _label(document: Document, post: Post) -> str:
    """Return whose post it is that the owner reposted: the first note of a repost."""
    return run_text(notes_around(document, post)[0][0])


def _alt(post: Post) -> str:
    return next((media.alt for media in post.media if media.alt), "")
