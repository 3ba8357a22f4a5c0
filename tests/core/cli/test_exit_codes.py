"""Signals, closed pipes and full disks behind stdout, in processes of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from support.commands import environment_with, run_process
from support.distributions import WORDS, install
from twconvert.cli.console import Console
from twconvert.cli.exit_codes import exit_code_of
from twconvert.cli.stopping import signals_stop_it

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SLOW = """
    import time
    from pathlib import Path
    from twconvert import Document, Exporter, hookimpl

    def export(document: Document, path: Path) -> None:
        path.write_text("half")
        Path("begun").touch()
        time.sleep(60)

    @hookimpl
    def twconvert_exporters():
        yield Exporter(name="slow", suffix=".slow", export=export)
"""

no_signals = pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals here")


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    folder = tmp_path / "modules"
    folder.mkdir()
    return folder


def stopped(archive: Path, here: Path, modules: Path, *signals: int) -> tuple[int, str]:
    """Send signals to a conversion in the middle of its work; return its exit code and stderr."""
    words = [sys.executable, "-m", "twconvert", str(archive), "-o", "a.slow", "--force"]
    (here / "a.slow").write_text("mine")
    with subprocess.Popen(
        words, cwd=here, env=environment_with(modules, {}), stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        until = time.monotonic() + 30
        while not (here / "begun").exists() and process.poll() is None and time.monotonic() < until:
            time.sleep(0.01)
        for each in signals:
            process.send_signal(each)
        _, errors = process.communicate(timeout=30)
    return process.returncode, errors


@no_signals
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_leaves_nothing_behind(name: str, archive: Path, here: Path, modules: Path) -> None:
    number = getattr(signal, name)
    install(modules, "slow", SLOW)
    code, errors = stopped(archive, here, modules, number)
    assert code == 128 + number
    assert errors == "twconvert: error: it was stopped; nothing half-written was left behind\n"
    assert (here / "a.slow").read_text() == "mine"
    assert sorted(path.name for path in here.iterdir()) == ["a.slow", "begun"]


@pytest.fixture
def usual_handlers() -> Iterator[None]:
    """Set the handlers that a new process has."""
    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    yield
    for each, handler in before.items():
        signal.signal(each, handler)


@no_signals
@pytest.mark.usefixtures("usual_handlers")
def test_impatience_does_not_keep_it_from_cleaning_up(capsys: pytest.CaptureFixture[str]) -> None:
    done: list[str] = []

    def work() -> None:
        try:
            signal.raise_signal(signal.SIGINT)
        finally:
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(signal.SIGTERM)
            done.append("cleaned up")

    with signals_stop_it():
        assert exit_code_of(work, Console()) == 130
    assert done == ["cleaned up"]
    assert len(capsys.readouterr().err.splitlines()) == 1


@no_signals
@pytest.mark.usefixtures("usual_handlers")
def test_handlers_are_put_back() -> None:
    with signals_stop_it():
        assert signal.getsignal(signal.SIGTERM) != signal.SIG_DFL
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way here")
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["schema", "document"], ["formats", "--json"]])
def test_a_pipe_that_nobody_reads_is_no_error(words: list[str], here: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "twconvert", *words],
        cwd=here,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
        env=environment_with(None, {}),
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


STOPPED_WHILE_IMPORTING = """
import os, sys
class Stop:
    def find_spec(self, name, *_):
        if name == {module!r}:
            os.kill(os.getpid(), {number})
