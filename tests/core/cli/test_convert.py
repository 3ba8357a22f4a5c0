from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from support.commands import PAGES, TEXTS, Ended, own_plugins

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.commands import Run
    from twconvert import Document, Record, Report, Selection
    from twconvert.archive import Archive

BOTH = "Hello, world\nOnce more\n"


def unpacked(archive: Path, folder: Path) -> Path:
    with ZipFile(archive) as packed:
        packed.extractall(folder)
    return folder


@pytest.mark.parametrize("words", [(), ("convert",)])
def test_converting_is_the_default_command(words: tuple[str, ...], run: Run, archive: Path, here: Path) -> None:
    assert run(*words, archive, "--to", "texts", "-q") == Ended(0, "ada_example-archive.txt\n", "")
    assert (here / "ada_example-archive.txt").read_text() == BOTH


@pytest.mark.parametrize(("words", "is_told"), [((), True), (("--timezone", "Asia/Tokyo"), False)])
def test_the_time_zone_of_the_archive_is_told(
    words: tuple[str, ...], run: Run, tmp_path: Path, *, is_told: bool
) -> None:
    zone = ytd("account_timezone", [{"accountTimezone": {"timeZone": "Madrid"}}])
    files = {"data/account.js": account_file(), "data/tweets.js": tweets_file([tweet("Hello")])}
    archive = make_archive(tmp_path, files | {"data/account-timezone.js": zone})
    note = "; times are those of Europe/Madrid, as the archive says\n"
    assert (note in run(archive, "--to", "texts", *words).err) == is_told
    assert "time zone Europe/Madrid\n" in run("inspect", archive).out


def test_a_large_file_is_told_of_at_the_end(run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def said(*words: str) -> int:
        ended = run(archive, "--to", "epub", "--force", *words)
        assert ended.code == 0
        return ended.err.count("and Send to Kindle takes 200 MB: ")

    assert said() == 0
    monkeypatch.setattr("twconvert.conversion.large_outputs.MOST_OF_A_SERVICE", 100)
    assert (said(), said("--verbose"), said("--quiet")) == (1, 1, 0)


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        (("--top", "1"), "Hello, world\n"),
        (("--match", "once", "--min-likes", "1"), ""),
        (("--match", "once", "--match", "WORLD"), BOTH),
        (("--with", "@nobody"), ""),
        (("--hashtag", "bread"), ""),
        (("--only", "originals"), BOTH),
    ],
)
def test_posts_are_chosen(words: tuple[str, ...], texts: str, run: Run, archive: Path, here: Path) -> None:
    assert run(archive, "--to", "texts", "-o", "a.txt", *words).code == 0
    assert (here / "a.txt").read_text() == texts


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("--top", "0"), "--top must be at least 1, not 0"),
        (("--min-likes", "many"), "--min-likes must be a whole number, not 'many'"),
        (("--only", "photos"), "--only must be threads, originals or pictures, not 'photos'"),
    ],
)
def test_a_wrong_choice_of_posts_is_refused(words: tuple[str, ...], error: str, run: Run, archive: Path) -> None:
    ended = run(archive, "--to", "texts", *words)
    assert (ended.code, ended.error) == (2, error)


def test_options_may_come_before_the_archive(run: Run, archive: Path, here: Path) -> None:
    assert run("-q", "-o", "a.txt", archive).code == 0
    assert (here / "a.txt").read_text() == BOTH


def test_what_was_done_goes_to_stderr_and_the_result_to_stdout(run: Run, archive: Path) -> None:
    ended = run(archive, "--to", "texts", "-o", "a.txt")
    assert (ended.code, ended.out) == (0, "a.txt\n")
    assert re.sub(r"\d+ s", "? s", ended.err) == "2 posts of 2022\nmade in ? s: texts (1 kB)\n"
    verbose = run(archive, "--to", "texts", "-o", "b.txt", "--verbose").err
    assert verbose.startswith("2 posts: 2 written\n2 posts of 2022\n")


@pytest.mark.parametrize(
    "option", [("-o", "a.TXT"), ("-oa.TXT",), ("--output", "a.TXT"), ("--output=a.TXT",), ("-qoa.TXT",)]
)
def test_the_suffix_of_the_output_names_the_format(
    option: tuple[str, ...], run: Run, archive: Path, here: Path
) -> None:
    assert run(archive, *option).code == 0
    assert (here / "a.TXT").read_text() == BOTH


@pytest.mark.parametrize("option", [("-t", "texts"), ("-ttexts",), ("--to=texts",), ("-qttexts",)])
def test_a_format_is_named_in_any_way(option: tuple[str, ...], run: Run, archive: Path, here: Path) -> None:
    assert run(archive, *option).code == 0
    assert (here / "ada_example-archive.txt").exists()


