"""Our own exporters keep to the same with other options than the defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from twconvert.registry import find_plugins
from twconvert.testing import ExporterTests

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.slow
EXPORTERS = find_plugins().exporters
OTHER_OPTIONS: list[tuple[str, Mapping[str, Any]]] = [
    ("epub", {"split": "year", "cover": False, "max_image_size": 100, "embed_video": "all"}),
    ("docx", {"page_size": "letter", "split": "none"}),
    ("markdown", {"layout": "thread", "flavor": "hugo"}),
    ("markdown", {"layout": "single", "flavor": "obsidian"}),
    ("markdown", {"flavor": "jekyll"}),
    ("markdown", {"flavor": "eleventy"}),
    ("jsonfeed", {"page_size": 7, "base_url": "https://example.org/feed/"}),
    ("sqlite", {"tokenizer": "trigram"}),
    ("tiddlywiki", {"embed_media": True}),
]


@pytest.mark.parametrize(("name", "given"), OTHER_OPTIONS)
class TestWithOptions(ExporterTests):
    @pytest.fixture(autouse=True)
    def _take(self, name: str, given: Mapping[str, Any]) -> None:
        self.exporter = EXPORTERS[name]
        self.options = given  # type: ignore[misc]


class TestDocxInVolumes(ExporterTests):
    exporter = EXPORTERS["docx"]
    options = {"split": "year"}  # noqa: RUF012 - the kit only reads it
    # Volumes are a folder, whatever the suffix.
    test_it_makes_what_its_suffix_says = None  # type: ignore[assignment]
