"""Which addresses can be fetched, and how each is written, so that one address has one form.

Nothing outside of these lists is ever asked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

PICTURES = "pbs.twimg.com"
FILMS = "video.twimg.com"
SHORTENERS = (
    "t.co", "amzn.to", "bbc.in", "bit.ly", "bitly.com", "buff.ly", "dlvr.it", "fb.me", "flic.kr", "git.io", "goo.gl",
    "ift.tt", "is.gd", "j.mp", "lnkd.in", "nyti.ms", "ow.ly", "spoti.fi", "tinyurl.com", "trib.al", "v.gd", "wp.me",
)  # fmt: skip
"""Services of short links that answer with an address and nothing else."""
HOSTS = frozenset({PICTURES, FILMS, *SHORTENERS})

_PICTURE = re.compile(
    r"https?://pbs\.twimg\.com/media/([\w-]+)"
    r"(?:\.(jpe?g|png|gif|webp)(?::\w+)?(?:\?[^#]*)?|\?(?:[^#]*&)?format=(jpe?g|png|gif|webp)(?:&[^#]*)?)",
    re.ASCII,
)
_FILM = re.compile(
    r"https?://video\.twimg\.com/((?:ext_tw_video|amplify_video|tweet_video)/(?:\w[\w-]*/)*([\w-]+\.mp4))(\?tag=\d+)?",
    re.ASCII,
)
_HOSTS_OF_LINKS = "|".join(map(re.escape, SHORTENERS))
_SHORT = re.compile(
    rf"https?://(?:www\.)?({_HOSTS_OF_LINKS})/((?:[\w~.-]*\w[\w~.-]*/)?[\w~-]+)/?(\?[^#]*)?(?:#.*)?",
    re.ASCII | re.IGNORECASE,
)
_SIZES = ("orig", "4096x4096", "large")
"""What pictures are asked for, the largest first: of some old ones the original answers 504
(gallery-dl, extractor/twitter.py)."""


def media_address(remote_url: str | None) -> str | None:
    """Return the address of a medium without what says its size; ``None`` where it cannot be fetched.

    Media of messages need a login, and other servers are not asked.
    """
    if picture := _PICTURE.fullmatch(remote_url or ""):
        return f"https://{PICTURES}/media/{picture[1]}.{picture[2] or picture[3]}"
    film = _FILM.fullmatch(remote_url or "")
    return f"https://{FILMS}/{film[1]}{film[3] or ''}" if film else None


def addresses_to_try(address: str) -> Sequence[str]:
    """Return where a medium may be found, the best first.

    A picture keeps its format, for a PNG made of a JPEG is none of the original. Since December 2025 films may be
    refused with the ``tag`` that archives have (imputnet/cobalt, issue 1486).

    Args:
        address: The address as `media_address` returns it.
    """
    plain, _, tag = address.partition("?")
    if address.startswith(f"https://{FILMS}/"):
        return (plain, address) if tag else (plain,)
    key, _, form = plain.rpartition(".")
    return [f"{key}?format={form}&name={size}" for size in _SIZES]


def is_film_address(address: str) -> bool:
    """Say whether an address of `media_address` is that of a film."""
    return address.startswith(f"https://{FILMS}/")


def file_name_of(address: str, post_id: str) -> str:
    """Return what the archive calls the file of a medium, or would."""
    name = address.partition("?")[0].rpartition("/")[2]
    return f"{post_id}-{name}" if post_id.isascii() and post_id.isdecimal() else name


def short_link(url: str) -> str | None:
    """Return a short link in the form in which it is asked for; ``None`` where an address is none."""
    match = _SHORT.fullmatch(url)
    if not match:
        return None
    host, path, query = match[1].lower(), match[2], match[3]
    # What was put behind an address of t.co says where it was shown, and changes nothing.
    return f"https://{host}/{path}" if not query or host == SHORTENERS[0] else None
