"""Names of files that people read: the day of a thread and its first words."""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import TYPE_CHECKING

from twconvert import Mention, Text
from twconvert.file_names import shortened
from twconvert.scratch_dict import ScratchDict
from twconvert.text import beginning_of, folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert import Document, Inline, Post

_LONGEST = 60
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*#^\[\]%\u2026\s]+')
"""What Windows allows in no name of a file ("Naming Files, Paths, and Namespaces" of Win32), or Obsidian in no link."""
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff\ufff9-\ufffb]")


class ThreadNames:
    """Names each thread of a document, the same on every run: ``2017-08-19 Eleven hours of trains``.

    No two names are one where neither case nor the form of Unicode counts, as on macOS. A second one of a day gets a
    number.

    Args:
        document: The document, whose threads are read once for this.
    """

    def __init__(self, document: Document) -> None:
        self._names = ScratchDict[str]()
        self._next = ScratchDict[int]()
        """The number that a name has or had last, by the name in its folded form."""
        for thread in document.threads:
            first = thread.posts[0]
            words = _words(beginning_of(_said(first), _LONGEST))
            self._names[first.id] = self._take(f"{document.local_time(first):%Y-%m-%d} {words}".rstrip())

    def of(self, first_id: str) -> str:
        """Return the name of the thread that begins with the post of this id."""
        return self._names[first_id]

    def _take(self, stem: str) -> str:
        name = shortened(stem, ".md")
        wanted = folded(name)
        number = self._next.get(wanted, 1)
        while folded(name) in self._next:
            number += 1
            name = f"{shortened(stem, f' {number}.md')} {number}"
        self._next[wanted] = number
        self._next.setdefault(folded(name), 1)
        return name


def _said(post: Post) -> Iterable[Inline]:
    """Return the text of a post, of a reply without the mentions that it begins with."""
    return dropwhile(_is_mention_or_blank, post.content) if post.reply_to else post.content


def _is_mention_or_blank(inline: Inline) -> bool:
    return isinstance(inline, Mention) or (isinstance(inline, Text) and not inline.text.strip())


def _words(text: str) -> str:
    """Return words as they may stand in the name of a file, in any script."""
    return _FORBIDDEN.sub(" ", _UNSEEN.sub("", text)).strip(" .")
