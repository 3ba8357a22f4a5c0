"""The tree of errors is the one that its module draws, with the exit codes it says."""

from __future__ import annotations

import inspect
import re

import pytest

from twconvert import errors

DRAWN = re.findall(r"^    ([│ ]*)(?:[├└]── )?(\w+Error) +(\d)", errors.__doc__ or "", re.MULTILINE)
CLASSES = [each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, Exception)]


def test_every_error_is_drawn() -> None:
    assert {name for _, name, _ in DRAWN} == {each.__name__ for each in CLASSES}


@pytest.mark.parametrize(("name", "code"), [(name, int(code)) for _, name, code in DRAWN])
def test_the_exit_codes_are_as_drawn(name: str, code: int) -> None:
    assert getattr(errors, name).exit_code == code


@pytest.mark.parametrize("error", CLASSES)
def test_there_is_one_root(error: type[Exception]) -> None:
    assert issubclass(error, errors.TwconvertError)
