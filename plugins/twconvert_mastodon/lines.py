"""Content, put together line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Text
from twconvert.text import xml_safe

if TYPE_CHECKING:
    from twconvert import Emphasis, Inline, Strong


class _Prefix:
    """What lines begin with: the first one, and those after it."""

    def __init__(self, first: str, others: str) -> None:
        self._next = first
        self._others = others

    def take(self) -> str:
        prefix, self._next = self._next, self._others
        return prefix


class Lines:
    """Takes text and inlines, and puts newlines between them where something follows."""

    def __init__(self) -> None:
        self._parts: list[list[Inline]] = [[]]
        """The content, and in it that of every open style."""
        self._prefixes: list[_Prefix] = []
        self._newlines = 0
        """To be written before whatever comes next."""
        self._is_empty = True
        self.is_at_start = True
        """Whether nothing stands in the line yet."""

    def add_text(self, text: str) -> None:
        """Add text, which may have newlines of its own."""
        first, *others = xml_safe(text).split("\n")
        self._write(first)
        for line in others:
            self.end_line()
            self._write(line)

    def add(self, inline: Inline) -> None:
        """Add what is no plain text."""
        if isinstance(inline, Text):
            self.add_text(inline.text)
            return
        self._begin()
        self._parts[-1].append(inline)

    def end_line(self) -> None:
        """End a line."""
        self._newlines += 1
        self.is_at_start = True

    def separate(self, newlines: int) -> None:
        """Make sure that so many newlines are between what was and what comes."""
        self._newlines = max(self._newlines, newlines)
        self.is_at_start = True

    def begin_prefix(self, first: str, others: str) -> None:
        """Begin lines that begin with something."""
        self._prefixes.append(_Prefix(first, others))

    def end_prefix(self) -> None:
        """End the lines of the last prefix."""
        self._prefixes.pop()

    def begin_style(self) -> None:
        """Begin content that is bold or italic."""
        if self._newlines and not self._is_empty:
            # They are none of it.
            self._begin()
            self.is_at_start = True
        self._parts.append([])

    def end_style(self, style: type[Strong | Emphasis]) -> None:
        """End it; the style of nothing is nothing."""
        content = self._parts.pop()
        if content:
            self._parts[-1].append(style(tuple(content)))

    def content(self) -> tuple[Inline, ...]:
        """Return all content; white space at its end means nothing."""
        (content,) = self._parts
        last = content[-1] if content else None
        if isinstance(last, Text):
            ending = last.text.rstrip()
            content[-1:] = [Text(ending)] if ending else []
        return tuple(content)

    def _write(self, text: str) -> None:
        if text:
            self._begin()
            self._append(text)

    def _begin(self) -> None:
        """Write the newlines before what comes, and the beginning of its line."""
        newlines = 0 if self._is_empty else self._newlines
        beginning = "\n" * newlines
        if newlines or self._is_empty:
            beginning += "".join(prefix.take() for prefix in self._prefixes)
        self._newlines = 0
        self._is_empty = self.is_at_start = False
        if beginning:
            self._append(beginning)

    def _append(self, text: str) -> None:
        part = self._parts[-1]
        if part and isinstance(part[-1], Text):
            part[-1] = Text(part[-1].text + text)
        else:
            part.append(Text(text))
