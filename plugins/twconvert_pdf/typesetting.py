"""Has a book set by Typst, in a process of its own: it is written in Rust, and holds all pages in memory."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from twconvert import OutputError
from twconvert_pdf.fonts import complaint_about, fonts_for, needs_font

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document
    from twconvert_pdf.media_files import MediaFiles
    from twconvert_pdf.project import Project

_PROGRAM = "twconvert_pdf.typesetter"
_WITHOUT_TAGS = "the typesetter could not make tags for screen readers; all pages are there"
_MOST_CHARACTERS = 5_000_000
"""Those of the files of a book that takes 1.6 GB of memory, which few computers lack."""
_MEMORY_OF_ALL, _MEMORY_OF_CHARACTER = 240_000_000, 280
"""Bytes that Typst takes for any book, and those for each character of its files."""
_SMALLER = "make smaller books: --volumes year, or of a size, as in --volumes 20MB"
_DAMAGED = "a picture is damaged, and an empty one stands in its place"


def typeset(document: Document, project: Project, media_files: MediaFiles, file: Path) -> None:
    """Make a book of a folder.

    Args:
        document: The document that the book is made of.
        project: The folder.
        media_files: The pictures in it.
        file: Where to write the book.

    Raises:
        OutputError: No book came out.
    """
    made = document.generated_at
    fonts = fonts_for(document.language)
    job = {
        "output": str(file),
        "families": fonts.families,
        "languages": fonts.languages,
        "characters": "".join(sorted(project.characters)),
        "timestamp": int(made.timestamp()) if made else 0,
    }
    if project.size > _MOST_CHARACTERS:
        memory = (_MEMORY_OF_ALL + _MEMORY_OF_CHARACTER * project.size) / 1e9
        document.tell(f"a book for which the typesetter takes about {memory:.1f} GB of memory; {_SMALLER}")
    project.write_json("job.json", job)
    answer = _answer_of(project.folder)
    if "error" in answer:
        raise OutputError(f"the typesetter made no book: {answer['error']}", answer.get("remedy", ""))
    for name in answer["replaced"]:
        document.leave_out(media_files.media_named(name), _DAMAGED)
    if not answer["is_tagged"]:
        document.tell(_WITHOUT_TAGS)
    missing = list(filter(needs_font, answer["missing"]))
    if missing:
        document.tell(complaint_about(missing), kind="font-missing")


def _answer_of(folder: Path) -> dict[str, Any]:
    # Not from the current folder (-P), where anything may be called typst.py.
    process = subprocess.Popen(  # noqa: S603 - Python itself, with a program of ours
        [sys.executable, "-P", "-m", _PROGRAM, str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        output, errors = process.communicate()
    finally:
        # Ctrl-C reaches nobody while pages are laid out.
        if process.poll() is None:
            process.kill()
            process.communicate()
    if process.returncode:
        last = errors.decode(errors="replace").strip().splitlines()[-1:]
        if last and "memory" not in last[0]:
            return {"error": last[0]}
        return {"error": f"it ended with {process.returncode}, perhaps because memory ran out", "remedy": _SMALLER}
    answer: dict[str, Any] = json.loads(output)
    return answer
