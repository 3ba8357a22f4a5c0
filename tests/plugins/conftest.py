"""What holds for the tests of every format: PDFs are not typeset, which takes long, but where it is about that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.unset_books import keep_data

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _unset_books(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    folder: Path = request.path.parent
    if folder.name != "pdf":
        monkeypatch.setattr("twconvert_pdf.writing.typeset", keep_data)
