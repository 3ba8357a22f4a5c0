"""Draw pages of a book as a reading program shows them, for people to look at.

    python tests/clients/screenshots.py book.epub FOLDER [--dark] [--pages 2] [--only 0 6 10:2] [--sheet FILE.png]

Draws the first pages of each section of the book, or only those named: ``10:2`` is the second page of section 10.
``--sheet`` also puts all of them side by side. Needs Chromium and ``npm ci --ignore-scripts`` in tests/clients.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

sys.path.insert(0, str(Path(__file__).parents[1]))

from clients.reader import Reader, open_book

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FRAME = 24
_FRAME_COLOUR = "#8a8f98"


def main() -> None:
    """Draw what the command line asks for."""
    options = _options()
    options.folder.mkdir(parents=True, exist_ok=True)
    drawn = []
    with open_book(options.book, scheme="dark" if options.dark else "light", scale=options.scale) as reader:
        places = options.only or [f"{section}:1-{options.pages}" for section in range(reader.sections())]
        for place in places:
            for page, picture in _pages(reader, place):
                path = options.folder / f"{page}.png"
                path.write_bytes(picture)
                print(path)
                drawn.append(path)
    if options.sheet:
        _side_by_side(drawn, options.sheet)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Draw pages of a book as a reading program shows them.")
    parser.add_argument("book", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dark", action="store_true", help="as at night")
    parser.add_argument("--pages", type=int, default=1, help="of each section")
    parser.add_argument("--scale", type=float, default=1, help="dots for each pixel")
    parser.add_argument("--only", nargs="*", metavar="SECTION[:PAGE]", help="sections count from 0, pages from 1")
    parser.add_argument("--sheet", type=Path, help="a PNG of all pages, side by side")
    return parser.parse_args()


def _pages(reader: Reader, place: str) -> Iterator[tuple[str, bytes]]:
    """Yield the names and pictures of what ``SECTION``, ``SECTION:PAGE`` or ``SECTION:FIRST-LAST`` means."""
    section, _, pages = place.partition(":")
    first, _, last = (pages or "1").partition("-")
    reader.go_to(int(section))
    for page in range(1, int(last or first) + 1):
        if page > 1 and not reader.next_page():
            return
        if page >= int(first):
            yield f"{int(section):03}-{page}", reader.picture()


def _side_by_side(paths: Sequence[Path], output: Path) -> None:
    pictures = [Image.open(path).convert("RGB") for path in paths]
    width, height = pictures[0].size
    sheet = Image.new("RGB", ((width + _FRAME) * len(pictures) + _FRAME, height + 2 * _FRAME), _FRAME_COLOUR)
    for number, picture in enumerate(pictures):
        sheet.paste(picture, (_FRAME + number * (width + _FRAME), _FRAME))
    sheet.save(output, optimize=True)


if __name__ == "__main__":
    main()
