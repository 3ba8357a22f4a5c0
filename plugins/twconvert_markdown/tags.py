"""The tags of pages, each in one spelling: programs that make a page for each tag stop at two of one name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from twconvert import Hashtag
from twconvert.closing import Closing
from twconvert.scratch import full_disk_is_an_output_error, temporary_database
from twconvert.text import folded, without_styles
from twconvert_markdown.inlines import is_tag

if TYPE_CHECKING:
    from twconvert import Thread
    from twconvert_markdown.flavors import Flavor

_SCHEMA = "CREATE TABLE tag (folded TEXT PRIMARY KEY, spelling TEXT NOT NULL) WITHOUT ROWID"
_REMEMBERED = 4096


class Tags(Closing):
    """Spells each tag as it was spelled first in the document.

    Args:
        flavor: The flavor that the pages are in.
    """

    def __init__(self, flavor: Flavor) -> None:
        self._flavor = flavor
        self._database = temporary_database(_SCHEMA)
        self._spelling = lru_cache(_REMEMBERED)(self._find_spelling)

    def of(self, thread: Thread) -> list[str]:
        """Return the tags of a thread's page, first that by which a site collects its entries."""
        tags = dict.fromkeys([self._flavor.collection] if self._flavor.collection else ())
        for post in thread.posts:
            for inline in without_styles(post.content):
                if type(inline) is Hashtag:
                    # Eleventy stumbles over the tag __proto__.
                    tag = inline.tag.strip("_")
                    if is_tag(tag) or (tag and not self._flavor.has_tags):
                        tags[self._spelling(tag)] = None
        return list(tags)

    def close(self) -> None:
        """Close the database of spellings."""
        self._database.close()

    def _find_spelling(self, tag: str) -> str:
        key = folded(tag)
        if key == self._flavor.collection:
            return key
        with full_disk_is_an_output_error():
            self._database.execute("INSERT OR IGNORE INTO tag VALUES (?, ?)", (key, tag))
            (spelling,) = self._database.execute("SELECT spelling FROM tag WHERE folded = ?", (key,)).fetchone()
        return str(spelling)
