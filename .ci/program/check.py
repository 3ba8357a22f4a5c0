"""Try the program that has Python in it: check.py CHECKOUT.

On Linux it runs in a tree that holds the program and eight libraries, with no network but that of the computer itself,
if that is allowed (root may). Elsewhere it runs as it is, with no variable of the environment set.
"""

from __future__ import annotations

import filecmp
import json
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from tempfile import mkdtemp

_MOST_TO_DOWNLOAD = 35_000_000
_MOST_UNPACKED = 92_000_000
"""Bytes of the folder of the program on Linux, of which 37 % are to be downloaded. At the gate it is not packed."""
_LIBRARIES = ("ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "librt.so.1",
              "libutil.so.1", "libz.so.1")  # fmt: skip
_PLACES = ("/lib64", "/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/usr/lib64")
_WITHOUT_LIBRARY = frozenset({"pdf"})
"""Formats whose libraries are too large for the program."""
_SUFFIX = ".exe" if sys.platform == "win32" else ""


class Tried:
    """The program, in a home of its own.

    Args:
        built: The folder that build-program left.
    """

    def __init__(self, built: Path) -> None:
        self.tree = Path(mkdtemp())
        self.home = self.tree / "home"
        (self.home / "tmp").mkdir(parents=True)
        self._program = built / "twconvert" / f"twconvert{_SUFFIX}"
        self._start: list[str] = []
        if sys.platform == "linux" and os.geteuid() == 0:
            self._make_tree(built)

    def _make_tree(self, built: Path) -> None:
        shutil.copytree(built / "twconvert", self.tree / "twconvert", symlinks=True)
        (self.tree / "lib64").mkdir()
        (self.tree / "lib").symlink_to("lib64")  # where Debian's loader looks
        for name in _LIBRARIES:
            found = next(Path(place, name) for place in _PLACES if Path(place, name).exists())
            shutil.copy(found, self.tree / "lib64")
        self._program = Path("/twconvert/twconvert")
        loopback = 'ip link set lo up 2> /dev/null; exec "$@"'
        chroot = ["unshare", "--net", "sh", "-c", loopback, "sh", "chroot", str(self.tree)]
        try:
            subprocess.run([*chroot, str(self._program), "--version"], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as error:
            print("no network namespace:", getattr(error, "stderr", error))
            chroot = ["chroot", str(self.tree)]
        self._start = chroot

    @property
    def is_alone(self) -> bool:
        """Whether it runs in a tree of its own."""
        return bool(self._start)

    def path(self, path: Path) -> str:
        """Return what the program calls a path in its tree."""
        return f"/{path.relative_to(self.tree)}" if self._start else str(path)

    def start(self, *words: str, program: str = "") -> subprocess.Popen[str]:
        """Start it, or another program of its tree, and return the process."""
        home = self.path(self.home)
        environment = {
            "HOME": home,
            "TMPDIR": self.path(self.home / "tmp"),
            "PATH": os.environ["PATH"] if self._start else "",
        }
        if sys.platform == "win32":
            kept = ("SYSTEMROOT", "APPDATA", "LOCALAPPDATA", "TEMP", "USERPROFILE")
            environment = {name: os.environ[name] for name in kept}
        command = [*self._start, program or str(self._program), *words]
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)

    def run(self, *words: str, program: str = "") -> str:
        """Run it, or another program of its tree, to its end, and return what it wrote to stdout."""
        process = self.start(*words, program=program)
        out, _ = process.communicate(timeout=300)
        if process.returncode:
            sys.exit(f"twconvert {' '.join(words)} ended with {process.returncode}")
        return out


def check_outputs(tried: Tried, sample: Path, python: Path) -> None:
    """Make every format with the program and with the wheel, and compare them byte by byte."""
    archive = tried.home / "sample.zip"
    shutil.copy(sample, archive)
    names = [
        each["name"]
        for each in json.loads(tried.run("formats", "--json"))["formats"]
        if each["name"] not in _WITHOUT_LIBRARY
    ]
    formats = [word for name in names for word in ("--to", name)]
    of_program, of_wheel = tried.home / "program", tried.home / "wheel"
    for folder in (of_program, of_wheel):
        folder.mkdir()
    tried.run(tried.path(archive), *formats, "--output", f"{tried.path(of_program)}/", "--quiet")
    words = [str(archive), *formats, "--output", f"{of_wheel}/", "--quiet"]
    subprocess.run([python, "-P", "-m", "twconvert", *words], check=True, stdout=subprocess.DEVNULL)
    _must_be_equal(filecmp.dircmp(of_wheel, of_program, ignore=[]))
    print(f"{len(names)} formats, equal to those of the wheel: {', '.join(names)}")


