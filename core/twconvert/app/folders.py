"""The folders of this computer that matter: where archives lie, where results go, and what is ours alone."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from twconvert.errors import OutputError

_NAME = "twconvert"


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders that the app looks into and writes to."""

    searched: tuple[Path, ...]
    """Where archives are looked for, those first where people most likely have them."""
    results: tuple[Path, ...]
    """Where results go: the first that can be written to."""
    copies: Path
    """Where copies of archives are kept for as long as the app runs."""
    runtime: Path
    """Where a running app says how to reach it."""

    def make_results(self) -> Path:
        """Return the folder for results. It is made where it is missing.

        Raises:
            OutputError: None of the folders can be written to.
        """
        for folder in self.results:
            # Windows may refuse to let unknown programs write to Documents, and only trying tells.
            with suppress(OSError):
                folder.mkdir(parents=True, exist_ok=True)
                with tempfile.TemporaryFile(dir=folder):
                    return folder
        raise OutputError(f"nothing can be written to the folder {self.results[0]}")


def usual_folders() -> Folders:
    """Return the folders of this user. People may have moved them, and their names differ by language."""
    documents = platformdirs.user_documents_path()
    downloads = platformdirs.user_downloads_path()
    cache = platformdirs.user_cache_path(_NAME, appauthor=False)
    return Folders(
        searched=(downloads, platformdirs.user_desktop_path(), documents, Path.home()),
        results=(documents / _NAME, downloads / _NAME),
        copies=cache / "copies",
        runtime=_runtime(cache),
    )


def make_private(folder: Path) -> None:
    """Make a folder that nobody but its owner can look into.

    Raises:
        OSError: It cannot be made, or belongs to somebody else.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    if hasattr(os, "geteuid") and found.st_uid != os.geteuid():
        raise PermissionError(f"{folder} belongs to somebody else")
    folder.chmod(0o700)


def _runtime(cache: Path) -> Path:
    if sys.platform in {"win32", "darwin"}:
        return platformdirs.user_runtime_path(_NAME, appauthor=False)
    # Where a system names no such folder, platformdirs takes one in the common temporary folder, which others may have
    # made. After `su`, the variable names the folder of somebody else.
    named = Path(os.environ.get("XDG_RUNTIME_DIR") or os.devnull)
    is_own = named.is_dir() and named.stat().st_uid == os.geteuid()
    return named / _NAME if is_own else cache / "run"
