"""The cover: the banner and the portrait of the profile, the name or the title, the handle and the years."""

from __future__ import annotations

from colorsys import rgb_to_hls
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageOps

from twconvert.freed_memory import give_back_free_blocks
from twconvert.media.colors import flattened
from twconvert.media.cover.lettering import Lettering
from twconvert.media.cover.pattern import Color, color, paint_pattern
from twconvert.media.pictures import UNREADABLE, opened_picture, upright
from twconvert.wording import comma, gettext, years_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from twconvert.model import Document, Media

SHAPE = 1600 / 2560
"""The width of a cover by its height: the proportion that book stores ask for."""

_WIDTH = 1600
"""Pixels."""
_ENOUGH = (_WIDTH, round(_WIDTH / SHAPE))
"""The pixels of a picture that are enough."""
_MARGIN = 140
_HIGHEST_BANNER = 1100
"""Pixels; that of Twitter and Mastodon is three times as wide as it is high, and so half as high as this."""
_PORTRAIT = 420
_PAPER: Color = (247, 242, 232)
_GREY = 0.12
"""Saturation below which a picture has no hue worth using."""


def description_of(document: Document) -> str:
    """Return what the cover shows, for those who do not see it."""
    first, *others = _words(document, Lettering())
    words = comma().join(filter(None, (first or document.title, *others)))
    return gettext("Cover: {words}").format(words=words)


def cover_of(document: Document, shape: float = SHAPE) -> bytes:
    """Return the cover as a JPEG, 1,600 pixels wide; the same archive gives the same bytes.

    Args:
        document: The document that it is the cover of.
        shape: The width by the height.
    """
    owner = document.owner
    height = round(_WIDTH / shape)
    # Fitted as they are read, so that no more than one picture of this size is held beside the cover.
    banner = _picture(document, owner.header, (_WIDTH, _HIGHEST_BANNER), ImageOps.contain)
    portrait = _picture(document, owner.avatar, (_PORTRAIT, _PORTRAIT), ImageOps.fit)
    seed = sha256((owner.handle or owner.id or document.title).encode()).digest()
    hue = _hue(banner or portrait, seed[0] / 255)
    ground, accent = color(hue, 0.16, 0.42), color(hue, 0.74, 0.55)
    # Pillow takes four bytes for a pixel: some 16 MB.
    give_back_free_blocks()
    cover = Image.new("RGB", (_WIDTH, height), ground)
    if banner:
        # Most of the portrait is below it, and hides little of what is written in it.
        top = max(_hang_banner(cover, banner) + _PORTRAIT // 4, _PORTRAIT * 2 // 3)
    else:
        top = paint_pattern(cover, seed, hue)
    if portrait:
        _hang(cover, portrait, top, ground)
    _letter(cover, document, top + (_PORTRAIT // 2 + 90 if portrait else 150), accent)
    output = BytesIO()
    # By a suffix, Pillow finds what writes JPEG. For a format, it loads what writes GIF, PNG and others as well.
    output.name = "cover.jpg"
    cover.save(output, quality=88)
    return output.getvalue()


def _picture(
    document: Document,
    media: Media | None,
    size: tuple[int, int],
    fit: Callable[[Image.Image, tuple[int, int]], Image.Image],
) -> Image.Image | None:
    if media is None or media.path is None or not document.is_intact(media):
        return None
    try:
        with document.open(media) as source, opened_picture(source, wanted=_ENOUGH) as picture:
            return fit(flattened(upright(picture), _PAPER), size)
    except UNREADABLE:
        return None


def _hue(picture: Image.Image | None, otherwise: float) -> float:
    if picture is None:
        return otherwise
    red, green, blue = picture.resize((1, 1), Image.Resampling.BOX).tobytes()
    hue, _, saturation = rgb_to_hls(red / 255, green / 255, blue / 255)
    return hue if saturation >= _GREY else otherwise


def _hang_banner(cover: Image.Image, banner: Image.Image) -> int:
    """Put the whole banner at the top, for there may be words in it; return how high it is."""
    cover.paste(banner, ((_WIDTH - banner.width) // 2, 0))
    return banner.height


def _hang(cover: Image.Image, portrait: Image.Image, middle: int, ring: Color) -> None:
    """Put the portrait, cut round, over the lower edge of the art."""
    left, top = _MARGIN, middle - _PORTRAIT // 2
    draw = ImageDraw.Draw(cover)
    draw.ellipse((left - 18, top - 18, left + _PORTRAIT + 18, top + _PORTRAIT + 18), fill=ring)
    mask = Image.new("L", (2 * _PORTRAIT, 2 * _PORTRAIT))
    ImageDraw.Draw(mask).ellipse((0, 0, *mask.size), fill=255)
    cover.paste(portrait, (left, top), mask.resize(portrait.size, Image.Resampling.LANCZOS))


def _words(document: Document, lettering: Lettering) -> tuple[str, str, str]:
    """Return what the cover says: the title that was given or the name, who the owner is, and the years.

    What the font cannot set is empty.
    """
    owner = document.owner
    handle = f"@{owner.handle}" if owner.handle else ""
    title = lettering.settable(document.title) or ""
    name = (lettering.settable(owner.name) if owner.name else None) or handle
    first, second = (title, name) if document.has_given_title and title else (name or title, handle)
    return first, second if second != first else "", years_of(document) or ""


def _letter(cover: Image.Image, document: Document, top: int, accent: Color) -> None:
    """Set the words."""
    lettering = Lettering()
    draw = ImageDraw.Draw(cover)
    first, second, years = _words(document, lettering)
    lines, font = lettering.fitted(first, _WIDTH - 2 * _MARGIN)
    for line in lines:
        draw.text((_MARGIN, top), line, _PAPER, font, anchor="la")
        top += round(font.size * 1.2)
    if second:
        smaller = lettering.one_line(second, _WIDTH - 2 * _MARGIN, 78)
        draw.text((_MARGIN, top + 40), second, accent, smaller, anchor="la")
    if years:
        foot = cover.height - _MARGIN
        draw.text((_MARGIN, foot), years, _PAPER, lettering.font(120), anchor="ls")
        draw.rectangle((_MARGIN, foot - 180, _MARGIN + 180, foot - 174), fill=accent)
