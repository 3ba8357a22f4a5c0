"""Two programs that read feeds: ``reader``, a library that keeps and searches feeds, and ``feedsmith``, a parser."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clients.tools import require_node_package, require_program, require_python_package, run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader import Reader

_PARSE = Path(__file__).parent / "feedsmith.mjs"


@contextmanager
def subscribed(url: str, folder: Path) -> Iterator[Reader]:
    """Return a reader that has read a feed.

    Args:
        url: of the feed: a web address, or a path from the folder.
        folder: that the reader may read files of.
    """
    require_python_package("reader")
    from reader import make_reader  # noqa: PLC0415

    with make_reader(":memory:", feed_root=str(folder.resolve())) as reader:
        reader.add_feed(url)
        reader.update_feed(url)
        reader.enable_search()
        reader.update_search()
        yield reader


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this computer, and return its address."""

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def parsed(feed: Path) -> dict[str, Any]:
    """Return what feedsmith makes of a feed.

    Raises:
        ValueError: it can make nothing of it.
    """
    require_node_package("feedsmith")
    done = run(require_program("node", "nodejs"), _PARSE, feed)
    if done.returncode:
        raise ValueError(done.stderr)
    result: dict[str, Any] = json.loads(done.stdout)
    return result
