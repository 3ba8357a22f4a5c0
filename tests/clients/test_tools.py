"""A missing checker skips a test on a person's machine, and fails it where all checkers must be there."""

from pathlib import Path

import pytest

from clients.tools import require, require_program


def test_a_tool_that_is_there_is_returned(tmp_path: Path) -> None:
    assert require(tmp_path, "a tool", "install it") == tmp_path


def test_a_missing_tool_skips_the_test_and_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=r"no-such-program is not installed .*no-such-package"):
        require_program("no-such-program", "no-such-package")


def test_a_missing_tool_fails_the_test_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="no-such-program is not installed"):
        require_program("no-such-program", "no-such-package")
