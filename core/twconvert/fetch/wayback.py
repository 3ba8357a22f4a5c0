"""Looks in the Wayback Machine for what its own host has no more.

It answers 24 requests a minute, and shuts out for an hour who asks more (edgi-govdata-archiving/wayback, issues 137
and 153, and the notes of its version 0.5.1).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from twconvert.fetch.asking import Outcome
from twconvert.fetch.links import checked_target
from twconvert.fetch.media import OK, REDIRECTS
from twconvert.fetched.addresses import addresses_to_try

if TYPE_CHECKING:
    from twconvert.fetch.asking import Asker
    from twconvert.fetch.media import MediaFetcher
    from twconvert.fetch.planning import Item
    from twconvert.fetch.web import Answer

WAYBACK = "web.archive.org"
SECONDS_BETWEEN = 3.0
MOST = 300
"""How many addresses are looked for in one run."""
_LONGEST_ANSWER = 64 << 10
_TIMESTAMP = re.compile(r"\d{14}")
_TARGET = re.compile(r"https?://web\.archive\.org/web/\d{1,14}(?:\w{2}_)?/(.+)", re.DOTALL)


def medium_from_wayback(item: Item, asker: Asker, fetcher: MediaFetcher) -> Outcome:
    """Fetch the copy of a medium, if there is one."""
    for address in (item.url, *addresses_to_try(item.url)[:1]):
        found = _copy_of(address, asker, status="200")
        if found.state != "done":
            if found.state == "gone":
                continue
            return found
        return fetcher.from_elsewhere(item, found.target or "")
    return Outcome(state="gone", http=404)


def target_from_wayback(url: str, asker: Asker) -> Outcome:
    """Return where a short link led when it was saved, if it was."""
    found = _copy_of(url, asker, status="30.")
    if found.state != "done" or not found.target:
        return found

    def judge(answer: Answer) -> Outcome:
        location = urljoin(f"https://{WAYBACK}/", answer.header("Location") or "")
        match = _TARGET.fullmatch(location) if answer.status in REDIRECTS else None
        target = checked_target(url, match[1]) if match else None
        return Outcome(state="done" if target else "gone", http=answer.status, target=target)

    return asker.outcome(found.target, judge)


def _copy_of(url: str, asker: Asker, status: str) -> Outcome:
    """Return the address of the newest copy as its target; state ``gone`` where there is none."""
    query = (
        f"https://{WAYBACK}/cdx/search/cdx?url={quote(url, safe='')}&output=json&fl=timestamp,original"
        f"&filter=statuscode:{status}&limit=-1"
    )

    def judge(answer: Answer) -> Outcome:
        if answer.status != OK:
            return Outcome(state="refused", http=answer.status)
        body = b""
        for chunk in answer.chunks():
            body += chunk
            if len(body) > _LONGEST_ANSWER:
                return Outcome(state="refused", http=answer.status, reason="its answer is too long")
        copy = _copy_in(body)
        return Outcome(state="done" if copy else "gone", http=answer.status, target=copy)

    return asker.outcome(query, judge)


def _copy_in(body: bytes) -> str | None:
    try:
        rows = json.loads(body or b"[]")
        timestamp, original = rows[-1][:2] if len(rows) > 1 else ("", "")
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if not (isinstance(timestamp, str) and isinstance(original, str) and _TIMESTAMP.fullmatch(timestamp)):
        return None
    return f"https://{WAYBACK}/web/{timestamp}id_/{quote(original, safe=':/?&=%~.,-_')}"
