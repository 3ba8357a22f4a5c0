"""The examples of the documentation do what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.documentation.examples import examples_of, run_page
from support.documentation.pages import pages

if TYPE_CHECKING:
    from pathlib import Path

PAGES = {name: text for name, text in pages().items() if examples_of(text)}
DEFECTS = {
    "a flag that there is not": "<!-- run -->\n```sh\ntwconvert archive.zip --to epub --sinse 2019\n```\n",
    "another output": "<!-- run -->\n```sh\necho one\n```\n\n<!-- output -->\n```text\ntwo\n```\n",
    "a name that there is not": "<!-- run -->\n```python\nfrom twconvert import transmogrify\n```\n",
    "a mark without a block": "<!-- run -->\n\nNothing.\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_the_examples_run(name: str, tmp_path: Path) -> None:
    run_page(PAGES[name], tmp_path)


def test_there_are_examples_of_both_kinds() -> None:
    languages = {example.language for text in PAGES.values() for example in examples_of(text)}
    assert {"sh", "python", "text"} <= languages


@pytest.mark.parametrize("page", DEFECTS.values(), ids=DEFECTS)
def test_an_example_that_is_wrong_is_found(page: str, tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        run_page(page, tmp_path)
