from __future__ import annotations

import pytest

from twconvert import UsageError
from twconvert.volumes import size_in_words, size_of_volumes


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("year", None),
        ("Year", None),
        ("200MB", 200_000_000),
        ("200 mb", 200_000_000),
        ("200M", 200_000_000),
        ("1.5gb", 1_500_000_000),
        ("5000kb", 5_000_000),
        ("1000000", 1_000_000),
    ],
)
def test_size_that_people_write(text: str, size: int | None) -> None:
    assert size_of_volumes(text) == size


@pytest.mark.parametrize("text", ["", "month", "5", "0.9MB", "-1GB", "200MiB", "1e9", "\u0662MB"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="volumes are by year, or of a size of 1MB or more such as 200MB, not"):
        size_of_volumes(text)


def test_size_in_words() -> None:
    assert size_in_words(290_400_000) == "290 MB"
