"""What is to be asked for: media that an archive lacks, larger ones, and where short links lead."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from twconvert.autolink import addresses_in
from twconvert.fetched.addresses import (
    FILMS,
    PICTURES,
    SHORTENERS,
    file_name_of,
    is_film_address,
    media_address,
    short_link,
)
from twconvert.fetched.replacing import has_best_film
from twconvert.model import Chat, Conversation, Like, Link, Message, Post, Source
from twconvert.text import without_styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert.fetch.state import State
    from twconvert.model import Account, Inline, Media, Record

MISSING, LARGER, LINKS = range(3)
"""In which order: what is missing may be gone soonest."""
SETTLED = 3
"""What an archive has as good as it can be had."""

_SCHEMA = """
    CREATE TEMP TABLE occurrence (
        url TEXT, name TEXT, stage INTEGER, size INTEGER, PRIMARY KEY (url, name)) WITHOUT ROWID;
    CREATE TEMP TABLE plan (
        url TEXT PRIMARY KEY, kind TEXT, stage INTEGER, occurs INTEGER, host TEXT, name TEXT, size INTEGER,
        is_asked INTEGER DEFAULT 0);
"""
_ADD_MEDIUM = """
    INSERT INTO occurrence VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET stage = max(stage, excluded.stage), size = max(size, excluded.size)
"""
# What one archive lacks, another one of the account may have: then it is not missing.
_ADD_MEDIA_TO_PLAN = f"""
    INSERT INTO plan (url, kind, stage, occurs, host, name, size)
    SELECT url, 'media', min(stage), count(*), CASE WHEN url LIKE 'https://{FILMS}/%' THEN '{FILMS}' ELSE '{PICTURES}'
        END, min(name), CASE WHEN min(stage) = {LARGER} THEN max(size) END FROM occurrence GROUP BY url
    HAVING min(stage) < {SETTLED}
"""  # noqa: S608 - constants
_ADD_LINK = f"""
    INSERT INTO plan (url, kind, stage, occurs, host) VALUES (?, 'link', {LINKS}, 1, ?)
    ON CONFLICT DO UPDATE SET occurs = occurs + 1
"""  # noqa: S608 - a constant
# What was not finished, and what could not be reached, is asked for again; what is too large if more is allowed by now.
_DROP_SETTLED = """
    DELETE FROM plan WHERE url IN (
        SELECT url FROM address WHERE state NOT IN ('begun', 'failed')
        AND (state <> 'too large' OR coalesce(bytes, 0) >= ?))
"""
_DROP_DONE = "DELETE FROM plan WHERE url IN (SELECT url FROM address WHERE state IN ('done', 'same'))"
_TARGETS = "SELECT target FROM address JOIN plan USING (url) WHERE address.kind = 'link' AND state = 'done'"
_INDEX = "CREATE INDEX temp.plan_order ON plan (is_asked, stage, occurs DESC, url)"
_NEXT = """
    SELECT url, kind, stage, host, name, size FROM plan WHERE is_asked = 0
    ORDER BY stage, occurs DESC, url LIMIT 1
"""
_BATCH = 1_000


class Item(NamedTuple):
    """An address to ask for."""

    url: str
    kind: str
    stage: int
    host: str
    name: str | None
    size: int | None
    """Of a picture that may be larger, the length of the archive's file in bytes."""


