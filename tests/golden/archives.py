"""Golden cases of loaders: small archives as plain files, and what must become of them.

A folder of ``tests/cases/archives`` holds

- ``about.txt``: which trap it is, in a line;
- ``archive/``, and ``archive-2/`` where two are merged: the files of the archive. A folder in it
  whose name ends in ``.zip`` is packed into a zip of that name;
- ``options.json`` where the archive is not read as it is read by default;
- ``expected.json``: the threads, the ledger and the problems, or the error.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import msgspec

from support.archives import loaded
from twconvert import TwconvertError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import Document

CASES = Path(__file__).parents[1] / "cases" / "archives"
_WIDTH = 110


def names() -> list[str]:
    """Return the names of all cases."""
    return sorted(path.name for path in CASES.iterdir())


def as_folders(name: str, scratch: Path) -> list[Path]:
    """Return the archives of a case as folders."""
    folders = []
    for source in sorted(CASES.joinpath(name).glob("archive*")):
        folder = scratch / source.name
        shutil.copytree(source, folder)
        for inner in list(folder.rglob("*.zip")):
            packed = inner.with_suffix(".packed")
            _pack(inner, packed)
            shutil.rmtree(inner)
            packed.rename(inner)
        folders.append(folder)
    return folders


def as_zips(name: str, scratch: Path) -> list[Path]:
    """Return the archives of a case as zips."""
    zips = []
    for folder in as_folders(name, scratch):
        zips.append(folder.with_suffix(".zip"))
        _pack(folder, zips[-1])
    return zips


def outcome(name: str, archives: Sequence[Path]) -> str:
    """Return what becomes of the archives of a case, as ``expected.json`` holds it."""
    # Problems name archives, which are zips or folders.
    return f"{_readable(_outcome(name, archives))}\n".replace('.zip"', '"')


def _outcome(name: str, archives: Sequence[Path]) -> dict[str, Any]:
    options_file = CASES / name / "options.json"
    options = json.loads(options_file.read_text("utf-8")) if options_file.exists() else {}
    try:
        with loaded(*archives, **options) as result:
            document, report = result.document, result.report
            found = {
                "owner": document.owner,
                "layouts": [source.layout for source in document.sources],
                "threads": [list(thread.posts) for thread in document.threads],
                **_others(document),
                "records": report.records,
                "media": report.media,
                "files": report.files,
                "problems": report.problems,
            }
            return dict(json.loads(msgspec.json.encode(found)))
    except TwconvertError as error:
        return {"error": type(error).__name__}


def _others(document: Document) -> dict[str, Any]:
    """Return what a document holds besides posts, as far as there is any."""
    others: dict[str, Any] = {
        "likes": list(document.likes),
        "conversations": [msgspec.structs.replace(each, events=list(each.events)) for each in document.conversations],
        "chats": [msgspec.structs.replace(each, messages=list(each.messages)) for each in document.chats],
        "relations": list(document.relations),
        "lists": list(document.lists),
        "moments": list(document.moments),
        "other_media": list(document.other_media),
    }
    if any(others.values()):
        others["accounts"] = list(document.accounts.values())
    return {name: found for name, found in others.items() if found}


def _pack(folder: Path, path: Path) -> None:
    with ZipFile(path, "w") as output:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                output.write(file, file.relative_to(folder).as_posix())


def _readable(value: object, indent: int = 0) -> str:
    """Return JSON with a line for everything that fits into one."""
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + indent <= _WIDTH or not isinstance(value, dict | list):
        return line
    margin = " " * (indent + 2)
    inside = ",\n".join(margin + part for part in _parts(value, indent + 2))
    brackets = "{}" if isinstance(value, dict) else "[]"
    return f"{brackets[0]}\n{inside}\n{' ' * indent}{brackets[1]}"


def _parts(value: dict[str, Any] | list[Any], indent: int) -> Iterator[str]:
    if isinstance(value, dict):
        for key, member in value.items():
            yield f"{json.dumps(key)}: {_readable(member, indent)}"
    else:
        for item in value:
            yield _readable(item, indent)
