"""Text that is written from right to left."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from markupsafe import escape

from twconvert.text import begins_right_to_left, has_right_to_left

_LINK = re.compile(r"\[[^\]]*\]\([^)]*\)")
_RIGHT_TO_LEFT_ISOLATE, ISOLATE, POP = "\u2067", "\u2068", "\u2069"
"""Characters that begin a part in a direction of its own (the last one ends it): UAX 9, section 2.4."""

Way: TypeAlias = Literal["div", "markdown div", "isolates", "none"]
"""A ``div`` with ``dir``; the same with the attribute that kramdown wants before it reads the Markdown in
it; characters that isolate each line, where a program leaves HTML out; nothing, where it looks at the text itself."""


def directed(markdown: str, way: Way, language: str | None) -> str:
    """Return paragraphs that are read in the direction of their words.

    Args:
        markdown: The paragraphs.
        way: The way to mark the direction.
        language: The language of the text (BCP 47), if it is known.
    """
    if markdown.isascii() or way == "none" or not has_right_to_left(markdown):
        return markdown
    if way == "isolates":
        return "\n".join(isolated(line) for line in markdown.split("\n"))
    attributes = f' dir="{"rtl" if _begins_right_to_left(markdown) else "auto"}"'
    attributes += f' lang="{escape(language)}"' if language else ""
    if way == "markdown div":
        attributes += ' markdown="1"'
    return f"<div{attributes}>\n\n{markdown}\n\n</div>"


def isolated(line: str) -> str:
    """Return a line, or part of one, in characters that say in which direction it is read.

    They are those of the Unicode Bidirectional Algorithm (UAX 9), section 2.4.
    """
    if line.isascii() or not has_right_to_left(line):
        return line
    words = line.rstrip(" ")
    # An asterisk at the edge of a line styles text, and right beside these characters it would not.
    before, after = (" " * is_style for is_style in (words.startswith("*"), words.endswith("*")))
    isolate = _RIGHT_TO_LEFT_ISOLATE if _begins_right_to_left(words) else ISOLATE
    return f"{isolate}{before}{words}{after}{POP}{line[len(words) :]}"


def _begins_right_to_left(markdown: str) -> bool:
    """Say whether the first word is written so that is no link: answers begin with names, often in Latin letters."""
    return begins_right_to_left(_LINK.sub("", markdown))
