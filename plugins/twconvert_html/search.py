"""The search index: scripts that `search.js` loads when it needs them, so that no server has to look anything up.

- ``search/index.js``: where all else is, and how words are compared;
- ``search/words-N.js``: words in alphabetical order, and what else a search can be narrowed by (`filters`), with the
  numbers of the posts that have them;
- ``search/texts-N.js``: what a result shows of each post.

Posts, and likes and messages before them, are numbered from 0 in the order in which they stand on the pages.
Numbers are written with a fixed number of digits in base 36, one after the other.
"""

from __future__ import annotations

import re
from contextlib import ExitStack, contextmanager
from itertools import count, product
from typing import TYPE_CHECKING, Self, TextIO

import msgspec

from twconvert_html.filters import SIGN
from twconvert_html.keyed_texts import KeyedTexts
from twconvert_html.search_words import DENSE, LETTERS, LONGEST, MARKS, SIGNS, VOWELS, words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path
    from types import TracebackType

_TEXTS = 200
"""Posts in a file of texts."""
_WORDS = 60_000
"""Characters after which a file of words ends."""
_MOST = 150_000
"""Words of posts in memory."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class SearchIndex:
    """Takes everything that can be found, in the order of the pages, then writes the index.

    Args:
        site: The folder of the site.
        posts: The number of posts, likes and messages that will be added, or more.
    """

    def __init__(self, site: Path, posts: int) -> None:
        self._words = KeyedTexts(_MOST)
        self._folder = site / "search"
        self._folder.mkdir()
        self._digits = next(digits for digits in count(1) if posts <= 36**digits)
        self._numbers = map("".join, product(_DIGITS, repeat=self._digits))
        self._shown: list[Sequence[str]] = []
        self._number = 0
        self._pages: list[tuple[int, str]] = []
        self.signs: set[str] = set()
        """The terms that say of a post what it has: pictures, likes. They are known when the index is written."""

    def add(self, page: str, words: str, shown: Sequence[str], terms: Collection[str] = ()) -> None:
        """Add a post, a like or a message.

        Args:
            page: The file of the page that it is on.
            words: The text that it can be found by.
            shown: Its anchor, when it was made in words, what is said before it, the beginning of its text, and the
                file of a picture of it if there is one.
            terms: The terms that it can be found by besides words, as `terms_of` returns them.
        """
        if not self._pages or self._pages[-1][1] != page:
            self._pages.append((self._number, page))
        found_by = words_of(words)
        if terms:
            found_by.update(terms)
        self._words.add_to_all(found_by, next(self._numbers))
        self._shown.append(shown)
        self._number += 1
        if len(self._shown) == _TEXTS:
            self._write_texts()

    def finish(self) -> None:
        """Write the index."""
        self._write_texts()
        index = {
            "posts": self._number,
            "digits": self._digits,
            "textsInFile": _TEXTS,
            "files": self._write_words(),
            "pages": self._pages,
            "words": {
                "longest": LONGEST,
                "letters": LETTERS,
                "marks": _for_javascript(MARKS),
                "dense": _for_javascript(DENSE),
                "signs": _for_javascript(SIGNS),
                "vowels": _for_javascript(VOWELS),
            },
        }
        self._write("index", b"twconvertSearch.index = %b;\n" % msgspec.json.encode(index))

    def __enter__(self) -> Self:
        self._words.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._words.__exit__(kind, error, trace)

    def _write_words(self) -> list[str]:
        """Write the words, and return the first of each file. No list of numbers is in memory as a whole."""
        first_words: list[str] = []
        size = 0
        with ExitStack() as opened:
            for word, texts in self._words:
                separator = ","
                if not first_words or size > _WORDS:
                    opened.close()
                    file = opened.enter_context(self._words_file(len(first_words)))
                    first_words.append(word)
                    size, separator = 0, ""
                if word[0] == SIGN:
                    self.signs.add(word)
                name = msgspec.json.encode(word).decode()
                size += file.write(f'{separator}{name}:"{next(texts)}')
                for numbers in texts:
                    size += file.write(numbers)
                file.write('"')
        return first_words

    @contextmanager
    def _words_file(self, number: int) -> Iterator[TextIO]:
        with self._folder.joinpath(f"words-{number}.js").open("w", encoding="utf-8", newline="\n") as file:
            file.write(f"twconvertSearch.take('words', {number}, {{")
            yield file
            file.write("});\n")

    def _write_texts(self) -> None:
        if self._shown:
            number = (self._number - 1) // _TEXTS
            texts = msgspec.json.encode(self._shown)
            self._write(f"texts-{number}", b"twconvertSearch.take('texts', %d, %b);\n" % (number, texts))
            self._shown = []

    def _write(self, name: str, script: bytes) -> None:
        self._folder.joinpath(f"{name}.js").write_bytes(script)


def _for_javascript(characters: str) -> str:
    """Return a set of a regular expression as JavaScript writes it."""
    return re.sub(r"\\U000([0-9a-f]{5})", r"\\u{\1}", characters)
