"""Accept what becomes of golden cases now: `python tests/accept_cases.py [NAME]...`, then read the difference."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from support.cases import accept, names


def main() -> None:
    """Rewrite ``expected.json`` of the cases named, or of all."""
    for name in sys.argv[1:] or names():
        with TemporaryDirectory() as scratch:
            accept(name, Path(scratch))


if __name__ == "__main__":
    main()
