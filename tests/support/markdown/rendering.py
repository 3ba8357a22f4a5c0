"""What HTML made from Markdown says, for comparison with what was to be said."""

from __future__ import annotations

import re
from functools import cache

from lxml import html
from markdown_it import MarkdownIt

_ISOLATES = re.compile("[\u2067\u2068\u2069]")


@cache
def reader(preset: str) -> MarkdownIt:
    """Return markdown-it as CommonMark, or much like GitHub."""
    return MarkdownIt(preset, {"html": True, "typographer": False})


def squeezed(text: str) -> str:
    """Return a text in single blanks: those at the ends of lines, and how many there are, are no part of it."""
    return " ".join(_ISOLATES.sub("", text).replace("\u00a0", " ").split())


def said(source: str) -> str:
    """Return what HTML says."""
    if not source.strip():
        return ""
    tree = html.fromstring(f"<div>{source}</div>")
    for element in tree.iter("br", "p", "div"):
        element.tail = f" {element.tail or ''}"
    return squeezed("".join(tree.itertext()))


def elements(source: str) -> set[str]:
    """Return the names of the elements of HTML."""
    return {str(element.tag) for element in html.fromstring(f"<div>{source}</div>").iter()} if source.strip() else set()


def lines_shown(source: str) -> list[str]:
    """Return the lines of HTML that are not empty as a browser shows them, with their indentation and gaps."""
    if not source.strip():
        return []
    tree = html.fromstring(f"<div>{source}</div>")
    for element in tree.iter("br", "p", "div"):
        element.tail = f"\ue000{element.tail or ''}"
        element.text = f"\ue000{element.text or ''}" if element.tag != "br" else element.text
    # CSS makes one space of all white space but no-break spaces, and none at the ends of lines.
    shown = re.sub("[ \t\n]+", " ", _ISOLATES.sub("", "".join(tree.itertext())))
    return visible_lines(shown.replace("\ue000", "\n").replace("\n ", "\n").replace("\u00a0", " "))


def visible_lines(text: str) -> list[str]:
    """Return the lines of a text that are not empty, without what nobody sees at their ends."""
    lines = (line.replace("\u00a0", " ").expandtabs().rstrip() for line in text.split("\n"))
    return [line for line in lines if line]
