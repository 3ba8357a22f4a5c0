"""Which kinds of records are taken in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from twconvert.kinds import PLACES, KindName, answers_others, kind_of, private_names, selected_names
from twconvert.model import Post

if TYPE_CHECKING:
    from twconvert.model import Record


def keep_kinds(
    records: Iterable[Record],
    /,
    *,
    include: Annotated[
        list[KindName] | None,
        typer.Option(
            metavar="KIND",
            help=f"Include private records: {', '.join(private_names())}",
        ),
    ] = None,
    exclude: Annotated[
        list[KindName] | None,
        typer.Option(
            metavar="KIND",
            help="Leave out records: replies, reposts, community, lists ...",
        ),
    ] = None,
) -> Iterator[Record]:
    """Keep the records of the kinds that are wanted. A reply to oneself continues a thread and is no reply here."""
    names = selected_names(include, exclude)
    has_places = PLACES.name in names
    has_all_public = has_places and names.issuperset(("replies", "reposts"))
    for record in records:
        if isinstance(record, Post):
            if has_all_public and record.visibility == "public":
                yield record
            elif _is_wanted(record, names):
                yield record if has_places else _without_place(record)
            continue
        kind = kind_of(record)
        if kind is None or kind.name in names:
            yield record


def _is_wanted(post: Post, names: frozenset[str]) -> bool:
    return (
        (post.visibility == "public" or post.visibility in names)
        and (post.repost_of is None or "reposts" in names)
        and ("replies" in names or not answers_others(post))
    )


def _without_place(post: Post) -> Post:
    if post.revisions:
        post = msgspec.structs.replace(post, revisions=tuple(map(_without_place, post.revisions)))
    return msgspec.structs.replace(post, location=None, place=None) if post.location or post.place else post
