"""Counts the accounts that posts answer, mention, repost and quote."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from twconvert.model import AccountRef
from twconvert.model.statistics import AccountCount
from twconvert.store.facts import ANSWERED, MENTIONED, OF_HANDLE, QUOTED, RELATION_BITS, REPOSTED
from twconvert.store.rankings import Ranking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from twconvert.model import Post
    from twconvert.model.statistics import PostSummary
    from twconvert.store.facts import PostFacts
    from twconvert.store.people import People

_MOST_PEOPLE = 200
_MOST_OF_RELATION = 20
_FIELDS = {"answered": ANSWERED, "mentioned": MENTIONED, "reposted": REPOSTED, "quoted": QUOTED}


class AccountCounts:
    """The accounts that most posts have to do with.

    Args:
        facts: What was noted of the posts.
        is_counted: By the key of a post, whether it counts.
        people: The accounts that are known.
    """

    def __init__(self, facts: PostFacts, is_counted: bytearray, people: People) -> None:
        self._people = people
        facts.people.terms.join(dict(_ids_of_handles(facts, people)))
        owner = [facts.owner_id] if facts.owner_id else []
        self._ranking = ranking = Ranking(facts.people, is_counted, RELATION_BITS, ignored=owner)
        self._top = ranking.top(_MOST_PEOPLE)
        self._related = {name: ranking.top(_MOST_OF_RELATION, each) for name, each in _FIELDS.items()}
        wanted = dict(chain(self._top.items(), *(each.items() for each in self._related.values())))
        self._examples = ranking.examples(wanted)
        self._texts = wanted
        self._spellings = ranking.spellings(self._examples)

    def wanted_keys(self) -> Iterator[int]:
        """Yield the keys of the posts that are examples."""
        return chain.from_iterable(self._examples[group].keys for group in self._top)

    def fields(
        self, oldest_first: Callable[[Iterable[int]], tuple[PostSummary, ...]], read: Callable[[int], Post]
    ) -> dict[str, Any]:
        """Return the fields of `Statistics` that are about accounts.

        Args:
            oldest_first: Returns the summaries of posts that are examples, given their keys.
            read: Returns a post, given its key.
        """
        accounts = {group: self._account(group, read) for group in self._texts}

        def counted(group: int, *, with_examples: bool) -> AccountCount:
            numbers = {name: self._ranking.of_relation[each][group] for name, each in _FIELDS.items()}
            examples = oldest_first(self._examples[group].keys) if with_examples else ()
            return AccountCount(
                account=accounts[group], posts=self._ranking.totals[group], examples=examples, **numbers
            )

        ranked = {
            name: tuple(counted(group, with_examples=False) for group in groups)
            for name, groups in self._related.items()
        }
        people = tuple(counted(group, with_examples=True) for group in self._top)
        return {"people": people, "distinct_people": self._ranking.distinct(), **ranked}

    def _account(self, group: int, read: Callable[[int], Post]) -> AccountRef:
        text = self._texts[group]
        if text.startswith(OF_HANDLE):
            return AccountRef(handle=self._spellings[group].removeprefix(OF_HANDLE))
        known = self._people.known(AccountRef(text))
        if known.handle:
            return known
        # No record names the account. The text of an answer to it may.
        answers = (read(key).reply_to for key in self._examples[group].keys)
        return next((each.author for each in answers if each and each.author.id == text and each.author.handle), known)


def _ids_of_handles(facts: PostFacts, people: People) -> Iterator[tuple[int, int]]:
    """Yield the groups of accounts that are noted by their handles alone, each with that of their id."""
    if not facts.has_handles:
        return
    terms = facts.people.terms
    for account_id, handle in people.handles():
        group = terms.find(f"{OF_HANDLE}{handle}".casefold())
        if group is not None:
            yield terms.groups[group], terms.number(account_id)
