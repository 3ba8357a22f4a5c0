"""Asks where a short link leads. The answer is the address it names, which is not asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from twconvert.fetch.asking import Outcome
from twconvert.fetch.media import REDIRECTS
from twconvert.fetched.addresses import short_link
from twconvert.text import xml_safe
from twconvert.urls import safe_url

if TYPE_CHECKING:
    from twconvert.fetch.asking import Asker
    from twconvert.fetch.web import Answer

_LONGEST = 4_000
"""Characters of an address, more than browsers show."""
_MOST_SUCCESSFUL = 299


def target_of(url: str, asker: Asker) -> Outcome:
    """Ask where a short link leads.

    Args:
        url: The link, as `twconvert.fetched.addresses.short_link` returns it.
        asker: Asks for addresses.
    """

    def judge(answer: Answer) -> Outcome:
        if answer.status in REDIRECTS:
            target = checked_target(url, answer.header("Location"))
            if target is None:
                return Outcome(state="refused", http=answer.status, reason="it leads nowhere")
            return Outcome(state="done", http=answer.status, target=target)
        if answer.status <= _MOST_SUCCESSFUL:
            return Outcome(state="no link", http=answer.status)
        return Outcome(state="refused", http=answer.status)

    return asker.outcome(url, judge)


def checked_target(url: str, location: str | None) -> str | None:
    """Return where a short link leads, as an address; ``None`` where it leads nowhere, or to itself."""
    try:
        target = urljoin(url, location or "")
        parts = urlsplit(target)
    except ValueError:
        return None
    is_address = parts.scheme in {"http", "https"} and len(target) <= _LONGEST and safe_url(target) is not None
    return xml_safe(target) if is_address and location and short_link(target) != url else None
