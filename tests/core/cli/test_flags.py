"""The options of formats and filters are the keyword-only parameters of their functions."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import pytest
import typer
from typer.core import TyperCommand

from support.commands import own_plugins
from twconvert import Exporter, Filter, Post, TwconvertError, cli
from twconvert.cli.flags import Flag
from twconvert.options import Option
from twconvert.registry import check_offer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from support.commands import Run
    from twconvert import Document, Record
    from twconvert.registry import Plugins


def export_book(
    document: Document,
    path: Path,
    *,
    split: Annotated[Literal["month", "year"], typer.Option(help="Where to cut.")] = "month",
    width: int | None = None,
    paper: str = "A5",
) -> None:
    """Make a book."""
    path.write_text(f"{len(document.posts)} {split} {width} {paper}")


def export_page(
    document: Document,
    path: Path,
    *,
    split: int = 10,
    title: Annotated[bool, typer.Option("--title", "-T", help="Show a title.")] = False,
    paper: str = "A5",
    fonts: list[str] | None = None,
) -> None:
    """Make a page."""
    path.write_text(f"{len(document.posts)} {split} {title} {paper} {fonts}")


def written(name: str = "a.book") -> str:
    """Return what a format wrote to the current folder."""
    return Path(name).read_text()


@pytest.fixture
def plugins() -> Plugins:
    return own_plugins(
        Exporter(name="book", suffix=".book", export=export_book),
        Exporter(name="web-page", suffix=".page", export=export_page),
    )


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ((), "2 month None A5"),
        (("--split", "year"), "2 year None A5"),
        (("--width", "80", "--paper=Letter"), "2 month 80 Letter"),
    ],
)
def test_parameters_are_options(
    words: tuple[str, ...], content: str, run: Run, plugins: Plugins, archive: Path
) -> None:
    assert run(archive, "-o", "a.book", *words, plugins=plugins).code == 0
    assert written() == content


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--split", "week"), "--split must be month or year, not 'week'"),
        (("--width", "wide"), "--width must be a whole number, not 'wide'"),
        (("--widht", "8"), "there is no option --widht; did you mean '--width'?"),
        (("--fonts", "Serif"), "--fonts is an option of web-page; add --to web-page"),
    ],
)
def test_a_value_or_a_name_that_makes_no_sense_is_told(
    words: tuple[str, ...], complaint: str, run: Run, plugins: Plugins, archive: Path
) -> None:
    ended = run(archive, "-o", "a.book", *words, plugins=plugins)
    assert (ended.code, complaint in ended.error) == (2, True), ended.error
    assert list(Path().iterdir()) == []


def test_options_of_a_format_may_stand_before_its_name(run: Run, plugins: Plugins, archive: Path) -> None:
    assert run("--split", "year", archive, "--width=80", "-qo", "a.book", plugins=plugins) == (0, "a.book\n", "")
    assert written() == "2 year 80 A5"


def test_one_name_with_two_meanings_gets_the_name_of_the_format(run: Run, plugins: Plugins, archive: Path) -> None:
    words = ("--to", "book", "--to", "web-page")
    ended = run(archive, *words, "--book-split", "year", "--web-page-split", "3", "--paper", "A4", plugins=plugins)
    assert ended.code == 0
    assert written("ada_example-archive.book") == "2 year None A4"
    assert written("ada_example-archive.page") == "2 3 False A4 None"
    ended = run(archive, *words, "--split", "3", "--force", plugins=plugins)
    assert (ended.code, "did you mean --book-split or --web-page-split?" in ended.error) == (2, True), ended.error


def test_an_option_that_formats_share_is_listed_once(run: Run, plugins: Plugins) -> None:
    out = run("--to", "book", "--to", "web-page", "--help", plugins=plugins).out
    assert out.count("--paper") == 1
    shared = out[out.index("Options of book and web-page:") :]
    assert "--paper" in shared


def test_a_name_of_a_common_option_gets_the_name_of_the_format(run: Run, plugins: Plugins, archive: Path) -> None:
    words = ("-o", "a.page", "--title", "My years", "--web-page-title", "--fonts", "Serif", "--fonts", "Mono")
    assert run(archive, *words, plugins=plugins).code == 0
    assert written("a.page") == "2 10 True A5 ['Serif', 'Mono']"


def keep_short(
    records: Iterable[Record], /, *, longest: int | None = None, since: str | None = None
) -> Iterator[Record]:
    """Keep short posts."""
    assert since is None or since == "2022"
    for record in records:
        if longest is None or not isinstance(record, Post) or sum(map(len, map(str, record.content))) <= longest:
            yield record


def test_parameters_of_filters_are_options_too(run: Run, plugins: Plugins, archive: Path) -> None:
    plugins.filters["short"] = Filter(name="short", filter=keep_short)
    assert "--longest" in run("--help", plugins=plugins).out
    ended = run(archive, "-o", "a.book", "--longest", "1", plugins=plugins)
    assert "no post is in it: all 2 are left out by --longest (1)\n" in ended.err
    assert written() == "0 month None A5"


def test_filters_share_an_option_of_one_name(run: Run, plugins: Plugins, archive: Path) -> None:
    plugins.filters["short"] = Filter(name="short", filter=keep_short)
    assert run(archive, "-o", "a.book", "--since", "2022", plugins=plugins).code == 0
    assert written() == "2 month None A5"


def test_a_flag_of_a_list_of_values_is_given_several_times(run: Run, archive: Path) -> None:
    def export(document: Document, path: Path, *, sizes: list[int] | None = None) -> None:
        path.write_text(f"{len(document.posts)} {sizes}")

    plugins = own_plugins(Exporter(name="book", suffix=".book", export=export))
    assert run(archive, "-o", "a.book", "--sizes", "1", "--sizes", "2", plugins=plugins).code == 0
    assert written() == "2 [1, 2]"
    ended = run(archive, "-o", "b.book", "--sizes", "1", "--sizes", "two", plugins=plugins)
    assert (ended.code, ended.error) == (2, "--sizes must be a whole number, not 'two'")


def test_a_format_with_an_option_that_none_can_be_is_left_out() -> None:
    def export(document: Document, path: Path, *, strange: list[list[str]] | None = None) -> None:
        raise NotImplementedError

    with pytest.raises(TwconvertError, match="its option 'strange' is of the type"):
        check_offer(Exporter(name="strange", suffix=".no", export=export))


def test_typer_is_used_by_its_public_names_alone() -> None:
    sources = {path: path.read_text("utf-8") for path in Path(cli.__file__).parent.rglob("*.py")}
    assert len(sources) > 10
    private = re.compile(r"\btyper\._|from typer[\w.]* import _|_runtime_param|SLF001")
    assert [path.name for path, source in sources.items() if private.search(source)] == []


def test_the_classes_of_typer_ask_a_flag_for_its_value() -> None:
    """What `Flag` and `Argument` stand on: with another typer that asks otherwise, this says so."""
    made = []

    class Asked(Flag):
        def process_value(self, ctx: Any, value: Any) -> Any:
            made.append(super().process_value(ctx, value))
            return made[-1]

    command = TyperCommand("asked", params=[Asked(Option(name="size", type=int, default=1))], rich_markup_mode=None)
    command.make_context("asked", ["--size", "2"])
    command.make_context("asked", [])
    assert made == [2, 1]
