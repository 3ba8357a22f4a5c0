"""The contract's page of code: what its docstrings show works as it stands."""

from __future__ import annotations

import inspect
import textwrap
from typing import TYPE_CHECKING

import pytest

from twconvert import Post, Text, hookspecs
from twconvert.registry import check_offer
from twconvert.report import Report
from twconvert.testing import load_archive, make_document, make_post

if TYPE_CHECKING:
    from pathlib import Path

HOOKS = ("twconvert_loaders", "twconvert_filters", "twconvert_exporters")


def offer_of(hook: str) -> object:
    """Return what the plugin offers that the docstring of a hook holds."""
    docstring = inspect.getdoc(getattr(hookspecs, hook)) or ""
    module: dict[str, object] = {}
    exec(textwrap.dedent(docstring.partition("::\n")[2]), module)  # noqa: S102 - it is our own example
    (offer,) = module[hook]()  # type: ignore[operator]
    return offer


@pytest.mark.parametrize("hook", HOOKS)
def test_the_plugin_in_a_docstring_can_be_used(hook: str) -> None:
    check_offer(offer_of(hook))  # type: ignore[arg-type]


def test_the_exporter_writes(tmp_path: Path) -> None:
    offer = offer_of("twconvert_exporters")
    assert isinstance(offer, hookspecs.Exporter)
    with make_document([make_post(1, Text("Bread"))]) as document:
        offer.export(document, tmp_path / "a.words", mark="*")
    assert (tmp_path / "a.words").read_text("utf-8") == "* Bread\n"


def test_the_loader_reads(tmp_path: Path) -> None:
    offer = offer_of("twconvert_loaders")
    assert isinstance(offer, hookspecs.Loader)
    (tmp_path / "notebook.txt").write_text("2024-01-01 A new notebook.\n", "utf-8")
    _, post = load_archive(offer, tmp_path, Report())
    assert isinstance(post, Post)
    assert (post.precision, post.content) == ("day", (Text("A new notebook."),))


def test_the_filter_keeps_what_people_liked() -> None:
    offer = offer_of("twconvert_filters")
    assert isinstance(offer, hookspecs.Filter)
    kept = offer.filter(iter([make_post(1, likes=1), make_post(2, likes=9)]), min_likes=5)
    assert [getattr(post, "id", None) for post in kept] == ["2"]
