"""Requests of the page, handed to the session; nothing else."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec import Struct
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from twconvert.app.failures import RequestError, UnknownError, UploadError, failure_of
from twconvert.app.fetching import Lacking, Wanted
from twconvert.app.guard import AGAIN, TICKETS
from twconvert.app.locating import Dropped
from twconvert.app.requests import Conversion
from twconvert.errors import TwconvertError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from starlette.requests import Request

    from twconvert.app.guard import Keys
    from twconvert.app.page_files import PageFiles
    from twconvert.app.presence import Presence
    from twconvert.app.session import Session

Body = TypeVar("Body")

_LARGEST_BODY = 1_000_000
"""Bytes of a body of JSON."""
_SECONDS_BETWEEN_STATES = 0.1
_SECONDS_BETWEEN_LINES = 10.0
"""Where nothing changes, an empty line says that the program lives, and finds out whether the page does."""


class Ticket(Struct, frozen=True, forbid_unknown_fields=True):
    """The body of ``session``."""

    ticket: str


class Again(Struct, frozen=True, forbid_unknown_fields=True):
    """The body of ``again``: the paths of archives."""

    archives: list[str]


class Chosen(Struct, frozen=True, forbid_unknown_fields=True):
    """The body of ``inspect``."""

    archives: list[str]


class Named(Struct, frozen=True, forbid_unknown_fields=True):
    """The body of ``open`` and ``show``."""

    output: int | None = None


class Api:
    """The handlers of requests.

    Args:
        session: The session that does what they ask for.
        keys: The keys and tickets.
        presence: What knows whether a page is open.
        place: The address of the page, without a ticket.
    """

    def __init__(self, session: Session, keys: Keys, presence: Presence, place: str) -> None:
        self._place = place
        self._session = session
        self._keys = keys
        self._presence = presence

    def routes(self) -> list[Route]:
        """Return the routes of the API, each with its method."""
        return [
            Route(AGAIN, self.again, methods=["POST"]),
            Route(TICKETS, self.session, methods=["POST"]),
            Route("/api/setup", self.setup, methods=["GET"]),
            Route("/api/archives", self.archives, methods=["GET"]),
            Route("/api/match", self.match, methods=["POST"]),
            Route("/api/upload", self.upload, methods=["PUT"]),
            Route("/api/inspect", self.inspect, methods=["POST"]),
            Route("/api/inspection", self.inspection, methods=["GET"]),
            Route("/api/convert", self.convert, methods=["POST"]),
            Route("/api/plan", self.plan, methods=["POST"]),
            Route("/api/fetch", self.fetch, methods=["POST"]),
            Route("/api/fetches", self.fetches, methods=["GET"]),
            Route("/api/report", self.report, methods=["GET"]),
            Route("/api/save-report", self.save_report, methods=["POST"]),
            Route("/api/stop", self.stop, methods=["POST"]),
            Route("/api/state", self.state, methods=["GET"]),
            Route("/api/events", self.events, methods=["GET"]),
            Route("/api/open", self.open, methods=["POST"]),
            Route("/api/show", self.show, methods=["POST"]),
            Route("/api/quit", self.quit, methods=["POST"]),
        ]

    def address(self) -> str:
        """Return the address of the page, with a new ticket. What follows ``#`` is never sent."""
        return f"{self._place}#{self._keys.new_ticket()}"

    async def again(self, request: Request) -> Response:
        """Answer a second start of the program: take its archives, and tell where the page is."""
        again = await _body(request, Again)
        self._session.give(map(Path, again.archives))
        return _json({"address": self.address()})

    async def session(self, request: Request) -> Response:
        """Exchange a ticket for the key."""
        body = await _body(request, Ticket)
        return _json({"key": self._keys.exchange(body.ticket)})

    async def setup(self, _: Request) -> Response:
        """Return what a page needs once."""
        return _json(self._session.setup())

    async def archives(self, _: Request) -> Response:
        """Return the archives that lie around."""
        return _json({"archives": await run_in_threadpool(self._session.archives)})

    async def match(self, request: Request) -> Response:
        """Look for what was dropped on the page."""
        dropped = await _body(request, Dropped)
        found = await run_in_threadpool(self._session.match, dropped)
        if found:
            return _json({"archive": found})
        free = self._session.free()
        return _json({"archive": None, "free": free, "fits": not dropped.files and dropped.size <= free})

    async def upload(self, request: Request) -> Response:
        """Take a copy of what was dropped on the page."""
        size = request.headers.get("content-length", "")
        if not (size.isascii() and size.isdigit()):
            return _refused(UploadError("the size of the file is not given"), 411)
        try:
            return _json({"archive": await self._session.upload(_name(request), int(size), request.stream())})
        except ClientDisconnect:
            return _refused(UploadError("the file did not arrive whole"))

    async def inspect(self, request: Request) -> Response:
        """Begin to read archives."""
        chosen = (await _body(request, Chosen)).archives
        return _json(await run_in_threadpool(self._session.inspect, chosen), 202)

    async def inspection(self, _: Request) -> Response:
        """Return what the archives hold that were read last."""
        return _json(self._session.inspection())

    async def convert(self, request: Request) -> Response:
        """Begin to make outputs."""
        wanted = await _body(request, Conversion)
        return _json(await run_in_threadpool(self._session.convert, wanted), 202)

    async def plan(self, request: Request) -> Response:
        """Begin to find out what could be fetched."""
        wanted = await _body(request, Lacking)
        return _json(await run_in_threadpool(self._session.plan, wanted), 202)

    async def fetch(self, request: Request) -> Response:
        """Begin to fetch what was chosen."""
        wanted = await _body(request, Wanted)
        return _json(await run_in_threadpool(self._session.fetch, wanted), 202)

    async def fetches(self, _: Request) -> Response:
        """Return what could be fetched, and what was."""
        return _json(await run_in_threadpool(self._session.fetches))

    async def report(self, _: Request) -> Response:
        """Return the report of the last conversion."""
        return Response(self._session.report().to_json(), media_type="application/json")

    async def save_report(self, _: Request) -> Response:
        """Write the report of the last conversion beside the results."""
        return _json({"output": await run_in_threadpool(self._session.save_report)})

    async def stop(self, _: Request) -> Response:
        """Stop the job."""
        return _json(self._session.jobs.stop(), 202)

    async def state(self, _: Request) -> Response:
        """Return how the job stands."""
        return _json(self._session.jobs.state)

    async def events(self, _: Request) -> Response:
        """Return a stream of how the job stands, a line after each change."""
        return StreamingResponse(self._states(), media_type="application/x-ndjson")

    async def open(self, request: Request) -> Response:
        """Open an output."""
        number = (await _body(request, Named)).output
        if number is None:
            return _refused(RequestError("which output?"))
        await run_in_threadpool(self._session.open, number)
        return _json({})

    async def show(self, request: Request) -> Response:
        """Show an output in its folder."""
        await run_in_threadpool(self._session.show, (await _body(request, Named)).output)
        return _json({})

    async def quit(self, _: Request) -> Response:
        """End the program."""
        self._presence.quit()
        return _json({})

    async def refuse(self, _: Request, error: Exception) -> Response:
        """Tell why a request could not be answered."""
        return _refused(error, private=self._session.known_paths())

    async def _states(self) -> AsyncIterator[bytes]:
        changed = asyncio.Event()
        loop = asyncio.get_running_loop()

        def tell() -> None:
            loop.call_soon_threadsafe(changed.set)

        with self._presence.page_is_open(tell), self._session.jobs.listening(tell):
            changed.set()
            while not self._presence.has_quit:
                if changed.is_set():
                    changed.clear()
                    yield msgspec.json.encode(self._session.jobs.state) + b"\n"
                    await asyncio.sleep(_SECONDS_BETWEEN_STATES)
                    continue
                try:
                    await asyncio.wait_for(changed.wait(), _SECONDS_BETWEEN_LINES)
                except TimeoutError:
                    yield b"\n"


