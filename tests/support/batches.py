"""What tests of batches convert: archives of a post each, and formats that end or hold up their workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.archives import account_file, make_archive, tweet, tweets_file
from twconvert.batch import Job, checked_job
from twconvert.batch.consent import Consent
from twconvert.batch.manifest import Row

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

FORMATS = '''
import os
import signal
import time
from pathlib import Path

def line(document, path, *, mark: str = "-"):
    """Write a line. The worker of the killer ends, and that of the sleeper waits for the file "awake"."""
    if document.owner.handle == "killer":
        os.kill(os.getpid(), signal.SIGKILL)
    here = Path(__file__).parent
    (here / f"begun-{document.owner.handle}").touch()
    while document.owner.handle == "sleeper" and not (here / "awake").exists():
        time.sleep(0.02)
    path.write_text(f"{mark} {document.owner.handle}: {len(document.posts)}\\n")

def folder(document, path):
    """Write a folder of two files."""
    path.mkdir()
    for name in ("a.txt", "b.txt"):
        (path / name).write_text(document.owner.handle)
'''


def archive_of(handle: str, folder: Path, **files: str) -> Path:
    """Write an archive of somebody into a folder as ``HANDLE.zip``, and return its path."""
    posts = [tweet(f"Hello from {handle}", id_str="20")]
    made = make_archive(
        folder, {"data/account.js": account_file(username=handle), "data/tweets.js": tweets_file(posts), **files}
    )
    return made.rename(folder / f"{handle}.zip")


def job_to(out: Path | str, formats: Path, *more: str, **fields: Any) -> Job:
    """Return a job that makes the line of `FORMATS`, and more formats."""
    return checked_job(Job(out=str(out), to=(f"{formats}:line", *more), **fields))


def row_of(archive: Path | str, out: str = "ada", consent: Consent | None = None, **fields: Any) -> Row:
    """Return a row."""
    return Row(line=2, archive=str(archive), out=out, consent=consent or Consent(), **fields)


def files_below(folder: Path) -> Mapping[str, bytes]:
    """Return the contents of all files below a folder by their names in it."""
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}
