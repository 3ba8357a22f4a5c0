"""Requests over HTTPS. Imports urllib3."""

from __future__ import annotations

import ssl
import sys
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, metadata
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

import urllib3
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, SSLError

from twconvert.closing import Closing
from twconvert.fetch.errors import CutOffError, NotReachedError
from twconvert.fetch.resolving import public_addresses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_TIMEOUT = urllib3.Timeout(connect=10, read=30)
_PORT = 443
_CHUNK = 64 << 10
_SHORT_REST = 4 << 10
"""Bytes of an answer that nobody wants which are read all the same, so that the connection can be used again."""


class Answer(Protocol):
    """What a server answers. Close it."""

    status: int

    def header(self, name: str) -> str | None:
        """Return a header; ``None`` where it is missing."""
        ...

    def chunks(self) -> Iterator[bytes]:
        """Yield the body as it comes.

        Raises:
            CutOffError: It ends too soon, or the connection does.
        """
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class Web(Closing):
    """Asks hosts of a list, each over one connection. It has no cookies, sends no referrer, and follows nothing.

    Args:
        hosts: The hosts that may be asked.
        resolve: Returns the addresses of a host. A connection is made to one of these, and the host is not looked up
            again.
        port: The port of all hosts.
        is_safe: Whether connections are encrypted, which only tests do without.
        timeout: How long to wait for a connection, and for the next bytes.
    """

    def __init__(
        self,
        hosts: frozenset[str],
        *,
        resolve: Callable[[str], Sequence[str]] = public_addresses,
        port: int = _PORT,
        is_safe: bool = True,
        timeout: urllib3.Timeout = _TIMEOUT,
    ) -> None:
        self._hosts = hosts
        self._resolve = resolve
        self._port = port
        self._is_safe = is_safe
        self._timeout = timeout
        self._headers = {"User-Agent": _user_agent(), "Accept": "*/*", "Accept-Encoding": "identity"}
        self._certificates = certificates()
        self._pools: dict[str, urllib3.HTTPConnectionPool] = {}
        self._tried: dict[str, int] = {}

    def ask(self, url: str, headers: Mapping[str, str]) -> Answer:
        """Ask for an address.

        Raises:
            NotReachedError: The host is none of the list, or could not be reached.
            CutOffError: The connection ended before there was an answer.
        """
        parts = urlsplit(url)
        host = parts.hostname or ""
        if host not in self._hosts:
            raise NotReachedError(f"{host} is not one of the hosts that are asked")
        target = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
        try:
            response = self._pool(host).request(
                "GET",
                target,
                headers={"Host": host, **self._headers, **headers},
                redirect=False,
                retries=False,
                preload_content=False,
                decode_content=False,
                assert_same_host=False,
            )
        except (NewConnectionError, SSLError, ConnectTimeoutError) as error:
            self._forget(host)
            raise NotReachedError(f"{host} could not be reached ({_reason(error)})") from error
        except HTTPError as error:
            self._forget(host)
            raise CutOffError(f"{host} did not answer ({_reason(error)})") from error
        return _WebAnswer(response)

    def close(self) -> None:
        """Close every connection."""
        for pool in self._pools.values():
            pool.close()
        self._pools.clear()

    def _pool(self, host: str) -> urllib3.HTTPConnectionPool:
        if host not in self._pools:
            addresses = self._resolve(host)
            address = addresses[self._tried.get(host, 0) % len(addresses)]
            self._pools[host] = self._new_pool(host, address)
        return self._pools[host]

    def _new_pool(self, host: str, address: str) -> urllib3.HTTPConnectionPool:
        if not self._is_safe:
            return urllib3.HTTPConnectionPool(address, self._port, timeout=self._timeout, maxsize=1)
        # The certificate has to be that of the host, though the connection is made to an address of it.
        return urllib3.HTTPSConnectionPool(
            address,
            self._port,
            timeout=self._timeout,
            maxsize=1,
            cert_reqs="CERT_REQUIRED",
            ca_certs=self._certificates,
            server_hostname=host,
            assert_hostname=host,
        )

    def _forget(self, host: str) -> None:
        """Look a host up anew for the next request, and try its next address."""
        pool = self._pools.pop(host, None)
        if pool:
            pool.close()
        self._tried[host] = self._tried.get(host, 0) + 1


class _WebAnswer:
    """An answer of urllib3."""

    def __init__(self, response: urllib3.BaseHTTPResponse) -> None:
        self._response = response
        self.status = response.status

    def header(self, name: str) -> str | None:
        """Return a header. Those in UTF-8, which http.client takes for Latin-1, are put right."""
        value = self._response.headers.get(name)
        try:
            return value.encode("latin-1").decode("utf-8") if value else value
        except UnicodeError:
            return value

    def chunks(self) -> Iterator[bytes]:
        """Yield the body as it comes."""
        try:
            while chunk := self._response.read1(_CHUNK):
                yield chunk
        except (HTTPError, OSError) as error:
            raise CutOffError(_reason(error)) from error

    def close(self) -> None:
        """Let go of it. The connection stays open where the rest came with the head, as after a redirect."""
        if self._response.headers.get("Content-Length", "").isdecimal():
            with suppress(HTTPError, OSError):
                self._response.read1(_SHORT_REST)
        if self._response.length_remaining != 0:
            self._response.close()
        self._response.release_conn()


def certificates() -> str | None:
    """Return the path of the certificates to trust; ``None`` for those of the system.

    A program that was built elsewhere looks for those of the system where that one has them, which may be nowhere. Then
    it has those of certifi.
    """
    places = ssl.get_default_verify_paths()
    if sys.platform == "win32" or places.cafile or places.capath:
        return None
    try:
        import certifi  # noqa: PLC0415 - not everybody has it, or needs it
    except ImportError:
        return None
    return certifi.where()


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())


def _user_agent() -> str:
    try:
        about = metadata("twconvert")
    except PackageNotFoundError:
        return "twconvert"
    pages = (each.partition(", ") for each in about.get_all("Project-URL") or ())
    page = next((url for name, _, url in pages if name == "Homepage"), "")
    return f"twconvert/{about['Version']}{f' (+{page})' if page else ''}"
