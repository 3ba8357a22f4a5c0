"""Pictures in the colours of screens."""

from __future__ import annotations

import pytest
from PIL import Image, ImageCms

from twconvert.media.colors import flattened

PAPER = (247, 242, 232)
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
EXCHANGED = SRGB.replace(b"rXYZ", b"?XYZ").replace(b"bXYZ", b"rXYZ").replace(b"?XYZ", b"bXYZ")
"""A profile whose red is blue, and whose blue is red."""


@pytest.mark.parametrize(
    ("picture", "color"),
    [
        (Image.new("RGB", (2, 2), "red"), (255, 0, 0)),
        (Image.new("RGBA", (2, 2), (255, 0, 0, 0)), PAPER),
        (Image.new("LA", (2, 2), (0, 0)), PAPER),
        (Image.new("L", (2, 2), 90), (90, 90, 90)),
        (Image.new("1", (2, 2), 1), (255, 255, 255)),
        (Image.new("I;16", (2, 2), 23_040), (90, 90, 90)),
        (Image.new("CMYK", (2, 2), (0, 255, 255, 0)), (255, 0, 0)),
    ],
)
def test_what_can_be_seen_through_gets_a_ground(picture: Image.Image, color: tuple[int, int, int]) -> None:
    assert flattened(picture, PAPER).getpixel((0, 0)) == color


@pytest.mark.parametrize(
    ("profile", "color"),
    [(None, "red"), (SRGB, "red"), (EXCHANGED, "blue"), (EXCHANGED[:200], "red"), (b"", "red")],
)
def test_the_profile_says_which_colors_there_are(profile: bytes | None, color: str) -> None:
    picture = Image.new("RGB", (2, 2), "red")
    picture.info["icc_profile"] = profile
    red, _, blue = flattened(picture, PAPER).getpixel((0, 0))  # type: ignore[misc]  # it is of RGB
    assert (red > blue) is (color == "red")
