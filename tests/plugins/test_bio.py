"""What owners say of themselves is shown with links, in every format that shows texts."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING
from zipfile import ZipFile, is_zipfile

import pytest

from support.samples import post
from twconvert import Account
from twconvert.registry import find_plugins
from twconvert.testing import make_document

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("format_name", "link"),
    [
        ("epub", '(<a href="{}">'),
        ("docx", 'Target="{}"'),
        ("markdown", "]({})"),
        ("tiddlywiki", '(<a href=\\"{}\\"'),
    ],
)
@pytest.mark.parametrize("before", ["Hills (", "\u0634\u0627\u064a ("])
def test_an_address_in_a_bio_is_a_link(format_name: str, link: str, before: str, tmp_path: Path) -> None:
    exporter = find_plugins().exporters[format_name]
    path = tmp_path / f"output{exporter.suffix}"
    owner = Account(id="1000", handle="ada_example", bio=f"{before}http://ada.example/?a=1&b=2), bread.txt.")
    with make_document([post(1)], owner=owner) as document:
        exporter.export(document, path)
    assert link.format("http://ada.example/?a=1&b=2") in unescape(everything_in(path))


def everything_in(path: Path) -> str:
    if is_zipfile(path):
        with ZipFile(path) as file:
            return "".join(file.read(name).decode("utf-8", "replace") for name in file.namelist())
    return "".join(each.read_text("utf-8", "replace") for each in path.rglob("*") if each.is_file())
