"""Reads HTML as people see it: paragraphs and lists become lines, links what they show and where they lead.

What Mastodon lets through is listed in its ``lib/sanitize_ext/sanitize_config.rb``; of anything else the text stays.
"""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

from twconvert import Emphasis, Strong
from twconvert_mastodon.anchors import Anchor
from twconvert_mastodon.facts import ABSENT_CLASS, QUOTE_CLASS
from twconvert_mastodon.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert import Inline
    from twconvert_mastodon.people import People

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_STYLES: dict[str, type[Strong | Emphasis]] = {
    **dict.fromkeys(("strong", "b", *_HEADINGS), Strong),
    **dict.fromkeys(("em", "i"), Emphasis),
}
_PARAGRAPHS = frozenset({"p", "blockquote", "pre", "table", "hr", *_HEADINGS})
"""An empty line is around these."""
_BLOCKS = frozenset(
    {"div", "li", "tr", "dl", "dt", "dd", "section", "article", "header", "footer", "figure", "figcaption", "details"}
)
"""These begin and end lines."""
_LISTS = frozenset({"ul", "ol"})
_CELLS = frozenset({"td", "th"})
_END_OMITTED = frozenset({"p", "li", "dt", "dd", "tr", *_CELLS})
"""Another one of these ends the one before (HTML, section 13.1.2.4), unless something stands between."""
_BETWEEN = frozenset({*_LISTS, "blockquote", "div", "table", "a"})
_EMPTY = frozenset({"br", "hr", "img", "wbr", "input", "col", "source", "embed"})
_UNSEEN = frozenset({"script", "style", "template", "title", "rp"})
_MARKS = {"rt": ("(", ")"), **dict.fromkeys(("del", "s", "strike"), ("~~", "~~"))}
"""What stands around the reading of a word and around words that are crossed out, where nothing else can show them."""
_RAISED = str.maketrans(
    "0123456789+-=()ni",
    "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207c\u207d\u207e\u207f\u2071",
)
_LOWERED = str.maketrans(
    "0123456789+-=()", "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208c\u208d\u208e"
)
_SMALL = {"sup": _RAISED, "sub": _LOWERED}
_LINE_ENDS = re.compile(r"[ \t\f]*[\r\n]+[ \t\f]*")


class _Open(NamedTuple):
    """An element that is not closed yet, and what it is to be read as."""

    tag: str
    role: str = ""
    """``unseen``, ``invisible``, ``anchor``, ``style``, ``list``, ``item``, ``quote``, ``marked``, ``pre``, ``sup``,
    ``sub`` or nothing."""