def _must_be_equal(compared: filecmp.dircmp[str]) -> None:
    _, differing, strange = filecmp.cmpfiles(compared.left, compared.right, compared.common_files, shallow=False)
    if wrong := [*compared.left_only, *compared.right_only, *differing, *strange]:
        sys.exit(f"differ in {compared.left}: {', '.join(wrong)}")
    for inner in compared.subdirs.values():
        _must_be_equal(inner)


def check_plugin(tried: Tried, checkout: Path, python: Path) -> None:
    """Put the wheel of a plugin into the folder of plugins, and use it."""
    folder = tried.home / ".local" / "share" / "twconvert" / "plugins"
    folder.mkdir(parents=True)
    source = Path(mkdtemp()) / "plugin"
    shutil.copytree(checkout / "docs" / "examples" / "twconvert-text", source)
    wheel = [str(python), "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(source)]
    subprocess.run(wheel, check=True)
    tried.run(tried.path(tried.home / "sample.zip"), "--to", "text", "--output", f"{tried.path(tried.home)}/posts.txt")
    if "April 2020" not in (tried.home / "posts.txt").read_text("utf-8"):
        sys.exit("the plugin wrote something else")
    if "twconvert-text" in tried.run("formats", "--no-plugins"):
        sys.exit("--no-plugins uses it")
    print("a wheel in the folder of plugins makes its format")


def check_killed(tried: Tried) -> None:
    """Kill the page's program, and look at what it leaves; a second start and a signal leave nothing."""
    before = _files(tried.home)
    for ending in (signal.SIGKILL, signal.SIGTERM):
        begin = time.monotonic()
        process = tried.start("app", "--no-browser", tried.path(tried.home / "sample.zip"))
        address = process.stdout.readline() if process.stdout else ""
        if not address.startswith("http://127.0.0.1:"):
            sys.exit(f"no page, but {address!r}")
        print(f"start to page: {time.monotonic() - begin:.2f} s")
        process.send_signal(ending)
        process.wait(timeout=20)
        left = {path for path in _files(tried.home) - before if "run" not in path.parts}
        if left:
            sys.exit(f"signal {ending} left {left}")


def _files(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}


def check_deb(tried: Tried, built: Path, checkout: Path) -> None:
    """Install the package for Debian in the tree, start it there, and look at what is left when it is removed."""
    if not (tried.is_alone and shutil.which("dpkg-deb")):
        return
    packed = Path(mkdtemp())
    pack = ["bash", str(checkout / ".ci" / "program" / "make-deb"), str(built), "0.1", str(packed), "-Znone"]
    subprocess.run(pack, check=True, env={"SOURCE_DATE_EPOCH": "1700000000", **os.environ}, stdout=subprocess.DEVNULL)
    (package,) = packed.iterdir()
    before = _files(tried.tree)
    for folder in ("info", "updates", "triggers"):
        (tried.tree / "var/lib/dpkg" / folder).mkdir(parents=True)
    (tried.tree / "var/lib/dpkg/status").touch()
    dpkg = ["dpkg", f"--root={tried.tree}", "--force-depends", "--force-bad-path"]
    subprocess.run([*dpkg, "--install", str(package)], check=True, capture_output=True)
    tried.run("--version", program="/usr/bin/twconvert")
    subprocess.run([*dpkg, "--purge", "twconvert"], check=True, capture_output=True)
    shutil.rmtree(tried.tree / "var")
    shutil.rmtree(packed)
    if left := _files(tried.tree) ^ before:
        sys.exit(f"the package for Debian leaves {left}")
    print("the package for Debian: installed, started, and removed without a trace")


def check_size(built: Path) -> None:
    """Look at the size of what is downloaded, if it was packed, and at that of the folder."""
    sizes = [
        (path.name, path.stat().st_size, _MOST_TO_DOWNLOAD) for path in sorted((built / "dist").glob("twconvert*"))
    ]
    if sys.platform == "linux":
        files = [path for path in (built / "twconvert").rglob("*") if path.is_file() and not path.is_symlink()]
        sizes.append(("the folder", sum(path.stat().st_size for path in files), _MOST_UNPACKED))
    for name, size, most in sizes:
        print(f"{name}: {size / 1e6:.1f} MB")
        if size > most:
            sys.exit(f"{name} is larger than {most / 1e6:.0f} MB")


def main(checkout: Path) -> None:
    """Try everything, and end with 1 where something is wrong."""
    built = checkout / "build" / "program"
    python = Path(sysconfig.get_path("scripts"), Path(sys.executable).name)
    tried = Tried(built)
    try:
        print(tried.run("--version").strip())
        check_size(built)
        check_outputs(tried, checkout / "docs" / "examples" / "sample-archive.zip", python)
        if sys.platform == "linux":
            check_plugin(tried, checkout, python)
            check_killed(tried)
            check_deb(tried, built, checkout)
    finally:
        shutil.rmtree(tried.tree)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
