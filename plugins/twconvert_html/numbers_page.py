"""The page of numbers: how much there is, the posts of each month as bars, and what there is most of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from twconvert import runs_html
from twconvert.charts import bars_svg
from twconvert.outline import aids_of
from twconvert_html.navigation import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert import Document
    from twconvert.outline import Fact
    from twconvert_html.addresses import PostAddresses
    from twconvert_html.pages import Pages


def write_numbers_page(document: Document, pages: Pages, addresses: PostAddresses) -> None:
    """Write the page; none where the document has so few posts that other formats have none either.

    Args:
        document: The document.
        pages: The writer of files.
        addresses: The addresses of posts, which dates lead to.
    """

    def shown(facts: Iterable[Fact]) -> list[tuple[str, Markup]]:
        return [(fact.label, runs_html(fact.value, addresses.unresolved_address_of)) for fact in facts]

    for aid in aids_of(document, ["numbers"]):
        pages.write(
            NUMBERS.page,
            "numbers.html",
            title=aid.title,
            amounts=shown(aid.amounts),
            bars=Markup(bars_svg(aid.months)),  # noqa: S704 - numbers and words of ours, escaped
            facts=shown(aid.facts),
        )
