"""Text that is written from right to left."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from markupsafe import escape

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_ISOLATE, _POP = "\u2068", "\u2069"

Way: TypeAlias = Literal["div", "markdown div", "isolates", "none"]
"""A ``div`` with ``dir="auto"``; the same with the attribute that kramdown wants before it reads the Markdown in
it; characters that isolate each line, where a program leaves HTML out; nothing, where it looks at the text itself."""


def directed(markdown: str, way: Way, language: str | None) -> str:
    """Return paragraphs that are read in the direction of their first letter.

    Args:
        markdown: the paragraphs.
        way: to say so.
        language: of the text (BCP 47).
    """
    if way == "none" or not _RIGHT_TO_LEFT.search(markdown):
        return markdown
    if way == "isolates":
        return "\n".join(isolated(line) for line in markdown.split("\n"))
    attributes = f' lang="{escape(language)}"' if language else ""
    if way == "markdown div":
        attributes += ' markdown="1"'
    return f'<div dir="auto"{attributes}>\n\n{markdown}\n\n</div>'


def isolated(line: str) -> str:
    """Return a line, or part of one, in characters that let its first letter say in which direction it is read.

    They are those of the Unicode Bidirectional Algorithm (UAX 9), section 2.4.
    """
    if not _RIGHT_TO_LEFT.search(line):
        return line
    words = line.rstrip(" ")
    return f"{_ISOLATE}{words}{_POP}{line[len(words) :]}"
