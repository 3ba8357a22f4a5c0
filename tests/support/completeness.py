"""Whether an output holds all of a document, whatever its format.

- The text between the links of every post is found in the text of the output, as often as it was written.
- Every link, and every address of a quoted post that the document lacks, leads somewhere as often as it was written.
- Every medium that the archive holds is shown or linked, by its own bytes or as a picture with its description;
  where that cannot be, the output says so in the words of `twconvert.wording`. Tables name its file in the archive.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from twconvert import Emphasis, Link, Strong
from twconvert.text import plain_text, safe_url
from twconvert.wording import absence_of, alt_of, label_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Document, Inline, Media, Post


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


def lacking(document: Document, output: Output) -> list[str]:
    """Return what the document holds and the output does not, a line for each thing."""
    return [*_texts(document, output), *_links(document, output), *_media(document, output)]


def _texts(document: Document, output: Output) -> Iterator[str]:
    everything = _words("".join(output.text))
    wanted = Counter(text for post in _with_revisions(document.posts) for text in _between_links(post.content))
    for text, number in wanted.items():
        found = everything.count(text)
        if found < number:
            yield f"text {text!r}: {number} times in the document, {found} times here"


def _links(document: Document, output: Output) -> Iterator[str]:
    wanted: Counter[str] = Counter()
    for post in _with_revisions(document.posts):
        wanted.update(_comparable(url) for url in map(safe_url, _urls(post.content)) if url)
        if post.quote and document.posts.find(post.quote.id) is None:
            wanted[_comparable(post.quote.url)] += 1
    for url, number in (wanted - output.links).items():
        yield f"link {url}: {number} fewer here"


def _media(document: Document, output: Output) -> Iterator[str]:
    text = _words("".join(output.text))
    files, pictures, named, excused = output.files.copy(), output.pictures.copy(), output.named.copy(), Counter[str]()
    for post in document.posts:
        for number, media in enumerate(post.media):
            if media.path is None:
                continue
            digest = _digest(document, media)
            description = _words(alt_of(document, post, number))
            if files[digest]:
                files[digest] -= 1
            elif pictures[description]:
                pictures[description] -= 1
            elif named[document.place_of(media)[1]]:
                named[document.place_of(media)[1]] -= 1
            else:
                said = _said_instead(post, media, output)
                excused[said] += 1
                if text.count(said) < excused[said]:
                    yield f"medium {number + 1} of post {post.id} ({media.path})"


def _digest(document: Document, media: Media) -> str:
    """Return the checksum of a file; that of a damaged one is empty."""
    if not document.is_intact(media):
        return ""
    with document.open(media) as file:
        return sha256(file.read()).hexdigest()


def _said_instead(post: Post, media: Media, output: Output) -> str:
    """Return what stands in the place of a medium that a format cannot show."""
    if media.kind == "image" or not any(output.links[_comparable(url)] for url in (post.url, media.remote_url) if url):
        return absence_of(media)
    return label_of(media)


def _with_revisions(posts: Iterable[Post]) -> Iterator[Post]:
    for post in posts:
        yield post
        yield from post.revisions


def _between_links(content: Iterable[Inline]) -> Iterator[str]:
    """Yield the runs of text that no link interrupts."""
    run = ""
    for inline in _leaves(content):
        if isinstance(inline, Link):
            yield from filter(None, [_words(run)])
            run = ""
        else:
            run += plain_text((inline,))
    yield from filter(None, [_words(run)])


def _urls(content: Iterable[Inline]) -> Iterator[str]:
    return (inline.url for inline in _leaves(content) if isinstance(inline, Link))


def _leaves(content: Iterable[Inline]) -> Iterator[Inline]:
    for inline in content:
        if isinstance(inline, Strong | Emphasis):
            yield from _leaves(inline.content)
        else:
            yield inline


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
