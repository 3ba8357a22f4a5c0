"""Every 150th of all fields with a hostile value in them, always the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from benchmarks import fuzz_fields
from twconvert.twitter import moments

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("csv", "jsonfeed", "markdown")
"""Quick ones. `fuzz_fields.py` tries all."""


@pytest.mark.slow
def test_no_hostile_value_ends_as_a_bug(tmp_path: Path) -> None:
    assert list(fuzz_fields.failures(fuzz_fields.cases(150), tmp_path, FORMATS)) == []


def test_a_bug_is_found_and_its_record_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def status_url(_: Any, post_id: str) -> str:
        if len(post_id) > 20:
            raise LookupError(post_id)
        return post_id

    monkeypatch.setattr(moments, "status_url", status_url)
    chosen = [
        case
        for case in fuzz_fields.cases()
        if case.place.schema == "moment" and case.pointer[-1:] == ("conversationId",)
    ]
    place = "/tweets/0/tweet/coreData/conversationId"
    (failure,) = fuzz_fields.failures(chosen, tmp_path, ["csv"])
    assert failure.startswith(f'csv: data/moment.js {place} = "99999999999999999999999999": LookupError: ')