class HtmlReader(HTMLParser):
    """Feed it HTML, close it, and take the `content`.

    Args:
        people: The accounts that the post mentions.
        without_quote: Whether to leave out what has the class ``quote-inline``.
    """

    def __init__(self, people: People, *, without_quote: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._people = people
        self._without_quote = without_quote
        self._lines = Lines()
        self._open: list[_Open] = []
        self._roles: Counter[str] = Counter()
        """How many elements of each role are open."""
        self._anchor: Anchor | None = None
        self._numbers: list[int | None] = []
        """Of the next item in each open list; ``None`` in one without numbers."""
        self._is_first_in_pre = False

    def content(self) -> tuple[Inline, ...]:
        """Return the content."""
        while self._open:
            self._close()
        return self._lines.content()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Begin an element."""
        attributes = {name: value or "" for name, value in attrs}
        classes = attributes.get("class", "").split()
        if tag in _EMPTY:
            self._empty(tag, attributes)
            return
        self._close_omitted(tag)
        self._break_around(tag)
        if tag in _CELLS and not self._lines.is_at_start:
            self.handle_data(" ")
        role = self._role(tag, classes)
        self._open.append(_Open(tag, role))
        self._roles[role] += 1
        self._is_first_in_pre = role == "pre"
        match role:
            case "anchor":
                self._anchor = Anchor(attributes)
            case "style":
                self._lines.begin_style()
            case "list":
                self._numbers.append(_first_number(attributes) if tag == "ol" else None)
            case "item":
                self._lines.begin_prefix(self._bullet(), "  ")
            case "quote":
                self._lines.begin_prefix("> ", "> ")
            case "marked":
                self.handle_data(_MARKS[tag][0])
            case _ if self._anchor and "ellipsis" in classes:
                self._anchor.is_cut = True

    def handle_endtag(self, tag: str) -> None:
        """End the last open element of this name, and all that was left open in it."""
        if tag in {element.tag for element in self._open}:
            while self._close() != tag:
                pass
        elif tag == "p":
            # It stands for an empty paragraph.
            self._break_around(tag)

    def handle_data(self, data: str) -> None:
        """Take text."""
        if self._is("unseen"):
            return
        if not self._is("pre"):
            data = self._as_shown(data)
        elif self._is_first_in_pre:
            # HTML, section 13.1.2.5: a newline right behind the tag is none of the text.
            data = data.removeprefix("\r").removeprefix("\n")
        self._is_first_in_pre = False
        for tag, small in _SMALL.items():
            if self._is(tag) and all(ord(each) in small for each in data):
                data = data.translate(small)
        if self._anchor:
            self._anchor.add(data, is_visible=not self._is("invisible"))
        else:
            self._lines.add_text(data)

    def _role(self, tag: str, classes: Sequence[str]) -> str:
        if tag in _UNSEEN or ABSENT_CLASS in classes or (self._without_quote and QUOTE_CLASS in classes):
            return "unseen"
        if self._is("unseen"):
            return ""
        if self._anchor:
            return "invisible" if "invisible" in classes else ""
        if tag == "a":
            return "anchor"
        if tag in _STYLES:
            return "style"
        if tag in _LISTS:
            return "list"
        if tag in _MARKS:
            return "marked"
        return {"li": "item", "blockquote": "quote", "pre": "pre", "sup": "sup", "sub": "sub"}.get(tag, "")

    def _close_omitted(self, tag: str) -> None:
        if tag not in _END_OMITTED:
            return
        for element in reversed(self._open):
            if element.tag == tag:
                self.handle_endtag(tag)
                return
            if element.tag in _BETWEEN:
                return

    def _close(self) -> str:
        """End the element that was opened last, and return its name."""
        tag, role = self._open.pop()
        self._roles[role] -= 1
        match role:
            case "anchor" if self._anchor:
                inline = self._anchor.inline(self._people)
                self._anchor = None
                self._lines.add(inline)
            case "style":
                self._lines.end_style(_STYLES[tag])
            case "list":
                self._numbers.pop()
            case "item" | "quote":
                self._lines.end_prefix()
            case "marked":
                self.handle_data(_MARKS[tag][1])
        self._break_around(tag)
        return tag

    def _empty(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "br" and self._anchor is None and not self._is("unseen"):
            self._lines.end_line()
        elif tag in {"br", "img"}:
            # Custom emoji are pictures on some servers.
            self.handle_data(attributes.get("alt", " " if tag == "br" else ""))
        self._break_around(tag)

    def _break_around(self, tag: str) -> None:
        if self._anchor or self._is("unseen"):
            return
        if tag in _PARAGRAPHS or (tag in _LISTS and not self._numbers):
            self._lines.separate(2)
        elif tag in _BLOCKS or tag in _LISTS:
            self._lines.separate(1)

    def _bullet(self) -> str:
        if not self._numbers or self._numbers[-1] is None:
            return "\u2022 "
        self._numbers[-1] += 1
        return f"{self._numbers[-1] - 1}. "

    def _as_shown(self, data: str) -> str:
        """Return text with the ends of lines in the source as blanks; other blanks are the author's."""
        if "\n" not in data and "\r" not in data:
            return data
        shown = _LINE_ENDS.sub(" ", data)
        return shown.lstrip() if self._lines.is_at_start and not self._anchor else shown

    def _is(self, role: str) -> bool:
        return self._roles[role] > 0


def _first_number(attributes: dict[str, str]) -> int:
    start = attributes.get("start", "")
    return int(start) if re.fullmatch("[0-9]{1,6}", start) else 1
