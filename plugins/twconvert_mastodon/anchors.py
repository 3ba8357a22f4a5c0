"""Links: where they lead, what a reader sees of them, and whether they are mentions or hashtags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Hashtag, Link, Mention, Text
from twconvert.text import xml_safe
from twconvert_mastodon.facts import FULL_WIDTH_AT

if TYPE_CHECKING:
    from twconvert import Inline
    from twconvert_mastodon.people import People


class Anchor:
    """A link that is being read.

    Mastodon shows ``example.org/a-long...`` of an address: its beginning and its end are in spans of the class
    ``invisible``, and the middle is in one of the class ``ellipsis`` where there is an end (``text_formatter.rb``).
    """

    def __init__(self, attributes: dict[str, str]) -> None:
        self._url = xml_safe(attributes.get("href", "")).strip()
        self._classes = attributes.get("class", "").split()
        self._rel = attributes.get("rel", "").split()
        self._shown = ""
        self._whole = ""
        self.is_cut = False
        """Whether the reader sees only a part of the text."""

    def add(self, text: str, *, is_visible: bool) -> None:
        """Add text."""
        self._whole += text
        if is_visible:
            self._shown += text

    def inline(self, people: People) -> Inline:
        """Return what it is."""
        shown = xml_safe(self._shown).replace("\n", " ") + ("\u2026" if self.is_cut else "")
        whole = xml_safe(self._whole).replace("\n", " ")
        if not self._url:
            return Text(whole)
        tag = whole.removeprefix("#")
        if tag != whole and tag and ("hashtag" in self._classes or "tag" in self._rel):
            return Hashtag(tag)
        name = whole[1:].replace(FULL_WIDTH_AT, "@")
        if whole.startswith(("@", FULL_WIDTH_AT)) and name and "mention" in self._classes:
            who = people.mentioned(name, self._url)
            if who.handle:
                return Mention(who.handle, who.id, who.name)
        return Link(self._url, shown if shown.strip() else whole or self._url)
