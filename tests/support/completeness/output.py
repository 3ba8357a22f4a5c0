"""Whether an output holds all of a document, whatever its format.

What must be there, `support.completeness.items` says:

- The text between the links of every post, message, like and chat, and every name and title, is found in the text of
  the output, as often as it was written. The names that a reply begins with may stand apart from the rest of it.
- Every link, and every address of a quoted post that the document lacks, of an account and of a list, leads somewhere
  as often as it was written.
- Every medium that the archive holds is shown or linked, by its own bytes or as a picture with its description;
  where that cannot be, the output says so in the words of `twconvert.wording`. Tables name its file in the archive.
"""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from support.completeness.items import items_of, leaves, links_in
from twconvert import Link
from twconvert.text import plain_text
from twconvert.urls import safe_url
from twconvert.wording import absence_of, label_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from support.completeness.items import Item
    from twconvert import Document, Inline, Media

_NAMES = re.compile(r"(?:[@\uff20][\w@.-]+\s+)+")
_POSTS = frozenset({"posts"})


@dataclass
class Output:
    """What a reader meets in a finished output."""

    text: list[str] = field(default_factory=list)
    """In any order; white space says nothing."""
    links: Counter[str] = field(default_factory=Counter)
    """Addresses on the web that links lead to."""
    files: Counter[str] = field(default_factory=Counter)
    """Digests of the media files that are shown or linked, once for each time."""
    pictures: Counter[str] = field(default_factory=Counter)
    """Descriptions of the pictures that are shown and whose files are there."""
    added: str = ""
    """Signs that nobody sees and that the format adds to texts, where they are then not compared."""
    named: Counter[str] = field(default_factory=Counter)
    """Paths of files that were left in the archive."""

    def add_link(self, url: str) -> None:
        """Take the address of a link."""
        self.links[_comparable(url)] += 1

    def add_file(self, content: bytes) -> None:
        """Take a file that is shown or linked."""
        self.files[sha256(content).hexdigest()] += 1

    def add_picture(self, description: str) -> None:
        """Take the description of a picture whose file is there."""
        self.pictures[_words(description)] += 1


def lacking(document: Document, output: Output, holds: frozenset[str] = _POSTS) -> list[str]:
    """Return what the document holds and the output does not, a line for each thing.

    Args:
        document: that the output was made of.
        output: as a reader of its format has read it.
        holds: what the format has a place for, as `Exporter.holds`.
    """
    items = list(items_of(document, holds))
    return [*_texts(items, output), *_links(items, output), *_media(document, items, output)]


def _texts(items: Iterable[Item], output: Output) -> Iterator[str]:
    unseen = dict.fromkeys(map(ord, output.added))
    everything = _words("".join(output.text).translate(unseen))
    wanted: Counter[str] = Counter()
    for item in items:
        texts = list(_between_links(item.content))
        if item.is_reply and texts:
            names = _NAMES.match(texts[0])
            wanted.update(names[0].split() if names else ())
            texts[0] = texts[0][names.end() :] if names else texts[0]
        wanted.update(filter(None, (_words(text.translate(unseen)) for text in (*texts, *item.words))))
    for text, number in wanted.items():
        found = everything.count(text)
        if found < number:
            yield f"text {text!r}: {number} times in the document, {found} times here"


def _links(items: Iterable[Item], output: Output) -> Iterator[str]:
    wanted: Counter[str] = Counter()
    for item in items:
        wanted.update(_comparable(url) for url in map(safe_url, (*links_in(item.content), *item.urls)) if url)
    for url, number in (wanted - output.links).items():
        yield f"link {url}: {number} fewer here"


def _media(document: Document, items: Iterable[Item], output: Output) -> Iterator[str]:
    text = _words("".join(output.text))
    files, pictures, named, excused = output.files.copy(), output.pictures.copy(), output.named.copy(), Counter[str]()
    for item in items:
        for number, (media, alt) in enumerate(item.media):
            if media.path is None:
                continue
            digest = _digest(document, media)
            description = _words(alt)
            if files[digest]:
                files[digest] -= 1
            elif pictures[description]:
                pictures[description] -= 1
            elif named[document.place_of(media)[1]]:
                named[document.place_of(media)[1]] -= 1
            else:
                said = next((each for each in _instead(item, media, output) if text.count(each) > excused[each]), None)
                if said:
                    excused[said] += 1
                else:
                    yield f"medium {number + 1} of {item.name} ({media.path})"


def _digest(document: Document, media: Media) -> str:
    """Return the checksum of a file; that of a damaged one is empty."""
    if not document.is_intact(media):
        return ""
    with document.open(media) as file:
        return sha256(file.read()).hexdigest()


def _instead(item: Item, media: Media, output: Output) -> Iterator[str]:
    """Yield the words that may stand in the place of a medium that a format cannot show."""
    addresses = [url for url in (item.url, media.remote_url) if url]
    is_linked = any(output.links[_comparable(url)] for url in addresses)
    if media.kind == "image" or not is_linked:
        yield absence_of(media)
    if media.kind != "image" and (is_linked or not addresses):
        yield label_of(media)


def _between_links(content: Iterable[Inline]) -> Iterator[str]:
    """Yield the runs of text that no link interrupts."""
    run = ""
    for inline in leaves(content):
        if isinstance(inline, Link):
            yield from filter(None, [_words(run)])
            run = ""
        else:
            run += plain_text((inline,))
    yield from filter(None, [_words(run)])


def _words(text: str) -> str:
    return " ".join(text.split())


def _comparable(url: str) -> str:
    """Return an address without what differs between spellings of one: percent signs, punycode, case of the host."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removesuffix(".")
    with suppress(UnicodeError):
        host = host.encode("idna").decode("ascii")
    rest = parts._replace(scheme="", netloc="", path=parts.path or "/").geturl()
    return f"{parts.scheme}://{host}:{parts.port or ''}{unquote(rest)}"