class Plan:
    """The addresses that are still to be asked for.

    Args:
        state: The folder, in whose database the plan is while the program runs.
    """

    def __init__(self, state: State) -> None:
        self._database = state.database
        self._database.executescript(_SCHEMA)
        self.elsewhere = 0
        """The number of media that are missing and cannot be asked for: at other hosts, or behind a login."""

    def add_media(self, rows: Iterable[tuple[str, str, int, int | None]]) -> None:
        """Take in media: the address, the name of the file, the stage, and the length of the archive's file."""
        self._database.executemany(_ADD_MEDIUM, rows)

    def add_links(self, urls: Iterable[str]) -> None:
        """Take in short links."""
        self._database.executemany(_ADD_LINK, ((url, url.split("/")[2]) for url in urls))

    def finish(self, *, with_gone: bool, most: int) -> None:
        """Arrange what was taken in, and drop what was asked for earlier.

        Args:
            with_gone: Whether what gave nothing is asked for once more.
            most: The number of bytes that a file may have.
        """
        self._database.execute(_ADD_MEDIA_TO_PLAN)
        self._database.execute("DROP TABLE occurrence")
        self._add_further()
        if with_gone:
            self._database.execute(_DROP_DONE)
        else:
            self._database.execute(_DROP_SETTLED, (most,))
        self._database.execute(_INDEX)

    def _add_further(self) -> None:
        """Take in the short links to which others led in earlier runs, which may have ended before they were asked."""
        known: set[str] = set()
        while True:
            targets = self._database.execute(_TARGETS)
            further = {short for (target,) in targets if (short := short_link(target))} - known
            if not further:
                return
            known |= further
            for url in sorted(further):
                self._add_once(url)

    def keep(self, stages: Iterable[int]) -> None:
        """Leave out what is of other stages than some."""
        self._database.execute("CREATE TEMP TABLE kept (stage INTEGER)")
        self._database.executemany("INSERT INTO kept VALUES (?)", ((each,) for each in stages))
        self._database.execute("DELETE FROM plan WHERE stage NOT IN (SELECT stage FROM kept)")

    def next(self) -> Item | None:
        """Return the next address, which is not returned again; ``None`` at the end."""
        row = self._database.execute(_NEXT).fetchone()
        if row is None:
            return None
        self._database.execute("UPDATE plan SET is_asked = 1 WHERE url = ?", (row[0],))
        return Item(*row)

    def drop(self, host: str) -> int:
        """Leave out what is still to be asked of a host, and return how much that is."""
        return self._database.execute("UPDATE plan SET is_asked = 2 WHERE host = ? AND is_asked = 0", (host,)).rowcount

    def follow(self, url: str) -> None:
        """Take in a short link that another one led to, unless it is known already."""
        known = self._database.execute("SELECT 1 FROM address WHERE url = ? AND state = 'done'", (url,)).fetchone()
        if not known:
            self._add_once(url)

    def _add_once(self, url: str) -> None:
        planned = self._database.execute("SELECT 1 FROM plan WHERE url = ?", (url,)).fetchone()
        if not planned:
            self.add_links([url])

    def left(self) -> int:
        """Return how many addresses are still to be asked for."""
        return int(self._database.execute("SELECT count(*) FROM plan WHERE is_asked <> 1").fetchone()[0])

    def hosts(self) -> list[tuple[str, int, int]]:
        """Return each host, in the order in which they come, with a stage and its number of addresses."""
        query = "SELECT host, stage, count(*) FROM plan GROUP BY host, stage ORDER BY stage, count(*) DESC, host"
        return self._database.execute(query).fetchall()


def made_plan(records: Iterable[Record], state: State, *, media: bool, links: bool, with_gone: bool, most: int) -> Plan:
    """Look through records, and return what is to be asked for.

    Args:
        records: The records of the kinds that are included, and the sources of the archives.
        state: The folder that is to be filled.
        media: Whether media are wanted.
        links: Whether the targets of short links are wanted.
        with_gone: Whether what gave nothing earlier is asked for once more.
        most: The number of bytes that a file may have.
    """
    plan = Plan(state)
    rows: list[tuple[str, str, int, int | None]] = []
    urls: list[str] = []
    for record in records:
        for record_id, content, pictures in _written(record):
            if media:
                for each in pictures:
                    plan.elsewhere += _add(each, record_id, rows)
            if links:
                urls += _links(content)
        if links and isinstance(record, Source):
            urls += _links_of(record.owner)
        if len(rows) + len(urls) >= _BATCH:
            plan.add_media(rows)
            plan.add_links(urls)
            rows.clear()
            urls.clear()
    plan.add_media(rows)
    plan.add_links(urls)
    plan.finish(with_gone=with_gone, most=most)
    return plan


def _written(record: Record) -> Iterator[tuple[str, Iterable[Inline], Iterable[Media]]]:
    match record:
        case Post():
            yield record.id, record.content, record.media
            quoted = (record.quote.post,) if record.quote and record.quote.post else ()
            for each in chain(record.revisions, quoted):
                yield from _written(each)
        case Like():
            yield record.post_id, record.content, ()
        case Conversation():
            yield from ((each.id, each.content, each.media) for each in record.events if isinstance(each, Message))
        case Chat():
            yield from ((record.id, each.content, each.media) for each in record.messages)


def _add(media: Media, record_id: str, rows: list[tuple[str, str, int, int | None]]) -> int:
    """Note a medium, if it can be asked for and it is of use; return 1 where it is missing and cannot."""
    address = media_address(media.remote_url)
    if address is None:
        return int(media.path is None)
    # The best film of an address that the archive has needs no asking. It says that the film is not missing.
    is_settled = media.path is not None and is_film_address(address) and has_best_film(media)
    stage = SETTLED if is_settled else LARGER if media.path else MISSING
    rows.append((address, file_name_of(address, record_id), stage, media.size))
    return 0


def _links(content: Iterable[Inline]) -> Iterator[str]:
    for inline in without_styles(content):
        if isinstance(inline, Link) and "//" in inline.url and (short := short_link(inline.url)):
            yield short


def _links_of(account: Account) -> Iterator[str]:
    bio = account.bio or ""
    for address in (*(bio[start:end] for start, end in addresses_in(bio)), account.website or ""):
        if short := short_link(address):
            yield short


def other_shorteners(hosts: Sequence[str]) -> list[str]:
    """Return the services of short links that the links of some hosts may lead to."""
    return [each for each in SHORTENERS if each not in hosts] if set(hosts) & set(SHORTENERS) else []
