"""What ``twconvert fetch`` brought into a folder, read offline: media, and where short links lead."""

from twconvert.fetched.counting import counted, in_words, number_filled
from twconvert.fetched.folder import FetchedFolder, number_fetched, opened_folder
from twconvert.fetched.replacing import with_fetched

__all__ = ["FetchedFolder", "counted", "in_words", "number_fetched", "number_filled", "opened_folder", "with_fetched"]
