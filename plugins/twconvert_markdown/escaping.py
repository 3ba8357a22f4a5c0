r"""Text that says in Markdown what it says, whatever is in it.

Dialects differ: most take a backslash before any punctuation, kramdown before some of it only, and the
templates of site generators are run before any Markdown is read. So a character that might mean
something gets a backslash where all of them take one, and a numeric reference elsewhere. What means
nothing where it stands stays as it is, for people to read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twconvert_markdown.flavors import Flavor

REFERENCES = {"~": "&#126;", "^": "&#94;", "%": "&#37;", "=": "&#61;", "&": "&amp;", ":": "&#58;"}
"""Of the characters that kramdown takes no backslash before, or that have a meaning before Markdown is read."""

_PAIR = r"(?<={0}{0})|(?<={0})(?={0})"
_SPECIAL = (
    r"(?<=[\\`*{}\[\]|$~^])",
    r"(?<=_)(?:(?<![A-Za-z]_)|(?![A-Za-z]))",  # between letters it means nothing
    r"(?<=<)(?![ 0-9])",  # what is no tag: a < b, and hearts
    r"(?<=&)(?=\#?[A-Za-z0-9]+;|\Z)",
    r"(?<=\{\#)",
    r"(?<=:)(?<!\d:)(?=[\w+-]+:)",  # :smile:, but not 12:30:45
    r"(?<=\]:)",  # kramdown defines links so, whatever is before
    r"(?<=:)(?=//)|(?<=www\.)",  # GitHub makes links of addresses, backslashes and all
    _PAIR.format("="),
    _PAIR.format("%"),
)
"""What is before and after the end of a character that means something."""
_FINER = (r"""(?<=["'<])""", _PAIR.format("-"), _PAIR.format(r"\."), _PAIR.format(">"))
"""What kramdown and Hugo make curly quotes, dashes, an ellipsis and guillemets of."""
_TAGS = (r"(?<=\#)",)

_BLOCK = r"\d+(?=[.)](?:[ \t]|\Z))|(?=[=:>])|(?=[-+](?:[-+: \t]|\Z))"
"""At the beginning of a line: where a backslash goes so that it begins no list, heading, rule, quote or definition."""

_BLANKS = " \t"
_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""What Unicode calls a space separator, but for the usual one."""


class Escaper:
    """Escapes text for one dialect.

    Args:
        flavor: The flavor whose dialect it is.
    """

    def __init__(self, flavor: Flavor) -> None:
        conditions = (*_SPECIAL, *(_FINER if flavor.has_typographer else ()), *(_TAGS if flavor.has_tags else ()))
        # The class alone says where to look, and that quickly.
        self._special = re.compile(rf"""[\\`*{{}}\[\]|$~^_<&:.=%\#"'>-](?:{"|".join(conditions)})""")
        self._block = re.compile(_BLOCK if flavor.has_tags else rf"{_BLOCK}|(?=\#)")

    def inline(self, text: str) -> str:
        """Return text as it can stand within a line; its newlines stay."""
        return self._special.sub(_escaped, text)

    def line(self, text: str) -> str:
        """Return text in one line that it can stand in alone, or as a heading."""
        return self.heading(self.inline(" ".join(text.split())))

    def heading(self, markdown: str) -> str:
        """Return inline Markdown in one line as it can stand in a line alone, or as a heading."""
        markdown = self._line(" ".join(markdown.strip(f"\n{_BLANKS}").split("\n")))
        # A heading may end with signs that are none of its text.
        return f"{markdown[:-1]}\\#" if markdown.endswith("#") and not markdown.endswith("\\#") else markdown

    def paragraphs(self, markdown: str) -> str:
        """Return inline Markdown as paragraphs in which each of its newlines is a break that shows.

        One empty line parts paragraphs; where there are more, the others are kept.
        """
        markdown = markdown.strip("\n \t")
        if "\n" not in markdown:
            return self._line(markdown)
        return "".join(self._lines([line.strip(_BLANKS) for line in markdown.split("\n")]))

    def _lines(self, lines: list[str]) -> list[str]:
        parts = []
        for number, line in enumerate(lines):
            follows = lines[number + 1] if number + 1 < len(lines) else ""
            if line:
                parts.append(self._line(line) + ("  \n" if follows else "\n"))
            elif follows:
                parts.append("\n")
            else:
                parts.append("\n&nbsp;\n")
        parts[-1] = parts[-1].rstrip("\n")
        return parts

    def _line(self, line: str) -> str:
        # Most lines begin with a word or a link.
        if line[:1].isalpha() or line[:1] == "[":
            return line
        if _SPACE.match(line):
            # Readers take spaces of any kind away from where a paragraph begins, but no reference to one.
            return f"{_reference(line[0])}{line[1:]}"
        block = self._block.match(line)
        return f"{line[: block.end()]}\\{line[block.end() :]}" if block else line


def without_templates(markdown: str) -> str:
    r"""Return Markdown in which no percent sign follows a brace, for Liquid runs before Markdown.

    ``{{`` is none any more once its braces have backslashes, but ``\{%`` still is a tag.
    """
    return markdown.replace("{%", "{&#37;")


def _reference(space: str) -> str:
    return "&nbsp;" if space == "\u00a0" else f"&#{ord(space)};"


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    return REFERENCES.get(character) or f"\\{character}"
