"""No request leaves this computer."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.app import SECONDS, folders_in
from support.archives import account_file, make_archive, tweet, tweets_file

WALK = Path(__file__).with_name("network_walk.py")


def network_of_its_own() -> list[str]:
    """Return the command that runs a program in a network namespace; the test is skipped where there is none.

    Where ``CI=true`` says that it must be there, the test fails.
    """
    command = ["unshare", "--map-root-user", "--net", "--"]
    if sys.platform == "linux" and shutil.which("unshare"):
        tried = subprocess.run([*command, "true"], check=False, capture_output=True, timeout=SECONDS)
        if tried.returncode == 0:
            return command
        reason = f"this system allows no network namespace: {tried.stderr.decode().strip()}"
    else:
        reason = "there is no `unshare`, as on systems other than Linux"
    if os.environ.get("CI") == "true" and sys.platform == "linux":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def test_no_request_leaves_this_computer(tmp_path: Path) -> None:
    command = network_of_its_own()
    downloads = folders_in(tmp_path).searched[0]
    link = {"url": "https://t.co/abc", "expanded_url": "https://a.example/"}
    tweets = [tweet("See https://t.co/abc", entities={"urls": [link]})]
    make_archive(downloads, {"data/account.js": account_file(), "data/tweets.js": tweets_file(tweets)})
    log = tmp_path / "asked"
    environment = {**os.environ, "HOME": str(tmp_path)}
    done = subprocess.run(
        [*command, sys.executable, WALK, log], env=environment, check=False, capture_output=True, timeout=2 * SECONDS
    )
    assert done.returncode == 0, done.stderr.decode()
    asked = log.read_text("utf-8").splitlines()
    assert asked
    assert {line.partition(" ")[2] for line in asked} == {"127.0.0.1"}
