"""Damage archives in ways that somebody or a disk might, convert them, and see that each conversion ends as it should.

    python tests/benchmarks/fuzz_archives.py                    # the seeds 0 to 9,999
    python tests/benchmarks/fuzz_archives.py 100 200            # the seeds 100 to 199
    python tests/benchmarks/fuzz_archives.py --keep FOLDER ...  # first those that failed before, and keep new ones

A seed decides which archive is damaged (the sample archive, a golden case), how, and into which format it is converted,
with everything included. A conversion may report what is damaged, or refuse the archive. It must not end as a bug, nor
hang, nor lose posts without a problem in its report, nor leave anything beside its output; its ledger must add up, and
no library may write to stderr. Each seed that does otherwise is printed; the exit code is 1 where there is one.
"""

from __future__ import annotations

import io
import os
import re
import signal
import sys
import tempfile
from argparse import ArgumentParser
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from twconvert import Report, TwconvertError, convert, installed_exporters
from twconvert.kinds import private_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ROOT = Path(__file__).resolve().parents[2]
_SECONDS = 60
"""What takes longer hangs: whole archives of this size take less than one."""
_SHARE_OF_NAMES = 0.3
_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[\[\]{}:,]')
_VALUES = (
    b"null", b"true", b"-1", b"0.5", b"1e400", b"9" * 5000, b"NaN", b'""', b'"\\u0000\\ud800"',
    b'"' + b"x" * 100_000 + b'"',
    b"[" * 2000, b"[]", b"{}", b'[[{"a":[null]}]]', b'"javascript:alert(1)"', b'"9999-12-31T23:59:59Z"', b'"\xff\xfe"',
    b'"../../x"', b"", b",", b'"', b"]", b"}",
)  # fmt: skip
_NAMES = (
    "../x",
    "/x",
    "data/CON",
    "data/" + "l" * 240 + ".js",
    "data\\tweets.js",
    "data/\ud83d.js",
    "data//tweets.js",
    "data/",
)


