"""Counts how many posts each hashtag, host or account occurs in, and finds the most frequent ones."""

from __future__ import annotations

from array import array
from collections import Counter
from functools import lru_cache
from heapq import nsmallest
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from twconvert.store.occurrences import Occurrences

_MOST_EXAMPLES = 12
_KNOWN_TOTALS = 256
_first = itemgetter(0)


class Ranking:
    """The frequencies of what occurs in posts. Spellings that are put together count as one; see `Terms.groups`.

    Args:
        occurrences: What occurs in which posts.
        is_counted: By the key of a post, whether it counts.
        relation_bits: How many of the lowest bits of what stands for a post tell how the two are related.
        ignored: Texts that do not count.
    """

    def __init__(
        self, occurrences: Occurrences, is_counted: bytearray, relation_bits: int = 0, ignored: Collection[str] = ()
    ) -> None:
        self._occurrences = occurrences
        self._terms = occurrences.terms
        self._is_counted = is_counted
        self._bits = relation_bits
        self.totals = self._zeros()
        """The number of posts, by the number of a group."""
        self.of_relation = [self._zeros() for _ in range(1 << relation_bits)]
        """The same for each relation."""
        self._spelled = self._zeros()
        """How often each text occurs, by its number."""
        self._count()
        for number in map(self._terms.find, ignored):
            if number is not None:
                for totals in (self.totals, *self.of_relation):
                    totals[self._terms.groups[number]] = 0

    def distinct(self) -> int:
        """Return how many groups occur."""
        return len(self.totals) - self.totals.count(0)

    def top(self, size: int, relation: int | None = None) -> dict[int, str]:
        """Return the most frequent groups with their folded texts, the most frequent first, and equal ones by text.

        Args:
            size: The number of groups.
            relation: The relation that counts; ``None`` for all of them.
        """
        totals = self.totals if relation is None else self.of_relation[relation]
        least = max(1, _least_of_largest(size, totals))
        groups = self._terms.groups
        frequent = (
            (-totals[number], text, number)
            for text, number in self._terms.items()
            if totals[number] >= least and groups[number] == number
        )
        return {number: text for _, text, number in nsmallest(size, frequent)}

    def examples(self, wanted: Collection[int]) -> Mapping[int, Examples]:
        """Return some posts of each of these groups."""
        found = {group: Examples(self.totals[group]) for group in wanted}
        groups, bits, is_counted = self._terms.groups, self._bits, self._is_counted
        of_number = {number: found[group] for number, group in enumerate(groups) if group in found}
        for chunk in self._occurrences.chunks(is_counted, bits):
            for number, value in zip(*chunk, strict=True):
                if number in of_number and is_counted[value >> bits]:
                    of_number[number].add(value >> bits)
        return found

    def spellings(self, examples: Mapping[int, Examples]) -> dict[int, str]:
        """Return the most frequent spelling of each group; of several that of the text that comes first."""
        found: dict[int, tuple[int, str]] = {}
        for text, number in self._terms.items():
            group = self._terms.groups[number]
            if group in examples and (count := self._spelled[number]):
                found[group] = min(found.get(group, (0, "")), (-count, text))
        return {group: text for group, (_, text) in found.items()}

    def _zeros(self) -> array[int]:
        return array("i", bytes(4 * len(self._terms)))

    def _count(self) -> None:
        groups, bits, is_counted = self._terms.groups, self._bits, self._is_counted
        totals, mask = self.totals, (1 << bits) - 1
        for chunk in self._occurrences.chunks(is_counted, bits):
            numbers, values = chunk
            keys = [value >> bits for value in values] if bits else values
            counts = bytes(map(is_counted.__getitem__, keys))
            if 1 not in counts:
                continue
            if 0 in counts:
                numbers, values, keys = (list(compress(each, counts)) for each in (numbers, values, keys))
            for number, count in Counter(numbers).items():
                self._spelled[number] += count
            of_numbers = list(map(groups.__getitem__, numbers))
            for group, count in Counter(map(_first, set(zip(of_numbers, keys, strict=True)))).items():
                totals[group] += count
            for group, value in set(zip(of_numbers, values, strict=True)) if bits else ():
                self.of_relation[value & mask][group] += 1


class Examples:
    """Some posts of a group, chosen at even distances among all of them.

    Args:
        total: The number of posts of the group.
    """

    def __init__(self, total: int) -> None:
        self._chosen = _chosen_of(total)
        self._seen = 0
        self._last_key = -1
        self.keys: list[int] = []

    def add(self, key: int) -> None:
        """Take the next post of the group."""
        if key == self._last_key:
            return
        self._last_key = key
        if self._seen in self._chosen:
            self.keys.append(key)
        self._seen += 1


def _least_of_largest(size: int, totals: array[int]) -> int:
    """Return the least of so many of the largest totals; 0 where there are not so many.

    Few totals are different, so that counting them takes less time than to compare all.
    """
    for total, count in sorted(Counter(totals).items(), reverse=True):
        size -= count
        if size <= 0:
            return total
    return 0


@lru_cache(_KNOWN_TOTALS)
def _chosen_of(total: int) -> frozenset[int]:
    """Return which of so many posts are examples: many groups have the same few posts."""
    last = _MOST_EXAMPLES - 1
    # Rounded up; the first post and the last are among them.
    return frozenset(-(-place * (total - 1) // last) for place in range(_MOST_EXAMPLES))
