"""Make archives of every layout in the forms that people really have, and see that no post is lost without a word.

    python tests/benchmarks/fuzz_containers.py            # the seeds 0 to 4,999
    python tests/benchmarks/fuzz_containers.py 100 200    # the seeds 100 to 199

A seed decides the layout, the beginning and the ending of the data files, their names, how they are packed, and whether
something is damaged. What is not damaged must give all its posts. What is must give them, or an error.
Each seed that does otherwise is printed; the exit code is 1 where there is one.
"""

from __future__ import annotations

import gzip
import io
import json
import sys
import tarfile
import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from twconvert import Report, TwconvertError, open_archive

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SEEDS = (0, 5000)
_POSTS = 4
_BEFORE = ("", "\ufeff", "\r\n ", "// mine\n", "/* my\n posts */ ")
_BEHIND = ("", "\n", ";\r\n", "\n\n\n", " // end\n")
_ROOT = "https://social.example/users/ada"


class Archive(NamedTuple):
    """An archive that is not packed yet."""

    files: dict[str, bytes]
    posts: int
    """The number of posts in it."""


def main(first: int, last: int) -> int:
    """Try seeds, and return the number of those that lost posts without a word."""
    lost = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, last):
            work = Path(folder, str(seed))
            work.mkdir()
            complaint = tried(seed, work)
            if complaint:
                lost += 1
                print(f"seed {seed}: {complaint}")
    print(f"{last - first} seeds from {first}: {lost} lost posts without a word")
    return lost


def tried(seed: int, folder: Path) -> str:
    """Return what is wrong with how the archive of a seed is read; empty where nothing is."""
    random = Random(seed)
    archive = random.choice((twitter, grailbird, table, mastodon))(random)
    damage = random.choice((None, None, None, cut, pointer))
    if damage:
        archive = archive._replace(files=damage(random, archive.files))
    pack = random.choice((as_folder, as_zip, as_tar, packed_twice, packed_in_folder, as_file))
    path = pack(random, archive.files, folder)
    report = Report()
    try:
        with open_archive(path, report=report) as document:
            found = len(document.posts)
    except TwconvertError as error:
        return "" if damage else f"{path.name}: {error}"
    # A table may be cut between two rows.
    is_told = report.has_unreadable or (found and "tweets.csv" in archive.files)
    if found == archive.posts or (damage and is_told):
        return ""
    problems = "; ".join(problem.in_one_line() for problem in report.problems)
    return f"{path.name}: {found} of {archive.posts} posts, {problems or 'no problems'}"


def twitter(random: Random) -> Archive:
    """Return an archive of 2018 or later."""
    is_plural = random.random() < 0.5
    name = "tweets" if is_plural else "tweet"
    parts = random.randint(1, 3)
    lists: list[list[Any]] = [[_tweet(part * _POSTS + number) for number in range(_POSTS)] for part in range(parts)]
    if not is_plural and random.random() < 0.3:
        lists = [[record["tweet"] for record in each] for each in lists]
    texts = [_assigned(random, f"window.YTD.{name}.part{part}", each) for part, each in enumerate(lists)]
    top = random.choice(("data/", "data/", "", "twitter/data/", "DATA/"))
    if random.random() < 0.3:
        files = {f"{top}{name}.js": random.choice(("", "\n", ";\n")).join(texts)}
    else:
        files = {f"{top}{name}{f'-part{part}' if part else ''}.js": text for part, text in enumerate(texts)}
    if random.random() < 0.5:
        account = [{"account": {"username": "ada", "accountId": "1000", "accountDisplayName": "Ada"}}]
        files[f"{top}account.js"] = f"window.YTD.account.part0 = {json.dumps(account)}"
    return Archive({_renamed(random, path): text.encode() for path, text in files.items()}, parts * _POSTS)


