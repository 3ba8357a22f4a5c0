"""Runs the app: its port, its page in the browser, and its end."""

from __future__ import annotations

import asyncio
import math
import socket
import threading
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

import uvicorn

from twconvert.app.folders import usual_folders
from twconvert.app.guard import Guard, Keys
from twconvert.app.instance import Instance, address_of_running
from twconvert.app.opening import open_page
from twconvert.app.page_files import PageFiles
from twconvert.app.presence import Presence
from twconvert.app.routes import Api, make_app
from twconvert.app.session import Session
from twconvert.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from starlette.types import ASGIApp

    from twconvert.app.folders import Folders
    from twconvert.registry import Plugins

_HOST = "127.0.0.1"
_PATIENCE = 30.0
_FIRST_PATIENCE = 120.0
_BACKLOG = 128
_TRIES = 50
_SECONDS_BETWEEN_TRIES = 0.1


def run_app(
    archives: Sequence[Path],
    plugins: Plugins,
    show: Callable[[str], None],
    *,
    opens_browser: bool = True,
    folders: Folders | None = None,
    patience: float = _PATIENCE,
    first_patience: float = _FIRST_PATIENCE,
) -> None:
    """Open the page in the browser, and serve it until it is closed. Where the app runs already, that one serves it.

    Args:
        archives: The archives to offer first.
        plugins: The plugins to use.
        show: The function that is given the address of the page, where no browser is to be opened or none can be.
        opens_browser: Whether to open the browser.
        folders: The folders to look into and to write to. Without them those of this user.
        patience: How many seconds to wait for a page after the last one was closed.
        first_patience: How many seconds to wait for the first page.

    Raises:
        OutputError: It runs already and does not answer, or its folder cannot be made.
    """
    folders = folders or usual_folders()

    def open_or_show(address: str) -> None:
        if not (opens_browser and open_page(address)):
            show(address)

    started = _only_one(folders.runtime, archives)
    if isinstance(started, str):
        open_or_show(started)
        return
    with ExitStack() as stack:
        stack.enter_context(started)
        session = stack.enter_context(Session(plugins, folders, archives))
        listening = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_STREAM))
        listening.bind((_HOST, 0))
        # Before the browser is opened: a fast one would be refused.
        listening.listen(_BACKLOG)
        port: int = listening.getsockname()[1]
        keys = Keys(started.secret)
        # Who opens the page by hand may take the time they like.
        first = first_patience if opens_browser else math.inf
        presence = Presence(lambda: session.jobs.is_busy, patience, first)
        api = Api(session, keys, presence, f"http://{_HOST}:{port}/")
        app = Guard(make_app(api, PageFiles()), f"{_HOST}:{port}", keys)
        started.tell(port)
        if opens_browser:
            # Some openers are the browser itself, and run on.
            threading.Thread(target=open_or_show, args=(api.address(),), daemon=True).start()
        else:
            show(api.address())
        asyncio.run(_serve(app, listening, presence))


def _only_one(folder: Path, archives: Sequence[Path]) -> Instance | str:
    """Return the one instance there may be, or the address of the page of the one that runs already."""
    for _ in range(_TRIES):
        try:
            return Instance(folder)
        except OSError as error:
            address = address_of_running(folder, archives)
            if address:
                return address
            problem = error
        # It has just been started, or is about to end.
        time.sleep(_SECONDS_BETWEEN_TRIES)
    raise OutputError(
        f"twconvert seems to run already, and does not answer ({folder}: {problem.strerror})", "end it, and try again"
    )


async def _serve(app: ASGIApp, listening: socket.socket, presence: Presence) -> None:
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)

    async def end() -> None:
        await presence.wait_for_end()
        server.should_exit = True

    ending = asyncio.create_task(end())
    try:
        # It takes note of signals, and raises them again when it has ended.
        await server.serve(sockets=[listening])
    finally:
        ending.cancel()
