"""The examples in the docstrings of the kits pass the kits."""

from __future__ import annotations

import inspect
import textwrap
from typing import TYPE_CHECKING

import pytest

from support.kit import failing_tests
from twconvert.testing import ExporterTests, FilterTests, LoaderTests

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.slow
@pytest.mark.parametrize("kit", [ExporterTests, FilterTests, LoaderTests])
def test_an_example_passes(kit: type, tmp_path: Path) -> None:
    module: dict[str, object] = {}
    exec(textwrap.dedent((inspect.getdoc(kit) or "").partition("::\n")[2]), module)  # noqa: S102 - our own example
    examples = [
        each for each in module.values() if isinstance(each, type) and issubclass(each, kit) and each is not kit
    ]
    assert examples
    for number, example in enumerate(examples):
        (tmp_path / f"{number}").mkdir()
        assert failing_tests(example, tmp_path / f"{number}") == []
