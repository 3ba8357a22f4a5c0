"""Posts for tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from twconvert.model import AccountRef, Hashtag, Link, Mention, Post, Quote, Reply, Repost, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import Inline

ADA = AccountRef(id="1000", handle="ada_example", name="Ada Example")
"""The owner of the documents that `make_document` makes."""

_START = datetime(2020, 1, 1, tzinfo=UTC)


def make_post(number: int, *content: Inline, **fields: Any) -> Post:
    """Return a post of Ada Example.

    Args:
        number: its id, and the days after the first of January 2020.
        content: what it says.
        fields: the others of `Post`.
    """
    time = _START + timedelta(days=number)
    return Post(**{"id": str(number), "author": ADA, "created_at": time, "content": content, **fields})


def every_kind_of_post() -> Iterator[Post]:
    """Yield posts with everything that the model can say."""
    other = AccountRef(id="2000", handle="bob_example", name="Bob Example")
    yield make_post(1, Text("<b>&amp; ]]> \"'`*_[]()#|~$\\ {{ }} %s\n\n\n  two  spaces\ttab\n"))
    yield make_post(2, Text("שלום עולם مرحبا 👩‍👩‍👧‍👦 e\u0301 \U0010fffd \ufffd"), language="he")
    yield make_post(3, Link("https://example.org/?a=1&b=(2)#c", "example.org/…"), Strong((Hashtag("Straße"),)))
    yield make_post(4, Mention("bob_example", "2000"), reply_to=Reply(author=other, id="1999"))
    yield make_post(5, Text("The same thread"), reply_to=Reply(author=ADA, id="1"))
    yield make_post(6, Text("Cut off…"), repost_of=Repost(author=other, id="1998", truncated=True))
    yield make_post(7, quote=Quote(url="https://twitter.com/bob_example/status/1997", id="1997", handle="bob_example"))
    yield make_post(8, Text("x" * 30_000))
    yield make_post(9, precision="day", visibility="deleted", deleted_at=datetime(2021, 1, 1, tzinfo=UTC))
    yield make_post(
        10, Text("Newest"), versions=("9", "10"), revisions=(make_post(9, Text("Older")),), likes=0, reposts=1
    )
