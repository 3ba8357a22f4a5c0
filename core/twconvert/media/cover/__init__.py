"""The cover: painted from the pictures of the profile, with the name, the handle and the years."""

from twconvert.media.cover.painting import cover_of, description_of

__all__ = ["cover_of", "description_of"]
