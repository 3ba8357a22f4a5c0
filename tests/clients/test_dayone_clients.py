"""A journal for Day One is read by dayone-to-obsidian, which holds every field to the type that Day One has."""

from __future__ import annotations

import json
import re
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from clients.tools import require, run
from support.nasty_document import nasty_document
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from typing import Any

READER = Path(sysconfig.get_path("scripts")) / "dayone-to-obsidian"


def test_every_entry_becomes_a_note_with_its_media(tmp_path: Path) -> None:
    with nasty_document() as document:
        find_plugins().exporters["dayone"].export(document, tmp_path / "a.zip")
        threads = len(document.threads)
    with ZipFile(tmp_path / "a.zip") as journal:
        journal.extractall(tmp_path / "journal")
    require(READER, READER.name, "pip install 'twconvert[test]'")
    done = run(READER, "run", "--json", tmp_path / "journal", "--target", tmp_path / "notes")
    assert done.returncode == 0, done.stdout + done.stderr
    notes = [each.read_text("utf-8") for each in (tmp_path / "notes").rglob("*.md")]
    entries: list[dict[str, Any]] = json.loads((tmp_path / "journal/Twitter.json").read_bytes())["entries"]
    assert len(notes) == len(entries) == threads
    media = {each.name for folder in ("photos", "videos") for each in (tmp_path / "journal" / folder).glob("*")}
    assert {each.name for each in (tmp_path / "notes").rglob("assets/*")} == media
    assert not any("dayone-moment" in note for note in notes)
    everything = " ".join(" ".join(notes).split())
    for entry in entries:
        for block in re.split(r"\n\n|!\[\]\([^)]*\)", entry["text"]):
            # The reader takes out backslashes, with which Day One too says that a sign means nothing.
            assert " ".join(block.replace("\\", "").split()) in everything
