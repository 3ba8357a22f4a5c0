"""The posts that were liked most, and the people that posts have most to do with."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import quote

from twconvert import link_html, plain_text
from twconvert.html import escaped
from twconvert.urls import account_url
from twconvert.wording import comma, day, full_name_of, gettext, moment_of, number_of
from twconvert_html.listing import SHORT, Item
from twconvert_html.markup import beginning_of
from twconvert_html.media import thumbnail_html
from twconvert_html.navigation import MOST_LIKED, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import AccountCount, Document, PostSummary
    from twconvert_html.addresses import PostAddresses
    from twconvert_html.listing import Listing
    from twconvert_html.media import Figures


class Rankings:
    """Writes the pages of what statistics rank.

    Args:
        document: The document.
        listing: The writer of lists.
        figures: The writer of media.
        addresses: The addresses of posts.
    """

    def __init__(self, document: Document, listing: Listing, figures: Figures, addresses: PostAddresses) -> None:
        self._document = document
        self._listing = listing
        self._figures = figures
        self._addresses = addresses

    def write(self) -> None:
        """Write the pages, as far as there is anything to rank."""
        statistics = self._document.statistics
        liked = list(self._posts(statistics.most_liked))
        if liked:
            years = (self._year(str(each.year), each.most_liked) for each in reversed(statistics.years))
            items = chain(liked, filter(None, years))
            self._listing.write(MOST_LIKED.page, items, kind="found", title=gettext(MOST_LIKED.title), page_size=SHORT)
        if statistics.people:
            people = map(self._person, statistics.people)
            counts = gettext("The accounts that posts answer, mention, repost or quote most, and some of these posts")
            self._listing.write(
                PEOPLE.page, people, kind="people", title=gettext(PEOPLE.title), counts=counts, page_size=SHORT
            )

    def _year(self, title: str, posts: Iterable[PostSummary]) -> Item | None:
        items = "".join(each.html for each in self._posts(posts))
        return Item(f"<li><h2>{title}</h2>\n<ol>{items}</ol></li>") if items else None

    def _posts(self, posts: Iterable[PostSummary]) -> Iterator[Item]:
        for summary in posts:
            address = self._addresses.unresolved_address_of(summary.id)
            post = self._document.posts.find(summary.id) if summary.likes else None
            if post and address:
                text = beginning_of(plain_text(post.content))
                yield Item(
                    f"<li>{thumbnail_html(self._figures.thumbnail(post.media))}"
                    f'<a href="{address}">{moment_of(self._document, post)}</a> '
                    f'<span class="counts">{number_of(summary.likes, "like")}</span> '
                    f'<span dir="auto">{escaped(text)}</span></li>'
                )

    def _person(self, person: AccountCount) -> Item:
        account = person.account
        link = link_html(account_url(self._document.service, account), full_name_of(account))
        parts = (
            person.answered and number_of(person.answered, "reply", "replies"),
            person.mentioned and number_of(person.mentioned, "mention"),
            person.reposted and number_of(person.reposted, "repost"),
            person.quoted and number_of(person.quoted, "quote"),
        )
        counts = comma().join(str(part) for part in parts if part)
        dates = comma().join(f'<a href="{address}">{date}</a>' for address, date in self._dates(person))
        return Item(
            f'<li><h2><bdi>{link}</bdi> <span class="counts">{counts}</span></h2>\n'
            f'<p class="note">{dates}{_search(account.handle)}</p></li>'
        )

    def _dates(self, person: AccountCount) -> Iterator[tuple[str, str]]:
        for each in person.examples:
            if address := self._addresses.unresolved_address_of(each.id):
                yield address, day(self._document.local_time(each))


def _search(handle: str | None) -> str:
    if not handle:
        return ""
    return f' · <a href="search.html?person={quote(handle)}">{gettext("Search for all")}</a>'