def test_an_output_need_not_have_the_suffix_of_its_format(run: Run, archive: Path, here: Path) -> None:
    assert run(archive, "--to", "texts", "-o", "posts.list").code == 0
    assert (here / "posts.list").read_text() == BOTH


def test_a_suffix_of_two_formats_says_nothing(run: Run, archive: Path) -> None:
    plugins = own_plugins(TEXTS, replace(TEXTS, name="lines"))
    ended = run(archive, "-o", "a.txt", plugins=plugins)
    assert (ended.code, ended.error) == (2, "lines and texts both write .txt; say which one with --to")


def test_several_formats_read_the_archive_once(run: Run, archive: Path, here: Path) -> None:
    plugins = own_plugins(TEXTS, PAGES)
    loads: Counter[str] = Counter()
    own = plugins.loaders["twitter"]

    def load(tree: Archive, selection: Selection, report: Report) -> Iterator[Record]:
        loads["all"] += 1
        return own.load(tree, selection, report)

    plugins.loaders["twitter"] = replace(own, load=load)
    ended = run(archive, "--to", "texts", "--to", "pages", "-q", plugins=plugins)
    assert ended == Ended(0, "ada_example-archive.txt\nada_example-archive-pages\n", "")
    assert loads["all"] == 1
    assert sorted(page.name for page in (here / "ada_example-archive-pages").glob("*.txt")) == ["20.txt", "21.txt"]


def test_a_format_named_twice_is_made_once(run: Run, archive: Path) -> None:
    assert run(archive, "--to", "texts", "--to", "texts", "-q").out == "ada_example-archive.txt\n"


def test_outputs_find_their_formats_by_suffix(run: Run, archive: Path, here: Path) -> None:
    assert run(archive, "--to", "pages", "--to", "texts", "-o", "a.txt", "-o", "b").code == 0
    assert (here / "a.txt").is_file()
    assert (here / "b").is_dir()


def test_each_format_needs_an_output_if_one_has_it(run: Run, archive: Path, here: Path) -> None:
    ended = run(archive, "--to", "pages", "--to", "texts", "-o", "a.txt")
    assert ended.code == 2
    assert ended.error == "2 formats and 1 --output: give one for each, one folder for all, or none"
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("paths", [("a.txt", "a.txt"), ("a.txt", "../here/a.txt")])
def test_two_formats_cannot_share_an_output(paths: tuple[str, str], run: Run, archive: Path, here: Path) -> None:
    plugins = own_plugins(TEXTS, replace(TEXTS, name="lines"))
    ended = run(archive, "--to", "texts", "--to", "lines", "-o", paths[0], "-o", paths[1], plugins=plugins)
    assert ended.code == 2
    assert ended.error == f"texts and lines would both be written to {paths[1]}; give each an --output of its own"
    assert list(here.iterdir()) == []


def test_two_formats_cannot_share_a_default_output(run: Run, archive: Path, here: Path) -> None:
    plugins = own_plugins(TEXTS, replace(TEXTS, name="lines"))
    ended = run(archive, "--to", "texts", "--to", "lines", plugins=plugins)
    assert ended.code == 2
    assert "would both be written to ada_example-archive.txt" in ended.error
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    ("handle", "name"),
    [("", "twitter"), ("../../etc", "_etc"), ("a/b\\c:d", "a_b_c_d"), ("_ada_", "_ada_"), ("a" * 300, "a" * 50)],
)
def test_a_handle_is_made_safe_for_a_file_name(handle: str, name: str, run: Run, tmp_path: Path, here: Path) -> None:
    files = {"data/account.js": account_file(username=handle), "data/tweets.js": tweets_file([tweet("Hello")])}
    assert run(make_archive(tmp_path, files), "--to", "texts").code == 0
    assert [path.name for path in here.iterdir()] == [f"{name}-archive.txt"]


def test_several_archives_of_one_account_are_merged(run: Run, archive: Path, tmp_path: Path, here: Path) -> None:
    files = {"data/account.js": account_file(), "data/tweets.js": tweets_file([tweet("Newer", id_str="22")])}
    assert run(archive, make_archive(tmp_path, files), "-o", "a.txt").code == 0
    assert (here / "a.txt").read_text() == f"{BOTH}Newer\n"


def test_archives_of_different_accounts_are_not(run: Run, archive: Path, tmp_path: Path, here: Path) -> None:
    files = {"data/account.js": account_file(accountId="2", username="bob_example"), "data/tweets.js": tweets_file([])}
    ended = run(archive, make_archive(tmp_path, files), "-o", "a.txt")
    assert ended.code == 3
    assert "@ada_example" in ended.error
    assert "@bob_example" in ended.error
    assert list(here.iterdir()) == []


