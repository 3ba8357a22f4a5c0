"""Names that were public in `twconvert.wording` still work, with a warning that names what takes their place."""

from __future__ import annotations

import pytest

from twconvert import wording


@pytest.mark.parametrize("name", ["CHATS", "Line", "likes_of", "lists_of", "relations_of", "resumed", "talk"])
def test_a_name_that_has_moved_is_deprecated(name: str) -> None:
    with pytest.warns(DeprecationWarning, match=rf"twconvert\.wording\.{name} will be removed; twconvert\.outline"):
        assert getattr(wording, name)


def test_a_name_that_never_was_there_is_missing() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        wording.nonsense  # type: ignore[attr-defined]  # noqa: B018
