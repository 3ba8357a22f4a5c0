"""Draw pages of a book as a reading program shows them, for people to look at.

    python tests/clients/screenshots.py book.epub FOLDER [--dark] [--pages 2] [--only chapter-name ...]

One picture for the start of each entry of the contents (or of those whose address has one of the words), and more
with ``--pages``. Needs Chromium and ``npm ci --ignore-scripts`` in tests/clients.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from clients.reader import Reader, open_book


def main() -> None:
    """Draw what the command line asks for."""
    options = _options()
    options.folder.mkdir(parents=True, exist_ok=True)
    with open_book(options.book, scheme="dark" if options.dark else "light", scale=options.scale) as reader:
        places: list[int | str] = list(range(reader.sections()))
        if options.only:
            places = [href for _, href in reader.contents() if any(word in href for word in options.only)]
        for number, place in enumerate(places):
            for path in _draw(reader, place, options.folder / f"{number:03}", options.pages):
                print(path)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Draw pages of a book as a reading program shows them.")
    parser.add_argument("book", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dark", action="store_true", help="as at night")
    parser.add_argument("--pages", type=int, default=1, help="pages from each place")
    parser.add_argument("--scale", type=float, default=1, help="dots for each pixel")
    parser.add_argument("--only", nargs="*", help="places of the contents whose address has one of these words")
    return parser.parse_args()


def _draw(reader: Reader, place: int | str, stem: Path, pages: int) -> list[Path]:
    reader.go_to(place)
    drawn = []
    for page in range(pages):
        if page:
            reader.next_page()
        path = stem.with_name(f"{stem.name}-{page + 1}.png")
        path.write_bytes(reader.picture())
        drawn.append(path)
    return drawn


if __name__ == "__main__":
    main()
