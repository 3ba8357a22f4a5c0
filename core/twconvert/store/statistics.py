"""Makes the statistics of a document of what was noted of its posts while they were loaded."""

from __future__ import annotations

from array import array
from itertools import chain
from typing import TYPE_CHECKING

from twconvert.model.statistics import NameCount, PostSummary, Statistics, ThreadCount
from twconvert.store.account_counts import AccountCounts
from twconvert.store.calendar import Calendar, PostRow
from twconvert.store.rankings import Ranking, oldest_first

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable
    from datetime import tzinfo

    from twconvert.model import Post
    from twconvert.store.facts import PostFacts
    from twconvert.store.people import People
    from twconvert.store.threads import ThreadOrder

_MOST_NAMES = 100
COLUMNS = ", ".join(PostRow._fields)
"""The columns of the table of posts that are counted."""


class Counting:
    """Counts the posts of a store while it sorts them.

    Args:
        database: The database of the store.
        zone: The time zone whose days and hours count.
        facts: What was noted of the posts.
        number_of_keys: The number of keys of posts.
    """

    def __init__(self, database: sqlite3.Connection, zone: tzinfo, facts: PostFacts, number_of_keys: int) -> None:
        self._database = database
        self._facts = facts
        self._is_counted = bytearray(number_of_keys)
        self._languages = array("i", bytes(4 * (len(facts.languages) + 1)))
        self.calendar = Calendar(zone, self._is_counted, self._languages)

    def statistics(
        self, people: People, read: Callable[[int], Post], keys: memoryview, order: ThreadOrder
    ) -> Statistics:
        """Return the statistics. The calendar has all rows by now.

        Args:
            people: The accounts that are known.
            read: Returns a post, given its key.
            keys: The keys of the posts, oldest first.
            order: The order of the threads.
        """
        calendar = self.calendar
        calendar.finish()
        hashtags = Ranking(self._facts.hashtags, self._is_counted)
        hosts = Ranking(self._facts.hosts, self._is_counted, ignored=[""])
        accounts = AccountCounts(self._facts, self._is_counted, people)
        top_hashtags = hashtags.top(_MOST_NAMES)
        examples = hashtags.examples(top_hashtags)
        spellings = hashtags.spellings(examples)
        threads, first, longest = self._threads(keys, order)
        wanted = chain([first], accounts.wanted_keys(), *(each.keys for each in examples.values()))
        summaries = self._summaries(wanted)
        return Statistics(
            **calendar.totals(),
            words=calendar.words,
            months=calendar.months(),
            years=calendar.years(),
            weekdays=tuple(calendar.weekdays),
            hours=tuple(calendar.hours),
            busiest_day=calendar.busiest_day,
            longest_streak=calendar.longest_streak,
            threads=threads,
            longest_thread=ThreadCount(summaries[first], longest) if threads else None,
            **calendar.rankings(),
            hashtags=tuple(
                NameCount(spellings[group], hashtags.totals[group], oldest_first(examples[group].keys, summaries))
                for group in top_hashtags
            ),
            hosts=tuple(NameCount(name, hosts.totals[group]) for group, name in hosts.top(_MOST_NAMES).items()),
            languages=self._named_languages(),
            distinct_hashtags=hashtags.distinct(),
            distinct_hosts=hosts.distinct(),
            **accounts.fields(summaries, read),
        )

    def _threads(self, keys: memoryview, order: ThreadOrder) -> tuple[int, int, int]:
        """Return the number of threads of two posts or more, the first post of the longest, and its number of posts."""
        threads, first, longest = 0, -1, 1
        for positions in order.of_several_posts():
            members = [key for key in map(keys.__getitem__, positions) if self._is_counted[key]]
            threads += len(members) > 1
            if len(members) > longest:
                first, longest = members[0], len(members)
        return threads, first, longest

    def _summaries(self, wanted: Iterable[int]) -> dict[int, PostSummary]:
        self._database.execute("CREATE TABLE wanted (key INTEGER PRIMARY KEY)")
        self._database.executemany("INSERT OR IGNORE INTO wanted VALUES (?)", ((key,) for key in wanted))
        rows = self._database.execute(f"SELECT {COLUMNS} FROM post WHERE key IN wanted")  # noqa: S608 - no value
        summaries = {row[0]: PostRow(*row).summary() for row in rows}
        self._database.execute("DROP TABLE wanted")
        return summaries

    def _named_languages(self) -> tuple[NameCount, ...]:
        counted = ((tag, self._languages[number]) for tag, number in self._facts.languages.items())
        ranked = sorted((-count, tag) for tag, count in counted if count)
        return tuple(NameCount(tag, -count) for count, tag in ranked[:_MOST_NAMES])
