"""Write the licences of all that the program is made of into a folder: licences.py CHECKOUT FOLDER.

It runs in the environment that the program is built of, and takes all distributions in it but those that build.
A distribution without a file of its licence ends it: somebody has to look there.
"""

from __future__ import annotations

import shutil
import sys
import sysconfig
from importlib.metadata import Distribution, distributions
from pathlib import Path

_BUILDERS = frozenset({"altgraph", "macholib", "packaging", "pefile", "pip", "pyinstaller", "pyinstaller-hooks-contrib",
                       "pywin32-ctypes", "setuptools", "wheel"})  # fmt: skip
_MIT = """\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""
_WITHOUT_A_FILE = {"jsonschema_rs": f"MIT License\n\nCopyright (c) Dmitry Dygalo\n\n{_MIT}"}
"""The words of licences that distributions name, and do not bring."""
_ABOUT = """\
twconvert {version}, and what it is made of: a line for each part, with its licence, whose words are in the folder
of its name. The program as a whole is passed on under the GNU Affero General Public License, version 3 or later,
for ebooklib is. Beside this program twconvert-{version}-source.tar.xz was published, with the source of both.
"""


def licence_of(part: Distribution) -> str:
    """Return the name of a licence, as a distribution says it."""
    found = part.metadata
    classifiers = [
        each.rpartition(" :: ")[2] for each in found.get_all("Classifier") or () if each.startswith("License")
    ]
    return found.get("License-Expression") or ", ".join(classifiers) or (found.get("License") or "").partition("\n")[0]


def files_of(part: Distribution) -> list[Path]:
    """Return the files of licences that a distribution brings, and its lists of parts in other languages (SBOM)."""
    words = ("LICEN", "COPYING", "NOTICE", "AUTHORS")
    found = (each for each in part.files or () if each.name.upper().startswith(words) or "sboms" in each.parts)
    files = [Path(str(each.locate())) for each in found]
    return sorted(each for each in files if each.is_file() and each.suffix not in {".py", ".pyc", ".js"})


def main(checkout: Path, folder: Path) -> None:
    """Write the folder anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    parts = {part.metadata["Name"].lower(): part for part in distributions()}
    lines = []
    for name, part in sorted(parts.items()):
        if name in _BUILDERS:
            continue
        own = folder / name
        own.mkdir()
        files = files_of(part)
        for number, file in enumerate(files):
            shutil.copyfile(file, own / (f"{number}-{file.name}" if number else file.name))
        if name in _WITHOUT_A_FILE:
            (own / "LICENSE").write_text(_WITHOUT_A_FILE[name], "utf-8")
        elif not files:
            sys.exit(f"{name} {part.version} brings no file of its licence ({licence_of(part) or 'unknown'})")
        lines.append(f"{part.metadata['Name']} {part.version}: {licence_of(part)}")
    shutil.copyfile(Path(sysconfig.get_paths()["stdlib"]) / "LICENSE.txt", folder / "Python-LICENSE.txt")
    lines.append(f"Python {sys.version.split()[0]}: Python Software Foundation License")
    about = _ABOUT.format(version=parts["twconvert"].version)
    (folder / "README.txt").write_text(about + "\n" + "\n".join(lines) + "\n", "utf-8")
    shutil.copyfile(checkout / "LICENSE", folder / "twconvert-LICENSE.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
