"""LibreOffice, the word processor that runs without a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clients.tools import require_program, run

if TYPE_CHECKING:
    from pathlib import Path


class LibreOfficeError(Exception):
    """LibreOffice could not read the document."""


def pdf_of(document: Path, work: Path) -> Path:
    """Return the pages of a document as PDF, in the folder ``work``."""
    office = require_program("soffice", "libreoffice-writer-nogui")
    # A profile of its own, so that two of them can run at a time.
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    said = run(office, profile, "--headless", "--convert-to", "pdf", "--outdir", work, document)
    pdf = work / f"{document.stem}.pdf"
    if said.returncode != 0 or not pdf.exists():
        raise LibreOfficeError(said.stdout[-2000:] + said.stderr[-2000:])
    return pdf


def text_of(pdf: Path) -> str:
    """Return the text on the pages of a PDF."""
    return run(require_program("pdftotext", "poppler-utils"), "-layout", pdf, "-").stdout


def links_of(pdf: Path) -> str:
    """Return where the links on the pages of a PDF lead, a line for each."""
    return run(require_program("pdfinfo", "poppler-utils"), "-url", pdf).stdout


def pages_of(pdf: Path) -> int:
    """Return how many pages a PDF has."""
    lines = run(require_program("pdfinfo", "poppler-utils"), pdf).stdout.splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pages:"))
