"""Messages name options as programs know them, and the command says what it calls them."""

from __future__ import annotations

import pytest

from twconvert.cli.common_flags import with_flags


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("the option 'max_image_size' must be at least 100, not 1", "--max-image-size must be at least 100, not 1"),
        ("none of the option 'since' and the option 'with_account'", "none of --since and --with"),
        ("the option 'a b' and the options are not meant", "the option 'a b' and the options are not meant"),
    ],
)
def test_flags_stand_in_messages(message: str, told: str) -> None:
    assert with_flags(message) == told
