"""A finished feed, read as a program that follows ``next_url`` would."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
from jsonschema import Draft202012Validator

import twconvert_jsonfeed
import twconvert_schemas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert import Document


def make_feed(document: Document, folder: Path, **options: Any) -> dict[str, Any]:
    """Write a feed and return its first file."""
    twconvert_jsonfeed.export(document, folder, **options)
    return read_page(folder / "feed.json")


def read_page(path: Path) -> dict[str, Any]:
    """Return a file of a feed, once its schema has been asked."""
    page: dict[str, Any] = json.loads(path.read_bytes())
    assert list(complaints_of(page)) == []
    return page


def pages_of(folder: Path, base_url: str = "") -> list[dict[str, Any]]:
    """Return the files of a feed in the order in which each names the next."""
    pages = [read_page(folder / "feed.json")]
    seen = {"feed.json"}
    while "next_url" in pages[-1]:
        name = pages[-1]["next_url"].removeprefix(base_url)
        assert name not in seen
        seen.add(name)
        pages.append(read_page(folder / name))
    assert seen == {path.name for path in folder.glob("*.json")}
    return pages


def items_of(pages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the items of all files of a feed."""
    return [item for page in pages for item in page["items"]]


def complaints_of(page: dict[str, Any]) -> Iterator[str]:
    """Yield what the schema finds wrong with a file of a feed, dates and addresses looked at too."""
    checker = Draft202012Validator.FORMAT_CHECKER
    # Without the extra of jsonschema they would pass unlooked at.
    assert {"date-time", "uri", "uri-reference"} <= checker.checkers.keys()
    validator = Draft202012Validator(twconvert_schemas.load("json-feed"), format_checker=checker)
    for error in validator.iter_errors(page):
        yield f"{jsonschema.exceptions.best_match([error]).json_path}: {error.message}"
