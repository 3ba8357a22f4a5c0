"""Pages to find posts by: numbers, what was liked most, people, hashtags and pictures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from twconvert.wording import alt_of, comma, grouped, run_text
from twconvert_markdown.direction import isolated
from twconvert_markdown.escaping import Escaper
from twconvert_markdown.inlines import is_tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Document
    from twconvert.outline import Aid, AidEntry, AidPicture, Fact
    from twconvert.wording import Run
    from twconvert_markdown.addresses import Page, PageAddresses
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.markup import BlockWriter
    from twconvert_markdown.people import People

_BAR = 40
"""Characters of the longest bar."""
_WIDTH = 240
"""Pixels of a picture."""


class AidPages:
    """Writes the pages.

    Args:
        document: The document that they are of.
        flavor: The flavor to write them in.
        addresses: The addresses of posts.
        blocks: Writes words with links, and pictures.
        people: The people that have notes.
    """

    def __init__(
        self, document: Document, flavor: Flavor, addresses: PageAddresses, blocks: BlockWriter, people: People
    ) -> None:
        self._document = document
        self._addresses = addresses
        self._blocks = blocks
        self._people = people
        self._has_tags = flavor.has_tags
        self._escaper = Escaper(flavor)

    def texts(self, aid: Aid, page: Page) -> Iterator[str]:
        """Yield what is on a page, behind its head.

        Args:
            aid: What it shows.
            page: The page.
        """
        if aid.key == "numbers":
            yield from (self._fact(fact, page) for fact in aid.amounts)
            yield f"\n```text\n{''.join(self._bars())}```\n\n"
            yield from (self._fact(fact, page) for fact in aid.facts)
        for entry in aid.entries:
            yield self._entry(aid, entry, page)
        yield from filter(None, (self._picture(picture, page) for picture in aid.pictures))

    def _bars(self) -> Iterator[str]:
        """Yield a line for each year, with a bar of characters."""
        years = self._document.statistics.years
        most = max(year.posts for year in years)
        width = len(grouped(most))
        for year in years:
            bar = "\u2588" * max(1, round(year.posts * _BAR / most))
            yield f"{year.year} {grouped(year.posts):>{width}} {bar}\n"

    def _fact(self, fact: Fact, page: Page) -> str:
        return f"- **{self._line(fact.label)}** \u00b7 {self._runs(fact.value, page)}\n"

    def _entry(self, aid: Aid, entry: AidEntry, page: Page) -> str:
        line = f"- {self._name(aid, entry, page)} \u00b7 {self._line(entry.amount)}"
        if entry.dates:
            line += f" \u00b7 {comma().join(self._runs([date], page) for date in entry.dates)}"
        if entry.more:
            line += f" {self._line(entry.more)}"
        if entry.excerpt:
            line += f" \u00b7 {self._line(entry.excerpt)}"
        return f"{line}\n"

    def _name(self, aid: Aid, entry: AidEntry, page: Page) -> str:
        words = run_text(entry.name)
        if aid.key == "hashtags" and self._has_tags and is_tag(words.removeprefix("#")):
            return words
        account = entry.name[-1].account
        if account and account.handle and self._people.link(account.handle):
            # A note is linked to by the handle alone.
            *names, handle = entry.name
            return self._runs([*(msgspec.structs.replace(name, url=None) for name in names), handle], page)
        return self._runs(entry.name, page)

    def _picture(self, picture: AidPicture, page: Page) -> str | None:
        alt = alt_of(self._document, picture.post, picture.post.media.index(picture.media))
        shown = self._blocks.picture(picture.media, page, alt, _WIDTH)
        return shown and f"{shown}\n\n{self._runs([picture.made], page)}\n\n"

    def _runs(self, runs: Iterable[Run], page: Page) -> str:
        return self._blocks.runs(runs, partial(self._addresses.address_of, page=page))

    def _line(self, words: str) -> str:
        return isolated(self._escaper.line(words))
