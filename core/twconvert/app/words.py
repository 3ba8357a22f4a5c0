"""The words in which the page speaks: of kinds of records, what became of them, formats, and what went wrong.

The program knows these by short names that are made for options and for programs. The page shows a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twconvert.app.option_words import OPTIONS
from twconvert.kinds import choosable_kinds, ledger_rows

if TYPE_CHECKING:
    from twconvert.report import Fate


class FormatWords(NamedTuple):
    """What the page says of a format."""

    title: str
    """What people call it: ``A book``."""
    sentence: str
    """What it is good for."""
    done: str
    """What is there when it is finished: ``Your book``."""


FORMATS = {
    "epub": FormatWords("A book", "For e-readers, phones and tablets: a chapter for each month.", "Your book"),
    "docx": FormatWords("A Word document", "To read, edit and print in Word or LibreOffice.", "Your document"),
    "html": FormatWords("A web site", "Pages to click through in any browser, with a search.", "Your web site"),
    "pdf": FormatWords("A book to print", "A PDF with page numbers and an index.", "Your book to print"),
    "xlsx": FormatWords("A spreadsheet", "For Excel: a row for each post, to sort and to filter.", "Your spreadsheet"),
    "markdown": FormatWords("Text files", "Markdown for Obsidian, Hugo, Jekyll and other programs.", "Your text files"),
    "tiddlywiki": FormatWords("A wiki", "A notebook to open in a browser and to go on writing in.", "Your wiki"),
    "dayone": FormatWords("A journal", "For the app Day One: an entry for each post.", "Your journal"),
    "csv": FormatWords("Tables", "CSV files for other programs.", "Your tables"),
    "sqlite": FormatWords("A database", "SQLite, for those who ask questions in SQL.", "Your database"),
    "jsonfeed": FormatWords("A feed", "JSON Feed, for programs that import posts.", "Your feed"),
    "mastodon": FormatWords("A Mastodon archive", "For servers that import posts.", "Your Mastodon archive"),
    "mastodon-follows": FormatWords(
        "People to follow",
        "A list of people's addresses in the Fediverse, for Mastodon to import.",
        "Your list of people",
    ),
}
"""What the page says of formats, in the order in which it offers them. Those of other plugins come last."""

ROWS = {
    "relations": ("follower, followed, blocked or muted person", "followers, followed, blocked and muted people"),
    "headers": ("entry of the index of posts", "entries of the index of posts"),
    "notes": ("long text of a post", "long texts of posts"),
}
"""What the page calls rows of the ledger, where the ledger's own words do not do."""

FATES: dict[Fate, str] = {
    "found": "In the archive",
    "exported": "Taken in",
    "filtered": "Left out",
    "merged": "Joined with others",
    "invalid": "Could not be read",
}
"""The heads of the columns of what became of all records."""

ERRORS = {
    "OwnerMismatchError": "These archives are of different people",
    "NotAnArchiveError": "This is not an archive of posts",
    "ArchiveError": "The archive could not be read",
    "UnreadableRecordsError": "Something in the archive could not be read",
    "OutputExistsError": "Something is there already",
    "OutputError": "The result could not be saved",
    "OptionError": "One of the settings does not fit",
    "PluginError": "A part of twconvert could not be used",
    "UsageError": "This cannot be made",
    "SpaceError": "There is not enough room on the disk",
    "UploadError": "The file could not be copied",
    "HostsError": "Nothing was asked for",
    "OpenError": "No program on this computer opens it",
    "BusyError": "twconvert is still at work",
    "UnknownError": "That is not there any more",
    "Unexpected": "This is a mistake of twconvert, not yours",
}
"""What went wrong in a few words, by the class of the error; what is not here did not work."""


def page_words() -> dict[str, object]:
    """Return everything that the page needs to put names into words, as JSON has it."""
    return {
        "formats": {name: words._asdict() for name, words in FORMATS.items()},
        "kinds": {kind.name: kind.title for kind in choosable_kinds()},
        "rows": {row.name: (row.one, row.many) for row in ledger_rows()} | ROWS,
        "fates": FATES,
        "errors": ERRORS,
        "options": {
            owner: {name: words._asdict() for name, words in options.items()} for owner, options in OPTIONS.items()
        },
    }
