"""No account that a post names is lost where the line above its text names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from golden.documents import CASES, document_of
from support.completeness.items import leaves
from support.completeness.output import Output
from support.completeness.readers import read_output
from twconvert import Mention, safe_url
from twconvert.registry import find_plugins
from twconvert.urls import profile_url

if TYPE_CHECKING:
    from collections import Counter
    from pathlib import Path

    from twconvert import Exporter

WITHOUT_LINKS = {"csv", "mastodon-follows", "sqlite", "tiddlywiki", "xlsx"}
"""Tables say what the archive says; a wiki leads to its own pages of people, as its golden case shows."""
EXPORTERS = [
    pytest.param(each, id=name)
    for name, each in sorted(find_plugins().exporters.items())
    if name not in WITHOUT_LINKS and "posts" in each.holds
]


@pytest.mark.parametrize("exporter", EXPORTERS)
def test_every_mention_leads_to_its_account(exporter: Exporter, tmp_path: Path) -> None:
    wanted = Output()
    with document_of(CASES / "posts" / "diary-lines") as document:
        for post in document.posts:
            for inline in leaves(post.content):
                if isinstance(inline, Mention):
                    url = safe_url(profile_url(document.service, inline.account_id, inline.handle) or "")
                    wanted.add_link(url or "")
        path = tmp_path / f"output{exporter.suffix}"
        exporter.export(document, path)
    missed: Counter[str] = wanted.links - read_output(exporter.name, path).links
    assert not missed
