from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.batches import FORMATS, archive_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def lab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with an archive of Ada and the formats of `support.batches`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "formats.py").write_text(FORMATS, "utf-8")
    archive_of("ada", tmp_path)
    return tmp_path