def test_the_one_zip_in_the_current_folder_is_the_archive(run: Run, archive: Path, here: Path) -> None:
    (here / "Twitter.ZIP").write_bytes(archive.read_bytes())
    with ZipFile(here / "other.zip", "w") as other:
        other.writestr("letter.txt", "Dear Ada")
    assert run("--to", "texts").code == 0
    assert (here / "ada_example-archive.txt").read_text() == BOTH


def test_of_two_zips_none_is_chosen(run: Run, archive: Path, here: Path) -> None:
    (here / "a.zip").write_bytes(archive.read_bytes())
    (here / "b.zip").write_bytes(archive.read_bytes())
    ended = run("--to", "texts")
    assert (ended.code, ended.error) == (
        2,
        "which archive? There are a.zip, b.zip; name one, or several of one account",
    )


def test_parts_of_an_archive_in_the_current_folder_are_read_together(run: Run, archive: Path, here: Path) -> None:
    archive.rename(here / "ada-part1.zip")
    with ZipFile(here / "ada-part2.zip", "w") as media:
        media.writestr("data/tweets_media/1-a.jpg", "")
    with ZipFile(here / "bob-part2.zip", "w") as other:
        other.writestr("data/tweets_media/1-a.jpg", "")
    ended = run("--to", "texts", "--report", "r.json")
    assert ended.code == 0
    report = json.loads((here / "r.json").read_text())
    assert [each["file"] for each in report["problems"] if each["kind"] == "part-joined"] == ["ada-part2.zip"]


def test_the_current_folder_is_the_archive_and_stays_as_it_is(run: Run, archive: Path, here: Path) -> None:
    unpacked(archive, here)
    before = sorted(here.rglob("*"))
    ended = run("--to", "texts", "-q")
    assert ended.code == 0
    assert sorted(here.rglob("*")) == before
    assert (here.parent / "ada_example-archive.txt").read_text() == BOTH


def test_the_current_folder_comes_before_a_zip_in_it(run: Run, archive: Path, here: Path, tmp_path: Path) -> None:
    unpacked(archive, here)
    other = make_archive(tmp_path, {"data/tweets.js": tweets_file([tweet("Another")])})
    (here / "a.zip").write_bytes(other.read_bytes())
    assert run("--to", "texts").code == 0
    assert (here.parent / "ada_example-archive.txt").read_text() == BOTH


def test_a_zip_and_what_was_unpacked_of_it_are_one_archive(run: Run, archive: Path, here: Path) -> None:
    (here / "a.zip").write_bytes(archive.read_bytes())
    unpacked(archive, here / "a")
    assert run("--to", "texts").code == 0
    assert (here / "ada_example-archive.txt").read_text() == BOTH


def test_the_one_folder_in_the_current_folder_is_the_archive(run: Run, archive: Path, here: Path) -> None:
    unpacked(archive, here / "twitter-2022")
    (here / "letters").mkdir()
    assert run("--to", "texts").code == 0
    assert (here / "ada_example-archive.txt").read_text() == BOTH
    assert not (here / "twitter-2022" / "ada_example-archive.txt").exists()


def test_without_an_archive_it_says_what_was_looked_for(run: Run, here: Path) -> None:
    ended = run("--to", "texts")
    assert ended.code == 3
    beginning = "there is no archive in the current folder; name it, as in `twconvert twitter-2025-01-22.zip --to epub`"
    assert ended.error.startswith(beginning)
    assert list(here.iterdir()) == []


def test_the_one_zip_there_is_says_what_is_wrong_with_it(run: Run, archive: Path, here: Path) -> None:
    (here / "twitter.zip").write_bytes(archive.read_bytes()[:200])
    ended = run("--to", "texts")
    assert (ended.code, "twitter.zip: is a zip that was cut short" in ended.error) == (3, True)


def test_kinds_and_dates_are_filtered(run: Run, tmp_path: Path, here: Path) -> None:
    deleted = ytd("deleted_tweets", [{"tweet": {**tweet("Gone", id_str="5"), "deleted_at": "2022-12-01T00:00:00Z"}}])
    old = {**tweet("Old", id_str="1"), "created_at": "Tue Mar 21 20:50:14 +0000 2006"}
    files = {"data/tweets.js": tweets_file([tweet("New"), old]), "data/deleted-tweets.js": deleted}
    archive = make_archive(tmp_path, {"data/account.js": account_file(), **files})
    ended = run(archive, "-o", "a.txt", "--since", "2022")
    assert (here / "a.txt").read_text() == "New\n"
    assert "1 of 2 posts of 2022\nprivate, and left out: 1 deleted post (--include deleted)\n" in ended.err
    run(archive, "-o", "b.txt", "--include", "deleted", "--until", "2022-11-20")
    assert (here / "b.txt").read_text().splitlines() == ["Old", "Gone", "New"]


