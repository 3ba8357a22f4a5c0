"""What is recognised as a data file, and what is said about everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from twconvert.archive import open_archive_tree
from twconvert.records import DataFileError, open_record_stream, read_variable

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("head", "variable", "kind"),
    [
        (b"window.YTD.tweets.part0 = [ ]", "window.YTD.tweets.part0", "tweets"),
        (b"window.YTD.note_tweet.part12 = [ {", "window.YTD.note_tweet.part12", "note_tweet"),
        (b"\xef\xbb\xbf\r\nwindow.YTD.like.part0=[]", "window.YTD.like.part0", "like"),
        (b"YTD.like.part0 = []", "YTD.like.part0", "like"),
        (b"Grailbird.data.tweets_2013_04 = \n[", "Grailbird.data.tweets_2013_04", "tweets_2013_04"),
        (b"var tweet_index =  [", "tweet_index", "tweet_index"),
        (b"const tweets = [", "tweets", "tweets"),
        (b"let user_details =  {", "user_details", "user_details"),
        (b"module.exports = [", "module.exports", "exports"),
        (b"window.__THAR_CONFIG = {", "window.__THAR_CONFIG", "__THAR_CONFIG"),
        (b"globalThis.YTD.tweets.part0 = [", "globalThis.YTD.tweets.part0", "tweets"),
        (b"export const tweets = [", "tweets", "tweets"),
        (b"// mine\n/* of *2022* */ window.YTD.like.part0 /**/ =\n// here\n[", "window.YTD.like.part0", "like"),
        (b'"use strict";\nvar tweets = [', "tweets", "tweets"),
        (b"export default [", "", ""),
        (b"[1, 2]", "", ""),
        (b"\xef\xbb\xbf\n{", "", ""),
    ],
)
def test_heads_of_data_files(tmp_path: Path, head: bytes, variable: str, kind: str) -> None:
    (tmp_path / "file.js").write_bytes(head)
    with open_archive_tree(tmp_path) as archive:
        assert read_variable(archive, "file.js") == variable
        stream = open_record_stream(archive, "file.js")
        assert (stream.variable, stream.kind) == (variable, kind)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n", "is empty"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0", "git lfs pull"),
        (b"<!DOCTYPE html>", "is HTML"),
        ("window.YTD.like.part0 = []".encode("utf-16"), "is in UTF-16"),
        (b"alert(1)", "does not begin like a data file"),
        (b"/* [", "does not begin like a data file"),
        (b"export default", "ends before its records"),
        (b"export default function () {}", "not data of an archive"),
        (b"window.YTD.like.part0", "does not begin like a data file"),
        (b"window.YTD.like.part0 = ", "ends before its records"),
        (b"var add = function () {}", "not data of an archive"),
        (b"\0\x05\x16\x07", "does not begin like a data file"),
    ],
)
def test_everything_else_is_refused_with_a_reason(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "file.js").write_bytes(content)
    with open_archive_tree(tmp_path) as archive:
        assert read_variable(archive, "file.js") is None
        with pytest.raises(DataFileError, match=message) as caught:
            open_record_stream(archive, "file.js")
    assert str(caught.value).startswith("file.js: ")
    assert "\n" not in str(caught.value)
