"""The files of an archive by their names. Of each, no more is held than where it lies, and of many that on disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice, takewhile
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, overload

import msgspec

from twconvert.closing import Closing
from twconvert.scratch_dict import ScratchDict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.archive.member import Member

Place: TypeAlias = "int | str"
Opener: TypeAlias = "Callable[..., Member]"
"""Returns a file of a zip, a tarball or a folder. It is called with the name of the file and where it lies there."""

_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = msgspec.msgpack.Decoder(list).decode


class Found(NamedTuple):
    """A file of an archive."""

    name: str
    member: Member
    number: int
    """The number of files that were added before it."""


class Members(Closing):
    """The files of an archive by their names. It may be read by several threads."""

    def __init__(self) -> None:
        self._rows = ScratchDict[bytes]()
        self._openers: list[Opener] = []
        self._added = 0
        self._last: Found | None = None
        """Who asks for a file mostly asks for it again."""

    def add_source(self, opener: Opener) -> int:
        """Return the number of a zip, a tarball or a folder, for `add`."""
        self._openers.append(opener)
        return len(self._openers) - 1

    def add(self, name: str, source: int, *place: Place) -> None:
        """Add a file. It takes the place of one with the same name.

        Args:
            name: The name of the file in the archive.
            source: The number of what it is in, as `add_source` returned it.
            place: Where it lies there, as the function of the source takes it.
        """
        self._rows[name] = _ENCODE((self._added, source, *place))
        self._added += 1
        self._last = None

    def add_all(self, part: Members, renamed: Callable[[str], str]) -> Iterator[str]:
        """Add the files of a part of the archive, and yield the names of those that are passed over.

        Args:
            part: The files.
            renamed: Returns the name of a file of the part in this archive. Where there is a file of that name, it
                stays.
        """
        first = len(self._openers)
        self._openers += part._openers
        for name, row in part._rows.items_from(""):
            if (new := renamed(name)) in self._rows:
                yield name
            else:
                _, source, *place = _DECODE(row)
                self.add(new, first + source, *place)

    def pop(self, name: str) -> Member:
        """Remove a file, and return it."""
        member = self[name]
        del self._rows[name]
        self._last = None
        return member

    def __contains__(self, name: object) -> bool:
        return name in self._rows

    def __getitem__(self, name: str) -> Member:
        found = self.find(name)
        if found is None:
            raise KeyError(name)
        return found.member

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def added(self) -> int:
        """The number of files that were added so far, those included whose place others took."""
        return self._added

    def find(self, name: str) -> Found | None:
        """Return a file; ``None`` where there is none of that name."""
        last = self._last
        if last and last.name == name:
            return last
        row = self._rows.get(name)
        if row is None:
            return None
        number, source, *place = _DECODE(row)
        found = self._last = Found(name, self._openers[source](name, *place), number)
        return found

    def numbers(self) -> Iterator[tuple[str, int]]:
        """Yield the names of all files, sorted, each with the number of files that were added before it."""
        return ((name, _DECODE(row)[0]) for name, row in self._rows.items_from(""))

    def beginning(self, prefix: str) -> Iterator[str]:
        """Yield the names that begin with a prefix, sorted."""
        names = (name for name, _ in self._rows.items_from(prefix))
        return takewhile(lambda name: name.startswith(prefix), names)

    def close(self) -> None:
        """Give the disk space back."""
        self._rows.close()


class Names(Sequence[str]):
    """The names of files, sorted. They are not all in memory: walk through them."""

    def __init__(self, members: Members) -> None:
        self._members = members

    def __len__(self) -> int:
        return len(self._members)

    def __iter__(self) -> Iterator[str]:
        return self._members.beginning("")

    def __contains__(self, name: object) -> bool:
        return name in self._members

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        """Return a name, or several, after a walk through those before it."""
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        each = range(len(self))[place]
        return next(islice(self, each, None))
