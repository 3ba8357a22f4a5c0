"""The page of numbers as data for the template: how much there is, bars of months, and what there is most of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert.charts import bars_svg, bars_text
from twconvert.outline import aids_of
from twconvert_pdf.markup import block, line, runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import Document
    from twconvert.outline import Fact
    from twconvert_pdf.links import Links
    from twconvert_pdf.markup import Part
    from twconvert_pdf.paper import Paper
    from twconvert_pdf.project import Project

_BARS = "bars.svg"
_SHARE = 0.55
"""How much of a page the drawing takes at most."""
_FONT = "Libertinus Serif"
"""The typesetter brings it, and it has all that stands in a drawing: digits."""


def numbers_of(document: Document, links: Links, paper: Paper, project: Project) -> dict[str, Any] | None:
    """Return the page, and write the drawing that is on it; ``None`` where the document has too few posts for one.

    Args:
        document: The document, the whole or a volume.
        links: The links of the book.
        paper: The paper.
        project: The folder that the book is made in.
    """
    for aid in aids_of(document, ["numbers"]):
        drawing = bars_svg(aid.months).replace("<svg ", f'<svg font-family="{_FONT}" ', 1)
        project.folder.joinpath(_BARS).write_text(drawing, encoding="utf-8", newline="\n")
        return {
            "title": aid.title,
            "label": "numbers",
            "amounts": list(_facts(aid.amounts, links)),
            "bars": {"file": _BARS, "alt": bars_text(aid.months), "highest": _SHARE * paper.text_height},
            "facts": list(_facts(aid.facts, links)),
        }
    return None


def _facts(facts: Sequence[Fact], links: Links) -> Iterator[dict[str, Part]]:
    for fact in facts:
        yield {"label": line("note", fact.label), "value": block("line", runs(fact.value, links))}
