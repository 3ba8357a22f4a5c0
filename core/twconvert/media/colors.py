"""Pictures in the modes and the colours that screens show. Imports Pillow."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO

from PIL import Image

__all__ = ["flattened", "in_screen_colors", "profile_of"]

_FOR_SCREENS = frozenset({"1", "L", "LA", "P", "RGB", "RGBA"})
"""Modes of Pillow that PNG has, with 8 bits for each sample or fewer."""
_SPACE = slice(16, 20)
"""Where a profile says what colours it is for (ICC.1, section 7.2.6)."""
_MODES_OF_SPACE = {b"RGB ": frozenset({"P", "RGB", "RGBA"}), b"GRAY": frozenset({"L", "LA"})}


def in_screen_colors(picture: Image.Image) -> Image.Image:
    """Return a picture in a mode of screens: that of print, and samples of more than 8 bits, are converted."""
    if picture.mode in _FOR_SCREENS:
        return picture
    if picture.mode == "CMYK":
        return _from_print(picture)
    if picture.mode.startswith("I;16") or picture.mode == "I":
        # What Pillow has for it makes white of all that is brighter than 255 of 65,535.
        return picture.point(lambda sample: sample / 256).convert("L")
    return picture.convert("RGBA" if picture.mode in {"La", "PA", "RGBa"} else "RGB")


def profile_of(picture: Image.Image) -> bytes | None:
    """Return the colour profile of a picture, or ``None`` where it has none for colours of its mode."""
    profile = picture.info.get("icc_profile")
    if not isinstance(profile, bytes):
        return None
    return profile if picture.mode in _MODES_OF_SPACE.get(profile[_SPACE], ()) else None


def flattened(picture: Image.Image, ground: tuple[int, int, int]) -> Image.Image:
    """Return a picture in sRGB.

    Args:
        picture: The picture.
        ground: The colour, as red, green and blue from 0 to 255, that stands behind what can be seen through.
    """
    picture = in_screen_colors(picture)
    profile = profile_of(picture)
    if picture.has_transparency_data:
        behind = Image.new("RGBA", picture.size, ground)
        picture = Image.alpha_composite(behind, picture.convert("RGBA"))
    colors = picture.convert("RGB")
    return (_by_profile(colors, profile) if profile else None) or colors


def _from_print(picture: Image.Image) -> Image.Image:
    """Return a picture of four inks in sRGB: as its profile says, or else by the plain rule of Pillow."""
    profile = picture.info.get("icc_profile")
    converted = (_by_profile(picture, profile) if profile else None) or picture.convert("RGB")
    converted.info.pop("icc_profile", None)
    return converted


def _by_profile(picture: Image.Image, profile: bytes) -> Image.Image | None:
    """Return a picture in sRGB, or ``None`` where its profile is damaged or for other colours."""
    # Not every build of Pillow has what this needs.
    with suppress(ImportError, OSError, ValueError):
        from PIL import ImageCms  # noqa: PLC0415

        with suppress(ImageCms.PyCMSError):
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            return ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    return None
