"""The title page: what a book is, and whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import AccountRef, Text
from twconvert.autolink import autolinked
from twconvert.text import begins_right_to_left
from twconvert.urls import link_text
from twconvert.wording import account, former_handles_of, gettext, holdings_of, listed, period_of, volume_text
from twconvert_pdf.markup import block, inlines, line, runs, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert_pdf.links import Links
    from twconvert_pdf.markup import Part


def title_page(document: Document, links: Links) -> Iterator[Part]:
    """Yield the lines of the title page: blocks with a size, in those of letters, and the space below them."""
    yield _set(line("line", document.title), 2.4, 0.6)
    owner = document.owner
    if owner.name or owner.handle:
        names = runs(account(AccountRef(handle=owner.handle, name=owner.name)), links)
        yield _set(block("line", names), 1.3, 2.5)
    former = listed(list(former_handles_of(document)))
    for words in filter(
        None,
        (volume_text(document), former and gettext("Formerly {handles}").format(handles=former), _period(document)),
    ):
        yield _set(line("line", words), 1, 0.5, is_light=True)
    if owner.bio:
        bio = inlines(autolinked((Text(owner.bio),)), links)
        yield _set(block("line", bio, rtl=begins_right_to_left(owner.bio)), 1, 0.5)
    if owner.location:
        yield _set(line("line", owner.location), 1, 0.5)
    if owner.website:
        website = links.to_web(owner.website, text(link_text(owner.website, owner.website)))
        yield _set(block("line", website), 1, 0.5)


def _period(document: Document) -> str | None:
    period = period_of(document)
    return period and f"{period}  \u00b7  {listed(holdings_of(document))}"


def _set(part: Part, size: float, below: float, *, is_light: bool = False) -> Part:
    return {**part, "size": size, "below": below, "is-light": is_light}
