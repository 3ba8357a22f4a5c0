"""Pictures in the text, and how large they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from twconvert.media.rows import row_sizes as sizes_of_row

if TYPE_CHECKING:
    from collections.abc import Sequence

EMU_PER_PIXEL = 9525
"""At 96 dots to the inch."""
EMU_PER_TWIP = 635
"""A twip is a twentieth of a point."""
_GAP = 60_000
"""EMU that are left for the space between two pictures."""

_PICTURES = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def row_sizes(sizes: Sequence[tuple[int, int]], width: int, height: int) -> list[tuple[int, int]]:
    """Return how large pictures are that stand side by side, as `twconvert.media.rows` says it, in whole EMU.

    Args:
        sizes: The width and height of each picture in pixels.
        width: The width in EMU (36,000 to the millimetre) that they may take together.
        height: The height in EMU that they may take.
    """
    made = sizes_of_row(sizes, width, height, gap=_GAP, pixel=EMU_PER_PIXEL)
    return [(max(1, int(wide)), max(1, int(high))) for wide, high in made]


def drawing_xml(number: int, relationship: str, size: tuple[int, int], alt: str) -> str:
    """Return a run with a picture.

    Args:
        number: A number that no other drawing of the document has.
        relationship: The id of the relationship to its file.
        size: The width and height on the page in EMU.
        alt: The description of the picture.
    """
    extent = f'cx="{size[0]}" cy="{size[1]}"'
    # In an attribute a bare newline would be read as a space.
    description = str(escape(alt)).replace("\n", "&#10;").replace("\t", "&#9;")
    name = f"Picture {number}"
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {extent}/><wp:docPr id="{number}" name="{name}" descr="{description}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PICTURES}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
