"""Lets through what our own page asks for, and nothing that other web pages or other people send.

Every web page that is open in the browser may send requests to this computer, and everybody who uses the computer may
connect to the port.
"""

from __future__ import annotations

import hmac
import json
import secrets
from typing import TYPE_CHECKING

import msgspec

from twconvert.app.failures import AccessError, TicketError, failure_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            *(f"{kind}-src 'self'" for kind in ("script", "style", "img", "font", "connect")),
            *(f"{kind} 'none'" for kind in ("base-uri", "form-action", "frame-ancestors")),
        )
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""What every response says."""
API = "/api/"
TICKETS = "/api/session"
"""The one path below `API` that needs no key: a ticket is exchanged for it there."""
AGAIN = "/api/again"
"""The path that a second start of the program asks for. It needs the secret of the instance in the place of the key."""
_OWN_SITES = frozenset({"", "same-origin", "none"})
_TICKETS_AT_MOST = 8


class Keys:
    """The key of this run, and the tickets that pages get it for.

    Args:
        secret: What a second start of the program has to know.
    """

    def __init__(self, secret: str) -> None:
        self.secret = secret
        self.key = secrets.token_urlsafe(32)
        self._tickets: list[str] = []

    def new_ticket(self) -> str:
        """Return a ticket. It is good for one exchange, and stands in the address that a browser is started with."""
        ticket = secrets.token_urlsafe(32)
        self._tickets = [*self._tickets, ticket][-_TICKETS_AT_MOST:]
        return ticket

    def exchange(self, ticket: str) -> str:
        """Return the key for a ticket.

        Raises:
            TicketError: It is none, or was exchanged before.
        """
        if not any([_is_same(ticket, each) for each in self._tickets]):  # noqa: C419 - all of them, whichever it is
            raise TicketError("this address was used before; start twconvert again")
        self._tickets = [each for each in self._tickets if each != ticket]
        return self.key


class Guard:
    """Refuses requests that do not come from our own page, and gives every response its headers (ASGI).

    Args:
        app: The application behind it.
        host: The address and the port that it listens on: ``127.0.0.1:50123``.
        keys: The keys and tickets.
    """

    def __init__(self, app: ASGIApp, host: str, keys: Keys) -> None:
        self._app = app
        self._host = host
        self._keys = keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
                message = {**message, "headers": [*message.get("headers", ()), *own]}
            await send(message)

        refusal = self._refusal_of(scope)
        if refusal is None:
            await self._app(scope, receive, send_with_headers)
            return
        body = json.dumps({"error": msgspec.to_builtins(failure_of(AccessError(refusal)))}).encode()
        headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
        await send_with_headers({"type": "http.response.start", "status": AccessError.status, "headers": headers})
        await send_with_headers({"type": "http.response.body", "body": body})

    def _refusal_of(self, scope: Scope) -> str | None:
        """Return why a request is refused, or ``None``."""
        headers: dict[str, list[str]] = {}
        for name, value in scope["headers"]:
            headers.setdefault(name.decode("latin-1"), []).append(value.decode("latin-1"))
        if headers.get("host") != [self._host]:
            # A name that an attacker has pointed to this computer (DNS rebinding).
            return "the host is not the one of this page"
        if headers.get("origin", [f"http://{self._host}"]) != [f"http://{self._host}"]:
            return "the request comes from another page"
        if not _OWN_SITES.issuperset(headers.get("sec-fetch-site", ())):
            return "the request comes from another site"
        path = scope["path"]
        if path.startswith(API) and path != TICKETS and not self._has_key(path, headers.get("authorization", [])):
            return "the key is missing or wrong; start twconvert again"
        return None

    def _has_key(self, path: str, authorization: list[str]) -> bool:
        key = self._keys.secret if path == AGAIN else self._keys.key
        return len(authorization) == 1 and _is_same(authorization[0], f"Bearer {key}")


def _is_same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(errors="replace"), other.encode())
