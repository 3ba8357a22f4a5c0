"""Fetches a picture or a film."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from twconvert.fetch.asking import Outcome
from twconvert.fetch.downloading import Part, TooLargeError
from twconvert.fetch.errors import CutOffError
from twconvert.fetched.addresses import FILMS, PICTURES, addresses_to_try, is_film_address

if TYPE_CHECKING:
    from twconvert.fetch.asking import Asker
    from twconvert.fetch.planning import Item
    from twconvert.fetch.state import State
    from twconvert.fetch.web import Answer

OK, PARTIAL, FORBIDDEN, NOT_SATISFIABLE, BUSY_FOR_EVER = 200, 206, 403, 416, 504
REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS = 3


class MediaFetcher:
    """Fetches media into the folder.

    Args:
        asker: Asks for addresses.
        state: The folder.
        most: The number of bytes that a file may have.
    """

    def __init__(self, asker: Asker, state: State, most: int) -> None:
        self._asker = asker
        self._state = state
        self._most = most

    def fetch(self, item: Item) -> Outcome:
        """Fetch a medium, and return what came of it. It is not written down yet.

        Raises:
            OSError: A file could not be written.
        """
        outcome = self._already_there(item)
        if outcome:
            return outcome
        addresses = addresses_to_try(item.url)
        outcome = Outcome(state="failed")
        for number, address in enumerate(addresses, start=1):
            outcome = self._fetch_from(address, item, is_last=number == len(addresses))
            # Some answers say that this form of the address is not to be had, and nothing of the others.
            if outcome.http not in {BUSY_FOR_EVER, *({FORBIDDEN} if is_film_address(item.url) else ())}:
                break
        if outcome.state != "failed":
            self._part(item).drop()
        return outcome

    def from_elsewhere(self, item: Item, address: str) -> Outcome:
        """Fetch a medium from another address, such as that of a copy."""
        return self._fetch_from(address, item, is_last=True)

    def _already_there(self, item: Item) -> Outcome | None:
        """Return what is known of a file that was put in its place right before the program was killed."""
        known, part = self._state.known(item.url), self._part(item)
        if not (known and known.state == "begun" and known.bytes and part.file.is_file()):
            return None
        if part.file.stat().st_size != known.bytes:
            return None
        part.file.replace(part.path)
        size, checksum = part.finish()
        return Outcome(state="done", size=size, sha256=checksum, source=known.source)

    def _part(self, item: Item) -> Part:
        known = self._state.known(item.url)
        return Part(self._state.media / (item.name or ""), known.etag if known and known.state == "begun" else None)

    def _fetch_from(self, address: str, item: Item, *, is_last: bool) -> Outcome:
        part = self._part(item)
        known = self._state.known(item.url)
        if part.length and not (known and known.source == address):
            # Of another form of the picture.
            part.drop()
        for _ in range(_MOST_REDIRECTS):
            judge = _Judge(self, part, item, address)
            gives_up_at = frozenset() if is_last else frozenset({BUSY_FOR_EVER})
            outcome = self._asker.outcome(address, judge, part.headers, gives_up_at=gives_up_at)
            if outcome.target is None:
                return outcome
            address = outcome.target
        return Outcome(state="refused", http=outcome.http, reason="it leads in a circle")

    def judged(self, answer: Answer, part: Part, item: Item, address: str) -> Outcome | None:
        """Return what an answer means; ``None`` where the address is to be asked once more."""
        status = answer.status
        if status in REDIRECTS:
            return _redirected(answer, address)
        if status == NOT_SATISFIABLE and part.length:
            part.drop()
            return None
        if status not in {OK, PARTIAL}:
            return Outcome(state="refused", http=status)
        length = answer.header("Content-Length")
        if status == OK and item.size and length == str(item.size):
            part.drop()
            return Outcome(state="same", http=status, size=item.size, source=address)
        if (answer.header("Content-Type") or "").startswith("text/"):
            part.drop()
            return Outcome(state="not a picture", http=status)
        self._note_begun(answer, item, address)
        try:
            part.take(answer, self._asker.clock, self._most)
        except TooLargeError:
            part.drop()
            return Outcome(state="too large", http=status, size=self._most)
        return self._finished(part, item, address, status)

    def _note_begun(self, answer: Answer, item: Item, address: str) -> None:
        total = (answer.header("Content-Range") or "").rpartition("/")[2] or answer.header("Content-Length") or ""
        self._state.note(
            item.url,
            "media",
            "begun",
            self._asker.clock.now().isoformat(timespec="seconds"),
            name=item.name,
            size=int(total) if total.isdecimal() else None,
            etag=answer.header("ETag"),
            source=address,
        )

    def _finished(self, part: Part, item: Item, address: str, status: int) -> Outcome:
        wanted = "video/" if is_film_address(item.url) else "image/"
        if not (part.media_type() or "").startswith(wanted):
            part.drop()
            return Outcome(state="not a picture", http=status)
        if part.total is None and wanted == "image/" and not _is_whole(part):
            part.drop()
            raise CutOffError("it ends in its middle")
        size, checksum = part.finish()
        return Outcome(state="done", http=status, size=size, sha256=checksum, source=address)


class _Judge:
    """Judges the answers to one address."""

    def __init__(self, fetcher: MediaFetcher, part: Part, item: Item, address: str) -> None:
        self._fetcher = fetcher
        self._part = part
        self._item = item
        self._address = address

    def __call__(self, answer: Answer) -> Outcome | None:
        return self._fetcher.judged(answer, self._part, self._item, self._address)


def _redirected(answer: Answer, address: str) -> Outcome:
    try:
        target = urljoin(address, answer.header("Location") or "")
        parts = urlsplit(target)
        hosts = {PICTURES, FILMS, urlsplit(address).hostname}
        is_allowed = parts.scheme == "https" and parts.hostname in hosts and parts.port is None
    except ValueError:
        is_allowed = False
    if is_allowed and target != address:
        return Outcome(state="begun", http=answer.status, target=target)
    return Outcome(state="refused", http=answer.status, reason="it leads elsewhere")


def _is_whole(part: Part) -> bool:
    """Say whether a picture can be read to its end, where the server did not say how long it is."""
    from twconvert.media.pictures import PictureError, PictureTooLargeError, opened_picture  # noqa: PLC0415

    try:
        with part.path.open("rb") as file, opened_picture(file) as picture:
            picture.load()
    except PictureTooLargeError:
        return True
    except PictureError:
        return False
    return True
