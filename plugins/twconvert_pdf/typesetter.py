"""Sets a book with Typst, as a program of its own. Its argument is the folder of the book; it answers with JSON."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any, Literal

import typst

_MISSING = re.compile(r"the text `\"(.*?)\"` could not be displayed", re.DOTALL)
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, with a language and descriptions, so that screen readers can read it out."""

_ATTEMPTS = 3
"""As it should be, without damaged pictures, and without tags, which Typst may fail at."""


def main() -> None:
    """Set the book, and say what came of it."""
    folder = Path(sys.argv[1])
    job = json.loads(folder.joinpath("job.json").read_text(encoding="utf-8"))
    fonts = typst.Fonts()
    known = set(fonts.families())
    chosen = {
        "families": [each for each in job["families"] if each in known],
        "languages": {
            language: [each for each in families if each in known] for language, families in job["languages"].items()
        },
    }
    folder.joinpath("fonts.json").write_text(json.dumps(chosen), encoding="utf-8")
    try:
        answer = _set(fonts, folder, job)
    except typst.TypstError as error:
        answer = {"error": f"{error.message} {' '.join(error.hints)}".strip()}
    sys.stdout.write(json.dumps(answer))


def _set(fonts: typst.Fonts, folder: Path, job: dict[str, Any]) -> dict[str, Any]:
    """Set the book, and say which characters and pictures are not in it, and whether it is tagged."""
    missing = _missing(fonts, folder, job["characters"])
    answer: dict[str, Any] = {"missing": missing, "replaced": [], "is_tagged": True}
    # A document that must show all of its characters cannot be made if one of them is in no font.
    options: dict[str, Any] = {"pdf_standards": [] if missing else [_STANDARD]}
    for _ in range(_ATTEMPTS):
        try:
            _compile(fonts, folder, job, options)
        except typst.TypstError as error:
            if "image" in error.message and not answer["replaced"]:
                answer["replaced"] = _replaced_pictures(folder)
            elif "internal error" in error.message and answer["is_tagged"]:
                options = {"pdf_tags": False}
                answer["is_tagged"] = False
            else:
                raise
        else:
            return answer
    raise AssertionError(answer)


def _replaced_pictures(folder: Path) -> list[str]:
    """Put empty pictures in the places of those that Typst cannot show, and return their paths in the folder."""
    damaged = [each for each in sorted(folder.joinpath("pictures").iterdir()) if not _is_shown(each)]
    for each in damaged:
        _replace(each)
    return [each.relative_to(folder).as_posix() for each in damaged]


def _is_shown(picture: Path) -> bool:
    page = picture.with_suffix(".typ")
    page.write_text(f'#image("{picture.name}", width: 10pt)', encoding="utf-8")
    try:
        typst.compile(page, root=picture.parent, font_paths=typst.Fonts(include_system_fonts=False), format="pdf")
    except typst.TypstError:
        return False
    finally:
        page.unlink()
    return True


def _replace(picture: Path) -> None:
    """Put an empty picture in the place of a damaged one."""
    from PIL import Image  # noqa: PLC0415 - hardly any book needs it

    try:
        with Image.open(picture) as damaged:
            size, kind = damaged.size, damaged.format
    except OSError:
        size, kind = (480, 320), None
    Image.new("L", size, 232).save(picture, kind if kind in {"JPEG", "PNG", "GIF"} else None)


def _compile(fonts: typst.Fonts, folder: Path, job: dict[str, Any], options: dict[str, Any]) -> None:
    typst.compile(
        folder / "book.typ",
        output=Path(job["output"]),
        root=folder,
        font_paths=fonts,
        format="pdf",
        timestamp=job["timestamp"],
        **options,
    )


def _missing(fonts: typst.Fonts, folder: Path, characters: str) -> str:
    """Return the characters that no font has: a document that must show all, as PDF/UA-1 asks for, names them."""
    if not characters:
        return ""
    probe = folder / "probe.typ"
    probe.write_text(_PROBE, encoding="utf-8")
    folder.joinpath("probe.json").write_text(json.dumps(list(characters)), encoding="utf-8")
    try:
        typst.compile(probe, root=folder, font_paths=fonts, format="pdf", pdf_standards=_STANDARD, timestamp=0)
    except typst.TypstError as error:
        said = "".join(_MISSING.findall(error.diagnostic) + _MISSING.findall(error.message))
        found = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), said)
        return "".join(sorted(set(found) & set(characters)))
    return ""


_PROBE = """
#set document(title: "Characters")
#set text(font: json("fonts.json").families)
#for each in json("probe.json") [#block(each)]
"""

if __name__ == "__main__":
    main()
