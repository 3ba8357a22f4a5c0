"""Distributions are found as `importlib.metadata` finds them."""

from __future__ import annotations

import sys
from importlib import metadata
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from twconvert.distributions import EntryPoint, entry_points, version_of

if TYPE_CHECKING:
    from pathlib import Path

GROUP = "console_scripts"


def put(folder: Path, name: str, version: str, points: str, ending: str = "dist-info") -> Path:
    """Put the metadata of a distribution into a folder."""
    place = folder / f"{name}-{version}.{ending}"
    place.mkdir(parents=True)
    header = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n\nVersion: 0 is what the text says\n"
    (place / ("METADATA" if ending == "dist-info" else "PKG-INFO")).write_text(header, "utf-8")
    if points:
        (place / "entry_points.txt").write_text(points, "utf-8")
    return place


def known_to_python(group: str) -> list[EntryPoint]:
    found = metadata.entry_points(group=group)
    return [EntryPoint(each.name, each.value, *_named(each.dist)) for each in found]


def _named(distribution: metadata.Distribution | None) -> tuple[str, str]:
    assert distribution is not None
    return distribution.metadata["Name"], distribution.metadata["Version"]


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Return the only two folders where distributions are found, the one that comes first and the other."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    monkeypatch.setattr(sys, "path", [str(first), str(second), str(tmp_path / "none")])
    return first, second


@pytest.mark.parametrize("group", [GROUP, "twconvert", "pytest11", "nobody's"])
def test_those_that_are_installed_here_are_found(group: str) -> None:
    assert sorted(entry_points(group)) == sorted(known_to_python(group))


def test_the_first_of_one_name_hides_the_others(folders: tuple[Path, Path]) -> None:
    put(folders[0], "Some_words", "2.0", "")
    put(folders[1], "some.words", "1.0", f"[{GROUP}]\na = a:main\n")
    put(
        folders[1],
        "old",
        "1.0",
        f"[other]\nx = x\n\n[{GROUP}]\n# no line\nb=b.c : d [extra]\n[more]\ny = y\n",
        "egg-info",
    )
    (folders[1] / "ancient-0.5.egg-info").write_text("Name: ancient\nVersion: 0.5\n", "utf-8")
    assert entry_points(GROUP) == known_to_python(GROUP) == [EntryPoint("b", "b.c : d [extra]", "old", "1.0")]
    for name in ("some-words", "SOME_WORDS", "old", "ancient"):
        assert version_of(name) == metadata.version(name)
    assert version_of("nothing") is None


def test_those_in_a_zip_are_found(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    put(folders[0], "words", "1.0", f"[{GROUP}]\na = a\n")
    wheel = folders[1] / "packed-1-py3-none-any.whl"
    with ZipFile(wheel, "w") as file:
        file.writestr("packed-3.dist-info/METADATA", "Metadata-Version: 2.1\nName: packed\nVersion: 3\n")
        file.writestr("packed-3.dist-info/entry_points.txt", f"[{GROUP}]\nb = b\n")
    monkeypatch.setattr(sys, "path", [*sys.path, str(wheel)])
    found = entry_points(GROUP)
    assert found == known_to_python(GROUP)
    assert [each.distribution for each in found] == ["words", "packed"]
    assert (version_of("packed"), version_of("nothing")) == ("3", None)


def test_those_that_a_finder_knows_are_found(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = put(folders[0] / "elsewhere", "hidden", "4", f"[{GROUP}]\nc = c\n")

    class Finder(metadata.DistributionFinder):
        def find_spec(self, fullname: str, path: object, target: object = None) -> None:
            del fullname, path, target

        def find_distributions(self, context: object = None) -> list[metadata.Distribution]:
            del context
            return [metadata.PathDistribution(elsewhere)]

    monkeypatch.setattr(sys, "meta_path", [Finder(), *sys.meta_path])
    assert EntryPoint("c", "c", "hidden", "4") in entry_points(GROUP)
