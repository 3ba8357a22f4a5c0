"""What the style sheet of a book must say, and what it must not."""

from __future__ import annotations

import re
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import pytest

from support.reading.epub import make_book
from support.samples import post
from twconvert import UsageError
from twconvert.style_sheets import own_style
from twconvert.testing import make_document

if TYPE_CHECKING:
    from pathlib import Path

STYLE = re.sub(r"/\*.*?\*/", "", files("twconvert_epub").joinpath("style.css").read_text("utf-8"), flags=re.DOTALL)
RULES = [
    (selector.strip(), name.strip(), value.strip())
    for selectors, declarations in re.findall(r"([^{};]+)\{([^}]*)\}", STYLE)
    for selector in selectors.split(",")
    for name, _, value in (each.partition(":") for each in declarations.split(";"))
]


@pytest.mark.parametrize("name", ["style.css", "themes/modern.css", "themes/classic.css"])
def test_lines_that_are_set_left_are_set_right_in_books_from_right_to_left(name: str) -> None:
    style = files("twconvert_epub").joinpath(name).read_text("utf-8")
    rules = re.findall(r"^([^{}\n]+) \{[^}]*text-align: (left|right)", style, re.MULTILINE)
    left = {each for selectors, side in rules if side == "left" for each in selectors.split(", ")}
    right = {each for selectors, side in rules if side == "right" for each in selectors.split(", ")}
    # Answers are Markdown of services that write English.
    assert {f'[dir="rtl"] {each}' for each in left if not each.startswith(".answer")} == right


@pytest.mark.parametrize("name", ["style.css", "themes/modern.css", "themes/classic.css"])
def test_what_stands_at_one_side_stands_at_the_other_in_books_from_right_to_left(name: str) -> None:
    style = re.sub(r"/\*.*?\*/", "", files("twconvert_epub").joinpath(name).read_text("utf-8"), flags=re.DOTALL)
    rules = [
        (selector.strip(), declarations)
        for selectors, declarations in re.findall(r"([^{};]+)\{([^}]*)\}", style)
        for selector in selectors.split(",")
    ]
    turned = {selector for selector, _ in rules if selector.startswith("[dir=")}
    # Messages have a side for each of the two, and answers are Markdown of services that write English.
    one_sided = {
        f'[dir="rtl"] {selector}'
        for selector, declarations in rules
        if selector not in turned
        and _is_one_sided(declarations)
        and not re.match(r"\.(speaker|message|answer)", selector)
    }
    assert one_sided <= turned


def _is_one_sided(declarations: str) -> bool:
    four = re.findall(r"(?:margin|padding): [^\s;]+ ([^\s;]+) [^\s;]+ ([^\s;]+)", declarations)
    return any(right != left for right, left in four) or bool(re.search(r"border-(left|right)", declarations))


@pytest.mark.parametrize("name", ["hyphens", "-epub-hyphens", "-webkit-hyphens"])
@pytest.mark.parametrize("selector", ["a", "bdi"])
def test_addresses_names_and_tags_are_not_hyphenated(selector: str, name: str) -> None:
    assert ("body", name, "auto") in RULES
    assert (selector, name, "none") in RULES


def test_readers_may_set_the_height_of_lines() -> None:
    assert {selector for selector, name, _ in RULES if name == "line-height"} == {"html", "h1", "h2", "h3"}


@pytest.mark.parametrize("theme", ["classic", "modern"])
def test_theme_is_behind_the_style_of_all_books(tmp_path: Path, theme: str) -> None:
    with make_document([post(1)]) as document:
        style = make_book(document, tmp_path / "a.epub", theme=theme).files["OEBPS/style.css"].decode()
    own = files("twconvert_epub").joinpath("themes", f"{theme}.css")
    assert style.endswith(own.read_text("utf-8"))
    assert style.startswith(files("twconvert_epub").joinpath("style.css").read_text("utf-8"))
    with as_file(own) as file:
        # It is held to what is asked of others.
        assert own_style(file)
    assert not re.search(
        r"[{;]\s*(?:color|background(?:-color)?): *#(?!888|cf4a1c)", style.partition(own.read_text("utf-8"))[1]
    )


def test_style_of_ones_own_is_the_last(tmp_path: Path) -> None:
    own = tmp_path / "own.css"
    own.write_text("p { color: red }\n", "utf-8")
    with make_document([post(1)]) as document:
        for theme in ("plain", "modern"):
            book = make_book(document, tmp_path / f"{theme}.epub", theme=theme, css=own)
            assert book.files["OEBPS/style.css"].endswith(b"p { color: red }\n")
            assert list(book.faults()) == []


def test_style_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.css").write_text("@import 'other.css';", "utf-8")
    with make_document([post(1)]) as document, pytest.raises(UsageError, match="names another file"):
        make_book(document, tmp_path / "a.epub", css=tmp_path / "own.css")
