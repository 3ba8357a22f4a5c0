"""A document in which every text, link, name and description means something in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.markdown.strings import BY_HAND
from support.nasty_document import NASTY_URLS, nasty_posts
from support.samples import FILES, OWNER, at, image, post, reply
from twconvert import AccountRef, Emphasis, Hashtag, Link, Mention, Quote, Repost, Strong, Text
from twconvert.testing import make_document
from twconvert.text import xml_safe
from twconvert.urls import link_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from twconvert import Document, Post


def markdown_document() -> AbstractContextManager[Document]:
    """Return the document."""
    return make_document(
        [*nasty_posts(), *_posts()],
        owner=OWNER,
        files=FILES,
        title="# *Posts* of {{ Ada }} {% raw %} #",
        generated_at=at("2024-03-03T12:00:00"),
        left_out={"likes": 1430, "deleted_posts": 1},
    )


_URL = "https://example.org/"


def _posts() -> Iterator[Post]:
    for number, text in enumerate(map(xml_safe, BY_HAND), start=2000):
        yield post(number, text, media=(image("hills.jpg", alt=f"alt: {text} :alt"),))
        yield post(number + 1000, (Text("before"), Link(_URL, link_text(_URL, text)), Text(text)))
        yield post(number + 2000, (Text(text), Strong((Text(text),)), Text(text), Emphasis((Text(text),))))
        who = AccountRef(id="7", handle="seven", name=text)
        yield post(number + 3000, "Their words", repost_of=Repost(author=who, url="https://twitter.com/seven/status/7"))
    yield from _links()
    yield from _styles()
    yield reply(7001, 2000, "{% raw %} a later post of a thread")
    yield post(7002, "Quoting", quote=Quote(url="https://twitter.com/ada_example/status/2004", id="2004"))
    yield post(7003, "Quoting right to left", quote=Quote(url="https://twitter.com/ada_example/status/3", id="3"))


def _links() -> Iterator[Post]:
    for number, url in enumerate((*NASTY_URLS, *_URLS), start=6000):
        yield post(number, (Text("see "), Link(url, "there"), Text(".")))
        yield post(number + 500, (Link(url, url), Text("{:.x}(a)[b]")))


_URLS = (
    "https://example.org/_a_/*b*/~c~",
    "https://example.org/(a)/((b)/)c",
    "https://example.org/?a=1&copy=2&amp;b=3&lt;",
    "https://example.org/{{ x }}/{% raw %}",
    "https://example.org/$a$/'b'/!c",
    "https://example.org/a--b...c#d-e",
    "https://example.org/:smile:/@user",
    "https://[2001:db8::1]/[a]",
    "https://example.org/%7B%25%20raw%20%25%7D",
)


def _styles() -> Iterator[Post]:
    bold, italic = Strong((Text("bold"),)), Emphasis((Text("italic"),))
    contents = (
        (Text("a"), bold, Text("b"), italic, Text("c")),
        (bold, italic),
        (Strong((italic,)), Text(" "), Strong((Text("bold "), Emphasis((Text("and italic"),))))),
        (Strong((Text(" blanks "),)), Text("after")),
        (Strong((Text("two\nlines\n\nand more"),)),),
        (Text("x"), Strong((Text("(brackets)"),)), Text("y")),
        (Strong((Text("(brackets)"),)), Text(" end")),
        (Strong((Mention("a_b_c"), Text(" "), Hashtag("tag_one"))),),
        (Text("wow!"), Link("https://example.org/", "link"), Text("!"), Mention("me"), Text("!")),
        (Text("{"), Text("% raw %}"), Text("{"), Text("{ x }}")),
        (
            Text("#"),
            Hashtag("one"),
            Text(" "),
            Hashtag("2019"),
            Text("\n"),
            Hashtag("_two_"),
            Text("\n"),
            Hashtag("3d"),
        ),
        (
            Hashtag("all"),
            Text(" "),
            Hashtag("posts"),
            Text(" "),
            Hashtag("constructor"),
            Text(" "),
            Hashtag("__proto__"),
        ),
        (Text("&"), Text("amp; "), Text("<"), Link("https://example.org/", "b"), Text(">")),
    )
    for number, content in enumerate(contents, start=7100):
        yield post(number, content)
