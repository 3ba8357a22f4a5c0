"""What the page calls options: their labels, and sentences where the help is made for a terminal.

An option that is not here is labelled by its name, and explained by its help.
"""

from __future__ import annotations

from typing import NamedTuple


class OptionWords(NamedTuple):
    """What the page says of an option."""

    label: str
    """A few words. Of an option that is on or off, what happens if it is on."""
    help: str = ""
    """A sentence. Empty where the label says all."""
    choices: dict[str, str] = {}  # noqa: RUF012 - of a named tuple, which nobody changes
    """What its values are called."""


_COVER = OptionWords("Make a cover from the pictures of the profile")
_SIDE = OptionWords(
    "Largest side of pictures", "In pixels. Empty: as large as a screen needs them. Smaller ones make a smaller file."
)
_VOLUMES = OptionWords(
    "Divide into volumes", "Write year for one a year, or a size such as 200MB that none exceeds. Empty: only one."
)
_CSS = OptionWords("A style sheet of your own", "A CSS file. It follows the style that comes with it.")
_AIDS = OptionWords(
    "Pages to find posts by",
    choices={
        "all": "All",
        "none": "None",
        "numbers": "Numbers",
        "liked": "Most liked",
        "people": "People",
        "hashtags": "Hashtags",
        "pictures": "Pictures",
    },
)
_ADDRESS = OptionWords("Where you will publish it", "The address of the web site, if there will be one.")

OPTIONS: dict[str, dict[str, OptionWords]] = {
    "": {
        "title": OptionWords("Title", "Empty: one is made of your name."),
        "timezone": OptionWords("Time zone", "For the dates and times of posts."),
        "words": OptionWords("Language of headings and dates", choices={"auto": "That of most posts"}),
        "media": OptionWords("Include pictures and videos"),
        "handles": OptionWords("Who is who", "A table (CSV) with the columns id, handle and name."),
        "alt_text": OptionWords("Descriptions of pictures", "A file (JSON) of archive.alt-text.org."),
        "strict": OptionWords("Make nothing if anything in the archive cannot be read"),
        "min_likes": OptionWords("Only posts with at least this many likes"),
        "top": OptionWords("Only the most liked", "How many of them."),
        "match": OptionWords("Only posts with these words", "One per line."),
        "hashtag": OptionWords("Only posts with these hashtags", "One per line."),
        "with_account": OptionWords("Only posts with these people", "Their handles, one per line."),
        "language": OptionWords("Only posts in these languages", "Such as en or pt-BR, one per line."),
        "only": OptionWords(
            "Which posts",
            choices={"threads": "Only threads", "originals": "No replies or reposts", "pictures": "Only with pictures"},
        ),
    },
    "csv": {
        "delimiter": OptionWords("What separates cells", "Excel wants semicolons where numbers have a decimal comma."),
        "bom": OptionWords("Mark the files as Unicode, so that Excel shows all letters"),
        "spreadsheet_safe": OptionWords("Keep spreadsheets from taking texts for formulas or dates"),
    },
    "docx": {
        "page_size": OptionWords("Paper", choices={"a4": "A4", "letter": "US Letter"}),
        "split": OptionWords(
            "Files",
            "Word is slow with more than 5,000 posts in one file.",
            {"auto": "As many as Word likes", "none": "One file", "year": "One for each year"},
        ),
        "volumes": _VOLUMES,
        "aids": _AIDS,
    },
    "epub": {
        "split": OptionWords("A chapter for each", choices={"month": "Month", "year": "Year"}),
        "cover": _COVER,
        "max_image_size": _SIDE,
        "embed_video": OptionWords(
            "Videos in the book",
            "Others are shown by their first picture.",
            {"auto": "Short ones", "all": "All", "none": "None"},
        ),
        "theme": OptionWords("Look", choices={"plain": "Plain", "classic": "Classic", "modern": "Modern"}),
        "css": _CSS,
        "volumes": _VOLUMES,
        "aids": _AIDS,
    },
    "html": {
        "theme": OptionWords("Colours", choices={"auto": "As the device has them", "light": "Light", "dark": "Dark"}),
        "page_size": OptionWords("Posts on a page", "Longer months are divided."),
        "link_media": OptionWords(
            "Leave pictures and videos in the archive's folder", "For archives that are too large to copy."
        ),
        "css": _CSS,
        "base_url": _ADDRESS,
    },
    "jsonfeed": {
        "page_size": OptionWords("Posts in a file", "0: all in one, which most programs need."),
        "base_url": _ADDRESS,
    },
    "markdown": {
        "layout": OptionWords(
            "A file for each", choices={"month": "Month", "thread": "Thread", "single": "Archive: all in one"}
        ),
        "flavor": OptionWords(
            "Written for",
            choices={
                "plain": "Any program",
                "jekyll": "Jekyll",
                "hugo": "Hugo",
                "eleventy": "Eleventy",
                "obsidian": "Obsidian",
            },
        ),
        "title_of_posts": OptionWords(
            "Titles of threads", "For Hugo, Jekyll and Eleventy.", {"text": "Their first words", "none": "None"}
        ),
        "aids": _AIDS,
    },
    "mastodon": {
        "mentions": OptionWords(
            "Names of people",
            "Servers may take @ada for somebody else.",
            {"fullwidth": "So that servers do not take them for their own people", "plain": "With an @"},
        ),
    },
    "pdf": {
        "page": OptionWords(
            "Size of the pages", choices={"a5": "A5", "6x9in": "6 by 9 inches", "a4": "A4", "letter": "US Letter"}
        ),
        "margins": OptionWords("To be read", choices={"print": "On paper", "screen": "On a screen"}),
        "bleed": OptionWords("Bleed of the cover", "In millimetres, if your printer asks for it."),
        "cover": _COVER,
        "max_image_size": _SIDE,
        "volumes": _VOLUMES,
    },
    "sqlite": {
        "tokenizer": OptionWords(
            "The search finds",
            choices={"unicode61": "Words", "trigram": "Any three letters: for Chinese, Japanese and Thai"},
        ),
    },
    "tiddlywiki": {
        "template": OptionWords("A wiki of yours to add the posts to", "A TiddlyWiki in one file. It is copied."),
        "embed_media": OptionWords("Put pictures and videos into the wiki", "For small archives only."),
        "aids": _AIDS._replace(choices=_AIDS.choices | {"on-this-day": "On this day", "random": "A post at random"}),
    },
}
"""The options of each format by their names, and below the empty name those of every conversion."""
