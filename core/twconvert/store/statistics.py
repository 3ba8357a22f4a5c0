"""Makes the statistics of a document of what was noted of its posts while they were loaded."""

from __future__ import annotations

from itertools import chain, compress
from typing import TYPE_CHECKING

from twconvert.model.statistics import NameCount, Statistics, ThreadCount
from twconvert.store.account_counts import AccountCounts
from twconvert.store.calendar import Calendar
from twconvert.store.int_arrays import NONE
from twconvert.store.rankings import Ranking
from twconvert.store.summaries import summaries_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import tzinfo

    from twconvert.model import Post
    from twconvert.model.statistics import PostSummary
    from twconvert.number_list import NumberList
    from twconvert.store.bodies import Bodies
    from twconvert.store.facts import PostFacts
    from twconvert.store.people import People
    from twconvert.store.post_order import PostOrder

_MOST_NAMES = 100


class Counting:
    """Counts posts of a store.

    Args:
        zone: The time zone whose days and hours count.
        facts: What was noted of the posts.
        people: The accounts that are known.
        bodies: The posts.
        read: Returns a post, given its key.
    """

    def __init__(
        self,
        zone: tzinfo,
        facts: PostFacts,
        people: People,
        bodies: Bodies,
        read: Callable[[int], Post],
    ) -> None:
        self._zone = zone
        self._facts = facts
        self._people = people
        self._bodies = bodies
        self._read = read

    def statistics(self, order: PostOrder, chosen: Iterable[int] | None) -> Statistics:
        """Return the statistics.

        Args:
            order: The order of the posts.
            chosen: The keys of the posts that count; ``None`` for all.
        """
        is_counted = bytearray(len(order.position_of_key))
        if chosen is not None:
            for key in chosen:
                is_counted[key] = 1
        calendar = self._calendar(order.position_of_key, is_counted, is_chosen=chosen is not None)
        hashtags = Ranking(self._facts.hashtags, is_counted)
        hosts = Ranking(self._facts.hosts, is_counted, ignored=[""])
        accounts = AccountCounts(self._facts, is_counted, self._people)
        top_hashtags = hashtags.top(_MOST_NAMES)
        examples = hashtags.examples(top_hashtags)
        spellings = hashtags.spellings(examples)
        threads, first, longest = _threads(order, is_counted)
        of_names = chain.from_iterable(each.keys for each in examples.values())
        of_thread = [first] if threads else []
        wanted = sorted({*of_thread, *calendar.wanted_keys(), *accounts.wanted_keys(), *of_names})
        positions = dict(zip(wanted, order.position_of_key.at(wanted), strict=True))
        summaries = summaries_of(positions.keys(), self._bodies)

        def oldest_first(keys: Iterable[int]) -> tuple[PostSummary, ...]:
            return tuple(summaries[key] for key in sorted(keys, key=positions.__getitem__))

        return Statistics(
            **calendar.totals(),
            words=calendar.words,
            months=calendar.months(),
            years=calendar.years(summaries),
            hours=tuple(calendar.hours),
            **calendar.days(),
            threads=threads,
            longest_thread=ThreadCount(summaries[first], longest) if threads else None,
            **calendar.rankings(summaries),
            hashtags=tuple(
                NameCount(spellings[group], hashtags.totals[group], oldest_first(examples[group].keys))
                for group in top_hashtags
            ),
            hosts=tuple(NameCount(name, hosts.totals[group]) for group, name in hosts.top(_MOST_NAMES).items()),
            languages=self._named_languages(calendar),
            distinct_hashtags=hashtags.distinct(),
            distinct_hosts=hosts.distinct(),
            **accounts.fields(oldest_first, self._read),
        )

    def _calendar(self, position_of_key: NumberList, is_counted: bytearray, *, is_chosen: bool) -> Calendar:
        """Count the posts.

        Args:
            position_of_key: The position of each key.
            is_counted: A byte for each key, which is 1 afterwards where the post counts.
            is_chosen: Whether it is 1 where the post may count. If not, all of them may.
        """
        calendar = Calendar(self._zone)
        # The posts of a volume are often neighbours.
        for first, piece in self._facts.numbers.pieces(is_counted if is_chosen else None):
            numbers, size = piece, len(piece.times)
            keys: Sequence[int] = range(first, first + size)
            positions = position_of_key.between(first, first + size).tolist()
            if is_chosen or NONE in positions:
                there = [
                    position != NONE and (not is_chosen or is_counted[key] == 1)
                    for key, position in zip(keys, positions, strict=True)
                ]
                keys, positions = list(compress(keys, there)), list(compress(positions, there))
                numbers = piece.some(there)
            counted = calendar.add(keys, positions, numbers)
            if len(counted) == size:
                is_counted[first : first + size] = b"\1" * size
                continue
            is_counted[first : first + size] = bytes(size)
            for key in counted:
                is_counted[key] = 1
        return calendar

    def _named_languages(self, calendar: Calendar) -> tuple[NameCount, ...]:
        counted = ((tag, calendar.languages[number]) for tag, number in self._facts.languages.items() if tag)
        ranked = sorted((-count, tag) for tag, count in counted if count)
        return tuple(NameCount(tag, -count) for count, tag in ranked[:_MOST_NAMES])


def _threads(order: PostOrder, is_counted: bytearray) -> tuple[int, int, int]:
    """Return the number of threads of two posts or more, the first post of the longest, and its number of posts."""
    threads, first, longest = 0, -1, 1
    for position, size in order.threads.sizes(order.keys, is_counted):
        threads += size > 1
        if size > longest:
            first, longest = next(order.keys.at((position,))), size
    return threads, first, longest