@cache
def corpus() -> tuple[dict[str, bytes], ...]:
    """Return the archives that are damaged, each as its members by their names."""
    with ZipFile(_ROOT / "docs/examples/sample-archive.zip") as sample:
        archives = [{name: sample.read(name) for name in sample.namelist() if not name.endswith("/")}]
    for case in sorted((_ROOT / "tests/cases/archives").glob("*/archive")):
        files = sorted(path for path in case.rglob("*") if path.is_file())
        archives.append({path.relative_to(case).as_posix(): path.read_bytes() for path in files})
    # The sample archive has media and the most kinds of records.
    return (*(archives[:1] * (len(archives) // 2)), *archives)


def main(first: int, last: int, keep: Path | None) -> int:
    """Try seeds, and return the number of those that ended wrongly."""
    again = [int(path.stem) for path in sorted(keep.glob("*.zip"))] if keep else []
    wrong = 0
    for seed in [*again, *range(first, last)]:
        with tempfile.TemporaryDirectory() as folder:
            complaint = tried(seed, Path(folder))
            if complaint:
                wrong += 1
                print(f"seed {seed}: {complaint}", flush=True)
                if keep:
                    keep.mkdir(parents=True, exist_ok=True)
                    (keep / f"{seed}.zip").write_bytes(Path(folder, "archive.zip").read_bytes())
    print(f"{last - first:,} seeds from {first:,}: {wrong} ended wrongly")
    return wrong


def tried(seed: int, folder: Path) -> str:
    """Return what is wrong with how the conversion of a seed ends; empty where nothing is."""
    random = Random(seed)
    number = random.randrange(len(corpus()))
    damaged = dict(corpus()[number])
    may_lose = False
    for _ in range(random.randint(1, 3)):
        may_lose |= damage(random, damaged)
    packed = packed_archive(random, damaged)
    (folder / "archive.zip").write_bytes(packed)
    name = random.choice(sorted(installed_exporters()))
    output = folder / "outputs" / f"out{installed_exporters()[name].suffix}"
    output.parent.mkdir()
    report = Report()
    with stderr_of_process() as said:
        ended = ending_of(folder / "archive.zip", name, output, report)
    left = {path.name for path in output.parent.iterdir()} - {output.name, "out-docx"}
    sums = {kind: counts for kind, counts in report.records.items() if not adds_up(counts)}
    is_silent = ended == "" and not may_lose and not report.problems and posts_in(report) < posts_of(number)
    complaints = [
        ended if ended != "refused" else "",
        f"left beside the output: {left}" if left else "",
        f"a library wrote: {said[0]!r}" if said[0] else "",
        f"the ledger does not add up: {sums}" if sums and not ended else "",
        "posts were lost without a word" if is_silent else "",
    ]
    text = "; ".join(filter(None, complaints))
    return f"{name}: {text}" if text else ""


def ending_of(archive: Path, name: str, output: Path, report: Report) -> str:
    """Convert, and return ``refused`` for an error that twconvert raises on purpose, and what a bug is."""

    def hang(*_: object) -> None:
        raise TimeoutError(f"it took more than {_SECONDS} s")

    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, hang)
        signal.alarm(_SECONDS)
    try:
        convert(archive, to=name, output=output, include=private_names(), report=report, timezone="Asia/Tokyo")
    except TwconvertError:
        return "refused"
    except Exception as error:  # noqa: BLE001 - each of them is one
        return f"a bug: {type(error).__name__}: {error}"[:300]
    finally:
        if sys.platform != "win32":
            signal.alarm(0)
    return ""


def adds_up(counts: Any) -> bool:
    """Return whether all records of a kind are accounted for."""
    return bool(counts.found == counts.exported + counts.filtered + counts.merged + counts.invalid)


def posts_in(report: Report) -> int:
    """Return the number of records that are posts, or may have been: those of an unknown kind are counted as well."""
    kinds = report.records.items()
    return sum(counts.found for kind, counts in kinds if kind.endswith("posts") or kind == "other_records")


@cache
def posts_of(number: int) -> int:
    """Return the number of records of posts in an archive of the corpus that is not damaged."""
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "archive.zip")
        path.write_bytes(packed_archive(None, corpus()[number]))
        ending_of(path, "csv", Path(folder, "out"), report)
    return posts_in(report)


def damage(random: Random, files: dict[str, bytes]) -> bool:
    """Damage one file of an archive, and return whether that may take posts away unnoticed."""
    name = random.choice(sorted(files))
    content = files[name]
    if random.random() < _SHARE_OF_NAMES:
        random.choice((rename, swap))(random, files, name)
        return True
    how = random.choice((damage_token, damage_token, damage_bytes, cut, take_away, repeat))
    files[name] = how(random, content)
    # Two halves of records may make a whole one, and of a table nobody can tell how many rows it had.
    return how is take_away or name.lower().endswith(".csv")


def damage_token(random: Random, content: bytes) -> bytes:
    """Put a hostile value in the place of a token of JSON."""
    tokens = list(_TOKEN.finditer(content[:200_000]))
    if not tokens:
        return content
    token = random.choice(tokens)
    return content[: token.start()] + random.choice(_VALUES) + content[token.end() :]


def damage_bytes(random: Random, content: bytes) -> bytes:
    """Change up to eight bytes, as a bad disk does."""
    changed = bytearray(content)
    for _ in range(random.randint(1, 8) if changed else 0):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def cut(random: Random, content: bytes) -> bytes:
    """Take the end away, or all."""
    return content[: random.choice((0, random.randrange(len(content) + 1)))]


def take_away(random: Random, content: bytes) -> bytes:
    """Take a piece away."""
    start, end = sorted((random.randrange(len(content) + 1), random.randrange(len(content) + 1)))
    return content[:start] + content[end:]


def repeat(random: Random, content: bytes) -> bytes:
    """Put a piece there twice."""
    start, end = sorted((random.randrange(len(content) + 1), random.randrange(len(content) + 1)))
    return content[:end] + content[start:]


def rename(random: Random, files: dict[str, bytes], name: str) -> None:
    """Give a file a hostile name."""
    files[random.choice(_NAMES)] = files.pop(name)


def swap(random: Random, files: dict[str, bytes], name: str) -> None:
    """Exchange two files."""
    other = random.choice(sorted(files))
    files[name], files[other] = files[other], files[name]


def packed_archive(random: Random | None, files: Mapping[str, bytes]) -> bytes:
    """Return a zip of files; one in five is damaged itself."""
    output = io.BytesIO()
    method = random.choice((ZIP_STORED, ZIP_DEFLATED)) if random else ZIP_DEFLATED
    with ZipFile(output, "w", method) as packed:
        for name, content in files.items():
            packed.writestr(name.encode("utf-8", "replace").decode(), content)
    data = bytearray(output.getvalue())
    if random and random.random() < 0.2:
        # Most bytes are content; of the last ones most say where members are.
        beginning = random.choice((0, max(0, len(data) - 2000)))
        for _ in range(random.randint(1, 20)):
            data[random.randrange(beginning, len(data))] = random.randrange(256)
        data = data[: random.choice((len(data), random.randrange(len(data))))]
    return bytes(data)


@contextmanager
def stderr_of_process() -> Iterator[list[str]]:
    """Catch what anybody in this process writes to stderr, C libraries too. The list gets it at the end."""
    said = [""]
    sys.stderr.flush()
    before = os.dup(2)
    with tempfile.TemporaryFile() as file:
        os.dup2(file.fileno(), 2)
        try:
            yield said
        finally:
            sys.stderr.flush()
            os.dup2(before, 2)
            os.close(before)
            file.seek(0)
            said[0] = file.read(500).decode("utf-8", "replace")


if __name__ == "__main__":
    parser = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("first", nargs="?", type=int, default=0)
    parser.add_argument("last", nargs="?", type=int, default=10_000)
    parser.add_argument("--keep", type=Path, help="The folder of archives whose conversion ended wrongly.")
    words = parser.parse_args()
    sys.exit(main(words.first, words.last, words.keep) > 0)