sys.meta_path.insert(0, Stop())
from twconvert.cli import main
main()
"""


@no_signals
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("module", ["twconvert.cli.running", "typer", "twconvert.registry", "twconvert.conversion"])
def test_a_signal_while_it_starts(name: str, module: str, archive: Path, here: Path) -> None:
    number = getattr(signal, name)
    program = STOPPED_WHILE_IMPORTING.format(module=module, number=int(number))
    words = [sys.executable, "-c", program, str(archive), "--to", "csv", "-o", "out"]
    done = subprocess.run(words, cwd=here, capture_output=True, check=False, env=environment_with(None, {}))
    assert done.returncode == 128 + number
    assert done.stderr.decode() == "twconvert: error: it was stopped; nothing half-written was left behind\n"
    assert list(here.iterdir()) == []


COMMANDS = {
    "help": "--help",
    "version": "--version",
    "formats": "formats --json",
    "plugins": "plugins",
    "schema": "schema document",
    "inspect": "inspect '{archive}' --json",
    "validate": "validate '{archive}'",
    "convert": "'{archive}' --to csv -o out",
    "convert verbosely": "'{archive}' --to csv -o out --verbose",
    "a wrong option": "--nonsense",
}
ENDINGS = {
    # The result cannot be written, be it a text or the path of an output.
    ">/dev/full": 5,
    # Closed on purpose, or a stderr that nobody can read: the work is done all the same.
    ">&-": 0,
    "2>/dev/full": 0,
    "2>&-": 0,
    ">&- 2>&-": 0,
    "<&- >&- 2>&-": 0,
}


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no such device here")  # noqa: PTH110 - not a path to us
@pytest.mark.parametrize("streams", ENDINGS)
@pytest.mark.parametrize("command", COMMANDS)
def test_streams_that_are_full_or_closed(command: str, streams: str, archive: Path, here: Path) -> None:
    words = COMMANDS[command].format(archive=archive)
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m twconvert {words} {streams}'],
        cwd=here,
        capture_output=True,
        check=False,
        env=environment_with(None, {}),
    )
    assert done.returncode == (2 if command == "a wrong option" else ENDINGS[streams])
    if streams == ">/dev/full" and command != "a wrong option":
        (line,) = [each for each in done.stderr.decode().splitlines() if "stdout" in each]
        assert line == "twconvert: error: the result could not be written to stdout: No space left on device"
    assert (here / "out").exists() == command.startswith("convert")


@pytest.mark.skipif(sys.platform == "win32", reason="streams are closed in another way here")
def test_an_output_never_gets_the_number_of_a_closed_stream(archive: Path, here: Path, modules: Path) -> None:
    install(
        modules,
        "noisy",
        """
        import os
        from twconvert import Exporter, hookimpl

        def export(document, path):
            with path.open("w") as file:
                file.write("mine")
                file.flush()
                os.write(2, b"a line of a C library")

        @hookimpl
        def twconvert_exporters():
            yield Exporter(name="noisy", suffix=".noisy", export=export)
        """,
    )
    command = f'exec "{sys.executable}" -m twconvert "{archive}" -o a.noisy <&- >&- 2>&-'
    done = subprocess.run(["sh", "-c", command], cwd=here, check=False, env=environment_with(modules, {}))
    assert done.returncode == 0
    assert (here / "a.noisy").read_text() == "mine"


def test_too_little_memory_is_no_bug(capsys: pytest.CaptureFixture[str]) -> None:
    def work() -> None:
        raise MemoryError

    assert exit_code_of(work, Console()) == 5
    assert "there is not enough memory; close other programs" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names of files are text here")
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_names_of_files_need_not_be_text(encoding: str, archive: Path, here: Path, modules: Path) -> None:
    install(modules, "words", WORDS)
    name = os.fsdecode(b"b\xff\xc3\xa9.words")
    done = subprocess.run(
        [sys.executable, "-m", "twconvert", str(archive), "-o", name, "--report", "r.json"],
        cwd=here,
        capture_output=True,
        check=False,
        env=environment_with(modules, {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "1"}),
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == (b"b\xff\xc3\xa9.words\n" if encoding == "utf-8" else b"b\\udcff\\xe9.words\n")
    assert "b\ufffdé.words" in (here / "r.json").read_text("utf-8")


def test_no_colour_and_no_progress_without_a_terminal(archive: Path, here: Path) -> None:
    ended = run_process(archive, "--to", "epub", folder=here, environment={"FORCE_COLOR": "1"})
    assert ended.code == 0
    assert "\x1b" not in ended.out + ended.err
    assert "\r" not in ended.err
