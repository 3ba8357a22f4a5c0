"""Fetches in processes of their own, and kills each in its middle: a program for `test_stopping`.

It reads lines from stdin: a folder, and at which call of a function in C to kill. A process that has everything loaded
is forked for each, which is quick.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from support.fetching import StillClock, fetch_plan
from twconvert import AccountRef, Link, Media, Post
from twconvert.fetch import Limits, made_plan, opened_state

KEYS = ("a", "b", "c")
POSTS = [
    Post(
        id=str(1000 + number),
        author=AccountRef(),
        created_at=datetime(2022, 1, 1, tzinfo=UTC),
        content=(Link("https://t.co/one", "t.co/one"),),
        media=(Media(kind="image", remote_url=f"https://pbs.twimg.com/media/{key}.jpg"),),
    )
    for number, key in enumerate(KEYS)
]


def run(folder: Path, port: int, most: int) -> int:
    """Fetch, and return the number of calls. At the call ``most`` the process is killed; 0 lets it end."""
    calls = 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal calls
        if event == "c_call":
            calls += 1
            if calls == most:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(cast("Any", count))
    with opened_state(folder) as state:
        plan = made_plan(POSTS, state, media=True, links=True, with_gone=False, most=10**6)
        fetch_plan(plan, state, port, StillClock(), Limits())
    sys.setprofile(None)
    return calls


def main() -> None:
    """Fetch once for each line, and write the number of calls, or that it was killed."""
    port = int(sys.argv[1])
    for line in sys.stdin:
        folder, most = line.rsplit(maxsplit=1)
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.write(writing, str(run(Path(folder), port, int(most))).encode())
            os._exit(0)
        _, status = os.waitpid(child, 0)
        os.close(writing)
        said = os.read(reading, 100).decode()
        os.close(reading)
        print("killed" if os.WIFSIGNALED(status) else said or "failed", flush=True)  # noqa: T201 - read by the test


if __name__ == "__main__":
    main()
