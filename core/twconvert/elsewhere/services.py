"""Finds the profiles of people on the services of ``services.toml``, and handles of Bluesky, in texts and links."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from twconvert.model import Link
from twconvert.text import plain_text, without_styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.model import Inline

_USER = "(?P<user>[A-Za-z0-9_](?:[A-Za-z0-9_.:-]*[A-Za-z0-9_])?)"
_BLUESKY = "Bluesky"
_OF_BLUESKY = ".bsky.social"
_BLUESKY_HANDLE = re.compile(
    r"(?<![A-Za-z0-9.-])([A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.bsky\.social)(?![A-Za-z0-9.-]*[A-Za-z0-9])"
)

_SITE = re.compile(r"https?://(?:[a-z0-9-]++\.)*?([a-z0-9-]++\.[a-z0-9-]++)(?:[/?#]|\Z)")
"""The last two parts of the host of an address as most are written."""


class Profile(NamedTuple):
    """Somebody on a service."""

    service: str
    """Its name, as ``services.toml`` has it."""
    user: str
    """The name of somebody there, as it was written."""
    url: str
    """The address of the profile."""


class _Form(NamedTuple):
    service: str
    shown: str
    pattern: re.Pattern[str]


def profiles_in(content: Iterable[Inline]) -> Iterator[Profile]:
    """Yield every profile that a text and its links name, as often as they do."""
    inlines = list(without_styles(content))
    text = plain_text(inlines)
    if _OF_BLUESKY in text.lower():
        yield from (_of_bluesky(match[1]) for match in _BLUESKY_HANDLE.finditer(text))
    for inline in inlines:
        profile = profile_at(inline.url) if isinstance(inline, Link) else None
        # What a link shows was found in the text.
        if profile and not (profile.user.endswith(_OF_BLUESKY) and profile.user.lower() in text.lower()):
            yield profile


def may_be_profile(url: str) -> bool:
    """Say whether a link may lead to a profile, as its host shows at a glance."""
    site = _SITE.match(url)
    return site is None or site[1] in _forms() or site[1] == _OF_BLUESKY[1:]


def profile_at(url: str) -> Profile | None:
    """Return the profile that a web address leads to; ``None`` where it leads to none, or to something below one."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"}:
        return None
    if host.endswith(_OF_BLUESKY):
        return _of_bluesky(host)
    place = f"{host}{unquote(parts.path).rstrip('/')}"
    for form in _forms().get(".".join(host.split(".")[-2:]), ()):
        match = form.pattern.fullmatch(place)
        if match and match["user"].lower() not in _nobody():
            return Profile(form.service, match["user"], f"https://{form.shown.replace('{user}', match['user'])}")
    return None


def _of_bluesky(handle: str) -> Profile:
    return Profile(_BLUESKY, handle, f"https://bsky.app/profile/{handle}")


@cache
def _forms() -> dict[str, list[_Form]]:
    """Return the forms of addresses by the last two parts of their hosts."""
    found: dict[str, list[_Form]] = {}
    for service, forms in _data()["services"].items():
        for form in forms:
            before, after = map(re.escape, form.split("{user}"))
            site = ".".join(form.partition("/")[0].split(".")[-2:])
            found.setdefault(site, []).append(_Form(service, forms[0], re.compile(f"{before}{_USER}{after}")))
    return found


@cache
def _nobody() -> frozenset[str]:
    return frozenset(_data()["nobody"])


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("twconvert.elsewhere").joinpath("services.toml").read_text("utf-8"))
