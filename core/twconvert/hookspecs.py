"""The contract between twconvert and its plugins, on one page.

A plugin is a module, named by an entry point of the group ``twconvert``, that implements any of the
three hooks at the bottom::

    from twconvert import Exporter, hookimpl

    @hookimpl
    def twconvert_exporters():
        yield Exporter(name="words", suffix=".txt", export=export)

The functions of a `Filter` and an `Exporter` declare their command-line options as keyword-only
parameters with types and defaults; ``Annotated[..., typer.Option(help=...)]`` says more about one,
and the docstring is the help.

A plugin that needs what a later contract brought says so in a line of its module, and a twconvert that is too
old for it leaves it out and says why::

    twconvert_contract = (1, 1)
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import Concatenate

    # Every plugin imports this page, and none of them needs these to say what it offers.
    from twconvert.archive import Archive
    from twconvert.model import Document, Record
    from twconvert.report import Report

CONTRACT = (1, 1)
"""The version of this contract: the first number grows with what breaks plugins, the second with what is new."""

hookspec = pluggy.HookspecMarker("twconvert")
hookimpl = pluggy.HookimplMarker("twconvert")


@dataclass(frozen=True, slots=True)
class Selection:
    """What the user wants. A loader may pass over the rest, as long as it counts it as filtered."""

    kinds: frozenset[str]
    """The kinds that are wanted besides plain posts, as ``--include`` names them: ``replies``, ``likes`` ..."""
    media: bool = True


@dataclass(frozen=True, slots=True)
class Loader:
    """A kind of archive that twconvert can read."""

    name: str
    detect: Callable[[Archive], bool]
    load: Callable[[Archive, Selection, Report], Iterator[Record]]
    marks: tuple[str, ...] = ()
    """Files of which such an archive has one at least, as `Path.glob` takes them: ``data/tweets.js``.

    People read them where no archive was found, and the current folder is only read if it has one of them.
    """
    declared: Callable[[Archive], Mapping[str, int]] | None = None
    """Returns the numbers of records by rows of the ledger, such as ``posts``, as an archive gives them itself. It is
    asked for a first look, and takes a second or so. A row of which the archive says nothing is left out. ``None``
    where no such archive says anything."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Drops, changes or adds records on their way into the document.

    It gets every record but the `Source`, and passes on what it does not know: more kinds may come.
    """

    name: str
    filter: Callable[Concatenate[Iterable[Record], ...], Iterator[Record]]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format that twconvert can write."""

    name: str
    """What ``--to`` calls it."""
    suffix: str
    """``.epub``; empty where the result is a folder.

    An exporter with a suffix may make a folder all the same, where one file would be too large. The core then puts
    it at ``NAME-epub`` instead of ``NAME.epub``.
    """
    export: Callable[Concatenate[Document, Path, ...], None]
    """Write the document to a path that does not exist yet; the core puts it in place when it is whole."""
    holds: frozenset[str] = frozenset({"posts"})
    """The kinds of record that the format has a place for: ``posts``, ``likes``, or another of `ALL_KINDS`.

    Where a document has more than that, the core says so: nothing is lost without a word.
    """
    file_name: Callable[[Document], str] | None = None
    """Returns the name of a file that was given none, where the programs that read it go by its name. Otherwise it is
    that of the owner, and ``-archive`` with the suffix."""
    library: str = ""
    """The module that it needs and that not everybody has; empty where it needs none. The format is listed without it,
    and to ask for it is an error that says how to get it."""
    extra: str = ""
    """The extra of twconvert that brings the library: ``pdf`` for ``pip install 'twconvert[pdf]'``. Empty where the
    library is a distribution of that name."""

    check: Callable[..., None] | None = None
    """Takes all options by their names before anything is read, with their defaults where none were given. It raises
    `UsageError` where a value makes no sense that its type allows, so that nobody waits to be told. ``None`` where
    types say it all."""
    check_paths: Callable[..., None] | None = None
    """Takes the paths of the archives, that of the output (``None`` where none was given) and all options by their
    names, before anything is read. It raises `UsageError` where they do not go together. ``None`` where all do."""
    combine: Callable[[Iterable[tuple[str, Path]], Path], None] | None = None
    """Make one output of those of many archives, at a path that does not exist yet; ``None`` where the format has none.

    It gets the name of each archive with the path of its output, which is there until the next one is asked for.
    """

    @property
    def is_usable(self) -> bool:
        """Whether the library that it needs is installed."""
        return not self.library or find_spec(self.library) is not None

    @property
    def about(self) -> str:
        """What it makes, in one line: the first of the docstring of `export`."""
        docstring = inspect.getdoc(self.export)
        return docstring.splitlines()[0] if docstring else ""


@hookspec
def twconvert_loaders() -> Iterable[Loader]:  # type: ignore[empty-body]
    """Yield the kinds of archive that this plugin can read.

    A whole plugin, for folders with a file of lines like ``2024-01-01 A new notebook.``::

        from datetime import UTC, datetime
        from twconvert import Account, AccountRef, Loader, Post, Service, Source, Text, hookimpl, xml_safe

        def detect(archive):
            return "notebook.txt" in archive

        def load(archive, selection, report):
            yield Source(path="notebook", layout="notebook", owner=Account(handle="me"), service=Service("my notebook"))
            with archive.open("notebook.txt") as file:
                for number, line in enumerate(file, start=1):
                    report.count("posts", "found")
                    date, _, text = line.decode("utf-8", "replace").strip().partition(" ")
                    yield Post(
                        id=str(number),
                        author=AccountRef(handle="me"),
                        created_at=datetime.fromisoformat(date).replace(tzinfo=UTC),
                        precision="day",
                        content=(Text(xml_safe(text)),),
                    )

        @hookimpl
        def twconvert_loaders():
            yield Loader(name="notebook", detect=detect, load=load, marks=("notebook.txt",))
    """


@hookspec
def twconvert_filters() -> Iterable[Filter]:  # type: ignore[empty-body]
    """Yield the filters that this plugin offers.

    A whole plugin, which gives the command the option ``--min-likes``::

        from twconvert import Filter, Post, hookimpl

        def keep_popular(records, /, *, min_likes: int = 0):
            for record in records:
                if not isinstance(record, Post) or (record.likes or 0) >= min_likes:
                    yield record

        @hookimpl
        def twconvert_filters():
            yield Filter(name="popular", filter=keep_popular)
    """


@hookspec
def twconvert_exporters() -> Iterable[Exporter]:  # type: ignore[empty-body]
    r"""Yield the formats that this plugin can write.

    A whole plugin, whose format has the option ``--mark``::

        from twconvert import Exporter, hookimpl, plain_text

        def export(document, path, *, mark: str = "-"):
            '''Make a list of posts, one on a line.'''
            with path.open("w", encoding="utf-8") as file:
                for post in document.posts:
                    file.write(f"{mark} {plain_text(post.content)}\n")

        @hookimpl
        def twconvert_exporters():
            yield Exporter(name="words", suffix=".words", export=export)
    """
