"""Every installed exporter passes the kit, and each fault is found by the test that is for it."""

from __future__ import annotations

import tempfile
import threading
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import pytest
import typer

from support.commands import PAGES, TEXTS
from support.kit import failing_tests, unless
from support.reading.pdf import words_of
from support.unset_books import keep_data
from twconvert import Exporter
from twconvert.registry import find_plugins
from twconvert.testing import ExporterTests
from twconvert.text import has_right_to_left, plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from twconvert import Document, Post


# What takes addresses alone out of texts is held to the kit by its own tests.
MEASURED = ("memory", "work", "few_records")
"""Words in the names of tests that measure this process, while another one sets a PDF."""
INSTALLED = [each for name, each in find_plugins().exporters.items() if name != "mastodon-follows"]


@pytest.mark.parametrize("installed", [*INSTALLED, TEXTS, PAGES], ids=lambda each: each.name)
class TestInstalled(ExporterTests):
    @pytest.fixture(autouse=True)
    def _take(self, installed: Exporter, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
        self.exporter = installed
        if installed.name == "pdf" and any(each in request.function.__name__ for each in MEASURED):
            monkeypatch.setattr("twconvert_pdf.writing.typeset", keep_data)

    def text_of(self, path: Path) -> str:
        return words_of(path) if path.suffix == ".pdf" else super().text_of(path)


def lines_of(posts: Iterable[Post]) -> Iterator[str]:
    return (f"{plain_text(post.content)}\n" for post in posts)


def write(document: Document, path: Path) -> None:
    """Write the text of each post on a line."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(lines_of(document.posts))


GOOD = Exporter(name="good", suffix=".txt", export=write)


def take_an_option_without_help(document: Document, path: Path, *, size: int = 1) -> None:
    """Write."""
    write(document, path)
    assert size


def take_an_option_by_position(
    document: Document, path: Path, size: Annotated[int, typer.Option(help="How large.")] = 1
) -> None:
    """Write."""
    write(document, path)
    assert size


def take_an_option_that_cannot_be_shown(
    document: Document, path: Path, *, size: Annotated[int | bytes, typer.Option(help="How large.")] = 1
) -> None:
    """Write."""
    write(document, path)
    assert size


def have_no_docstring(document: Document, path: Path) -> None:
    write(document, path)


def make_a_folder(document: Document, path: Path) -> None:
    """Write."""
    path.mkdir()
    write(document, path / "posts.txt")


def expect_a_post(document: Document, path: Path) -> None:
    """Write."""
    assert document.posts[0].id
    write(document, path)


def escape_nothing(document: Document, path: Path) -> None:
    """Write."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(["<p>", *(plain_text(post.content) for post in document.posts[:100]), "</p>"])


def write_none(document: Document, path: Path) -> None:
    """Write."""
    write(document, path)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{document.owner.website}\n" if document.owner.location else "")


def expect_nothing_of_communities(document: Document, path: Path) -> None:
    """Write."""
    write(document, path)
    assert all(post.visibility != "community" for post in document.posts)


def expect_files(document: Document, path: Path) -> None:
    """Write."""
    write(document, path)
    assert all(document.open(media).read() for post in document.posts for media in post.media if media.path)


def change_text(change: Callable[[str], str]) -> Callable[[Document, Path], None]:
    def export(document: Document, path: Path) -> None:
        """Write."""
        with path.open("w", encoding="utf-8") as file:
            file.writelines(map(change, lines_of(document.posts)))

    return export


def without(dropped: Callable[[str], bool]) -> Callable[[Document, Path], None]:
    return change_text(lambda line: "".join(each for each in line if not dropped(each)))


drop_right_to_left = change_text(lambda line: "" if has_right_to_left(line) else line)


def count_runs() -> Callable[[Document, Path], None]:
    runs = count()

    def export(document: Document, path: Path) -> None:
        """Write."""
        write(document, path)
        with path.open("a") as file:
            file.write(f"run {next(runs)}")

    return export


def tell_the_day(document: Document, path: Path) -> None:
    """Write."""
    write(document, path)
    with path.open("a") as file:
        file.write(f"{datetime.now(tz=UTC):%Y-%m-%d}")


def leave_notes(where: Callable[[Path], Path]) -> Callable[[Document, Path], None]:
    def export(document: Document, path: Path) -> None:
        """Write."""
        write(document, path)
        (where(path) / "notes.tmp").touch()

    return export


def choose_the_name(document: Document, path: Path) -> None:
    """Write."""
    write(document, path.with_suffix(".txt"))


def read_by_the_hundred(document: Document, path: Path) -> None:
    """Write."""
    with path.open("w", encoding="utf-8") as file:
        for start in range(0, len(document.posts), 100):
            file.writelines(lines_of(list(document.posts[start : start + 100])))


def keep_likes(document: Document, path: Path) -> None:
    """Write."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(lines_of(document.posts))
        for start in range(0, len(document.likes), 100):
            likes = list(document.likes[start : start + 100])
            file.writelines(plain_text(like.content) for like in likes)


WITH_LIKES = frozenset({"posts", "likes"})


def collect_the_text(document: Document, path: Path) -> None:
    """Write."""
    path.write_text("".join(lines_of(document.posts)), "utf-8")


def read_all_at_the_end(document: Document, path: Path) -> None:
    """Write."""
    write(document, path)
    assert isinstance(path.read_text("utf-8"), str)


def collect_the_text_after_something_large(document: Document, path: Path) -> None:
    """Write."""
    bytes(20_000_000)
    collect_the_text(document, path)


def look_back_at_posts(document: Document, path: Path) -> None:
    """Write."""
    write(document, path)
    for number in range(len(document.posts)):
        assert all(document.posts[each].id for each in range(0, number, 20))


def look_back_at_ids(document: Document, path: Path) -> None:
    """Write."""
    write(document, path)
    seen: list[str] = []
    for post in document.posts:
        assert not any(each.startswith(f"{post.id}-") for each in seen)
        seen.append(post.id)


def go_on_at(stop: type[BaseException]) -> Callable[[Document, Path], None]:
    def export(document: Document, path: Path) -> None:
        """Write."""
        with suppress(stop):
            write(document, path)
        path.touch()

    return export


def raise_another_error(document: Document, path: Path) -> None:
    """Write."""
    try:
        write(document, path)
    except Exception as error:
        raise RuntimeError(path) from error


def keep_a_temporary_file_at(stop: type[BaseException]) -> Callable[[Document, Path], None]:
    def export(document: Document, path: Path) -> None:
        """Write."""
        with tempfile.NamedTemporaryFile(delete=False) as file, unless(stop, lambda: Path(file.name).unlink()):
            write(document, path)

    return export


def keep_a_thread_at(stop: type[BaseException]) -> Callable[[Document, Path], None]:
    def export(document: Document, path: Path) -> None:
        """Write."""
        end = threading.Event()
        thread = threading.Thread(target=end.wait, daemon=True)
        thread.start()
        with unless(stop, thread.join), unless(stop, end.set):
            write(document, path)

    return export


FAULTS: list[tuple[str, Exporter | Callable[..., None]]] = [
    ("its_name_and_suffix_are_well_formed", replace(GOOD, name="My Format")),
    ("its_name_and_suffix_are_well_formed", replace(GOOD, suffix="..txt")),
    ("its_name_and_suffix_are_well_formed", replace(GOOD, holds=frozenset({"post"}))),
    ("it_has_help", have_no_docstring),
    ("its_options_have_defaults_and_help", take_an_option_without_help),
    ("its_options_have_defaults_and_help", take_an_option_by_position),
    ("it_makes_what_its_suffix_says", make_a_folder),
    ("it_takes_an_empty_document", expect_a_post),
    ("it_takes_nasty_texts", replace(GOOD, suffix=".xml", export=escape_nothing)),
    ("it_takes_nasty_texts", replace(GOOD, suffix=".html", export=escape_nothing)),
    ("it_does_not_write_what_is_unknown", write_none),
    ("it_takes_every_kind_of_record", expect_nothing_of_communities),
    ("it_takes_media_that_are_missing_or_damaged", expect_files),
    ("it_holds_what_it_says", without(lambda sign: sign > "\uffff")),
    ("it_holds_what_it_says", replace(GOOD, holds=WITH_LIKES)),
    ("it_keeps_text_from_right_to_left", change_text(lambda line: line[::-1] if has_right_to_left(line) else line)),
    ("it_keeps_text_from_right_to_left", drop_right_to_left),
    ("it_makes_the_same_of_the_same", count_runs()),
    ("it_makes_the_same_of_the_same", tell_the_day),
    ("it_writes_only_where_it_is_told", leave_notes(lambda path: path.parent)),
    ("it_writes_only_where_it_is_told", leave_notes(lambda _: Path())),
    ("it_writes_only_where_it_is_told", leave_notes(lambda _: Path(tempfile.gettempdir()))),
    ("it_writes_to_a_path_of_any_name", choose_the_name),
    ("it_holds_few_records_at_a_time", read_by_the_hundred),
    ("it_holds_few_records_at_a_time", replace(GOOD, export=keep_likes, holds=WITH_LIKES)),
    ("its_memory_does_not_grow_with_the_text", collect_the_text),
    ("its_memory_does_not_grow_with_the_text", read_all_at_the_end),
    ("its_memory_does_not_grow_with_the_text", collect_the_text_after_something_large),
    ("its_work_grows_with_the_posts", look_back_at_posts),
    ("its_work_grows_with_the_posts", look_back_at_ids),
    ("it_leaves_nothing_when_interrupted", go_on_at(KeyboardInterrupt)),
    ("it_leaves_nothing_when_interrupted", keep_a_temporary_file_at(KeyboardInterrupt)),
    ("it_leaves_nothing_when_interrupted", keep_a_thread_at(KeyboardInterrupt)),
    ("it_leaves_nothing_when_stopped", go_on_at(Exception)),
    ("it_leaves_nothing_when_stopped", raise_another_error),
    ("it_leaves_nothing_when_stopped", keep_a_temporary_file_at(Exception)),
    ("it_leaves_nothing_when_stopped", keep_a_thread_at(Exception)),
]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "fault"), FAULTS)
def test_a_fault_is_found_by_the_test_that_is_for_it(
    name: str, fault: Exporter | Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    class Faulty(ExporterTests):
        exporter = fault if isinstance(fault, Exporter) else replace(GOOD, export=fault)

    assert failing_tests(Faulty, tmp_path) == [f"test_{name}"]


def test_an_option_of_a_type_that_none_can_be_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    class Faulty(ExporterTests):
        exporter = replace(GOOD, export=take_an_option_that_cannot_be_shown)

    # It is found wherever the options are asked for.
    assert "test_its_options_have_defaults_and_help" in failing_tests(Faulty, tmp_path)


def test_there_is_a_fault_for_each_test() -> None:
    assert {f"test_{name}" for name, _ in FAULTS} == {name for name in dir(ExporterTests) if name.startswith("test_")}


def test_what_is_loaded_once_hides_no_growth(tmp_path: Path) -> None:
    loaded: list[bytes] = []

    def load_and_collect(document: Document, path: Path) -> None:
        if not loaded:
            loaded.append(bytes(20_000_000))
        collect_the_text(document, path)

    class Faulty(ExporterTests):
        exporter = replace(GOOD, export=load_and_collect)

    with pytest.raises(AssertionError, match="more bytes in memory for each post"):
        Faulty().test_its_memory_does_not_grow_with_the_text(tmp_path)


def test_a_buffer_that_is_not_full_with_few_posts_is_no_growth(tmp_path: Path) -> None:
    def write_much_at_a_time(document: Document, path: Path) -> None:
        with path.open("w", encoding="utf-8") as file:
            texts: list[str] = []
            for text in lines_of(document.posts):
                texts.append(text)
                if sum(map(len, texts)) > 390_000:
                    file.writelines(texts)
                    texts.clear()
            file.writelines(texts)

    class Good(ExporterTests):
        exporter = replace(GOOD, export=write_much_at_a_time)

    Good().test_its_memory_does_not_grow_with_the_text(tmp_path)


@pytest.mark.parametrize("writes", [True, False])
def test_an_exporter_that_keeps_ascii_alone_is_found(tmp_path: Path, *, writes: bool) -> None:
    class Faulty(ExporterTests):
        exporter = replace(GOOD, export=without(lambda sign: not sign.isascii()))
        writes_right_to_left = writes

    found = failing_tests(Faulty, tmp_path)
    assert found == ["test_it_holds_what_it_says", *["test_it_keeps_text_from_right_to_left"] * writes]


def test_text_from_right_to_left_may_be_left_out_where_the_class_says_so(tmp_path: Path) -> None:
    class Honest(ExporterTests):
        exporter = replace(GOOD, export=drop_right_to_left)
        writes_right_to_left = False

    assert failing_tests(Honest, tmp_path) == []


def test_nothing_is_held_against_the_exporter_that_the_faulty_ones_are_made_of(tmp_path: Path) -> None:
    class Good(ExporterTests):
        exporter = GOOD

    class GoodHtml(ExporterTests):
        exporter = replace(GOOD, suffix=".html", export=write_html)

    for kit in (Good, GoodHtml):
        (tmp_path / kit.__name__).mkdir()
        assert failing_tests(kit, tmp_path / kit.__name__) == []


def write_html(document: Document, path: Path) -> None:
    """Write."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"<p>{escape(line)}</p>" for line in lines_of(document.posts))