def make_app(api: Api, page: PageFiles) -> Starlette:
    """Return the application: the page, and the API that it uses."""

    async def file_of_page(request: Request) -> Response:
        found = page.content(request.path_params["name"])
        return Response(found[0], media_type=found[1]) if found else _refused(UnknownError("there is no such page"))

    return Starlette(
        routes=[*api.routes(), Route("/{name:path}", file_of_page, methods=["GET"])],
        exception_handlers={
            HTTPException: _refuse_http,
            RequestError: api.refuse,
            TwconvertError: api.refuse,
            Exception: api.refuse,
        },
    )


async def _body(request: Request, kind: type[Body]) -> Body:
    """Return the body of a request.

    Raises:
        RequestError: It is too large, or not what it should be.
    """
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > _LARGEST_BODY:
            raise RequestError("the request is too large")
    try:
        return msgspec.json.decode(content or b"{}", type=kind)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise RequestError(f"the request makes no sense: {error}") from error


def _name(request: Request) -> str:
    return request.query_params.get("name", "")


def _json(value: Any, status: int = 200) -> Response:
    return Response(msgspec.json.encode(value), status, media_type="application/json")


async def _refuse_http(_: Request, error: Exception) -> Response:
    return _refused(RequestError("there is no such request"), getattr(error, "status_code", 400))


def _refused(error: Exception, status: int = 0, private: Iterable[Path] = ()) -> Response:
    usual = error.status if isinstance(error, RequestError) else 400 if isinstance(error, TwconvertError) else 500
    return _json({"error": failure_of(error, private)}, status or usual)
