"""Archives with media and links, a folder to fetch into, and a clock in which nobody waits."""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

import urllib3
from PIL import Image

from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from twconvert import Report
from twconvert.conversion import ConversionOptions, open_records
from twconvert.fetch import Fetching, Limits, fetch_all, made_plan, opened_state
from twconvert.fetch.web import Web
from twconvert.fetched.addresses import HOSTS
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from support.fault_server import Server
    from twconvert.fetch import Plan, State

EVERY_HOST = HOSTS | {"web.archive.org"}
TIMEOUT = urllib3.Timeout(connect=5, read=0.3)


@cache
def jpeg(width: int, height: int, *, quality: int = 90) -> bytes:
    """Return a JPEG of noise, which is as large as a photo."""
    buffer = io.BytesIO()
    Image.effect_noise((width, height), 60).convert("RGB").save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def photo(key: str, suffix: str = "jpg") -> dict[str, Any]:
    """Return the entity of a picture."""
    address = f"https://pbs.twimg.com/media/{key}.{suffix}"
    return {"type": "photo", "media_url_https": address, "url": f"https://t.co/m{key}", "expanded_url": address}


def film(key: str, *, tag: str = "") -> dict[str, Any]:
    """Return the entity of a film."""
    address = f"https://video.twimg.com/ext_tw_video/7/pu/vid/640x360/{key}.mp4{tag}"
    variants = [{"content_type": "video/mp4", "bitrate": "832000", "url": address}]
    picture = "https://pbs.twimg.com/ext_tw_video_thumb/7/pu/img/x.jpg"
    return {"type": "video", "media_url_https": picture, "video_info": {"variants": variants}}


def post(number: int, text: str = "A post.", media: Sequence[Mapping[str, Any]] = (), **fields: Any) -> dict[str, Any]:
    """Return a record of a post whose id is a number from 1001 on."""
    at = datetime(2022, 11, 20, 10, tzinfo=UTC) + timedelta(minutes=number)
    own = {"extended_entities": {"media": list(media)}, "entities": {"media": list(media)[:1]}} if media else {}
    return tweet(text, at, id_str=str(1000 + number), **own, **fields)


def archive(
    folder: Path,
    posts: Sequence[Mapping[str, Any]],
    files: Mapping[str, bytes] | None = None,
    likes: Sequence[str] = (),
) -> Path:
    """Write an archive.

    Args:
        folder: The folder to write it to.
        posts: The posts.
        files: The files of media, by their names.
        likes: The texts of liked posts.
    """
    liked = [{"like": {"tweetId": str(5000 + number), "fullText": text}} for number, text in enumerate(likes)]
    return make_archive(
        folder,
        {
            "data/account.js": account_file(),
            "data/tweets.js": tweets_file(posts),
            **({"data/like.js": ytd("like", liked)} if likes else {}),
            **{f"data/tweets_media/{name}": content for name, content in (files or {}).items()},
        },
    )


@dataclass
class StillClock:
    """A clock that goes on when somebody waits, and a little when it is looked at."""

    tick: float = 0.0
    waited: list[float] = field(default_factory=list)
    time: float = 0.0

    def now(self) -> datetime:
        """Return the time of day."""
        return datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(seconds=self.time)

    def seconds(self) -> float:
        """Return the number of seconds that passed."""
        self.time += self.tick
        return self.time

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.waited.append(seconds)
        self.time += seconds


@contextmanager
def planned(path: Path, folder: Path, **options: Any) -> Iterator[tuple[Plan, State]]:
    """Make the plan of an archive."""
    wanted = {"media": True, "links": True, "with_gone": False, "most": 200 * 10**6}
    own = {name: options.pop(name) for name in list(options) if name in wanted}
    paths = [path, *options.pop("others", [])]
    with (
        opened_state(folder) as state,
        open_records(paths, find_plugins(own_only=True), ConversionOptions(**options), Report()) as records,
    ):
        yield made_plan(records, state, **{**wanted, **own}), state


def fetch(
    path: Path,
    folder: Path,
    server: Server,
    *,
    clock: StillClock | None = None,
    limits: Limits | None = None,
    **options: Any,
) -> Fetching:
    """Fetch what an archive lacks from a server on this machine."""
    limits = limits or Limits()
    with planned(path, folder, most=limits.most_bytes, **options) as (plan, state):
        return fetch_plan(plan, state, server.server_address[1], clock or StillClock(), limits)


def fetch_plan(plan: Plan, state: State, port: int, clock: StillClock, limits: Limits) -> Fetching:
    """Fetch what is planned from a server on this machine, which listens to a port."""
    with Web(EVERY_HOST, resolve=lambda _: ["127.0.0.1"], port=port, is_safe=False, timeout=TIMEOUT) as web:
        return fetch_all(plan, state, web, limits, clock=clock, chance=lambda: 0.5)