def grailbird(random: Random) -> Archive:
    """Return an archive of 2012 to 2019."""
    months = random.sample(range(1, 13), random.randint(1, 3))
    texts = {}
    for month in months:
        posts = [_old_post(month, number) for number in range(_POSTS)]
        texts[f"2013_{month:02}"] = _assigned(random, f"Grailbird.data.tweets_2013_{month:02}", posts)
    if random.random() < 0.3:
        texts = {"2013_01": "\n".join(texts.values())}
    files = {f"data/js/tweets/{name}.js": text.encode() for name, text in texts.items()}
    return Archive({_renamed(random, path): text for path, text in files.items()}, len(months) * _POSTS)


def table(random: Random) -> Archive:
    """Return an archive of which only tweets.csv was kept."""
    mark, end, between = random.choice(("", "\ufeff")), random.choice(("\n", "\r\n")), random.choice(",;\t")
    columns = ["tweet_id", "timestamp", "source", "text", "expanded_urls"]
    random.shuffle(columns)
    rows = [columns]
    for number in range(_POSTS):
        post = _old_post(1, number)
        cells = {"tweet_id": post["id_str"], "timestamp": post["created_at"], "text": f'{number}, "so"\nto speak; yes'}
        rows.append([str(cells.get(column, "")) for column in columns])
    lines = (between.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    return Archive({"tweets.csv": (mark + end.join(lines) + end).encode()}, _POSTS)


def mastodon(random: Random) -> Archive:
    """Return an archive of Mastodon, whose list may be named twice."""
    posts = [_note(number) for number in range(random.choice((_POSTS, 300)))]
    layouts: tuple[dict[str, Any], ...] = ({"indent": 1}, {"separators": (",", ":")}, {})
    layout = random.choice(layouts)
    lists: tuple[list[list[Any]], ...] = ([posts], [[], posts], [posts[:2], posts[2:]], [posts, []])
    members = [f'"orderedItems": {json.dumps(each, **layout)}' for each in random.choice(lists)]
    others = ['"@context": "https://www.w3.org/ns/activitystreams"', '"type": "OrderedCollection"', '"totalItems": 4']
    random.shuffle(others)
    before = random.randint(0, len(others))
    text = "{" + ", ".join([*others[:before], *members, *others[before:]]) + "}"
    top = random.choice(("", "archive-20230301120000-1a2b/"))
    name = random.choice(("outbox.json", "outbox.json", "OUTBOX.JSON", "outbox.json.txt", "outbox (1).json"))
    files = {top + name: text.encode()}
    if before < len(others):
        # It is known by the file beside it, for its type may stand behind the posts.
        files[f"{top}actor.json"] = json.dumps({"id": _ROOT, "type": "Person"}).encode()
    return Archive(files, len(posts))


def _assigned(random: Random, variable: str, records: Sequence[object]) -> str:
    short = variable.removeprefix("window.")
    heads = (
        f"{variable} = ",
        f"{variable}=\n",
        f"globalThis.{short} = " if short != variable else f"{variable} = ",
        f"export const {'tweets' if short != variable else variable.rpartition('.')[2]} = ",
        "module.exports = ",
        "export default ",
        "",
    )
    text = json.dumps(records, indent=random.choice((None, 2)), ensure_ascii=random.random() < 0.5)
    return random.choice(_BEFORE) + random.choice(heads) + text + random.choice(_BEHIND)


def _renamed(random: Random, path: str) -> str:
    changes: tuple[Callable[[str], str], ...] = (str, str, str, str.upper, "{}.txt".format, _as_json)
    folder, slash, name = path.rpartition("/")
    return folder + slash + random.choice(changes)(name)


def _as_json(name: str) -> str:
    return name.removesuffix(".js") + ".json"


def _tweet(number: int) -> dict[str, dict[str, str]]:
    post_id = str(1_500_000_000_000_000_000 + number)
    created_at = f"Sun May 01 10:00:{number:02} +0000 2022"
    return {"tweet": {"id_str": post_id, "created_at": created_at, "full_text": f"Post {number} }}, {{ ]"}}


def _old_post(month: int, number: int) -> dict[str, object]:
    post_id = 300_000_000_000_000_000 + month * 1000 + number
    return {
        "id": post_id,
        "id_str": str(post_id),
        "created_at": f"2013-{month:02}-18 21:15:{number:02} +0000",
        "text": f"Post {number} of {month} ];",
        "user": {"screen_name": "ada", "id_str": "1000", "name": "Ada"},
        "entities": {},
    }


def _note(number: int) -> dict[str, object]:
    address = f"{_ROOT}/statuses/{number}"
    shared = {
        "published": f"2023-03-01T10:{number // 60:02}:{number % 60:02}Z",
        "to": ["https://www.w3.org/ns/activitystreams#Public"],
        "cc": [],
    }
    note = {"id": address, "type": "Note", "url": address, "content": f"<p>Post {number} }}]</p>", **shared}
    return {"id": f"{address}/activity", "type": "Create", "actor": _ROOT, **shared, "object": note}


def cut(random: Random, files: dict[str, bytes]) -> dict[str, bytes]:
    """Cut the end off a file."""
    path = random.choice(sorted(files))
    return {**files, path: files[path][: random.randrange(len(files[path]))]}


def pointer(random: Random, files: dict[str, bytes]) -> dict[str, bytes]:
    """Replace a file by what Git LFS leaves of it."""
    path = random.choice(sorted(files))
    return {**files, path: b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"}


def as_folder(random: Random, files: dict[str, bytes], folder: Path) -> Path:
    """Write the files into a folder."""
    top = folder / random.choice(("archive", "twitter-2022", "data"))
    for name, content in files.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return top


def as_zip(random: Random, files: dict[str, bytes], folder: Path) -> Path:
    """Pack the files into a zip."""
    path = folder / "archive.zip"
    with ZipFile(path, "w", random.choice((ZIP_STORED, ZIP_DEFLATED))) as output:
        for name, content in files.items():
            output.writestr(name, content)
        output.writestr("__MACOSX/data/._tweets.js", "noise")
    return path


def as_tar(random: Random, files: dict[str, bytes], folder: Path) -> Path:
    """Pack the files into a tarball."""
    output = io.BytesIO()
    with tarfile.open(fileobj=output, mode="w") as tar:
        for name, content in files.items():
            info = tarfile.TarInfo(random.choice(("", "./")) + name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    is_compressed = random.random() < 0.5
    path = folder / f"archive{random.choice(('.tar.gz', '.tgz')) if is_compressed else '.tar'}"
    path.write_bytes(gzip.compress(output.getvalue(), 1) if is_compressed else output.getvalue())
    return path


def packed_twice(random: Random, files: dict[str, bytes], folder: Path) -> Path:
    """Pack the files, and pack that into a zip."""
    inner = random.choice((as_zip, as_tar))(random, files, folder)
    path = folder / "outer.zip"
    with ZipFile(path, "w", random.choice((ZIP_STORED, ZIP_DEFLATED))) as output:
        output.write(inner, f"Downloads/{inner.name}")
    return path


def packed_in_folder(random: Random, files: dict[str, bytes], folder: Path) -> Path:
    """Pack the files, and put that into a folder."""
    top = folder / "Downloads"
    top.mkdir()
    random.choice((as_zip, as_tar))(random, files, top)
    top.joinpath("notes.md").write_text("mine")
    return top


def as_file(random: Random, files: dict[str, bytes], folder: Path) -> Path:
    """Write one file where there is only one, or else a folder."""
    if len(files) > 1:
        return as_folder(random, files, folder)
    [(name, content)] = files.items()
    path = folder / name.rpartition("/")[2]
    path.write_bytes(content)
    return path


if __name__ == "__main__":
    given = tuple(map(int, sys.argv[1:3]))
    sys.exit(main(*(given or _SEEDS)) > 0)