def test_what_is_asked_for_reaches_the_document(run: Run, archive: Path, here: Path) -> None:
    def export(document: Document, path: Path) -> None:
        path.write_text(f"{document.title}, {document.timezone}")

    plugins = own_plugins(replace(TEXTS, export=export))
    run(archive, "-o", "a.txt", "--title", "My years", "--timezone", "Asia/Tokyo", plugins=plugins)
    assert (here / "a.txt").read_text() == "My years, Asia/Tokyo"


def test_a_report_is_written_and_replaced(run: Run, archive: Path, here: Path) -> None:
    assert run(archive, "-o", "older.txt", "--report", "report.json").code == 0
    assert run(archive, "-o", "a.txt", "--report", "report.json").code == 0
    report = json.loads((here / "report.json").read_text("utf-8"))
    assert report["outputs"] == [{"format": "texts", "path": "a.txt", "bytes": len(BOTH)}]
    assert report["records"]["posts"]["exported"] == 2


def test_a_report_replaces_nothing_but_a_report(run: Run, archive: Path, here: Path) -> None:
    (here / "thesis.json").write_text('{"years": "of work"}')
    ended = run(archive, "-o", "a.txt", "--report", "thesis.json")
    assert (ended.code, ended.error) == (
        5,
        "thesis.json already exists; use --force to replace it, or choose another --report",
    )
    assert [path.name for path in here.iterdir()] == ["thesis.json"]
    assert run(archive, "-o", "a.txt", "--report", "thesis.json", "--force").code == 0
    assert json.loads((here / "thesis.json").read_text("utf-8"))["outputs"]


def test_a_report_cannot_take_the_place_of_the_result(run: Run, archive: Path, here: Path) -> None:
    ended = run(archive, "-o", "a.txt", "--report", "./a.txt")
    assert (ended.code, ended.error) == (
        2,
        "the report and the result would both be written to a.txt; choose another --report",
    )
    assert list(here.iterdir()) == []


def test_a_report_never_replaces_the_archive(run: Run, archive: Path, here: Path) -> None:
    before = archive.read_bytes()
    assert run(archive, "-o", "a.txt", "--report", archive).code == 2
    assert archive.read_bytes() == before
    assert list(here.iterdir()) == []


def test_a_report_never_replaces_a_folder(run: Run, archive: Path, here: Path) -> None:
    (here / "reports").mkdir()
    ended = run(archive, "-o", "a.txt", "--report", "reports")
    assert (ended.code, "reports is a folder" in ended.error) == (5, True)
    assert [path.name for path in here.iterdir()] == ["reports"]


def test_quiet_leaves_the_result_and_errors(run: Run, tmp_path: Path) -> None:
    files = {"data/tweets.js": tweets_file([tweet("Hello"), {"id_str": "9"}])}
    ended = run(make_archive(tmp_path, files), "-qo", "a.txt")
    assert (ended.code, ended.out) == (4, "a.txt\n")
    assert ended.error.startswith("data/tweets.js 9")


def test_verbose_shows_what_is_merely_good_to_know(run: Run, tmp_path: Path) -> None:
    archive = make_archive(tmp_path, {"data/tweets.js": tweets_file([tweet("Hello", brand_new_field="x")])})
    assert "info:" not in run(archive, "-o", "a.txt").err
    assert "info: data/tweets.js #1 /brand_new_field" in run(archive, "-o", "b.txt", "-v").err


def test_a_long_list_of_problems_is_cut(run: Run, tmp_path: Path) -> None:
    bad = [{"id_str": str(number), "full_text": number, "created_at": f"{number}"} for number in range(1, 31)]
    parts = {f"data/tweets-part{number}.js": tweets_file([each]) for number, each in enumerate(bad)}
    archive = make_archive(tmp_path, {"data/account.js": account_file(), **parts})
    ended = run(archive, "-o", "a.txt")
    assert ended.code == 4
    assert "20 more problems; --verbose or --report FILE shows them" in ended.err
    assert "more problems" not in run(archive, "-o", "b.txt", "-v").err


def test_an_archive_without_posts_gives_a_warning(run: Run, tmp_path: Path, here: Path) -> None:
    archive = make_archive(tmp_path, {"data/account.js": account_file()})
    ended = run(archive, "-o", "a.txt")
    assert (ended.code, ended.out) == (0, "a.txt\n")
    warning = "twconvert: warning: nothing was found to write: `twconvert inspect` says what the archive holds\n"
    assert ended.err.startswith(warning)
    assert (here / "a.txt").read_text() == ""


def test_what_follows_two_dashes_is_no_option(run: Run, archive: Path, here: Path) -> None:
    (here / "-o.txt").write_bytes(archive.read_bytes())
    assert run("--to", "texts", "--", "-o.txt").code == 0
    ended = run("--", "-o.txt")
    assert (ended.code, "say what to make" in ended.error) == (2, True)
