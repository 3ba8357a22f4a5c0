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
    project.write_json("job.json", job)
    answer = _answer_of(project.folder)
    if "error" in answer:
        raise OutputError(f"the typesetter made no book: {answer['error']}")
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
        return {"error": "".join(last) or f"it ended with {process.returncode}, perhaps for want of memory"}
    answer: dict[str, Any] = json.loads(output)
    return answer
