"""How an output came to be, and what is not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.distributions import version_of
from twconvert.kinds import MESSAGES, kinds_besides_posts
from twconvert.wording.dates import day
from twconvert.wording.language import gettext, ngettext
from twconvert.wording.messages import number_spoken
from twconvert.wording.numbers import grouped, number_of, number_of_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import Document


def origin_of(document: Document, what: str) -> str:
    """Return what made the output, from what.

    Args:
        document: The document that it was made of.
        what: What the output is, in English: ``book``, ``document`` ... Other languages do without it.
    """
    owner, made, count = document.owner.handle, document.generated_at, len(document.sources)
    origin = _origin(count, with_owner=bool(owner), with_date=made is not None).format(
        what=what,
        maker=maker(),
        count=grouped(count),
        service=document.service,
        owner=f"@{owner}",
        day=day(document.local(made)) if made else "",
    )
    chosen = gettext("Posts in it: {chosen}; threads are whole.").format(chosen=document.chosen)
    return " ".join(filter(None, (origin, chosen if document.chosen else "", _fetched(document))))


def _fetched(document: Document) -> str:
    fetched = document.fetched
    if not fetched or not (fetched.missing or fetched.better or fetched.links):
        return ""
    sentence = gettext(
        "Fetched from the web later: missing media: {missing}; larger media: {better}; targets of short links: {links}."
    )
    return sentence.format(
        missing=grouped(fetched.missing), better=grouped(fetched.better), links=grouped(fetched.links)
    )


def _origin(count: int, *, with_owner: bool, with_date: bool) -> str:
    if with_owner and with_date:
        return ngettext(
            "This {what} was made by {maker} from a {service} archive of {owner}, made on {day}.",
            "This {what} was made by {maker} from {count} {service} archives of {owner}, "
            "the last of them made on {day}.",
            count,
        )
    if with_owner:
        return ngettext(
            "This {what} was made by {maker} from a {service} archive of {owner}.",
            "This {what} was made by {maker} from {count} {service} archives of {owner}.",
            count,
        )
    if with_date:
        return ngettext(
            "This {what} was made by {maker} from a {service} archive, made on {day}.",
            "This {what} was made by {maker} from {count} {service} archives, the last of them made on {day}.",
            count,
        )
    return ngettext(
        "This {what} was made by {maker} from a {service} archive.",
        "This {what} was made by {maker} from {count} {service} archives.",
        count,
    )


def clock_of(document: Document) -> str:
    """Return which clock the times are of."""
    zone = str(document.timezone)
    if any(zone == each.time_zone for each in document.sources):
        sentence = gettext("Times are those of {zone}, as the archive says. Some old posts have only a date.")
    else:
        sentence = gettext("Times are those of {zone}. Some old posts have only a date.")
    return sentence.format(zone=zone)


def holdings_of(document: Document) -> list[str]:
    """Return how much of each kind a document holds: ``1,986 posts``, ``1 conversation`` ..."""
    others = other_holdings_of(document)
    posts = len(document.posts)
    return [number_of(posts, "post"), *others] if posts or not others else others


def other_holdings_of(document: Document) -> list[str]:
    """Return how much a document holds besides posts."""
    # Conversations in which nothing happened are told by `silent_text`.
    counts = (
        (number_spoken(document) if kind is MESSAGES else len(getattr(document, kind.field)), kind.noun)
        for kind in kinds_besides_posts()
    )
    return [number_of(count, noun) for count, noun in counts if count]


def left_out_of(document: Document, what: str) -> Iterator[str]:
    """Yield what the archive holds and the output does not, a line for each kind."""
    for kind, count in document.left_out.items():
        if count:
            sentence = gettext("{records}: in the archive, but not in this {what}")
            yield sentence.format(records=number_of_kind(kind, count), what=what)


def maker() -> str:
    """Return the name and version of this program."""
    return " ".join(filter(None, ("twconvert", version_of("twconvert"))))
