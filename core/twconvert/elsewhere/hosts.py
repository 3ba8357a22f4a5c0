"""Which hosts can be servers of the Fediverse, as far as a name tells."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_MAIL = re.compile(
    r"(?:^|\.)(?:aol|email|fastmail|gmail|gmx|googlemail|hotmail|mail|msn|outlook|protonmail|rocketmail|yahoo|yandex|ymail)\."
)
"""Names that are those of mail providers in every country, as in ``yahoo.co.uk`` and ``mail.ru``."""
_SOFTWARE = re.compile(
    "mastodon|mstdn|masto(?:$|[.-])|fedi|toot|pleroma|akkoma|misskey|calckey|firefish|sharkey|friendica|hubzilla"
    "|pixelfed|peertube|lemmy|gotosocial|diaspora|bookwyrm|funkwhale|activitypub"
)
_NAME = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]*[a-z0-9])")


def server_name(host: str) -> str | None:
    """Return a host as Mastodon writes it, in small letters and ASCII; ``None`` where it is surely no server.

    Mastodon resolves names in other scripts by their IDNA form (app/lib/tag_manager.rb, ``normalize_domain``).
    """
    try:
        name = host.rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    if not _NAME.fullmatch(name) or _MAIL.search(name):
        return None
    labels = name.split(".")
    sites = (".".join(labels[start:]) for start in range(len(labels)))
    return name if no_servers().isdisjoint(sites) else None


@cache
def no_servers() -> frozenset[str]:
    """Return the sites that are known to be none, from ``no-servers.txt``."""
    lines = files("twconvert.elsewhere").joinpath("no-servers.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def names_software(name: str) -> bool:
    """Say whether a server is called after the software of one: ``mastodon.social``, ``lemmy.example``."""
    return _SOFTWARE.search(name) is not None
